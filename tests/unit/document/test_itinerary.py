"""The itinerary: rows tell each leg from those of the same name, meetings who was met."""

from __future__ import annotations

from pathlib import Path

import pytest

from missiontui.document.blocks import Row
from missiontui.document.sections.itinerary import SECTION
from missiontui.document.sections.meeting import document_of_meeting
from missiontui.model import Id, Meeting, Mission
from missiontui.reading import read_bytes

HEAD = """
title: T
source: {publisher: P}
visit: {countries: [{id: one, name: Calderra}, {id: two, name: Ostmark}]}
"""
DERIVED = "notes: [{kind: derived, about: year, text: from the title}]"


def rows(cities: str) -> list[str]:
    """The words of the rows of some places."""
    mission: Mission = read_bytes(f"{HEAD}cities: [{cities}]\n".encode(), Path())
    entries = [entry for entry in SECTION.entries(mission) if isinstance(entry, Row)]
    places = [entry for entry in entries if entry.id in mission.items]
    return ["".join(span.text for span in entry.spans) for entry in places]


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        ("hosts: [mayor]", ["Host mayor of Marin"]),
        ("counterparts: [mayor]", ["Met mayor of Marin"]),
        ("status: planned, hosts: [mayor]", ["Host mayor of Marin"]),
        ("topics: [the port]", ["Met not stated"]),
        ("status: planned, topics: [the port]", ["With whom not stated"]),
    ],
)
def test_who_received_the_delegation_is_stated(meeting: str, expected: list[str]) -> None:
    """Of a meeting that has a host it is known who was met; of one without anybody it is not."""
    people = "counterparts: [{id: mayor, kind: post, name: mayor of Marin}]"
    meetings = f"meetings: [{{id: m, form: meeting, {meeting}}}]"
    mission = read_bytes(f"{HEAD}{people}\n{meetings}\n".encode(), Path())
    blocks = document_of_meeting(mission, mission.item(Id("m"), Meeting))
    labels = ("Met", "With whom", "Host", "To be met")
    assert [f"{each.label} {each.text}" for each in blocks if each.label in labels] == expected


@pytest.mark.parametrize(
    ("cities", "expected"),
    [
        ("{id: a, name: Marin, country: one}", ["Marin"]),
        (
            "{id: a, name: Marin, country: one}, {id: b, name: Marin, country: two}",
            ["Marin (Calderra)", "Marin (Ostmark)"],
        ),
        (
            (
                "{id: a, name: Marin, dates: {start: 2031-03-01, end: 2031-03-01}}, "
                f"{{id: b, name: Marin, dates: {{start: 2031-03-09, end: 2031-03-09, {DERIVED}}}}}"
            ),
            ["Marin (1 March 2031)", "Marin (9 March 2031 (year derived))"],
        ),
        (
            "{id: a, name: Marin, description: a port}, {id: b, name: Marin, status: cancelled}",
            ["Marin (a port)", "Marin  cancelled"],
        ),
    ],
)
def test_legs_of_one_name_are_told_apart(cities: str, expected: list[str]) -> None:
    """By their country, else by their days with what of these was derived, else in own words."""
    assert rows(cities) == expected
