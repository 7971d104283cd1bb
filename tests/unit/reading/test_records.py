from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from paths import BUNDLED, RECORDS

from missiontui.model import (
    ContactKind,
    Direction,
    Function,
    MeansKind,
    MeetingStatus,
    NoteKind,
    PlaceStatus,
    Presence,
    Sourced,
    StatementKind,
)
from missiontui.model.wording import digest, matches
from missiontui.reading import read

EVERY = [BUNDLED, *sorted(RECORDS.glob("*.yaml"))]
WITH_TEXT = ["election", "partial"]


def parts(value: object) -> Iterator[Sourced]:
    """Every part of a record that says where it comes from."""
    if isinstance(value, Sourced):
        yield value
    if isinstance(value, tuple):
        for entry in value:
            yield from parts(entry)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from parts(getattr(value, field.name))


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_opens(path: Path) -> None:
    """Every record of the repository opens."""
    assert read(path).title


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_begins_with_what_it_is(path: Path) -> None:
    """Every record begins with a comment that says what it is for."""
    assert path.read_text("utf-8").startswith("# ")


@pytest.mark.parametrize("name", WITH_TEXT)
def test_text_is_the_one_described(name: str) -> None:
    """A record with a text beside it names its number of paragraphs and its SHA-256."""
    mission = read(RECORDS / f"{name}.yaml")
    text = (RECORDS / f"{name}.txt").read_text("utf-8")
    assert mission.source_text is not None
    assert len(mission.source_text) == mission.source.paragraph_count
    assert digest(text) == mission.source.sha256


@pytest.mark.parametrize(("name", "differing"), [("election", 0), ("partial", 1)])
def test_wording_stands_in_the_text(name: str, differing: int) -> None:
    """The wording of the records matches their texts; one, marked as such, differs on purpose."""
    mission = read(RECORDS / f"{name}.yaml")
    assert mission.source_text is not None
    places = [place for part in parts(mission) for place in part.passages]
    found = [place for place in places if not matches(place, mission.source_text)]
    assert len(found) == differing


@pytest.mark.parametrize("name", WITH_TEXT)
def test_quotations_stand_whole_in_the_text(name: str) -> None:
    """The sentences of a quotation follow each other in its paragraph."""
    mission = read(RECORDS / f"{name}.yaml")
    assert mission.source_text is not None
    for quotation in mission.quotations:
        paragraph = mission.source_text[quotation.passages[0].paragraph - 1]
        assert " ".join(quotation.sentences) in paragraph


def test_election_has_every_kind() -> None:
    """The record of the election has every kind of statement, note, function and contact."""
    mission = read(RECORDS / "election.yaml")
    notes = {note.kind for part in parts(mission) for note in part.notes}
    means = [means.kind for contact in mission.contacts for means in contact.means]
    assert {statement.kind for statement in mission.statements} == set(StatementKind)
    assert notes == set(NoteKind)
    assert set(means) == set(MeansKind)
    assert {contact.kind for contact in mission.contacts} == set(ContactKind)
    people = mission.delegation.participants
    functions = {person.function for person in people if person.function}
    assert functions == set(Function) - {Function.CHAIR}, "two co-chairs lead it"
    missing = {Presence.ABSENT, Presence.WITHDRAWN}
    assert {person.presence for person in people if person.presence} == missing
    assert PlaceStatus.CANCELLED in {city.status for city in mission.cities}
    refused = {MeetingStatus.CANCELLED, MeetingStatus.REFUSED}
    assert refused <= {meeting.status for meeting in mission.meetings}
    assert len({quotation.speaker for quotation in mission.quotations}) == 2


def test_arabic_runs_from_right_to_left() -> None:
    """The Arabic record says which way it runs, and holds marks but no embeddings or isolates."""
    path = RECORDS / "arabic.yaml"
    text = path.read_text("utf-8")
    assert read(path).direction is Direction.RTL
    assert re.search("[\u200e\u200f]", text)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)


def test_smallest_has_nothing_more() -> None:
    """A title and one fact about the source make a record."""
    mission = read(RECORDS / "smallest.yaml")
    assert not mission.items
