"""Breaking texts at a width, and cutting them to one, in terminal cells."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from missiontui.document.blocks import Role, Span
from missiontui.document.cells import cells, is_one_cell_each
from missiontui.typed import NamedTuple

_MANY = 8
"""Number of characters a cell would have to hold for a text to be counted with care.

No line holds more, lest one of marks alone should never end.
"""
_LONGEST_CLUSTER = 32
"""The most characters of one that is made of several: a letter with more than 30 marks is none that
anybody writes (UAX #15, section 13)."""
_WORD = re.compile("[^ ]{1,1024}")
"""A word; a very long one comes in parts, so that a line does not look at the end of it."""
_MARKS = ("Mn", "Me", "Mc", "Cf")
"""The general categories of what belongs to the character before it."""


class Piece(NamedTuple):
    """A run of one role in a line."""

    text: str
    role: Role
    filler: bool = False
    """White space that only the screen needs; no part of what is copied."""


class Pieces:
    """Spans, to be cut anywhere at a cost that does not grow with how many they are."""

    def __init__(self, spans: tuple[Span, ...]) -> None:
        self._spans = spans
        self._starts = list(accumulate((len(span.text) for span in spans), initial=0))
        self.text = "".join(span.text for span in spans)
        """The text of all spans."""

    def cut(self, start: int, end: int) -> list[Piece]:
        """The characters from start to end, roles kept."""
        pieces = []
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self._spans)):
            at = self._starts[index]
            if at >= end:
                break
            text, role = self._spans[index]
            if piece := text[max(0, start - at) : end - at]:
                pieces.append(Piece(piece, role))
        return pieces


def wrap(text: str, width: int) -> Iterator[tuple[int, int, str]]:
    """Break a text: (start, end, joint) of each line, one after the other.

    Lines break at spaces, never at no-break spaces. A word wider than the line is broken between
    characters, a letter and its marks kept together; its joint is empty, as nothing stood there.
    The last joint is a line break.
    """
    if len(text) <= width and is_one_cell_each(text):
        yield 0, len(text), "\n"
        return
    at = 0
    while True:
        start, end, after = _line(text, at, width)
        if after < len(text):
            yield start, end, text[end:after]
            at = after
            continue
        if at == 0 and fits(text, 0, len(text), width):
            start, end = 0, len(text)
        yield start, end, "\n"
        return


def in_lines(
    spans: tuple[Span, ...], width: int, *, hanging: int = 0, most: int | None = None
) -> Iterator[tuple[list[Piece], str]]:
    """Spans in lines: the pieces of each, and what stood between it and the next.

    Args:
        spans: The words.
        width: The cells of a line.
        hanging: How much shorter all lines but the first are.
        most: Number of lines at most; the last ends in an ellipsis where more would follow.
    """
    text = "".join([span.text for span in spans])
    if len(text) <= width and is_one_cell_each(text):  # as most do
        yield [Piece(text, role) for text, role in spans if text], "\n"
        return
    pieces = Pieces(spans)
    for number, (start, end, joint) in enumerate(_breaks(text, width, hanging), start=1):
        if number == most and joint != "\n":
            words = shortened(text[start:], width - hanging if number > 1 else width)
            yield [*pieces.cut(start, start + len(words) - 1), Piece("…", Role.PLAIN)], "\n"
            return
        yield pieces.cut(start, end), joint


def _breaks(text: str, width: int, hanging: int) -> Iterator[tuple[int, int, str]]:
    if not hanging:
        yield from wrap(text, width)
        return
    start, end, joint = next(wrap(text, width))
    yield start, end, joint
    if joint != "\n":
        at = end + len(joint)
        for first, last, following in wrap(text[at:], max(1, width - hanging)):
            yield at + first, at + last, following


def _line(text: str, at: int, width: int) -> tuple[int, int, int]:
    """Start and end of the words that fit in a line, and the start of those that are left."""
    chunk = text[at : at + width + 1]
    if not chunk.startswith(" ") and is_one_cell_each(chunk):
        if len(chunk) <= width:
            return at, at + len(chunk.rstrip(" ")), len(text)
        words = len(chunk[: chunk.rfind(" ") + 1].rstrip(" "))
        end = at + (words or width)
        return at, end, _next_word(text, end)
    start = end = at
    for word_start, word_end in words_of(text, at):
        if fits(text, start, word_end, width):
            end = word_end
            continue
        if start < end < word_start:
            return start, end, word_start
        start = start if start < end else word_start
        end = _fitting(text, start, word_end, width)
        if end < word_end:
            return start, end, end
    return start, end, len(text)


def _next_word(text: str, at: int) -> int:
    found = _WORD.search(text, at)
    return found.start() if found else len(text)


def words_of(text: str, at: int = 0) -> Iterator[tuple[int, int]]:
    """Start and end of each word, from a character on; a very long word comes in parts."""
    for match in _WORD.finditer(text, at):
        yield match.span()


def fits(text: str, start: int, end: int, width: int) -> bool:
    """Tell whether characters of a text fit in a width; of very many only the first are counted."""
    if end - start > width * _MANY:
        return _fitting(text, start, end, width) == end
    return cells(text[start:end]) <= width


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """The end of what fits in a width, never parting a letter from its marks."""
    if is_one_cell_each(text[start : start + width + 1]):
        return min(start + width, end)
    used = 0
    at = start
    for cluster in clusters(text, start, end):
        used += cells(cluster)
        if at > start and (used > width or at - start >= width * _MANY):
            break
        at += len(cluster)
    return at


def clusters(text: str, start: int = 0, end: int | None = None) -> Iterator[str]:
    """Characters with the marks and joiners that belong to them, one after the other."""
    end = len(text) if end is None else end
    for at in range(start + 1, end):
        joined = text[at - 1] == "\u200d" or unicodedata.category(text[at]) in _MARKS
        if not joined or at - start >= _LONGEST_CLUSTER:
            yield text[start:at]
            start = at
    if start < end:
        yield text[start:end]


def _beginning(text: str, width: int) -> str:
    return text[: _fitting(text, 0, len(text), width)].rstrip()


def shortened(text: str, width: int) -> str:
    """A text cut to a width, ending in an ellipsis where something is left out."""
    if fits(text, 0, len(text), width):
        return text
    room = width - 1
    # A mark may count for more before the ellipsis than at the end of its letter.
    while room > 0 and cells(short := _beginning(text, room) + "…") > width:
        room -= 1
    return short if room > 0 else "…"
