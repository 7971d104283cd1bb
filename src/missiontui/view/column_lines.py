"""The columns of a pane in lines of words: a list, and a text beside it."""

from __future__ import annotations

from collections.abc import Sequence

from missiontui.document.blocks import Entry
from missiontui.document.layout import Line
from missiontui.view.detail_lines import beginning, detail_words
from missiontui.view.list_lines import ListLines
from missiontui.view.window import last_column, scrolled
from missiontui.view.words import Words, filled_up

Column = list[list[Words]]
"""Lines of words, one for each row of the screen."""


def list_column(  # noqa: PLR0913  # all that a column of a list depends on
    entries: tuple[Entry, ...],
    row: int,
    width: int,
    height: int,
    *,
    edge: str,
    has_keys: bool,
    rtl: bool = False,
) -> Column:
    """The lines of a list in sight.

    Args:
        entries: Its entries.
        row: The number of the entry that is highlighted.
        width: Its cells.
        height: Its lines.
        edge: The sign of its last column.
        has_keys: Whether keys move the highlight.
        rtl: Whether it begins at the right edge.
    """
    lines = ListLines(entries, width - 1, rtl=rtl)
    top = scrolled(0, lines.to_show(row, height), height, len(lines))
    words = [
        lines.words(line, highlighted=row, has_keys=has_keys)
        for line in range(top, min(top + height, len(lines)))
    ]
    return _column(words, width, last_column(edge, top, height, len(lines)))


def text_column(
    lines: Sequence[Line], width: int, height: int, *, edge: str = " ", has_keys: bool = False
) -> Column:
    """The lines of a text in sight, from where it is to be read.

    Args:
        lines: All of its lines.
        width: Its cells.
        height: The lines in sight.
        edge: The sign of its last column.
        has_keys: Whether it has a cursor.
    """
    cursor, top = beginning(lines, height)
    top = scrolled(top, (cursor, cursor), height, len(lines))
    words = [
        detail_words(line, at_cursor=has_keys and number == cursor)
        for number, line in enumerate(lines[top : top + height], start=top)
    ]
    return _column(words, width, last_column(edge, top, height, len(lines)))


def side_by_side(columns: Sequence[Column], height: int) -> Column:
    """The lines of several columns together."""
    return [[words for column in columns for words in column[y]] for y in range(height)]


def _column(lines: Column, width: int, ends: list[Words]) -> Column:
    blank = [[Words("")]] * (len(ends) - len(lines))
    return [
        [*filled_up(line, width - 1), end] for line, end in zip([*lines, *blank], ends, strict=True)
    ]
