"""The visit: its countries, cities and meetings, and the document that tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from missiontui.model.basis import Id, Item, Sourced
from missiontui.model.dates import Dates, PartialDate


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


class CityStatus(Enum):
    """True if the delegation was there."""

    VISITED = "visited"
    PLANNED = "planned"
    CANCELLED = "cancelled"


class MeetingStatus(Enum):
    """True if a meeting took place."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Country(Item):
    """A country that was visited, or that the visit was about."""

    name: str
    """Name as printed."""
    code: str | None = None
    """Two letters of ISO 3166-1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherName(Sourced):
    """Another name of a place (Popolo: other_names)."""

    name: str
    """The name."""
    when: str | None = None
    """The time in which it was used, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class City(Item):
    """One leg of the visit: a city, a region or a site."""

    name: str
    """Name as printed."""
    kind: CityKind = CityKind.CITY
    """The sort of place."""
    country: Id | None = None
    """One of the visit's countries."""
    status: CityStatus = CityStatus.VISITED
    """True if the delegation was there."""
    description: str | None = None
    """The words of the source for the place itself ("the capital")."""
    other_names: tuple[OtherName, ...] = ()
    """Other names of the same place."""
    dates: Dates | None = None
    """The days on which the delegation was there."""


@dataclass(frozen=True, slots=True, kw_only=True)
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
    status: MeetingStatus = MeetingStatus.HELD
    """True if it took place."""
    hosts: tuple[Id, ...] = ()
    """The counterparts who received the delegation."""
    counterparts: tuple[Id, ...] = ()
    """The counterparts who were met."""
    participants: tuple[Id, ...] = ()
    """The participants and teams who took part; empty where the source does not say."""
    topics: tuple[str, ...] = ()
    """The subjects that were talked about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(Sourced):
    """Something that the source says of the visit as a whole."""

    text: str
    """In own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Sourced):
    """The document that the record was made from."""

    publisher: str | None = None
    """Who published it."""
    kind: str | None = None
    """The kind of document ("press release")."""
    title: str | None = None
    """Its title, as printed."""
    language: str | None = None
    """BCP 47 tag of its language."""
    url: str | None = None
    """The address at which it can be read (http or https)."""
    identifier: str | None = None
    """The publisher's own number for it."""
    published: PartialDate | None = None
    """Date of publication; None where it is not stated."""
    paragraph_count: int | None = None
    """Number of paragraphs it has."""
    sha256: str | None = None
    """SHA-256 of its text (UTF-8, white space squeezed), 64 hexadecimal digits."""
    file: str | None = None
    """A local file with its text, in the record's folder or below."""
