"""Places of the words of a query in a text that is shown."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.model.print_forms import Extent
from missiontui.search.folding import fold, spelt_out
from missiontui.search.numbers import runs
from missiontui.search.query import Numerals, Query, Words


def extents(text: str, query: Query) -> tuple[Extent, ...]:
    """Find the places to mark: offsets in the text as it is, in order, none touching another.

    Every place of every word is marked, also in a text that lacks the other words: an item is shown
    in several texts. A letter is marked with all that combines with it. The word that `kind:`,
    `in:` or `who:` narrows by is marked where a word begins with it. Of several words of digits
    either the telephone number is marked or, in a text that has all of them, each.
    """
    spellings = [fold(text)]
    if spelt_out(text) is not None:
        spellings.append(fold(text, spell_out=True))
    marks = {
        spelling.original_extent(start, end)
        for spelling in spellings
        for start, end in _in_folded(spelling.text, query)
    }
    merged: list[Extent] = []
    for start, end in sorted(marks):
        if merged and start <= merged[-1][1]:
            merged[-1] = Extent(merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append(Extent(start, end))
    return tuple(merged)


def _in_folded(text: str, query: Query) -> Iterator[Extent]:
    for words in query.words:
        yield from _places(text, words)
    for numerals in query.numerals:
        yield from _of_number(text, numerals) or _of_numerals(text, numerals)
    for narrowing in query.narrowings:
        for match in narrowing.pattern().finditer(text):
            yield Extent(*match.span())


def _places(text: str, words: Words) -> list[Extent]:
    patterns = words.patterns()
    return [Extent(*match.span()) for pattern in patterns for match in pattern.finditer(text)]


def _of_number(text: str, numerals: Numerals) -> list[Extent]:
    return [place for run in runs(text) for place in numerals.number.places_in(run)]


def _of_numerals(text: str, numerals: Numerals) -> list[Extent]:
    places = [_places(text, words) for words in numerals.words]
    return [place for each in places for place in each] if all(places) else []
