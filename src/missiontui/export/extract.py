"""A record of the chosen parts of another: valid by itself, and called an extract."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from missiontui.export.chosen import Chosen
from missiontui.model import (
    DELEGATION,
    GAPS,
    PARTS,
    SOURCE,
    VISIT,
    City,
    Contact,
    Counterpart,
    Delegation,
    Gap,
    Id,
    Item,
    Meeting,
    Mission,
    Participant,
    Quotation,
    Sourced,
    Statement,
    Visit,
)

T = TypeVar("T", bound=Item)

_EXTRACT = "extract"
REFERENCES: dict[type[Sourced], tuple[str, ...]] = {
    City: ("country", "within"),
    Meeting: ("city", "hosts", "counterparts", "participants"),
    Participant: ("team",),
    Counterpart: ("including",),
    Statement: ("speaker", "speakers", "city", "meeting", "cases", "quotation"),
    Quotation: ("speaker", "speakers"),
    Contact: ("participant",),
}
"""The fields by which items refer to others; the statements of one sentence refer to each other."""


def extract(mission: Mission, chosen: Chosen) -> Mission:
    """The record itself where all was chosen; else one of what was, and of what that refers to.

    Title, source and abbreviations are always there, and the stage that the visit has come to, on
    which that of its meetings rests.
    """
    if chosen.is_all:
        return mission
    parts = {part for part in PARTS if chosen.has(mission, part)}
    named = [id for id in mission.items if chosen.has(mission, id)]
    if DELEGATION in parts:
        named += [id for id in _ids_of(mission.delegation) if id]
    if VISIT in parts:
        named += [each.id for each in mission.visit.countries]
        named += [each.id for each in mission.visit.countries_of_concern]
    kept = _with_referred(mission, named)
    whole = SOURCE in parts
    return mission.replaced(
        kind=", ".join(filter(None, (_EXTRACT, mission.kind))),
        summary=mission.summary if VISIT in parts else None,
        background=mission.background if VISIT in parts else None,
        visit=_visit(mission.visit, kept, whole=VISIT in parts),
        cities=_of(mission.cities, kept),
        meetings=_of(mission.meetings, kept),
        delegation=_delegation(mission.delegation, kept, whole=DELEGATION in parts),
        counterparts=_of(mission.counterparts, kept),
        statements=_of(mission.statements, kept),
        cases=_of(mission.cases, kept),
        quotations=_of(mission.quotations, kept),
        contacts=_of(mission.contacts, kept),
        links=mission.links if whole else (),
        tags=mission.tags if whole else (),
        gaps=tuple(_gaps(mission, {*kept, *parts})),
    )


def _ids_of(delegation: Delegation) -> Iterator[Id]:
    for items in (delegation.bodies, delegation.teams, delegation.participants):
        yield from (each.id for each in items)


def _with_referred(mission: Mission, ids: Iterable[Id]) -> set[Id]:
    """Items and all that they refer to, these and what they refer to in turn."""
    waiting, kept = list(ids), set[Id]()
    while waiting:
        id = waiting.pop()
        if id in mission.items and id not in kept:
            kept.add(id)
            waiting += _references(mission, mission.items[id])
    return kept


def _references(mission: Mission, item: Item) -> Iterator[Id]:
    for name in REFERENCES.get(type(item), ()):
        value = getattr(item, name)
        yield from value if isinstance(value, tuple) else (value,)
    if isinstance(item, Statement):
        yield from (each.id for each in mission.said_with.get(item.id, ()))


def _of(items: tuple[T, ...], kept: set[Id]) -> tuple[T, ...]:
    return tuple(each for each in items if each.id in kept)


def _visit(visit: Visit, kept: set[Id], *, whole: bool) -> Visit:
    if whole:
        return visit
    return Visit(
        status=visit.status,
        countries=_of(visit.countries, kept),
        countries_of_concern=_of(visit.countries_of_concern, kept),
        notes=tuple(note for note in visit.notes if note.about == "status"),
    )


def _delegation(delegation: Delegation, kept: set[Id], *, whole: bool) -> Delegation:
    if whole:
        return delegation
    return Delegation(
        bodies=_of(delegation.bodies, kept),
        teams=_of(delegation.teams, kept),
        participants=_of(delegation.participants, kept),
    )


def _gaps(mission: Mission, kept: set[Id]) -> Iterator[Gap]:
    """The gaps about what is kept, as far as they are; all where they were chosen themselves."""
    known = {*mission.items.keys() & kept, VISIT, DELEGATION, SOURCE}
    for gap in mission.gaps:
        if GAPS in kept or not kept.isdisjoint(gap.about):
            yield gap.replaced(about=tuple(id for id in gap.about if id in known))
