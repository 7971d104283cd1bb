"""The itinerary: the visit as a whole, then city by city who was met."""

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
    paragraph,
    spaced,
    title,
    unmarked,
)
from missiontui.document.dates import dates_words
from missiontui.document.evidence import quotes, verdict
from missiontui.document.names import (
    CITY_NOT_STATED,
    meeting_title,
    sending_bodies,
)
from missiontui.document.provenance import closing, notes
from missiontui.document.sections.meeting import document_of_meeting
from missiontui.document.tabs import ITINERARY_TAB
from missiontui.model import (
    DELEGATION,
    VISIT,
    City,
    CityKind,
    CityStatus,
    Country,
    Dates,
    Id,
    Meeting,
    MeetingStatus,
    Mission,
    Visit,
)


def _entries(mission: Mission) -> tuple[Entry, ...]:
    overview = Row(id=VISIT, spans=(Span("Overview of the visit", Role.STRONG),))
    entries: list[Entry] = [overview] if _has_overview(mission) else []
    by_city: dict[Id | None, list[Meeting]] = {}
    for meeting in mission.meetings:
        by_city.setdefault(meeting.city, []).append(meeting)
    for city in mission.cities:
        words = [Span(city.name, Role.STRONG)]
        if city.status is not CityStatus.VISITED:
            words.append(Span(f"  {city.status.value}", Role.OPEN))
        entries.append(Row(id=city.id, spans=tuple(words)))
        entries += [_meeting_row(mission, meeting) for meeting in by_city.get(city.id, ())]
    if nowhere := by_city.get(None):
        if mission.cities:
            entries.append(Heading(CITY_NOT_STATED))
        entries += [_meeting_row(mission, meeting) for meeting in nowhere]
    return tuple(entries)


def _has_overview(mission: Mission) -> bool:
    return bool(
        mission.visit != Visit()
        or mission.summary
        or mission.background
        or mission.gaps_about.get(VISIT)
    )


def _meeting_row(mission: Mission, meeting: Meeting) -> Row:
    when = _short_when(meeting)
    words = [Span(f"{when}  ", Role.MUTED)] if when else []
    words.append(Span(meeting_title(mission, meeting)))
    if meeting.status is not MeetingStatus.HELD:
        words.append(Span(f"  {meeting.status.value}", Role.OPEN))
    return Row(id=meeting.id, spans=tuple(words), indent=2)


def _short_when(meeting: Meeting) -> str:
    date = meeting.date
    day = f"{date.day}.{date.month}." if date and date.day and date.month else ""
    return " ".join(part for part in (day, meeting.start_time) if part)


def _document(mission: Mission, id: Id) -> Document:
    if id == VISIT:
        return _overview(mission)
    item = mission.items[id]
    if isinstance(item, City):
        return _city(mission, item)
    return document_of_meeting(mission, mission.item(id, Meeting))


def _overview(mission: Mission) -> Document:
    visit = mission.visit
    blocks: list[Block] = [headline((visit.kind or "visit").upper(), _status_words(visit))]
    for text in (mission.summary, mission.background):
        blocks += [paragraph(part, space=True) for part in text.split("\n\n")] if text else []
    for remark in visit.overview:
        blocks += [paragraph(remark.text, space=True), *quotes(mission, remark), *notes(remark)]
    form = list(_countries("Country", visit.countries))
    form += _countries("About", visit.countries_of_concern)
    if visit.dates:
        form.append(
            field(
                "Dates",
                dates_words(visit.dates),
                aside="".join(verdict(mission, found) for found in visit.dates.passages[:1]),
            )
        )
        form += _as_printed(visit.dates)
    for label, text in (("Purpose", visit.purpose), ("Mandate", visit.mandate)):
        form += [field(label, text)] if text else []
    if bodies := sending_bodies(mission.delegation):
        form.append(field("Sent by", bodies, link=Link(DELEGATION)))
    blocks += spaced(form)
    blocks += [*quotes(mission, visit), *closing(mission, visit, VISIT)]
    return tuple(blocks)


def _as_printed(dates: Dates) -> Document:
    printed = dates.as_printed
    return (field("Printed", f"“{printed}”", role=Role.QUOTE),) if printed else ()


def _status_words(visit: Visit) -> str:
    return visit.status.value if visit.status else ""


def _countries(label: str, countries: tuple[Country, ...]) -> Document:
    return fields(
        label,
        tuple(
            country.name + (f" ({country.code}{_mark(country)})" if country.code else "")
            for country in countries
        ),
    )


def _mark(country: Country) -> str:
    marks = [note.kind.value for note in country.notes if note.about == "code"]
    return f", {marks[0]}" if marks else ""


def _city(mission: Mission, city: City) -> Document:
    form: list[Block] = []
    if city.description:
        form.append(field("Described", f"“{city.description}”", role=Role.QUOTE))
    for other in city.other_names:
        when = f" ({other.when})" if other.when else ""
        marks = "".join(f" · {note.kind.value}" for note in other.notes)
        form.append(field("Also", f"{other.name}{when}{marks}"))
    if city.country:
        form.append(field("Country", mission.name_of(city.country)))
    form.append(field("Dates", dates_words(city.dates) if city.dates else "day not stated"))
    form += _as_printed(city.dates) if city.dates else ()
    met = mission.meetings_in.get(city.id, ())
    links = fields(
        "Meetings",
        ((meeting_title(mission, meeting), Link(meeting.id)) for meeting in met),
        space=True,
    )
    status = "" if city.status is CityStatus.VISITED else city.status.value
    kind = "CITY" if city.kind is CityKind.CITY else city.kind.value.upper()
    return (
        headline(kind, status),
        title(city.name),
        *quotes(mission, city),
        *spaced(form),
        *links,
        *closing(mission, city, city.id),
    )


SECTION = Section(
    tab=ITINERARY_TAB,
    entries=_entries,
    document=unmarked(_document),
    empty="The record has no cities and no meetings. "
    "Cities go under the key cities, meetings under meetings.",
)
