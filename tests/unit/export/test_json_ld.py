"""The JSON-LD of a page, expanded by pyld with the part of schema.org's context that it needs."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest
from browsing import NAMES, record
from pages import data_of, read_page, written
from pyld import jsonld

from missiontui.export.chosen import Chosen
from missiontui.export.formats import Options
from missiontui.model import (
    DELEGATION,
    CounterpartKind,
    Dates,
    Id,
    Meeting,
    MeetingStatus,
    Mission,
    Note,
    NoteKind,
    PartialDate,
    VisitStatus,
)

SCHEMA = "http://schema.org/"
CONTEXT = {
    "@context": {
        "@vocab": SCHEMA,
        "eventStatus": {"@id": f"{SCHEMA}eventStatus", "@type": "@vocab"},
        "url": {"@id": f"{SCHEMA}url", "@type": "@id"},
    }
}
TYPES = {
    *("Event", "Place", "Country", "Person", "Organization", "Quotation", "Article"),
}
"""The types of schema.org that a page has."""
each_record = pytest.mark.parametrize("name", NAMES)
Node = dict[str, Any]


def nodes(
    mission: Mission, chosen: Chosen | None = None, options: Options | None = None
) -> list[Node]:
    """Every node of the expanded data of a page, those within others included."""
    data = data_of(read_page(written(mission, chosen or Chosen.of(), options)))
    if data is None:
        return []
    expanded = jsonld.expand(
        data,
        {
            "base": "https://page.example/",
            "documentLoader": lambda url, _: {
                "contextUrl": None,
                "documentUrl": url,
                "document": {"https://schema.org": CONTEXT}[url],
            },
        },
    )
    return list(within(expanded))


def within(value: Any) -> Iterator[Node]:
    """The nodes in expanded data."""
    if isinstance(value, list):
        for each in value:
            yield from within(each)
    elif isinstance(value, dict):
        if "@type" in value and "@value" not in value:
            yield value
        for each in value.values():
            yield from within(each)


def of_type(found: list[Node], name: str) -> list[Node]:
    """The nodes of a type."""
    return [node for node in found if node["@type"] == [SCHEMA + name]]


def value(node: Node, name: str) -> Any:
    """The one value of a property; None where there is none."""
    (found,) = node.get(SCHEMA + name, [None])
    return found and found.get("@value", found.get("@id"))


def named(node: Node) -> str:
    """The name of a node."""
    return str(value(node, "name"))


def with_visit(name: str, **values: Any) -> Mission:
    """A record with a visit that is in part another."""
    mission = record(name)
    return dataclasses.replace(mission, visit=dataclasses.replace(mission.visit, **values))


@each_record
def test_types_and_names_are_those_of_schema_org(name: str) -> None:
    """Each node has a known type, and a name, words or a headline that the record holds."""
    mission = record(name)
    texts = repr(mission)
    found = nodes(mission)
    assert {node["@type"][0].removeprefix(SCHEMA) for node in found} <= TYPES
    for node in found:
        for key in ("name", "headline", "alternateName", "jobTitle", "publisher", "genre"):
            for text in node.get(SCHEMA + key, []):
                for part in str(text["@value"]).split(", "):
                    assert part.casefold() in texts.casefold()


@each_record
def test_nobody_is_an_entity_without_a_name(name: str) -> None:
    """Groups, posts and nameless persons are none, nor is anybody only named in a case."""
    mission = record(name)
    entities = [
        each for kind in ("Person", "Organization") for each in of_type(nodes(mission), kind)
    ]
    names = {named(each) for each in entities}
    kinds = (CounterpartKind.PERSON, CounterpartKind.BODY)
    allowed = {each.name for each in mission.delegation.participants}
    allowed |= {each.name for each in mission.delegation.bodies}
    allowed |= {each.parent for each in mission.delegation.bodies if each.parent}
    allowed |= {each.name for each in mission.counterparts if each.kind in kinds}
    assert names <= allowed, "a case's person is one who was met, or none"
    assert not names & {each.name for each in mission.counterparts if each.kind not in kinds}


def test_the_people_of_cases_are_there_when_asked_for() -> None:
    """With the option, a named case is a person, and nothing more is said of it."""
    found = of_type(nodes(record("bundled"), options=Options(with_cases=True)), "Person")
    (case,) = [each for each in found if named(each) == "Janbolat Mamai"]
    assert set(case) == {"@id", "@type", f"{SCHEMA}name"}


@each_record
def test_no_date_is_there_that_the_record_does_not_state(name: str) -> None:
    """Each day is one of the record's whole days."""
    mission = record(name)
    for node in nodes(mission):
        for key in ("startDate", "endDate", "datePublished"):
            if day := value(node, key):
                date = PartialDate.parse(day.partition("T")[0])
                assert None not in (date.year, date.month, date.day)
                assert repr(date) in repr(mission)


@pytest.mark.parametrize("date", ["2031", "2031-03", "XXXX-03-04", "2031-03-04~", "2031-03-04?"])
def test_a_date_that_is_known_in_part_is_left_out(date: str) -> None:
    """A date with an unknown, approximate or uncertain part is no day."""
    dates = Dates(start=PartialDate.parse(date), end=PartialDate.parse("2031-03-05"))
    (visit, *_) = of_type(nodes(with_visit("arabic", dates=dates)), "Event")
    assert value(visit, "startDate") is None
    assert value(visit, "endDate") == "2031-03-05"


@pytest.mark.parametrize("kind", [NoteKind.DERIVED, NoteKind.OUTSIDE, NoteKind.DISCREPANCY])
def test_what_was_not_printed_is_left_out(kind: NoteKind) -> None:
    """What JSON-LD could not mark is not in it: here dates, and who published the source."""
    note = Note(kind=kind, text="n", about="year")
    dates = Dates(start=PartialDate.parse("2031-03-04"), notes=(note,))
    (visit, *_) = of_type(nodes(with_visit("arabic", dates=dates)), "Event")
    assert value(visit, "startDate") is None
    mission = record("arabic")
    noted = note.replaced(about="publisher")
    source = dataclasses.replace(mission.source, notes=(noted,))
    (article,) = of_type(nodes(dataclasses.replace(mission, source=source)), "Article")
    assert value(article, "publisher") is None
    assert value(article, "url") == mission.source.url


def test_the_bundled_record_marks_its_year_and_so_has_no_date() -> None:
    """The year of the bundled record is derived, its publisher too, its address from outside."""
    found = nodes(record("bundled"))
    assert not [node for node in found if value(node, "startDate")]
    (article,) = of_type(found, "Article")
    assert set(article) == {"@id", "@type", f"{SCHEMA}headline", f"{SCHEMA}genre"}


@pytest.mark.parametrize(
    ("status", "event", "meeting"),
    [
        (VisitStatus.PLANNED, "EventScheduled", "EventScheduled"),
        (VisitStatus.CANCELLED, "EventCancelled", "EventCancelled"),
        (VisitStatus.CONCLUDED, None, None),
    ],
)
def test_the_stage_is_said(status: VisitStatus, event: str | None, meeting: str | None) -> None:
    """What is planned or cancelled says so, and nobody took part in it yet."""
    mission = with_visit("bundled", status=status)
    visit, *meetings = of_type(nodes(mission), "Event")
    assert value(visit, "eventStatus") == (event and SCHEMA + event)
    assert len(meetings) == len(mission.meetings)
    assert {value(each, "eventStatus") for each in meetings} == {meeting and SCHEMA + meeting}
    took_part = [each for each in (visit, *meetings) if f"{SCHEMA}attendee" in each]
    assert bool(took_part) is (status is VisitStatus.CONCLUDED)


def test_a_visit_that_is_proposed_is_no_event() -> None:
    """What schema.org has no word for is left out, as it takes an event for scheduled."""
    assert of_type(nodes(with_visit("bundled", status=VisitStatus.PROPOSED)), "Event") == []


@pytest.mark.parametrize(
    "status", [MeetingStatus.REFUSED, MeetingStatus.REQUESTED, MeetingStatus.POSSIBLE]
)
def test_a_meeting_that_may_never_be_is_no_event(status: MeetingStatus) -> None:
    """A meeting that was refused, asked for or is only possible is left out."""
    meeting = Meeting(id=Id("m"), form="talks", status=status)
    mission = Mission(title="t", source=record("bundled").source, meetings=(meeting,))
    assert of_type(nodes(mission), "Event") == []


@each_record
def test_a_quotation_belongs_to_its_speaker(name: str) -> None:
    """Each quotation has the words of the record, and no creator but who said it."""
    mission = record(name)
    found = {node["@id"].partition("#")[2]: node for node in of_type(nodes(mission), "Quotation")}
    for quotation in mission.quotations:
        if node := found.pop(quotation.id, None):
            for sentence in quotation.sentences:
                assert sentence in value(node, "text")
            said_by = [each.get("@id", "") for each in node.get(f"{SCHEMA}creator", [])]
            assert {id.partition("#")[2] for id in said_by if id} <= set(quotation.said_by)
            assert not (quotation.speaker == DELEGATION and said_by)
    assert not found


def test_words_that_the_text_has_otherwise_are_left_out() -> None:
    """A quotation that differs from the attached text is not given as one."""
    mission = record("partial")
    assert of_type(nodes(mission), "Quotation")
    text = tuple(each.replace("feeds", "starves") for each in mission.source_text or ())
    assert of_type(nodes(dataclasses.replace(mission, source_text=text)), "Quotation") == []


def test_a_part_holds_what_was_chosen() -> None:
    """The data of a page has the items that stand on it and no others."""
    mission = record("bundled")
    (person,) = nodes(mission, Chosen.of(ids=[Id("silvia-sardone")]))
    assert (named(person), person["@type"]) == ("Silvia Sardone", [f"{SCHEMA}Person"])
    assert nodes(mission, Chosen.of(sections=["contacts"])) == []
