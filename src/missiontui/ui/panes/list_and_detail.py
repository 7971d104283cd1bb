"""A list beside the detail of its highlighted row, of which one has the keys."""

from __future__ import annotations

from textual import on
from textual.containers import Container, Horizontal
from textual.events import DescendantFocus
from textual.widget import Widget
from textual.widgets import Static

from missiontui.model import Id
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.entry_list import EntryList


class Reading(Container):
    """The detail, and what stands beside it or below."""

    BLANK = True


class ListAndDetail(Horizontal):
    """A list and a detail. A subclass says what the detail is of each row."""

    BLANK = True

    def __init__(self, listed: EntryList, empty: str, *, rtl: bool, classes: str = "") -> None:
        """Make a list and a detail.

        Args:
            listed: The list.
            empty: The sentence where it has no rows.
            rtl: Whether the detail begins at the right edge.
            classes: The names by which styles know it.
        """
        super().__init__(classes=classes)
        self._list = listed
        self._detail = DetailView(rtl=rtl)
        self._reading = Reading(classes="reading")
        self._empty = Static(empty, markup=False, classes="empty")
        self._empty.can_focus = True  # so that the keys of what lies round the pane work
        self._in_detail = False
        self._under_way = 0
        """The number of times that the keys were given to a side and are not there yet."""

    def on_mount(self) -> None:
        """Show the detail of the highlighted row, whichever it is."""
        self.watch(self._list, "position", self.highlight_changed)

    def highlight_changed(self) -> None:
        """Show the detail of the row that is highlighted now."""
        raise NotImplementedError

    @property
    def highlighted(self) -> Id | None:
        """The item shown."""
        return self._list.highlighted

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to list."""
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

    def focus_target(self) -> Widget:
        """The widget that takes the keys when the pane is opened."""
        if self.is_empty:
            return self._empty
        return self._detail if self._in_detail or self.is_single else self._list

    def enter(self, *, in_detail: bool) -> None:
        """Give the keys to the detail, or back to the list."""
        self._in_detail = in_detail
        self.set_class(in_detail, "-detail")
        self._under_way += 1
        self.app.call_later(self._give_keys)  # a side that was hidden takes none before

    def _give_keys(self) -> None:
        self._under_way -= 1
        if self.is_attached and self.display:
            self.screen.set_focus(self.focus_target())

    def leave(self) -> bool:
        """Go back from the detail to the list; False if the keys were at the list already."""
        if not self.can_leave:
            return False
        self.enter(in_detail=False)
        return True

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Know which side has the keys, where the mouse has given them to it too."""
        if event.widget is self.screen.focused and not self._under_way:
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
