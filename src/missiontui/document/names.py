"""Names of the parts of a visit, where there is one line for each."""

from __future__ import annotations

from missiontui.document.dates import dates_words
from missiontui.document.evidence import in_quotation_marks
from missiontui.document.provenance import qualifier
from missiontui.model import (
    Counterpart,
    Country,
    Delegation,
    Meeting,
    Mission,
    Participant,
    Statement,
    StatementKind,
)

CITY_NOT_STATED = "City not stated"
READING_OPEN = "reading open"

_LABELS = {StatementKind.COMMENDATION: "PRAISE"}


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def sending_bodies(delegation: Delegation) -> str:
    """Who sent the delegation, in one line."""
    return "; ".join(
        (f"{body.parent}, " if body.parent else "")
        + body.name
        + (f" ({body.abbreviation})" if body.abbreviation else "")
        for body in delegation.bodies
    )


def countries_words(countries: tuple[Country, ...]) -> str:
    """Names of countries in one line."""
    return ", ".join(country.name for country in countries)


def subtitle(mission: Mission) -> str:
    """The visit in one line, for the head of a screen."""
    visit = mission.visit
    parts = [
        capital(visit.kind) if visit.kind else "",
        countries_words(visit.countries or visit.countries_of_concern),
        dates_words(visit.dates) if visit.dates else "",
        sending_bodies(mission.delegation),
    ]
    return " · ".join(part for part in parts if part)


def meeting_title(mission: Mission, meeting: Meeting) -> str:
    """Name of a meeting in a list: its title, else who was met, else the topics or the form."""
    if meeting.title:
        return meeting.title
    met = meeting.counterparts or meeting.hosts
    if met:
        return ", ".join(capital(mission.item(id, Counterpart).name) for id in met)
    return capital(meeting.topics[0] if meeting.topics else meeting.form)


def described(person: Counterpart) -> str:
    """A counterpart in a line: name, posts or body, number."""
    details = ", ".join(person.posts) or (person.body or "")
    if details.partition(" (")[0].partition(",")[0] in person.name:
        details = ""
    counted = person.count is not None and str(person.count) not in person.name
    number = f" ({person.count} people)" if counted else ""
    return person.name + (f", {details}" if details else "") + number


def affiliation(person: Participant) -> str:
    """Group and country, as printed: "EPP, Austria"."""
    return ", ".join(part for part in (person.group, person.country) if part)


def with_affiliation(person: Participant) -> str:
    """A participant as a text of its own names one: "Silvia Sardone (ID, Italy)"."""
    parts = [
        part + qualifier(person, about)
        for about, part in (("group", person.group), ("country", person.country))
        if part
    ]
    return f"{person.name} ({', '.join(parts)})" if parts else person.name


def label(kind: StatementKind) -> str:
    """The word that names a kind on screen."""
    return _LABELS.get(kind, kind.value.upper())


def short(statement: Statement) -> str:
    """A statement in a few words, for lists and links."""
    return statement.title or statement.text or f"{READING_OPEN}: {first_wording(statement)}"


def first_wording(statement: Statement) -> str:
    """The first words that a statement rests on, in quotation marks."""
    return in_quotation_marks(statement.passages[0]) if statement.passages else ""


def kind_and_words(statement: Statement, speaker: str = "") -> str:
    """A statement in one line, with its speaker where there may be several: "call: Release ..."."""
    said_by = f", {speaker}" if speaker else ""
    return f"{label(statement.kind).lower()}{said_by}: {short(statement)}"
