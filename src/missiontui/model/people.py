"""Who came and who was met."""

from __future__ import annotations

from enum import Enum

from missiontui.model.basis import NO_ID, Id, Item, Sourced
from missiontui.model.following import RecordLink
from missiontui.model.part import part


class Function(Enum):
    """The function of a participant in the delegation."""

    CHAIR = "chair"
    CO_CHAIR = "co-chair"
    VICE_CHAIR = "vice-chair"
    RAPPORTEUR = "rapporteur"
    MEMBER = "member"
    OBSERVER = "observer"
    STAFF = "staff"


class Presence(Enum):
    """The part that a participant takes where it is not simply that of one who was there."""

    EXPECTED = "expected"
    ABSENT = "absent"
    WITHDRAWN = "withdrawn"


class CounterpartKind(Enum):
    """The kind of counterpart."""

    PERSON = "person"
    """A person with a name."""
    INDIVIDUAL = "individual"
    """One person without a name ("a journalist")."""
    POST = "post"
    """The holder of a post, whose name is not given."""
    BODY = "body"
    """An organisation or one of its parts."""
    GROUP = "group"
    """People described together ("torture victims")."""


@part
class Body(Item):
    """An organisation that sent the delegation."""

    id: Id = NO_ID
    """Its stable name, where it has one."""
    name: str
    """Name as printed."""
    abbreviation: str | None = None
    """Its abbreviation as printed."""
    parent: str | None = None
    """The organisation it belongs to."""


@part
class Team(Item):
    """A part of the delegation that went its own way."""

    name: str
    """The name of it."""


@part
class Others(Sourced):
    """People of the delegation who are known by number or kind only ("six aides")."""

    text: str
    """Who they are, in own words."""
    count: int | None = None
    """Number of them."""
    count_as_printed: str | None = None
    """The number as printed ("over a hundred")."""
    function: Function | None = None
    """Function in the delegation; None where none is printed."""


@part
class Participant(Item):
    """A person who belongs to the delegation."""

    name: str
    """Name as printed."""
    function: Function | None = None
    """Function in the delegation; None where none is printed."""
    function_as_printed: str | None = None
    """The same as printed ("Leader of the delegation")."""
    task: str | None = None
    """The task of a member of staff."""
    presence: Presence | None = None
    """Expected, absent or withdrawn; None for one who takes part."""
    posts: tuple[str, ...] = ()
    """Functions in the home body."""
    group: str | None = None
    """Political group."""
    party: str | None = None
    """Political party."""
    country: str | None = None
    """Country as printed."""
    country_code: str | None = None
    """Two letters of ISO 3166-1."""
    chamber: str | None = None
    """The chamber of the home parliament ("Senate")."""
    constituency: str | None = None
    """Constituency."""
    organization: str | None = None
    """The organisation the participant comes from."""
    team: Id | None = None
    """One of the delegation's teams."""
    protected: bool = False
    """True where the name is hidden from whoever does not ask for it."""


@part
class Delegation(Sourced):
    """Those who travelled."""

    bodies: tuple[Body, ...] = ()
    """The organisations that sent it; several for a joint delegation."""
    size: int | None = None
    """Number of those who took part, where the source gives one."""
    teams: tuple[Team, ...] = ()
    """Its teams."""
    participants: tuple[Participant, ...] = ()
    """Its people, in the order of the source."""
    others: tuple[Others, ...] = ()
    """Those of its people who are known by number or kind only."""


@part
class Counterpart(Item):
    """Somebody whom the delegation met, or who received it."""

    kind: CounterpartKind
    """Person, individual, post, body or group."""
    name: str
    """The person's name, the post, the body, or the group as described."""
    posts: tuple[str, ...] = ()
    """A person's posts."""
    body: str | None = None
    """The body that the person, post or group belongs to."""
    country: str | None = None
    """Country as printed, where it is another than the one visited."""
    country_code: str | None = None
    """Two letters of ISO 3166-1."""
    count: int | None = None
    """Number of people, where the source gives a number."""
    count_as_printed: str | None = None
    """The number as printed ("over a hundred")."""
    including: tuple[Id, ...] = ()
    """Those whom the source singles out ("including ..."): a part, never the whole."""
    same_as: tuple[RecordLink, ...] = ()
    """The same person, post or body in other records."""
    protected: bool = False
    """True where the name is hidden from whoever does not ask for it."""


def number_of_people(count: int | None, as_printed: str | None) -> str:
    """A number of people, in words where it is printed so: "over a hundred people"."""
    number = as_printed or ("" if count is None else str(count))
    if not number or number.endswith(("people", "persons")):
        return number
    return f"{number} {'person' if number == '1' else 'people'}"
