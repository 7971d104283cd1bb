"""A record as plain data, as its file has it: what is read back is equal."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from missiontui.model import Note, PartialDate, Passage, Sourced
from missiontui.model.part import Part
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

Plain = str | int | list["Plain"] | dict[str, "Plain"]
"""Data that JSON and YAML can hold."""

KEYS = {"paragraph_count": "paragraphs", "said_with": "with"}
"""Fields that the format calls otherwise."""
_NOT_WRITTEN = {"source_text", "source_text_problem", "passages", "notes"}
"""Fields that stand in no record of their own: the attached text, and what `_evidence` writes."""


def dump(part: Part) -> dict[str, Plain]:
    """A record, or a part of one, as the mapping that its file holds.

    Keys with nothing to say are left out. Where it comes from stands behind what it is.
    """
    return dict(_pairs(part))


def _pairs(part: Part) -> Iterator[tuple[str, Plain]]:
    """The keys and values of one mapping."""
    for name in part.FIELDS:
        value = getattr(part, name)
        if name in _NOT_WRITTEN or value in (None, (), "", False):
            continue
        # An empty mapping says nothing; the one of the source must be there all the same.
        if (plain := _plain(value)) or name == "source":
            yield KEYS.get(name, name), plain
    if isinstance(part, Sourced):
        yield from _evidence(part.passages, part.notes)


def _evidence(
    passages: tuple[Passage, ...], notes: tuple[Note, ...]
) -> Iterator[tuple[str, Plain]]:
    if passages:
        main, *others = passages
        yield from _pairs(main)
        if others:
            yield "also_in", [dump(each) for each in others]
    if notes:
        yield "notes", [dump(each) for each in notes]


def _plain(value: Any) -> Plain:
    match value:
        case str() | int():
            return value
        case tuple():
            return [_plain(each) for each in value]
        case Enum():
            return str(value.value)
        case PartialDate():
            return str(value)
        case _:
            return dump(value)
