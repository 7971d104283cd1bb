"""A library that has an index of cut words: what is asked of it becomes terms, in one place."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from missiontui.library.countries import merged
from missiontui.library.interface import (
    EVERYTHING,
    Count,
    Cursor,
    Facet,
    Filter,
    Library,
    Page,
    T,
)
from missiontui.library.rows import LibraryHit, LibraryItem, Visit

if TYPE_CHECKING:
    from missiontui.library.terms import Terms


class Found(NamedTuple):
    """An item that was found."""

    item: LibraryItem
    """The item."""
    texts: tuple[str, ...]
    """The texts that it is found by and that no field of it has."""


def page_of(rows: list[tuple[int, T]], limit: int) -> Page[T]:
    """A page of numbered rows, of which there is one more where it is not the last."""
    end = Cursor(rows[limit - 1][0]) if len(rows) > limit > 0 else None
    return Page(tuple(row for _, row in rows[:limit]), end)


class IndexedLibrary(Library):
    """A library whose engine looks for terms, and knows nothing of queries and filters.

    What takes a query apart is dear to load, and no first frame needs it.
    """

    # What an engine does -------------------------------------------------------------------------

    @abstractmethod
    def visits_with(self, terms: Terms, after: Cursor | None, limit: int) -> Page[Visit]:
        """A page of the visits that have all terms."""

    @abstractmethod
    def items_with(self, terms: Terms, after: Cursor | None, limit: int) -> Page[Found]:
        """A page of the items that have all terms, of which there is at least one."""

    @abstractmethod
    def number_with(self, terms: Terms, *, visits: bool) -> int:
        """Number of items, or of visits as a whole, that have all terms."""

    @abstractmethod
    def count_visits(self, facet: Facet, terms: Terms) -> tuple[Count, ...]:
        """The values of a facet, each with the number of visits that have it and all terms."""

    @abstractmethod
    def count_items(self, facet: Facet, terms: Terms) -> tuple[Count, ...]:
        """The same with the numbers of items that have all terms, and of their visits."""

    # What that makes of it -----------------------------------------------------------------------

    def visits(
        self, chosen: Filter = EVERYTHING, after: Cursor | None = None, limit: int = 100
    ) -> Page[Visit]:
        """A page of the visits."""
        return self.visits_with(_of_filter(chosen, visits=True), after, limit)

    def find(
        self,
        typed: str,
        chosen: Filter = EVERYTHING,
        after: Cursor | None = None,
        limit: int = 50,
    ) -> Page[LibraryHit]:
        """A page of the items that have all words of a query; none for an empty one."""
        from missiontui.library.finding import hit
        from missiontui.search import Query

        if not (terms := _of_query(typed)):
            return Page((), None)
        query = Query.parse(typed)
        page = self.items_with(terms + _of_filter(chosen), after, limit)
        return Page(tuple(hit(each.item, each.texts, query) for each in page.rows), page.end)

    def total(self, typed: str = "", chosen: Filter = EVERYTHING) -> int:
        """Number of items found; of visits, where nothing is looked for."""
        if terms := _of_query(typed):
            return self.number_with(terms + _of_filter(chosen), visits=False)
        return self.number_with(_of_filter(chosen, visits=True), visits=True)

    def count(
        self, facet: Facet, typed: str = "", chosen: Filter = EVERYTHING
    ) -> tuple[Count, ...]:
        """The values of a facet with their numbers, the most frequent first; years newest first."""
        others = chosen.without(facet)
        if terms := _of_query(typed):
            found = self.count_items(facet, terms + _of_filter(others))
        else:
            found = self.count_visits(facet, _of_filter(others, visits=True))
        return merged(found) if facet is Facet.COUNTRY else found

    def listed(
        self,
        kinds: Sequence[str],
        chosen: Filter = EVERYTHING,
        after: Cursor | None = None,
        limit: int = 1000,
    ) -> Page[LibraryItem]:
        """A page of all items of some kinds."""
        if not kinds:
            return Page((), None)
        terms = _of_filter(Filter(kinds=tuple(kinds))) + _of_filter(chosen)
        page = self.items_with(terms, after, limit)
        return Page(tuple(each.item for each in page.rows), page.end)


def _of_query(typed: str) -> Terms:
    """The terms of what is typed."""
    if not typed:
        return ()
    from missiontui.library.terms import terms_of
    from missiontui.search import Query

    return terms_of(Query.parse(typed))


def _of_filter(chosen: Filter, *, visits: bool = False) -> Terms:
    """The terms of a filter, for items or for visits as a whole."""
    if chosen == EVERYTHING:
        return ()
    from missiontui.library.terms import terms_of_filter

    return terms_of_filter(chosen, visits=visits)
