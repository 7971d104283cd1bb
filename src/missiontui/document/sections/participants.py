"""Participants: those who travelled and those they met, in two groups that nobody can mix up."""

from __future__ import annotations

from collections.abc import Iterator

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
    READING_OPEN,
    affiliation,
    function_words,
    in_order_of_rank,
    name_span,
    sending_bodies,
    with_affiliation,
)
from missiontui.document.provenance import closing, qualifier, unchecked
from missiontui.document.sections.meeting import MET
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
    NoteKind,
    Others,
    Participant,
)
from missiontui.model.people import number_of_people

_Group = tuple[str, list[tuple[Id, int]]]
"""A heading, and those below it, each with its depth."""

_DEEPEST = 4
"""The level from which on rows are no further indented."""
_HEADINGS = {**MET, MeetingStatus.HELD: "Met by the delegation"}
"""The heading of those whom the delegation met, or was to meet, by the stage of the meeting."""


def _entries(mission: Mission) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    if mission.delegation != Delegation():
        number = len(mission.delegation.participants)
        entries.append(Heading("The delegation", number or None))
        entries.append(Row(id=DELEGATION, spans=(Span(_whole(mission.delegation), Role.STRONG),)))
        entries += [
            _participant_row(mission, person) for person in in_order_of_rank(mission.delegation)
        ]
    for heading, groups in _groups(mission):
        entries.append(Heading(heading, len({id for _, each in groups for id, _ in each})))
        for name, listed in groups:
            entries += [Heading(name, below=True)] if name else []
            entries += [_counterpart_row(mission, id, depth) for id, depth in listed]
    return tuple(entries)


def _whole(delegation: Delegation) -> str:
    """The delegation by the one body that sent it: nobody in it has a function in that body."""
    if len(delegation.bodies) == 1:
        body = delegation.bodies[0]
        name = body.name if body.name.startswith("the ") else f"the {body.name}"
        return f"Delegation of {name}" + (f" ({body.abbreviation})" if body.abbreviation else "")
    return "The delegation as a whole"


def _participant_row(mission: Mission, person: Participant) -> Row:
    words = [name_span(person.name)]
    if details := _details(mission, person):
        words.append(Span(f" ({details})", Role.MUTED))
    presence = person.presence.value if person.presence else ""
    open_ = ", ".join(mark for mark in (presence, unchecked(person).strip(" ()")) if mark)
    marks = [mark for mark in (function_words(person), open_) if mark]
    leads = person.function not in (None, Function.MEMBER, Function.STAFF)
    role = Role.KIND if leads else Role.MUTED
    return Row(
        id=person.id,
        spans=tuple(words),
        aside=", ".join(marks),
        aside_role=Role.OPEN if open_ else role,
        aside_below=True,
        indent=2,
    )


def _details(mission: Mission, person: Participant) -> str:
    """The particulars that tell a participant from others: group, party, country, home, task."""
    team = mission.name_of(person.team) if person.team else None
    home = person.chamber or person.organization
    parts = (affiliation(person), None if person.group else person.party, home, person.task, team)
    return ", ".join(part for part in parts if part)


def _groups(mission: Mission) -> Iterator[tuple[str, list[_Group]]]:
    """Counterparts by what became of the meeting with them; whoever was met, only there."""
    placed: set[Id] = set()
    for status, heading in _HEADINGS.items():
        groups = _by_city(mission, status, frozenset(placed))
        placed |= {id for _, people in groups for id, _ in people}
        if groups:
            yield heading, groups
    if nowhere := [(entry.id, 0) for entry in mission.counterparts if entry.id not in placed]:
        yield "In no meeting of the record", [("", nowhere)]


def _by_city(mission: Mission, status: MeetingStatus, placed: frozenset[Id]) -> list[_Group]:
    """For each city those of its meetings of a status, each with its depth, parts under wholes."""
    found: dict[Id | None, dict[Id, int]] = {city.id: {} for city in mission.cities}
    for meeting in mission.meetings:
        if mission.status_of(meeting) is status:
            people = found.setdefault(meeting.city, {})
            for id, depth in mission.with_parts((*meeting.hosts, *meeting.counterparts)):
                if id not in placed:
                    people.setdefault(id, depth)
    groups = [(mission.item(id, City).name, people) for id, people in found.items() if id]
    groups.append((CITY_NOT_STATED, found.get(None, {})))
    return [(name, list(people.items())) for name, people in groups if people]


def _counterpart_row(mission: Mission, id: Id, depth: int) -> Row:
    person = mission.item(id, Counterpart)
    words = [Span("including ", Role.MUTED)] if depth else []
    words.append(name_span(person.name))
    if person.noted(NoteKind.READING):
        words.append(Span(f"  {READING_OPEN}", Role.OPEN))
    return Row(id=id, spans=tuple(words), indent=2 + 2 * min(depth, _DEEPEST))


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
        how = qualifier(delegation, "size") or ", as stated"
        form.append(field("Size", f"{delegation.size} participants{how}"))
    if not delegation.participants and not delegation.others:
        form.append(field("Names", "not stated", role=Role.OPEN))
    form += fields("Teams", tuple(team.name for team in delegation.teams))
    people = fields(
        "People",
        ((_in_one_line(person), Link(person.id)) for person in in_order_of_rank(delegation)),
        space=True,
    )
    people += fields("and", map(_others, delegation.others), space=not people)
    if said := sum(entry.speaker == DELEGATION for entry in mission.own_statements):
        form.append(field("Statements", f"{said}, listed in Concerns"))
    return (
        headline("DELEGATION"),
        title(sending_bodies(delegation) or "The delegation", keys=""),
        *quotes(mission, delegation),
        *spaced(form),
        *people,
        *closing(mission, delegation, DELEGATION),
    )


def _in_one_line(person: Participant) -> str:
    presence = person.presence.value if person.presence else ""
    parts = (with_affiliation(person), function_words(person), presence)
    return ", ".join(part for part in parts if part)


def _others(others: Others) -> str:
    number = number_of_people(others.count, others.count_as_printed)
    function = others.function.value if others.function else ""
    several = number != "1 person" and others.function not in (None, Function.STAFF)
    details = (number, function + "s" * several)
    words = ", ".join(part for part in details if part)
    return f"{others.text} ({words})" if words else others.text


SECTION = Section(
    tab=PARTICIPANTS_TAB,
    entries=_entries,
    document=unmarked(_document),
    empty="The record names nobody, neither those who travelled nor those they met.",
)
