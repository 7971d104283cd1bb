"""Source: the document behind the record, paragraph by paragraph, and what it leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from missiontui.document.blocks import (
    COPY_CITED,
    Document,
    Entry,
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
    in_quotation_marks,
    quotes,
)
from missiontui.document.held import NOT_RECORDED, held_against_text
from missiontui.document.provenance import (
    closing,
    marked,
    notes,
    own_notes,
    qualifier,
    readings,
    unchecked,
)
from missiontui.document.sections.paragraph import document_of_paragraph
from missiontui.document.tabs import SOURCE_TAB, paragraph_id, paragraph_number
from missiontui.model import (
    GAPS,
    SOURCE,
    Id,
    Mission,
    Passage,
    Source,
    Sourced,
)


def _entries(mission: Mission) -> tuple[Entry, ...]:
    rows: list[Entry] = [Row(id=SOURCE, spans=(Span("Reference", Role.STRONG),))]
    by_number = mission.evidence
    numbers = sorted({*by_number, *range(1, len(mission.source_text or ()) + 1)})
    rows += [
        Row(
            id=paragraph_id(number),
            spans=(Span(_first_words(mission, by_number.get(number, ()), number)),),
            tag=f"¶ {number}",
            aside=_left(mission, number),
            aside_below=True,
        )
        for number in numbers
    ]
    if mission.gaps:
        number = Span(f" ({len(mission.gaps)})", Role.STRONG)
        rows.append(Row(id=GAPS, spans=(Span("Not stated", Role.STRONG), number)))
    return tuple(rows)


def _left(mission: Mission, number: int) -> str:
    """The word for a paragraph of the attached text that is not recorded, or not all of it."""
    if number not in mission.unrecorded:
        return ""
    return "not all recorded" if number in mission.evidence else NOT_RECORDED


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
        return document_of_paragraph(mission, number, mark)
    return _reference(mission)


def _reference(mission: Mission) -> Document:
    source = mission.source
    published = date_words(source.published) if source.published else "date not stated"
    form = [
        field(label, text).replaced(holds=source if label == "Address" else None)
        for label, text in (
            ("Publisher", marked(source, "publisher", source.publisher)),
            ("Kind", marked(source, "kind", source.kind)),
            ("Published", published + qualifier(source, "published")),
            ("Number", marked(source, "identifier", source.identifier)),
            ("Language", marked(source, "language", source.language)),
            ("Address", marked(source, "url", source.url)),
            ("Tags", ", ".join(mission.tags)),
            ("Record", _record(mission)),
        )
        if text
    ]
    return (
        headline("SOURCE"),
        *held_against_text(mission),
        title(source.title or "Title not stated", COPY_CITED),
        *spaced(form),
        *_elsewhere(mission),
        *_abbreviations(mission),
        *quotes(mission, source, keys=""),
        *closing(mission, source, SOURCE),
        *own_notes(mission),
        *_for_machines(source),
    )


def _elsewhere(mission: Mission) -> Document:
    """The same text in other languages, and the pages that it refers to."""
    translations = mission.source.translations
    in_others = [_in_a_line(each.title, each.language, each.url) for each in translations]
    links = [_in_a_line(each.title, each.url) + unchecked(each) for each in mission.links]
    return (
        *_holding(translations, fields("In other languages", in_others, space=True)),
        *_holding(mission.links, fields("Links", links, space=True)),
        *(block for each in mission.links for block in (*readings(each), *notes(each))),
    )


def _in_a_line(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _holding(pages: Sequence[Sourced], lines: Document) -> Document:
    """Lines with the page that each of them names."""
    return tuple(line.replaced(holds=page) for page, line in zip(pages, lines, strict=True))


def _for_machines(source: Source) -> Document:
    return spaced(
        [
            field(label, text)
            for label, text in (
                ("Paragraphs", str(source.paragraph_count) if source.paragraph_count else None),
                ("SHA-256", source.sha256),
                ("File", source.file),
            )
            if text
        ]
    )


def _record(mission: Mission) -> str:
    """The record itself: its kind, and the language of its own words."""
    parts = (mission.kind, f"own words in {mission.language}" if mission.language else None)
    return ", ".join(part for part in parts if part)


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


def _gaps(mission: Mission, mark: Mark | None) -> Document:
    return (
        headline("NOT STATED", "as far as this record notes"),
        *(
            block
            for number, gap in enumerate(mission.gaps, start=1)
            for block in (
                paragraph(gap.text, Role.MARKED if number == mark else Role.PLAIN, space=True),
                *readings(gap),
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
