"""Which of a few thousand texts hold an entry: a word, a number or a name."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate

BETWEEN = "\n"
"""What stands before and after each entry. No folded text holds it."""


def as_item(number: int) -> bytes:
    """The number of a text, from 0 and below 65536, as it stands in an array of such numbers."""
    return number.to_bytes(2, sys.byteorder)


class Lexicon:
    """The distinct entries of some texts, and the texts in which each occurs.

    The entries are one string, because looking through one string is the fastest thing that Python
    can do with many; the numbers of the texts are one array, because each costs two bytes there.
    """

    __slots__ = ("_bounds", "_entries", "_starts", "_texts")

    def __init__(self, occurrences: Mapping[str, bytearray]) -> None:
        """Take entries, each with the numbers of its texts, one `as_item` after the other.

        Bytes, because Python's collector of garbage keeps no count of them: lists by the thousand
        would have it look through a whole large record, for longer than a key may wait.
        """
        self._entries = "".join(BETWEEN + entry for entry in occurrences) + BETWEEN
        self._starts = array("I", accumulate(map(_step, occurrences), initial=0))
        self._texts = array("H")
        self._bounds = array("I", [0])
        for texts in occurrences.values():
            self._texts.frombytes(texts)
            self._bounds.append(len(self._texts))

    def holding(self, part: str) -> set[int]:
        """The texts with an entry that holds a part.

        `BETWEEN` before the part asks for entries that begin with it, after it for those that end
        with it.
        """
        found: set[int] = set()
        at = self._entries.find(part)
        while at >= 0:
            entry = bisect_right(self._starts, at) - 1
            found.update(self._texts[self._bounds[entry] : self._bounds[entry + 1]])
            at = self._entries.find(part, self._starts[entry + 1])
        return found


def _step(entry: str) -> int:
    return len(BETWEEN) + len(entry)
