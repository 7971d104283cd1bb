"""An extract is a record by itself, and says no more than the whole."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from types import UnionType

import pytest
from browsing import NAMES, record

from missiontui.export.chosen import Chosen
from missiontui.export.extract import REFERENCES, extract
from missiontui.export.formats import Options, exporter
from missiontui.model import (
    DELEGATION,
    SECTIONS,
    SOURCE,
    VISIT,
    Delegation,
    Gap,
    Id,
    Item,
    Mission,
    RecordLink,
    Sourced,
    Visit,
)
from missiontui.reading import read_bytes

each_record = pytest.mark.parametrize("name", NAMES)


def opened(mission: Mission, chosen: Chosen) -> Mission:
    """The extract as the program opens it from its JSON; one with a fault would not open."""
    text = exporter("json").exported(mission, chosen, Options())
    return read_bytes(text.encode(), "")


@each_record
def test_every_item_alone_is_a_record(name: str) -> None:
    """Whichever item is chosen, the extract has it, unchanged, and is valid."""
    mission = record(name)
    for id, item in mission.items.items():
        found = opened(mission, Chosen.of([id]))
        assert found.items[id] == item
        assert found.items.items() <= mission.items.items()
        assert found.kind is not None
        assert found.kind.startswith("extract")


@each_record
@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_alone_is_a_record(name: str, section: str) -> None:
    """Whichever section is chosen, the extract has all items of it, and is valid."""
    mission = record(name)
    chosen = Chosen.of(sections=[section])
    found = opened(mission, chosen)
    wanted = {id for id in mission.items if chosen.has(mission, id)}
    assert wanted <= found.items.keys()
    assert found.items.items() <= mission.items.items()
    assert (found.visit == mission.visit) is (section == "itinerary" or mission.visit == Visit())


@each_record
@pytest.mark.parametrize("part", [VISIT, DELEGATION, SOURCE])
def test_a_part_of_every_record_is_one_too(name: str, part: Id) -> None:
    """The visit, the delegation and the source are whole where they were chosen."""
    mission = record(name)
    found = opened(mission, Chosen.of([part]))
    wholes = {VISIT: "visit", DELEGATION: "delegation", SOURCE: "links"}
    assert getattr(found, wholes[part]) == getattr(mission, wholes[part])
    assert found.source == mission.source


@each_record
def test_all_is_the_record_itself(name: str) -> None:
    """Where nothing was left out nothing is called an extract."""
    assert extract(record(name), Chosen()) is record(name)


def test_what_is_still_to_come_stays_so() -> None:
    """Meetings and places have the status that they have in the whole record."""
    for name in NAMES:
        mission = record(name)
        for meeting in mission.meetings:
            found = extract(mission, Chosen.of([meeting.id]))
            assert found.status_of(meeting) is mission.status_of(meeting)
    (asked,) = (each for each in record("planned").meetings if each.id == "senate-committee")
    found = extract(record("planned"), Chosen.of([asked.id]))
    assert found.status_of(asked).value == "planned"


def test_two_halves_of_a_sentence_stay_together() -> None:
    """A statement brings the one that qualifies it, whichever of them names the other."""
    mission = record("bundled")
    for one, other in (("death-penalty", "much-to-be-done"), ("much-to-be-done", "death-penalty")):
        found = extract(mission, Chosen.of([Id(one)]))
        assert Id(other) in found.items


def test_gaps_come_with_what_they_are_about() -> None:
    """What is not stated of an item is said in its extract, and of no other item."""
    mission = record("bundled")
    found = extract(mission, Chosen.of([Id("janbolat-mamai")]))
    assert [gap.text for gap in found.gaps] == ["Since when and why Janbolat Mamai is held."]
    assert found.gaps[0].about == ("janbolat-mamai",)
    assert found.delegation == Delegation()


def kinds(of: type) -> Iterator[type]:
    """Every class derived from one."""
    derived: list[type] = of.__subclasses__()
    for kind in derived:
        yield kind
        yield from kinds(kind)


def is_reference(hint: object) -> bool:
    """Tell that a field leads to items: its type is an id, perhaps none, or several."""
    if typing.get_origin(hint) in (typing.Union, UnionType, tuple):
        return any(map(is_reference, typing.get_args(hint)))
    return hint is Id


def test_no_reference_of_the_model_is_forgotten() -> None:
    """Every field by which an item leads to another is known to the extract."""
    found = {
        kind: tuple(
            name
            for name, hint in typing.get_type_hints(kind).items()
            if is_reference(hint) and name not in ("id", "said_with")
        )
        for kind in kinds(Item)
    }
    assert {kind: names for kind, names in found.items() if names} == REFERENCES
    others = {
        kind.__name__
        for kind in kinds(Sourced)
        if not issubclass(kind, Item)
        and any(is_reference(hint) for hint in typing.get_type_hints(kind).values())
    }
    assert others == {Gap.__name__, RecordLink.__name__}
