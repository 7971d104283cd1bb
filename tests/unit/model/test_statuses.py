"""The stage of each part of a visit: its own, or that of what it belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

from missiontui.document.names import subtitle
from missiontui.document.sections import section_of
from missiontui.document.tabs import PARTICIPANTS_TAB
from missiontui.export.plain import plain_text
from missiontui.model import City, Id, Meeting, Mission, PlaceStatus
from missiontui.model.statuses import status_of_city
from missiontui.reading import read_bytes

RECORD = """
title: A visit
source: {{publisher: P}}
visit: {{kind: fact-finding visit, {visit}countries: [{{id: land, name: Land{country}}}]}}
cities: [{{id: town, name: Town, country: land{city}}}]
meetings:
  - {{id: first, form: meeting, city: town, counterparts: [board]{meeting}}}
  - {{id: second, form: meeting, counterparts: [board]}}
delegation: {{participants: [{{id: ines, name: Ines Tallow}}]}}
counterparts: [{{id: board, kind: body, name: Harbour Board}}]
"""


def visit(*, visit: str = "", country: str = "", city: str = "", meeting: str = "") -> Mission:
    """A record with statuses where they are given."""
    written = {
        "visit": f"status: {visit}, " if visit else "",
        "country": f", status: {country}" if country else "",
        "city": f", status: {city}" if city else "",
        "meeting": f", status: {meeting}" if meeting else "",
    }
    return read_bytes(RECORD.format(**written).encode(), Path())


@pytest.mark.parametrize(
    ("own", "place", "first", "second"),
    [
        ({}, "visited", "held", "held"),
        ({"visit": "concluded"}, "visited", "held", "held"),
        ({"visit": "planned"}, "planned", "planned", "planned"),
        ({"visit": "proposed"}, "proposed", "planned", "planned"),
        ({"visit": "under way"}, "planned", "planned", "planned"),
        ({"visit": "cancelled"}, "cancelled", "cancelled", "cancelled"),
        ({"country": "cancelled"}, "cancelled", "cancelled", "held"),
        ({"city": "cancelled"}, "cancelled", "cancelled", "held"),
        ({"visit": "planned", "city": "visited"}, "visited", "held", "planned"),
        ({"visit": "planned", "meeting": "requested"}, "planned", "requested", "planned"),
        ({"visit": "concluded", "meeting": "refused"}, "visited", "refused", "held"),
    ],
)
def test_a_status_follows_what_it_belongs_to(
    own: dict[str, str], place: str, first: str, second: str
) -> None:
    """Whoever has no status takes that of the place, the country, the visit, in this order."""
    mission = visit(**own)
    city = mission.item(Id("town"), City)
    assert status_of_city(mission, city) is PlaceStatus(place)
    found = [mission.status_of(mission.item(Id(id), Meeting)).value for id in ("first", "second")]
    assert found == [first, second]


@pytest.mark.parametrize("status", ["planned", "proposed", "under way", "cancelled"])
def test_nothing_of_a_visit_to_come_is_told_as_done(status: str) -> None:
    """No word says that anybody was met or took part before it is known to have happened."""
    printed = "\n".join(plain_text(visit(visit=status)))
    assert "Met " not in printed
    assert "met by the delegation" not in printed.lower()
    assert "Took part" not in printed


@pytest.mark.parametrize(
    ("own", "heading"),
    [
        ({}, "Met by the delegation (1)"),
        ({"visit": "planned"}, "To be met (1)"),
        ({"visit": "cancelled"}, "Cancelled (1)"),
    ],
)
def test_people_stand_under_what_became_of_the_meeting(own: dict[str, str], heading: str) -> None:
    """Those who are still to be met are not called "not met"."""
    mission = visit(**own)
    entries = section_of(PARTICIPANTS_TAB).entries(mission)
    headings = [getattr(entry, "words", "") for entry in entries]
    assert heading in headings
    assert not any("Not met" in each for each in headings)


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("", "Fact-finding visit · Land"),
        ("concluded", "Fact-finding visit · Land"),
        ("cancelled", "Fact-finding visit, cancelled · Land"),
        ("planned", "Fact-finding visit, planned · Land"),
    ],
)
def test_the_title_lines_name_the_stage(status: str, shown: str) -> None:
    """A visit that is not over says so before anything else of it."""
    assert subtitle(visit(visit=status)) == shown
