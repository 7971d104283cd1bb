"""The visits of a library by year."""

from __future__ import annotations

from missiontui.ui.widgets.bar import Bar
from missiontui.view.words import Words
from missiontui.view.years import years_words


class YearsBar(Bar):
    """A column for each year, that of the visit shown in the accent."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers: dict[int, int] = {}
        self._undated = 0
        self._here: int | None = None

    def count(self, numbers: dict[int, int], undated: int) -> None:
        """Show numbers of visits by their years, and that of those of no stated year."""
        if (numbers, undated) != (self._numbers, self._undated):
            self._numbers, self._undated = numbers, undated
            self.redraw()

    def mark(self, year: int | None) -> None:
        """Mark the year of the visit shown."""
        if year != self._here:
            self._here = year
            self.redraw()

    def line(self, y: int, width: int) -> list[Words]:
        """Caption, columns or axis."""
        return years_words(self._numbers, self._undated, self._here, width, y)
