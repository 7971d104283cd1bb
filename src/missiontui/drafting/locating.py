"""The places of quoted words in a text; where they are open, no place is named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from missiontui.drafting.highlights import Quote
from missiontui.drafting.paragraphs import Paragraph


class Words(NamedTuple):
    """Words in one paragraph."""

    paragraph: int
    """The number of the paragraph."""
    at: int
    """The place in the paragraph where they begin."""
    words: str
    """The words as they stand there."""


class Located(NamedTuple):
    """The outcome of looking for quoted words."""

    words: tuple[Words, ...] = ()
    """The words, parted where a paragraph ends; empty where the place is open."""
    number: int = 0
    """The number of places where they stand."""


class Places:
    """The text, as one line in which quoted words are looked for."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._texts = [each.text for each in paragraphs]
        self._whole = " ".join(self._texts)
        self._starts = list(accumulate((len(each) + 1 for each in self._texts), initial=0))

    def find(self, quote: Quote) -> Located:
        """Find the one place of quoted words; of several, the one with the words around it."""
        found = self._all(quote.exact)
        fitting = [at for at in found if self._fits(at, quote)] if len(found) > 1 else found
        if len(fitting) != 1:
            return Located((), len(found))
        return Located(tuple(self._parts(fitting[0], len(quote.exact))), len(found))

    def _all(self, exact: str) -> list[int]:
        found, at = [], self._whole.find(exact)
        while at >= 0:
            found.append(at)
            at = self._whole.find(exact, at + 1)
        return found

    def _fits(self, at: int, quote: Quote) -> bool:
        """Tell that what stands before and behind is what stood there in the document.

        A page has other white space between its parts than a text, and more before and behind it.
        """
        prefix, suffix = (each.replace(" ", "") for each in (quote.prefix, quote.suffix))
        end = at + len(quote.exact)
        before = self._whole[max(0, at - 2 * len(quote.prefix) - 2) : at].replace(" ", "")
        behind = self._whole[end : end + 2 * len(quote.suffix) + 2].replace(" ", "")
        begins = before.endswith(prefix) or (at <= len(prefix) and prefix.endswith(before))
        rest = len(self._whole) - end
        ends = behind.startswith(suffix) or (rest <= len(suffix) and suffix.startswith(behind))
        return begins and ends and bool(prefix or suffix)

    def _parts(self, at: int, length: int) -> list[Words]:
        end = at + length
        parts = []
        while at < end:
            number = bisect_right(self._starts, at)
            start = self._starts[number - 1]
            stop = min(end, self._starts[number] - 1)
            if words := self._whole[at:stop].strip():
                parts.append(Words(number, at - start, words))
            at = self._starts[number]
        return parts
