"""All that is followed through a library at once, as a screen lists it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from missiontui.library.following import STATEMENTS, listed, threads
from missiontui.library.interface import EVERYTHING, Cursor, Filter, Library
from missiontui.library.rows import LibraryItem, Visit
from missiontui.library.sections.follow_up import FollowUp, Met, NoLongerSaid

MOST_VISITS = 2_000
"""Number of visits at most whose meetings and topics are held against each other: all of them are
read for it, and nobody reads a list of so many."""
_NOTHING_SAID = ("proposed", "planned", "cancelled")
"""The stages of visits at which nothing was said yet, or nothing will be."""


def follow_up(library: Library, chosen: Filter = EVERYTHING) -> FollowUp:
    """Calls and cases that are linked, who was met, and what is no longer said.

    Args:
        library: The library.
        chosen: The visits that it is about; of threads, those that have an item in one of them.
    """
    visits = list(_visits(library, chosen)) if library.total("", chosen) <= MOST_VISITS else None
    names = {visit.name for visit in visits} if visits is not None else None
    found = [
        items
        for items in threads(library)
        if names is None or any(item.visit.name in names for item in items)
    ]
    calls = tuple(items for items in found if items[-1].kind in STATEMENTS)
    linked = [items for items in found if items[-1].kind == "case"]
    if visits is None:
        return FollowUp(calls, tuple(linked), is_partial=True)
    taken = {item.name for items in linked for item in items}
    alone = [(item,) for item in listed(library, ["case"], chosen) if item.name not in taken]
    return FollowUp(
        calls=calls,
        cases=(*linked, *alone),
        met=tuple(_met(listed(library, ["counterpart"], chosen))),
        no_longer_said=tuple(_no_longer_said(visits, listed(library, STATEMENTS, chosen))),
    )


def _visits(library: Library, chosen: Filter) -> Iterator[Visit]:
    after: Cursor | None = None
    while True:
        page = library.visits(chosen, after, MOST_VISITS)
        yield from page.rows
        if (after := page.end) is None:
            return


def _met(counterparts: Iterable[LibraryItem]) -> list[Met]:
    """Posts and bodies that several visits name, in one country, by the name that is printed."""
    rows: dict[tuple[str, tuple[str, ...]], list[LibraryItem]] = {}
    for item in counterparts:
        names = dict.fromkeys(
            (*item.posts, item.body, "" if item.posts or item.body else item.words)
        )
        for name in filter(None, names):
            rows.setdefault((name, item.visit.countries), []).append(item)
    found = [
        Met(name, tuple(reversed(items)))
        for (name, _), items in rows.items()
        if len({item.visit.name for item in items}) > 1
    ]
    return sorted(found, key=lambda met: -len({item.visit.name for item in met.items}))


def _no_longer_said(
    visits: Iterable[Visit], statements: Iterable[LibraryItem]
) -> Iterator[NoLongerSaid]:
    """Topics of the last visit but one of a body to a country that the last of them has not."""
    said: dict[str, list[LibraryItem]] = {}
    for item in statements:
        said.setdefault(item.visit.name, []).append(item)
    pairs: dict[tuple[str, str], list[Visit]] = {}
    for visit in visits:
        if visit.start and visit.status not in _NOTHING_SAID:
            for country in visit.countries[:1]:
                for body in visit.bodies[:1]:
                    pairs.setdefault((country, body), []).append(visit)
    for last, before, *_ in (each for each in pairs.values() if len(each) > 1):
        now = {topic for item in said.get(last.name, ()) for topic in item.topics}
        then = said.get(before.name, ())
        for topic in dict.fromkeys(topic for item in then for topic in item.topics):
            if topic not in now:
                items = tuple(item for item in then if topic in item.topics)
                yield NoLongerSaid(topic, items, last)
