"""The list of a pane: headings and rows, one row highlighted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive

from missiontui.document.blocks import Entry, Row
from missiontui.model import Id
from missiontui.ui.bindings import bindings
from missiontui.ui.widgets.line_view import LineView
from missiontui.view.commands import LIST
from missiontui.view.list_lines import ListLines

if TYPE_CHECKING:
    from missiontui.search import Query


class EntryList(LineView):
    """Headings and rows. Says when the highlighted one is opened."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LIST)
    ALLOW_SELECT = False

    position: reactive[int] = reactive(0, repaint=False)
    """The number of the highlighted row."""

    class Opened(Message):
        """The highlighted row is to be read."""

    def __init__(self, entries: tuple[Entry, ...], *, rtl: bool, menu: bool = False) -> None:
        """Make a list.

        Args:
            entries: Its headings and rows.
            rtl: Whether its entries begin at the right edge.
            menu: Whether it stands alone, without a detail beside it, and opens what is clicked.
        """
        super().__init__()
        self._menu = menu
        self.is_led = menu
        """True if keys that other widgets take move the highlight: it looks as if it had them."""
        self._query: Query | None = None
        self._rtl = rtl
        self._take(entries)
        self._lines = ListLines((), 0, rtl=rtl)

    def _take(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        """Headings and rows."""
        self._rows = [i for i, entry in enumerate(entries) if isinstance(entry, Row)]
        rows = (entry for entry in entries if isinstance(entry, Row))
        self._positions = {row.id: position for position, row in enumerate(rows)}

    def replace(self, entries: tuple[Entry, ...]) -> None:
        """Show other entries, the first row highlighted."""
        self._take(entries)
        self.moved_at = None
        self.top = 0
        self.set_reactive(EntryList.position, 0)
        if self.size:
            self.forget()
            self.relayout()
            self.redraw()
        else:
            self.unfit()

    def renew(self, entries: tuple[Entry, ...], wanted: Id | None = None) -> None:
        """Show the entries as they are now, so that the list does not move under the reader.

        Args:
            entries: Headings and rows.
            wanted: The row to highlight, in sight from the top on. Where None, the row highlighted
                until now stays, on the line where it stands; if it is gone, the next is.
        """
        stays, before = wanted or self.highlighted, self._first_line()
        self._take(entries)
        found = self._positions.get(stays, self.position) if stays else 0
        self.set_reactive(EntryList.position, max(0, min(found, len(self._rows) - 1)))
        if not self.size:
            self.unfit()
            return
        self.forget()
        self.relayout()
        self.top = 0 if wanted else self.top + self._first_line() - before
        self.redraw()

    def _first_line(self) -> int:
        is_set = self._rows and self._lines
        return self._lines.first_of(self._rows[self.position]) if is_set else 0

    @property
    def position_from_end(self) -> int:
        """Number of rows that follow the highlighted one."""
        return len(self._rows) - 1 - self.position

    @property
    def highlighted(self) -> Id | None:
        """The item of the highlighted row."""
        row = self._row()
        return row.id if row else None

    @property
    def row_count(self) -> int:
        """Number of rows, all of which can be highlighted."""
        return len(self._rows)

    def highlight(self, id: Id) -> bool:
        """Highlight the row of an item; False if there is none."""
        if id not in self._positions:
            return False
        self.position = self._positions[id]
        return True

    def look_for(self, query: Query | None) -> None:
        """Mark what is looked for."""
        if query is self._query:
            return
        self._query = query
        self.draw_anew()

    def _row(self) -> Row | None:
        entry = self.entries[self._rows[self.position]] if self._rows else None
        return entry if isinstance(entry, Row) else None

    def watch_position(self) -> None:
        """Show which row is highlighted."""
        if self.size:
            self.redraw()

    # Lines -------------------------------------------------------------------------------------

    @property
    def line_count(self) -> int:
        """Number of lines the entries take at the present width."""
        return len(self._lines)

    def relayout(self) -> None:
        """Set the entries for the present width."""
        self._lines = ListLines(self.entries, self.line_width, rtl=self._rtl)

    def cursor_lines(self) -> tuple[int, int]:
        """The highlighted row, with the heading above it if it is the first row below one."""
        if not self._rows or not self._lines:
            return 0, 0
        return self._lines.to_show(self._rows[self.position], self.size.height)

    @property
    def edge(self) -> str:
        """A rule between list and detail; none where the list stands alone."""
        return " " if self._menu or self.screen.has_class("-narrow") else "│"

    def selected_place(self) -> tuple[int, int]:
        """The first line of the highlighted row."""
        return self._first_line(), 0

    def state(self, index: int) -> Hashable:
        """Tell whether the line belongs to the highlighted row, and whether keys come here."""
        here = bool(self._rows) and self._lines.entry_at(index) == self._rows[self.position]
        return here and (self._has_keys, here)

    @property
    def _has_keys(self) -> bool:
        return self.has_focus or self.is_led

    def segments(self, index: int) -> list[Segment]:
        """One line of the list."""
        return self.drawn(
            self._lines.words(
                index,
                highlighted=self._rows[self.position] if self._rows else -1,
                has_keys=self._has_keys,
                query=self._query,
            )
        )

    # Moving ------------------------------------------------------------------------------------

    def action_move(self, lines: int) -> None:
        """Highlight the row so many rows further."""
        if self._rows:
            self.note_move()
            self.position = max(0, min(len(self._rows) - 1, self.position + lines))
            self._show_top()

    def scroll_lines(self, lines: int) -> None:
        """Scroll, the highlight going along only where it would be out of sight."""
        self.top = max(0, min(self.line_count - self.size.height, self.top + lines))
        firsts = [self._lines.first_of(index) for index in self._rows]
        lasts = [first - 1 for first in (*firsts[1:], self.line_count)]
        first = bisect_left(firsts, self.top)
        last = bisect_left(lasts, self.top + self.size.height) - 1
        if self._rows and first <= last:
            self.position = max(first, min(last, self.position))
        self.redraw()

    def _show_top(self) -> None:
        """At the first row, show what heads the list too."""
        if self.position == 0 and self.top and self.size:
            self.top = 0
            self.redraw()

    def action_open(self) -> None:
        """Go to the detail."""
        self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        """Highlight the row under the mouse; open it on a second click, in a menu at once."""
        index = self.top + event.y
        if index >= len(self._lines):
            return
        number = self._lines.entry_at(index)
        position = bisect_left(self._rows, number)
        if self._rows[position : position + 1] == [number]:
            self.position = position
            if self._menu or event.chain > 1:
                self.post_message(self.Opened())
