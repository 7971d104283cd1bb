"""A record whose every text looks like something that a screen might obey."""

from __future__ import annotations

import dataclasses
import types
import typing
from typing import Any, TypeVar

T = TypeVar("T")

HOSTILE = r"[/x][bold]b[/bold]\[ $foo {} [@click=app.exit]boom[/]"
"""What is put before every text of the record."""
SHORT = "[/x]"
"""Its first characters, which are seen wherever at least a few cells are shown."""


def hostile(value: T) -> T:
    """The same, each of its texts beginning with what looks like markup.

    Ids, enumerations and numbers stay, so that the record is one that a file could hold.
    """
    assert dataclasses.is_dataclass(value)
    hints = typing.get_type_hints(type(value))
    changes = {
        field.name: _changed(getattr(value, field.name), hints[field.name])
        for field in dataclasses.fields(value)
    }
    return typing.cast("T", dataclasses.replace(value, **changes))  # type: ignore[type-var]


def _changed(value: Any, hint: Any) -> Any:
    if isinstance(value, str):
        return f"{HOSTILE} {value}" if str in _parts(hint) else value
    if isinstance(value, tuple):
        element = next(part for part in _parts(hint) if typing.get_origin(part) is tuple)
        return tuple(_changed(entry, typing.get_args(element)[0]) for entry in value)
    if dataclasses.is_dataclass(value):
        return hostile(value)
    return value


def _parts(hint: Any) -> tuple[Any, ...]:
    """The members of a union; of another type, itself."""
    return typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
