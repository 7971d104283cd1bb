"""Participants: those who travelled and those they met, in two groups that nobody can mix up."""

from __future__ import annotations

from missiontui.document.blocks import (
    Block,
    Document,
    Entry,
    Heading,
    Link,
    Role,
    Row,
    Section,
    Span,
    field,
    fields,
    headline,
    spaced,
    title,
    unmarked,
)
from missiontui.document.evidence import quotes
from missiontui.document.names import (
    CITY_NOT_STATED,
    affiliation,
    sending_bodies,
)
from missiontui.document.provenance import closing
from missiontui.document.sections.person import document_of_counterpart, document_of_participant
from missiontui.document.tabs import PARTICIPANTS_TAB
from missiontui.model import (
    DELEGATION,
    City,
    Counterpart,
    Delegation,
    Function,
    Id,
    MeetingStatus,
    Mission,
    Participant,
)

_Group = tuple[str, list[tuple[Id, int]]]
"""A heading, and those below it, each with its depth."""

_DEEPEST = 4
"""The level from which on rows are no further indented."""
_FIRST = (Function.CHAIR, Function.CO_CHAIR, Function.VICE_CHAIR, Function.RAPPORTEUR)


def _entries(mission: Mission) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    if mission.delegation != Delegation():
        entries.append(Heading("The delegation"))
        entries.append(Row(id=DELEGATION, spans=(Span(_whole(mission.delegation), Role.STRONG),)))
        entries += [_participant_row(person) for person in _in_order(mission.delegation)]
    for heading, groups in (
        ("Met by the delegation", _met_by_city(mission)),
        ("Not met", _not_met(mission)),
    ):
        entries += [Heading(heading)] if groups else []
        for name, people in groups:
            entries.append(Heading(name, below=True))
            entries += [_counterpart_row(mission, id, depth) for id, depth in people]
    return tuple(entries)


def _whole(delegation: Delegation) -> str:
    if len(delegation.bodies) == 1:
        body = delegation.bodies[0]
        return body.name + (f" ({body.abbreviation})" if body.abbreviation else "")
    return "The delegation as a whole"


def _in_order(delegation: Delegation) -> list[Participant]:
    """The chair first, staff last, else as in the source."""

    def rank(person: Participant) -> int:
        if person.function in _FIRST:
            return _FIRST.index(person.function)
        return len(_FIRST) + (person.function is Function.STAFF)

    return sorted(delegation.participants, key=rank)


def _participant_row(person: Participant) -> Row:
    words = [Span(person.name)]
    if details := affiliation(person) or person.organization:
        words.append(Span(f" ({details})", Role.MUTED))
    marks = [mark.value for mark in (person.function, person.presence) if mark is not None]
    if marks:
        words.append(Span(f" ·\u00a0{', '.join(marks)}", Role.KIND))
    return Row(id=person.id, spans=tuple(words), indent=2)


def _met_by_city(mission: Mission) -> list[_Group]:
    """For each city those who were met there, each with its depth: parts under their whole."""
    found: dict[Id | None, dict[Id, int]] = {city.id: {} for city in mission.cities}
    for meeting in mission.meetings:
        if meeting.status is MeetingStatus.HELD:
            people = found.setdefault(meeting.city, {})
            for id, depth in mission.with_parts((*meeting.hosts, *meeting.counterparts)):
                people.setdefault(id, depth)
    groups = [(mission.item(id, City).name, people) for id, people in found.items() if id]
    groups.append((CITY_NOT_STATED, found.get(None, {})))
    return [(name, list(people.items())) for name, people in groups if people]


def _not_met(mission: Mission) -> list[_Group]:
    """Those whom the delegation did not meet, by what became of the meeting."""
    found: dict[str, dict[Id, int]] = {}
    for meeting in mission.meetings:
        for id in (*meeting.hosts, *mission.met_at(meeting)):
            if id not in mission.met:
                found.setdefault(f"Meeting {meeting.status.value}", {})[id] = 0
    named = {id for people in found.values() for id in people}
    placed = mission.met | named
    nowhere = {entry.id: 0 for entry in mission.counterparts if entry.id not in placed}
    found["In no meeting of the record"] = nowhere
    return [(name, list(people.items())) for name, people in found.items() if people]


def _counterpart_row(mission: Mission, id: Id, depth: int) -> Row:
    name = mission.item(id, Counterpart).name
    words = (Span("including ", Role.MUTED), Span(name)) if depth else (Span(name),)
    return Row(id=id, spans=words, indent=2 + 2 * min(depth, _DEEPEST))


def _document(mission: Mission, id: Id) -> Document:
    if id == DELEGATION:
        return _delegation(mission)
    item = mission.items[id]
    if isinstance(item, Participant):
        return document_of_participant(mission, item)
    return document_of_counterpart(mission, mission.item(id, Counterpart))


def _delegation(mission: Mission) -> Document:
    delegation = mission.delegation
    form: list[Block] = []
    if delegation.size:
        form.append(field("Size", f"{delegation.size} participants, as stated"))
    if not delegation.participants:
        form.append(field("Names", "not stated", role=Role.OPEN))
    form += fields("Teams", tuple(team.name for team in delegation.teams))
    people = fields(
        "People",
        ((person.name, Link(person.id)) for person in _in_order(delegation)),
        space=True,
    )
    said = sum(entry.speaker == DELEGATION for entry in mission.own_statements)
    if said:
        number = "1 statement" if said == 1 else f"{said} statements"
        form.append(field("Said", f"{number}, see Concerns"))
    return (
        headline("DELEGATION"),
        title(sending_bodies(delegation) or "The delegation"),
        *quotes(mission, delegation),
        *spaced(form),
        *people,
        *closing(mission, delegation, DELEGATION),
    )


SECTION = Section(
    tab=PARTICIPANTS_TAB,
    entries=_entries,
    document=unmarked(_document),
    empty="The record names nobody. Those who travelled go under the key delegation, "
    "those they met under counterparts.",
)
