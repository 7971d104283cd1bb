"""Terms: a query and a filter, as the words that an index holds have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from missiontui.library.countries import keys_of, keys_sought
from missiontui.library.cutting import (
    LONGEST_NUMBER,
    NUMBER,
    WHOLE_NUMBER,
    is_unparted,
    narrowed_by,
    parts,
    wholes,
)
from missiontui.library.interface import Facet, Filter
from missiontui.search.query import Narrowing, Numerals, Query, Words

_OF_FACETS = {
    Facet.COUNTRY: "c",
    Facet.BODY: "b",
    Facet.VISIT_KIND: "v",
    Facet.YEAR: "y",
    Facet.KIND: "k",
    Facet.TOPIC: "t",
}
_OF_ITEMS, _OF_VISITS = "|.", "||"
_DIGEST_BYTES = 6
_REMEMBERED = 4096


class Phrase(NamedTuple):
    """Words that stand one after the other."""

    words: tuple[str, ...]
    """The words; at least one."""
    goes_on: bool = False
    """True if the last of them may be the beginning of a longer one."""


Term = tuple[Phrase, ...]
"""Phrases of which an item has any one."""
Terms = tuple[Term, ...]
"""Terms of which an item has every one."""


def terms_of(query: Query) -> Terms:
    """The terms of a query; none where nothing is looked for."""
    found = [_of_words(words) for words in query.words]
    for numerals in query.numerals:
        found += _of_numerals(numerals)
    found += (_of_narrowing(narrowing) for narrowing in query.narrowings)
    return tuple(term for term in found if term)


def terms_of_filter(chosen: Filter, *, visits: bool = False) -> Terms:
    """The terms of a filter, for items or for visits as a whole."""
    return tuple(
        tuple(
            Phrase((word_of(facet, each, visit=visits),))
            for value in values
            for each in (keys_sought(value) if facet is Facet.COUNTRY else (value,))
        )
        for facet, values in chosen.values().items()
        if values
    )


def words_of(values: Iterable[tuple[Facet, str]], *, visit: bool = False) -> Iterator[str]:
    """The words of all values of an item, or of a visit as a whole."""
    for facet, value in values:
        for each in keys_of(value) if facet is Facet.COUNTRY else (value,):
            yield word_of(facet, each, visit=visit)


@lru_cache(_REMEMBERED)
def word_of(facet: Facet, value: str, *, visit: bool = False) -> str:
    """The word by which an item, or a visit as a whole, has a value of a facet.

    A value is held as its digest (BLAKE2b, RFC 7693): it may have blanks and capitals, and be long.
    """
    digest = blake2b(value.encode(), digest_size=_DIGEST_BYTES).hexdigest()
    return (_OF_VISITS if visit else _OF_ITEMS) + _OF_FACETS[facet] + digest


def _of_words(words: Words) -> Term:
    """The spellings of a word or phrase, each in parts and whole."""
    found = (
        _phrase(cut, ends=words.ends)
        for text in words.spellings
        for cut in (parts(text), wholes(text))
    )
    return tuple(dict.fromkeys(phrase for phrase in found if phrase))


def _phrase(found: list[str], *, ends: bool) -> Phrase | None:
    """A phrase; None without words. Of pairs of letters the last one alone is left out."""
    if not found:
        return None
    *before, last = found
    if before and is_unparted(last) and len(before[-1]) == 2 and before[-1][1] == last:
        return Phrase(tuple(before))
    return Phrase(tuple(found), goes_on=last[0].isalnum() and (is_unparted(last) or not ends))


def _of_numerals(numerals: Numerals) -> Iterator[Term]:
    """Words of digits: each of them, or else the number that they make."""
    number = numerals.number
    as_number = (
        Phrase((NUMBER + number.digits[:LONGEST_NUMBER],), goes_on=True),
        *(Phrase((WHOLE_NUMBER + each[:LONGEST_NUMBER],)) for each in number.nationals()),
    )
    for words in numerals.words:
        yield (*_of_words(words), *as_number)


def _of_narrowing(narrowing: Narrowing) -> Term:
    about = narrowing.about.value
    spellings = (narrowing.start, narrowing.second)
    found = dict.fromkeys(narrowed_by(about, each) for each in spellings if each)
    return tuple(Phrase((each,), goes_on=True) for each in found)
