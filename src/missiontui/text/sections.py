"""The sections of a record, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from missiontui.text.blocks import Section
from missiontui.text.concerns import CONCERNS
from missiontui.text.contacts import CONTACTS
from missiontui.text.itinerary import ITINERARY
from missiontui.text.participants import PARTICIPANTS
from missiontui.text.quote import QUOTE
from missiontui.text.source import SOURCE_PARAGRAPHS

IN_ORDER: Sequence[Section] = (
    ITINERARY,
    PARTICIPANTS,
    CONCERNS,
    QUOTE,
    CONTACTS,
    SOURCE_PARAGRAPHS,
)
