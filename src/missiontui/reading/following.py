"""Reading links to other records, and what became of something since."""

from __future__ import annotations

from missiontui.model import Id, RecordLink, Step
from missiontui.reading.fields import Fields
from missiontui.reading.scalars import ID
from missiontui.reading.sourced import sourced


def record_link(fields: Fields) -> RecordLink:
    """One entry of follows or same_as."""
    return RecordLink(
        record=fields.required_text("record"),
        id=Id(fields.required_scalar("id", ID)),
        **sourced(fields),
    )


def step(fields: Fields) -> Step:
    """One entry of steps."""
    return Step(
        text=fields.required_text("text"),
        date=fields.date("date"),
        source=fields.text("source"),
        **sourced(fields),
    )
