"""Things that the program filled in, and that nobody has held against the source yet."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.model import DELEGATION, SOURCE, VISIT, Id, Item, Mission, NoteKind, Sourced
from missiontui.model.evidence import inner_parts


def unchecked_things(mission: Mission) -> tuple[str, ...]:
    """The notes of kind unchecked, each in a line: "press-office, ¶ 6, e164: dial it once"."""
    parts = ((mission.visit, VISIT), (mission.delegation, DELEGATION), (mission.source, SOURCE))
    return tuple(_lines(mission, {id(part): name for part, name in parts}, None))


def _lines(part: Sourced, owners: dict[int, Id], owner: Id | None) -> Iterator[str]:
    owner = owners.get(id(part), part.id if isinstance(part, Item) and part.id else owner)
    for note in part.noted(NoteKind.UNCHECKED):
        place = f"¶ {part.passages[0].paragraph}" if part.passages else None
        where = ", ".join(word for word in (owner, place, note.about) if word)
        yield f"{where}: {note.text}" if where else note.text
    for inner in inner_parts(part):
        yield from _lines(inner, owners, owner)


def unchecked_sum(number: int) -> str:
    """The number of such things: "3 things are unchecked"."""
    return "1 thing is unchecked" if number == 1 else f"{number} things are unchecked"
