"""The pane of what is followed from visit to visit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from missiontui.document.blocks import Document
from missiontui.document.layout import PROSE_WIDTH
from missiontui.library.following import CaseThread, Compared, GridRow, Thread
from missiontui.library.following_up import follow_up
from missiontui.library.interface import Filter, Library
from missiontui.library.rows import Alike, ItemName, LibraryItem
from missiontui.library.sections.follow_up import (
    FOLLOWING,
    GRID,
    NOT_LISTED,
    NOTHING_FOLLOWED,
    FollowUp,
    Subject,
    follow_entries,
    items_of,
    no_longer_document,
    not_listed_document,
)
from missiontui.library.sections.followed import Followed, followed_document
from missiontui.library.sections.grid import grid_document, met_document
from missiontui.library.sections.links import LinkToWrite, link_between
from missiontui.library.sections.names import row_of
from missiontui.model import Id
from missiontui.ui.panes.of_library import LibraryPane
from missiontui.ui.questions import Questions
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.workers import begin
from missiontui.view.detail_lines import words_width

_REST = 0.08
"""The time for which a thread is looked at before what is alike is asked for, in seconds."""


class FollowPane(LibraryPane):
    """Threads, cases, who was met, and what is no longer said."""

    def __init__(self, questions: Questions, turned: Callable[[], None]) -> None:
        super().__init__(EntryList((), rtl=False), NOTHING_FOLLOWED, turned, "-follow")
        self._questions = questions
        self._is_known = False
        """True if all of it is that of now, or asked for."""
        self._found = FollowUp()
        self._subjects: dict[Id, Subject] = {}
        self._alike: dict[Id, tuple[Alike, ...]] = {}
        self._asked: set[Id] = set()
        """The rows for which what is alike is that of now."""
        self._documents: dict[Id, Document] = {}

    def forget(self) -> None:
        """Know that all of it may be others by now."""
        self._is_known = False

    def ask(self, chosen: Filter) -> None:
        """Ask for all of it, of the visits that a filter leaves, where it may be others."""
        if not self._is_known:
            self._is_known = True
            self._empty.update(FOLLOWING)
            begin(self, partial(self._fetch, chosen), "follow-up")

    async def _fetch(self, chosen: Filter) -> None:
        found = await self._questions.ask("follow-up", lambda library: follow_up(library, chosen))
        if found is None:
            self.forget()
            self._empty.update("")
        else:
            self._found, self._subjects = found, found.subjects
            self._alike = {
                row: each for row, each in self._alike.items() if row == self.highlighted
            }
            self._asked, self._documents = set(), {}
            self.put_anew(follow_entries(found))

    def _items_of(self, row: Id | None) -> tuple[LibraryItem, ...]:
        return items_of(self._subjects.get(row or Id("")))

    # What keys are about -------------------------------------------------------------------------

    @property
    def subject(self) -> Id | None:
        """The item that the line of the detail leads to, else the last of the row."""
        link = self._detail.link if self._in_detail else None
        if link:
            return link.id
        items = self._items_of(self.highlighted)
        return row_of(items[-1].name) if items else None

    @property
    def together(self) -> tuple[ItemName, ...]:
        """The items of the row."""
        return tuple(item.name for item in self._items_of(self.highlighted))

    @property
    def link(self) -> LinkToWrite | None:
        """The link between what is shown and what is alike at the cursor; None where none is."""
        row = self.highlighted or Id("")
        items, at = self._items_of(row), self._detail.link if self._in_detail else None
        if not items or at is None:
            return None
        alike = (each.item for each in self._alike.get(row, ()))
        other = next((item for item in alike if row_of(item.name) == at.id), None)
        return link_between(items[-1], other) if other else None

    # The detail --------------------------------------------------------------------------------

    def document(self, row: Id) -> Document:
        """What is said of a row, at the present width."""
        if row not in self._documents:
            self._documents[row] = self._document_of(row)
        return self._documents[row]

    def _document_of(self, row: Id) -> Document:
        width = min(PROSE_WIDTH, words_width(self._detail.size.width or self.app.size.width))
        subject = self._subjects.get(row)
        if row == GRID:
            return grid_document(self._found.grid, self._found.again, width)
        if row == NOT_LISTED:
            return not_listed_document()
        if isinstance(subject, Thread | CaseThread):
            alike = self._alike.get(row, ())
            return followed_document(Followed(subject.items[-1], subject, alike), width)
        if isinstance(subject, GridRow):
            return met_document(subject)
        if isinstance(subject, Compared):
            return no_longer_document(subject, None)
        return no_longer_document(*subject) if subject else ()

    def ask_rest(self) -> None:
        """Ask for what is alike, if the reader stays."""
        row = self.highlighted if self.display else None
        is_thread = isinstance(self._subjects.get(row or Id("")), Thread | CaseThread)
        if row and is_thread and row not in self._asked:
            self.set_timer(_REST, partial(self._ask_alike, row))

    def _ask_alike(self, row: Id) -> None:
        if row == self.highlighted:
            begin(self, partial(self._fetch_alike, row), "alike")

    async def _fetch_alike(self, row: Id) -> None:
        items, subject = self._items_of(row), self._subjects.get(row)

        def question(library: Library) -> tuple[Alike, ...]:
            found = (each for item in items for each in library.alike(item.name))
            return tuple({each.item.name: each for each in found}.values())

        alike = await self._questions.ask("alike", question)
        if alike is None or self._subjects.get(row) is not subject:
            return
        self._asked.add(row)
        if alike == self._alike.get(row, ()):
            return
        self._alike[row] = alike
        self._documents.pop(row, None)
        if row == self.highlighted:
            self.renew_detail()

    def on_resize(self) -> None:
        """Set columns for another width."""
        self._documents = {}
        self.call_after_refresh(self.renew_detail)
