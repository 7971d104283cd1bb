"""The evidence beside an item: the paragraphs of the source that it rests on, its words marked."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from missiontui.document.blocks import Block, Document, Role, Span, paragraph
from missiontui.document.evidence import (
    RESTS_ON_NOTHING,
    in_quotation_marks,
    marked_words,
    places_of,
    verdict,
)
from missiontui.model import Id, Mission, Passage
from missiontui.model.verdicts import Standing
from missiontui.model.wording import places
from missiontui.typed import NamedTuple


class Evidence(NamedTuple):
    """The evidence of one item."""

    heading: str
    """The name of the item's own paragraph."""
    document: Document
    """The words of that paragraph, and then of any further one under its name."""


def evidence_of(mission: Mission, id: Id) -> Evidence:
    """The paragraphs that an item rests on, its own first."""
    by_place: dict[int, list[Passage]] = {}
    for _, passage in places_of(mission, id):
        by_place.setdefault(_place(mission, passage), []).append(passage)
    if not by_place:
        return Evidence("Source", (paragraph(f"{RESTS_ON_NOTHING}.", Role.MUTED),))
    headings = [_heading(number, passages) for number, passages in by_place.items()]
    blocks: list[Block] = []
    for heading, (number, passages) in zip(headings, by_place.items(), strict=True):
        if blocks:
            blocks.append(paragraph(heading, Role.MUTED, space=True))
        blocks += _words(mission, number, passages)
    if remark := _remark(mission, by_place):
        blocks.append(paragraph(remark, Role.MUTED, space=True))
    return Evidence(headings[0], tuple(blocks))


def _place(mission: Mission, passage: Passage) -> int:
    """The paragraph in which the words stand, which the attached text may number otherwise."""
    if mission.comparison is not None and passage.wording:
        found = mission.comparison.of(passage)
        if found.standing is Standing.ELSEWHERE:
            return found.first or passage.paragraph
    return passage.paragraph


def _heading(number: int, passages: list[Passage]) -> str:
    numbers = dict.fromkeys(each.paragraph for each in passages if each.paragraph != number)
    others = ", ".join(f"¶ {each}" for each in numbers)
    return f"Source ¶ {number}" + (f" ({others} in the record)" if others else "")


def _words(mission: Mission, number: int, passages: list[Passage]) -> Iterator[Block]:
    """The paragraph as the attached text has it, else as far as the record has it."""
    text = mission.source_text or ()
    if number > len(text):
        yield from _held_words(mission, number, passages)
        return
    whole = text[number - 1]
    yield marked_words(whole, passages).replaced(space=False)
    for passage in dict.fromkeys(passages):
        if len(places(passage, whole)) < len(passage.wording):
            yield _quote(passage, Role.MARKED, verdict(mission, passage))


def _held_words(mission: Mission, number: int, passages: list[Passage]) -> Iterator[Block]:
    """All words that any item has of a paragraph, in the order they are known."""
    own = {passage.wording for passage in passages}
    for wording, passage in _wordings(mission, number).items():
        yield _quote(passage, Role.MARKED if wording in own else Role.QUOTE)


def _wordings(mission: Mission, number: int) -> dict[tuple[str, ...], Passage]:
    found = (passage for _, passage in mission.evidence.get(number, ()))
    return {passage.wording: passage for passage in found if passage.wording}


def _remark(mission: Mission, numbers: Collection[int]) -> str:
    """The reason why a paragraph is not shown whole; empty where all are."""
    text = mission.source_text
    missing = [number for number in numbers if number > len(text or ())]
    if not missing:
        return ""
    them = "it" if len(numbers) == 1 else "them"
    held = "these words" if any(_wordings(mission, number) for number in missing) else "no words"
    if text is None:
        return f"The record holds {held} of {them}; no text is attached."
    named = ", ".join(f"¶ {number}" for number in missing)
    return f"The attached text has no {named}; the record holds {held} of it."


def _quote(passage: Passage, role: Role, aside: str = "") -> Block:
    return Block(spans=(Span(in_quotation_marks(passage), role),), aside=aside)
