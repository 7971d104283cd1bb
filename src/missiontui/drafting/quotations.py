"""Quotations of a text: sentences in quotation marks, and who the text says has said them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from missiontui.drafting import speakers
from missiontui.drafting.marks import Quoted, quoted
from missiontui.drafting.paragraphs import Paragraph, is_clean, sentences
from missiontui.drafting.speakers import Speaker

_LEAST_WORDS = 4
"""The least words in quotation marks that are taken for a sentence, where no speaker is named."""
_MOST_PARAGRAPHS = 20
"""The most paragraphs that one quotation runs over."""


class PrintedBreak(NamedTuple):
    """A place where the text breaks a quotation."""

    before: int
    """The number of the sentence before which it stands, from 2."""
    paragraph: int | None = None
    """The paragraph in which it goes on, where that is another."""
    by: str | None = None
    """The words that stand between."""


class PrintedQuotation(NamedTuple):
    """Sentences in quotation marks."""

    paragraph: int
    """The number of the paragraph where they begin."""
    sentences: tuple[str, ...]
    """The sentences, without the marks."""
    breaks: tuple[PrintedBreak, ...] = ()
    """The places where the text breaks them."""
    speaker: Speaker | None = None
    """Who says them; None where the text does not name anybody beside them."""
    named_in: int | None = None
    """The number of the paragraph that names the speaker, where that is another."""
    heading: str | None = None
    """The words of that paragraph."""


class _Part(NamedTuple):
    """Quoted words, with their paragraph."""

    paragraph: Paragraph
    words: Quoted


def printed_quotations(paragraphs: Sequence[Paragraph]) -> tuple[PrintedQuotation, ...]:
    """The quotations of a text in its order, those without a speaker included."""
    parts = [_Part(each, words) for each in paragraphs for words in quoted(each.text)]
    found: list[PrintedQuotation] = []
    at = 0
    while at < len(parts):
        number, quotation = _quotation(parts[at : at + 2 * _MOST_PARAGRAPHS], paragraphs)
        found += [quotation] if quotation else []
        at += number
    return tuple(found)


def _quotation(
    parts: Sequence[_Part], paragraphs: Sequence[Paragraph]
) -> tuple[int, PrintedQuotation | None]:
    """The quotation that begins with the first part, and of how many parts it is."""
    taken = [parts[0]]
    while not taken[-1].words.closed:
        following = parts[len(taken)] if len(taken) < len(parts) else None
        if following is None or not _goes_on(taken[-1], following):
            return len(taken), None
        taken.append(following)
    speaker, named_in = _named(taken, paragraphs)
    breaks_by: dict[int, str] = {}
    while speaker and (by := _between(taken, parts[len(taken) : len(taken) + 1])):
        breaks_by[len(taken)] = by
        taken.append(parts[len(taken)])
    return len(taken), _put_together(taken, breaks_by, speaker, named_in)


def _goes_on(part: _Part, following: _Part) -> bool:
    """Tell that a quotation that no mark closes goes on with the next paragraph."""
    return following.paragraph.number == part.paragraph.number + 1 and following.words.start == 0


def _between(taken: list[_Part], following: Sequence[_Part]) -> str | None:
    """The words between two parts of one quotation, if nothing but the speaker is named there."""
    if not following or following[0].paragraph.number != taken[-1].paragraph.number:
        return None
    text, end = taken[-1].paragraph.text, taken[-1].words.end
    between = text[end : following[0].words.start]
    if len(between) > speakers.FURTHEST:
        return None
    found = speakers.behind(between)
    if found is None or between[found[1] :].strip(" ,.:–—-") or not following[0].words.closed:
        return None
    if (own := _named_behind(following[0])) and own != found[0]:
        return None
    by = between.strip(" ,.:–—-")
    return by if is_clean(by) else None


def _named_behind(part: _Part) -> Speaker | None:
    """The speaker whom the text names right behind a part."""
    rest = part.paragraph.text[part.words.end : part.words.end + speakers.FURTHEST]
    found = speakers.behind(rest) if _expects_speaker(part.words.words, rest) else None
    return found[0] if found else None


def _named(
    taken: list[_Part], paragraphs: Sequence[Paragraph]
) -> tuple[Speaker | None, Paragraph | None]:
    """Who says it, and the other paragraph that names the speaker."""
    first, last = taken[0], taken[-1]
    start, end = first.words.start, last.words.end
    text = first.paragraph.text[max(0, start - speakers.FURTHEST) : start]
    begins = not text.strip() or text.rstrip()[-1] in '.!?…:”»"–—'
    if begins and (speaker := _named_behind(last)):
        return speaker, None
    at_start = start == len(text)
    speaker = speakers.before(text) or (speakers.in_heading(text.strip()) if at_start else None)
    if speaker or text.strip() or last.paragraph.text[end:].strip(" .,"):
        return speaker, None
    return _named_around(first.paragraph.number, last.paragraph.number, paragraphs)


def _named_around(
    first: int, last: int, paragraphs: Sequence[Paragraph]
) -> tuple[Speaker | None, Paragraph | None]:
    """Who says what fills whole paragraphs, by the paragraph above them or the one below."""
    if first > 1 and (speaker := _in_paragraph_above(paragraphs[first - 2].text)):
        return speaker, paragraphs[first - 2]
    below = paragraphs[last] if last < len(paragraphs) else None
    if below and len(below.lines) == 1 and (speaker := speakers.in_signature(below.text)):
        return speaker, below
    return None, None


def _expects_speaker(words: str, rest: str) -> bool:
    """Tell that the sentence of a quotation goes on behind it, by how the two join."""
    if rest.lstrip()[:1] in (",", "–", "—", "-"):
        return True
    goes_on = rest.lstrip()[:1].islower()
    return words[-1:] in (",", "!", "?", "…") or (words.endswith(".") and goes_on)


def _in_paragraph_above(text: str) -> Speaker | None:
    if speaker := speakers.in_heading(text):
        return speaker
    return speakers.before(text) if text.endswith(":") else None


def _put_together(
    taken: list[_Part], breaks_by: dict[int, str], speaker: Speaker | None, named: Paragraph | None
) -> PrintedQuotation | None:
    """A quotation of some parts; None where it is no sentence, but a word or a name in marks."""
    all_sentences: list[str] = []
    breaks: list[PrintedBreak] = []
    for at, (paragraph, words) in enumerate(taken):
        if at:
            other = paragraph.number != taken[at - 1].paragraph.number
            number = paragraph.number if other else None
            breaks.append(PrintedBreak(len(all_sentences) + 1, number, breaks_by.get(at)))
        all_sentences += sentences(words.words)
    if not _is_sentence(all_sentences, speaker):
        return None
    first = taken[0].paragraph.number
    whole = tuple(all_sentences)
    if named is None:
        return PrintedQuotation(first, whole, tuple(breaks), speaker)
    return PrintedQuotation(first, whole, tuple(breaks), speaker, named.number, named.text)


def _is_sentence(words: list[str], speaker: Speaker | None) -> bool:
    whole = " ".join(words).strip()
    if not whole or not all(words) or not is_clean(whole) or whole[0].islower():
        return False
    return speaker is not None or len(whole.split(" ")) >= _LEAST_WORDS
