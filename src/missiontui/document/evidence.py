"""Evidence: the words of the source that an item rests on, and whether they stand there."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.blocks import Mark
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
from missiontui.model.evidence import inner_parts, parts_of

_APART = (
    *(City, Meeting, Participant, Counterpart, Statement, Case, Quotation, Contact),
    *(Visit, Delegation, Source, Gap, Abbreviation, Remark),
)
"""The parts of a record that are shown for themselves, not with the whole that holds them."""


def own_parts(part: Sourced) -> Iterator[Sourced]:
    """A thing and those of its parts that are shown with it, having no place of their own."""
    yield part
    for inner in inner_parts(part):
        if not isinstance(inner, _APART):
            yield from own_parts(inner)


def _dates(mission: Mission) -> tuple[Sourced, ...]:
    dates = mission.visit.dates
    return tuple(parts_of(dates)) if dates else ()


def passages_of(mission: Mission, mark: Mark) -> list[tuple[Sourced, Passage]]:
    """The places that an item rests on, its own first, each with the part that names it."""
    known: dict[Mark, tuple[Sourced, ...]] = {
        VISIT: (mission.visit, *_dates(mission), *mission.visit.overview),
        DELEGATION: (mission.delegation, *mission.delegation.bodies),
        SOURCE: (mission.source,),
    }
    item = mission.items.get(mark) if isinstance(mark, str) else None
    found = known.get(mark) or (tuple(parts_of(item)) if item else ())
    return [(part, passage) for part in found for passage in part.passages]


def main_paragraph(mission: Mission, id: Id) -> int | None:
    """The number of the paragraph that an item rests on first; None for what rests on none."""
    return next((passage.paragraph for _, passage in passages_of(mission, id)), None)
