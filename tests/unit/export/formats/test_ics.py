"""The visit as a calendar, read back by other programs than the one that wrote it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import icalendar
import pytest
from browsing import NAMES, record
from hostile import hostile

from missiontui import loads
from missiontui.export.as_text import as_text
from missiontui.export.chosen import Chosen
from missiontui.export.formats import NothingToExportError, Options
from missiontui.export.formats.ics import exported
from missiontui.export.keys import uid_of_event
from missiontui.model import (
    VISIT,
    Dates,
    Id,
    Meeting,
    MeetingStatus,
    Mission,
    Note,
    NoteKind,
    PartialDate,
    Source,
    Visit,
    VisitStatus,
)

WITH_DAYS = [name for name in NAMES if name not in ("partial", "smallest")]
each_record = pytest.mark.parametrize("name", WITH_DAYS)


def written(mission: Mission, chosen: Chosen | None = None) -> str:
    """The calendar as it is written."""
    return exported(mission, chosen or Chosen.of(), Options())


def events(mission: Mission, chosen: Chosen | None = None) -> dict[str, Any]:
    """The events by their UIDs, as icalendar reads them."""
    calendar = icalendar.Calendar.from_ical(written(mission, chosen))
    assert not calendar.errors
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def event(mission: Mission, id: str) -> Any:
    """One event."""
    return events(mission)[str(uid_of_event(mission, Id(id)))]


def visit(
    start: str | None, end: str | None = None, status: VisitStatus | None = None, *notes: Note
) -> Mission:
    """A record with nothing but a visit."""
    first, last = (PartialDate.parse(edtf) if edtf else None for edtf in (start, end))
    dates = Dates(start=first, end=last, notes=notes)
    return Mission(title="M", source=Source(publisher="P"), visit=Visit(dates=dates, status=status))


def meeting(**values: Any) -> Mission:
    """A record with nothing but a meeting."""
    one = Meeting(id=Id("a"), form="meeting", **values)
    return Mission(title="M", source=Source(publisher="P"), meetings=(one,))


def reading(about: str | None) -> Note:
    """A note that something can be read in this way, too."""
    return Note(kind=NoteKind.READING, about=about, text="x")


@each_record
def test_the_visit_is_an_event_of_whole_days(name: str) -> None:
    """Its end is the day after the last (RFC 5545, section 3.6.1), its words those of a note."""
    mission = record(name)
    dates = mission.visit.dates
    assert dates is not None
    found = event(mission, "visit")
    first, after = found.decoded("DTSTART"), found.decoded("DTEND")
    assert type(first) is type(after) is dt.date
    assert (str(first), str(after - dt.timedelta(days=1))) == (str(dates.start), str(dates.end))
    assert found["DESCRIPTION"].startswith(f"{mission.title}\n\n{as_text(mission, VISIT)}")


@each_record
def test_every_meeting_is_an_event_or_told_of(name: str) -> None:
    """A meeting with a day and a time is an event; all others stand in the visit's description."""
    mission = record(name)
    found = events(mission)
    _, _, listed = str(event(mission, "visit")["DESCRIPTION"]).partition("certain day and time:\n")
    apart = [each for each in mission.meetings if str(uid_of_event(mission, each.id)) not in found]
    assert len(listed.splitlines()) == len(apart)
    assert len(found) == 1 + len(mission.meetings) - len(apart)
    for each in mission.meetings:
        if each not in apart:
            assert (each.date, each.start_time) != (None, None)
            beginning = event(mission, each.id).decoded("DTSTART")
            assert f"{beginning:%Y-%m-%dT%H:%M}" == f"{each.date}T{each.start_time}"
            assert event(mission, each.id)["DESCRIPTION"] == as_text(mission, each.id)


@each_record
def test_lines_are_those_of_the_format(name: str) -> None:
    """Each line ends in CRLF, none is longer than 75 octets, and none parts a character."""
    *lines, last = written(record(name)).encode().split(b"\r\n")
    assert last == b""
    assert all(0 < len(line) <= 75 for line in lines)
    assert not any(control in line.decode() for line in lines for control in "\r\n")


@each_record
def test_what_is_required_is_there(name: str) -> None:
    """The calendar has VERSION and PRODID, each event a UID and one DTSTAMP in UTC."""
    calendar: Any = icalendar.Calendar.from_ical(written(record(name)))
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"].startswith("-//missiontui//")
    for each in calendar.walk("VEVENT"):
        assert each["UID"]
        assert each.decoded("DTSTAMP").utcoffset() == dt.timedelta(0)


def test_two_visits_of_one_source_are_two_events() -> None:
    """Records of one text share their source and ids; a corrected day is the same event still."""
    one = loads(_OF_ONE_TEXT.format(title="Visit to Selmark", day="2031-05-10"))
    other = loads(_OF_ONE_TEXT.format(title="Visit to Oskarra", day="2031-05-10"))
    corrected = loads(_OF_ONE_TEXT.format(title="Visit to Selmark", day="2031-05-11"))
    assert len({*events(one), *events(other)}) == 4
    assert events(one).keys() == events(corrected).keys()


_OF_ONE_TEXT = """title: {title}
source: {{publisher: P, url: https://p.example/1}}
visit: {{status: concluded, dates: {{start: {day}}}}}
meetings: [{{id: talk, form: meeting, date: {day}, start_time: 10:00}}]
"""


def test_uids_stay_and_differ() -> None:
    """An event has the same UID at each export, and no other event has it."""
    first = [each for name in WITH_DAYS for each in events(record(name))]
    again = [each for name in WITH_DAYS for each in events(record(name))]
    assert first == again
    assert len(set(first)) == len(first)


@pytest.mark.parametrize("published", ["2031-05-15", "2031-05", "2031-05-15~", None])
def test_the_stamp_is_the_day_of_publication_or_of_the_export(published: str | None) -> None:
    """DTSTAMP claims no day of publication that is not known: then it is today."""
    source = Source(publisher="P", published=PartialDate.parse(published) if published else None)
    before = dt.datetime.now(dt.UTC).date()
    (found,) = events(dataclasses.replace(visit("2031-05-10"), source=source)).values()
    after = dt.datetime.now(dt.UTC).date()
    stamp = found.decoded("DTSTAMP").date()
    if published == "2031-05-15":
        assert stamp == dt.date(2031, 5, 15)
    else:
        assert before <= stamp <= after


def test_what_was_derived_is_marked() -> None:
    """A derived year stands in the line that a calendar shows, and in the description."""
    found = event(record("bundled"), "visit")
    assert "22-24 August 2022 (year derived)" in found["SUMMARY"]
    assert "Dates: 22-24 August 2022 (year derived)" in found["DESCRIPTION"]
    assert event(record("two-countries"), "visit")["SUMMARY"].endswith(" · dates (derived)")
    held = event(record("election"), "reception-at-the-chamber")
    assert "When: 10 May 2031 (derived), 09:30 local time" in held["DESCRIPTION"]
    assert event(record("election"), "press-conference")["LOCATION"].endswith(
        "Hythe, Merrowland (derived)"
    )


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (VisitStatus.PROPOSED, "TENTATIVE"),
        (VisitStatus.PLANNED, "TENTATIVE"),
        (VisitStatus.UNDER_WAY, "CONFIRMED"),
        (VisitStatus.CONCLUDED, "CONFIRMED"),
        (VisitStatus.CANCELLED, "CANCELLED"),
        (None, None),
    ],
)
def test_the_stage_of_a_visit_is_its_status(status: VisitStatus | None, word: str | None) -> None:
    """What is planned is tentative; a stage that nobody states is none. The summary says it too."""
    (found,) = events(visit("2031-05-10", None, status)).values()
    assert found.get("STATUS") == word
    if status and status is not VisitStatus.CONCLUDED:
        assert found["SUMMARY"].startswith(f"Visit, {status.value}")


@pytest.mark.parametrize(
    ("status", "word", "stage"),
    [
        (MeetingStatus.HELD, "CONFIRMED", ""),
        (MeetingStatus.PLANNED, "TENTATIVE", " (planned)"),
        (MeetingStatus.REQUESTED, "TENTATIVE", " (requested)"),
        (MeetingStatus.POSSIBLE, "TENTATIVE", " (possible)"),
        (MeetingStatus.CANCELLED, "CANCELLED", " (cancelled)"),
        (MeetingStatus.REFUSED, "CANCELLED", " (refused)"),
    ],
)
def test_the_stage_of_a_meeting_is_its_status(status: MeetingStatus, word: str, stage: str) -> None:
    """No meeting that was not held reads like one that was."""
    day = PartialDate.parse("2031-05-10")
    (found,) = events(meeting(date=day, start_time="10:00", status=status)).values()
    assert (found["STATUS"], found["SUMMARY"]) == (word, f"Meeting{stage}")


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2031-11-03", None, "from 3 November 2031"),
        ("2031-11-03", "2031-11", "3 November to November 2031"),
        ("2031-11-03", "XXXX-11-05", "3 November 2031 to 5 November (year not stated)"),
        ("2031-11-03", "2031-11-05?", "3 November 2031 to perhaps 5 November 2031"),
    ],
)
def test_an_end_that_is_not_known_is_not_made_up(start: str, end: str | None, shown: str) -> None:
    """The event is the first day alone, and its summary says how far the dates are known."""
    (found,) = events(visit(start, end)).values()
    assert found.decoded("DTSTART") == dt.date(2031, 11, 3)
    assert found.decoded("DTEND") == dt.date(2031, 11, 4)
    assert shown in found["SUMMARY"]


@pytest.mark.parametrize(
    ("mission", "reason"),
    [
        (record("partial"), "The year of the visit is not stated, and no meeting"),
        (record("smallest"), "The record states no first day of the visit, and no meeting"),
        (visit(None, "2031-05-10"), "The record states no first day of the visit"),
        (visit("2031-05"), "The first day of the visit is known in part only"),
        (visit("2031-05-10~"), "A calendar cannot hold the first day of the visit"),
        (visit("2031-05-10?"), "A calendar cannot hold the first day of the visit"),
        (visit("9999-12-31"), "A calendar cannot hold the first day of the visit"),
        (
            visit("2031-05-10", None, None, reading("start")),
            "A calendar cannot hold the first day of the visit",
        ),
        (
            visit("2031-05-10", None, None, reading(None)),
            "A calendar cannot hold the first day of the visit",
        ),
    ],
)
def test_without_a_certain_day_the_reason_is_told(mission: Mission, reason: str) -> None:
    """A calendar has no place for a day that is not certain, and a sentence says why."""
    with pytest.raises(NothingToExportError, match=f"^{reason}.*\\.$"):
        written(mission)


def test_only_what_was_chosen_is_an_event() -> None:
    """Chosen meetings come without the visit; one without a day and time is refused then."""
    mission = record("election")
    hearing, talk = Id("civil-society-hearing"), Id("border-guard")
    assert list(events(mission, Chosen.of(ids=[hearing]))) == [str(uid_of_event(mission, hearing))]
    assert len(events(mission, Chosen.of(sections=["itinerary"]))) == len(events(mission))
    (found,) = events(mission, Chosen.of(ids=[VISIT, talk])).values()
    assert found["DESCRIPTION"].endswith("day and time:\n" + _line(mission, talk))
    with pytest.raises(NothingToExportError, match="is a meeting with a certain day and time"):
        written(mission, Chosen.of(ids=[talk]))


def _line(mission: Mission, id: Id) -> str:
    assert mission.item(id, Meeting).status is MeetingStatus.CANCELLED
    return "- Talk, cancelled: Karsovian border guard, Hallen Bridge, 12 May 2031; time not stated"


@pytest.mark.parametrize(
    ("start", "end", "written_end"),
    [
        ("10:00", None, None),
        ("10:00", "10:00", None),
        ("10:00", "11:30", dt.datetime(2031, 12, 31, 11, 30)),  # noqa: DTZ001  # it has no zone
        ("22:00", "00:30", dt.datetime(2032, 1, 1, 0, 30)),  # noqa: DTZ001  # it has no zone
    ],
)
def test_times_are_local_and_of_no_zone(
    start: str, end: str | None, written_end: dt.datetime | None
) -> None:
    """An end before the beginning is one of the next day; an end that nobody states is none."""
    day = PartialDate.parse("2031-12-31")
    (found,) = events(meeting(date=day, start_time=start, end_time=end)).values()
    assert found.decoded("DTSTART").tzinfo is None
    assert "TZID" not in found["DTSTART"].params
    assert ("DTEND" in found) == (written_end is not None)
    if written_end:
        assert found.decoded("DTEND") == written_end


@pytest.mark.parametrize("about", ["date", "start_time", "end_time", "year"])
def test_a_time_that_can_be_read_in_two_ways_is_none(about: str) -> None:
    """A calendar would show one of the readings as the only one."""
    day = PartialDate.parse("2031-12-31")
    mission = meeting(date=day, start_time="10:00", notes=(reading(about),))
    with pytest.raises(NothingToExportError):
        written(mission)
    described = event(dataclasses.replace(mission, visit=visit("2031-12-31").visit), "visit")
    assert described["DESCRIPTION"].endswith("10:00 local time · several readings")


@each_record
def test_hostile_texts_are_texts(name: str) -> None:
    """Whatever a text holds, it makes no property and no event of its own."""
    evil = "a\\nEND:VEVENT;b,c:d\\"
    mission = dataclasses.replace(hostile(record(name)), title=evil)
    ids = (VISIT, *(each.id for each in mission.meetings))
    assert events(mission).keys() <= {str(uid_of_event(mission, id)) for id in ids}
    assert len(events(mission)) >= len(events(record(name)))
    assert event(mission, "visit")["DESCRIPTION"].startswith(f"{evil}\n")


def test_khal_finds_every_event_again(tmp_path: Path) -> None:
    """A calendar of the terminal imports each record, and finds every event on its day."""
    settings = tmp_path / "khal.conf"
    settings.write_text(
        f"[calendars]\n[[visits]]\npath = {tmp_path / 'calendar'}\n"
        "[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {tmp_path / 'khal.db'}\n",
        "utf-8",
    )
    (tmp_path / "calendar").mkdir()
    wanted = set()
    for name in WITH_DAYS:
        (tmp_path / f"{name}.ics").write_bytes(written(record(name)).encode())
        for id, found in events(record(name)).items():
            wanted.add(f"{found.decoded('DTSTART'):%Y-%m-%d} {found['STATUS']} {id}")

    def khal(*arguments: str) -> str:
        command = [sys.executable, "-m", "khal", "-c", str(settings), *arguments]
        surroundings = {**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", check=True, env=surroundings
        )
        return done.stdout

    khal("import", "--batch", "-a", "visits", *(f"{tmp_path / name}.ics" for name in WITH_DAYS))
    shown = "{start-date} {status}{uid}"
    assert set(khal("search", "--format", shown, "VEVENT").splitlines()) == wanted
