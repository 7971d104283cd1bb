"""The sections of a record in their order, and in which of them each item stands."""

from __future__ import annotations

from collections.abc import Sequence

from missiontui.model import Id, Mission
from missiontui.text.blocks import Row, Section
from missiontui.text.concerns import CONCERNS
from missiontui.text.contacts import CONTACTS
from missiontui.text.itinerary import ITINERARY
from missiontui.text.participants import PARTICIPANTS
from missiontui.text.quote import QUOTE
from missiontui.text.source import SOURCE_SECTION

IN_ORDER: Sequence[Section] = (
    ITINERARY,
    PARTICIPANTS,
    CONCERNS,
    QUOTE,
    CONTACTS,
    SOURCE_SECTION,
)


def section_of(mission: Mission, id: Id) -> Section | None:
    """The section whose list has a row for an item."""
    for section in IN_ORDER:
        if any(isinstance(row, Row) and row.id == id for row in section.entries(mission)):
            return section
    return None
