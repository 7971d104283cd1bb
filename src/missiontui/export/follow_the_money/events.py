"""The visit and its meetings as events, and those who took part in them."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.names import countries_words, kind_and_status, title_lines
from missiontui.document.provenance import qualifier
from missiontui.document.sections.meeting import (
    MET,
    form_and_name,
    in_one_line,
    place_words,
)
from missiontui.export.as_text import as_text
from missiontui.export.follow_the_money.countries import country_code
from missiontui.export.follow_the_money.entity import (
    Entity,
    entity,
    stated_date,
)
from missiontui.export.follow_the_money.people import AWAY, TAKES_NO_PLACE
from missiontui.export.follow_the_money.scope import Scope
from missiontui.model import (
    DELEGATION,
    VISIT,
    Counterpart,
    CounterpartKind,
    Dates,
    Meeting,
    MeetingStatus,
    Mission,
    PlaceStatus,
    Presence,
    Visit,
)
from missiontui.model.statuses import is_over, status_of_country

_WITH_PEOPLE = (MeetingStatus.HELD, MeetingStatus.PLANNED)
"""The stages of a meeting that has people: of one that was refused, or is only asked for, the words
alone tell with whom it was to be."""


def visit(scope: Scope) -> Iterator[Entity]:
    """The visit as a whole."""
    mission, told = scope.mission, scope.mission.visit
    if told == Visit() or not scope.has(VISIT):
        return
    countries = countries_words(told.countries or told.countries_of_concern)
    dates = told.dates or Dates()
    yield entity(
        scope.id(VISIT),
        "Event",
        name=": ".join(part for part in (kind_and_status(told) or "Visit", countries) if part),
        startDate=stated_date(dates, "start", dates.start),
        endDate=stated_date(dates, "end", dates.end),
        country=[
            country_code(each.code) or ""
            for each in told.countries
            if status_of_country(mission, each) in (PlaceStatus.VISITED, PlaceStatus.PLANNED)
        ],
        involved=_travelling(scope),
        summary=title_lines(mission)[1],
        description=[as_text(mission, id) or "" for id in (VISIT, DELEGATION) if scope.has(id)],
    )
    yield from scope.documentation(scope.id(VISIT), told)


def _travelling(scope: Scope) -> list[str]:
    """Those who take part in the visit, and the bodies that sent them."""
    mission = scope.mission
    if mission.visit.status in TAKES_NO_PLACE:
        return []
    delegation = mission.delegation
    bodies = [scope.id_of_body(body) for body in delegation.bodies if scope.is_entity(body)]
    away = (*AWAY, Presence.EXPECTED) if is_over(mission) else AWAY
    people = (each.id for each in delegation.participants if each.presence not in away)
    return bodies + scope.entities(people)


def meetings(scope: Scope) -> Iterator[Entity]:
    """The meetings, each called by its stage where it was not held."""
    for meeting in scope.mission.meetings:
        if scope.has(meeting.id):
            yield from _meeting(scope, meeting)


def _meeting(scope: Scope, meeting: Meeting) -> Iterator[Entity]:
    mission, id = scope.mission, scope.id(meeting.id)
    has_people = mission.status_of(meeting) in _WITH_PEOPLE
    people = (*meeting.hosts, *mission.met_at(meeting), *meeting.participants)
    yield entity(
        id,
        "Event",
        name=form_and_name(mission, meeting),
        date=stated_date(meeting, "date", meeting.date),
        location=_location(mission, meeting),
        involved=scope.entities(people) if has_people else (),
        summary=in_one_line(mission, meeting),
        description=as_text(mission, meeting.id),
    )
    yield from scope.documentation(id, meeting)
    if has_people:
        yield from _posts_met(scope, meeting)


def _location(mission: Mission, meeting: Meeting) -> str:
    place = meeting.place + qualifier(meeting, "place") if meeting.place else ""
    return ", ".join(part for part in (place, place_words(mission, meeting)) if part)


def _posts_met(scope: Scope, meeting: Meeting) -> Iterator[Entity]:
    """What ties a meeting to posts whose holders are not named: no person, so not involved."""
    mission = scope.mission
    met = MET[mission.status_of(meeting)].lower()
    for id in dict.fromkeys((*meeting.hosts, *mission.met_at(meeting))):
        post = mission.item(id, Counterpart)
        if post.kind is CounterpartKind.POST and scope.has(id):
            yield entity(
                scope.id(meeting.id, id),
                "UnknownLink",
                subject=scope.id(id),
                object=scope.id(meeting.id),
                role=f"holder {met}",
            )
