"""The document of a meeting."""

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
from missiontui.document.dates import date_words
from missiontui.document.evidence import quotes
from missiontui.document.names import (
    CITY_NOT_STATED,
    capital,
    described,
    kind_and_words,
    meeting_title,
)
from missiontui.document.provenance import closing, qualifier
from missiontui.model import Counterpart, Id, Meeting, MeetingStatus, Mission, NoteKind


def document_of_meeting(mission: Mission, meeting: Meeting) -> Document:
    """Who was met, where, when and about what."""
    where = _where(mission, meeting)
    aside = [] if meeting.status is MeetingStatus.HELD else [meeting.status.value]
    aside += [where.text] if meeting.city else []
    form: list[Block] = []
    met = "Met" if meeting.status is MeetingStatus.HELD else "With"
    form += _people(mission, met, meeting.counterparts)
    if not meeting.counterparts:
        form.append(field(met, "not stated", role=Role.OPEN))
    form += _people(mission, "Host", meeting.hosts)
    form += fields("Topics", meeting.topics)
    form.append(where)
    if meeting.place:
        form.append(field("Place", meeting.place))
    form.append(_when(meeting))
    form += fields("Took part", ((mission.name_of(id), Link(id)) for id in meeting.participants))
    said = mission.statements_at.get(meeting.id, ())
    form += fields(
        "Said here",
        ((kind_and_words(entry, mission.speaker_name(entry)), Link(entry.id)) for entry in said),
    )
    return (
        headline(meeting.form.upper(), " · ".join(aside)),
        title(meeting_title(mission, meeting)),
        *spaced(form),
        *quotes(mission, meeting),
        *closing(mission, meeting, meeting.id),
    )


def in_one_line(mission: Mission, meeting: Meeting) -> str:
    """A meeting where there is one line for it: form and status, with whom, where and when."""
    what, name = capital(meeting.form), meeting_title(mission, meeting)
    status = "" if meeting.status is MeetingStatus.HELD else f", {meeting.status.value}"
    what += status if name == what else f"{status}: {name}"
    where = _where(mission, meeting).text if meeting.city else CITY_NOT_STATED.lower()
    when = _when(meeting).text + qualifier(meeting, "date")
    return f"{what}, {where}, {when}"


def _people(mission: Mission, label: str, ids: tuple[Id, ...]) -> Document:
    blocks: list[Block] = []
    shown = label
    for id in ids:
        person = mission.item(id, Counterpart)
        text = described(person)
        blocks.append(field(shown, text, link=Link(id)))
        blocks += fields(
            "including",
            ((described(mission.item(part, Counterpart)), Link(part)) for part in person.including),
        )
        count = len(person.noted(NoteKind.READING))
        if count:
            text = f"{count} of this list, see there"
            blocks.append(field("readings", text, role=Role.OPEN, link=Link(id)))
        # Below a label of another kind, a line without its own would seem to be one of those.
        shown = label if person.including or count else ""
    return tuple(blocks)


def _where(mission: Mission, meeting: Meeting) -> Block:
    if meeting.city is None:
        return field("City", "not stated", role=Role.OPEN)
    name = mission.name_of(meeting.city) + qualifier(meeting, "city")
    return field("City", name, link=Link(meeting.city))


def _when(meeting: Meeting) -> Block:
    if meeting.date is None and meeting.start_time is None:
        return field("When", "day and time not stated", role=Role.OPEN)
    day = date_words(meeting.date) if meeting.date else "day not stated"
    if meeting.start_time is None:
        return field("When", f"{day}; time not stated")
    until = f"-{meeting.end_time}" if meeting.end_time else ""
    return field("When", f"{day}, {meeting.start_time}{until} local time")
