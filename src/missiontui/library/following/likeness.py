"""Likeness: items that only look alike, because no record links them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from missiontui.library.countries import sought_of_visit
from missiontui.library.following.bonds import STATEMENTS, sort_of
from missiontui.library.following.threads import followed
from missiontui.library.interface import Filter
from missiontui.library.paging import PAGE, all_of
from missiontui.library.rows import Alike, ItemName, LibraryItem
from missiontui.model.protection import is_hidden
from missiontui.search.folding import folded

if TYPE_CHECKING:
    from missiontui.library.interface import Library

MOST = 50
"""The most items that are named as alike."""
_LOOKED_AT = 2000
"""The most items that are looked at, the newest: of a topic of every visit there may be more."""
_NAMED = ("case", "counterpart", "participant")


def alike(library: Library, name: ItemName) -> tuple[Alike, ...]:
    """The items that only look like an item: no record links them to it, directly or by others.

    They are statements of the same country with a topic in common, those with most such topics
    first; or people, posts, bodies, groups and cases of the same name. Then the newest are first.
    An item of the same record is not among them.
    """
    item = next(iter(library.items([name])), None)
    if item is None or not can_be_alike(item):
        return ()
    if sort_of(item) == "statement":
        found = sorted(_of_topics(library, item), key=lambda each: -each[0])
    else:
        found = [*_of_name(library, item)]
    if not found:
        return ()
    linked = {*_linked(library, name)}
    return tuple(
        each
        for each in (each for _, each in found)
        if each.item.name not in linked and each.item.visit.name != name.visit
    )[:MOST]


def can_be_alike(item: LibraryItem) -> bool:
    """Tell whether items that look like this one are looked for: by its topics, or by its name.

    What stands in place of a protected name is the name of nobody.
    """
    if sort_of(item) == "statement":
        return bool(item.topics and sought_of_visit(item.visit))
    return item.kind in _NAMED and not is_hidden(item.words)


def _linked(library: Library, name: ItemName) -> Iterator[ItemName | None]:
    """The items that links bind to an item, and those that a link of theirs names or comes from."""
    if thread := followed(library, name):
        yield from (item.name for item in thread.items)
        yield from (end for link in thread.loose for end in (link.item, link.other))


def _of_topics(library: Library, item: LibraryItem) -> Iterator[tuple[int, Alike]]:
    """Statements with topics in common, each with the number of these."""
    countries, topics = sought_of_visit(item.visit), tuple(dict.fromkeys(item.topics))
    these = Filter(countries=countries, topics=topics)
    for other in _first(all_of(lambda after: library.listed(STATEMENTS, these, after, PAGE))):
        if common := [topic for topic in topics if topic in other.topics]:
            yield len(common), Alike(other, f"same country and topic: {', '.join(common)}")


def _of_name(library: Library, item: LibraryItem) -> Iterator[tuple[int, Alike]]:
    """Those of the same name; of what is not a person or case, in the same country only."""
    own = folded(item.bare_words)
    phrase = '"' + own.replace('"', " ") + '"'
    kinds = ("case",) if item.kind == "case" else ("counterpart", "participant")
    these = Filter(kinds=kinds)
    if item.counterpart_kind not in ("", "person"):
        these = these._replace(countries=sought_of_visit(item.visit))
    hits = all_of(lambda after: library.find(phrase, these, after, _LOOKED_AT))
    for other in _first(hit.item for hit in hits):
        if folded(other.bare_words) == own:
            yield 1, Alike(other, "same name")


def _first(items: Iterable[LibraryItem]) -> Iterator[LibraryItem]:
    return islice(items, _LOOKED_AT)
