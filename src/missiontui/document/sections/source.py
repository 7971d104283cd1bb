"""Source: the document behind the record, paragraph by paragraph, and what it leaves open."""

from __future__ import annotations

from missiontui.document.blocks import (
    Block,
    Document,
    Entry,
    Link,
    Mark,
    Role,
    Row,
    Section,
    Span,
    field,
    fields,
    headline,
    paragraph,
    spaced,
    title,
)
from missiontui.document.dates import date_words
from missiontui.document.evidence import (
    differences,
    in_quotation_marks,
    passages_of,
    quotes,
    verdict,
)
from missiontui.document.names import meeting_title, short
from missiontui.document.provenance import closing, notes, own_notes
from missiontui.document.tabs import SOURCE_TAB, paragraph_id, paragraph_number, tab_of
from missiontui.model import (
    GAPS,
    SOURCE,
    Id,
    Item,
    Meeting,
    Mission,
    OtherName,
    Passage,
    Quotation,
    Remark,
    Sourced,
    Statement,
)
from missiontui.model.evidence import parts_of, with_words
from missiontui.model.wording import is_of, matches, places

NOT_CHECKED = "No text is attached: the wording of this record was not checked against its source."


def _entries(mission: Mission) -> tuple[Entry, ...]:
    rows: list[Entry] = [Row(id=SOURCE, spans=(Span("Reference", Role.STRONG),))]
    by_number = mission.evidence
    numbers = sorted({*by_number, *range(1, len(mission.source_text or ()) + 1)})
    rows += [
        Row(
            id=paragraph_id(number),
            spans=(Span(_first_words(mission, by_number.get(number, ()), number)),),
            tag=f"¶ {number}",
        )
        for number in numbers
    ]
    if mission.gaps:
        rows.append(Row(id=GAPS, spans=(Span(f"Not stated ({len(mission.gaps)})", Role.STRONG),)))
    return tuple(rows)


def _first_words(mission: Mission, found: tuple[tuple[Sourced, Passage], ...], number: int) -> str:
    if mission.source_text is not None and number <= len(mission.source_text):
        return mission.source_text[number - 1]
    worded = [passage for _, passage in found if passage.wording]
    longest = max(worded, key=lambda passage: sum(map(len, passage.wording)), default=None)
    return in_quotation_marks(longest) if longest else "no words quoted"


def _document(mission: Mission, id: Id, mark: Mark | None = None) -> Document:
    if id == GAPS:
        return _gaps(mission, mark)
    if number := paragraph_number(id):
        return _paragraph(mission, number, mark)
    return _reference(mission)


def _reference(mission: Mission) -> Document:
    source = mission.source
    published = date_words(source.published) if source.published else "date not stated"
    form = [
        field(label, text)
        for label, text in (
            ("Publisher", source.publisher),
            ("Kind", source.kind),
            ("Published", published),
            ("Number", source.identifier),
            ("Language", source.language),
            ("Address", source.url),
            ("Paragraphs", str(source.paragraph_count) if source.paragraph_count else None),
            ("SHA-256", source.sha256),
            ("File", source.file),
            ("Record", _record(mission)),
        )
        if text
    ]
    return (
        headline("SOURCE"),
        *_checked(mission),
        title(source.title or "Title not stated"),
        *spaced(form),
        *_abbreviations(mission),
        *quotes(mission, source),
        *closing(mission, source, SOURCE),
        *own_notes(mission),
    )


def _record(mission: Mission) -> str:
    """The record itself: its kind, and the language of its own words."""
    parts = (mission.kind, f"in {mission.language}" if mission.language else None)
    return ", ".join(part for part in parts if part)


def _checked(mission: Mission) -> Document:
    """Tell whether the wording of the record was held against a text, and which."""
    if mission.source_text is None:
        reason = NOT_CHECKED
        if mission.source_text_problem:
            reason = (
                f"The attached text {mission.source.file} cannot be read "
                f"({mission.source_text_problem}): wording was not checked."
            )
        return (paragraph(reason, Role.OPEN, space=True),)
    sha256 = mission.source.sha256
    if sha256 and not is_of("\n\n".join(mission.source_text), sha256):
        text = "The attached text is another text than the one that the record was made from."
        return (paragraph(text, Role.OPEN, space=True),)
    return (paragraph(_matching(mission, mission.source_text), space=True),)


def _matching(mission: Mission, text: tuple[str, ...]) -> str:
    worded = [passage for part in parts_of(mission) for passage in part.passages if passage.wording]
    differing = [passage.paragraph for passage in worded if not matches(passage, text)]
    checked = f"Checked against the attached text: {len(worded) - len(differing)} wordings match"
    if not differing:
        return f"{checked}, none differs."
    places = ", ".join(f"¶ {number}" for number in sorted(set(differing)))
    return f"{checked}, {len(differing)} differ: {places}."


def _abbreviations(mission: Mission) -> Document:
    return fields(
        "Short forms",
        (
            f"{entry.short}: {entry.long}"
            + "".join(f" · {note.kind.value}: {note.text}" for note in entry.notes)
            for entry in mission.abbreviations
        ),
        space=True,
    )


def _paragraph(mission: Mission, number: int, mark: Mark | None) -> Document:
    found = mission.evidence.get(number, ())
    wanted = [with_words(*each) for each in passages_of(mission, mark)] if mark else []
    blocks: list[Block] = [headline(f"PARAGRAPH {number}")]
    if mission.source_text is not None and number <= len(mission.source_text):
        marked = wanted or [passage for _, passage in found]
        blocks.append(_marked(mission.source_text[number - 1], marked))
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
                space=True,
            )
        )
        blocks += differences(mission, passage)
        blocks += [_rests(mission, part) for part, _ in same]
    blocks += spaced([_rests(mission, part) for part, _ in unworded])
    if not found:
        blocks.append(paragraph("Nothing in the record rests on it.", Role.OPEN, space=True))
    return tuple(blocks)


_KINDS = {Mission: "record’s title", OtherName: "other name", Remark: "overview of the visit"}


def _rests(mission: Mission, part: Sourced) -> Block:
    kind = _KINDS.get(type(part), type(part).__name__.lower())
    name = _name(mission, part)
    link = Link(part.id) if isinstance(part, Item) and tab_of(mission, part.id) else None
    return field("rests here", f"{kind}: {name}" if name else kind, link=link)


def _name(mission: Mission, part: Sourced) -> str:
    if isinstance(part, Meeting):
        return meeting_title(mission, part)
    if isinstance(part, Statement):
        return short(part)
    if isinstance(part, Quotation):
        return mission.speaker_name(part)
    name = getattr(part, "name", None) or getattr(part, "value", None)
    return name if isinstance(name, str) else ""


def _marked(text: str, passages: list[Passage]) -> Block:
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


def _gaps(mission: Mission, mark: Mark | None) -> Document:
    return (
        headline("NOT STATED", "what the source leaves open"),
        *(
            block
            for number, gap in enumerate(mission.gaps, start=1)
            for block in (
                paragraph(gap.text, Role.MARKED if number == mark else Role.PLAIN, space=True),
                *notes(gap),
            )
        ),
    )


SECTION = Section(
    tab=SOURCE_TAB,
    entries=_entries,
    document=_document,
    empty="The record says nothing of its source.",
)
