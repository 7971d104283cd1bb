"""The visit: its countries, cities and meetings, and what comes next."""

from __future__ import annotations

from enum import Enum

from missiontui.model.basis import Id, Item, Sourced
from missiontui.model.dates import Dates, PartialDate
from missiontui.model.following import RecordLink
from missiontui.model.part import part


class VisitStatus(Enum):
    """The stage that a visit has come to."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    UNDER_WAY = "under way"
    CONCLUDED = "concluded"
    CANCELLED = "cancelled"


class CityKind(Enum):
    """The sort of place that a leg of the visit went to."""

    CITY = "city"
    REGION = "region"
    SITE = "site"


class PlaceStatus(Enum):
    """The part that a place or a country has in the visit, from proposed to visited."""

    VISITED = "visited"
    PLANNED = "planned"
    PROPOSED = "proposed"
    CANCELLED = "cancelled"


class MeetingStatus(Enum):
    """The stage that a meeting has come to."""

    HELD = "held"
    PLANNED = "planned"
    REQUESTED = "requested"
    POSSIBLE = "possible"
    CANCELLED = "cancelled"
    REFUSED = "refused"


@part
class Country(Item):
    """A country that was visited, or that the visit was about."""

    name: str
    """Name as printed."""
    code: str | None = None
    """Two letters of ISO 3166-1."""
    status: PlaceStatus | None = None
    """The part it has in the visit; where None, that of the visit as a whole."""
    dates: Dates | None = None
    """The days on which the delegation was there."""


@part
class OtherName(Sourced):
    """Another name of a place (Popolo: other_names)."""

    name: str
    """The name."""
    when: str | None = None
    """The time in which it was used, in words."""


@part
class City(Item):
    """One leg of the visit: a city, a region or a site."""

    name: str
    """Name as printed."""
    kind: CityKind = CityKind.CITY
    """The sort of place."""
    country: Id | None = None
    """One of the visit's countries."""
    within: Id | None = None
    """The place that it lies in."""
    status: PlaceStatus | None = None
    """The part it has in the visit; where None, that of its country or of the visit."""
    description: str | None = None
    """The place itself, in own words ("the capital")."""
    other_names: tuple[OtherName, ...] = ()
    """Other names of the same place."""
    dates: Dates | None = None
    """The days on which the delegation was there."""


@part
class Meeting(Item):
    """One entry of the itinerary: a meeting, a hearing, a visit to a site."""

    form: str
    """The form of the meeting, in a word or two ("exchange of views")."""
    title: str | None = None
    """A short title in own words; where None, who was met serves."""
    city: Id | None = None
    """The leg of the itinerary that it belongs to; None where the source does not say."""
    place: str | None = None
    """Building, room or address."""
    date: PartialDate | None = None
    """The day."""
    start_time: str | None = None
    """Local time, HH:MM."""
    end_time: str | None = None
    """Local time, HH:MM; on the next day where it is earlier than the start."""
    status: MeetingStatus | None = None
    """The stage it has come to; where None, that of its place or of the visit."""
    hosts: tuple[Id, ...] = ()
    """The counterparts who received the delegation."""
    counterparts: tuple[Id, ...] = ()
    """The counterparts who were met."""
    participants: tuple[Id, ...] = ()
    """The participants and teams who took part; empty where the source does not say."""
    topics: tuple[str, ...] = ()
    """The subjects that were talked about."""
    follows: tuple[RecordLink, ...] = ()
    """Meetings of other records that it follows."""


@part
class Remark(Sourced):
    """Something that the source says of the visit as a whole."""

    text: str
    """In own words."""


@part
class NextStep(Sourced):
    """Something that is to come after the visit ("the report will be adopted in May")."""

    text: str
    """In own words."""
    kind: str | None = None
    """The kind of it ("report", "hearing")."""
    date: PartialDate | None = None
    """The day on which it is to come."""


@part
class Visit(Sourced):
    """The visit as a whole."""

    kind: str | None = None
    """The kind of visit ("fact-finding visit", "election observation")."""
    status: VisitStatus | None = None
    """The stage that it has come to."""
    purpose: str | None = None
    """The purpose of it."""
    mandate: str | None = None
    """The mandate, or whose invitation it followed."""
    countries: tuple[Country, ...] = ()
    """The countries visited."""
    countries_of_concern: tuple[Country, ...] = ()
    """The countries it was about, where these are others than those visited."""
    dates: Dates | None = None
    """From when to when."""
    overview: tuple[Remark, ...] = ()
    """Remarks of the source on the visit as a whole."""
    next_steps: tuple[NextStep, ...] = ()
    """The things that are to come after it."""
