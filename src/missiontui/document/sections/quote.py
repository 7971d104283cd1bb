"""Quote: whole quotations, set like quotations, with who said them."""

from __future__ import annotations

from dataclasses import replace

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
    spaced,
)
from missiontui.document.evidence import differences, verdict
from missiontui.document.names import affiliation, label, short
from missiontui.document.provenance import closing
from missiontui.document.tabs import QUOTE_TAB
from missiontui.model import Id, Mission, Participant, Quotation


def _entries(mission: Mission) -> tuple[Entry, ...]:
    return tuple(
        Row(
            id=quotation.id,
            spans=(Span(mission.speaker_name(quotation), Role.STRONG),),
            more=(quotation.sentences[0],),
        )
        for quotation in mission.quotations
    )


def _document(mission: Mission, id: Id, mark: Mark | None = None) -> Document:
    quotation = mission.item(id, Quotation)
    # Held against the source sentence by sentence, though the record names only the paragraph.
    passages = [replace(found, wording=quotation.sentences) for found in quotation.passages[:1]]
    return (
        headline("QUOTATION", "".join(verdict(mission, found) for found in passages)),
        _words(quotation, mark),
        _attribution(mission, quotation),
        *spaced(_form(quotation)),
        *_statements(mission, quotation),
        *(block for found in passages for block in differences(mission, found)),
        *closing(mission, quotation, quotation.id),
    )


def _words(quotation: Quotation, marked: Mark | None) -> Block:
    """All sentences as one paragraph, one of them marked where somebody came for it."""
    spans = [Span("“", Role.QUOTE)]
    for number, sentence in enumerate(quotation.sentences, start=1):
        if number > 1:
            spans.append(Span(" ", Role.QUOTE))
        spans.append(Span(sentence, Role.MARKED if number == marked else Role.QUOTE))
    spans.append(Span("”", Role.QUOTE))
    return Block(spans=tuple(spans), indent=2, space=True)


def _attribution(mission: Mission, quotation: Quotation) -> Block:
    words = [Span("— ", Role.MUTED), Span(mission.speaker_name(quotation), Role.STRONG)]
    details = []
    if quotation.speaker is not None:
        person = mission.items.get(quotation.speaker)
        if isinstance(person, Participant) and affiliation(person):
            details.append(f" ({affiliation(person)})")
    if quotation.speaker_function:
        details.append(f", {quotation.speaker_function}")
    words.append(Span("".join(details)))
    link = Link(quotation.speaker) if quotation.speaker else None
    return Block(spans=tuple(words), indent=2, link=link, space=True)


def _form(quotation: Quotation) -> list[Block]:
    return [
        field(name, text)
        for name, text in (("Occasion", quotation.occasion), ("Language", quotation.language))
        if text
    ]


def _statements(mission: Mission, quotation: Quotation) -> Document:
    found = mission.statements_in.get(quotation.id, ())
    return fields(
        "Says",
        (
            (f"{label(entry.kind)} (sentence {entry.sentence}): {short(entry)}", Link(entry.id))
            for entry in found
        ),
        space=True,
    )


SECTION = Section(
    tab=QUOTE_TAB,
    entries=_entries,
    document=_document,
    empty="The record has no quotation. They go under the key quotations, sentence by sentence.",
)
