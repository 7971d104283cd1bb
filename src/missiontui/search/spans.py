"""Places of the words of a query in a text that is shown."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.search.folding import fold, spelt_out
from missiontui.search.numbers import runs
from missiontui.search.query import Numerals, Query, Words

Span = tuple[int, int]
"""The beginning and the end of something, in characters."""


def spans(text: str, query: Query) -> tuple[Span, ...]:
    """Find the places to mark: offsets in the text as it is, in order, none touching another.

    Every place of every word is marked, also in a text that lacks the other words: an item is shown
    in several texts. A letter is marked with all that combines with it. The word that `kind:`,
    `in:` or `who:` narrows by is marked where a word begins with it. Of several words of digits
    either the telephone number is marked or, in a text that has all of them, each.
    """
    readings = [fold(text)]
    if spelt_out(text) is not None:
        readings.append(fold(text, spell_out=True))
    marks = {
        reading.original_span(start, end)
        for reading in readings
        for start, end in _in_folded(reading.text, query)
    }
    merged: list[Span] = []
    for start, end in sorted(marks):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _in_folded(text: str, query: Query) -> Iterator[Span]:
    for words in query.words:
        yield from _places(text, words)
    for numerals in query.numerals:
        yield from _of_number(text, numerals) or _of_numerals(text, numerals)
    for narrowing in query.narrowings:
        for match in narrowing.pattern().finditer(text):
            yield match.span()


def _places(text: str, words: Words) -> list[Span]:
    patterns = words.patterns()
    return [match.span() for pattern in patterns for match in pattern.finditer(text)]


def _of_number(text: str, numerals: Numerals) -> list[Span]:
    return [place for run in runs(text) for place in numerals.number.places_in(run)]


def _of_numerals(text: str, numerals: Numerals) -> list[Span]:
    places = [_places(text, words) for words in numerals.words]
    return [place for each in places for place in each] if all(places) else []
