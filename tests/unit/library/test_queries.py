"""The queries to many records, and what reading the records says that they find."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from finding import found, index_of
from library_queries import SEARCHES, Search
from library_questions import CALLS, RECOMMENDATIONS, RECORDS, Place
from paths import LIBRARY

from missiontui.document.tabs import paragraph_number
from missiontui.model import Id, Meeting, Mission, Statement
from missiontui.reading import read
from missiontui.search import Index

WORKED_OUT = [each for each in SEARCHES if each.found is not None]


@cache
def record(name: str) -> tuple[Mission, Index]:
    """A record of the folder, and its index."""
    mission = read(LIBRARY / name)
    return mission, index_of(mission)


def is_chosen(mission: Mission, search: Search) -> bool:
    """Tell whether the filters of a query leave a visit in."""
    visit, dates = mission.visit, mission.visit.dates
    countries = {each.name for each in (*visit.countries, *visit.countries_of_concern)}
    bodies = {body.name for body in mission.delegation.bodies}
    year = dates.start.year if dates and dates.start else None
    return (
        (not search.countries or bool(countries & {*search.countries}))
        and (not search.bodies or bool(bodies & {*search.bodies}))
        and (not search.visit_kinds or visit.kind in search.visit_kinds)
        and (not search.years or year in search.years)
    )


def is_item_chosen(mission: Mission, id: str, search: Search) -> bool:
    """Tell whether the filters of a query leave an item in; only what was said has a kind here."""
    item = next((item for own, item in mission.items.items() if own == id), None)
    kind = item.kind.value if isinstance(item, Statement) else None
    topics = item.topics if isinstance(item, Statement | Meeting) else ()
    return (not search.kinds or kind in search.kinds) and (
        not search.topics or bool({*topics} & {*search.topics})
    )


def found_one_by_one(search: Search) -> Iterator[Place]:
    """The items that a query finds in one record after the other."""
    for name in RECORDS:
        mission, index = record(name)
        if is_chosen(mission, search):
            for id in found(index, search.typed):
                if paragraph_number(Id(id)) is None and is_item_chosen(mission, id, search):
                    yield name, id


@pytest.mark.parametrize("search", WORKED_OUT, ids=lambda search: search.typed or "nothing")
def test_each_record_by_itself_has_what_is_found_in_all(search: Search) -> None:
    """The answer that reading gives to a query is the one that `/` finds record by record."""
    assert frozenset(found_one_by_one(search)) == search.places


def test_there_are_queries_enough() -> None:
    """No query is asked twice, and for most of them somebody has read what they find."""
    assert len({repr(each) for each in SEARCHES}) == len(SEARCHES) >= 200
    assert len(WORKED_OUT) > len(SEARCHES) / 2


def test_ids_of_what_is_found_are_told_once() -> None:
    """No id is repeated in what a query finds in a file."""
    for search in WORKED_OUT:
        for ids in (search.found or {}).values():
            assert len({*ids.split()}) == len(ids.split())


def test_calls_about_prisoners_are_found_by_that_word() -> None:
    """Calls and recommendations are found by the word, except in other languages."""
    for asked in (*CALLS, *RECOMMENDATIONS):
        _, index = record(asked.place[0])
        assert (asked.place[1] in found(index, "prisoner")) == asked.is_named
