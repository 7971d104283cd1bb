"""Hits of a library: items that were found, with the words round what was looked for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from missiontui.hits.rows import words_round
from missiontui.library.rows import LibraryHit, LibraryItem
from missiontui.library.taking_in import texts_of
from missiontui.search import Query, folded
from missiontui.search.folding import spelt_out
from missiontui.search.numbers import digits_in

_REMEMBERED = 16


class _LookedFor(NamedTuple):
    """The parts of a query, as they stand in folded texts."""

    patterns: tuple[re.Pattern[str], ...]
    numbers: tuple[str, ...]

    def count(self, text: str) -> int:
        """Number of parts that a text has; this costs less than to find their places."""
        spellings = [each for each in (folded(text), spelt_out(text)) if each]
        digits = [run for each in spellings[: bool(self.numbers)] for run in digits_in(each)]
        return sum(any(map(pattern.search, spellings)) for pattern in self.patterns) + sum(
            any(number in run for run in digits) for number in self.numbers
        )


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
    words = (*query.words, *of_numerals)
    return _LookedFor(
        (
            *(pattern for each in words for pattern in each.patterns()),
            *(narrowing.pattern() for narrowing in query.narrowings),
        ),
        tuple(
            digits
            for numerals in query.numerals
            for digits in (numerals.number.digits, *numerals.number.nationals())
        ),
    )
