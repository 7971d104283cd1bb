"""The facts of a page as JSON-LD in the words of schema.org, for programs that read pages.

JSON-LD cannot mark what was derived, added from elsewhere or left open by the source, so that such
values are left out. Nobody is an entity who is not known by a name of their own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from missiontui.document.names import meeting_title
from missiontui.export.citation import whole
from missiontui.export.formats import Options
from missiontui.model import (
    DELEGATION,
    SOURCE,
    VISIT,
    Body,
    City,
    Counterpart,
    CounterpartKind,
    Country,
    Id,
    Meeting,
    MeetingStatus,
    Mission,
    NoteKind,
    PartialDate,
    Participant,
    Quotation,
    Sourced,
    VisitStatus,
)
from missiontui.model.evidence import quoted
from missiontui.model.statuses import is_over
from missiontui.model.verdicts import Standing

Node = dict[str, object]

_OF_VISITS = {VisitStatus.PLANNED: "EventScheduled", VisitStatus.CANCELLED: "EventCancelled"}
_OF_MEETINGS = {
    MeetingStatus.HELD: "",
    MeetingStatus.PLANNED: "EventScheduled",
    MeetingStatus.CANCELLED: "EventCancelled",
}
"""The meetings that are events: schema.org takes one for scheduled where it does not say more."""
_ENTITIES = {CounterpartKind.PERSON: "Person", CounterpartKind.BODY: "Organization"}


def json_ld(mission: Mission, shown: frozenset[Id], options: Options) -> str:
    """The graph of the items that are shown, for a script element; empty where it has no node.

    No `<` is left in it, so that no text can end the element (WHATWG HTML, section 4.12.1.3).
    """
    graph = list(_Graph(mission, shown, options).nodes())
    if not graph:
        return ""
    data = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


def _is_stated(part: Sourced, *keys: str) -> bool:
    """Tell that no note says of a thing, or of these parts, more than that it is a slip."""
    about = (None, *keys)
    return not any(note.about in about and note.kind is not NoteKind.SIC for note in part.notes)


def _stated(part: Sourced, key: str) -> str | None:
    """A text of a part; None where a note says more of it, or there is none."""
    value = getattr(part, key)
    return value if isinstance(value, str) and _is_stated(part, key) else None


def _day(date: PartialDate | None) -> str:
    """A day in ISO 8601; empty where a part of it is unknown, approximate or uncertain."""
    if date is None or None in (date.year, date.month, date.day):
        return ""
    return "" if date.approximate or date.uncertain else str(date)


def _named(node: Node, **further: object) -> Node:
    return {**node, **{key: value for key, value in further.items() if value}}


class _Graph:
    """The nodes of a page."""

    def __init__(self, mission: Mission, shown: frozenset[Id], options: Options) -> None:
        self._mission = mission
        self._shown = shown
        self._options = options

    def nodes(self) -> Iterator[Node]:
        """Every node that stands for itself, in the order of the page."""
        mission = self._mission
        meetings = [] if mission.visit.status is VisitStatus.PROPOSED else list(self._meetings())
        is_event = mission.visit.status is not VisitStatus.PROPOSED and _is_stated(mission.visit)
        if VISIT in self._shown and is_event:
            yield self._visit(meetings)
        else:
            yield from meetings
        if DELEGATION in self._shown:
            yield from (_body(each) for each in mission.delegation.bodies if _is_stated(each))
        people: tuple[Participant | Counterpart, ...] = (
            *mission.delegation.participants,
            *mission.counterparts,
        )
        for person in people:
            if person.id in self._shown and _is_entity(person):
                yield self._entity(person)
        if self._options.with_cases:
            yield from self._cases()
        yield from self._quotations()
        if SOURCE in self._shown and (source := self._source()):
            yield source

    def _visit(self, meetings: list[Node]) -> Node:
        mission, visit = self._mission, self._mission.visit
        countries = [each for each in visit.countries if _is_stated(each, "name")]
        went = [
            each
            for each in mission.delegation.participants
            if each.presence is None and is_over(mission)
        ]
        return _named(
            {"@type": "Event", "@id": "#visit", "name": mission.title},
            **self._dates(),
            eventStatus=visit.status and _OF_VISITS.get(visit.status),
            location=[_place("Country", each.name) for each in countries],
            attendee=self._references(went),
            subEvent=meetings,
        )

    def _dates(self) -> dict[str, str]:
        dates = self._mission.visit.dates
        # A note on dates is about the year or the end, in whatever words its author has for that.
        if dates is None or any(note.kind is not NoteKind.SIC for note in dates.notes):
            return {}
        return {"startDate": _day(dates.start), "endDate": _day(dates.end)}

    def _meetings(self) -> Iterator[Node]:
        for meeting in self._mission.meetings:
            status = self._mission.status_of(meeting)
            if meeting.id in self._shown and _is_stated(meeting) and status in _OF_MEETINGS:
                yield self._meeting(meeting, status)

    def _meeting(self, meeting: Meeting, status: MeetingStatus) -> Node:
        mission = self._mission
        day = _day(meeting.date) if _is_stated(meeting, "date", "year", "month", "day") else ""
        time = meeting.start_time if _is_stated(meeting, "start_time") else None
        city = mission.item(meeting.city, City) if meeting.city else None
        is_there = city is not None and _is_stated(meeting, "city") and _is_stated(city, "name")
        return _named(
            {"@type": "Event", "@id": f"#{meeting.id}", "name": meeting_title(mission, meeting)},
            startDate=f"{day}T{time}" if day and time else day,
            eventStatus=_OF_MEETINGS[status],
            location=self._city(city) if city and is_there else None,
            attendee=self._references(self._at(meeting, status)),
        )

    def _at(self, meeting: Meeting, status: MeetingStatus) -> Iterator[Participant | Counterpart]:
        """Those of a meeting who are stated to have been there."""
        mission = self._mission
        if status is not MeetingStatus.HELD:
            return
        hosts = meeting.hosts if _is_stated(meeting, "hosts") else ()
        met = mission.met_at(meeting) if _is_stated(meeting, "counterparts") else ()
        took_part = meeting.participants if _is_stated(meeting, "participants") else ()
        for id in dict.fromkeys((*took_part, *hosts, *met)):
            item = mission.items[id]
            is_absent = isinstance(item, Participant) and item.presence is not None
            if isinstance(item, Participant | Counterpart) and not is_absent:
                yield item

    def _city(self, city: City) -> Node:
        country = self._mission.item(city.country, Country) if city.country else None
        within = country if country and _is_stated(city, "country") else None
        return _named(
            _place("Place", city.name),
            containedInPlace=_place("Country", within.name) if within else None,
        )

    def _references(self, people: Iterable[Participant | Counterpart]) -> list[Node]:
        """People and bodies with a name: by their node, or by the name where they have none."""
        return [
            {"@id": f"#{each.id}"} if each.id in self._shown else self._entity(each)
            for each in people
            if _is_entity(each)
        ]

    def _entity(self, person: Participant | Counterpart) -> Node:
        kind = _ENTITIES[person.kind] if isinstance(person, Counterpart) else "Person"
        posts = list(person.posts) if kind == "Person" and _is_stated(person, "posts") else []
        node: Node = {"@type": kind, "name": person.name}
        if person.id in self._shown:
            node["@id"] = f"#{person.id}"
        return _named(node, jobTitle=posts)

    def _cases(self) -> Iterator[Node]:
        for case in self._mission.cases:
            if case.id in self._shown and case.name and _is_stated(case, "name"):
                yield {"@type": "Person", "@id": f"#{case.id}", "name": case.name}

    def _quotations(self) -> Iterator[Node]:
        for quotation in self._mission.quotations:
            if quotation.id in self._shown and _is_stated(quotation) and self._stands(quotation):
                yield _named(
                    {"@type": "Quotation", "@id": f"#{quotation.id}", "text": whole(quotation)},
                    creator=self._creators(quotation),
                    isPartOf={"@id": "#source"} if SOURCE in self._shown else None,
                    inLanguage=_stated(quotation, "language"),
                )

    def _stands(self, quotation: Quotation) -> bool:
        """Tell that nothing is known against its words by the attached text."""
        comparison = self._mission.comparison
        wrong = (Standing.DIFFERS, Standing.NOT_FOUND)
        passages = quoted(quotation) if comparison and quotation.passages else ()
        return not any(comparison and comparison.of(p).standing in wrong for p in passages)

    def _creators(self, quotation: Quotation) -> list[Node]:
        """Those who said it, if each of them has a name: some of several would be others."""
        items = [self._mission.items.get(id) for id in quotation.said_by]
        found: list[Node] = []
        for item in items:
            if isinstance(item, Body):
                found.append(_body(item))
            elif isinstance(item, Participant | Counterpart):
                found += self._references([item])
        is_whole = len(found) == len(items) and _is_stated(quotation, "speaker", "speakers")
        return found if is_whole else []

    def _source(self) -> Node | None:
        source = self._mission.source
        published = _day(source.published) if _is_stated(source, "published", "year") else ""
        # Who publishes may be a body or a person: a text says neither.
        found = _named(
            {},
            headline=_stated(source, "title"),
            publisher=_stated(source, "publisher"),
            genre=_stated(source, "kind"),
            identifier=_stated(source, "identifier"),
            datePublished=published,
            inLanguage=_stated(source, "language"),
            url=_stated(source, "url"),
        )
        return {"@type": "Article", "@id": "#source", **found} if found else None


def _is_entity(person: Participant | Counterpart) -> bool:
    """Tell that somebody has a name of their own, of which nothing is left open."""
    is_named = isinstance(person, Participant) or person.kind in _ENTITIES
    return is_named and _is_stated(person, "name")


def _place(kind: str, name: str) -> Node:
    return {"@type": kind, "name": name}


def _body(body: Body) -> Node:
    parent = _stated(body, "parent")
    return _named(
        {"@type": "Organization", "name": body.name},
        alternateName=_stated(body, "abbreviation"),
        parentOrganization={"@type": "Organization", "name": parent} if parent else None,
    )
