"""Things that the program filled in, and that nobody has held against the source yet."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.model import DELEGATION, SOURCE, VISIT, Id, Item, Mission, NoteKind, Sourced
from missiontui.typed import NamedTuple


class Unchecked(NamedTuple):
    """One thing that is unchecked."""

    path: str
    """The note that says so, as faults name it: `contacts[0].means[1].notes[0]`."""
    text: str
    """The note in a line, with the item, paragraph and key: "press-office, ¶ 6, e164: dial it"."""


def unchecked_things(mission: Mission) -> tuple[Unchecked, ...]:
    """The notes of kind unchecked."""
    parts = ((mission.visit, VISIT), (mission.delegation, DELEGATION), (mission.source, SOURCE))
    return tuple(_things(mission, "", {id(part): name for part, name in parts}, None))


def _things(
    part: Sourced, path: str, owners: dict[int, Id], owner: Id | None
) -> Iterator[Unchecked]:
    owner = owners.get(id(part), part.id if isinstance(part, Item) and part.id else owner)
    for number, note in enumerate(part.notes):
        if note.kind is NoteKind.UNCHECKED:
            place = f"¶ {part.passages[0].paragraph}" if part.passages else None
            where = ", ".join(word for word in (owner, place, note.about) if word)
            text = f"{where}: {note.text}" if where else note.text
            yield Unchecked(f"{path}notes[{number}]", text)
    for inner, key in _inner(part):
        yield from _things(inner, f"{path}{key}.", owners, owner)


def _inner(part: Sourced) -> Iterator[tuple[Sourced, str]]:
    """The parts one level down, each with the key that leads to it: `means[1]`."""
    for name in part.FIELDS:
        value = getattr(part, name)
        if isinstance(value, Sourced):
            yield value, name
        elif isinstance(value, tuple):
            for number, each in enumerate(value):
                if isinstance(each, Sourced):
                    yield each, f"{name}[{number}]"


def unchecked_sum(number: int) -> str:
    """The number of such things: "3 things are unchecked"."""
    return "1 thing is unchecked" if number == 1 else f"{number} things are unchecked"
