"""A pane of a library: rows that come as they are fetched, and what is said of each."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult

from missiontui.document.blocks import Document, Entry
from missiontui.library.rows import ItemName
from missiontui.model import Id
from missiontui.ui.panes.list_and_detail import ListAndDetail
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.workers import begin

_NEAR = 40
"""Number of rows before the last from which on the next page is fetched."""


class LibraryPane(ListAndDetail):
    """A list that grows, and a detail. A subclass fetches the rows."""

    def __init__(
        self, listed: EntryList, empty: str, turned: Callable[[], None], classes: str
    ) -> None:
        """Make a pane without rows.

        Args:
            listed: The list.
            empty: The sentence while it has none.
            turned: Called when another row is highlighted.
            classes: The names by which styles know it.
        """
        # Before the first answer nothing is known, and nothing is said.
        super().__init__(listed, "", rtl=False, classes=f"{classes} -empty")
        self._sentence = empty
        self._turned = turned

    def compose(self) -> ComposeResult:
        """The list and the detail, or the sentence in their place."""
        yield self._list
        with self._reading:
            yield self._detail
        yield self._empty

    @property
    def is_single(self) -> bool:
        """Tell that the list is always in sight."""
        return False

    @property
    def subject(self) -> Id | None:
        """The row that keys are about: the one that a line of the detail leads to, where it does.

        Else it is the highlighted one.
        """
        link = self._detail.link if self._in_detail else None
        return link.id if link else self.highlighted

    @property
    def together(self) -> tuple[ItemName, ...]:
        """The items that are shown together, and can be copied so, as far as they are here."""
        return ()

    @property
    def number_together(self) -> int | None:
        """Number of all of these; None while it is not known."""
        return len(self.together)

    def document(self, row: Id) -> Document:
        """The document of a row; the same object for the same words."""
        raise NotImplementedError

    async def fetch_more(self) -> None:
        """Fetch the rows that come next, if any do."""

    def highlight_changed(self) -> None:
        """Show the detail of the row that is highlighted now, and fetch rows before the last."""
        self.show_detail()
        self._turned()
        if self._list.position_from_end < _NEAR:
            begin(self, self.fetch_more, "more")

    def ask_rest(self) -> None:
        """Ask for what is not known yet of the highlighted row, if the reader stays there."""

    def show_detail(self) -> None:
        """Show what is known by now of the highlighted row."""
        self._detail.show(self._known)
        self.ask_rest()

    def renew_detail(self) -> None:
        """Show what is known by now of the same row, the cursor where the reader has put it."""
        self._detail.renew(self._known)

    @property
    def _known(self) -> Document:
        row = self._list.highlighted
        return self.document(row) if row else ()

    def put(self, entries: tuple[Entry, ...], wanted: Id | None = None) -> None:
        """List these entries; see `EntryList.renew`."""
        before, focused = self._list.highlighted, self.screen.focused
        has_keys = focused is None or self.has_focus_within
        self._list.renew(entries, wanted)
        is_empty = self.is_empty
        self.set_class(is_empty, "-empty")
        self._empty.update(self._sentence)
        if self._list.highlighted != before:
            self.show_detail()
        if has_keys and self.display and (focused is self._empty or is_empty):
            self.enter(in_detail=self._in_detail)

    def put_anew(self, entries: tuple[Entry, ...], wanted: Id | None = None) -> None:
        """List entries of which any may be another now; the cursor stays in the same detail.

        See `put`.
        """
        before = self._list.highlighted
        self.put(entries, wanted)
        if self._list.highlighted == before:
            self.renew_detail()
            self.ask_rest()

    def say_empty(self, sentence: str) -> None:
        """Say this where there are no rows."""
        self._sentence = sentence
