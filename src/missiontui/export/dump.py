"""A record as plain data, as its file has it: what is read back is equal."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from enum import Enum

from missiontui.model import Mission, PartialDate, Passage, Sourced

Plain = str | int | list["Plain"] | dict[str, "Plain"]
"""Data that JSON and YAML can hold."""

_KEYS = {"paragraph_count": "paragraphs", "said_with": "with"}
"""Fields that the format calls otherwise."""
_NOT_WRITTEN = {"source_text", "source_text_problem", "passages"}
"""Fields that stand in no record of their own: the attached text, and what `_evidence` writes."""


def dump(mission: Mission) -> dict[str, Plain]:
    """The record as the mapping that its file holds; keys with nothing to say are left out."""
    return dict(_pairs(mission))


def _pairs(part: object) -> Iterator[tuple[str, Plain]]:
    """The keys and values of one mapping."""
    for field in dataclasses.fields(part):  # type: ignore[arg-type]  # every part is a dataclass
        value = getattr(part, field.name)
        if field.name in _NOT_WRITTEN or value in (None, (), ""):
            continue
        # An empty mapping says nothing; the one of the source must be there all the same.
        if (plain := _plain(value)) or field.name == "source":
            yield _KEYS.get(field.name, field.name), plain
    if isinstance(part, Sourced):
        yield from _evidence(part.passages)


def _evidence(passages: tuple[Passage, ...]) -> Iterator[tuple[str, Plain]]:
    if passages:
        main, *others = passages
        yield from _pairs(main)
        if others:
            yield "also_in", [dict(_pairs(each)) for each in others]


def _plain(value: object) -> Plain:
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
            return dict(_pairs(value))
