"""Offers of the palette, and which of them are meant by what is typed."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from missiontui.search import folded

_FUZZY_QUERY, _FUZZY_TEXT = 8, 40
"""The longest query that is matched by its letters, and how much of a text it is held against."""

_Rank = tuple[int, bool, int, int]
"""The lower, the better: how a query is met, whether others go before, and how far from the start
and in how long a text."""


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A line of the palette: somewhere to go, or something to run."""

    name: str
    """The same for the same thing whenever the palette is opened: an item's id, or its text."""
    text: str
    """Its words."""
    run: Callable[[], object]
    """Called once it is chosen and the palette is closed."""
    rest: str = ""
    """Words behind it, which it is not found by."""
    kind: str = ""
    """The kind of thing that it leads to."""
    key: str = ""
    """The key that does it too: typed alone, it finds this first."""
    linked: Callable[[], Iterable[str]] = tuple
    """The names that it is found by as well, after all that have the words in their own text."""
    after_others: bool = False
    """True if others that match as well go before it."""

    @cached_property
    def words(self) -> str:
        """Its words, folded."""
        return folded(self.text)

    @cached_property
    def names(self) -> str:
        """Kind and linked names, folded."""
        return folded(" ".join((self.kind, *self.linked())))

    def fold(self) -> None:
        """Fold its words now, where that holds nobody up."""
        _ = self.words, self.names  # kept once they are asked for


class MoreOffers(NamedTuple):
    """Offers that come when a palette is open already."""

    offers: tuple[Offer, ...]
    """The offers."""
    are_all: bool
    """True if no others are to come, and there are none."""


class Places(NamedTuple):
    """Offers to go somewhere."""

    here: tuple[Offer, ...] = ()
    """Those that are shown before anything is typed."""
    coming: AsyncIterator[MoreOffers] | None = None
    """The others, which are found by typing; None where there are none."""


def narrowed(offers: Sequence[Offer], typed: str, *, by_letters: bool = True) -> tuple[Offer, ...]:
    """The offers that are meant by what is typed, the likeliest first.

    Very words go before letters in order, which are tried only where nothing has the words: a few
    letters stand somewhere in nearly every text.

    Args:
        offers: All offers.
        typed: The text.
        by_letters: Whether letters in order are tried: not while more offers may have the words.
    """
    rank_of = _ranking(typed.strip())
    found = _sorted(offers, rank_of)
    letters = folded(typed).replace(" ", "")
    if found or not by_letters or not 0 < len(letters) <= _FUZZY_QUERY:
        return found
    return _sorted(offers, lambda offer: _by_letters(letters, offer))


def _sorted(offers: Sequence[Offer], rank_of: Callable[[Offer], _Rank | None]) -> tuple[Offer, ...]:
    ranked = [
        (rank, place) for place, offer in enumerate(offers) if (rank := rank_of(offer)) is not None
    ]
    return tuple(offers[place] for _, place in sorted(ranked))


def _ranking(typed: str) -> Callable[[Offer], _Rank | None]:
    """Rank by a key first, then by very words: at the start of a word, within one, in a name."""
    query = folded(typed)
    words = query.split()
    beginning = re.compile(rf"(?<!\w){re.escape(query)}")

    def rank(offer: Offer) -> _Rank | None:
        text, after = offer.words, offer.after_others
        if typed and typed == offer.key:
            return 0, after, 0, 0
        if query and query in text:
            begins = beginning.search(text)
            if begins:
                return 1, after, begins.start(), len(text)
            return 2, after, text.find(query), len(text)
        if words and all(word in text or word in offer.names for word in words):
            return 3, after, 0, 0
        return None

    return rank


def _by_letters(letters: str, offer: Offer) -> _Rank | None:
    """Rank by letters in order in the beginning of a text: the closer together, the better."""
    text = offer.words[:_FUZZY_TEXT]
    first = at = text.find(letters[0])
    for letter in letters[1:]:
        at = text.find(letter, at + 1) if at >= 0 else -1
    return (4, offer.after_others, at - first, first) if at >= 0 else None
