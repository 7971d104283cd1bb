"""Names of the parts of a visit, where there is one line for each."""

from __future__ import annotations

from missiontui.document.blocks import Document, Role, Span, field
from missiontui.document.dates import dates_words
from missiontui.document.evidence import differing_words, in_quotation_marks
from missiontui.document.provenance import qualifier, unchecked
from missiontui.model import (
    Counterpart,
    Country,
    Delegation,
    Function,
    Meeting,
    Mission,
    NoteKind,
    Participant,
    Statement,
    StatementKind,
    Visit,
    VisitStatus,
)
from missiontui.model.people import number_of_people
from missiontui.model.protection import Person, is_hidden

CITY_NOT_STATED = "City not stated"
READING_OPEN = "several readings"

_CHAIRS = (Function.CHAIR, Function.CO_CHAIR, Function.VICE_CHAIR)
_FIRST = (*_CHAIRS, Function.RAPPORTEUR)
_LABELS = {StatementKind.COMMENDATION: "PRAISE"}


def name_span(name: str, role: Role = Role.PLAIN) -> Span:
    """A name in a list; words in place of one stand back."""
    return Span(name, Role.MUTED if is_hidden(name) else role)


def protection(person: Person) -> Document:
    """The line that tells of a protected name, be it hidden or shown."""
    if not person.protected or not person.name:
        return ()
    if is_hidden(person.name):
        return (field("Name", "hidden, as the record asks", role=Role.MUTED),)
    return (field("Name", "protected, and shown all the same", role=Role.OPEN),)


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


def title_lines(mission: Mission) -> tuple[str, str]:
    """What differs from the attached text, and the visit in one line, for the head of a screen."""
    return differing_words(mission), _visit_in_one_line(mission)


def subtitle(mission: Mission) -> str:
    """Both in one line."""
    return " · ".join(part for part in title_lines(mission) if part)


def _visit_in_one_line(mission: Mission) -> str:
    visit = mission.visit
    parts = [
        kind_and_status(visit),
        countries_words(visit.countries or visit.countries_of_concern),
        dates_words(visit.dates) if visit.dates else "",
        sending_bodies(mission.delegation),
    ]
    return " · ".join(part for part in parts if part)


def kind_and_status(visit: Visit) -> str:
    """The kind of a visit, with its stage where it is not known to be over; empty without both."""
    status = visit.status if visit.status is not VisitStatus.CONCLUDED else None
    kind = capital(visit.kind or "visit") if visit.kind or status else ""
    return f"{kind}, {status.value}" if status else kind


def meeting_title(mission: Mission, meeting: Meeting) -> str:
    """Name of a meeting in a list: its title, else who was met, else the topics or the form."""
    if meeting.title:
        return meeting.title
    met = meeting.counterparts or meeting.hosts
    if met:
        return ", ".join(capital(mission.item(id, Counterpart).name) for id in met)
    return capital(meeting.topics[0] if meeting.topics else meeting.form)


def described(person: Counterpart) -> str:
    """A counterpart in a line: name, posts or body, country, number."""
    details = ", ".join(person.posts) or (person.body or "")
    mark = qualifier(person, "posts" if person.posts else "body")
    if details.partition(" (")[0].partition(",")[0] in person.name:
        details = ""
    number = number_of_people(person.count, person.count_as_printed)
    further = [
        *([person.country + qualifier(person, "country")] if person.country else []),
        *([number] if number and number.removesuffix(" people") not in person.name else []),
    ]
    aside = f" ({', '.join(further)})" if further else ""
    return person.name + (f", {details}{mark}" if details else "") + aside


def in_a_list(person: Counterpart) -> str:
    """A counterpart that is one of several, with a word where that can be read in two ways."""
    return described(person) + (f" · {READING_OPEN}" if person.noted(NoteKind.READING) else "")


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
    name = f"{person.name} ({', '.join(parts)})" if parts else person.name
    return name + unchecked(person)


def label(kind: StatementKind) -> str:
    """The word that names a kind on screen."""
    return _LABELS.get(kind, kind.value.upper())


def function_words(person: Participant) -> str:
    """The function of a participant: that of a chair is one of the delegation, of nothing else."""
    if person.function is None:
        return ""
    of_it = " of the delegation" if person.function in _CHAIRS else ""
    return person.function.value + of_it + qualifier(person, "function")


def in_order_of_rank(delegation: Delegation) -> list[Participant]:
    """The chair first, staff last, else as in the source."""

    def rank(person: Participant) -> int:
        if person.function in _FIRST:
            return _FIRST.index(person.function)
        return len(_FIRST) + (person.function is Function.STAFF)

    return sorted(delegation.participants, key=rank)


def short(statement: Statement) -> str:
    """A statement in its own words, for lists and links; no title, which may lose their force."""
    if statement.text is None:
        return f"{READING_OPEN}: {first_wording(statement)}"
    return statement.text + unchecked(statement, "text")


def first_wording(statement: Statement) -> str:
    """The first words that a statement rests on, in quotation marks."""
    return in_quotation_marks(statement.passages[0]) if statement.passages else ""


def kind_and_words(statement: Statement, speaker: str = "") -> str:
    """A statement in one line, with its speaker where there may be several: "call: Release ..."."""
    said_by = f", {speaker}" if speaker else ""
    number = f" {statement.number}" if statement.number else ""
    return f"{label(statement.kind).lower()}{number}{said_by}: {short(statement)}"
