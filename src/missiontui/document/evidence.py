"""Evidence: the words of the source that an item rests on, and whether they stand there."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.blocks import Block, Document, Mark, Role, Span
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
from missiontui.model.wording import difference, matches

_APART = (
    *(City, Meeting, Participant, Counterpart, Statement, Case, Quotation, Contact),
    *(Visit, Delegation, Source, Gap, Abbreviation, Remark),
)
"""The parts of a record that are shown for themselves, not with the whole that holds them."""
_WORDS_BEFORE = 4
"""Number of words that are shown before the one in which record and source part."""


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


def in_quotation_marks(passage: Passage) -> str:
    """The spans of a passage as one quotation."""
    return "“" + " [...] ".join(passage.wording) + "”"


def verdict(mission: Mission, passage: Passage, *, brief: bool = False) -> str:
    """The paragraph of a passage, and whether its words were found there.

    Where it has to be brief, only that they were not is said.
    """
    number = f"¶ {passage.paragraph}"
    if mission.source_text is None or not passage.wording:
        return number
    if passage.paragraph > len(mission.source_text):
        return f"{number} · no such paragraph"
    found = matches(passage, mission.source_text)
    if found:
        return number if brief else f"{number} · matches the source"
    return f"{number} · differs"


def quotes(mission: Mission, sourced: Sourced) -> Document:
    """The words of the source that a thing rests on, and where they are not what stands there."""
    blocks: list[Block] = []
    for passage in sourced.passages:
        if passage.wording:
            words = (Span(in_quotation_marks(passage), Role.QUOTE),)
            blocks.append(Block(spans=words, aside=verdict(mission, passage), space=not blocks))
            blocks += differences(mission, passage)
    return tuple(blocks)


def differences(mission: Mission, passage: Passage) -> Document:
    """The first place where recorded words part from the attached text; nothing if they do not."""
    found = difference(passage, mission.source_text) if mission.source_text else None
    if found is None:
        return ()
    before = " ".join(found.alike.split(" ")[-_WORDS_BEFORE:])
    before = f"[...] {before} " if before else ""
    spans = [Span(f"the record has “{before}"), Span(found.recorded, Role.KIND), Span("”; ")]
    if found.printed:
        spans += [Span(f"the source “{before}"), Span(found.printed, Role.KIND), Span("”")]
    else:
        spans.append(Span("the paragraph has no such words"))
    return (Block(spans=tuple(spans), label="differs here", labelled=True),)
