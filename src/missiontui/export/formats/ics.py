"""The visit and its meetings as iCalendar (RFC 5545), for a calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from missiontui import __version__
from missiontui.document.names import READING_OPEN, meeting_title, title_lines
from missiontui.document.provenance import qualifier
from missiontui.document.sections.meeting import in_one_line
from missiontui.export.as_text import as_text
from missiontui.export.content_lines import LINE_END, escaped, joined
from missiontui.export.formats import NothingToExportError
from missiontui.export.keys import uid_of_event
from missiontui.model import (
    VISIT,
    City,
    Country,
    Id,
    Meeting,
    MeetingStatus,
    Mission,
    NoteKind,
    PartialDate,
    Sourced,
    VisitStatus,
)
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options, RecordPart

LEAVES_OUT = (
    "A meeting without a certain day and time is no event: the description of the visit lists it.",
    "Days that are known in part, or are not certain, are no days of a calendar.",
    "The days of single places and countries are no events.",
    "Times have no zone, as the record knows none: they are those of the place.",
    "Those who took part and those who were met stand in descriptions, not as attendees.",
    "Quotations, cases and contacts are left out.",
)
_STATUS = {
    VisitStatus.PROPOSED: "TENTATIVE",
    VisitStatus.PLANNED: "TENTATIVE",
    VisitStatus.UNDER_WAY: "CONFIRMED",
    VisitStatus.CONCLUDED: "CONFIRMED",
    VisitStatus.CANCELLED: "CANCELLED",
    MeetingStatus.HELD: "CONFIRMED",
    MeetingStatus.PLANNED: "TENTATIVE",
    MeetingStatus.REQUESTED: "TENTATIVE",
    MeetingStatus.POSSIBLE: "TENTATIVE",
    MeetingStatus.CANCELLED: "CANCELLED",
    MeetingStatus.REFUSED: "CANCELLED",
}
"""Stages as the STATUS of an event (section 3.8.1.11): what is planned may yet be otherwise."""
_OF_A_DAY = (None, "date", "dates", "start", "end", "year", "month", "day")
_OF_A_TIME = (*_OF_A_DAY[1:], "start_time", "end_time")


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:
    """The visit as an event of whole days, and each meeting with a day and a time as another.

    Raises:
        NothingToExportError: if no certain day of what was chosen is known.
    """
    return _calendar(part(mission, chosen, options))


def together(parts: Sequence[RecordPart[list[str]]]) -> str:
    """One calendar with the events of all records."""
    return _calendar(line for each in parts for line in each.held)


def part(mission: Mission, chosen: Chosen, options: Options) -> list[str]:  # noqa: ARG001  # other formats have some
    """The lines of all events of a record.

    Raises:
        NothingToExportError: if no certain day of what was chosen is known.
    """
    meetings = [each for each in mission.meetings if chosen.has(mission, each.id)]
    timed = {each.id: times for each in meetings if (times := _times(each))}
    events: list[str] = []
    if chosen.has(mission, VISIT) and (days := _days(mission)):
        others = [each for each in meetings if each.id not in timed]
        events += _event(mission, VISIT, [*days, *_of_visit(mission, others)])
    for each in meetings:
        if each.id in timed:
            events += _event(mission, each.id, [*timed[each.id], *_of_meeting(mission, each)])
    if not events:
        raise NothingToExportError(_reason(mission, chosen))
    return events


def _calendar(events: Iterable[str]) -> str:
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//missiontui//missiontui {__version__}//EN")
    return joined([*head, *events, "END:VCALENDAR"]) + LINE_END


def _event(mission: Mission, id: Id, lines: list[str]) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uid_of_event(mission, id)}"
    yield f"DTSTAMP:{_stamp(mission)}"
    yield from lines
    if mission.source.url:
        yield f"URL:{mission.source.url}"
    # Nobody says that whoever has the calendar is there, too.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _stamp(mission: Mission) -> str:
    """The day on which the information was last revised (section 3.8.7.2).

    That is the day of publication. Where the record does not have it, it is today, on which the
    information took this form: true of any export, and said of nothing that happened. RFC 5545
    requires the property and wants a time in UTC, so that it is the first of that day.
    """
    published = _exact(mission.source.published)
    return f"{_basic(published or dt.datetime.now(dt.UTC).date())}T000000Z"


def _exact(date: PartialDate | None) -> dt.date | None:
    """A day of which nothing is open; the last of the calendar has no next, and is none."""
    if date is None or date.approximate or date.uncertain:
        return None
    if date.year is None or date.month is None or date.day is None:
        return None
    day = dt.date(date.year, date.month, date.day)
    return None if day == dt.date.max else day


def _is_open(part: Sourced, keys: tuple[str | None, ...]) -> bool:
    """Tell that one of some keys can be read in several ways."""
    return any(note.about in keys for note in part.noted(NoteKind.READING))


def _days(mission: Mission) -> tuple[str, ...]:
    """First day and the day after the last, which is not part of it (section 3.6.1).

    Without a last day the event is the first alone; its summary says "from".
    """
    dates = mission.visit.dates
    first = _exact(dates.start) if dates else None
    if dates is None or first is None or _is_open(dates, _OF_A_DAY):
        return ()
    if _is_open(mission.visit, _OF_A_DAY[1:]):
        return ()
    after = (_exact(dates.end) or first) + dt.timedelta(days=1)
    return f"DTSTART;VALUE=DATE:{_basic(first)}", f"DTEND;VALUE=DATE:{_basic(after)}"


def _times(meeting: Meeting) -> tuple[str, ...]:
    """Beginning and end as local time of no zone (section 3.3.5); no end where none is known."""
    day = _exact(meeting.date)
    if day is None or meeting.start_time is None or _is_open(meeting, _OF_A_TIME):
        return ()
    start, end = meeting.start_time, meeting.end_time
    lines = [f"DTSTART:{_basic(day)}T{_basic_time(start)}"]
    if end and end != start:
        last = day + dt.timedelta(days=end < start)
        lines.append(f"DTEND:{_basic(last)}T{_basic_time(end)}")
    return tuple(lines)


def _basic(day: dt.date) -> str:
    return day.isoformat().replace("-", "")


def _basic_time(time: str) -> str:
    return f"{time.replace(':', '')}00"


def _of_visit(mission: Mission, others: list[Meeting]) -> Iterator[str]:
    """Properties of the visit; its description lists the meetings that are no events."""
    # The line has the dates with what was derived of them, which a calendar shows nowhere else.
    added = qualifier(mission.visit.dates) if mission.visit.dates else ""
    yield f"SUMMARY:{escaped(title_lines(mission)[1] + (f' · dates{added}' if added else ''))}"
    status = mission.visit.status
    if status:
        yield f"STATUS:{_STATUS[status]}"
    countries = mission.visit.countries
    if where := ", ".join(country.name + qualifier(country) for country in countries):
        yield f"LOCATION:{escaped(where)}"
    parts = [mission.title, as_text(mission, VISIT)]
    if others:
        listed = "\n".join(f"- {_in_a_list(mission, each)}" for each in others)
        parts.append(f"Meetings without a certain day and time:\n{listed}")
    description = "\n\n".join(part for part in parts if part)
    yield f"DESCRIPTION:{escaped(description)}"


def _in_a_list(mission: Mission, meeting: Meeting) -> str:
    open_ = f" · {READING_OPEN}" if meeting.noted(NoteKind.READING) else ""
    return in_one_line(mission, meeting) + open_


def _of_meeting(mission: Mission, meeting: Meeting) -> Iterator[str]:
    status = mission.status_of(meeting)
    stage = "" if status is MeetingStatus.HELD else f" ({status.value})"
    yield f"SUMMARY:{escaped(meeting_title(mission, meeting) + stage)}"
    yield f"STATUS:{_STATUS[status]}"
    if where := ", ".join(_places(mission, meeting)):
        yield f"LOCATION:{escaped(where)}"
    yield f"DESCRIPTION:{escaped(as_text(mission, meeting.id) or '')}"


def _places(mission: Mission, meeting: Meeting) -> Iterator[str]:
    """The building or room, the place and its country, as far as the record links them."""
    if meeting.place:
        yield meeting.place + qualifier(meeting, "place")
    if meeting.city is None:
        return
    city = mission.item(meeting.city, City)
    yield city.name + qualifier(meeting, "city")
    if city.country:
        yield mission.item(city.country, Country).name + qualifier(city, "country")


def _reason(mission: Mission, chosen: Chosen) -> str:
    """The sentence that says why a calendar can hold nothing of what was chosen."""
    if not chosen.has(mission, VISIT):
        return "Nothing that was chosen of the record is a meeting with a certain day and time."
    start = mission.visit.dates.start if mission.visit.dates else None
    if start is None:
        why = "The record states no first day of the visit"
    elif start.year is None:
        why = "The year of the visit is not stated"
    elif start.month is None or start.day is None:
        why = "The first day of the visit is known in part only"
    else:
        why = "A calendar cannot hold the first day of the visit as it is stated"
    return f"{why}, and no meeting that was chosen has a certain day and time."
