"""An entity of FollowTheMoney, and values as its properties take them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from missiontui.model import Dates, NoteKind, PartialDate, Sourced
from missiontui.typed import NamedTuple

_LONGEST = {"name": 384, "weakAlias": 384, "location": 250, "summary": 65_000}
"""The longest values of properties in characters, by their types: name, address, text."""
_LONGEST_STRING = 1024
"""The longest value of any other."""
_YEARS = range(1000, 3000)
"""The years that FollowTheMoney takes."""
_OPEN = (NoteKind.READING, NoteKind.DISCREPANCY)


class Entity(NamedTuple):
    """An entity: a thing, or what ties two of them."""

    id: str
    """Its name, 40 hexadecimal digits."""
    schema: str
    """The schema of it ("Person")."""
    properties: dict[str, list[str]]
    """The values of each property that has some."""

    def line(self) -> str:
        """The entity as one line of JSON."""
        return json.dumps(self._asdict(), ensure_ascii=False)


def entity(id: str, schema: str, **properties: str | Iterable[str] | None) -> Entity:
    """An entity with those properties that have values, each value once."""
    found = {}
    for name, given in properties.items():
        values = (given,) if isinstance(given, str) else given or ()
        if fitting := dict.fromkeys(_fitting(name, value) for value in values if value):
            found[name] = list(fitting)
    return Entity(id, schema, found)


def _fitting(name: str, value: str) -> str:
    """A value that a property takes: a longer one is cut, and the description has it whole."""
    if name == "description":
        return value
    longest = _LONGEST.get(name, _LONGEST_STRING)
    return value if len(value) <= longest else value[: longest - 1] + "…"


def stated_date(sourced: Sourced, key: str, date: PartialDate | None) -> str | None:
    """A date to the precision that is known: "2031", "2031-05" or "2031-05-10".

    None where the year is not known, and where the date is approximate, doubtful, contradicted or
    open to readings: a property can say nothing of that, and the words beside it do.
    """
    if date is None or date.year is None or date.year not in _YEARS:
        return None
    about = {key, "year", "month", "day", *((None,) if isinstance(sourced, Dates) else ())}
    is_open = any(note.kind in _OPEN and note.about in about for note in sourced.notes)
    if date.approximate or date.uncertain or is_open:
        return None
    written = f"{date.year:04}"
    if date.month is not None:
        written += f"-{date.month:02}"
        written += f"-{date.day:02}" if date.day is not None else ""
    return written
