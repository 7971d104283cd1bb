"""The grid of those who were met, by visit: people, posts and bodies.

Those whom a record names without a meeting that was held stand in it too, told apart by `is_met`.

Same names never make one person: people are one by `same_as` only. A post is no person: its row
has all who held it, as the words of the post, its body and the country say, or `same_as` between
posts, or between a post and a person. So a holder who is followed by another stands in one row of
the post, and in one of their own each. A body has all who belong to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from missiontui.library.countries import compared_among, shown, value_of, values_of_visit
from missiontui.library.following.bonds import BODY, PERSON, POST, Groups, names_linked, sort_of
from missiontui.library.following.sequence import oldest_first
from missiontui.library.interface import EVERYTHING, Filter
from missiontui.library.paging import PAGE, all_of
from missiontui.library.rows import ItemName, LibraryItem, Link, Relation, Visit
from missiontui.search.folding import folded

if TYPE_CHECKING:
    from missiontui.library.interface import Library

_OWN, _PEOPLE = "own", "people"
_Key = tuple[str, ...]
"""The things that a row is told by, the first of which is the sort of it."""


class GridRow(NamedTuple):
    """A person, post or body, and the counterparts who are it, hold it or belong to it."""

    sort: str
    """Person, post, body, or people: a group, or somebody without a name."""
    words: str
    """The name, post or body, as the newest text has it."""
    countries: tuple[str, ...]
    """The countries: those of the visit, or the one that the text states, with its mark."""
    items: tuple[LibraryItem, ...]
    """The counterparts, oldest visit first. Those who were met are told by `is_met`."""

    @property
    def visits_met(self) -> int:
        """Number of visits at which it was met."""
        return len({item.visit.name for item in self.items if item.is_met})


class Grid(NamedTuple):
    """Those who were met, by visit."""

    visits: tuple[Visit, ...]
    """The visits that name somebody, oldest first."""
    rows: tuple[GridRow, ...]
    """Those met at most visits first, then those named at most, then the newest."""


def met(library: Library, chosen: Filter = EVERYTHING) -> Grid:
    """The people, posts and bodies that records name as counterparts, and where they were met.

    Args:
        library: The library.
        chosen: The visits; what is chosen among items chooses the visits that have some.
    """
    of_visits = chosen._replace(kinds=(), topics=())
    found = all_of(lambda after: library.listed(("counterpart",), of_visits, after, PAGE))
    items = [*found]
    if chosen != of_visits:
        visits = all_of(lambda after: library.visits(chosen, after, PAGE))
        names = {visit.name for visit in visits}
        items = [item for item in items if item.visit.name in names]
    links = library.links()
    same = [link for link in links if link.relation is Relation.SAME_AS]
    rows = _rows(items, library.items(names_linked(same)), same)
    return _in_order(items, rows, links)


def _rows(
    items: Sequence[LibraryItem], linked: Sequence[LibraryItem], same: Iterable[Link]
) -> list[GridRow]:
    """All rows, their items in the order of the library.

    Of a body or of people there is none where a row of a post, or for people of a body, has the
    same items.
    """
    groups: Groups[_Key] = Groups()
    compared = compared_among({each.visit.name: each.visit for each in (*items, *linked)}.values())
    held = _unite(groups, {item.name: item for item in linked}, same, compared)
    found: dict[_Key, dict[ItemName, LibraryItem]] = {}
    words: dict[_Key, str] = {}
    rows_of: dict[ItemName, set[_Key]] = {}
    for item in items:
        for key, own in (*_keys(item, compared), *held.get(item.name, ())):
            row = groups.of(key)
            words.setdefault(row, own)
            found.setdefault(row, {})[item.name] = item
            rows_of.setdefault(item.name, set()).add(row)
    rows = []
    for key, of_row in found.items():
        sort = _sort(key, of_row.values())
        others = set.intersection(*(rows_of[name] for name in of_row)) - {key}
        if not any(other[0] in _WIDER.get(sort, ()) for other in others):
            first = next(iter(of_row.values()))
            where = tuple(country + first.country_mark for country in _countries(first))
            rows.append(GridRow(sort, words[key], where, tuple(of_row.values())))
    return rows


_WIDER = {_PEOPLE: (POST, BODY), BODY: (POST,)}
"""The sorts of rows that leave no need of another one with the same items."""


def _sort(key: _Key, items: Iterable[LibraryItem]) -> str:
    if key[0] != _OWN:
        return key[0]
    has_name = any(item.counterpart_kind == PERSON for item in items)
    return PERSON if has_name else _PEOPLE


def _unite(
    groups: Groups[_Key],
    named: Mapping[ItemName, LibraryItem],
    same: Iterable[Link],
    compared: Callable[[str], str],
) -> dict[ItemName, list[tuple[_Key, str]]]:
    """Take note of what is the same: posts are the same posts, not the same holders.

    Where a person is said to be the holder of a post, the two posts are one if both records have
    it in the same words. Else it is one more post of that person's, and such posts are returned.
    """
    held: dict[ItemName, list[tuple[_Key, str]]] = {}
    for link in same:
        one, other = named.get(link.item), named.get(link.other) if link.other else None
        if one is None or other is None:
            continue
        of_sort = {sort_of(each): each for each in (one, other)}
        if len(of_sort) == 1:
            groups.unite(_itself(one, compared)[0], _itself(other, compared)[0])
        elif of_sort.keys() == {PERSON, POST}:
            person, (post, words) = of_sort[PERSON], _itself(of_sort[POST], compared)
            in_same_words = [key for key in _posts(person, compared) if key[2] == post[2]]
            for key in in_same_words:
                groups.unite(key, post)
            if not in_same_words:
                held.setdefault(person.name, []).append((post, words))
    return held


def _itself(item: LibraryItem, compared: Callable[[str], str]) -> tuple[_Key, str]:
    """The row that an item is, and does not only belong to, with its words."""
    keys = _keys(item, compared)
    return next(keys) if sort_of(item) in (POST, BODY) else (_own(item), item.words)


def _posts(item: LibraryItem, compared: Callable[[str], str]) -> Iterator[_Key]:
    return (key for key, _ in _keys(item, compared) if key[0] == POST)


def _keys(item: LibraryItem, compared: Callable[[str], str]) -> Iterator[tuple[_Key, str]]:
    """The rows that an item belongs to, each with its words; of a post or body its own first.

    A mark is of the words, and tells no post or body from another.
    """
    where = "\0".join(folded(compared(value)) for value in _values(item))
    if item.counterpart_kind == BODY:
        yield (BODY, where, folded(item.bare_words)), item.words
    for post in item.posts:
        yield (POST, where, folded(post), folded(item.body)), post + item.post_mark
    if item.body:
        yield (BODY, where, folded(item.body)), item.marked_body
    if item.counterpart_kind != BODY:
        yield _own(item), item.words


def _own(item: LibraryItem) -> _Key:
    return _OWN, *item.name


def _values(item: LibraryItem) -> tuple[str, ...]:
    """The values of the countries; a country of the visit is that one, named by itself or not."""
    of_visit = values_of_visit(item.visit)
    if not item.country:
        return of_visit
    same = [value for value in of_visit if shown(value) == item.country]
    code = item.country_code
    return tuple(same[:1]) if same and not code else (value_of(item.country, code),)


def _countries(item: LibraryItem) -> tuple[str, ...]:
    return (item.country,) if item.country else item.visit.countries


def _in_order(items: Iterable[LibraryItem], rows: Iterable[GridRow], links: Iterable[Link]) -> Grid:
    visits = {item.visit.name: item.visit for item in items}
    earlier: dict[str, list[str]] = {}
    for link in links:
        if link.other and link.relation is Relation.FOLLOWS and link.other.visit in visits:
            earlier.setdefault(link.item.visit, []).append(link.other.visit)
    columns = oldest_first({name: visit.start for name, visit in visits.items()}, earlier)
    places = {name: place for place, name in enumerate(columns)}

    def place(item: LibraryItem) -> int:
        return places[item.visit.name]

    def of_row(row: GridRow) -> tuple[int, int, int, str]:
        named = {item.visit.name for item in row.items}
        return -row.visits_met, -len(named), -place(row.items[-1]), row.words

    in_order = (row._replace(items=tuple(sorted(row.items, key=place))) for row in rows)
    return Grid(tuple(visits[name] for name in columns), tuple(sorted(in_order, key=of_row)))
