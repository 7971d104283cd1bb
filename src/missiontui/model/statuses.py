"""The stage that each part of a visit has come to: its own status, or that of what it belongs to.

A meeting of a place that was cancelled was not held, and nothing of a visit to come is over.
"""

from __future__ import annotations

from missiontui.model.visit import (
    City,
    Country,
    Meeting,
    MeetingStatus,
    PlaceStatus,
    VisitStatus,
)
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.model.mission import Mission

_OF_VISITS = {
    VisitStatus.PROPOSED: PlaceStatus.PROPOSED,
    VisitStatus.PLANNED: PlaceStatus.PLANNED,
    VisitStatus.UNDER_WAY: PlaceStatus.PLANNED,
    VisitStatus.CONCLUDED: PlaceStatus.VISITED,
    VisitStatus.CANCELLED: PlaceStatus.CANCELLED,
}
_OF_PLACES = {
    PlaceStatus.VISITED: MeetingStatus.HELD,
    PlaceStatus.PLANNED: MeetingStatus.PLANNED,
    PlaceStatus.PROPOSED: MeetingStatus.PLANNED,
    PlaceStatus.CANCELLED: MeetingStatus.CANCELLED,
}


def _status_of_visit(mission: Mission) -> PlaceStatus:
    status = mission.visit.status
    return PlaceStatus.VISITED if status is None else _OF_VISITS[status]


def status_of_country(mission: Mission, country: Country) -> PlaceStatus:
    """The part that a country has in the visit."""
    return country.status or _status_of_visit(mission)


def status_of_city(mission: Mission, city: City) -> PlaceStatus:
    """The part that a place has in the visit."""
    if city.status or city.country is None:
        return city.status or _status_of_visit(mission)
    return status_of_country(mission, mission.item(city.country, Country))


def status_of_meeting(mission: Mission, meeting: Meeting) -> MeetingStatus:
    """The stage that a meeting has come to."""
    if meeting.status:
        return meeting.status
    if meeting.city is None:
        return _OF_PLACES[_status_of_visit(mission)]
    return _OF_PLACES[status_of_city(mission, mission.item(meeting.city, City))]


def is_over(mission: Mission) -> bool:
    """Tell whether nothing says that the visit is still to come, or under way, or was cancelled."""
    return _status_of_visit(mission) is PlaceStatus.VISITED
