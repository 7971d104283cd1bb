"""Setting blocks in lines of a given width, each line knowing which words it holds.

Widths are counted in terminal cells, where terminals disagree in as many as any of them takes.
Words of a record are never reordered: text that runs from right to left is kept in logical order
and set at the right edge.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from missiontui.document.blocks import Block, Document, Link, Role, Span
from missiontui.document.cells import cells
from missiontui.document.wrapping import Piece, Pieces, fits, words_of, wrap

PROSE_WIDTH = 76
"""The widest that prose is set, in cells."""
_LABELS_BESIDE = 34
"""The width from which labels stand beside what they label, in cells."""


class Line(NamedTuple):
    """One line of a document at a width."""

    pieces: tuple[Piece, ...] = ()
    link: Link | None = None
    """The link that Enter follows."""
    joint: str = "\n"
    """The text between this line and the next before the line was broken."""

    @property
    def text(self) -> str:
        """The line as it stands on screen."""
        return "".join(piece.text for piece in self.pieces)

    def words(self, start: int, end: int) -> str:
        """The characters from start to end, or to the last where that is below 0.

        The gap behind a label becomes one space.
        """
        end = len(self.text) if end < 0 else end
        words, at = "", 0
        for piece in self.pieces:
            part = piece.text[max(0, start - at) : max(0, end - at)]
            at += len(piece.text)
            if not piece.filler:
                words += part
            elif part and words:
                words += " "
        return words

    def has(self, role: Role) -> bool:
        """Tell whether it holds words of a role."""
        return any(piece.role is role for piece in self.pieces)


def layout(
    document: Document, width: int, *, rtl: bool = False, keys: bool = False
) -> tuple[Line, ...]:
    """The lines of a document.

    Args:
        document: What to set.
        width: Cells in a line, at least 1; prose stays within PROSE_WIDTH.
        rtl: Whether blocks that begin with a right-to-left letter are set at the right edge.
        keys: Whether to set the keys of blocks, for a reader who can press them.
    """
    width = max(1, min(width, PROSE_WIDTH))
    column = _label_column(document, width)
    lines: list[Line] = []
    for block in document:
        if block.space and lines:
            lines.append(Line())
        shown = _with_keys(block) if keys else block
        lines.extend(_block_lines(shown, width, column, rtl=rtl))
    return tuple(lines)


def _with_keys(block: Block) -> Block:
    return replace(block, aside=" · ".join(part for part in (block.keys, block.aside) if part))


def _label_column(document: Document, width: int) -> int:
    widest = max((cell_len(block.label) for block in document), default=0)
    return widest + 2 if widest and width >= _LABELS_BESIDE else 0


def _block_lines(block: Block, width: int, column: int, *, rtl: bool) -> list[Line]:
    indent = min(block.indent, width // 4)
    if block.labelled:
        indent = column or 2
    lines: list[Line] = []
    if block.labelled and not column and block.label:
        lines.append(Line((Piece(block.label, Role.MUTED),)))
    if block.label and column and _breaks_a_word(block.text, width - indent):
        lines.append(Line((Piece(block.label, Role.MUTED),)))
        block, indent = replace(block, label=""), 2
    room = max(1, width - indent)
    at_right = rtl and begins_right_to_left(block.text)
    for index, (pieces, joint) in enumerate(_wrapped(block.spans, room)):
        before: list[Piece] = []
        used = indent
        if index == 0 and block.label and column:
            before.append(Piece(block.label, Role.MUTED))
            used -= cell_len(block.label)
        if at_right:
            used += room - sum(cell_len(piece.text) for piece in pieces)
        if used:
            before.append(Piece(" " * used, Role.PLAIN, filler=True))
        lines.append(Line((*before, *pieces), block.link, joint))
    return _with_aside(lines, block.aside, width) if block.aside else lines


def _breaks_a_word(text: str, room: int) -> bool:
    """Tell whether a word, an address say, fits no line of that width but would fit a wider one."""
    return any(not fits(text, start, end, room) for start, end in words_of(text))


def _with_aside(lines: list[Line], aside: str, width: int) -> list[Line]:
    """The aside at the right edge of the last line, or on lines of its own."""
    last = lines[-1]
    if width - cells(last.text) - cells(aside) >= 2:
        left = width - cell_len(last.text) - cell_len(aside)
        pieces = (
            *last.pieces,
            Piece(" " * left, Role.PLAIN, filler=True),
            Piece(aside, Role.MUTED),
        )
        return [*lines[:-1], Line(pieces, last.link, last.joint)]
    for start, end, joint in wrap(aside, width):
        words = aside[start:end]
        margin = Piece(" " * (width - cell_len(words)), Role.PLAIN, filler=True)
        lines.append(Line((margin, Piece(words, Role.MUTED)), last.link, joint))
    return lines


def _wrapped(spans: tuple[Span, ...], width: int) -> Iterator[tuple[list[Piece], str]]:
    """Lines of pieces, each with what stood between it and the next."""
    pieces = Pieces(spans)
    for start, end, joint in wrap(pieces.text, width):
        yield pieces.cut(start, end), joint


@lru_cache(maxsize=4096)
def begins_right_to_left(text: str) -> bool:
    """Tell whether the first letter of a text runs from right to left (UAX #9, rule P2)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False
