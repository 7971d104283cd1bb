"""Rows of a library as JSON, which an index holds: data only, whoever wrote the index."""

from __future__ import annotations

import json
from typing import Any

from missiontui.library.rows import LibraryItem, Step, Visit


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
    defaults = LibraryItem._field_defaults
    fields = item._asdict()
    del fields["visit"]
    told = {name: value for name, value in fields.items() if value != defaults.get(name, value)}
    required = {name: fields[name] for name in fields if name not in defaults}
    return _json({**required, **told, "texts": texts})


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
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
