"""The documents of a participant and of a counterpart."""

from __future__ import annotations

from missiontui.document.blocks import (
    Block,
    Document,
    Link,
    Role,
    field,
    fields,
    headline,
    spaced,
    title,
)
from missiontui.document.evidence import quotes
from missiontui.document.names import (
    CITY_NOT_STATED,
    READING_OPEN,
    described,
    in_a_list,
    kind_and_words,
    meeting_title,
    protection,
)
from missiontui.document.provenance import (
    all_marked,
    closing,
    links_to_records,
    marked,
    qualifier,
    unchecked,
)
from missiontui.document.sections.meeting import MET
from missiontui.model import (
    City,
    Counterpart,
    CounterpartKind,
    Id,
    Meeting,
    MeetingStatus,
    Mission,
    NoteKind,
    Participant,
)
from missiontui.model.people import number_of_people


def document_of_participant(mission: Mission, person: Participant) -> Document:
    """Who it is, and every meeting that one is stated to have been in."""
    function = person.function.value if person.function else "participant"
    presence = person.presence.value if person.presence else ""
    form: list[Block] = [*protection(person)]
    if person.function_as_printed:
        form.append(field("Function", f"“{person.function_as_printed}”", role=Role.QUOTE))
    elif person.function is None:
        form.append(field("Function", "none printed", role=Role.OPEN))
    form += [field("Task", person.task)] if person.task else []
    form += fields("Posts", all_marked(person, "posts", person.posts))
    if person.group:
        group = _spelt_out(mission, person.group) + qualifier(person, "group")
        form.append(field("Group", group))
    for label, text in (
        ("Party", marked(person, "party", person.party)),
        ("Country", _country(person)),
        ("Chamber", marked(person, "chamber", person.chamber)),
        ("District", marked(person, "constituency", person.constituency)),
        ("From", marked(person, "organization", person.organization)),
        ("Team", mission.name_of(person.team) if person.team else None),
    ):
        form += [field(label, text)] if text else []
    return (
        headline(f"{function} of the delegation".upper() + qualifier(person, "function"), presence),
        title(person.name + unchecked(person)),
        *spaced(form),
        *(_meetings(mission, person.id, person.team) if presence in ("", "expected") else ()),
        *_statements(mission, person.id),
        *quotes(mission, person),
        *closing(mission, person, person.id),
    )


def _spelt_out(mission: Mission, short: str) -> str:
    entry = mission.spelt_out.get(short)
    if entry is None:
        return short
    marks = "".join(f" · {kind.value}" for kind in dict.fromkeys(n.kind for n in entry.notes))
    return f"{short} ({entry.long}{marks})"


def _country(person: Participant | Counterpart) -> str | None:
    if person.country is None or person.country_code is None:
        return marked(person, "country", person.country) or person.country_code
    marks = [note.kind.value for note in person.notes if note.about == "country_code"]
    name = person.country + qualifier(person, "country")
    return f"{name} ({', '.join([person.country_code, *marks])})"


def document_of_counterpart(mission: Mission, person: Counterpart) -> Document:
    """Who or what was met, and every meeting with it."""
    form = [*protection(person), *fields("Posts", all_marked(person, "posts", person.posts))]
    if person.kind is CounterpartKind.POST:
        form.append(field("Name", "not stated", role=Role.OPEN))
    if person.body:
        form.append(field("Body", person.body + qualifier(person, "body")))
    if country := _country(person):
        form.append(field("Country", country))
    if number := number_of_people(person.count, person.count_as_printed):
        form.append(field("Number", number))
    parts = (mission.item(id, Counterpart) for id in person.including)
    form += fields("Including", ((in_a_list(part), Link(part.id)) for part in parts))
    # Whether it is one of them is what the readings are about, where there are some.
    open_ = f" · {READING_OPEN}" if person.noted(NoteKind.READING) else ""
    form += [
        field("Among", described(whole) + open_, link=Link(whole.id))
        for whole in mission.wholes_of.get(person.id, ())
    ]
    return (
        headline(person.kind.value.upper(), _whether_met(mission, person)),
        title(person.name),
        *spaced(form),
        *links_to_records("same as", person.same_as),
        *_meetings(mission, person.id, None),
        *_statements(mission, person.id),
        *quotes(mission, person),
        *closing(mission, person, person.id),
    )


def _whether_met(mission: Mission, person: Counterpart) -> str:
    if person.id in mission.met:
        return "met by the delegation"
    meetings = mission.meetings_of.get(person.id, ())
    if not meetings:
        return "in no meeting of the record"
    words = MET[mission.status_of(meetings[0])]
    return words.lower() if words != "Refused" else "meeting refused"


def _meetings(mission: Mission, id: Id, team: Id | None) -> Document:
    """Every meeting that the record states for a person, or for the person's team."""
    stated = dict.fromkeys(
        (*mission.meetings_of.get(id, ()), *(mission.meetings_of.get(team, ()) if team else ()))
    )
    if not stated:
        return (field("Meetings", "not stated", role=Role.OPEN, space=True),)
    return fields(
        "Meetings",
        ((_with_role(mission, meeting, id), Link(meeting.id)) for meeting in stated),
        space=True,
    )


def _with_role(mission: Mission, meeting: Meeting, id: Id) -> str:
    city = CITY_NOT_STATED.lower()
    if meeting.city:
        city = mission.item(meeting.city, City).name + qualifier(meeting, "city")
    host = "host, " if id in meeting.hosts else ""
    stage = mission.status_of(meeting)
    status = "" if stage is MeetingStatus.HELD else f", {stage.value}"
    return f"{meeting_title(mission, meeting)} ({host}{meeting.form}, {city}{status})"


def _statements(mission: Mission, id: Id) -> Document:
    said = mission.statements_of.get(id, ())
    return fields("Said", ((kind_and_words(entry), Link(entry.id)) for entry in said), space=True)
