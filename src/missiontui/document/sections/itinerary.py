"""The itinerary: the visit as a whole, then city by city who was met."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

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
from missiontui.document.dates import dates_words, day_words, marked_date
from missiontui.document.evidence import quotes, verdict
from missiontui.document.names import (
    CITY_NOT_STATED,
    kind_and_words,
    meeting_title,
    sending_bodies,
)
from missiontui.document.provenance import closing, notes, qualifier, readings
from missiontui.document.sections.meeting import document_of_meeting
from missiontui.document.tabs import ITINERARY_TAB
from missiontui.model import (
    DELEGATION,
    VISIT,
    City,
    CityKind,
    Country,
    Dates,
    Id,
    Meeting,
    MeetingStatus,
    Mission,
    Passage,
    PlaceStatus,
    Visit,
)
from missiontui.model.statuses import status_of_city, status_of_country


def _entries(mission: Mission) -> tuple[Entry, ...]:
    overview = Row(id=VISIT, spans=(Span("Overview of the visit", Role.STRONG),))
    entries: list[Entry] = [overview] if _has_overview(mission) else []
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
    return Row(id=city.id, spans=tuple(words))


def _details(mission: Mission, city: City) -> str:
    country = mission.name_of(city.country) if city.country else None
    days = dates_words(city.dates) if city.dates else None
    return ", ".join(part for part in (days, country, city.description) if part)


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
    if meeting.city is None and meeting.place:
        words.append(Span(f" ({meeting.place})", Role.MUTED))
    status = mission.status_of(meeting)
    if status is not MeetingStatus.HELD:
        words.append(Span(f"  {status.value}", Role.OPEN))
    return Row(id=meeting.id, spans=tuple(words), indent=2)


def _short_when(meeting: Meeting) -> str:
    date = meeting.date
    day = day_words(date) if date else ""
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
        blocks += [paragraph(remark.text, space=True), *quotes(mission, remark)]
        blocks += [*readings(remark), *notes(remark)]
    form = list(_countries(mission, "Country", visit.countries))
    form += _countries(mission, "About", visit.countries_of_concern)
    if visit.dates:
        form.append(field("Dates", dates_words(visit.dates)))
        form += _as_printed(mission, visit.dates)
    for label, text in (("Purpose", visit.purpose), ("Mandate", visit.mandate)):
        form += [field(label, text + qualifier(visit, label.lower()))] if text else []
    if bodies := sending_bodies(mission.delegation):
        form.append(field("Sent by", bodies, link=Link(DELEGATION)))
    blocks += spaced(form)
    blocks += _next_steps(mission, visit)
    blocks += [*quotes(mission, visit), *closing(mission, visit, VISIT)]
    return tuple(blocks)


def _next_steps(mission: Mission, visit: Visit) -> Document:
    blocks: list[Block] = []
    for step in visit.next_steps:
        date = f"{marked_date(step, 'date', step.date)}: " if step.date else ""
        kind = f" ({step.kind})" if step.kind else ""
        blocks.append(field("Next", f"{date}{step.text}{kind}", space=True))
        blocks += [replace(block, space=False) for block in quotes(mission, step)]
        blocks += [*readings(step), *notes(step)]
    return tuple(blocks)


def _as_printed(mission: Mission, dates: Dates) -> Document:
    """The printed dates, with the place where they stand."""
    if dates.as_printed is None:
        return ()
    where = ""
    if dates.passages:
        place = Passage(paragraph=dates.passages[0].paragraph, wording=(dates.as_printed,))
        where = verdict(mission, place)
    return (field("Printed", f"“{dates.as_printed}”", role=Role.QUOTE, aside=where),)


def _status_words(visit: Visit) -> str:
    return visit.status.value + qualifier(visit, "status") if visit.status else ""


def _countries(mission: Mission, label: str, countries: tuple[Country, ...]) -> Document:
    blocks: list[Block] = []
    for country in countries:
        status = status_of_country(mission, country)
        parts = [country.name + (f" ({country.code}{_mark(country)})" if country.code else "")]
        parts += [dates_words(country.dates)] if country.dates else []
        # A country that the visit is only about has no part in its course, unless it says so.
        if country.status or (status is not PlaceStatus.VISITED and label == "Country"):
            parts.append(status.value)
        # Behind printed dates a country without its label would seem to be one of those.
        shown = label if not blocks or any(each.dates for each in countries) else ""
        blocks.append(field(shown, ", ".join(parts)))
        blocks += _as_printed(mission, country.dates) if country.dates else ()
    return tuple(blocks)


def _mark(country: Country) -> str:
    return qualifier(country, "code").replace(" (", ", ").removesuffix(")")


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
    form += _as_printed(mission, city.dates) if city.dates else ()
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
        title(city.name),
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
