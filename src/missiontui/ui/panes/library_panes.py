"""The panes of a library, of which one is in sight: visits, what is followed, what was found."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Container

from missiontui.library.rows import ItemName
from missiontui.library.sections.names import is_of_item, item_of
from missiontui.library.sections.visits import PROBLEMS
from missiontui.model import Id
from missiontui.ui.panes.library_hits import LibraryHitsPane
from missiontui.ui.panes.of_library import LibraryPane
from missiontui.view.library_tabs import LIBRARY_TABS, VISITS_TAB


class LibraryPanes(Container):
    """One open pane of the tabs, or in its place that of a search."""

    BLANK = True

    def __init__(
        self,
        tabs: tuple[LibraryPane, ...],
        found: LibraryHitsPane,
        changed: Callable[[], object],
    ) -> None:
        """Hold panes.

        Args:
            tabs: Those of the tabs, in their order.
            found: That of what was found.
            changed: Called when another one is in sight.
        """
        super().__init__()
        self._changed = changed
        self._tabs = dict(zip((tab.name for tab in LIBRARY_TABS), tabs, strict=True))
        self._found = found
        self.active = VISITS_TAB.name
        """The name of the open tab."""

    def compose(self) -> ComposeResult:
        """All of them, the first in sight."""
        for pane in (*self._tabs.values(), self._found):
            pane.display = pane is self.pane
            yield pane

    @property
    def hits(self) -> LibraryHitsPane | None:
        """The pane of what was found, while it is in sight."""
        return self._found if self._found.is_open else None

    @property
    def pane(self) -> LibraryPane:
        """The pane in sight."""
        return self.hits or self._tabs[self.active]

    @property
    def place(self) -> ItemName | None:
        """The item that keys are about, without an id for a visit as a whole; None for nothing."""
        row = self.pane.subject
        if row is None or row == PROBLEMS:
            return None
        return item_of(row) if is_of_item(row) else ItemName(row, Id(""))

    def take_keys(self) -> None:
        """Give the keys to the pane in sight."""
        self.screen.set_focus(self.pane.focus_target())

    def open(self, name: str) -> None:
        """Show a tab, and give it the keys."""
        self.active = name
        self.show_hits(shown=False)
        self.take_keys()

    def swap(self) -> None:
        """Swap list and detail."""
        if not self.pane.leave():
            self.pane.enter(in_detail=True)

    def show_hits(self, *, shown: bool) -> None:
        """Show what was found in place of the open tab, or no longer; the keys stay."""
        self._found.is_open = shown
        for pane in (*self._tabs.values(), self._found):
            pane.display = pane is self.pane
        self._changed()
