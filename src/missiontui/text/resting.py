"""Which parts of a record rest on which paragraphs of the source."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from missiontui.model import (
    DELEGATION,
    SOURCE,
    VISIT,
    Abbreviation,
    Case,
    City,
    Contact,
    Counterpart,
    Delegation,
    Gap,
    Id,
    Meeting,
    Mission,
    Participant,
    Passage,
    Quotation,
    Remark,
    Source,
    Sourced,
    Statement,
    Visit,
)
from missiontui.text.blocks import Mark

_APART = (
    *(City, Meeting, Participant, Counterpart, Statement, Case, Quotation, Contact),
    *(Visit, Delegation, Source, Gap, Abbreviation, Remark),
)
"""The parts of a record that are shown for themselves, not with the whole that holds them."""


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
        for inner in _inner(part):
            yield from parts_of(inner)


def _inner(part: Sourced) -> Iterator[Sourced]:
    """The parts of a part that can say where they come from, one level down."""
    for field in dataclasses.fields(part):
        value = getattr(part, field.name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Sourced):
                yield each


def own_parts(part: Sourced) -> Iterator[Sourced]:
    """A thing and those of its parts that are shown with it, having no place of their own."""
    yield part
    for inner in _inner(part):
        if not isinstance(inner, _APART):
            yield from own_parts(inner)


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
