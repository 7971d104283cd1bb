"""The values of entities: no more than the record says, and what is open said beside them."""

from __future__ import annotations

import pytest
from browsing import record
from entities import EVERY, WITH_CASES, entities, entity_of, model, of, words
from hypothesis import given
from hypothesis import strategies as st

from missiontui.export.chosen import Chosen
from missiontui.export.follow_the_money.countries import country_code
from missiontui.export.follow_the_money.entity import Entity, entity, stated_date
from missiontui.export.follow_the_money.scope import Scope
from missiontui.export.formats import Options
from missiontui.model import (
    VISIT,
    Body,
    Dates,
    Delegation,
    Id,
    Meeting,
    MeetingStatus,
    Mission,
    Note,
    NoteKind,
    PartialDate,
    Participant,
    Passage,
    Presence,
    Source,
    Sourced,
    Visit,
    VisitStatus,
)


@pytest.mark.parametrize("name", EVERY)
def test_every_date_is_one_of_the_record(name: str) -> None:
    """No date says more than the record does, and what was worked out of it is said beside it."""
    mission = record(name)
    dates = mission.visit.dates
    told: list[tuple[Id, Sourced, set[str]]] = [
        (each.id, each, {str(each.date)}) for each in mission.meetings
    ]
    told += [(VISIT, dates, {str(dates.start), str(dates.end)})] if dates else []
    for id, part, days in told:
        found = entity_of(mission, id)
        assert set(words(found, "startDate", "endDate", "date").split()) <= days
        for note in part.notes:
            assert note.text in words(found, "description")
    (source,) = of(entities(mission), "Article")
    assert words(source, "publishedAt") in ("", str(mission.source.published))


parts = st.tuples(
    st.none() | st.integers(1, 9999), st.none() | st.integers(1, 12), st.none() | st.integers(1, 28)
)


@given(parts, st.booleans(), st.booleans())
def test_a_date_has_the_precision_that_is_known(
    date: tuple[int | None, int | None, int | None],
    about: bool,  # noqa: FBT001 - drawn
    perhaps: bool,  # noqa: FBT001 - drawn
) -> None:
    """Of a date its known beginning is given, if it is certain; FollowTheMoney takes every one."""
    year, month, day = date
    known = PartialDate(year=year, month=month, day=day, approximate=about, uncertain=perhaps)
    written = stated_date(Sourced(), "date", known)
    if about or perhaps or year is None or year not in range(1000, 3000):
        assert written is None
    else:
        assert written is not None
        assert str(known).startswith(written)
        thing = entity("a", "Event", name="a", date=written)
        assert model.get_proxy(thing._asdict(), cleaned=False).get("date") == [written]


@pytest.mark.parametrize("kind", [NoteKind.READING, NoteKind.DISCREPANCY])
@pytest.mark.parametrize("about", ["date", "year", "month", "day"])
def test_a_date_in_dispute_is_words_only(kind: NoteKind, about: str) -> None:
    """A date that the source contradicts, or that can be read in several ways, is none."""
    disputed = Sourced(notes=(Note(kind=kind, about=about, text="or another"),))
    assert stated_date(disputed, "date", PartialDate(year=2031)) is None
    assert stated_date(disputed, "published", PartialDate(year=2031)) == (
        "2031" if about == "date" else None
    )
    span = Dates(notes=(Note(kind=kind, text="or others"),))
    assert stated_date(span, "start", PartialDate(year=2031)) is None


@pytest.mark.parametrize(
    ("code", "taken"),
    [("KZ", "kz"), ("XK", "xk"), ("QM", None), ("XM", None), ("UK", None), (None, None)],
)
def test_a_code_that_means_another_country_elsewhere_is_words_only(
    code: str | None, taken: str | None
) -> None:
    """A code is taken where ISO 3166-1 assigns it."""
    assert country_code(code) == taken


@pytest.mark.parametrize("name", EVERY)
def test_nobody_is_in_a_meeting_that_may_not_be(name: str) -> None:
    """People take part in meetings held or planned; else the words tell with whom it was to be.

    A meeting that was not held is called so by its name.
    """
    mission = record(name)
    for meeting in mission.meetings:
        found, stage = entity_of(mission, meeting.id), mission.status_of(meeting)
        scope = Scope(mission, Chosen.of(), WITH_CASES)
        people = {*meeting.hosts, *meeting.participants, *mission.met_at(meeting)}
        expected = {scope.id(id) for id in people if scope.is_entity(mission.items[id])}
        if stage not in (MeetingStatus.HELD, MeetingStatus.PLANNED):
            expected = set()
        assert set(found.properties.get("involved", ())) == expected
        assert stage is MeetingStatus.HELD or f", {stage.value}" in words(found, "name")
        linked = [
            each
            for each in of(entities(mission), "UnknownLink")
            if each.properties["object"] == [found.id]
        ]
        role = {MeetingStatus.HELD: "holder met", MeetingStatus.PLANNED: "holder to be met"}
        assert all(each.properties["role"] == [role[stage]] for each in linked)


def of_delegation(
    *presences: Presence | None, status: VisitStatus, bodies: int = 1
) -> list[Entity]:
    """The entities of a record of a few people, each of a presence."""
    people = tuple(
        Participant(id=Id(f"p{at}"), name=f"Person {at}", presence=presence)
        for at, presence in enumerate(presences)
    )
    sent_by = tuple(Body(name=f"Body {at}") for at in range(bodies))
    return entities(
        Mission(
            title="T",
            source=Source(publisher="P"),
            visit=Visit(status=status),
            delegation=Delegation(bodies=sent_by, participants=people),
        )
    )


@pytest.mark.parametrize(
    ("status", "involved"),
    [
        (VisitStatus.CONCLUDED, ["Body 0", "Person 0"]),
        (VisitStatus.UNDER_WAY, ["Body 0", "Person 0", "Person 1"]),
        (VisitStatus.PLANNED, ["Body 0", "Person 0", "Person 1"]),
        (VisitStatus.PROPOSED, []),
        (VisitStatus.CANCELLED, []),
    ],
)
def test_who_takes_part_in_the_visit(status: VisitStatus, involved: list[str]) -> None:
    """Whoever is absent or has withdrawn takes no part, nor anybody in what is only proposed.

    Who was only expected is not said to have been there.
    """
    presences = (None, Presence.EXPECTED, Presence.ABSENT, Presence.WITHDRAWN)
    found = of_delegation(*presences, status=status)
    by_id = {each.id: words(each, "name") for each in found}
    (visit,) = of(found, "Event")
    assert [by_id[id] for id in visit.properties.get("involved", ())] == involved
    assert status is VisitStatus.CONCLUDED or f", {status.value}" in words(visit, "name")


def test_whom_the_delegation_represents() -> None:
    """Those who travel represent the one body that sent them, as what they are in the delegation.

    Of several bodies nobody is said to represent one.
    """
    presences = (None, Presence.EXPECTED, Presence.ABSENT, Presence.WITHDRAWN)
    found = of(of_delegation(*presences, status=VisitStatus.PLANNED), "Representation")
    assert [(words(each, "role"), words(each, "status")) for each in found] == [
        ("participant of the delegation", "visit planned"),
        ("participant of the delegation", "expected"),
    ]
    (chair, *_) = of(entities(record("bundled")), "Representation")
    assert words(chair, "role") == "chair of the delegation"
    assert words(chair, "client") == next(
        each.id
        for each in entities(record("bundled"))
        if words(each, "name") == "Subcommittee on Human Rights"
    )
    assert not of(of_delegation(None, status=VisitStatus.PLANNED, bodies=2), "Representation")
    assert not of(of_delegation(None, status=VisitStatus.CANCELLED), "Representation")


@pytest.mark.parametrize("name", EVERY)
def test_statements_are_notes_on_the_document_alone(name: str) -> None:
    """A note applies to the document, and to the cases it names where these are asked for.

    Its words say of which kind it is and whose, with every reading and note.
    """
    mission = record(name)
    (source,) = of(entities(mission), "Article")
    for statement in mission.statements:
        found = entity_of(mission, statement.id)
        scope = Scope(mission, Chosen.of(), WITH_CASES)
        assert found.properties["entity"] == [source.id, *scope.entities(statement.cases)]
        assert mission.speaker_name(statement) in words(found, "summary")
        for note in statement.notes:
            assert note.text in words(found, "description")
    for each in of(entities(mission, Options()), "Note"):
        assert each.properties["entity"] == [source.id]


def test_marks_go_along() -> None:
    """What was worked out or added is marked in the value, and the outcome at the paragraph."""
    (source,) = of(entities(record("bundled")), "Article")
    assert words(source, "publisher") == "European Parliament (derived)"
    assert words(entity_of(record("bundled"), "government"), "location") == "Nur-Sultan (derived)"
    case = entity_of(record("election"), "radu-belsen")
    assert (
        words(case, "summary") == "journalist; detained for his writing (derived), as of the text"
    )
    site = entity_of(record("partial"), "harbour-board-secretary")
    tied = [
        each.properties
        for each in of(entities(record("partial")), "Documentation")
        if each.properties["entity"] == [site.id]
    ]
    assert [(each["role"], each["status"]) for each in tied] == [
        (["paragraph 4"], ["matches the source"])
    ]


def test_words_that_differ_are_tied_as_such() -> None:
    """A paragraph that does not have the words is not said to have them."""
    meeting = Meeting(
        id=Id("a"), form="meeting", passages=(Passage(paragraph=1, wording=("they met them all",)),)
    )
    text = ("They met most of them all.", "And they met them all.")
    mission = Mission(title="T", source=Source(publisher="P"), meetings=(meeting,))
    for attached, status in ((None, ""), (text[:1], "differs"), (text, "stands in ¶ 2, not ¶ 1")):
        (tied,) = of(entities(mission.replaced(source_text=attached)), "Documentation")
        assert words(tied, "status") == status
