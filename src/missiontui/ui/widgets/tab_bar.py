"""The tabs: their numbers, names and counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message

from missiontui.document.tabs import Tab
from missiontui.ui.widgets.bar import Bar

COUNTS_FROM, NAMES_FROM = 90, 70
"""From how many columns tabs show their counts, and all of them their names."""


class TabBar(Bar):
    """The tabs. Says which one was clicked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tab-bar--active", "tab-bar--number", "tab-bar--rule"}

    class Clicked(Message):
        """A tab was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name
            """The name of the tab."""

    def __init__(self, tabs: tuple[tuple[Tab, int | None], ...], active: str) -> None:
        super().__init__()
        self._tabs = tabs
        self._active = active
        self._found: Mapping[str, int] | None = None
        self._ends: list[tuple[int, str]] = []

    def activate(self, name: str) -> None:
        """Show which tab is open."""
        self._active = name
        self.redraw()

    def show_found(self, counts: Mapping[str, int] | None, active: str) -> None:
        """Show how many items were found in each tab, by its name; None where none is sought.

        Args:
            counts: The numbers.
            active: The name of the tab in which the item shown stands.
        """
        if (counts, active) != (self._found, self._active):
            self._found, self._active = counts, active
            self.redraw()

    def label(self, tab: Tab, count: int | None, number: int, width: int) -> str:
        """The words of a tab at a width; while one finds, how much of it was found there."""
        open_ = tab.name == self._active
        if self._found is not None:
            found = self._found.get(tab.name, 0)
            name = f"{number} {tab.title}" if open_ or width >= COUNTS_FROM else str(number)
            return f"{name} ({found})" if found else name
        if width >= COUNTS_FROM and count is not None:
            return f"{number} {tab.title} ({count})"
        if width >= NAMES_FROM or open_:
            return f"{number} {tab.title}"
        return str(number)

    def line(self, y: int, width: int) -> list[Segment]:
        """The tabs, and below them a rule where there is room for one."""
        if y > 0:
            return [Segment("─" * width, self.styled("tab-bar--rule"))]
        labels = [
            self.label(tab, count, number, width)
            for number, (tab, count) in enumerate(self._tabs, start=1)
        ]
        taken = sum(map(cell_len, labels))
        gap = 1 if taken + 3 * len(labels) < width else 0
        after = " " if taken + 2 * len(labels) <= width else ""
        segments = [Segment(" " * gap, self.rich_style)]
        self._ends, at = [], gap
        for label, (tab, _) in zip(labels, self._tabs, strict=True):
            open_ = tab.name == self._active
            words = f"▌{label}▐" if open_ else f" {label}{after}"
            style = self.styled("tab-bar--active" if open_ else "tab-bar--number")
            segments += [Segment(words, style), Segment(" " * gap, self.rich_style)]
            at += cell_len(words) + gap
            self._ends.append((at, tab.name))
        return segments

    def on_click(self, event: events.Click) -> None:
        """Say which tab is under the mouse."""
        name = next((name for end, name in self._ends if event.x < end), None)
        if name and event.y == 0:
            self.post_message(self.Clicked(name))
