"""The visit and its meetings as events of schema.org."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.names import meeting_title
from missiontui.export.formats.json_ld_nodes import (
    Node,
    is_stated,
    node,
    references,
    whole_day,
)
from missiontui.model import (
    VISIT,
    City,
    Counterpart,
    Country,
    Id,
    Meeting,
    MeetingStatus,
    Mission,
    NoteKind,
    Participant,
    PlaceStatus,
    VisitStatus,
)
from missiontui.model.statuses import is_over

_OF_VISITS = {VisitStatus.PLANNED: "EventScheduled", VisitStatus.CANCELLED: "EventCancelled"}
_OF_MEETINGS = {
    MeetingStatus.HELD: "",
    MeetingStatus.PLANNED: "EventScheduled",
    MeetingStatus.CANCELLED: "EventCancelled",
}
"""The meetings that are events: schema.org takes any event for one that is to be."""
_NOT_TO_BE = (PlaceStatus.PROPOSED, PlaceStatus.CANCELLED)


def events(mission: Mission, shown: frozenset[Id]) -> Iterator[Node]:
    """The visit with its meetings; these alone where it is not shown, nothing if it is proposed."""
    if mission.visit.status is VisitStatus.PROPOSED:
        return
    meetings = [
        _meeting(mission, meeting, shown)
        for meeting in mission.meetings
        if meeting.id in shown and is_stated(meeting) and mission.status_of(meeting) in _OF_MEETINGS
    ]
    if VISIT in shown and is_stated(mission.visit):
        yield _visit(mission, meetings, shown)
    else:
        yield from meetings


def _visit(mission: Mission, meetings: list[Node], shown: frozenset[Id]) -> Node:
    visit = mission.visit
    countries = [
        node("Country", name=each.name)
        for each in visit.countries
        if each.status not in _NOT_TO_BE and is_stated(each, "name")
    ]
    people = mission.delegation.participants if is_over(mission) else ()
    return node(
        "Event",
        VISIT,
        name=mission.title,
        **_dates(mission),
        # Without its status a visit that was cancelled would be one to come.
        eventStatus=visit.status and _OF_VISITS.get(visit.status),
        location=countries,
        attendee=references((each for each in people if each.presence is None), shown),
        subEvent=meetings,
    )


def _dates(mission: Mission) -> dict[str, str]:
    dates = mission.visit.dates
    # A note here is about the year or the end, in whatever words its author has for them.
    if dates is None or any(note.kind is not NoteKind.SIC for note in dates.notes):
        return {}
    return {"startDate": whole_day(dates.start), "endDate": whole_day(dates.end)}


def _meeting(mission: Mission, meeting: Meeting, shown: frozenset[Id]) -> Node:
    is_dated = is_stated(meeting, "date", "year", "month", "day")
    day = whole_day(meeting.date) if is_dated else ""
    time = meeting.start_time if is_stated(meeting, "start_time") else None
    city = mission.item(meeting.city, City) if meeting.city else None
    is_there = city is not None and is_stated(meeting, "city") and is_stated(city, "name")
    return node(
        "Event",
        meeting.id,
        name=meeting_title(mission, meeting),
        startDate=f"{day}T{time}" if day and time else day,
        eventStatus=_OF_MEETINGS[mission.status_of(meeting)],
        location=_place(mission, city) if city and is_there else None,
        attendee=references(_at(mission, meeting), shown),
    )


def _at(mission: Mission, meeting: Meeting) -> Iterator[Participant | Counterpart]:
    """Those who are stated to have been at a meeting; nobody where it was not held."""
    if mission.status_of(meeting) is not MeetingStatus.HELD:
        return
    hosts = meeting.hosts if is_stated(meeting, "hosts") else ()
    met = mission.met_at(meeting) if is_stated(meeting, "counterparts") else ()
    took_part = meeting.participants if is_stated(meeting, "participants") else ()
    for id in dict.fromkeys((*took_part, *hosts, *met)):
        item = mission.items[id]
        is_absent = isinstance(item, Participant) and item.presence is not None
        if isinstance(item, Participant | Counterpart) and not is_absent:
            yield item


def _place(mission: Mission, city: City) -> Node:
    country = mission.item(city.country, Country) if city.country else None
    within = country if country and is_stated(city, "country") else None
    return node(
        "Place",
        name=city.name,
        containedInPlace=node("Country", name=within.name) if within else None,
    )
