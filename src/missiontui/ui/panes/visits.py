"""The pane of the visits of a library, of which as many are here as were asked for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from functools import partial

from missiontui.document.blocks import Document
from missiontui.library.interface import EVERYTHING, Cursor, Filter, Library, Page
from missiontui.library.ordering import place_of
from missiontui.library.paging import page_until
from missiontui.library.rows import LibraryItem, Problem, Visit
from missiontui.library.sections.summary import PAGE, Beginning
from missiontui.library.sections.visits import (
    NO_VISITS,
    NONE_CHOSEN,
    PROBLEMS,
    problems_document,
    statements_of,
    visit_document,
    visit_entries,
)
from missiontui.model import Id
from missiontui.ui.panes.of_library import LibraryPane
from missiontui.ui.questions import Questions
from missiontui.ui.widgets.choosing_list import ChoosingList
from missiontui.ui.workers import begin
from missiontui.view.sizes import has_room_for_bodies, has_room_for_counts

_ALL = 2000
"""Number of visits in a page that is fetched on the way to the last visit."""
_REST = 0.08
"""The time for which a visit is looked at before its statements are asked for, in seconds."""


class VisitsPane(LibraryPane):
    """The visits, and the brief of the highlighted one."""

    def __init__(
        self,
        questions: Questions,
        turned: Callable[[], None],
        choose: Callable[[], Awaitable[None]],
        beginning: Beginning | None,
    ) -> None:
        """Make a pane for the visits of a library.

        Args:
            questions: Asks the library.
            turned: Called when another visit is highlighted.
            choose: Opens the highlighted visit.
            beginning: The first visits, where they are known.
        """
        super().__init__(ChoosingList(choose, self._fetch_all), NO_VISITS, turned, "-visits")
        self._questions = questions
        self._chosen = self._listed = EVERYTHING
        """The filter, and that of the rows that are here: another until the answer comes."""
        self.problems: tuple[Problem, ...] = ()
        """The files that give no record."""
        self._visits: dict[str, Visit] = {}
        self._end: Cursor | None = None
        self._said: dict[str, tuple[LibraryItem, ...]] = {}
        self._asked: set[str] = set()
        """The visits whose statements are those that the library has now."""
        self._documents: dict[Id, Document] = {}
        self._has_moved = False
        if beginning:
            self._end, self.problems = beginning.page.end, beginning.problems
            self._visits = {visit.name: visit for visit in beginning.page.rows}
            self._said = {visit.name: beginning.said for visit in beginning.page.rows[:1]}
            self._asked = set(self._said)

    @property
    def visit(self) -> Visit | None:
        """The highlighted visit."""
        return self._visits.get(self.highlighted or "")

    @property
    def here(self) -> Iterable[Visit]:
        """The visits that were fetched by now."""
        return self._visits.values()

    @property
    def year(self) -> int | None:
        """The year of the highlighted visit; None where it is not known."""
        return self.visit.year if self.visit else None

    # Rows --------------------------------------------------------------------------------------

    async def refresh_visits(self) -> None:
        """Ask for the visits anew: as many as are here, and as far as the highlighted one can be.

        It is nowhere behind its place in the order of the library, whatever has come before it.
        """
        chosen = self._chosen
        is_same = chosen == self._listed
        numbers = (max(PAGE, len(self._visits)) if is_same else PAGE, _ALL)
        stays = self.visit if is_same and self._stays else None

        def is_reached(rows: tuple[Visit, ...]) -> bool:
            return stays is None or place_of(rows[-1]) >= place_of(stays)

        def question(library: Library) -> tuple[Page[Visit], tuple[Problem, ...]]:
            ask = partial(library.visits, chosen)
            return page_until(ask, numbers, is_reached), library.problems()

        if answer := await self._questions.ask("visits", question):
            page, self.problems = answer
            self._end, self._listed = page.end, chosen
            self._visits = {visit.name: visit for visit in page.rows}
            self._has_moved = self._has_moved and is_same
            self.say_empty(NO_VISITS if chosen == EVERYTHING else NONE_CHOSEN)
            self._said = {row: said for row, said in self._said.items() if row == self.highlighted}
            self._asked, self._documents = set(), {}
            self._put()

    @property
    def _stays(self) -> bool:
        """True if the reader is at this visit, and not at the newest, whichever that is."""
        return self._has_moved or self.in_detail

    def choose(self, chosen: Filter) -> None:
        """Filter the visits that are asked for from now on."""
        self._chosen = chosen

    async def fetch_more(self, number: int = PAGE) -> None:
        """Fetch the page that comes next, if one does."""
        after, chosen = self._end, self._listed
        if after is None:
            return
        page = await self._questions.ask(
            "more", lambda library: library.visits(chosen, after, number)
        )
        if page and after is self._end:
            self._visits |= {visit.name: visit for visit in page.rows}
            self._end = page.end
            self._put()

    async def _fetch_all(self) -> None:
        while (before := self._end) is not None:
            await self.fetch_more(_ALL)
            if before is self._end:
                return  # another question about the same has come between

    def on_mount(self) -> None:
        """List the visits that are known already, before the first frame."""
        if self._visits:
            self._put()

    def _put(self) -> None:
        entries = visit_entries(
            self._visits.values(),
            len(self.problems) if self._listed == EVERYTHING else 0,
            with_counts=has_room_for_counts(self.app.size.width),
            with_bodies=has_room_for_bodies(*self.app.size),
        )
        # Until the reader moves, the newest visit is the one to begin with.
        first = None if self._stays else next(iter(self._visits), None)
        self.put_anew(entries, Id(first) if first else None)

    def on_resize(self) -> None:
        """Show the numbers of visits where there is room for them now."""
        if self._visits:
            self._put()

    # The detail --------------------------------------------------------------------------------

    def document(self, row: Id) -> Document:
        """The brief of a visit, or the files that give none."""
        if row not in self._documents:
            self._documents[row] = self._document_of(row)
        return self._documents[row]

    def _document_of(self, row: Id) -> Document:
        if row == PROBLEMS:
            return problems_document(self.problems)
        visit = self._visits.get(row)
        return visit_document(visit, self._said.get(row)) if visit else ()

    def highlight_changed(self) -> None:
        """Show the brief of the visit that is highlighted now."""
        self._has_moved = not self.is_empty
        super().highlight_changed()

    def ask_rest(self) -> None:
        """Ask for the statements of the visit, if the reader stays."""
        row = self.highlighted
        if row in self._visits and row not in self._asked:
            self.set_timer(_REST, lambda: self._ask_said(row))

    def _ask_said(self, row: Id | None) -> None:
        if row == self.highlighted and (visit := self.visit):
            begin(self, partial(self._fetch_said, visit), "said")

    async def _fetch_said(self, visit: Visit) -> None:
        said = await self._questions.ask("said", lambda library: statements_of(library, visit))
        if said is None:
            return
        row = Id(visit.name)
        self._asked.add(row)
        if said == self._said.get(row):
            return
        self._said[row] = said
        self._documents.pop(row, None)
        if row == self.highlighted:
            self.renew_detail()
