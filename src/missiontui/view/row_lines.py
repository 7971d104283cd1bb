"""Rows of a list in lines: tag, words, and what stands at the right edge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from missiontui.document.blocks import Entry, Role, Row, Span
from missiontui.document.cells import cell_len
from missiontui.document.wrapping import Piece, in_lines, shortened, wrap
from missiontui.view.marking import marked

if TYPE_CHECKING:
    from missiontui.search import Query

_MOST_LINES = 3
"""Number of lines that the words of a row take at most."""
_LEAST_BESIDE = 30
"""The least room for words beside a tag; where there is less, tags stand above. In cells."""
_MOST_BELOW = 8
"""Number of lines that a text below a row takes at most: far more than any address."""
_HANGING = 2
"""Cells by which lines that go on with a row are indented."""
_SHORT = 6
"""The longest aside for which words make room, such as the number of a paragraph. In cells."""
_APART = 2
"""Cells between words and what stands at the right edge, at least."""


class RowLines:
    """Sets the rows of one list, whose tags stand in one column.

    In a list from right to left everything is mirrored: the tags stand at the right edge.
    """

    def __init__(self, entries: tuple[Entry, ...], width: int, *, rtl: bool) -> None:
        """Take the measure of a list.

        Args:
            entries: All of its entries.
            width: The cells of a line.
            rtl: Whether rows begin at the right edge.
        """
        self._width = width
        self._rtl = rtl
        column = _tag_column(entries)
        self._column = column if width - column >= _LEAST_BESIDE else 0
        self._last: tuple[Row, Query | None, list[list[Piece]]] | None = None

    def of(self, row: Row, query: Query | None = None) -> list[list[Piece]]:
        """The lines of a row, each as pieces, with what is looked for marked.

        They are drawn one by one: those of the row asked for last are kept.
        """
        if self._last is None or self._last[0] is not row or self._last[1] is not query:
            self._last = row, query, self._lines(row, query)
        return self._last[2]

    def _lines(self, row: Row, query: Query | None) -> list[list[Piece]]:
        at = 1 + row.indent
        tag = [Piece(row.tag, row.tag_role)] if row.tag else []
        lines: list[list[Piece]] = []
        if tag and not self._column:
            lines.append(self._line(at, tag))
            at, tag = at + _HANGING, []
        start = at + (self._column if tag else 0)
        hanging = 0 if row.tag else _HANGING
        spans, room = marked(row.spans, query), self._width - start
        words = _words(spans, room, hanging)
        aside = self._aside(row, words, start + hanging * (len(words) > 1))
        beside = room - cell_len(row.aside) - _APART
        if aside is None and 0 < cell_len(row.aside) <= _SHORT and beside >= room // 2:
            words = _words(spans, beside, hanging)
            aside = self._aside(row, words, start + hanging * (len(words) > 1))
        for number, pieces in enumerate(words):
            begin = start + hanging if number else start
            last = number == len(words) - 1
            lines.append(
                self._line(begin, pieces, () if number else tag, aside if last else None, at=at)
            )
        below = [(more, Role.MUTED) for more in row.more]
        if row.aside and row.aside_below and not aside:
            below.insert(0, (row.aside, row.aside_role))
        for text, role in below:
            room = max(1, self._width - start - hanging)
            for part in _below(shortened(text, _MOST_BELOW * room), room, row.more_lines):
                pieces = [Piece(*span) for span in marked((Span(part, role),), query)]
                lines.append(self._line(start + hanging, pieces))
        return lines

    def _aside(self, row: Row, words: Sequence[list[Piece]], start: int) -> Piece | None:
        """The words for the right edge of the last line, if there is room for them."""
        taken = start + _cells(words[-1]) if words else start
        if not row.aside or taken + _APART + cell_len(row.aside) > self._width:
            return None
        return Piece(row.aside, row.aside_role)

    def _line(
        self,
        start: int,
        words: Sequence[Piece],
        tag: Sequence[Piece] = (),
        aside: Piece | None = None,
        *,
        at: int = 0,
    ) -> list[Piece]:
        """One line: a tag at a column, words from another on, an aside at the other edge."""
        side = [_blank(at), *tag, _blank(start - at - _cells(tag))] if tag else [_blank(start)]
        ends = [] if aside is None else [aside]
        taken = start + _cells(words) + _cells(ends)
        gap = [_blank(self._width - taken)] if ends or self._rtl else []
        if self._rtl:
            return [*ends, *gap, *words, *reversed(side)]
        return [*side, *words, *gap, *ends]


def _words(spans: tuple[Span, ...], width: int, hanging: int) -> list[list[Piece]]:
    found = in_lines(spans, max(1, width), hanging=hanging, most=_MOST_LINES)
    return [pieces for pieces, _ in found]


def _below(text: str, width: int, lines: int = 1) -> tuple[str, ...]:
    """A text below a row, cut to a few lines; an address is never cut, which would make another."""
    if " " in text or len(text) <= width:
        found = in_lines((Span(text),), width, most=lines)
        return tuple("".join(piece.text for piece in pieces) for pieces, _ in found)
    at = max(text.rfind(sign, 1, width + 1) for sign in "@.")
    if at < 1:
        return tuple(text[start:end] for start, end, _ in wrap(text, width))
    return (text[:at], *_below(text[at:], width))


def _blank(cells: int) -> Piece:
    return Piece(" " * max(0, cells), Role.PLAIN)


def _cells(pieces: Sequence[Piece]) -> int:
    return sum(cell_len(piece.text) for piece in pieces)


def _tag_column(entries: tuple[Entry, ...]) -> int:
    """The cells in front of the words of rows that have tags, so many as the longest needs."""
    tags = [cell_len(entry.tag) for entry in entries if isinstance(entry, Row) and entry.tag]
    return max(tags) + 2 if tags else 0
