"""A pane: a list, the detail of its highlighted row, and the evidence beside or below that."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widget import Widget

from missiontui.document.blocks import Mark, Section
from missiontui.document.tabs import SOURCE_TAB, row_of
from missiontui.model import Direction, Id, Mission
from missiontui.ui.panes.list_and_detail import ListAndDetail
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.view.sizes import is_wide

if TYPE_CHECKING:
    from missiontui.search import Query
    from missiontui.ui.panes.evidence import EvidencePane


class Pane(ListAndDetail):
    """One tab."""

    def __init__(self, section: Section, mission: Mission, turned: Callable[[], None]) -> None:
        """Show a section of a record.

        Args:
            section: What stands in the list, and what is said of each of its rows.
            mission: The record.
            turned: Called when another item is shown; no message, as that comes with every key.
        """
        rtl = mission.direction is Direction.RTL
        listed = EntryList(section.entries(mission), rtl=rtl)
        super().__init__(listed, section.empty, rtl=rtl, classes=f"-{section.tab.name}")
        self._turned = turned
        self.section = section
        """The section shown."""
        self._mission = mission
        self.mark: Mark | None = None
        """The mark in the item shown."""
        # The same item gives the same document, so that the detail finds its lines again.
        self._document = lru_cache(maxsize=DetailView.KEPT)(partial(section.document, mission))

    def compose(self) -> ComposeResult:
        """The list and the detail; a sentence where the record has nothing for them."""
        if self.is_empty:
            yield self._empty
            return
        self.set_class(self.is_single, "-single")
        self._detail.set_class(self._has_third_column, "-beside")
        yield self._list
        with self._reading:
            yield self._detail
            if self._has_third_column:
                yield self._evidence

    def on_mount(self) -> None:
        """Mark what is looked for, as it changes."""
        if isinstance(self.parent, Widget):
            self.watch(self.parent, "sought", self._look_for)

    def _look_for(self, query: Query | None) -> None:
        self._list.look_for(query)
        self._detail.look_for(query)

    def _show(self, mark: Mark | None = None) -> None:
        self.mark = mark
        if id := self._list.highlighted:
            self._detail.show(self._document(id, mark))
            self._show_evidence()

    def highlight_changed(self) -> None:
        """Show the detail of the row that is highlighted now, and say so."""
        self._show()
        self._turned()

    def open(self, id: Id, mark: Mark | None = None) -> None:
        """Highlight an item and show it, with what to mark in it."""
        self._list.highlight(row_of(self._mission, id))
        self._show(mark)

    def enter(self, *, in_detail: bool) -> None:
        """Give the keys to the detail, or back to the list."""
        super().enter(in_detail=in_detail)
        self._show_evidence()

    # Evidence ----------------------------------------------------------------------------------

    @property
    def _has_third_column(self) -> bool:
        # The source needs no evidence.
        return is_wide(self.app.size.width) and self.section.tab != SOURCE_TAB and not self.is_empty

    @property
    def wants_evidence(self) -> bool:
        """Tell whether the reader has asked for the evidence of what is shown, wherever it is."""
        return self.has_class("-evidence")

    @property
    def _has_evidence_below(self) -> bool:
        """Tell whether the evidence that was asked for is in sight, and Esc would close it."""
        if (
            not self.wants_evidence
            or self.section.tab == SOURCE_TAB
            or is_wide(self.app.size.width)
        ):
            return False
        return self.focus_target() is self._detail or not self.screen.has_class("-narrow")

    @property
    def has_evidence_in_sight(self) -> bool:
        """Tell whether the evidence stands beside the detail or below it."""
        return self._has_third_column or self._has_evidence_below

    def want_evidence(self, *, wanted: bool) -> None:
        """Show the evidence below the detail, or no longer, in a terminal too narrow for both."""
        self.set_class(wanted, "-evidence")
        self._show_evidence()

    def open_evidence(self) -> None:
        """Show the evidence below the detail, which is opened where only the list is in sight."""
        if self.screen.has_class("-narrow"):
            self.enter(in_detail=True)
        self.want_evidence(wanted=True)

    def close_evidence(self) -> bool:
        """Close the evidence below the detail; False if there is none in sight."""
        if not self._has_evidence_below:
            return False
        self.want_evidence(wanted=False)
        return True

    def _show_evidence(self) -> None:
        """Show what the item rests on, where that is in sight; elsewhere nothing is made of it."""
        if (id := self.highlighted) and self.has_evidence_in_sight:
            if self._evidence.parent is None:
                self._reading.mount(self._evidence)
            self._evidence.show(id)

    @cached_property
    def _evidence(self) -> EvidencePane:
        from missiontui.ui.panes.evidence import EvidencePane

        return EvidencePane(self._mission)

    def on_resize(self) -> None:
        """Show the evidence where there is room for it now."""
        self._detail.set_class(self._has_third_column, "-beside")
        self._detail.redraw()
        self._show_evidence()
