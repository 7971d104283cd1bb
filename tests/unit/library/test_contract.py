"""The contract of libraries: every engine gives the same answers in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from libraries import opened
from library_queries import RIGHTS, SEARCHES, Search
from paths import LIBRARY
from servers import Server

from missiontui.library.interface import EVERYTHING, Cursor, Facet, Filter, Library, Page
from missiontui.library.ordering import place_of
from missiontui.library.postgres.connection import Connection
from missiontui.library.postgres.library import PostgresLibrary
from missiontui.library.postgres.pushing import push
from missiontui.library.postgres.schema import init
from missiontui.library.rows import ItemName, LibraryHit, Relation
from missiontui.reading import read

UNLIKE_ONE_RECORD = ('"只想回家"',)
"""Queries that find more than in one record: some scripts have no whole words."""
ENGINES = ("folder", "memory", "postgres")
BODIES = {RIGHTS: f"Parliament of Trevane, {RIGHTS}"}
"""Bodies whose parent is printed, as a library has them."""
_OPEN: dict[str, Library] = {}


@pytest.fixture(scope="module", autouse=True)
def _closed_at_the_end() -> Iterator[None]:
    """Close all libraries that the tests opened."""
    yield
    while _OPEN:
        _OPEN.popitem()[1].close()


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The twelve visits, with an index in the cache."""
    return _opened("folder", tmp_path_factory)


@pytest.fixture(scope="module")
def pushed(postgres: Server) -> Library:
    """The twelve visits on a server."""
    import psycopg

    with psycopg.connect(postgres.address(), autocommit=True) as owner:
        owner.execute("CREATE DATABASE contract")
    connection = Connection(postgres.address("contract"))
    init(connection)
    push(connection, str(LIBRARY))
    connection.close()
    return PostgresLibrary(postgres.address("contract"))


@pytest.fixture(params=ENGINES)
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The twelve visits in each engine."""
    engine: str = request.param
    if engine == "postgres" and engine not in _OPEN:
        _OPEN[engine] = request.getfixturevalue("pushed")
    return _opened(engine, tmp_path_factory)


def _opened(engine: str, folders: pytest.TempPathFactory) -> Library:
    if engine not in _OPEN:
        cache = folders.mktemp("cache") if engine == "folder" else None
        _OPEN[engine] = opened(LIBRARY, cache)
    return _OPEN[engine]


def filter_of(search: Search) -> Filter:
    """The filters of a query."""
    return Filter(
        countries=search.countries,
        bodies=tuple(BODIES.get(body, body) for body in search.bodies),
        visit_kinds=search.visit_kinds,
        years=search.years,
        kinds=search.kinds,
        topics=search.topics,
    )


def only(facet: Facet, value: str) -> Filter:
    """The filter that leaves one value of a facet."""
    if facet is Facet.YEAR:
        return Filter(years=(int(value),))
    fields = {
        Facet.COUNTRY: "countries",
        Facet.BODY: "bodies",
        Facet.VISIT_KIND: "visit_kinds",
        Facet.KIND: "kinds",
        Facet.TOPIC: "topics",
    }
    given: dict[str, Any] = {fields[facet]: (value,)}
    return EVERYTHING._replace(**given)


def names_of(page: Page[LibraryHit]) -> list[ItemName]:
    """The names of what was found."""
    return [hit.item.name for hit in page.rows]


@pytest.mark.parametrize("search", SEARCHES, ids=repr)
def test_every_engine_finds_the_same_in_the_same_order(
    search: Search, library: Library, reference: Library
) -> None:
    """The items found are those that reading the records says, in the order of the library."""
    chosen = filter_of(search)
    found = names_of(library.find(search.typed, chosen, limit=1000))
    assert found == names_of(reference.find(search.typed, chosen, limit=1000))
    if search.found is not None and search.typed not in UNLIKE_ONE_RECORD:
        assert {(name.visit, name.id) for name in found} == search.places
    if found:
        assert library.total(search.typed, chosen) == len(found)


@pytest.mark.parametrize("typed", ["prison", "of", "kind:call", "in:selmark register"])
def test_pages_make_the_whole(typed: str, library: Library) -> None:
    """Page after page gives what one page gives; only the last has no end."""
    whole = library.find(typed, limit=1000)
    assert whole.end is None
    rows: list[LibraryHit] = []
    after: Cursor | None = None
    while page := library.find(typed, after=after, limit=3):
        rows += page.rows
        after = page.end
        if after is None:
            break
        assert len(page.rows) == 3
    assert tuple(rows) == whole.rows


def test_visits_are_in_order(library: Library) -> None:
    """The newest comes first, one without a date last, those of a day by name."""
    rows = library.visits().rows
    starts = [visit.start for visit in rows]
    dated = [start for start in starts if start]
    assert dated == sorted(dated, reverse=True)
    assert starts[len(dated) :] == [None] * (len(starts) - len(dated))
    assert len(rows) == library.total() == 12
    first = library.visits(limit=5)
    assert first.rows + library.visits(after=first.end).rows == rows


def test_a_visit_tells_its_place_in_the_order(library: Library) -> None:
    """The place that is worked out of a visit is where every engine has it."""
    visits = library.visits().rows
    assert [*visits] == sorted(visits, key=place_of)


def test_visits_have_what_is_chosen(library: Library, reference: Library) -> None:
    """Of each facet one value is enough, and of every facet one is needed."""
    for facet in Facet:
        counts = library.count(facet)
        assert counts == reference.count(facet)
        for count in counts:
            chosen = only(facet, count.value)
            assert len(library.visits(chosen).rows) == library.total("", chosen) == count.visits
            assert library.count(facet, "", chosen) == counts


@pytest.mark.parametrize("facet", list(Facet))
@pytest.mark.parametrize("typed", ["prison", "ombudsperson", "kind:call"])
def test_counts_are_of_what_is_found(
    facet: Facet, typed: str, library: Library, reference: Library
) -> None:
    """The items and visits that are counted are those found; years come newest first."""
    counts = library.count(facet, typed)
    assert counts == reference.count(facet, typed)
    hits = library.find(typed, limit=1000).rows
    if facet is Facet.KIND:
        kinds = [hit.item.kind for hit in hits]
        assert {each.value: each.items for each in counts} == {k: kinds.count(k) for k in kinds}
    if facet is Facet.YEAR:
        assert [each.value for each in counts] == sorted((c.value for c in counts), reverse=True)


def test_items_are_the_same(library: Library, reference: Library) -> None:
    """All items of all kinds are the same in every engine, and are found by their names."""
    kinds = [count.value for count in reference.count(Facet.KIND)]
    items = reference.listed(kinds, limit=10_000).rows
    assert library.listed(kinds, limit=10_000).rows == items
    names = [item.name for item in items]
    assert library.items([*reversed(names), ItemName("nowhere.yaml", names[0].id)]) == items
    assert library.listed([]).rows == ()
    for visit in reference.visits().rows:
        of_visit = tuple(item for item in items if item.visit == visit)
        assert library.items_of(visit.name) == of_visit
    assert library.items_of("nowhere.yaml") == ()


def test_hits_have_the_words_round_what_was_looked_for(
    library: Library, reference: Library
) -> None:
    """A hit whose own words do not have it shows where it stands."""
    hits = library.find("prison", limit=1000).rows
    assert hits == reference.find("prison", limit=1000).rows
    assert any(hit.found for hit in hits)
    assert all("prison" in f"{hit.item.words} {hit.found}".lower() for hit in hits)


def test_links_lead_to_items(library: Library, reference: Library) -> None:
    """Each link is told as stated, with the item it leads to where the library has it."""
    links = library.links()
    assert links == reference.links()
    found = [link.other for link in links if link.other]
    assert {item.name for item in library.items(found)} == set(found)
    assert {link.relation for link in links} == set(Relation)


def test_files_that_give_no_record_are_told(reference: Library) -> None:
    """A file of faults and one that is no record are listed with their first fault."""
    problems = {problem.name: problem.reason for problem in reference.problems()}
    assert [*problems] == ["selmark-2023.yaml", "to-ask.yaml"]
    assert all(re.match(r"\d+:\d+: ", reason) for reason in problems.values())


def test_a_library_tells_that_it_has_files(library: Library) -> None:
    """It has files where a record of it has one."""
    first = library.visits(limit=1).rows[0]
    assert library.has_files is (library.file_of(first.name) is not None)


def test_a_record_is_read_anew(library: Library) -> None:
    """What is opened is read from its file, and a name that is none is refused."""
    assert library.open("selmark-2015.yaml") == read(LIBRARY / "selmark-2015.yaml")
    with pytest.raises(KeyError):
        library.open("nowhere.yaml")


def test_nothing_is_found_by_nothing(library: Library) -> None:
    """An empty query finds no item."""
    assert library.find("  ") == Page((), None)


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        '""',
        "*",
        "NEAR(a b)",
        "line:prison",
        "a OR b",
        "(",
        "^a",
        "{",
        "\\",
        "%",
        "_",
        "' OR 1",
    ],
)
def test_what_is_typed_is_no_language(typed: str, library: Library, reference: Library) -> None:
    """The signs of SQL and of full-text queries are text, and harm nothing."""
    page = library.find(typed)
    assert names_of(page) == names_of(reference.find(typed))


def test_a_long_query_is_answered(library: Library) -> None:
    """A thousand words are looked for, or not, but end nothing."""
    library.find(" ".join(f"word{number}" for number in range(1000)))
    library.find("x" * 100_000)
    assert library.total() == 12
