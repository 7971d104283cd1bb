"""Warnings: what no rule of the format forbids, and what a reader of the record would ask about.

A record with warnings is whole; `missiontui check` prints them apart from the faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from missiontui.model import (
    SOURCE,
    Counterpart,
    Gap,
    Id,
    MeansKind,
    Meeting,
    MeetingStatus,
    Mission,
    PartialDate,
    VisitStatus,
)
from missiontui.model.telephone import digits_of
from missiontui.typed import NamedTuple

_TO_COME = (VisitStatus.PROPOSED, VisitStatus.PLANNED)
_RINGING = (MeansKind.TELEPHONE, MeansKind.MOBILE, MeansKind.FAX)
_NAMES = r"(?i)\bnames?\b"
_DAYS = r"(?i)\b(days?|dates?)\b"
_PUBLICATION = r"(?i)\b(publication|published)\b"


class RecordWarning(NamedTuple):
    """One thing to look at again."""

    id: Id | None
    """The item that it is about; None for the record as a whole."""
    text: str
    """The remark, in one line."""


def warnings_of(mission: Mission, today: PartialDate) -> Iterator[RecordWarning]:
    """All warnings of a record, as of a day."""
    yield from _against_dates(mission, today)
    yield from _telephones(mission)
    yield from _answered(mission)
    yield from _unused(mission)


def _against_dates(mission: Mission, today: PartialDate) -> Iterator[RecordWarning]:
    """Statuses that the dates contradict, as far as both are stated."""
    visit, published = mission.visit, mission.source.published
    first = visit.dates.start if visit.dates else None
    last = (visit.dates.end or first) if visit.dates else None
    if visit.status is VisitStatus.CONCLUDED and last and last.is_after(published or today):
        yield RecordWarning(
            Id("visit"), f"concluded, and ends on {last}, after {published or 'today'}"
        )
    if visit.status in _TO_COME and last and published and published.is_after(last):
        yield RecordWarning(Id("visit"), f"to come, and ended on {last}, before {published}")
    for meeting in mission.meetings:
        held = mission.status_of(meeting) is MeetingStatus.HELD
        if held and meeting.date and meeting.date.is_after(published or today):
            yield RecordWarning(meeting.id, f"held on {meeting.date}, after {published or 'today'}")
        outside = meeting.date and (
            (first and first.is_after(meeting.date)) or (last and meeting.date.is_after(last))
        )
        if outside:
            yield RecordWarning(meeting.id, f"on {meeting.date}, outside the days of the visit")


def _telephones(mission: Mission) -> Iterator[RecordWarning]:
    """Numbers unlike the words they rest on, and those that no telephone can have.

    The latter are told where the library that knows them is installed.
    """
    for contact in mission.contacts:
        for means in contact.means:
            words = " ".join(part for each in means.passages for part in each.wording)
            rings = means.kind in _RINGING and words
            if rings and digits_of(means.value) not in digits_of(words):
                yield RecordWarning(contact.id, f"{means.value} is not the number of “{words}”")
            if means.e164 and is_telephone(means.e164) is False:
                yield RecordWarning(contact.id, f"{means.e164} is no number of its country")


def _answered(mission: Mission) -> Iterator[RecordWarning]:
    """Gaps that the record itself answers."""
    for gap in mission.gaps:
        if gap.about and all(_answers(mission, gap, id) for id in gap.about):
            yield RecordWarning(gap.about[0], f"a gap says “{gap.text}”, and the record answers it")


def _answers(mission: Mission, gap: Gap, id: Id) -> bool:
    item = mission.items.get(id)
    if id == SOURCE:
        return bool(mission.source.published and re.search(_PUBLICATION, gap.text))
    if isinstance(item, Meeting):
        return bool(item.date and item.date.day and re.search(_DAYS, gap.text))
    if isinstance(item, Counterpart):
        return item.kind.value == "person" and bool(re.search(_NAMES, gap.text))
    return False


def _unused(mission: Mission) -> Iterator[RecordWarning]:
    """Items to which nothing leads."""
    used: set[Id] = {id for gap in mission.gaps for id in gap.about}
    for meeting in mission.meetings:
        used |= {*meeting.hosts, *meeting.counterparts, *meeting.participants}
        used |= {meeting.city} if meeting.city else set()
    for each in mission.counterparts:
        used |= {*each.including}
    for statement in mission.statements:
        used |= {*statement.said_by, *statement.cases}
        used |= {statement.city} if statement.city else set()
    for quotation in mission.quotations:
        used |= {*quotation.said_by}
    used |= {city.within for city in mission.cities if city.within}
    used |= {person.team for person in mission.delegation.participants if person.team}
    kinds = {
        "counterpart": mission.counterparts,
        "case": mission.cases,
        "team": mission.delegation.teams,
    }
    for kind, items in kinds.items():
        yield from (
            RecordWarning(item.id, f"nothing in the record leads to this {kind}")
            for item in items
            if item.id not in used
        )


def is_telephone(e164: str) -> bool | None:
    """Tell whether a number can exist in its country; None where nobody here knows that.

    The numbering plans are those of the library `phonenumbers`, an extra of this program.
    """
    try:
        import phonenumbers
    except ImportError:
        return None
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(e164))
    except phonenumbers.NumberParseException:
        return False
