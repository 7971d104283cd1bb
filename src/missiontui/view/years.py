"""A bar of numbers by year: a column for each year, as high as its number, above an axis."""

from __future__ import annotations

from collections.abc import Mapping

from missiontui.document.cells import cell_len
from missiontui.view.words import Words

HEIGHT = 4
"""The lines of it: caption, two lines of columns, axis."""
_EIGHTHS = " ▁▂▃▄▅▆▇█"
_COLUMN_LINES = 2
_WIDEST = 8
"""The widest column, with the blanks that part it from the next, in cells."""
_LABEL = 4
"""The cells of a year."""


def years_words(
    numbers: Mapping[int, int], undated: int, here: int | None, width: int, line: int
) -> list[Words]:
    """One of the lines of the bar.

    Args:
        numbers: The number of visits of each year.
        undated: Number of visits of no stated year.
        here: The year of the visit that is shown.
        width: The cells of a line.
        line: Its number, from 0.
    """
    if line == 0:
        return _caption(numbers, undated, here, width)
    if not numbers:
        return [Words("")]
    years = range(min(numbers), max(numbers) + 1)[-(width - 2) :]
    column = min(_WIDEST, (width - 2) // len(years))
    if line == HEIGHT - 1:
        return _axis(years, column, here)
    highest = max(numbers.values())
    above = (_COLUMN_LINES - line) * 8
    words = [Words(" ")]
    for year in years:
        eighths = -(-numbers.get(year, 0) * _COLUMN_LINES * 8 // highest)
        sign = _EIGHTHS[max(0, min(8, eighths - above))]
        bar = sign * max(1, column - 2 if column > 2 else column - 1)
        words.append(Words(bar.ljust(column), "bar" if year == here else "muted"))
    return [*words, Words("")]


def _caption(numbers: Mapping[int, int], undated: int, here: int | None, width: int) -> list[Words]:
    told = "Visits by year"
    if here is not None and here in numbers:
        told += f" · {here}: {numbers[here]:,}"
    if undated:
        told += f" · year not stated: {undated:,}"
    rest = "─" * (width - cell_len(told) - 3)
    return [Words("─", "rule"), Words(f" {told} ", "muted"), Words(rest, "rule")]


def _axis(years: range, column: int, here: int | None) -> list[Words]:
    """Every year that there is room for, counted from the last on, that of the visit marked."""
    step = -(-(_LABEL + 1) // column)
    words = [Words(" ")]
    at = 0
    for number, year in enumerate(years):
        start = number * column
        if (len(years) - 1 - number) % step == 0 and start >= at:
            words += [
                Words(" " * (start - at), "muted"),
                Words(str(year), "strong" if year == here else "muted"),
            ]
            at = start + _LABEL
    return [*words, Words("", "muted")]
