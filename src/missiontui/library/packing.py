"""Rows of a library as JSON, which an index holds: data only, whoever wrote the index.

A record holds no control characters, and so do its rows: what has some was written by others, and
is for no terminal.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from missiontui.library.interface import LibraryError
from missiontui.library.rows import LibraryItem, Step, Visit

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_OF_ITEM = [
    (at, name, LibraryItem._field_defaults.get(name))
    for at, name in enumerate(LibraryItem._fields)
    if name != "visit"
]
"""The place, the name and the default of each value of an item."""
NOT_SO_PACKED = (ValueError, TypeError, LookupError, RecursionError)
"""What is raised where a value of an index is no packed one."""


class BrokenRowError(LibraryError):
    """A row of an index that nothing can be made of: a disk or another program has changed it."""


def packed_visit(visit: Visit) -> str:
    """A visit as JSON."""
    return _json(visit)


def unpacked_visit(text: str) -> Visit:
    """The visit of such a text.

    Raises:
        BrokenRowError: if it is none.
    """
    try:
        values: list[Any] = _loaded(text)
        return Visit._make(tuple(each) if isinstance(each, list) else each for each in values)
    except NOT_SO_PACKED as error:
        raise BrokenRowError(f"a visit is held otherwise than it was packed: {error}") from error


def packed_item(item: LibraryItem, texts: tuple[str, ...]) -> str:
    """An item without its visit, and further texts that it is found by, as JSON.

    Only what the item has is told.
    """
    told = {name: item[at] for at, name, default in _OF_ITEM if item[at] != default}
    return _json({**told, "texts": texts})


def unpacked_item(visit: Visit, text: str) -> tuple[LibraryItem, tuple[str, ...]]:
    """The item of such a text, and its further texts.

    Raises:
        BrokenRowError: if it is none.
    """
    try:
        fields: dict[str, Any] = _loaded(text)
        texts = tuple(fields.pop("texts"))
        steps = tuple(Step(*step) for step in fields.pop("steps", ()))
        for name, value in fields.items():
            if isinstance(value, list):
                fields[name] = tuple(value)
        return LibraryItem(visit=visit, steps=steps, **fields), texts
    except NOT_SO_PACKED as error:
        raise BrokenRowError(f"an item is held otherwise than it was packed: {error}") from error


def is_clean(text: str) -> bool:
    """Tell that a text holds no character that no value of a record may hold."""
    if text.isprintable():
        return True
    from missiontui.reading.characters import FORBIDDEN

    return not re.search(FORBIDDEN, text)


def _loaded(text: str) -> Any:
    """The value of a JSON text that was packed.

    Raises:
        ValueError: if it is none, or holds a control character.
    """
    value = json.loads(text)
    escapes = "\\" in text
    if not all(map(is_clean, _texts(value) if escapes else (text,))):
        raise ValueError("it has a control character")
    return value


def _texts(value: Any) -> Iterator[str]:
    """All texts in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for each in (*value, *value.values()) if isinstance(value, dict) else value:
            yield from _texts(each)


def _json(value: object) -> str:
    return _ENCODER.encode(value)
