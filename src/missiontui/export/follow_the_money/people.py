"""Persons, organisations and posts, and what the record states of how they belong together."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.names import described, with_affiliation
from missiontui.document.provenance import all_marked, marked, own_notes, qualifier
from missiontui.export.as_text import as_text, text_of
from missiontui.export.follow_the_money.countries import country_code
from missiontui.export.follow_the_money.entity import Entity, entity
from missiontui.export.follow_the_money.scope import Scope
from missiontui.model import (
    Body,
    Case,
    Counterpart,
    CounterpartKind,
    Mission,
    Participant,
    Presence,
    VisitStatus,
)
from missiontui.model.protection import is_hidden

AWAY = (Presence.ABSENT, Presence.WITHDRAWN)
"""The presence of those who do not take part."""
TAKES_NO_PLACE = (VisitStatus.PROPOSED, VisitStatus.CANCELLED)
"""The stages of a visit in which nobody takes part."""


def bodies(scope: Scope) -> Iterator[Entity]:
    """The organisations that sent the delegation, and those that they belong to.

    None is called a public body: a record does not say which of them are.
    """
    for body in scope.mission.delegation.bodies:
        if scope.is_entity(body):
            yield from _body(scope, body)


def _body(scope: Scope, body: Body) -> Iterator[Entity]:
    id = scope.id_of_body(body)
    parent, new = scope.organization(body.parent) if body.parent else (None, [])
    yield from new
    yield entity(
        id,
        "Organization",
        name=body.name,
        weakAlias=body.abbreviation,
        parent=parent,
        description=text_of(own_notes(body)),
    )
    yield from scope.documentation(id, body)


def participants(scope: Scope) -> Iterator[Entity]:
    """The people of the delegation, and the body that they represent in it where it is one."""
    for person in scope.mission.delegation.participants:
        if scope.is_entity(person):
            id = scope.id(person.id)
            yield entity(
                id,
                "Person",
                name=person.name,
                position=_posts(person),
                political=(
                    marked(person, "group", person.group) or "",
                    marked(person, "party", person.party) or "",
                ),
                country=country_code(person.country_code),
                summary=with_affiliation(person) + qualifier(person),
                description=as_text(scope.mission, person.id),
            )
            yield from scope.documentation(id, person)
            yield from _representation(scope, person)


def _representation(scope: Scope, person: Participant) -> Iterator[Entity]:
    sent_by = scope.mission.delegation.bodies
    if person.presence in AWAY or scope.mission.visit.status in TAKES_NO_PLACE:
        return
    if len(sent_by) != 1 or not scope.is_entity(sent_by[0]):
        return
    function = person.function.value if person.function else "participant"
    yield entity(
        scope.id(person.id, "representation"),
        "Representation",
        agent=scope.id(person.id),
        client=scope.id_of_body(sent_by[0]),
        role=f"{function} of the delegation{qualifier(person, 'function')}",
        status=_stage(scope.mission, person),
    )


def _stage(mission: Mission, person: Participant) -> str | None:
    """That a person is only expected, or the visit not known to be over."""
    if person.presence:
        return person.presence.value
    status = mission.visit.status
    return None if status in (None, VisitStatus.CONCLUDED) else f"visit {status.value}"


def counterparts(scope: Scope) -> Iterator[Entity]:
    """Those who were met: persons, organisations and posts; groups and unnamed people are none."""
    for each in scope.mission.counterparts:
        if scope.has(each.id) and not is_hidden(each.name):
            match each.kind:
                case CounterpartKind.PERSON:
                    yield from _person(scope, each)
                case CounterpartKind.BODY:
                    yield from _thing(scope, each, "Organization", "parent")
                case CounterpartKind.POST:
                    yield from _thing(scope, each, "Position", "organization")
                case _:
                    continue


def _person(scope: Scope, person: Counterpart) -> Iterator[Entity]:
    id = scope.id(person.id)
    yield entity(
        id,
        "Person",
        name=person.name,
        position=_posts(person),
        country=country_code(person.country_code),
        summary=described(person) + qualifier(person),
        description=as_text(scope.mission, person.id),
    )
    yield from scope.documentation(id, person)
    if person.body:
        organization, new = scope.organization(person.body)
        yield from new
        yield entity(
            scope.id(person.id, "membership"),
            "Membership",
            member=id,
            organization=organization,
            role=_posts(person),
            summary=marked(person, "body", person.body),
        )


def _thing(scope: Scope, each: Counterpart, schema: str, whole: str) -> Iterator[Entity]:
    """A counterpart with a name that is no person, and the organisation it belongs to.

    Args:
        scope: The scope.
        each: The counterpart.
        schema: Its schema.
        whole: The property for that organisation.
    """
    id = scope.id(each.id)
    organization, new = scope.organization(each.body) if each.body else (None, [])
    yield from new
    yield entity(
        id,
        schema,
        name=each.name,
        country=country_code(each.country_code),
        summary=described(each) + qualifier(each),
        description=as_text(scope.mission, each.id),
        **{whole: organization},
    )
    yield from scope.documentation(id, each)


def _posts(person: Participant | Counterpart) -> list[str]:
    return list(all_marked(person, "posts", person.posts))


def cases(scope: Scope) -> Iterator[Entity]:
    """The people of named cases, where they are asked for."""
    for case in scope.mission.cases:
        if scope.is_entity(case):
            yield from _case(scope, case)


def _case(scope: Scope, case: Case) -> Iterator[Entity]:
    id = scope.id(case.id)
    situation = marked(case, "situation", case.situation)
    told = (
        marked(case, "description", case.description),
        situation and f"{situation}, as of the text",
    )
    yield entity(
        id,
        "Person",
        name=case.name,
        summary="; ".join(part for part in told if part) + qualifier(case),
        description=as_text(scope.mission, case.id),
    )
    yield from scope.documentation(id, case)
