"""Bonds: the items of one sort that links of records bind together, in order."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from missiontui.document.names import label
from missiontui.library.countries import has_country
from missiontui.library.following.sequence import oldest_first
from missiontui.library.interface import Filter
from missiontui.library.rows import ItemName, LibraryItem, Link, Relation, Visit
from missiontui.model import StatementKind

N = TypeVar("N", bound=Hashable)

FIRST_GROUP = tuple(label(kind).lower() for kind in StatementKind if not kind.also_said)
"""The kinds of statements of the first group."""
STATEMENTS = (*FIRST_GROUP, *(label(kind).lower() for kind in StatementKind if kind.also_said))
"""The kinds of all statements."""
PERSON, POST, BODY = "person", "post", "body"
"""The sorts of counterparts but groups."""


class Bound(NamedTuple):
    """Items that links bind together."""

    items: tuple[LibraryItem, ...]
    """The items, oldest first."""
    loose: tuple[Link, ...]
    """Their links that lead to nothing here, and those from or to an item of another sort."""


class Groups(Generic[N]):
    """Things that belong together, directly or by others."""

    def __init__(self) -> None:
        self._parents: dict[N, N] = {}

    def of(self, node: N) -> N:
        """The one that stands for all that belong together with a thing."""
        parents = self._parents
        while (parent := parents.setdefault(node, node)) != node:
            parents[node] = parents[parent]
            node = parent
        return node

    def unite(self, one: N, other: N) -> None:
        """Take note that two things belong together."""
        self._parents[self.of(one)] = self.of(other)


def sort_of(item: LibraryItem) -> str:
    """The sort of an item, as only like is bound to like: statements of all kinds are one.

    Of counterparts people are one, with a name or without. A post is no person, and a body or a
    group is neither: whoever held a post is not made one with the next who held it.
    """
    if item.kind == "counterpart":
        return PERSON if item.counterpart_kind == "individual" else item.counterpart_kind
    return "statement" if item.kind in STATEMENTS else item.kind


def bound(items: Iterable[LibraryItem], links: Iterable[Link]) -> list[Bound]:
    """All items, each with those that links bind it to.

    Args:
        items: The items, in the order of the library.
        links: The links, those of other items among them.
    """
    named = {item.name: item for item in items}
    groups: Groups[ItemName] = Groups()
    earlier: dict[ItemName, list[ItemName]] = {}
    loose: dict[ItemName, list[Link]] = {}
    for link in links:
        if link.item == link.other:
            continue
        one, other = named.get(link.item), named.get(link.other) if link.other else None
        if one is None or other is None or sort_of(one) != sort_of(other):
            for end in filter(None, (one, other)):
                loose.setdefault(end.name, []).append(link)
            continue
        groups.unite(one.name, other.name)
        if link.relation is Relation.FOLLOWS:
            earlier.setdefault(one.name, []).append(other.name)
    together: dict[ItemName, list[ItemName]] = {}
    for name in named:
        together.setdefault(groups.of(name), []).append(name)
    found = []
    for names in together.values():
        in_order = oldest_first({name: named[name].visit.start for name in names}, earlier)
        of_them = tuple(link for name in in_order for link in loose.get(name, ()))
        found.append(Bound(tuple(named[name] for name in in_order), of_them))
    return found


def names_linked(links: Iterable[Link]) -> list[ItemName]:
    """The items that have links, and those that they lead to, each once."""
    both = (name for link in links for name in (link.item, link.other) if name is not None)
    return list(dict.fromkeys(both))


def names_bound(links: Sequence[Link], name: ItemName) -> list[ItemName]:
    """An item, and all that links lead from it or to it, directly or by others."""
    beside: dict[ItemName, list[ItemName]] = {}
    for link in links:
        if link.other is not None:
            beside.setdefault(link.item, []).append(link.other)
            beside.setdefault(link.other, []).append(link.item)
    found = {name: None}
    waiting = [name]
    while waiting:
        for other in beside.get(waiting.pop(), ()):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return list(found)


def is_chosen(item: LibraryItem, chosen: Filter) -> bool:
    """Tell whether an item has a value of every facet of which some are chosen."""
    return of_chosen_visit(item.visit, chosen) and all(
        not values or not values.isdisjoint(own)
        for values, own in (
            ({*chosen.kinds}, (item.kind,)),
            ({*chosen.topics}, item.topics),
        )
    )


def of_chosen_visit(visit: Visit, chosen: Filter) -> bool:
    """Tell whether a visit has a value of every facet of its own of which some are chosen."""
    if chosen.countries and not has_country(visit, chosen.countries):
        return False
    return all(
        not values or not values.isdisjoint(own)
        for values, own in (
            ({*chosen.bodies}, visit.bodies),
            ({*chosen.visit_kinds}, (visit.kind,)),
            ({*map(str, chosen.years)}, ((visit.start or "")[:4],)),
        )
    )
