"""The title lines: the record, and the visit in one line."""

from __future__ import annotations

from missiontui.ui.widgets.bar import Bar
from missiontui.view.bars import Titles, title_words
from missiontui.view.words import Words


class TitleBar(Bar):
    """The title of the record, in one line or two."""

    def __init__(self, titles: Titles) -> None:
        super().__init__()
        self._titles = titles

    def show(self, titles: Titles) -> None:
        """Show other titles."""
        if titles != self._titles:
            self._titles = titles
            self.redraw()

    def line(self, y: int, width: int) -> list[Words]:
        """The title, then the subtitle."""
        return title_words(self._titles, y, self.size.height, width)
