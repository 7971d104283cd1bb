"""The brief: who went, where, what was called for, the chair's words, whom to ring.

Five short groups, each line of which leads to what it is about; the record's provenance is one
line more. Lines are cut where a screen has no room for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from missiontui.document.blocks import Document, Link, Role, field, headline
from missiontui.document.dates import dates_words
from missiontui.document.means import email, offered, telephone
from missiontui.document.names import (
    CITY_NOT_STATED,
    READING_OPEN,
    capital,
    function_words,
    in_order_of_rank,
    label,
    sending_bodies,
    short,
    with_affiliation,
)
from missiontui.document.provenance import qualifier, sum_of_provenance, unchecked
from missiontui.document.tabs import (
    CONCERNS_TAB,
    CONTACTS_TAB,
    ITINERARY_TAB,
    PARTICIPANTS_TAB,
    QUOTE_TAB,
    Tab,
    number_of,
)
from missiontui.model import (
    DELEGATION,
    VISIT,
    Contact,
    Counterpart,
    CounterpartKind,
    Function,
    Meeting,
    MeetingStatus,
    Mission,
    NoteKind,
    Participant,
    PlaceStatus,
    Quotation,
    StatementKind,
)
from missiontui.model.people import number_of_people
from missiontui.model.statuses import status_of_city

_ASKED = (
    StatementKind.CONCERN,
    StatementKind.FINDING,
    StatementKind.CALL,
    StatementKind.RECOMMENDATION,
)
_MOST = 8
"""The most statements that the brief gives; the rest are counted."""
_FEW = 4
"""The most people without a function in the delegation who have a line each."""
_ONE_BY_ONE = (CounterpartKind.PERSON, CounterpartKind.INDIVIDUAL, CounterpartKind.POST)
_Line = tuple[str, str, Link]
"""Label, words, and where they lead."""


def brief(mission: Mission) -> Document:
    """The brief of a record; no group for what it has nothing of, and nothing of nothing."""
    groups = (
        *_group(PARTICIPANTS_TAB, _who(mission)),
        *_group(ITINERARY_TAB, _where(mission)),
        *_group(CONCERNS_TAB, _asked(mission)),
        *_group(QUOTE_TAB, _quote(mission)),
        *_contacts(mission),
    )
    if not groups:
        return ()
    visit = mission.visit
    status = visit.status.value + qualifier(visit, "status") if visit.status else ""
    found = sum_of_provenance(mission, visit, VISIT)
    further = field("", found, role=Role.OPEN, link=Link(VISIT), space=True)
    head = headline((visit.kind or "visit").upper(), status)
    return (head, *groups, further) if found else (head, *groups)


def _group(tab: Tab, lines: Iterable[_Line]) -> Document:
    """Lines of one tab, with its number before the first."""
    blocks = [
        field(label, words, link=link).replaced(cuttable=True) for label, words, link in lines
    ]
    return tuple(
        block.replaced(number=number_of(tab), space=True) if at == 0 else block
        for at, block in enumerate(blocks)
    )


def _who(mission: Mission) -> Iterator[_Line]:
    """Those who lead first, each with group and country."""
    delegation = mission.delegation
    label = "Who"
    people = in_order_of_rank(delegation)
    leading = [person for person in people if _leads(person)]
    rest = [person for person in people if person not in leading]
    one_by_one = people if len(rest) <= _FEW else leading
    for person in one_by_one:
        yield label, _person(person), Link(person.id)
        label = ""
    more = [] if one_by_one is people else [_person(person) for person in rest]
    for each in delegation.others:
        number = number_of_people(each.count, each.count_as_printed)
        more.append(f"{each.text} ({number})" if number else each.text)
    if not people and not more and (bodies := sending_bodies(delegation)):
        more.append(bodies)
    if more:
        yield label, "; ".join(more), Link(DELEGATION)


def _leads(person: Participant) -> bool:
    return person.function not in (None, Function.MEMBER, Function.OBSERVER, Function.STAFF)


def _person(person: Participant) -> str:
    function = "" if person.function is Function.MEMBER else function_words(person)
    presence = person.presence.value if person.presence else ""
    parts = (with_affiliation(person), function, presence)
    return ", ".join(part for part in parts if part)


def _where(mission: Mission) -> Iterator[_Line]:
    """The days and countries; then each place with its meetings, hosts and posts first."""
    label = "Where"
    countries = ", ".join(country.name for country in mission.visit.countries)
    days = dates_words(mission.visit.dates) if mission.visit.dates else ""
    if countries or days:
        # The days first: where the line is cut, they keep the mark of what was derived.
        yield label, ", ".join(part for part in (days, countries) if part), Link(VISIT)
        label = ""
    for city in mission.cities:
        status = status_of_city(mission, city)
        name = mission.name_of(city.id)
        name += "" if status is PlaceStatus.VISITED else f" ({status.value})"
        name += unchecked(city)
        found = _meetings(mission, mission.meetings_in.get(city.id, ()))
        yield label, ", ".join(part for part in (name, found) if part), Link(city.id)
        label = ""
    nowhere = [meeting for meeting in mission.meetings if meeting.city is None]
    if found := _meetings(mission, nowhere):
        yield label, f"{CITY_NOT_STATED}: {found}", Link(nowhere[0].id)


def _meetings(mission: Mission, meetings: Iterable[Meeting]) -> str:
    """Meetings of a place, counted by what became of them, each count with its people."""
    by_status: dict[MeetingStatus, list[Meeting]] = {}
    for meeting in meetings:
        by_status.setdefault(mission.status_of(meeting), []).append(meeting)
    parts = []
    for status, found in by_status.items():
        counted = f"{len(found)} meeting{'s' if len(found) > 1 else ''}"
        counted += "" if status is MeetingStatus.HELD else f" {status.value}"
        people = _people(mission, found)
        parts.append(f"{counted}: {people}" if people else counted)
    return "; ".join(parts)


def _people(mission: Mission, meetings: list[Meeting]) -> str:
    """Hosts, then persons and posts, then bodies and groups."""
    hosts = dict.fromkeys(id for meeting in meetings for id in meeting.hosts)
    met = [id for meeting in meetings for id, _ in mission.with_parts(meeting.counterparts)]
    people = [mission.item(id, Counterpart) for id in dict.fromkeys((*hosts, *met))]
    people.sort(key=lambda each: (each.id not in hosts, each.kind not in _ONE_BY_ONE))
    return ", ".join(_counterpart(each, is_host=each.id in hosts) for each in people)


def _counterpart(person: Counterpart, *, is_host: bool) -> str:
    marks = ["host"] if is_host else []
    marks += [READING_OPEN] if person.noted(NoteKind.READING) else []
    return f"{person.name} ({', '.join(marks)})" if marks else person.name


def _asked(mission: Mission) -> Iterator[_Line]:
    """Concerns, findings, calls and recommendations: the delegation's, then those of others."""
    asked = sorted(
        (each for each in mission.statements if each.kind in _ASKED),
        key=lambda each: (each.speaker != DELEGATION, _ASKED.index(each.kind)),
    )
    for speaker, said in groupby(asked[:_MOST], mission.speaker_name):
        above = ""
        for statement in said:
            kind = capital(label(statement.kind).lower())
            words = short(statement)
            words = words if statement.speaker == DELEGATION else f"{speaker}: {words}"
            yield "" if kind == above else kind, words, Link(statement.id)
            above = kind
    if more := asked[_MOST:]:
        yield "", f"and {len(more)} more", Link(more[0].id)


def _quote(mission: Mission) -> Iterator[_Line]:
    """The first sentence of the first quotation, with whose words it is."""
    for quotation in mission.quotations[:1]:
        words = f"{_opening(quotation)} – {mission.speaker_name(quotation)}"
        words += unchecked(quotation)
        yield "Quote", words, Link(quotation.id)


def _opening(quotation: Quotation) -> str:
    more = " [...]" if len(quotation.sentences) > 1 else ""
    return f"“{quotation.sentences[0]}{more}”"


def _contacts(mission: Mission) -> Document:
    """Each contact that can be reached, and for the first the keys that copy how."""
    lines: list[_Line] = []
    letter = ""
    for contact in mission.contacts:
        if means := telephone(contact) or email(contact):
            letter = letter or next(o.letter for o in offered(contact) if o.means is means)
            # The number first, so that no line breaks within it.
            words = f"{means.value}{unchecked(means)}  {contact.name}{unchecked(contact)}"
            lines.append(("" if lines else "Contact", words, Link(contact.id)))
    blocks = _group(CONTACTS_TAB, lines)
    return (blocks[0].replaced(keys=f"y {letter}"), *blocks[1:]) if blocks else ()


def first_reachable(mission: Mission) -> Contact | None:
    """The contact whose number or address the brief offers to copy."""
    return next((each for each in mission.contacts if telephone(each) or email(each)), None)
