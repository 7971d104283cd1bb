"""The document of a paragraph of the source: its words, and what uses them."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.blocks import (
    Block,
    Document,
    Link,
    Mark,
    Role,
    Span,
    field,
    fields,
    headline,
    paragraph,
    spaced,
)
from missiontui.document.dates import dates_words
from missiontui.document.evidence import (
    differences,
    in_quotation_marks,
    marked_words,
    places_of,
    verdict,
)
from missiontui.document.held import NOT_RECORDED
from missiontui.document.names import meeting_title, short
from missiontui.document.tabs import tab_of
from missiontui.model import (
    Case,
    Dates,
    Item,
    Meeting,
    Mission,
    NextStep,
    OtherName,
    Passage,
    Quotation,
    RecordLink,
    Remark,
    Sourced,
    Statement,
    WebLink,
)


def document_of_paragraph(mission: Mission, number: int, mark: Mark | None) -> Document:
    """The text of a paragraph, where it is attached, and each thing of the record that uses it."""
    found = mission.evidence.get(number, ())
    wanted = [passage for _, passage in places_of(mission, mark)] if mark else []
    blocks: list[Block] = [headline(f"PARAGRAPH {number}")]
    if mission.source_text is not None and number <= len(mission.source_text):
        marked = wanted or [passage for _, passage in found]
        blocks.append(marked_words(mission.source_text[number - 1], marked))
        blocks += fields(NOT_RECORDED, _left(mission, number), role=Role.OPEN, space=True)
    by_wording: dict[tuple[str, ...], list[tuple[Sourced, Passage]]] = {}
    for part, passage in found:
        by_wording.setdefault(passage.wording, []).append((part, passage))
    unworded = by_wording.pop((), [])
    for same in by_wording.values():
        passage = same[0][1]
        role = Role.MARKED if passage in wanted else Role.QUOTE
        blocks.append(
            Block(
                spans=(Span(in_quotation_marks(passage), role),),
                aside="" if mission.source_text is None else verdict(mission, passage),
                holds=passage,
                space=True,
            )
        )
        blocks += differences(mission, passage)
        blocks += [_rests(mission, part) for part, _ in same]
    blocks += spaced([_rests(mission, part) for part, _ in unworded])
    if not found:
        blocks.append(paragraph("Nothing in the record rests on it.", Role.OPEN, space=True))
    return tuple(blocks)


def _left(mission: Mission, number: int) -> Iterator[str]:
    """The words of a paragraph that nothing rests on; where that is all of them, no word."""
    if number in mission.evidence:
        yield from (f"“{words}”" for words in mission.unrecorded.get(number, ()))


_NAMING = ("name", "value", "short", "record", "title", "url", "text")
"""The keys by one of which a part is known."""
_KINDS = {
    Mission: "record’s title",
    OtherName: "other name",
    Remark: "overview of the visit",
    NextStep: "next step",
    RecordLink: "link to another record",
    WebLink: "link",
}


def _rests(mission: Mission, part: Sourced) -> Block:
    kind = _KINDS.get(type(part), type(part).__name__.lower())
    name = _name(mission, part)
    link = Link(part.id) if isinstance(part, Item) and tab_of(mission, part.id) else None
    return field("used by", f"{kind}: {name}" if name else kind, link=link)


def _name(mission: Mission, part: Sourced) -> str:
    if isinstance(part, Meeting):
        return meeting_title(mission, part)
    if isinstance(part, Statement):
        return short(part)
    if isinstance(part, Quotation):
        return mission.speaker_name(part)
    if isinstance(part, Case):
        return mission.name_of(part.id)
    if isinstance(part, Dates):
        return dates_words(part)
    found = (getattr(part, key, None) for key in _NAMING)
    return next((name for name in found if isinstance(name, str)), "")
