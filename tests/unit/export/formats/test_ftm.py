"""Entities of FollowTheMoney, held against its own model: which there are, and what ties them."""

from __future__ import annotations

import pytest
from browsing import record
from entities import EVERY, WITH_CASES, entities, entity_of, faults, names, of, words
from filled import filled_missions

from missiontui.export.chosen import Chosen
from missiontui.export.follow_the_money.entity import Entity
from missiontui.export.formats import NothingToExportError, Options
from missiontui.export.formats.ftm import exported
from missiontui.model import (
    SECTIONS,
    Body,
    Case,
    Counterpart,
    CounterpartKind,
    Delegation,
    Id,
    Meeting,
    Mission,
    Source,
    Visit,
)

OF_A_BODY = (CounterpartKind.PERSON, CounterpartKind.POST, CounterpartKind.BODY)
"""The kinds of counterparts whose body is an entity."""


@pytest.mark.parametrize("options", [Options(), WITH_CASES])
@pytest.mark.parametrize("name", EVERY)
def test_every_entity_is_taken_whole(name: str, options: Options) -> None:
    """No entity is invalid, none leads nowhere, and cleaning drops and changes no value."""
    assert list(faults(entities(record(name), options))) == []


def test_a_record_that_has_everything_is_taken_whole() -> None:
    """So it is where every field says something."""
    for filled in filled_missions():
        mission = filled.replaced(source=filled.source.replaced(url="https://example.org/page"))
        assert list(faults(entities(mission))) == []


@pytest.mark.parametrize("name", EVERY)
def test_only_what_the_record_names_is_an_entity(name: str) -> None:
    """Persons, organisations, posts and events are those of the record, and all of them.

    Groups of people and people without a name are none.
    """
    mission, found = record(name), entities(record(name))
    met: dict[CounterpartKind, set[str]] = {kind: set() for kind in CounterpartKind}
    for each in mission.counterparts:
        met[each.kind].add(each.name)
    people = {each.name for each in mission.delegation.participants}
    cases = {each.name for each in mission.cases if each.name}
    sent_by = mission.delegation.bodies
    bodies = {name for body in sent_by for name in (body.name, body.parent) if name}
    bodies |= {each.body for each in mission.counterparts if each.body and each.kind in OF_A_BODY}
    assert names(found, "Person") == people | met[CounterpartKind.PERSON] | cases
    assert names(found, "Organization") == bodies | met[CounterpartKind.BODY]
    assert names(found, "Position") == met[CounterpartKind.POST]
    assert len(of(found, "Event")) == len(mission.meetings) + (mission.visit != Visit())
    assert len(of(found, "Note")) == len(mission.statements) + len(mission.quotations)
    assert len(of(found, "Article")) == 1


@pytest.mark.parametrize("name", EVERY)
def test_cases_only_where_they_are_asked_for(name: str) -> None:
    """Without being asked for, nobody is a person for being the case of a statement."""
    mission = record(name)
    people = {each.name for each in mission.delegation.participants}
    people |= {each.name for each in mission.counterparts}
    assert names(entities(mission, Options()), "Person") <= people


@pytest.mark.parametrize(
    ("case", "is_person"),
    [
        (Case(id=Id("a"), name="Ada Low"), True),
        (Case(id=Id("a"), name="Ada Low", count=1), True),
        (Case(id=Id("a"), name="the Low brothers", count=3), False),
        (Case(id=Id("a"), name="the Lows", count_as_printed="several"), False),
        (Case(id=Id("a"), count=12), False),
    ],
)
def test_several_people_are_no_person(case: Case, is_person: bool) -> None:  # noqa: FBT001
    """A case of several people, named or not, is no entity."""
    mission = Mission(title="T", source=Source(publisher="P"), cases=(case,))
    assert bool(of(entities(mission), "Person")) is is_person


@pytest.mark.parametrize("name", EVERY)
def test_only_what_was_chosen(name: str) -> None:
    """Beside the document, nothing but what was chosen is there, and nothing leads out of it."""
    mission = record(name)
    every = {each.id for each in entities(mission)}
    for section in SECTIONS:
        try:
            found = entities(mission, chosen=Chosen.of(sections=[section]))
        except NothingToExportError:
            continue
        assert {each.id for each in found} <= every
        assert list(faults(found)) == []
    for counterpart in mission.counterparts:
        if counterpart.kind in OF_A_BODY:
            found = entities(mission, chosen=Chosen.of([counterpart.id]))
            things = {"Person", "Position", "Organization"}
            assert {words(each, "name") for each in found if each.schema in things} == {
                counterpart.name,
                *([counterpart.body] if counterpart.body else []),
            }


@pytest.mark.parametrize("chosen", [Chosen.of(sections=["contacts"]), Chosen.of([Id("almaty")])])
def test_nothing_that_is_an_entity_is_said(chosen: Chosen) -> None:
    """Where only what is no entity was chosen, a sentence says so."""
    with pytest.raises(NothingToExportError) as raised:
        exported(record("bundled"), chosen, Options())
    assert "Nothing that was chosen is an entity" in str(raised.value)


@pytest.mark.parametrize("name", EVERY)
def test_names_stay(name: str) -> None:
    """No id occurs twice, and a record that says more later keeps those it had.

    Two records of one text have the document in common, and nothing else.
    """
    mission = record(name)
    ids = [each.id for each in entities(mission)]
    assert len(set(ids)) == len(ids)
    rest = tuple(each.replaced(said_with=()) for each in mission.statements[1:])
    shorter = mission.replaced(statements=rest, contacts=(), gaps=())
    assert {each.id for each in entities(shorter)} <= set(ids)
    another = mission.replaced(title="The second visit of the same text")
    source_has_a_name = mission.source.url or mission.source.title or mission.source.identifier
    assert len({each.id for each in entities(another)} & set(ids)) == bool(source_has_a_name)


def test_one_name_is_one_organisation() -> None:
    """A body that is named in several places of a text is one, but for two items of that name."""
    board = Counterpart(id=Id("board"), kind=CounterpartKind.BODY, name="Board")
    member = Counterpart(id=Id("m"), kind=CounterpartKind.PERSON, name="M", body="Board")
    other = Counterpart(id=Id("o"), kind=CounterpartKind.POST, name="O", body="Board")

    def organizations(*met: Counterpart) -> list[Entity]:
        mission = Mission(title="T", source=Source(publisher="P"), counterparts=met)
        return of(entities(mission), "Organization")

    assert len(organizations(member, other)) == 1
    assert len(organizations(board, member, other)) == 1
    assert len(organizations(board, board.replaced(id=Id("another")), member)) == 3
    committees = tuple(Body(name="Committee", parent=parent) for parent in ("Diet", "Senate"))
    sent = Mission(
        title="T", source=Source(publisher="P"), delegation=Delegation(bodies=committees)
    )
    assert len(of(entities(sent), "Organization")) == 4


def test_a_name_that_is_too_long_is_cut_where_the_words_are_whole() -> None:
    """What a property does not take is cut with a sign; the description has it all."""
    meeting = Meeting(id=Id("a"), form="meeting", title="t" * 500, place="p" * 500)
    mission = Mission(title="T", source=Source(publisher="P"), meetings=(meeting,))
    assert list(faults(entities(mission))) == []
    found = entity_of(mission, "a")
    assert words(found, "name").endswith("t…")
    assert "t" * 500 in words(found, "description")
    assert "p" * 500 in words(found, "description")
