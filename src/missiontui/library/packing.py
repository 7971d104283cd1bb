"""Rows of a library as JSON, which an index holds: data only, whoever wrote the index."""

from __future__ import annotations

import json
from typing import Any

from missiontui.library.rows import LibraryItem, Step, Visit

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_OF_ITEM = [
    (at, name, LibraryItem._field_defaults.get(name))
    for at, name in enumerate(LibraryItem._fields)
    if name != "visit"
]
"""The place, the name and the default of each value of an item."""


def packed_visit(visit: Visit) -> str:
    """A visit as JSON."""
    return _json(visit)


def unpacked_visit(text: str) -> Visit:
    """The visit of such a text."""
    values: list[Any] = json.loads(text)
    return Visit._make(tuple(each) if isinstance(each, list) else each for each in values)


def packed_item(item: LibraryItem, texts: tuple[str, ...]) -> str:
    """An item without its visit, and further texts that it is found by, as JSON.

    Only what the item has is told.
    """
    told = {name: item[at] for at, name, default in _OF_ITEM if item[at] != default}
    return _json({**told, "texts": texts})


def unpacked_item(visit: Visit, text: str) -> tuple[LibraryItem, tuple[str, ...]]:
    """The item of such a text, and its further texts."""
    fields: dict[str, Any] = json.loads(text)
    texts = tuple(fields.pop("texts"))
    steps = tuple(Step(*step) for step in fields.pop("steps", ()))
    for name, value in fields.items():
        if isinstance(value, list):
            fields[name] = tuple(value)
    return LibraryItem(visit=visit, steps=steps, **fields), texts


def _json(value: object) -> str:
    return _ENCODER.encode(value)
