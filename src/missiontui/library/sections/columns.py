"""Texts side by side: columns of equal width, set in lines before a document is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from missiontui.document.blocks import Block, Document, Role, Span
from missiontui.document.cells import cell_len
from missiontui.document.wrapping import wrap

_FROM = 50
"""The width from which texts stand side by side, in cells: below it, they are read one by one."""
_LEAST = 15
"""The least width of a column, in cells; where there is less, texts stand one below the other."""
_GAP = 2
"""Cells between two columns."""


def fits_beside(count: int, width: int) -> bool:
    """Tell whether so many texts have room beside each other."""
    return count > 1 and width >= _FROM and count * (_LEAST + _GAP) - _GAP <= width


def side_by_side(columns: Sequence[Sequence[Span]], width: int) -> Document:
    """Columns of texts, each text below the last of its column.

    Args:
        columns: The texts of each column.
        width: The cells of a line.
    """
    each = (width + _GAP) // len(columns) - _GAP
    set_ = [[line for text in column for line in _lines(text, each)] for column in columns]
    rows = zip_longest(*set_, fillvalue=Span(""))
    return tuple(Block(spans=_padded(row, each)) for row in rows)


def _lines(text: Span, width: int) -> list[Span]:
    return [Span(text.text[start:end], text.role) for start, end, _ in wrap(text.text, width)]


def _padded(row: Sequence[Span], width: int) -> tuple[Span, ...]:
    spans: list[Span] = []
    for number, span in enumerate(row):
        gap = 0 if number == len(row) - 1 else width + _GAP - cell_len(span.text)
        spans += [span, Span(" " * gap)] if gap else [span]
    return tuple(spans)


def grid_row(cells: Sequence[Span], widths: Sequence[int]) -> Block:
    """One line of a grid: a cell for each width, none of which is broken."""
    spans: list[Span] = []
    for cell, width in zip(cells, widths, strict=True):
        spans += [cell, Span(" " * max(0, width - cell_len(cell.text)))]
    return Block(spans=tuple(span for span in spans if span.text) or (Span("", Role.PLAIN),))
