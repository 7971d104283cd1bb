"""All that is certain in a text, found paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from missiontui.drafting.abbreviations import PrintedAbbreviation, printed_abbreviations
from missiontui.drafting.contacts import PrintedContact, printed_contacts, printed_pages
from missiontui.drafting.dates import PrintedDate, printed_dates
from missiontui.drafting.members import Member, printed_members
from missiontui.drafting.paragraphs import Paragraph, is_clean, paragraphs_of, sentence_spans
from missiontui.drafting.places import PrintedPlace, printed_places
from missiontui.drafting.quotations import PrintedQuotation, printed_quotations

_FIRST = 4
"""The number of paragraphs among which the days of the visit are looked for."""
_NEAR = 300
"""The most characters before days in which the visit is named, where they are its days."""
_VISIT = re.compile(
    r"(?i)\b(?:visit|mission|travel|deleg|went to|visite|déplac|délég|besuch|reist|reise|visita|"
    r"visitó|viaj|misión|wizyt|odwiedz|misj|визит|посет|поездк|زيار|زار)"
)
_TO_COME = re.compile(
    r"(?i)\b(?:will|is to|are to|(?:is|are) due to|plans? to|se rendr(?:a|ont)|visiter(?:a|ont)|"
    r"wird|werden|visitar(?:á|án)|viajar(?:á|án)|odwiedzi|odwiedzą|посетит|посетят|отправится|"
    r"سيزور|ستزور)\b"
)
_IS_OVER = re.compile(
    r"(?i)\b(?:visited|conducted|concluded|carried out|travelled|traveled|returned|met|were in|"
    r"s’est rendue?|se sont rendus|ont rencontré|besuchte|besuchten|reiste|trafen|visitó|"
    r"visitaron|se reunió|se reunieron|odbyła|odwiedziła|odwiedzili|spotkała|посетила|посетили|"
    r"встретилась|встретились|زار|زارت|اجتمع)\b"
)
"""Words that tell of a visit that has been made; a report on it may still be to come."""
_NOT_THE_VISIT = re.compile(
    r"(?i)\b(?:since|follows?|following|after|previous|earlier|last|next|ahead of|election|"
    r"adopted|founded|born|depuis|précédent\w*|seit|nach|desde|anterior|od czasu|после)\b"
)
_PUBLISHED = re.compile(
    r"(?i)^(?:published|date of publication|press release|released|publiée? le|"
    r"communiqué de presse|veröffentlicht am|pressemitteilung|publicado el|"
    r"comunicado de prensa|opublikowano|опубликовано|تاريخ النشر)(?: on)?\s?[:,–—|-]?\s?"
)
_LONGEST_DATELINE = 80


class Found(NamedTuple):
    """What stands in a text, each with the number of its paragraph."""

    paragraphs: tuple[Paragraph, ...]
    dates: tuple[tuple[int, PrintedDate], ...]
    visit: tuple[int, PrintedDate] | None
    """The days of the visit, where the text has them in a sentence on it, and no others."""
    to_come: int | None
    """The first paragraph that speaks of the visit as of one to come."""
    published: tuple[int, PrintedDate] | None
    """The date of publication, where the text calls it so."""
    places: tuple[tuple[int, PrintedPlace], ...]
    """Each place once."""
    members: tuple[tuple[Member, ...], ...]
    """Each person who travelled once, with all places that name the person."""
    others: tuple[Member, ...]
    """People with group and country of whom the text does not say that they travelled."""
    quotations: tuple[PrintedQuotation, ...]
    """Quotations with a speaker."""
    unattributed: tuple[PrintedQuotation, ...]
    """Sentences in quotation marks without one."""
    contacts: tuple[PrintedContact, ...]
    pages: tuple[tuple[int, str], ...]
    abbreviations: tuple[tuple[int, PrintedAbbreviation], ...]
    """Each abbreviation once."""


def found_in(text: str) -> Found:
    """All that is certain in a text."""
    paragraphs = paragraphs_of(text)
    dates = tuple((each.number, date) for each in paragraphs for date in printed_dates(each.text))
    people = [each for each in printed_members(paragraphs) if is_clean(each.words)]
    members: dict[str, list[Member]] = {}
    for each in people:
        if each.travelled:
            members.setdefault(each.name, []).append(each)
    quotations = printed_quotations(paragraphs)
    return Found(
        paragraphs=paragraphs,
        dates=dates,
        visit=_days_of_visit(paragraphs),
        to_come=_to_come(paragraphs),
        published=_published(paragraphs),
        places=_places(paragraphs),
        members=tuple(map(tuple, members.values())),
        others=tuple(each for each in people if each.name not in members),
        quotations=tuple(each for each in quotations if each.speaker),
        unattributed=tuple(each for each in quotations if each.speaker is None),
        contacts=printed_contacts(paragraphs),
        pages=tuple(printed_pages(paragraphs)),
        abbreviations=_abbreviations(paragraphs),
    )


def _places(paragraphs: Sequence[Paragraph]) -> tuple[tuple[int, PrintedPlace], ...]:
    found: dict[str, tuple[int, PrintedPlace]] = {}
    for paragraph in paragraphs:
        for place in filter(_is_clean, printed_places(paragraph.text)):
            found.setdefault(place.name, (paragraph.number, place))
    return tuple(found.values())


def _abbreviations(
    paragraphs: Sequence[Paragraph],
) -> tuple[tuple[int, PrintedAbbreviation], ...]:
    found: dict[str, tuple[int, PrintedAbbreviation]] = {}
    for paragraph in paragraphs:
        for each in filter(_is_clean, printed_abbreviations(paragraph.text)):
            found.setdefault(each.short, (paragraph.number, each))
    return tuple(found.values())


def _is_clean(found: PrintedPlace | PrintedAbbreviation) -> bool:
    return is_clean(found.words)


def _days_of_visit(paragraphs: Sequence[Paragraph]) -> tuple[int, PrintedDate] | None:
    """The days in the first sentences that speak of the visit; None where these have several."""
    found = list(_in_sentences_on_the_visit(paragraphs[:_FIRST]))
    spans = [each for each in found if each[1].end] or found
    days = {each[1].edtf for each in spans}
    return spans[0] if len(days) == 1 else None


def _in_sentences_on_the_visit(
    paragraphs: Sequence[Paragraph],
) -> Iterator[tuple[int, PrintedDate]]:
    for paragraph in paragraphs:
        for span in sentence_spans(paragraph.text):
            sentence = paragraph.text[span.start : span.end]
            for date in printed_dates(sentence):
                before = sentence[max(0, date.at - _NEAR) : date.at]
                is_day = date.start.day is not None
                if is_day and _VISIT.search(before) and not _NOT_THE_VISIT.search(before):
                    yield paragraph.number, date


def _to_come(paragraphs: Sequence[Paragraph]) -> int | None:
    if any(_IS_OVER.search(paragraph.text) for paragraph in paragraphs[:_FIRST]):
        return None
    for paragraph in paragraphs[:_FIRST]:
        for span in sentence_spans(paragraph.text):
            sentence = paragraph.text[span.start : span.end]
            if _VISIT.search(sentence) and _TO_COME.search(sentence):
                return paragraph.number
    return None


def _published(paragraphs: Sequence[Paragraph]) -> tuple[int, PrintedDate] | None:
    for paragraph in paragraphs:
        label = _PUBLISHED.match(paragraph.text)
        if label and len(paragraph.text) <= _LONGEST_DATELINE:
            dates = printed_dates(paragraph.text)
            if len(dates) == 1 and dates[0].at == label.end() and dates[0].end is None:
                return paragraph.number, dates[0]
    return None
