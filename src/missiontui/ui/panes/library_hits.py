"""The pane of what was found in all visits."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from missiontui.document.blocks import Document
from missiontui.library.interface import EVERYTHING, Cursor, Filter, Library, Page
from missiontui.library.ordering import place_of
from missiontui.library.paging import page_until
from missiontui.library.rows import ItemName, LibraryHit, LibraryItem
from missiontui.library.sections.items import hit_entries, item_document
from missiontui.library.sections.names import row_of
from missiontui.model import Id
from missiontui.search import Query
from missiontui.ui.panes.of_library import LibraryPane
from missiontui.ui.questions import Questions
from missiontui.ui.widgets.choosing_list import ChoosingList

_PAGE, _ALL = 50, 1000
"""Number of hits in a page, and in one that is fetched on the way to the last hit."""


class LibraryHitsPane(LibraryPane):
    """What was found, visit by visit, and all that is known of the highlighted item."""

    def __init__(
        self,
        questions: Questions,
        turned: Callable[[], None],
        choose: Callable[[], Awaitable[None]],
    ) -> None:
        """Make a pane for the searches of a library.

        Args:
            questions: Asks the library.
            turned: Called when another item is highlighted.
            choose: Opens the visit of the highlighted item.
        """
        self.choose = choose
        """Opens the visit of the highlighted item."""
        listed = ChoosingList(choose, self._fetch_all)
        listed.is_led = True  # by the field in which one types
        super().__init__(listed, "", turned, "-found")
        self._questions = questions
        self._asking = asyncio.Lock()
        self.typed = ""
        """The text that was looked for; empty where nothing is."""
        self.has_found = False
        """True if that was found anywhere: if not, the list is empty, or of a search before."""
        self._total: int | None = None
        self.is_open = False
        """True while it is in sight, in place of a tab."""
        self._chosen = EVERYTHING
        self._listed = ""
        self._hits: dict[Id, LibraryHit] = {}
        self._end: Cursor | None = None
        self._documents: dict[Id, Document] = {}

    @property
    def item(self) -> LibraryItem | None:
        """The highlighted item."""
        hit = self._hits.get(self.highlighted or Id(""))
        return hit.item if hit else None

    @property
    def together(self) -> tuple[ItemName, ...]:
        """All items that are fetched by now."""
        return tuple(hit.item.name for hit in self._hits.values()) if self.has_found else ()

    @property
    def number_together(self) -> int | None:
        """Number of all items found; None while it is not known."""
        return len(self._hits) if self._end is None else self._total

    def forget(self) -> None:
        """Look for nothing."""
        self.typed, self.has_found, self._total = "", False, None
        self._put_found("", Page((), None))

    @property
    def told(self) -> tuple[str, ...]:
        """The number of the item shown and that of all: the longest wording first."""
        if not self.typed.strip():
            return ()
        if not self.has_found:
            return ("0 found; Esc clears",)
        at = self._list.position + 1
        known = self.number_together
        count = f"{known:,}" if known is not None else f"{len(self._hits):,} and more"
        return (f"{at:,} of {count}  “{self.typed}”", f"{at:,} of {count}")

    async def look_for(self, typed: str, chosen: Filter, *, is_typing: bool) -> bool:
        """Find what is typed, and list it; False where another search has come between.

        Args:
            typed: The text.
            chosen: The visits that are searched.
            is_typing: Whether more may be typed: then what is nowhere leaves the list as it is.
        """
        async with self._asking:
            return await self._look_for(typed, chosen, is_typing=is_typing)

    async def look_again(self, chosen: Filter, *, is_typing: bool) -> bool:
        """Find the same once more, as the library or the filter is another; see `look_for`.

        The highlighted row stays, if it is found still. False where nothing is looked for.
        """
        async with self._asking:  # what is typed last has been looked for by then
            if not self.typed:
                return False
            return await self._look_for(self.typed, chosen, is_typing=is_typing)

    async def _look_for(self, typed: str, chosen: Filter, *, is_typing: bool) -> bool:
        before = self.typed
        page = await self._questions.ask("find", self._question(typed, chosen))
        if page is None or self.typed != before:  # which was given up meanwhile
            return False
        if (typed, chosen) != (self.typed, self._chosen):
            self._total = None
        leaves = is_typing and not page.rows and chosen == self._chosen
        self.typed, self._chosen, self.has_found = typed, chosen, bool(page.rows)
        if leaves:
            self._end = None
        else:
            self._put_found(typed, page)
        return True

    def _question(self, typed: str, chosen: Filter) -> Callable[[Library], Page[LibraryHit]]:
        """The question for what is found; for what is listed already as far as it can stand."""
        is_same = typed == self._listed
        stays = self._hits.get(self.highlighted or Id("")) if is_same else None
        numbers = (max(_PAGE, len(self._hits)) if is_same else _PAGE, _ALL)

        def is_reached(rows: tuple[LibraryHit, ...]) -> bool:
            if stays is None or any(hit.item.name == stays.item.name for hit in rows):
                return True
            return place_of(rows[-1].item.visit) > place_of(stays.item.visit)

        return lambda library: page_until(partial(library.find, typed, chosen), numbers, is_reached)

    def _put_found(self, typed: str, page: Page[LibraryHit]) -> None:
        """List what was found; of the same search the highlighted row stays, else it is the first.

        What was made of an item serves as long as that is the same.
        """
        before, is_same = self._hits, typed == self._listed
        self._take(page, {})
        made = self._documents.items()
        self._documents = {
            row: each for row, each in made if row in before and before[row] == self._hits.get(row)
        }
        self.say_empty(f"“{typed}” was not found in these visits.")
        if not is_same:
            self._listed = typed
            query = Query.parse(typed) if typed else None
            self._list.look_for(query)
            self._detail.look_for(query)
        first = row_of(page.rows[0].item.name) if page.rows and not is_same else None
        self.put(hit_entries(page.rows), first)
        if not is_same:
            self.show_detail()
        elif self.highlighted not in self._documents:
            self.renew_detail()

    async def count(self) -> bool:
        """Count all that is found; False where nobody needs to know any longer."""
        asked = self.typed, self._chosen
        total = await self._questions.ask("total", lambda library: library.total(*asked))
        if total is None or asked != (self.typed, self._chosen):
            return False
        self._total = total
        return True

    def _take(self, page: Page[LibraryHit], before: dict[Id, LibraryHit]) -> None:
        self._hits = before | {row_of(hit.item.name): hit for hit in page.rows}
        self._end = page.end

    async def fetch_more(self, number: int = _PAGE) -> None:
        """Fetch the page that comes next, if one does."""
        after, typed, chosen = self._end, self.typed, self._chosen
        if after is None:
            return

        def question(library: Library) -> Page[LibraryHit]:
            return library.find(typed, chosen, after, number)

        page = await self._questions.ask("more found", question)
        if page and after is self._end:
            self._take(page, self._hits)
            self.put(hit_entries(self._hits.values()))
            self._turned()

    async def _fetch_all(self) -> None:
        while (before := self._end) is not None:
            await self.fetch_more(_ALL)
            if before is self._end:
                return  # another question about the same has come between

    def document(self, row: Id) -> Document:
        """All that is known of an item."""
        if row not in self._documents:
            hit = self._hits.get(row)
            self._documents[row] = item_document(hit.item) if hit else ()
        return self._documents[row]

    def move(self, rows: int) -> bool:
        """Highlight the item so many rows further; False where there is none."""
        before = self._list.position
        self._list.action_move(rows)
        return self._list.position != before
