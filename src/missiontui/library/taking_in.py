"""Taking in a record: its visit, its items and its links, as every engine holds them.

The record comes as it is read for somebody to see: names that it protects are hidden in it already,
so that no index takes one in. One that was taken in before it was protected is overwritten when
the record is taken in again; see `missiontui.library.folder.writing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from missiontui.document.dates import dates_words
from missiontui.document.kinds import kind_word
from missiontui.library.countries import values_of_visit
from missiontui.library.cutting import cut
from missiontui.library.interface import Facet
from missiontui.library.items import item_of
from missiontui.library.ordering import MOST_ITEMS
from missiontui.library.rows import LibraryItem, Relation, Visit
from missiontui.library.terms import words_of
from missiontui.model import (
    DELEGATION,
    GAPS,
    SOURCE,
    VISIT,
    Body,
    Country,
    Delegation,
    Id,
    Mission,
    RecordLink,
    Team,
)
from missiontui.model import Visit as RecordVisit
from missiontui.search.searchable import Searchables


class TakenItem(NamedTuple):
    """An item as it is taken in."""

    item: LibraryItem
    """The item."""
    values: tuple[tuple[Facet, str], ...]
    """The values of facets that are its own: its kind and its topics."""
    words: str
    """All that it is found by, cut, with blanks between."""
    texts: tuple[str, ...]
    """The texts among these that no field of the item has."""


class TakenLink(NamedTuple):
    """A link as its record states it."""

    id: Id
    """The item that has it."""
    relation: Relation
    """The relation."""
    record: str
    """The other record, as stated: its file, or the address or number of its source."""
    other: Id
    """The item there."""


class Taken(NamedTuple):
    """All that an index holds of a record."""

    visit: Visit
    """The visit."""
    words: str
    """The words that visits are chosen by: the values of every facet that it or its items have."""
    values: tuple[tuple[Facet, str], ...]
    """The same values as they are."""
    items: tuple[TakenItem, ...]
    """The items, in the order of the record."""
    links: tuple[TakenLink, ...]
    """The links."""
    addresses: tuple[str, ...]
    """The names that other records may have for it: the address and the number of its source."""


def take_in(name: str, mission: Mission) -> Taken:
    """Take in a record.

    Args:
        name: Its name in the library.
        mission: The record, as it is read for somebody to see.
    """
    visit = visit_of_record(name, mission)
    of_visit = tuple(_values_of_visit(visit))
    items = tuple(_items(mission, visit, of_visit))
    of_items = (value for each in items for value in each.values)
    values = tuple(dict.fromkeys((*of_visit, *of_items)))
    words = " ".join(words_of(values, visit=True))
    addresses = tuple(filter(None, (mission.source.url, mission.source.identifier)))
    return Taken(visit, words, values, items, tuple(_links(mission)), addresses)


def visit_of_record(name: str, mission: Mission) -> Visit:
    """The visit that a record tells of, as lists show it."""
    visit = mission.visit
    dates = visit.dates
    is_dated = dates is not None and bool(dates.start or dates.end)
    countries = _countries(visit)
    sent_by = (
        f"{body.parent}, {body.name}" if body.parent else body.name for body in _bodies(mission)
    )
    return Visit(
        name=name,
        title=mission.title,
        start=str(dates.start) if dates and dates.start else None,
        dates=dates_words(dates) if dates and is_dated else "",
        status=visit.status.value if visit.status else "",
        kind=visit.kind or "",
        countries=tuple(country.name for country in countries),
        bodies=tuple(dict.fromkeys(sent_by)) or tuple(filter(None, (mission.source.publisher,))),
        meetings=len(mission.meetings),
        participants=len(mission.delegation.participants),
        statements=sum(not each.kind.also_said for each in mission.own_statements),
        codes=tuple(country.code or "" for country in countries),
        language=mission.language or "",
    )


def _countries(visit: RecordVisit) -> tuple[Country, ...]:
    """The countries visited, then those it was about, each once."""
    countries = (*visit.countries, *visit.countries_of_concern)
    coded = {country.name for country in countries if country.code}
    found: dict[tuple[str, str], Country] = {}
    for country in countries:
        if country.code:
            found.setdefault((country.code, ""), country)
        elif country.name not in coded:
            found.setdefault(("", country.name), country)
    return tuple(found.values())


def _bodies(mission: Mission) -> tuple[Body, ...]:
    return mission.delegation.bodies


def _values_of_visit(visit: Visit) -> Iterator[tuple[Facet, str]]:
    yield from ((Facet.COUNTRY, country) for country in values_of_visit(visit))
    yield from ((Facet.BODY, body) for body in visit.bodies)
    if visit.kind:
        yield Facet.VISIT_KIND, visit.kind
    if visit.year:
        yield Facet.YEAR, str(visit.year)


def ids_of(mission: Mission) -> Iterator[Id]:
    """The items of a record that a library holds, in the order of the record.

    They are those that stand in rows of their own, where `/` finds them; paragraphs of the source
    are none of them.
    """
    yield VISIT
    has_delegation = mission.delegation != Delegation()
    for id, item in mission.items.items():
        if not isinstance(item, Country | Body | Team):
            yield id
    if has_delegation:
        yield DELEGATION
    yield SOURCE
    if mission.gaps:
        yield GAPS


def _items(
    mission: Mission, visit: Visit, of_visit: tuple[tuple[Facet, str], ...]
) -> Iterator[TakenItem]:
    searchables = Searchables(mission, ())
    for _ in searchables.prepare():
        pass
    words_of_visit = " ".join(words_of(of_visit))
    for _, id in zip(range(MOST_ITEMS), ids_of(mission), strict=False):
        searchable = searchables.of(id)
        item = item_of(mission, visit, id, kind_word(mission, id))
        topics = dict.fromkeys(item.topics)
        values = ((Facet.KIND, item.kind), *((Facet.TOPIC, topic) for topic in topics))
        own = " ".join(words_of(values))
        words = " ".join(filter(None, (words_of_visit, own, cut(searchable))))
        held = texts_of(item)
        texts = (text for text in dict.fromkeys(searchable.texts) if text not in held)
        yield TakenItem(item, values, words, tuple(texts))


def texts_of(item: LibraryItem) -> dict[str, None]:
    """The texts of an item that its fields have, each once."""
    alone = (item.id, item.words, item.speaker, item.verb, item.body, item.situation)
    several = (*item.wording, *item.topics, *item.posts)
    return dict.fromkeys(text for text in (*alone, *several) if text)


def _links(mission: Mission) -> Iterator[TakenLink]:
    for group in (mission.meetings, mission.statements, mission.cases):
        for item in group:
            yield from _stated(item.id, Relation.FOLLOWS, item.follows)
    for person in mission.counterparts:
        yield from _stated(person.id, Relation.SAME_AS, person.same_as)


def _stated(id: Id, relation: Relation, links: Iterable[RecordLink]) -> Iterator[TakenLink]:
    return (TakenLink(id, relation, link.record, link.id) for link in links)
