"""Single values of a record, by the id of an item and the keys of the format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from missiontui.export.dump import Plain, dump
from missiontui.model import PARTS, Id, Mission, NoteKind
from missiontui.model.verbatim import VERBATIM_KEYS
from missiontui.typed import NamedTuple


class NoSuchValueError(LookupError):
    """A record has no value of a name."""

    def __init__(self, wrong: str, within: str, known: Iterable[str]) -> None:
        super().__init__(f"there is no {wrong!r} in {within or 'the record'}")
        self.wrong = wrong
        """The part of the name that leads nowhere."""
        self.within = within
        """The name of that in which it was looked for; empty for the record."""
        self.known = tuple(known)
        """The names that there are."""


class Value(NamedTuple):
    """A value of a record."""

    plain: Plain
    """The value, as the file has it."""
    remarks: tuple[str, ...]
    """Whatever has to be known beside it: that it was worked out or added, or is not in the text
    of the source, a sentence each."""


def value_of(mission: Mission, name: str) -> Value:
    """The value of a name: an id, and behind a dot keys of the format and numbers of entries.

    Without an id (`.title`) the record itself is meant. Entries of lists count from 0, as in the
    places of faults; `wording[0]` is `wording.0`.

    Raises:
        NoSuchValueError: if the record has none.
    """
    id, *path = name.replace("[", ".").replace("]", "").split(".")
    if not name:
        raise NoSuchValueError(name, "", ())
    value = _whole(mission, id)
    within = id
    remarks: list[str] = []
    for key in path:
        if isinstance(value, dict):
            remarks += _noted(value, key)
        value = _inner(value, key, within or "the record", _keys(value))
        within = f"{within}.{key}"
    key = next((key for key in reversed(path) if not key.isdecimal()), "")
    if key in VERBATIM_KEYS and mission.comparison:
        from missiontui.document.held import unmatched_of

        remarks += unmatched_of(mission, id, key)
    return Value(value, tuple(remarks))


def _whole(mission: Mission, id: str) -> Plain:
    """The item of an id, or the part of the record; the whole record for none."""
    if id in mission.items:
        return dump(mission.items[Id(id)])
    if not id:
        return dump(mission)
    if id in PARTS:
        return _inner(dump(mission), id, "the record", ())
    raise NoSuchValueError(id, "", (*mission.items, *PARTS))


def _inner(value: Plain, key: str, within: str, known: Iterable[str]) -> Plain:
    match value:
        case dict() if key in value:
            return value[key]
        case list() if key.isdecimal() and int(key) < len(value):
            return value[int(key)]
    raise NoSuchValueError(key, within, known)


def _keys(value: Plain) -> tuple[str, ...]:
    """The names of what is in a value."""
    match value:
        case dict():
            return tuple(value)
        case list():
            return (f"0 to {len(value) - 1}",)
    return ()


def _noted(part: dict[str, Plain], key: str) -> Iterator[str]:
    """The notes of a part that concern one of its values; slips concern the words alone."""
    notes = part.get("notes", [])
    for note in notes if isinstance(notes, list) and key != "notes" else ():
        if not isinstance(note, dict):
            continue
        about, kind = note.get("about"), note["kind"]
        if kind == NoteKind.SIC.value and key not in VERBATIM_KEYS:
            continue
        # What is no key of the part ("year") is a part of some value.
        if about == key or about not in part:
            name = f" ({about})" if about not in (None, key) else ""
            yield f"{kind}{name}: {note['text']}"
