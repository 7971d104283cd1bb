"""Words of each item: the texts that each item is found by.

An item is found by its own words, and by the names that its record links to it: a meeting by its
city and by those who were there, a city by its other names and its country, what was said by its
speaker. The other names and the country of a city are no words of its meetings, so that "Astana"
finds the one place that bears the name, and `in:astana` all that happened there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from missiontui.model import (
    DELEGATION,
    GAPS,
    SOURCE,
    VISIT,
    Case,
    City,
    Contact,
    Counterpart,
    Country,
    Id,
    Item,
    Meeting,
    MeetingStatus,
    Mission,
    Participant,
    PlaceStatus,
    Quotation,
    Statement,
    StatementKind,
    Team,
)
from missiontui.model.statuses import status_of_city
from missiontui.search.particulars import (
    Searchable,
    Texts,
    of_count,
    of_date,
    of_dates,
    of_delegation,
    of_gaps,
    of_links,
    of_source,
    of_sourced,
    of_steps,
    of_team,
    of_visit,
    present,
    with_parts,
)

_SEVERAL_READINGS = "several readings"
"""The words that the screen has for what is open to several readings."""
_SHOWN_AS = {StatementKind.COMMENDATION: "praise"}
"""Kinds that the screen calls by another word than the record."""
_OF_PARTS: Mapping[Id, Callable[[Mission], Texts]] = {
    VISIT: of_visit,
    DELEGATION: of_delegation,
    SOURCE: of_source,
    GAPS: of_gaps,
}
_LINK = 50
"""Following a link costs about as much as taking in so many characters."""


class Searchables:
    """The searchables of a record's items, made one at a time."""

    def __init__(self, mission: Mission, texts: Iterable[tuple[Id, str]]) -> None:
        """Take a record, and further texts with the ids that they belong to."""
        self._mission = mission
        self._further: dict[Id, list[str]] = {}
        for id, text in texts:
            self._further.setdefault(id, []).append(text)
        self._cities_of: dict[Id, dict[Id, None]] = {}
        self._members_of: dict[Id, list[str]] = {}
        self._of_items: dict[type[Item], Callable[..., Searchable]] = {
            City: self._city,
            Meeting: self._meeting,
            Team: self._team,
            Participant: self._participant,
            Counterpart: self._counterpart,
            Statement: self._statement,
            Case: self._case,
            Quotation: self._quotation,
            Contact: self._contact,
        }

    def prepare(self) -> Iterator[int]:
        """Find out who was met where and who is in which team, before the first searchable.

        Yields after each small step how much work it was, in characters taken in.
        """
        for member in self._mission.delegation.participants:
            if member.team and member.presence is None:
                self._members_of.setdefault(member.team, []).append(member.name)
                yield _LINK
        for meeting in self._mission.meetings:
            if meeting.city and self._mission.status_of(meeting) is MeetingStatus.HELD:
                for person in with_parts(self._mission, (*meeting.hosts, *meeting.counterparts)):
                    self._cities_of.setdefault(person.id, {})[meeting.city] = None
                    yield _LINK

    def of(self, id: Id) -> Searchable:
        """The texts that an item is found by; of an id unknown to the record, the further texts."""
        found, item = self._of(id), self._mission.items.get(id)
        return Searchable(
            (
                id,
                *found.texts,
                *(of_sourced(item) if item else ()),
                *(gap.text for _, gap in self._mission.gaps_about.get(id, ())),
                *self._further.get(id, ()),
            ),
            found.kinds,
            found.places,
            found.people,
        )

    def _of(self, id: Id) -> Searchable:
        if id in _OF_PARTS:
            return Searchable(_OF_PARTS[id](self._mission))
        item = self._mission.items.get(id)
        of_item = self._of_items.get(type(item)) if item else None
        return of_item(item) if of_item else Searchable(())

    def _city(self, city: City) -> Searchable:
        status = status_of_city(self._mission, city)
        shown = None if status is PlaceStatus.VISITED else status.value
        texts = [*present(city.name, city.kind.value, shown, city.description)]
        texts += [self._mission.name_of(city.within)] if city.within else []
        for other in city.other_names:
            texts += (*present(other.name, other.when), *of_sourced(other))
        texts += [self._mission.name_of(city.country)] if city.country else []
        texts += of_dates(city.dates)
        return Searchable(tuple(texts), (city.kind.value,), self._place(city.id))

    def _place(self, id: Id | None) -> Texts:
        """All that a place is called, and the country it is in."""
        if id is None:
            return ()
        city = self._mission.item(id, City)
        names = [city.id, city.name, *(other.name for other in city.other_names)]
        if city.country:
            country = self._mission.item(city.country, Country)
            names += present(country.id, country.name, country.code)
        return tuple(names)

    def _meeting(self, meeting: Meeting) -> Searchable:
        counterparts = tuple(with_parts(self._mission, (*meeting.hosts, *meeting.counterparts)))
        people = [person.name for person in counterparts]
        for id in meeting.participants:
            people += (self._mission.name_of(id), *self._members_of.get(id, ()))
        stage = self._mission.status_of(meeting)
        status = None if stage is MeetingStatus.HELD else stage.value
        city = self._mission.name_of(meeting.city) if meeting.city else None
        texts = (
            *present(meeting.form, meeting.title, status, city, meeting.place),
            *of_date(meeting.date),
            *present(meeting.start_time, meeting.end_time),
            *people,
            *(text for each in counterparts for text in (*each.posts, *present(each.body))),
            *meeting.topics,
            *of_links(meeting.follows),
        )
        return Searchable(texts, (meeting.form,), self._place(meeting.city), tuple(people))

    def _team(self, team: Team) -> Searchable:
        return Searchable(of_team(team), people=(team.name, *self._members_of.get(team.id, ())))

    def _participant(self, person: Participant) -> Searchable:
        function = person.function.value if person.function else None
        printed = (person.function_as_printed, person.chamber)
        presence = person.presence.value if person.presence else None
        spelt_out = self._mission.spelt_out.get(person.group or "")
        texts = (
            *present(person.name, function, person.task, presence),
            *person.posts,
            *present(person.group, spelt_out.long if spelt_out else None),
            *present(person.party, person.country, person.country_code),
            *present(person.constituency, person.organization, *printed),
            *((self._mission.name_of(person.team),) if person.team else ()),
        )
        return Searchable(texts, people=(person.name,))

    def _counterpart(self, person: Counterpart) -> Searchable:
        people = tuple(each.name for each in with_parts(self._mission, (person.id,)))
        texts = (
            *people,
            *person.posts,
            *present(person.body, person.kind.value, person.country, person.country_code),
            *of_count(person.count, person.count_as_printed),
            *of_links(person.same_as),
        )
        cities = self._cities_of.get(person.id, ())
        places = tuple(name for city in cities for name in self._place(city))
        return Searchable(texts, (person.kind.value,), places, people)

    def _statement(self, statement: Statement) -> Searchable:
        """The words of a statement. Its person is its speaker: those it names said nothing."""
        speaker = self._mission.speaker_name(statement)
        kinds = present(statement.kind.value, _SHOWN_AS.get(statement.kind))
        texts = (
            *kinds,
            *present(statement.title, statement.text, statement.verb, speaker),
            *present(statement.speaker_as_printed, statement.addressee),
            *present(statement.number, statement.deadline),
            *statement.topics,
            *statement.grounds,
            *(self._mission.name_of(id) for id in statement.cases),
            *((_SEVERAL_READINGS,) if statement.reading_open else ()),
            *of_links(statement.follows),
            *of_steps(statement.steps),
        )
        at = self._mission.item(statement.meeting, Meeting).city if statement.meeting else None
        places = (*self._place(at), *self._place(statement.city))
        return Searchable(texts, kinds, places, (speaker,))

    def _case(self, case: Case) -> Searchable:
        texts = (
            *present(case.name, case.description, case.situation),
            *of_count(case.count, case.count_as_printed),
            *of_links(case.follows),
            *of_steps(case.steps),
        )
        return Searchable(texts, people=present(case.name))

    def _quotation(self, quotation: Quotation) -> Searchable:
        speaker = self._mission.speaker_name(quotation)
        texts = (
            *quotation.sentences,
            *(text for each in quotation.breaks for text in present(each.by)),
            *present(quotation.speaker_as_printed),
            *present(speaker, quotation.speaker_function, quotation.occasion, quotation.language),
        )
        return Searchable(texts, people=(speaker,))

    def _contact(self, contact: Contact) -> Searchable:
        person = self._mission.name_of(contact.participant) if contact.participant else None
        people = present(contact.name, person)
        texts = [*people, *present(contact.kind.value, contact.organization, contact.condition)]
        texts += present(contact.post)
        for means in contact.means:
            texts += present(means.kind.value, means.value, means.e164, means.label)
            texts += of_sourced(means)
        texts += of_date(contact.as_of)
        return Searchable(tuple(texts), (contact.kind.value,), people=people)
