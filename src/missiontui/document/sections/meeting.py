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
from missiontui.document.dates import marked_date
from missiontui.document.evidence import quotes
from missiontui.document.names import (
    CITY_NOT_STATED,
    capital,
    described,
    in_a_list,
    kind_and_words,
    meeting_title,
)
from missiontui.document.provenance import closing, links_to_records, qualifier, readings
from missiontui.model import City, Counterpart, Id, Meeting, MeetingStatus, Mission

MET = {
    MeetingStatus.HELD: "Met",
    MeetingStatus.PLANNED: "To be met",
    MeetingStatus.REQUESTED: "Asked for",
    MeetingStatus.POSSIBLE: "May be met",
    MeetingStatus.REFUSED: "Refused",
    MeetingStatus.CANCELLED: "Cancelled",
}
"""The word before those whom the delegation met, or was to meet, by the stage of the meeting."""


def document_of_meeting(mission: Mission, meeting: Meeting) -> Document:
    """Who was met, where, when and about what."""
    where = _where(mission, meeting)
    status = mission.status_of(meeting)
    aside = [] if status is MeetingStatus.HELD else [status.value]
    aside += [where.text] if meeting.city else []
    form: list[Block] = []
    form += _people(mission, MET[status], meeting.counterparts)
    if not meeting.counterparts and not meeting.hosts:  # whoever received the delegation is stated
        label = "Met" if status is MeetingStatus.HELD else "With whom"
        form.append(field(label, "not stated", role=Role.OPEN))
    form += _people(mission, "Host", meeting.hosts)
    form += fields("Topics", meeting.topics)
    form.append(where)
    if meeting.place:
        form.append(field("Place", meeting.place + qualifier(meeting, "place")))
    form.append(_when(meeting))
    took_part = "Took part" if status is MeetingStatus.HELD else "Taking part"
    form += fields(took_part, ((mission.name_of(id), Link(id)) for id in meeting.participants))
    said = mission.statements_at.get(meeting.id, ())
    form += fields(
        "Said here",
        ((kind_and_words(entry, mission.speaker_name(entry)), Link(entry.id)) for entry in said),
    )
    return (
        headline(meeting.form.upper(), " · ".join(aside)),
        title(meeting_title(mission, meeting)),
        *spaced(form),
        *links_to_records("follows", meeting.follows),
        *quotes(mission, meeting),
        *closing(mission, meeting, meeting.id),
    )


def in_one_line(mission: Mission, meeting: Meeting) -> str:
    """A meeting where there is one line for it: form and status, with whom, where and when."""
    where = place_words(mission, meeting) or CITY_NOT_STATED.lower()
    return f"{form_and_name(mission, meeting)}, {where}, {_when(meeting).text}"


def form_and_name(mission: Mission, meeting: Meeting) -> str:
    """The form of a meeting with its stage, where it was not held, and its name."""
    what, name = capital(meeting.form), meeting_title(mission, meeting)
    stage = mission.status_of(meeting)
    status = "" if stage is MeetingStatus.HELD else f", {stage.value}"
    return what + (status if name == what else f"{status}: {name}")


def place_words(mission: Mission, meeting: Meeting) -> str:
    """The leg of the itinerary that a meeting belongs to; empty where the source does not say."""
    return mission.name_of(meeting.city) + qualifier(meeting, "city") if meeting.city else ""


def host_or_number(mission: Mission, meeting: Meeting) -> str:
    """The host of a meeting; without one how many are listed, where it is more than one."""
    if meeting.hosts:
        return "host " + ", ".join(mission.name_of(host) for host in meeting.hosts)
    number = len(meeting.counterparts)
    if number == 1:
        included = mission.item(meeting.counterparts[0], Counterpart).including
        return f"including {len(included)}" if included else ""
    return f"{number} counterparts" if number else ""


def _people(mission: Mission, label: str, ids: tuple[Id, ...]) -> Document:
    blocks: list[Block] = []
    shown = label
    for id in ids:
        person = mission.item(id, Counterpart)
        text = described(person)
        blocks.append(field(shown, text, link=Link(id)))
        blocks += fields(
            "including",
            ((in_a_list(mission.item(part, Counterpart)), Link(part)) for part in person.including),
        )
        open_ = readings(person)
        blocks += [block.replaced(space=False, link=Link(id)) for block in open_]
        # Below a label of another kind, a line without its own would seem to be one of those.
        shown = label if person.including or open_ else ""
    return tuple(blocks)


def _where(mission: Mission, meeting: Meeting) -> Block:
    if meeting.city is None:
        return field("City", "not stated", role=Role.OPEN)
    city = mission.item(meeting.city, City)
    name = place_words(mission, meeting)
    return field(city.kind.value.capitalize(), name, link=Link(city.id))


def _when(meeting: Meeting) -> Block:
    if meeting.date is None and meeting.start_time is None:
        return field("When", "day and time not stated", role=Role.OPEN)
    day = marked_date(meeting, "date", meeting.date) if meeting.date else "day not stated"
    if meeting.start_time is None:
        return field("When", f"{day}; time not stated")
    until = f"-{meeting.end_time}" if meeting.end_time else ""
    return field("When", f"{day}, {meeting.start_time}{until} local time")
