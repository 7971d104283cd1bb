"""The detail of a pane: a document in lines, over which a cursor moves and of which one copies."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from missiontui.document.blocks import Document, Link
from missiontui.document.fitting import fitted
from missiontui.document.layout import Line
from missiontui.ui.bindings import bindings
from missiontui.ui.widgets.line_canvas import MadeLines
from missiontui.ui.widgets.line_view import LineView
from missiontui.ui.widgets.selected import selected
from missiontui.view.commands import DETAIL
from missiontui.view.detail_lines import beginning, detail_words, words_width
from missiontui.view.marking import marked_document

if TYPE_CHECKING:
    from missiontui.search import Query


class DetailView(LineView):
    """A document. Says when a link in it is followed, and when it is left for the list."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(DETAIL)

    KEPT: ClassVar[int] = 128
    """Number of documents that keep their lines, so that going back to one costs little."""

    class Followed(Message):
        """A link is followed."""

        def __init__(self, link: Link) -> None:
            super().__init__()
            self.link = link
            """The place that it leads to."""

    class Left(Message):
        """The user goes back to the list."""

    def __init__(self, *, rtl: bool = False) -> None:
        super().__init__()
        self._rtl = rtl
        self._document: Document = ()
        self._lines: tuple[Line, ...] = ()
        self._cursor = 0
        self._placed = True
        """True if the cursor is where the document is to be read from, or was moved since."""
        self._selection: Selection | None = None
        self._query: Query | None = None
        self._was_at_link = False
        self._kept: dict[int, tuple[Document, tuple[Line, ...], MadeLines]] = {}

    def show(self, document: Document) -> None:
        """Show a document from its beginning, or from what is marked in it."""
        self._document = document
        self._cursor = self.top = 0
        self._placed = False
        self.drop_selection()
        if not self.size:
            self.unfit()
            return
        self.fit()
        self._take_kept()
        self._place_cursor()
        self.redraw()

    def renew(self, document: Document) -> None:
        """Show what has become of the same, the cursor where the reader has put it."""
        line, top = self._cursor, self.top
        self.show(document)
        if line or top:
            self.go_to(line, top)

    def go_to(self, line: int, top: int) -> None:
        """Put the cursor at a line, and another first in sight."""
        self._cursor, self.top = line, top
        self._placed = True
        if self.size:
            self.fit()
            self._cursor = max(0, min(len(self._lines) - 1, line))
            self.redraw()

    def look_for(self, query: Query | None) -> None:
        """Mark what is looked for, and go where it stands."""
        if query is self._query:
            return
        self._query = query
        self._placed = query is None
        self.unfit()
        if self.size:
            self.redraw()

    def _place_cursor(self) -> None:
        """Go to what is marked, else to what was found, in a document that is shown anew."""
        if not self._placed:
            self._cursor, self.top = beginning(self._lines, self.size.height)
            self._placed = True

    def _take_kept(self) -> None:
        """Take the lines of the document as they were made before, or make them."""
        if kept := self._kept.get(id(self._document)):
            _, self._lines, self.made = kept
            return
        self.made = {}
        self.relayout()

    def forget(self) -> None:
        """Drop what was made for another size or other colours."""
        super().forget()
        self._kept = {}

    @property
    def line_count(self) -> int:
        """Number of lines the document takes at the present width."""
        return len(self._lines)

    @property
    def edge(self) -> str:
        """A rule where something else stands at the right."""
        return "│" if self.has_class("-beside") else " "

    def relayout(self) -> None:
        """Set the document for the present size."""
        width = words_width(self.size.width)
        document = marked_document(self._document, self._query)
        self._lines = fitted(document, width, self.size.height, rtl=self._rtl)
        self._cursor = min(self._cursor, max(0, len(self._lines) - 1))
        self._place_cursor()
        self.drop_selection()
        if len(self._kept) >= self.KEPT:
            del self._kept[next(iter(self._kept))]
        # The document is kept too: as long as it lives, no other has its identity.
        self._kept[id(self._document)] = (self._document, self._lines, self.made)

    def cursor_lines(self) -> tuple[int, int]:
        """The line under the cursor."""
        return self._cursor, self._cursor

    def state(self, index: int) -> Hashable:
        """Tell whether the cursor is there, and what of the line is selected."""
        span = self._selection.get_span(index) if self._selection else None
        return self.has_focus and index == self._cursor, span

    def segments(self, index: int) -> list[Segment]:
        """One line of the document."""
        line = self._lines[index]
        words = detail_words(line, at_cursor=self.has_focus and index == self._cursor)
        margin, *segments = self.drawn(words)
        count = len(line.pieces)
        text = Strip(Segment.simplify(segments[:count]))
        if self._selection and (span := self._selection.get_span(index)):
            style = self.screen.get_component_rich_style("screen--selection")
            text = selected(line.text, text, *span, style)
        return [margin, *text.apply_offsets(0, index), *segments[count:]]

    # Text selection ----------------------------------------------------------------------------

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what the mouse has selected."""
        self._selection = selection
        self.redraw()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words as the document has them, without the line breaks of the screen."""
        found: list[str] = []
        for index, line in enumerate(self._lines):
            if (span := selection.get_span(index)) is not None:
                found += [line.words(*span), line.joint]
        return "".join(found[:-1]), "\n"

    # Links --------------------------------------------------------------------------------------

    @property
    def link(self) -> Link | None:
        """The link of the line under the cursor."""
        return self._lines[self._cursor].link if self._lines else None

    @property
    def at_link(self) -> bool:
        """Tell whether the line under the cursor leads anywhere."""
        return self.link is not None

    def redraw(self) -> None:
        """Draw what has changed, and let the keys be shown that work there."""
        super().redraw()
        if self.at_link is not self._was_at_link:
            self._was_at_link = self.at_link
            if self.has_focus:
                self.screen.refresh_bindings()

    # Moving ------------------------------------------------------------------------------------

    def action_move(self, lines: int) -> None:
        """Move the cursor so many lines further; a page turns as a whole."""
        cursor = max(0, min(len(self._lines) - 1, self._cursor + lines))
        if cursor != self._cursor:
            self.top += cursor - self._cursor if abs(lines) > 1 else 0
            self._cursor = cursor
            self.redraw()

    def scroll_lines(self, lines: int) -> None:
        """Scroll at once, the cursor going along where it would be out of sight."""
        last = max(0, self.line_count - self.size.height)
        self.top = max(0, min(last, self.top + lines))
        self._cursor = max(self.top, min(self._cursor, self.top + self.size.height - 1))
        self.redraw()

    def action_follow(self) -> None:
        """Go where the line under the cursor leads."""
        if link := self.link:
            self.post_message(self.Followed(link))

    def action_leave(self) -> None:
        """Go back to the list."""
        self.post_message(self.Left())

    def on_click(self, event: events.Click) -> None:
        """Move the cursor under the mouse, and follow a link there."""
        index = self.top + event.y
        if index < len(self._lines) and self.text_selection is None:
            self._cursor = index
            self.redraw()
            self.action_follow()
