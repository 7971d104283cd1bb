"""Following what was said, and whom it was about, from record to record by the links they state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from missiontui.document.names import label
from missiontui.library.interface import EVERYTHING, Alike, Cursor, Filter
from missiontui.library.rows import ItemName, LibraryItem, Link, Relation
from missiontui.model import StatementKind
from missiontui.search import folded

if TYPE_CHECKING:
    from missiontui.library.interface import Library

STATEMENTS = tuple(label(kind).lower() for kind in StatementKind)
"""The kinds of statements, in words."""
NAMED = ("case", "counterpart")
"""The kinds of what is alike by its name."""


def bound(links: Iterable[Link], name: ItemName) -> frozenset[ItemName]:
    """The items that links bind to an item, directly or by way of others, itself among them."""
    neighbours: dict[ItemName, list[ItemName]] = {}
    for link in links:
        if link.other:
            neighbours.setdefault(link.item, []).append(link.other)
            neighbours.setdefault(link.other, []).append(link.item)
    found, waiting = {name}, [name]
    while waiting:
        further = [each for each in neighbours.get(waiting.pop(), ()) if each not in found]
        found.update(further)
        waiting += further
    return frozenset(found)


def oldest_first(library: Library, names: Iterable[ItemName]) -> tuple[LibraryItem, ...]:
    """Items by their visits; what has no date comes before what may follow it."""
    return library.items([*names])[::-1]


def thread(library: Library, name: ItemName) -> tuple[LibraryItem, ...]:
    """The items that links of records bind to an item, itself among them, oldest first."""
    return oldest_first(library, bound(library.links(), name))


def threads(
    library: Library, relation: Relation = Relation.FOLLOWS
) -> list[tuple[LibraryItem, ...]]:
    """All items that are bound by links of a relation, each with those it is bound to."""
    links = [link for link in library.links() if link.relation is relation and link.other]
    seen: set[ItemName] = set()
    found = []
    for link in links:
        if link.item not in seen:
            names = bound(links, link.item)
            seen |= names
            found.append(oldest_first(library, names))
    return sorted((each for each in found if len(each) > 1), key=len, reverse=True)


def alike(library: Library, name: ItemName) -> tuple[Alike, ...]:
    """The items that only look like an item: no record links them to it."""
    item = next(iter(library.items([name])), None)
    if item is None:
        return ()
    linked = bound(library.links(), name)
    found = _by_topic(library, item) if item.kind in STATEMENTS else _by_name(library, item)
    return tuple(
        each
        for each in found
        if each.item.name not in linked and each.item.visit.name != item.visit.name
    )


def _by_topic(library: Library, item: LibraryItem) -> Iterator[Alike]:
    countries = item.visit.countries
    if not item.topics or not countries:
        return
    chosen = Filter(countries=countries, topics=item.topics)
    for other in listed(library, STATEMENTS, chosen):
        common = [topic for topic in item.topics if topic in other.topics]
        if common and set(countries) & set(other.visit.countries):
            yield Alike(other, f"same country and topic: {', '.join(common)}")


def _by_name(library: Library, item: LibraryItem) -> Iterator[Alike]:
    if item.kind not in NAMED:
        return
    words, after = folded(item.words), None
    typed = " ".join(item.words.replace('"', " ").split())
    while True:
        page = library.find(f'"{typed}"', Filter(kinds=(item.kind,)), after)
        for hit in page.rows:
            if folded(hit.item.words) == words:
                yield Alike(hit.item, "same name")
        if (after := page.end) is None:
            return


def listed(
    library: Library, kinds: Iterable[str], chosen: Filter = EVERYTHING
) -> Iterator[LibraryItem]:
    """All items of some kinds, page by page."""
    after: Cursor | None = None
    while True:
        page = library.listed([*kinds], chosen, after)
        yield from page.rows
        if (after := page.end) is None:
            return
