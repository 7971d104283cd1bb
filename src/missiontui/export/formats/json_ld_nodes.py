"""Nodes of JSON-LD in the words of schema.org, and the values that may stand in them."""

from __future__ import annotations

from collections.abc import Iterable

from missiontui.model import (
    Body,
    Counterpart,
    CounterpartKind,
    Id,
    NoteKind,
    PartialDate,
    Participant,
    Sourced,
)
from missiontui.model.protection import is_hidden

Node = dict[str, object]

_ENTITIES = {CounterpartKind.PERSON: "Person", CounterpartKind.BODY: "Organization"}
"""The types of those who were met; posts, groups and persons without a name have none."""


def node(kind: str, id: str = "", **values: object) -> Node:
    """A node of a type with the values that there are; the id is its anchor on the page."""
    found: Node = {"@type": kind, "@id": f"#{id}"} if id else {"@type": kind}
    return found | {key: value for key, value in values.items() if value}


def is_stated(part: Sourced, *keys: str) -> bool:
    """Tell that no note on a thing, or on these parts of it, says more than that it is a slip."""
    about = (None, *keys)
    return not any(note.about in about and note.kind is not NoteKind.SIC for note in part.notes)


def stated(part: Sourced, key: str) -> str | None:
    """A text of a part; None where there is none, or a note says more of it."""
    value = getattr(part, key)
    return value if isinstance(value, str) and is_stated(part, key) else None


def whole_day(date: PartialDate | None) -> str:
    """A day in ISO 8601; empty where a part of it is unknown, approximate or uncertain."""
    if date is None or None in (date.year, date.month, date.day):
        return ""
    return "" if date.approximate or date.uncertain else str(date)


def of_body(body: Body) -> Node:
    """An organisation that sent the delegation, and the one that it belongs to."""
    parent = stated(body, "parent")
    return node(
        "Organization",
        name=body.name,
        alternateName=stated(body, "abbreviation"),
        parentOrganization=node("Organization", name=parent) if parent else None,
    )


def is_entity(person: Participant | Counterpart) -> bool:
    """Tell that somebody has a name of their own, not hidden, of which nothing is left open."""
    is_named = isinstance(person, Participant) or person.kind in _ENTITIES
    return is_named and not is_hidden(person.name) and is_stated(person, "name")


def entity(person: Participant | Counterpart, shown: frozenset[Id]) -> Node:
    """A person, or a body that was met."""
    kind = _ENTITIES[person.kind] if isinstance(person, Counterpart) else "Person"
    posts = list(person.posts) if kind == "Person" and is_stated(person, "posts") else []
    id = person.id if person.id in shown else ""
    return node(kind, id, name=person.name, jobTitle=posts)


def references(people: Iterable[Participant | Counterpart], shown: frozenset[Id]) -> list[Node]:
    """Those of some people who are entities: by their anchor, or by name where they have none."""
    return [
        {"@id": f"#{each.id}"} if each.id in shown else entity(each, shown)
        for each in people
        if is_entity(each)
    ]
