"""The itinerary: the visit as a whole, then city by city who was met."""

from __future__ import annotations

from collections import Counter

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
from missiontui.document.dates import dates_words, day_words
from missiontui.document.evidence import quotes
from missiontui.document.names import (
    CITY_NOT_STATED,
    kind_and_words,
    meeting_title,
)
from missiontui.document.provenance import closing, qualifier, unchecked
from missiontui.document.sections.brief import brief
from missiontui.document.sections.meeting import document_of_meeting, host_or_number
from missiontui.document.sections.overview import as_printed, document_of_visit
from missiontui.document.tabs import BRIEF, ITINERARY_TAB
from missiontui.model import (
    VISIT,
    City,
    CityKind,
    Id,
    Meeting,
    MeetingStatus,
    Mission,
    PlaceStatus,
    Visit,
)
from missiontui.model.statuses import status_of_city


def _entries(mission: Mission) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    if brief(mission):
        entries.append(Row(id=BRIEF, spans=(Span("Overview", Role.STRONG),)))
    if _has_particulars(mission):
        entries.append(Row(id=VISIT, spans=(Span("Particulars", Role.STRONG),)))
    by_city: dict[Id | None, list[Meeting]] = {}
    for meeting in mission.meetings:
        by_city.setdefault(meeting.city, []).append(meeting)
    names = Counter(city.name for city in mission.cities)
    for city in mission.cities:
        entries.append(_city_row(mission, city, several=names[city.name] > 1))
        entries += [_meeting_row(mission, meeting) for meeting in by_city.get(city.id, ())]
    if nowhere := by_city.get(None):
        if mission.cities:
            entries.append(Heading(CITY_NOT_STATED))
        entries += [_meeting_row(mission, meeting) for meeting in nowhere]
    return tuple(entries)


def _city_row(mission: Mission, city: City, *, several: bool) -> Row:
    """The row of a leg; where several have the same name, with what tells it from the others."""
    words = [Span(city.name, Role.STRONG)]
    if several and (details := _details(mission, city)):
        words.append(Span(f" ({details})", Role.MUTED))
    status = status_of_city(mission, city)
    if status is not PlaceStatus.VISITED:
        words.append(Span(f"  {status.value}", Role.OPEN))
    if mark := unchecked(city):
        words.append(Span(mark, Role.OPEN))
    return Row(id=city.id, spans=tuple(words))


def _details(mission: Mission, city: City) -> str:
    """The country of a place, and where that is not enough its days or a description."""
    country = mission.name_of(city.country) if city.country else None
    names = [(each.name, each.country) for each in mission.cities]
    if country and names.count((city.name, city.country)) == 1:
        return country
    days = dates_words(city.dates) if city.dates else city.description
    return ", ".join(part for part in (country, days) if part)


def _has_particulars(mission: Mission) -> bool:
    return bool(
        mission.visit != Visit()
        or mission.summary
        or mission.background
        or mission.gaps_about.get(VISIT)
    )


def _meeting_row(mission: Mission, meeting: Meeting) -> Row:
    words = [Span(meeting_title(mission, meeting))]
    if meeting.city is None and meeting.place:
        words.append(Span(f" ({meeting.place})", Role.MUTED))
    status = mission.status_of(meeting)
    if status is not MeetingStatus.HELD:
        words.append(Span(f"  {status.value}", Role.OPEN))
    return Row(
        id=meeting.id,
        spans=tuple(words),
        tag=_short_when(meeting),
        tag_role=Role.MUTED,
        aside=host_or_number(mission, meeting),
        indent=2,
    )


def _short_when(meeting: Meeting) -> str:
    date = meeting.date
    day = day_words(date) if date else ""
    return " ".join(part for part in (day, meeting.start_time) if part)


def _document(mission: Mission, id: Id) -> Document:
    if id == BRIEF:
        return brief(mission)
    if id == VISIT:
        return document_of_visit(mission)
    item = mission.items[id]
    if isinstance(item, City):
        return _city(mission, item)
    return document_of_meeting(mission, mission.item(id, Meeting))


def _city(mission: Mission, city: City) -> Document:
    form: list[Block] = []
    if city.description:
        form.append(field("Described", city.description + qualifier(city, "description")))
    if city.within:
        within = mission.name_of(city.within) + qualifier(city, "within")
        form.append(field("Within", within, link=Link(city.within)))
    inside = mission.places_in.get(city.id, ())
    form += fields("Places in it", ((each.name, Link(each.id)) for each in inside))
    for other in city.other_names:
        when = f" ({other.when})" if other.when else ""
        marks = "".join(f" · {note.kind.value}" for note in other.notes)
        form.append(field("Also", f"{other.name}{when}{marks}"))
    if city.country:
        country = mission.name_of(city.country) + qualifier(city, "country")
        form.append(field("Country", country))
    dated = any(meeting.date for meeting in mission.meetings_in.get(city.id, ()))
    if city.dates or not (dated or inside):
        form.append(field("Dates", dates_words(city.dates) if city.dates else "day not stated"))
    form += as_printed(mission, city.dates) if city.dates else ()
    met = mission.meetings_in.get(city.id, ())
    links = fields(
        "Meetings",
        ((meeting_title(mission, meeting), Link(meeting.id)) for meeting in met),
        space=True,
    )
    status = status_of_city(mission, city)
    kind = "CITY" if city.kind is CityKind.CITY else city.kind.value.upper()
    return (
        headline(kind, "" if status is PlaceStatus.VISITED else status.value),
        title(city.name + unchecked(city)),
        *quotes(mission, city),
        *spaced(form),
        *links,
        *_said_of(mission, city),
        *closing(mission, city, city.id),
    )


def _said_of(mission: Mission, city: City) -> Document:
    said = mission.statements_of_city.get(city.id, ())
    return fields(
        "Said of it",
        ((kind_and_words(entry, mission.speaker_name(entry)), Link(entry.id)) for entry in said),
        space=True,
    )


SECTION = Section(
    tab=ITINERARY_TAB,
    entries=_entries,
    document=unmarked(_document),
    empty="The record has no places and no meetings.",
)
