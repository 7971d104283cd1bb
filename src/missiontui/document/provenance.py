"""Provenance: readings, notes and gaps of a thing, said alike in every document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from missiontui.document.blocks import Document, Link, Role, field, fields
from missiontui.document.dates import marked_date
from missiontui.document.evidence import own_parts, printed_words
from missiontui.model import (
    DELEGATION,
    GAPS,
    VISIT,
    Body,
    Country,
    Id,
    Item,
    Means,
    Mission,
    Note,
    NoteKind,
    OtherName,
    Others,
    RecordLink,
    Sourced,
    Step,
    Team,
    Translation,
)
from missiontui.model.basis import MARKS


def qualifier(sourced: Sourced, part: str | None = None) -> str:
    """The words behind what was worked out, added from elsewhere, or not checked: " (derived)".

    Args:
        sourced: The thing.
        part: The part of it; the whole where None.
    """
    marks = ", ".join(kind.value for kind in sourced.marks(part))
    return f" ({marks})" if marks else ""


def unchecked(sourced: Sourced, part: str | None = None) -> str:
    """The words behind a thing that the program filled in, whole or in part: " (unchecked)".

    Args:
        sourced: The thing.
        part: The part of it that is shown; the whole where None.
    """
    marked = NoteKind.UNCHECKED in (*sourced.marks(None), *sourced.marks(part))
    return f" ({NoteKind.UNCHECKED.value})" if marked else ""


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
    """The notes on a thing alone, readings among them."""
    return _notes((note, "") for note in sourced.notes)


def _notes(found: Iterable[tuple[Note, str]]) -> Document:
    lines = (
        (note.kind.value, ": ".join(part for part in (name, _part(note.about), note.text) if part))
        for note, name in found
    )
    # What holds for several parts in the same words is said once.
    return tuple(
        field(kind, text, role=Role.OPEN, space=index == 0)
        for index, (kind, text) in enumerate(dict.fromkeys(lines))
    )


def _further(part: Sourced) -> list[Note]:
    return [note for note in part.notes if note.kind is not NoteKind.READING]


def _name(part: Sourced, *, several: bool) -> str:
    """The name of a part of a thing, where its notes would not be known for its own without."""
    match part:
        case OtherName(name=name) | Country(name=name) | Body(name=name) | Team(name=name):
            return name
        case RecordLink(record=name) | Translation(language=name):
            return name
        case Step(text=name) | Others(text=name):
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
    lines: list[str] = []
    for part in own_parts(sourced):
        found = part.noted(NoteKind.READING)
        name = "" if part is sourced else _name(part, several=True)
        before = f"{name}: " if name else ""
        lines += [f"{before}{at} of {len(found)}: {note.text}" for at, note in enumerate(found, 1)]
    return fields("readings", lines, role=Role.OPEN, space=True)


def marked(sourced: Sourced, part: str, text: str | None) -> str | None:
    """A value with its mark, if it was worked out, added from elsewhere, or not checked."""
    return text and text + qualifier(sourced, part)


def all_marked(sourced: Sourced, part: str, texts: Iterable[str]) -> tuple[str, ...]:
    """Values of one part, each with its mark: the note is of all of them."""
    mark = qualifier(sourced, part)
    return tuple(text + mark for text in texts)


def links_to_records(label: str, links: Iterable[RecordLink]) -> Document:
    """Items of other records."""
    return fields(
        label, (f"{link.record} · {link.id}{qualifier(link)}" for link in links), space=True
    )


def steps(found: Iterable[Step]) -> Document:
    """What became of something since, in the order of the record."""
    lines = []
    for step in found:
        date = f"{marked_date(step, 'date', step.date)}: " if step.date else ""
        source = f" ({step.source})" if step.source else ""
        lines.append(f"{date}{step.text}{source}{qualifier(step)}")
    return fields("since then", lines, space=True)


def gaps(mission: Mission, id: Id) -> Document:
    """Gaps of the source about a thing."""
    parts: dict[Id, Sequence[Item]] = {
        VISIT: (*mission.visit.countries, *mission.visit.countries_of_concern),
        DELEGATION: (*mission.delegation.bodies, *mission.delegation.teams),
    }
    ids = (id, *(part.id for part in parts.get(id, ())))
    found = {number: gap for each in ids for number, gap in mission.gaps_about.get(each, ())}
    return fields(
        "not stated",
        ((gap.text, Link(GAPS, number)) for number, gap in found.items()),
        role=Role.OPEN,
        space=True,
    )


def sum_of_provenance(mission: Mission, sourced: Sourced, id: Id) -> str:
    """The number of things derived, added or not checked, and of those that are not stated."""
    kinds = [note.kind for part in own_parts(sourced) for note in _further(part)]
    counts = [(kinds.count(kind), kind.value) for kind in MARKS]
    counts.append((len(gaps(mission, id)), "not stated"))
    return ", ".join(f"{number} {word}" for number, word in counts if number)


def closing(mission: Mission, sourced: Sourced, id: Id) -> Document:
    """The end of every document: readings, notes and gaps."""
    return (
        *printed_words(mission, id),
        *readings(sourced),
        *notes(sourced),
        *gaps(mission, id),
    )
