"""Words with a look: the parts of a line of the screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.cells import cell_len

from missiontui.document.blocks import Role
from missiontui.document.wrapping import Piece


class Words(NamedTuple):
    """A run of words of one look."""

    text: str
    look: str = "plain"
    """The name of the look: that of a role, or of a part of the screen (see `looks`)."""
    filled: bool = False
    """True if they stand on the ground of the selected line."""


def words_of(pieces: Iterable[Piece], *, filled: bool) -> list[Words]:
    """The pieces of a line, on the ground of the selected line or on that of the others."""
    return [
        # What was found stands out by its own ground, on the selected line too.
        Words(piece.text, piece.role.value, filled and piece.role is not Role.FOUND)
        for piece in pieces
    ]


def cells_of(words: Iterable[Words]) -> int:
    """The cells that words take."""
    return sum(cell_len(each.text) for each in words)


def filled_up(words: list[Words], width: int) -> list[Words]:
    """A line made as wide as that by blanks, of which the last of its words tell the look."""
    room = width - cells_of(words)
    last = words[-1] if words else Words("")
    return [*words, last._replace(text=" " * room)] if room > 0 else words
