"""Provenance: readings, notes and gaps of a thing, said alike in every document."""

from __future__ import annotations

from collections.abc import Iterable

from missiontui.document.blocks import Document, Link, Role, field, fields
from missiontui.document.evidence import own_parts
from missiontui.model import (
    GAPS,
    Body,
    Country,
    Id,
    Means,
    Mission,
    Note,
    NoteKind,
    OtherName,
    Sourced,
    Team,
)


def qualifier(sourced: Sourced, part: str) -> str:
    """The words behind a part that was worked out or added from elsewhere: " (derived)"."""
    kinds = dict.fromkeys(note.kind for note in sourced.notes if note.about == part)
    added = [kind.value for kind in kinds if kind in (NoteKind.DERIVED, NoteKind.OUTSIDE)]
    return f" ({', '.join(added)})" if added else ""


def notes(sourced: Sourced) -> Document:
    """The notes on a thing and on its parts, readings apart: see `readings`."""
    noted = [part for part in own_parts(sourced) if _further(part)]
    several = sum(isinstance(part, Means) for part in noted) > 1
    return _notes(
        (note, "" if part is sourced else _name(part, several=several))
        for part in noted
        for note in _further(part)
    )


def own_notes(sourced: Sourced) -> Document:
    """The notes on a thing alone, readings apart."""
    return _notes((note, "") for note in _further(sourced))


def _notes(found: Iterable[tuple[Note, str]]) -> Document:
    return tuple(
        field(
            note.kind.value,
            ": ".join(words for words in (name, _part(note.about), note.text) if words),
            role=Role.OPEN,
            space=index == 0,
        )
        for index, (note, name) in enumerate(found)
    )


def _further(part: Sourced) -> list[Note]:
    return [note for note in part.notes if note.kind is not NoteKind.READING]


def _name(part: Sourced, *, several: bool) -> str:
    """The name of a part of a thing, where its notes would not be known for its own without."""
    match part:
        case OtherName(name=name) | Country(name=name) | Body(name=name) | Team(name=name):
            return name
        case Means(value=value) if several:
            return value
        case _:
            return ""


def _part(about: str | None) -> str:
    """The name of a part as people read it: keys of the format have underscores."""
    return "" if about is None else {"e164": "E.164"}.get(about, about.replace("_", " "))


def readings(sourced: Sourced) -> Document:
    """The ways in which the words can be read, none preferred."""
    found = sourced.noted(NoteKind.READING)
    return fields(
        "readings",
        (f"{number} of {len(found)}: {note.text}" for number, note in enumerate(found, start=1)),
        role=Role.OPEN,
        space=True,
    )


def gaps(mission: Mission, id: Id) -> Document:
    """Gaps of the source about a thing."""
    found = mission.gaps_about.get(id, ())
    return fields(
        "not stated",
        ((gap.text, Link(GAPS, number)) for (number, gap) in found),
        role=Role.OPEN,
        space=True,
    )


def closing(mission: Mission, sourced: Sourced, id: Id) -> Document:
    """The end of every document: readings, notes and gaps."""
    return (*readings(sourced), *notes(sourced), *gaps(mission, id))
