"""Links from one record to another, and what became of something since."""

from __future__ import annotations

from missiontui.model.basis import Id, Sourced
from missiontui.model.dates import PartialDate
from missiontui.model.part import part


@part
class RecordLink(Sourced):
    """An item of another record: what it says of the same."""

    record: str
    """The record: the address or the number of its source, or its file."""
    id: Id
    """The item there."""


@part
class Step(Sourced):
    """Something that became of a case or of what was asked for."""

    text: str
    """In own words."""
    date: PartialDate | None = None
    """The day of it."""
    source: str | None = None
    """The document that tells of it, where it is another than the source of the record."""
