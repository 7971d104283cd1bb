"""Participants: those who travelled and those they met, in two groups that nobody can mix up."""

from __future__ import annotations

from missiontui.model import (
    DELEGATION,
    City,
    Counterpart,
    CounterpartKind,
    Delegation,
    Function,
    Id,
    Meeting,
    Mission,
    Participant,
)
from missiontui.text.blocks import (
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
)
from missiontui.text.names import (
    CITY_NOT_STATED,
    described,
    meeting_title,
    origin,
    sending_bodies,
)
from missiontui.text.provenance import closing, notes, quotes
from missiontui.text.tabs import PARTICIPANTS_TAB

_FIRST = (Function.CHAIR, Function.CO_CHAIR, Function.VICE_CHAIR, Function.RAPPORTEUR)


def _entries(mission: Mission) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    if mission.delegation != Delegation():
        entries.append(Heading("The delegation"))
        entries.append(Row(id=DELEGATION, spans=(Span(_whole(mission.delegation), Role.STRONG),)))
        entries += [_participant_row(person) for person in _in_order(mission.delegation)]
    met = _met_by_city(mission)
    if met:
        entries.append(Heading("Met by the delegation"))
    for city, people in met:
        entries.append(Heading(city, below=True))
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
    if details := origin(person) or person.organization:
        words.append(Span(f" ({details})", Role.MUTED))
    marks = [mark.value for mark in (person.function, person.presence) if mark is not None]
    if marks:
        words.append(Span(f" ·\u00a0{', '.join(marks)}", Role.KIND))
    return Row(id=person.id, spans=tuple(words), indent=2)


def _met_by_city(mission: Mission) -> list[tuple[str, list[tuple[Id, int]]]]:
    """For each city its counterparts, each with its depth: parts stand under their whole."""
    found: dict[Id | None, dict[Id, int]] = {city.id: {} for city in mission.cities}
    seen: set[Id] = set()
    for meeting in mission.meetings:
        people = found.setdefault(meeting.city, {})
        for id in (*meeting.hosts, *meeting.counterparts):
            _add_with_parts(mission, id, 0, people)
        seen.update(people)
    unmet: dict[Id, int] = {}
    for counterpart in mission.counterparts:
        if counterpart.id not in seen:
            unmet[counterpart.id] = 0
    groups = [(mission.item(id, City).name, people) for id, people in found.items() if id]
    groups.append((CITY_NOT_STATED, found.get(None, {})))
    groups.append(("In no meeting of the record", unmet))
    return [(name, list(people.items())) for name, people in groups if people]


def _add_with_parts(mission: Mission, id: Id, depth: int, people: dict[Id, int]) -> None:
    if id in people:
        return
    people[id] = depth
    for part in mission.item(id, Counterpart).including:
        _add_with_parts(mission, part, depth + 1, people)


def _counterpart_row(mission: Mission, id: Id, depth: int) -> Row:
    name = mission.item(id, Counterpart).name
    words = (Span("including ", Role.MUTED), Span(name)) if depth else (Span(name),)
    return Row(id=id, spans=words, indent=2 + 2 * depth)


def _document(mission: Mission, id: Id, sentence: int | None = None) -> Document:
    del sentence
    if id == DELEGATION:
        return _delegation(mission)
    item = mission.items[id]
    if isinstance(item, Participant):
        return _participant(mission, item)
    return _counterpart(mission, mission.item(id, Counterpart))


def _delegation(mission: Mission) -> Document:
    delegation = mission.delegation
    form: list[Block] = []
    for index, body in enumerate(delegation.bodies):
        label = "Sent by" if index == 0 else ""
        form.append(
            field(label, body.name + (f" ({body.abbreviation})" if body.abbreviation else ""))
        )
        form += [field("", body.parent)] if body.parent else []
    if delegation.size:
        form.append(field("Size", f"{delegation.size} participants, as stated"))
    if not delegation.participants:
        form.append(field("Names", "not stated", role=Role.OPEN))
    form += fields("Teams", tuple(team.name for team in delegation.teams))
    people = [
        field("People" if index == 0 else "", person.name, link=Link(person.id), space=index == 0)
        for index, person in enumerate(_in_order(delegation))
    ]
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
        *(block for body in delegation.bodies for block in notes(body)),
        *closing(mission, delegation, DELEGATION),
    )


def _participant(mission: Mission, person: Participant) -> Document:
    function = person.function.value if person.function else "participant"
    presence = person.presence.value if person.presence else ""
    form: list[Block] = []
    if person.function is None:
        form.append(field("Function", "none printed", role=Role.OPEN))
    form += [field("Task", person.task)] if person.task else []
    form += fields("Posts", person.posts)
    if person.group:
        form.append(field("Group", _spelt_out(mission, person.group)))
    for label, text in (
        ("Party", person.party),
        ("Country", _country(person)),
        ("District", person.constituency),
        ("From", person.organization),
        ("Team", mission.name_of(person.team) if person.team else None),
    ):
        form += [field(label, text)] if text else []
    return (
        headline(function.upper(), presence or "of the delegation"),
        title(person.name),
        *spaced(form),
        *_meetings(mission, person.id, person.team),
        *_statements(mission, person.id),
        *quotes(mission, person),
        *closing(mission, person, person.id),
    )


def _spelt_out(mission: Mission, short: str) -> str:
    entry = next((entry for entry in mission.abbreviations if entry.short == short), None)
    if entry is None:
        return short
    marks = "".join(f" · {kind.value}" for kind in dict.fromkeys(n.kind for n in entry.notes))
    return f"{short} ({entry.long}{marks})"


def _country(person: Participant) -> str | None:
    if person.country is None or person.country_code is None:
        return person.country
    marks = [note.kind.value for note in person.notes if note.about == "country_code"]
    return f"{person.country} ({', '.join([person.country_code, *marks])})"


def _counterpart(mission: Mission, person: Counterpart) -> Document:
    form = list(fields("Posts", person.posts))
    if person.kind is CounterpartKind.POST:
        form.append(field("Name", "not stated", role=Role.OPEN))
    if person.body:
        form.append(field("Body", person.body))
    if person.count:
        form.append(field("Number", str(person.count)))
    form += [
        field("Including" if index == 0 else "", mission.name_of(id), link=Link(id))
        for index, id in enumerate(person.including)
    ]
    form += [
        field("Among", described(whole), link=Link(whole.id))
        for whole in mission.counterparts
        if person.id in whole.including
    ]
    return (
        headline(person.kind.value.upper(), "met by the delegation"),
        title(person.name),
        *spaced(form),
        *_meetings(mission, person.id, None),
        *_statements(mission, person.id),
        *quotes(mission, person),
        *closing(mission, person, person.id),
    )


def _meetings(mission: Mission, id: Id, team: Id | None) -> Document:
    """Every meeting that the record states for a person, or for the person's team."""
    stated = dict.fromkeys(
        (*mission.meetings_of.get(id, ()), *(mission.meetings_of.get(team, ()) if team else ()))
    )
    if not stated:
        return (field("Meetings", "none stated for this one", role=Role.OPEN, space=True),)
    return tuple(
        field(
            "Meetings" if index == 0 else "",
            _with_role(mission, meeting, id),
            link=Link(meeting.id),
            space=index == 0,
        )
        for index, meeting in enumerate(stated)
    )


def _with_role(mission: Mission, meeting: Meeting, id: Id) -> str:
    city = mission.item(meeting.city, City).name if meeting.city else CITY_NOT_STATED.lower()
    host = "host, " if id in meeting.hosts else ""
    return f"{meeting_title(mission, meeting)} ({host}{meeting.form}, {city})"


def _statements(mission: Mission, id: Id) -> Document:
    said = [entry for entry in mission.statements if entry.speaker == id]
    return tuple(
        field(
            "Said" if index == 0 else "",
            f"{entry.kind.value}: {entry.title or entry.text or 'reading open'}",
            link=Link(entry.id),
            space=index == 0,
        )
        for index, entry in enumerate(said)
    )


PARTICIPANTS = Section(
    tab=PARTICIPANTS_TAB,
    entries=_entries,
    document=_document,
    empty="The record names nobody. Those who travelled go under `delegation`, "
    "those they met under `counterparts`.",
)
