"""Hits of a library: items that were found, with the words round what was looked for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from missiontui.hits.rows import words_round
from missiontui.library.rows import LibraryHit, LibraryItem
from missiontui.library.taking_in import texts_of
from missiontui.search import Query, folded
from missiontui.search.folding import spelt_out, unjoined
from missiontui.search.numbers import digits_in

_REMEMBERED, _REMEMBERED_TEXTS = 16, 4096
"""Number of queries, and of short texts, that are remembered."""
_SHORT = 500
"""The most characters of a short text."""


class _Words(NamedTuple):
    """A word or phrase that is looked for, in one spelling."""

    letters: str
    """All of it but what may stand between its parts: a text without these letters lacks it."""
    pattern: re.Pattern[str]
    """The pattern that finds it in folded texts."""


class _LookedFor(NamedTuple):
    """The parts of a query, as they stand in folded texts."""

    words: tuple[_Words, ...]
    names: tuple[re.Pattern[str], ...]
    numbers: tuple[str, ...]

    def count(self, text: str) -> int:
        """Number of parts that a text has; this costs less than to find their places."""
        spellings = _short(text) if len(text) <= _SHORT else _spellings(text)
        found = 0
        for words in self.words:
            for spelling, letters in spellings:
                if words.letters in letters and words.pattern.search(spelling):
                    found += 1
                    break
        found += sum(any(name.search(each) for each, _ in spellings) for name in self.names)
        if self.numbers:
            digits = digits_in(folded(text))
            found += sum(any(number in run for run in digits) for number in self.numbers)
        return found


def _spellings(text: str) -> tuple[tuple[str, str], ...]:
    """The spellings of a text, folded, each with its letters alone."""
    found = (folded(text), spelt_out(text))
    return tuple((each, unjoined(each)) for each in found if each)


_short = lru_cache(_REMEMBERED_TEXTS)(_spellings)
"""The same of a short text, remembered: with every key most of what is found was found before."""


def hit(item: LibraryItem, texts: tuple[str, ...], query: Query) -> LibraryHit:
    """An item that was found.

    Args:
        item: The item.
        texts: The texts that it is found by and that no field of it has.
        query: The query that found it.
    """
    looked_for = _looked_for(query)
    if looked_for.count(item.words):
        return LibraryHit(item)
    best = max((*texts_of(item), *texts), key=looked_for.count, default="")
    found = " ".join("".join(words_round((best,), query)).split())
    return LibraryHit(item, "" if found == item.kind else found)


@lru_cache(_REMEMBERED)
def _looked_for(query: Query) -> _LookedFor:
    of_numerals = (words for numerals in query.numerals for words in numerals.words)
    return _LookedFor(
        tuple(
            _Words(unjoined(text), pattern)
            for words in (*query.words, *of_numerals)
            for text, pattern in zip(words.spellings, words.patterns(), strict=True)
        ),
        tuple(narrowing.pattern() for narrowing in query.narrowings),
        tuple(
            digits
            for numerals in query.numerals
            for digits in (numerals.number.digits, *numerals.number.nationals())
        ),
    )
