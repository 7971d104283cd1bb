"""Which parts of a record rest on which paragraphs of the source."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from missiontui.model import (
    DELEGATION,
    SOURCE,
    VISIT,
    Id,
    Mission,
    Passage,
    Quotation,
    Sourced,
)
from missiontui.text.blocks import Mark


def resting(mission: Mission) -> dict[int, tuple[tuple[Sourced, Passage], ...]]:
    """What rests on each paragraph, in the order of the record, a quotation with all its words."""
    found: dict[int, list[tuple[Sourced, Passage]]] = {}
    for part in parts_of(mission):
        for passage in part.passages:
            found.setdefault(passage.paragraph, []).append((part, with_words(part, passage)))
    return {number: tuple(found[number]) for number in sorted(found)}


def with_words(part: Sourced, passage: Passage) -> Passage:
    """The passage of a quotation with all its sentences; any other as it is."""
    if not isinstance(part, Quotation) or passage is not part.passages[0] or passage.wording:
        return passage
    return Passage(paragraph=passage.paragraph, wording=(" ".join(part.sentences),))


def parts_of(part: object) -> Iterator[Sourced]:
    """Every part of a record that can say where it comes from."""
    if isinstance(part, Sourced):
        yield part
    if dataclasses.is_dataclass(part):
        for field_ in dataclasses.fields(part):
            yield from parts_of(getattr(part, field_.name))
    elif isinstance(part, tuple):
        for element in part:
            yield from parts_of(element)


def passages_of(mission: Mission, mark: Mark) -> list[tuple[Sourced, Passage]]:
    """The places that an item rests on, its own first, each with the part that names it."""
    known: dict[Mark, tuple[Sourced, ...]] = {
        VISIT: (mission.visit, *parts_of(mission.visit.dates), *mission.visit.overview),
        DELEGATION: (mission.delegation, *mission.delegation.bodies),
        SOURCE: (mission.source,),
    }
    item = mission.items.get(mark) if isinstance(mark, str) else None
    found = known.get(mark) or (tuple(parts_of(item)) if item else ())
    return [(part, passage) for part in found for passage in part.passages]


def main_paragraph(mission: Mission, id: Id) -> int | None:
    """The number of the paragraph that an item rests on first; None for what rests on none."""
    return next((passage.paragraph for _, passage in passages_of(mission, id)), None)
