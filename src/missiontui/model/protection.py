"""Protected people: the record without the names of those whom it asks to protect.

What reads a record for somebody to see gives it so, unless the names were asked for. Names alone
are hidden: texts of the source and of the author stay as they are, and `missiontui check` warns
where a protected name stands in one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from missiontui.model.people import Counterpart, Participant
from missiontui.model.statements import Case
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeVar

    from missiontui.model.basis import Id
    from missiontui.model.mission import Mission

    P = TypeVar("P", Participant, Counterpart, Case)

HIDDEN = "name protected"
"""The words that stand for a name that is hidden."""
_LEAST_LETTERS = 3
"""A shorter word of a name tells nobody's name in an id."""

Person = Participant | Counterpart | Case
"""An item that can be protected."""


def protected(mission: Mission) -> Mission:
    """The record with words in place of protected names, those of their contacts included.

    What is hidden already stays as it is, so that what was made of this can be read as a record.
    """
    return without_names(mission, hidden_names(mission))


def hidden_names(mission: Mission, also: frozenset[Id] = frozenset()) -> dict[Id, str]:
    """The words in place of each name that is to be hidden, by the id of the person.

    Args:
        mission: The record as it is.
        also: Ids of further people whose names are to be hidden.
    """
    return {
        each.id: each.name if is_hidden(each.name) else _words(each.id, each.name, kind, number)
        for kind, people in _groups(mission)
        for number, each in enumerate(people, start=1)
        if each.name and (each.protected or each.id in also)
    }


def without_names(mission: Mission, hidden: Mapping[Id, str]) -> Mission:
    """The record with words in place of some names, by the ids of the people."""
    if not hidden:
        return mission
    delegation = mission.delegation
    return mission.replaced(
        delegation=delegation.replaced(participants=_without(delegation.participants, hidden)),
        counterparts=_without(mission.counterparts, hidden),
        cases=_without(mission.cases, hidden),
        contacts=tuple(
            each.replaced(name=hidden[each.participant])
            if each.participant and each.participant in hidden
            else each
            for each in mission.contacts
        ),
    )


def protected_ids(mission: Mission) -> frozenset[Id]:
    """The ids of the protected people of a record."""
    return frozenset(each.id for _, people in _groups(mission) for each in people if each.protected)


def protected_names(mission: Mission) -> dict[Id, str]:
    """The names of the protected people of a record, by their ids; of those that have one."""
    people = (each for _, group in _groups(mission) for each in group)
    return {each.id: each.name for each in people if each.protected and each.name}


def is_hidden(name: str | None) -> bool:
    """Tell that words stand in place of a protected name."""
    return name is not None and name.startswith(f"{HIDDEN} (")


def _groups(mission: Mission) -> tuple[tuple[str, Iterable[Person]], ...]:
    """Those who can be protected, each list behind the sort of its entries."""
    return (
        ("participant", mission.delegation.participants),
        ("counterpart", mission.counterparts),
        ("case", mission.cases),
    )


def _words(id: Id, name: str, kind: str, number: int) -> str:
    """The words for a name: with the id, or with the place in its list where the id tells it."""
    return f"{HIDDEN} ({f'{kind} {number}' if _tells(id, name) else id})"


def _tells(id: Id, name: str) -> bool:
    """Tell that a word of a name stands in an id, whose letters are a to z."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    joined = id.replace("-", "")
    return any(word in joined for word in letters.split() if len(word) >= _LEAST_LETTERS)


def _without(people: tuple[P, ...], hidden: Mapping[Id, str]) -> tuple[P, ...]:
    return tuple(
        each.replaced(name=hidden[each.id]) if each.name and each.id in hidden else each
        for each in people
    )
