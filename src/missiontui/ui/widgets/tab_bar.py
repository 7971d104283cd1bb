"""The tabs: their numbers, names and counts."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events
from textual.message import Message

from missiontui.ui.widgets.bar import Bar
from missiontui.view.bars import Ends, TabCounts, rule_words, tab_words
from missiontui.view.words import Words


class TabBar(Bar):
    """The tabs. Says which one was clicked."""

    class Clicked(Message):
        """A tab was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name
            """The name of the tab."""

    def __init__(self, counts: TabCounts) -> None:
        super().__init__()
        self._counts = counts
        self._ends: Ends = []

    def activate(self, name: str) -> None:
        """Show which tab is open."""
        self._show(self._counts._replace(active=name))

    def show_found(self, found: Mapping[str, int] | None, active: str) -> None:
        """Show how many items were found in each tab, by its name; None where none is sought.

        Args:
            found: The numbers.
            active: The name of the tab in which the item shown stands.
        """
        self._show(self._counts._replace(found=found, active=active))

    def _show(self, counts: TabCounts) -> None:
        if counts != self._counts:
            self._counts = counts
            self.redraw()

    def line(self, y: int, width: int) -> list[Words]:
        """The tabs, and below them a rule where there is room for one."""
        if y > 0:
            return rule_words(width)
        words, self._ends = tab_words(self._counts, width)
        return words

    def on_click(self, event: events.Click) -> None:
        """Say which tab is under the mouse."""
        name = next((name for end, name in self._ends if event.x < end), None)
        if name and event.y == 0:
            self.post_message(self.Clicked(name))
