"""Quote: whole quotations, set like quotations, with who said them."""

from __future__ import annotations

from missiontui.document.blocks import (
    COPY_CITED,
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
from missiontui.document.names import affiliation, label, name_span, short
from missiontui.document.provenance import closing, unchecked
from missiontui.document.tabs import QUOTE_TAB
from missiontui.model import (
    DELEGATION,
    UNLISTED,
    Break,
    Id,
    Mission,
    Participant,
    Passage,
    Quotation,
)
from missiontui.model.evidence import quoted


def _entries(mission: Mission) -> tuple[Entry, ...]:
    return tuple(
        Row(
            id=quotation.id,
            spans=(
                name_span(mission.speaker_name(quotation), Role.STRONG),
                Span(unchecked(quotation), Role.OPEN),
            ),
            more=(quotation.sentences[0],),
        )
        for quotation in mission.quotations
    )


def _document(mission: Mission, id: Id, mark: Mark | None = None) -> Document:
    quotation = mission.item(id, Quotation)
    passages = quoted(quotation) if quotation.passages else ()
    places = [verdict(mission, found) for found in passages]
    return (
        headline(f"QUOTATION · {mission.speaker_name(quotation)}", "; ".join(places)),
        _words(quotation, mark).replaced(holds=_whole(passages)),
        _attribution(mission, quotation),
        *spaced(_form(quotation)),
        *_statements(mission, quotation),
        *(block for found in passages for block in differences(mission, found)),
        *closing(mission, quotation, quotation.id),
    )


def _whole(passages: tuple[Passage, ...]) -> Passage | None:
    """All words of a quotation as one passage, that of the paragraph in which it begins."""
    spans = tuple(span for each in passages for span in each.wording)
    return passages[0].replaced(wording=spans) if passages else None


def _words(quotation: Quotation, marked: Mark | None) -> Block:
    """All sentences as one paragraph, one of them marked where somebody came for it."""
    spans = [Span("“", Role.QUOTE)]
    breaks = {each.before: each for each in quotation.breaks}
    for number, sentence in enumerate(quotation.sentences, start=1):
        if number in breaks:
            spans += _break(breaks[number])
        elif number > 1:
            spans.append(Span(" ", Role.QUOTE))
        spans.append(Span(sentence, Role.MARKED if number == marked else Role.QUOTE))
    spans.append(Span("”", Role.QUOTE))
    return Block(spans=tuple(spans), indent=2, keys=COPY_CITED, space=True)


def _break(found: Break) -> list[Span]:
    """The place where a quotation breaks: the words between, and the paragraph where it goes on."""
    between = [found.by] if found.by else []
    between += [f"¶ {found.paragraph}"] if found.paragraph else []
    return [Span("” ", Role.QUOTE), Span(f"[{', '.join(between)}]", Role.MUTED), Span(" “")]


def _attribution(mission: Mission, quotation: Quotation) -> Block:
    words = [Span("— ", Role.MUTED), name_span(mission.speaker_name(quotation), Role.STRONG)]
    details = []
    if quotation.speaker_as_printed and quotation.speaker != UNLISTED:
        details.append(f" (“{quotation.speaker_as_printed}”)")
    if quotation.speaker is not None:
        person = mission.items.get(quotation.speaker)
        if isinstance(person, Participant) and affiliation(person):
            details.append(f" ({affiliation(person)})")
    if quotation.speaker_function:
        details.append(f", {quotation.speaker_function}")
    details.append(unchecked(quotation))
    words.append(Span("".join(details)))
    known = [id for id in quotation.said_by if id not in (DELEGATION, UNLISTED)]
    link = Link(known[0]) if known else None
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
    empty="The record has no quotation: nobody’s words are given whole.",
)
