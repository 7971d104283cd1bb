"""The pane of what was found in all visits."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from missiontui.document.blocks import Document
from missiontui.library.interface import EVERYTHING, Cursor, Filter, Library, Page
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
        self.typed = ""
        """The text that was looked for; empty where nothing is."""
        self.total: int | None = None
        """Number of all items found; None while it is not known."""
        self.is_open = False
        """True while it is in sight, in place of a tab."""
        self._chosen = EVERYTHING
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
        return tuple(hit.item.name for hit in self._hits.values())

    @property
    def has_found(self) -> bool:
        """Tell whether what is typed was found anywhere: if not, the list is of a search before."""
        return bool(self._hits)

    def forget(self) -> None:
        """Look for nothing."""
        self.typed, self.total, self._end = "", None, None
        self._hits, self._documents = {}, {}
        self._list.look_for(None)
        self._detail.look_for(None)

    @property
    def told(self) -> tuple[str, ...]:
        """The number of the item shown and that of all: the longest wording first."""
        if not self.typed.strip():
            return ()
        if not self._hits:
            return ("0 found; Esc clears",)
        at = self._list.position + 1
        known = len(self._hits) if self._end is None else self.total
        count = f"{known:,}" if known is not None else f"{len(self._hits):,} and more"
        return (f"{at:,} of {count}  “{self.typed}”", f"{at:,} of {count}")

    async def look_for(self, typed: str, chosen: Filter) -> bool:
        """Find what is typed, and list it; False where another search has come between."""
        page = await self._questions.ask(
            "find", lambda library: library.find(typed, chosen, None, _PAGE)
        )
        if page is None:
            return False
        self.typed, self._chosen, self.total = typed, chosen, None
        self._documents = {}
        self._take(page, {})
        query = Query.parse(typed)
        self._list.look_for(query)
        self._detail.look_for(query)
        if page.rows:
            self.put(hit_entries(page.rows), row_of(page.rows[0].item.name))
            self.show_detail()
        return True

    async def count(self) -> bool:
        """Count all that is found; False where nobody needs to know any longer."""
        typed, chosen = self.typed, self._chosen
        total = await self._questions.ask("total", lambda library: library.total(typed, chosen))
        if total is None or typed != self.typed:
            return False
        self.total = total
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
