"""The lines of the help, set in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from missiontui.document.blocks import Link, Role, field, title
from missiontui.document.layout import layout
from missiontui.document.wrapping import Piece
from missiontui.model import Id
from missiontui.ui.keys import HelpGroup

MARGIN = 2
"""Cells before the words of a column."""
_TWO_FROM, _THREE_FROM = 96, 156
"""The widths from which there are two and three columns, in cells."""


class Cell(NamedTuple):
    """One line of one column."""

    pieces: tuple[Piece, ...] = ()
    number: int = -1
    """The number of the line of the help that it belongs to; -1 for headings and blank lines."""


Column = list[Cell]


def set_in_columns(groups: tuple[HelpGroup, ...], width: int) -> list[Column]:
    """Fill columns of equal width in reading order, so that all are as short as may be.

    No group is broken, so that its keys stay below its heading.
    """
    count = 3 if width >= _THREE_FROM else 2 if width >= _TWO_FROM else 1
    words = width // count - MARGIN - (count > 1)
    numbers = iter(range(sum(len(group.lines) for group in groups)))
    parts = [_cells(group, numbers, words) for group in groups]
    height = max((len(part) for part in parts), default=0)
    while len(columns := _filled(parts, height)) > count:
        height += 1
    return columns


def _filled(parts: list[Column], height: int) -> list[Column]:
    columns: list[Column] = []
    for part in parts:
        if columns and len(columns[-1]) + 1 + len(part) <= height:
            columns[-1] += [Cell(), *part]
        else:
            columns.append(list(part))
    return columns


def _cells(group: HelpGroup, numbers: Iterator[int], width: int) -> Column:
    """A group by itself, so that its column of labels is as narrow as its own allow."""
    heading = replace(title(group.heading), space=False)
    # Every line that words are broken into knows the link, and with it the line of the help.
    lines = [
        field(each.label, each.words, link=Link(Id(str(next(numbers))))) for each in group.lines
    ]
    cells: Column = []
    number = -1
    for line in reversed(layout((heading, *lines), width)):
        is_heading = any(piece.role is Role.STRONG for piece in line.pieces)
        # A label on a line of its own stands above the words of its line.
        number = -1 if is_heading else int(line.link.id) if line.link else number
        cells.append(Cell(tuple(_accented(piece) for piece in line.pieces), number))
    return cells[::-1]


def _accented(piece: Piece) -> Piece:
    """Labels in the colour of keys."""
    return piece._replace(role=Role.KIND) if piece.role is Role.MUTED else piece
