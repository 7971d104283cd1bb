"""Evidence: the words of the source that an item rests on, and whether they stand there."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.blocks import COPY_CITED, Block, Document, Mark, Role, Span, field
from missiontui.document.tabs import item_of
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
    NextStep,
    Participant,
    Passage,
    Quotation,
    Remark,
    Source,
    Sourced,
    Statement,
    Visit,
    WebLink,
)
from missiontui.model.evidence import inner_parts, parts_of, passages_of
from missiontui.model.verdicts import Standing, Verdict
from missiontui.model.wording import places
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.model.alignment import Difference

RESTS_ON_NOTHING = "The record names no paragraph for this"
"""The sentence for an item without evidence."""
_APART = (
    *(City, Meeting, Participant, Counterpart, Statement, Case, Quotation, Contact),
    *(Visit, Delegation, Source, Gap, Abbreviation, Remark, NextStep, WebLink),
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


def places_of(mission: Mission, mark: Mark) -> list[tuple[Sourced, Passage]]:
    """The places that an item rests on, its own first, each with the part that names it."""
    known: dict[Mark, tuple[Sourced, ...]] = {
        VISIT: (mission.visit, *_dates(mission), *mission.visit.overview),
        DELEGATION: (mission.delegation, *mission.delegation.bodies),
        SOURCE: (mission.source,),
    }
    mark = item_of(mark) if isinstance(mark, str) else mark
    item = mission.items.get(mark) if isinstance(mark, str) else None
    found = known.get(mark) or (tuple(parts_of(item)) if item else ())
    return [(part, passage) for part in found for passage in passages_of(part)]


def main_paragraph(mission: Mission, id: Id) -> int | None:
    """The number of the paragraph that an item rests on first; None for what rests on none."""
    return next((passage.paragraph for _, passage in places_of(mission, id)), None)


def in_quotation_marks(passage: Passage) -> str:
    """The spans of a passage as one quotation."""
    return "“" + " [...] ".join(passage.wording) + "”"


def differing_words(mission: Mission) -> str:
    """The number of texts that are not as the attached text has them; empty where all are."""
    if mission.comparison is None:
        return ""
    counts = mission.comparison.counts
    if number := counts[Standing.DIFFERS] + counts[Standing.NOT_FOUND]:
        return f"{number} {_texts(number)} from the attached text"
    if mission.comparison.unmatched:
        return "the attached text has its paragraphs in another order"
    moved = counts[Standing.ELSEWHERE]
    return "the attached text numbers its paragraphs otherwise" if moved else ""


def _texts(number: int) -> str:
    return "quoted text differs" if number == 1 else "quoted texts differ"


def verdict(mission: Mission, passage: Passage, *, brief: bool = False) -> str:
    """The paragraph of a passage, and what came of holding its words against the attached text.

    Where it has to be brief, only that they are not there is said.
    """
    number = f"¶ {passage.paragraph}"
    if mission.comparison is None or not passage.wording:
        return number
    found = mission.comparison.of(passage)
    if brief and found.standing is Standing.MATCHES:
        return number
    return f"{number} · {outcome_words(found, passage.paragraph)}"


def outcome_words(verdict: Verdict, *paragraphs: int) -> str:
    """An outcome in words: "matches the source", "stands in ¶ 11, not ¶ 9", "differs"."""
    forms = f", {' and '.join(verdict.forms)}" if verdict.forms else ""
    match verdict.standing:
        case Standing.MATCHES:
            return f"matches the source{forms}"
        case Standing.ELSEWHERE:
            last = f" to {verdict.last}" if verdict.last != verdict.first else ""
            instead = f", not ¶ {paragraphs[0]}" if paragraphs and not last else ""
            return f"stands in ¶ {verdict.first}{last}{instead}{forms}"
        case Standing.DIFFERS:
            return "differs"
        case Standing.NOT_FOUND:
            return "not found"


def outcome_of(mission: Mission, passage: Passage | None) -> str:
    """The outcome of words against the attached text, where they do not match; else nothing."""
    if passage is None or mission.comparison is None:
        return ""
    verdict = mission.comparison.of(passage)
    if verdict.standing is Standing.MATCHES:
        return ""
    preposition = "from" if verdict.standing is Standing.DIFFERS else "in"
    return f"{outcome_words(verdict, passage.paragraph)} {preposition} the attached text"


def printed_words(mission: Mission, id: Id) -> Document:
    """The few printed words of an item (its verb, its dates) that do not stand in the source."""
    if mission.comparison is None:
        return ()
    return tuple(
        field(outcome_words(verdict, *verbatim.paragraphs), f"“{verbatim.words[0]}”")
        for verbatim, verdict in mission.comparison.printed.get(id, ())
        if verdict.standing is not Standing.MATCHES
    )


def quotes(mission: Mission, sourced: Sourced, keys: str = COPY_CITED) -> Document:
    """The words of the source that a thing rests on, and where they are not what stands there.

    The first are those that the keys copy.
    """
    blocks: list[Block] = []
    for passage in sourced.passages:
        if passage.wording:
            words = (Span(in_quotation_marks(passage), Role.QUOTE),)
            where, first = verdict(mission, passage), not blocks
            cited = keys if first else ""
            blocks.append(Block(spans=words, aside=where, keys=cited, holds=passage, space=first))
            blocks += differences(mission, passage)
    return tuple(blocks)


def marked_words(text: str, passages: list[Passage]) -> Block:
    """A paragraph of the attached text with every quoted word marked."""
    marked = bytearray(len(text))
    for passage in passages:
        for start, end in places(passage, text):
            marked[start:end] = b"\x01" * (end - start)
    spans, start = [], 0
    for at in range(1, len(text) + 1):
        if at == len(text) or marked[at] != marked[start]:
            role = Role.MARKED if marked[start] else Role.QUOTE
            spans.append(Span(text[start:at], role))
            start = at
    return Block(spans=tuple(spans), space=True)


def differences(mission: Mission, passage: Passage) -> Document:
    """The first place where recorded words part from the attached text; nothing if they do not."""
    verdict = mission.comparison.of(passage) if mission.comparison else None
    found = verdict.difference if verdict else None
    if found is None:
        return ()
    spans = [Span("the record has “")]
    spans += [*_spans(found, found.recorded), Span("”; the source “")]
    spans += [*_spans(found, found.printed), Span("”")]
    if found.signs:
        spans.append(Span(f" ({found.signs[0]} in the record, {found.signs[1]} in the source)"))
    return (Block(spans=tuple(spans), label="differs here", labelled=True),)


def in_context(found: Difference, words: str) -> tuple[str, str, str]:
    """Words of either side, between those before them and behind them in which both agree."""
    before = f"[...] {found.before} " if found.before else "[...] "
    return before, words or "[nothing]", f" {found.after}" if found.after else ""


def _spans(found: Difference, words: str) -> list[Span]:
    before, differing, after = in_context(found, words)
    return [Span(before), Span(differing, Role.KIND), Span(after)]
