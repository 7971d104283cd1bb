"""Rows of a list in lines: tag, words, and what stands at the right edge."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from rich.cells import cell_len

from missiontui.document.blocks import Entry, Role, Row, Span
from missiontui.document.layout import begins_right_to_left
from missiontui.document.wrapping import Piece, Pieces, shortened, wrap
from missiontui.ui.marking import marked

if TYPE_CHECKING:
    from missiontui.search import Query

_MOST_LINES = 3
"""Number of lines that the words of a row take at most."""
_LEAST_BESIDE = 24
"""The least room for words beside a tag; where there is less, tags stand above. In cells."""


class RowLines:
    """Sets the rows of one list, whose tags stand in one column."""

    def __init__(self, entries: tuple[Entry, ...], width: int, *, rtl: bool) -> None:
        """Take the measure of a list.

        Args:
            entries: All of its entries.
            width: The cells of a line.
            rtl: Whether rows that begin with a right-to-left letter stand at the right.
        """
        self._width = width
        self._rtl = rtl
        column = _tag_column(entries)
        self._column = column if width - column >= _LEAST_BESIDE else 0

    def of(self, row: Row, query: Query | None = None) -> list[list[Piece]]:
        """The lines of a row, each as pieces, with what is looked for marked."""
        column = self._column if row.tag else 0
        lines: list[list[Piece]] = []
        tag = row.tag
        if tag and not column:
            lines.append([Piece(" ", Role.PLAIN), Piece(tag, Role.KIND)])
            tag = ""
        margin = 1 + column + row.indent
        width = max(1, self._width - margin)
        for index, words in enumerate(_fitted(marked(row.spans, query), width)):
            before = Piece(" ", Role.PLAIN)
            used = 1
            pieces = [before]
            if index == 0 and tag:
                pieces.append(Piece(tag, Role.KIND))
                used += cell_len(tag)
            if self._rtl and begins_right_to_left(words[0].text if words else ""):
                used -= width - sum(cell_len(piece.text) for piece in words)
            pieces.append(Piece(" " * (margin - used), Role.PLAIN))
            lines.append([*pieces, *words])
        for more in row.more:
            below = marked((Span(shortened(more, width), Role.MUTED),), query)
            lines.append([Piece(" " * margin, Role.PLAIN), *(Piece(*span) for span in below)])
        return lines


def _tag_column(entries: tuple[Entry, ...]) -> int:
    """The cells in front of the words of rows that have tags, so many as the longest needs."""
    tags = [cell_len(entry.tag) for entry in entries if isinstance(entry, Row) and entry.tag]
    return max(tags) + 2 if tags else 0


def _fitted(spans: tuple[Span, ...], width: int) -> Iterator[list[Piece]]:
    """The words of a row in few lines; where they do not fit, the last ends in an ellipsis."""
    pieces = Pieces(spans)
    breaks = list(islice(wrap(pieces.text, width), _MOST_LINES + 1))
    for start, end, _ in breaks[: _MOST_LINES - (len(breaks) > _MOST_LINES)]:
        yield pieces.cut(start, end)
    if len(breaks) > _MOST_LINES:
        start = breaks[_MOST_LINES - 1][0]
        words = shortened(pieces.text[start:], width)
        yield [*pieces.cut(start, start + len(words) - 1), Piece("…", Role.PLAIN)]
