"""The invented visits of `tests/library`, and the answers that were read out of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from library_questions import (
    ALIKE,
    CALLS,
    DROPPED,
    FAULTY,
    GRID,
    KEPT,
    LAST,
    LAST_BUT_ONE,
    MEETING_THREADS,
    MET_OMBUDSPERSON,
    NEVER_ALIKE,
    NEW,
    NOT_MET_OMBUDSPERSON,
    PEOPLE_MET_AGAIN,
    RECOMMENDATIONS,
    RECORDS,
    SAME,
    SITUATIONS,
    STEPS,
    THREADS,
    Asked,
    Met,
    Place,
)
from paths import LIBRARY

from missiontui.document.unchecked import unchecked_things
from missiontui.model import (
    Case,
    Counterpart,
    Item,
    Meeting,
    Mission,
    PartialDate,
    RecordLink,
    Statement,
    StatementKind,
)
from missiontui.reading import InvalidRecordError, read
from missiontui.reading.warnings import warnings_of

TODAY = PartialDate(year=2026, month=1, day=1)
WITHOUT_TEXT = ["oskarra-2022.yaml"]


@cache
def record(name: str) -> Mission:
    """A record of the folder."""
    return read(LIBRARY / name)


def item_at(place: Place) -> Item:
    """The item of a place."""
    name, id = place
    return next(item for own, item in record(name).items.items() if own == id)


def links_of(item: Item) -> tuple[RecordLink, ...]:
    """The links that an item states to others."""
    if isinstance(item, Statement | Case | Meeting):
        return item.follows
    return item.same_as if isinstance(item, Counterpart) else ()


def target(name: str, link: RecordLink) -> Place:
    """The item that a link of a record leads to, by file, address or number of a source."""
    beside = (LIBRARY / name).parent / link.record
    for other in RECORDS:
        source = record(other).source
        if beside == LIBRARY / other or link.record in (source.url, source.identifier):
            return other, link.id
    raise LookupError(link.record)


def stated() -> Iterator[tuple[Place, Place]]:
    """Every link of the folder: the item that has it, and the item it leads to."""
    for name in RECORDS:
        for id, item in record(name).items.items():
            for link in links_of(item):
                yield (name, id), target(name, link)


def bound_together() -> set[frozenset[Place]]:
    """The items that are bound by links, directly or by others."""
    groups: dict[Place, frozenset[Place]] = {}
    for item, other in stated():
        group = groups.get(item, frozenset({item})) | groups.get(other, frozenset({other}))
        groups |= dict.fromkeys(group, group)
    return set(groups.values())


def countries_of(place: Place) -> set[str]:
    """The countries of the visit of an item."""
    return {country.name for country in record(place[0]).visit.countries}


def topics_of(name: str) -> list[str]:
    """The topics of all statements of a record, each once."""
    mission = record(name)
    return list(dict.fromkeys(topic for each in mission.statements for topic in each.topics))


def test_the_folder_has_what_is_told_of_it() -> None:
    """Twelve files are records, one is in a folder below, and two give no record."""
    files = {str(path.relative_to(LIBRARY)) for path in LIBRARY.rglob("*.yaml")}
    assert files == {*RECORDS, *FAULTY}
    assert len(RECORDS) == 12
    others = {path.name for path in LIBRARY.iterdir() if path.suffix not in (".yaml", ".txt", "")}
    assert others == {"visits.csv"}


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_has_nothing_to_be_told(name: str) -> None:
    """Each of the records opens without a fault, a warning, or a word that its text has not."""
    mission = record(name)
    assert list(warnings_of(mission, TODAY)) == []
    assert list(unchecked_things(mission)) == []
    assert (mission.comparison is None) == (name in WITHOUT_TEXT)
    if mission.comparison and mission.source_text:
        assert list(mission.comparison.unmatched) == []
        assert len(mission.source_text) == mission.source.paragraph_count


@pytest.mark.parametrize("name", [*RECORDS, *FAULTY])
def test_begins_with_what_it_is(name: str) -> None:
    """Every file begins with a comment that says what it is for."""
    assert (LIBRARY / name).read_text("utf-8").startswith("# ")


@pytest.mark.parametrize(("name", "first"), FAULTY.items())
def test_a_file_that_is_no_record_says_why(name: str, first: str) -> None:
    """The first fault of what gives no record is the one that is told of it."""
    with pytest.raises(InvalidRecordError) as raised:
        read(LIBRARY / name)
    assert str(raised.value.faults[0]).startswith(first)


def test_every_link_leads_to_an_item_of_its_sort() -> None:
    """Items that follow one of another record, or are the same, are things of the same sort."""
    found = list(stated())
    assert found
    for item, other in found:
        assert type(item_at(item)) is type(item_at(other)), item


def test_the_bodies_are_three_and_the_countries_two() -> None:
    """Three bodies sent the delegations, and the codes of the countries are two."""
    bodies = {body.name for name in RECORDS for body in record(name).delegation.bodies}
    assert len(bodies) == 3
    countries = [country for name in RECORDS for country in record(name).visit.countries]
    assert {country.code for country in countries} == {"QS", "QO"}
    assert {country.name for country in countries} == {"Selmark", "Oskarra", "أوسكارا"}


@pytest.mark.parametrize("asked", [*CALLS, *RECOMMENDATIONS], ids=lambda asked: asked.place[1])
def test_what_was_asked_for_is_told_in_its_words(asked: Asked) -> None:
    """Each answer about prisoners has the kind, the verb and the words of its record."""
    statement = item_at(asked.place)
    assert isinstance(statement, Statement)
    passage = statement.passages[0]
    assert (statement.kind.value, statement.verb) == (asked.kind, asked.verb)
    assert (" [...] ".join(passage.wording), passage.paragraph) == (asked.wording, asked.paragraph)


def test_every_call_about_prisoners_is_told() -> None:
    """No call or recommendation with that topic is missing from the answer."""
    asked = {each.place for each in (*CALLS, *RECOMMENDATIONS)}
    found = {
        (name, statement.id)
        for name in RECORDS
        for statement in record(name).statements
        if statement.kind in (StatementKind.CALL, StatementKind.RECOMMENDATION)
        and {"prisoners", "détenus", "السجناء"} & {*statement.topics}
    }
    assert asked - found == {("selmark-2024.yaml", "postal-voting")}, "named in its words only"
    assert found <= asked


@pytest.mark.parametrize("row", GRID, ids=lambda row: f"{row.name}, {row.country}")
def test_the_grid_is_as_the_records_have_it(row: Met) -> None:
    """Each meeting of the grid is with somebody of that post or body, and has that status."""
    for each in row.meetings:
        name = each.place[0]
        meeting, person = item_at(each.place), item_at((name, each.counterpart))
        assert isinstance(meeting, Meeting)
        assert isinstance(person, Counterpart)
        assert each.counterpart in (*meeting.hosts, *meeting.counterparts)
        assert row.name in (person.name, person.body, *person.posts)
        assert each.name in ("", person.name)
        assert record(name).status_of(meeting).value == each.status
        assert row.country in countries_of(each.place)


def test_people_met_again_are_linked() -> None:
    """Those met more than once have the name, the post and the link that the answer says."""
    for (name, post), places in PEOPLE_MET_AGAIN.items():
        for place in places:
            person = item_at(place)
            assert isinstance(person, Counterpart)
            assert (person.name, post) == (name, person.posts[0])
        assert any({*places} <= {*same} for same in SAME)


def test_the_case_is_told_as_each_text_puts_it() -> None:
    """Situations and steps of the case are those of the records, each following the one before."""
    for told in SITUATIONS:
        case = item_at(told.place)
        assert isinstance(case, Case)
        assert (case.name, case.situation) == ("Danek Orlo", told.words)
    found = [
        (place, str(step.date), step.text, step.source or "")
        for place, case in ((told.place, item_at(told.place)) for told in SITUATIONS)
        if isinstance(case, Case)
        for step in case.steps
    ]
    assert [tuple(step) for step in STEPS] == found


def test_dropped_topics_are_in_the_last_visit_but_one_only() -> None:
    """Topics no longer said have statements in one of the two records, and none in the other."""
    before, after = topics_of(LAST_BUT_ONE), topics_of(LAST)
    assert {each.topic for each in DROPPED} == {*before} - {*after}
    assert {*KEPT} == {*before} & {*after}
    assert {*NEW} == {*after} - {*before}
    for each in DROPPED:
        with_topic = [
            (LAST_BUT_ONE, statement.id)
            for statement in record(LAST_BUT_ONE).statements
            if each.topic in statement.topics
        ]
        assert [*each.places] == with_topic


def test_meetings_with_an_ombudsperson_are_told_apart() -> None:
    """Those that were held are one answer; the others have another status each."""
    for place in MET_OMBUDSPERSON:
        assert record(place[0]).status_of(_meeting(place)).value == "held"
    for place, status in NOT_MET_OMBUDSPERSON.items():
        assert record(place[0]).status_of(_meeting(place)).value == status


def _meeting(place: Place) -> Meeting:
    found = item_at(place)
    assert isinstance(found, Meeting)
    return found


def test_threads_are_all_that_the_records_link() -> None:
    """Threads, meetings, the case and the people are every group of items that links bind."""
    case = tuple(told.place for told in SITUATIONS)
    told = {frozenset(each) for each in (*THREADS.values(), *MEETING_THREADS, *SAME, case)}
    assert told == bound_together()
    assert sorted(map(len, THREADS.values()), reverse=True) == [5, 3, 3, 2, 2]


def test_what_is_alike_is_not_linked() -> None:
    """Pairs that look alike are in no group together, and have in common what the reason says."""
    groups = bound_together()
    for place, other, reason in ALIKE:
        assert not any({place, other} <= group for group in groups)
        one, two = item_at(place), item_at(other)
        if isinstance(one, Statement) and isinstance(two, Statement):
            topics = [topic for topic in one.topics if topic in two.topics]
            assert reason == f"same country and topic: {', '.join(topics)}"
            assert countries_of(place) & countries_of(other)
        else:
            assert isinstance(one, Counterpart)
            assert isinstance(two, Counterpart)
            assert (reason, one.name) == ("same name", two.name)


def test_what_is_never_alike_is_in_the_folder() -> None:
    """Each of these pairs is there to be taken for alike."""
    for place, other in NEVER_ALIKE:
        assert type(item_at(place)) is type(item_at(other))
