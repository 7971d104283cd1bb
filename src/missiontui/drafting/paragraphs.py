"""The text of a release, paragraph by paragraph, as the reader of records numbers them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from missiontui.drafting.months import months
from missiontui.drafting.vocabulary import word_list
from missiontui.model.wording import lines_of_paragraphs
from missiontui.reading.characters import FORBIDDEN

_END = re.compile(r"[.!?…؟]+[”’»\"')\]]*(?= )")
_SHORTENED = word_list(
    "mr mrs ms dr prof st hon rt rev gen col lt no nos art para vs e.g i.e cf approx "
    "mme mm nr z.b bzw u.a sr sra srta ud im św ul тыс руб"
)
"""Words that end in a full stop within a sentence."""


class Paragraph(NamedTuple):
    """One paragraph of a text."""

    number: int
    """Its number, from 1."""
    text: str
    """Its words, with single spaces between."""
    lines: tuple[str, ...]
    """The lines that it is written in."""


class Span(NamedTuple):
    """A part of a paragraph, as indices."""

    start: int
    end: int


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, numbered as `missiontui.model.wording` numbers them."""
    return tuple(
        Paragraph(number, " ".join(lines), lines)
        for number, lines in enumerate(lines_of_paragraphs(text), start=1)
    )


def is_clean(words: str) -> bool:
    """Tell that words hold no character that a value on one line may not hold."""
    return "\n" not in words and re.search(FORBIDDEN, words) is None


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text with single spaces: joined by spaces, they make it again."""
    return tuple(text[start:end] for start, end in sentence_spans(text))


def sentence_spans(text: str) -> Iterator[Span]:
    """The places of the sentences; one too few is found rather than one too many."""
    start = 0
    for found in _END.finditer(text):
        if found.start() >= start and _ends(text, found):
            yield Span(start, found.end())
            start = found.end() + 1
    if start < len(text):
        yield Span(start, len(text))


def _ends(text: str, mark: re.Match[str]) -> bool:
    after = text[mark.end() + 1 :].lstrip("“„«\"‘'([")
    if not after or after[0].islower():
        return False
    if not mark[0].startswith(".") or mark[0].startswith(".."):
        return True
    before = text[: mark.start()].rpartition(" ")[2].lstrip("“„«\"‘'([")
    if before.isdigit():  # the full stop of an ordinal number
        return after.split(" ", 1)[0].strip(".,;") not in months()
    is_initial = len(before) == 1 and before.isalpha()
    return not is_initial and before.casefold() not in _SHORTENED
