"""The brief: who went, where, what was called for, the chair's words, whom to ring.

Five short groups, each line of which leads to what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.blocks import Document, Link, fields
from missiontui.document.means import email, telephone
from missiontui.document.names import (
    CITY_NOT_STATED,
    function_words,
    in_order_of_rank,
    kind_and_words,
    meeting_title,
    sending_bodies,
    with_affiliation,
)
from missiontui.model import (
    DELEGATION,
    Id,
    Meeting,
    MeetingStatus,
    Mission,
    Participant,
    PlaceStatus,
    Quotation,
    Statement,
    StatementKind,
)
from missiontui.model.people import number_of_people
from missiontui.model.statuses import is_over, status_of_city

_ASKED = (
    StatementKind.CONCERN,
    StatementKind.FINDING,
    StatementKind.CALL,
    StatementKind.RECOMMENDATION,
)
_MOST = 8
"""The most statements that the brief gives; the rest are counted."""


def brief(mission: Mission) -> Document:
    """The brief of a record; no group for what it has nothing of."""
    over = is_over(mission)
    return (
        *fields("Who went" if over else "Who goes", _who(mission), space=True),
        *fields("Where", _where(mission), space=True),
        *fields("Concerns", _concerns(mission), space=True),
        *fields("Quote", _quote(mission), space=True),
        *fields("Contacts", _contacts(mission), space=True),
    )


def _who(mission: Mission) -> Iterator[tuple[str, Link]]:
    """Those with a function one by one, the others in one line."""
    delegation = mission.delegation
    people = in_order_of_rank(delegation)
    leading = [person for person in people if function_words(person).endswith("delegation")]
    for person in leading:
        yield f"{with_affiliation(person)}, {function_words(person)}", Link(person.id)
    others = [_name(person) for person in people if person not in leading]
    for each in delegation.others:
        number = number_of_people(each.count, each.count_as_printed)
        others.append(f"{each.text} ({number})" if number else each.text)
    if others:
        yield "; ".join(others), Link(DELEGATION)
    elif not leading and (bodies := sending_bodies(delegation)):
        yield bodies, Link(DELEGATION)


def _name(person: Participant) -> str:
    presence = f", {person.presence.value}" if person.presence else ""
    return f"{with_affiliation(person)}{presence}"


def _where(mission: Mission) -> Iterator[str | tuple[str, Link]]:
    """Each place with its meetings."""
    for city in mission.cities:
        status = status_of_city(mission, city)
        name = mission.name_of(city.id)
        name += "" if status is PlaceStatus.VISITED else f" ({status.value})"
        found = _meetings(mission, mission.meetings_in.get(city.id, ()))
        yield f"{name}: {found}" if found else name, Link(city.id)
    nowhere = [meeting for meeting in mission.meetings if meeting.city is None]
    if found := _meetings(mission, nowhere):
        yield f"{CITY_NOT_STATED}: {found}", Link(nowhere[0].id)


def _meetings(mission: Mission, meetings: tuple[Meeting, ...] | list[Meeting]) -> str:
    titles = []
    for meeting in meetings:
        hosts = ", ".join(mission.name_of(host) for host in meeting.hosts)
        title = meeting_title(mission, meeting)
        status = mission.status_of(meeting)
        # What is planned like all the rest of a planned visit needs no word of its own.
        stage = status.value if meeting.status and status is not MeetingStatus.HELD else ""
        host = f"host: {hosts}" if hosts and hosts not in title else ""
        details = ", ".join(part for part in (host, stage) if part)
        titles.append(f"{title} ({details})" if details else title)
    return "; ".join(titles)


def _concerns(mission: Mission) -> Iterator[tuple[str, Link]]:
    """Concerns, findings, calls and recommendations: the delegation's, then those of others."""
    asked = sorted(
        (each for each in mission.statements if each.kind in _ASKED),
        key=lambda each: (each.speaker != DELEGATION, _ASKED.index(each.kind)),
    )
    for statement in asked[:_MOST]:
        yield _in_own_words(mission, statement), Link(statement.id)
    if more := asked[_MOST:]:
        yield f"and {len(more)} more", Link(more[0].id)


def _in_own_words(mission: Mission, statement: Statement) -> str:
    by_others = statement.speaker != DELEGATION
    return kind_and_words(statement, mission.speaker_name(statement) if by_others else "")


def _quote(mission: Mission) -> Iterator[tuple[str, Link]]:
    """The first sentence of the first quotation, with whose words it is."""
    for quotation in mission.quotations[:1]:
        yield f"{_opening(quotation)} – {mission.speaker_name(quotation)}", Link(quotation.id)


def _opening(quotation: Quotation) -> str:
    more = " [...]" if len(quotation.sentences) > 1 else ""
    return f"“{quotation.sentences[0]}{more}”"


def _contacts(mission: Mission) -> Iterator[tuple[str, Link]]:
    """Each contact with its telephone, else its e-mail."""
    for contact in mission.contacts:
        means = telephone(contact) or email(contact)
        id: Id = contact.id
        # The number first, so that no line breaks within it.
        yield f"{means.value} – {contact.name}" if means else contact.name, Link(id)
