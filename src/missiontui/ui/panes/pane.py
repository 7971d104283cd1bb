"""A pane: a list, the detail of its highlighted row, and the evidence beside or below that."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.events import DescendantFocus
from textual.widget import Widget
from textual.widgets import Static

from missiontui.document.blocks import Mark, Section
from missiontui.document.tabs import SOURCE_TAB, row_of
from missiontui.model import Direction, Id, Mission
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.view.sizes import is_wide

if TYPE_CHECKING:
    from missiontui.search import Query
    from missiontui.ui.panes.evidence import EvidencePane


class Reading(Container):
    """The detail, and the evidence beside or below it."""

    BLANK = True


class Pane(Horizontal):
    """One tab."""

    BLANK = True

    def __init__(self, section: Section, mission: Mission, turned: Callable[[], None]) -> None:
        """Show a section of a record.

        Args:
            section: What stands in the list, and what is said of each of its rows.
            mission: The record.
            turned: Called when another item is shown; no message, as that comes with every key.
        """
        super().__init__(classes=f"-{section.tab.name}")
        self._turned = turned
        self.section = section
        """The section shown."""
        self._mission = mission
        rtl = mission.direction is Direction.RTL
        self._list = EntryList(section.entries(mission), rtl=rtl)
        self._detail = DetailView(rtl=rtl)
        self._reading = Reading(classes="reading")
        self._empty = Static(section.empty, markup=False, classes="empty")
        self._in_detail = False
        self.mark: Mark | None = None
        """The mark in the item shown."""
        # The same item gives the same document, so that the detail finds its lines again.
        self._document = lru_cache(maxsize=DetailView.KEPT)(partial(section.document, mission))

    def compose(self) -> ComposeResult:
        """The list and the detail; a sentence where the record has nothing for them."""
        if not self._list.row_count:
            self._empty.can_focus = True  # so that the keys of what lies round the pane work
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
        """Show the detail of the highlighted row, and mark what is looked for, as they change."""
        self.watch(self._list, "position", self._highlight_changed)
        if isinstance(self.parent, Widget):
            self.watch(self.parent, "sought", self._look_for)

    @property
    def highlighted(self) -> Id | None:
        """The item shown."""
        return self._list.highlighted

    @property
    def is_empty(self) -> bool:
        """Tell whether the record has nothing for this pane."""
        return not self._list.row_count

    @property
    def is_single(self) -> bool:
        """Tell whether the detail stands alone, as the list would have one row."""
        return self._list.row_count == 1

    @property
    def in_detail(self) -> bool:
        """Tell whether the keys belong to the detail."""
        return self._in_detail

    @property
    def can_leave(self) -> bool:
        """Tell whether there is a list to go back to from here."""
        return self._in_detail and not self.is_single

    @property
    def position(self) -> tuple[int, int]:
        """The line of the detail that the cursor is at, and the first in sight, from 0."""
        return self._detail.cursor_lines()[0], self._detail.top

    def go_to(self, line: int, top: int) -> None:
        """Put the detail's cursor at a line, and another first in sight."""
        self._detail.go_to(line, top)
        # A pane that was out of sight has its height only once it is laid out again.
        self.call_after_refresh(self._detail.go_to, line, top)

    def _look_for(self, query: Query | None) -> None:
        self._list.look_for(query)
        self._detail.look_for(query)

    def _show(self, mark: Mark | None = None) -> None:
        self.mark = mark
        if id := self._list.highlighted:
            self._detail.show(self._document(id, mark))
            self._show_evidence()

    def _highlight_changed(self) -> None:
        self._show()
        self._turned()

    def focus_target(self) -> Widget:
        """The widget that takes the keys when the pane is opened."""
        if self.is_empty:
            return self._empty
        return self._detail if self._in_detail or self.is_single else self._list

    def open(self, id: Id, mark: Mark | None = None) -> None:
        """Highlight an item and show it, with what to mark in it."""
        self._list.highlight(row_of(self._mission, id))
        self._show(mark)

    def enter(self, *, in_detail: bool) -> None:
        """Give the keys to the detail, or back to the list."""
        self._in_detail = in_detail
        self.set_class(in_detail, "-detail")
        self._show_evidence()
        self.focus_target().focus()

    def leave(self) -> bool:
        """Go back from the detail to the list; False if the keys were at the list already."""
        if not self.can_leave:
            return False
        self.enter(in_detail=False)
        return True

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

    # Keys --------------------------------------------------------------------------------------

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Know which side has the keys, where the mouse has given them to it too."""
        self._in_detail = event.widget is self._detail
        self.set_class(self._in_detail, "-detail")

    @on(EntryList.Opened)
    def _row_opened(self, message: EntryList.Opened) -> None:
        message.stop()
        self.enter(in_detail=True)

    @on(DetailView.Left)
    def _detail_left(self, message: DetailView.Left) -> None:
        message.stop()
        self.leave()
