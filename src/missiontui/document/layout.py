"""Setting blocks in lines of a given width, each line knowing which words it holds.

Widths are counted in terminal cells, where terminals disagree in as many as any of them takes.
Words of a record are never reordered: text that runs from right to left is kept in logical order
and set at the right edge.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from rich.cells import cell_len

from missiontui.document.blocks import Block, Document, Link, Role, Span
from missiontui.document.cells import cells

PROSE_WIDTH = 76
"""How wide prose is set at most, in cells."""
_LABELS_BESIDE = 34
"""The width from which labels stand beside what they label, in cells."""

_MANY = 8
"""How many characters a cell would have to hold for a text to be counted with care."""
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


class Line(NamedTuple):
    """One line of a document at a width."""

    pieces: tuple[Piece, ...] = ()
    link: Link | None = None
    """Where Enter leads."""
    joint: str = "\n"
    """What stood between this line and the next before the line was broken."""

    @property
    def text(self) -> str:
        """The line as it stands on screen."""
        return "".join(piece.text for piece in self.pieces)

    def has(self, role: Role) -> bool:
        """Whether it holds words of a role."""
        return any(piece.role is role for piece in self.pieces)


def layout(
    document: Document, width: int, *, rtl: bool = False, keys: bool = False
) -> tuple[Line, ...]:
    """The lines of a document.

    Args:
        document: What to set.
        width: Cells in a line, at least 1; prose stays within PROSE_WIDTH.
        rtl: Whether blocks that begin with a right-to-left letter are set at the right edge.
        keys: Whether to set the keys of blocks, for a reader who can press them.
    """
    width = max(1, min(width, PROSE_WIDTH))
    column = _label_column(document, width)
    lines: list[Line] = []
    for block in document:
        if block.space and lines:
            lines.append(Line())
        shown = _with_keys(block) if keys else block
        lines.extend(_block_lines(shown, width, column, rtl=rtl))
    return tuple(lines)


def _with_keys(block: Block) -> Block:
    return replace(block, aside=" · ".join(part for part in (block.keys, block.aside) if part))


def _label_column(document: Document, width: int) -> int:
    widest = max((cell_len(block.label) for block in document), default=0)
    return widest + 2 if widest and width >= _LABELS_BESIDE else 0


def _block_lines(block: Block, width: int, column: int, *, rtl: bool) -> list[Line]:
    indent = min(block.indent, width // 4)
    if block.labelled:
        indent = column or 2
    lines: list[Line] = []
    if block.labelled and not column and block.label:
        lines.append(Line((Piece(block.label, Role.MUTED),)))
    if block.label and column and _breaks_a_word(block.text, width - indent):
        lines.append(Line((Piece(block.label, Role.MUTED),)))
        block, indent = replace(block, label=""), 2
    room = max(1, width - indent)
    at_right = rtl and begins_right_to_left(block.text)
    for index, (pieces, joint) in enumerate(_wrapped(block.spans, room)):
        before: list[Piece] = []
        used = indent
        if index == 0 and block.label and column:
            before.append(Piece(block.label, Role.MUTED))
            used -= cell_len(block.label)
        if at_right:
            used += room - sum(cell_len(piece.text) for piece in pieces)
        if used:
            before.append(Piece(" " * used, Role.PLAIN, filler=True))
        lines.append(Line((*before, *pieces), block.link, joint))
    return _with_aside(lines, block.aside, width) if block.aside else lines


def _breaks_a_word(text: str, room: int) -> bool:
    """Whether a word, an address say, fits no line of that width but would fit a wider one."""
    return any(not _fits(text, start, end, room) for start, end in _words(text))


def _with_aside(lines: list[Line], aside: str, width: int) -> list[Line]:
    """The aside at the right edge of the last line, or on lines of its own."""
    last = lines[-1]
    if width - cells(last.text) - cells(aside) >= 2:
        left = width - cell_len(last.text) - cell_len(aside)
        pieces = (
            *last.pieces,
            Piece(" " * left, Role.PLAIN, filler=True),
            Piece(aside, Role.MUTED),
        )
        return [*lines[:-1], Line(pieces, last.link, last.joint)]
    for start, end, joint in wrap(aside, width):
        words = aside[start:end]
        margin = Piece(" " * (width - cell_len(words)), Role.PLAIN, filler=True)
        lines.append(Line((margin, Piece(words, Role.MUTED)), last.link, joint))
    return lines


def _wrapped(spans: tuple[Span, ...], width: int) -> Iterator[tuple[list[Piece], str]]:
    """Lines of pieces, each with what stood between it and the next."""
    pieces = Pieces(spans)
    for start, end, joint in wrap(pieces.text, width):
        yield pieces.cut(start, end), joint


class Pieces:
    """Spans, to be cut anywhere at a cost that does not grow with how many they are."""

    def __init__(self, spans: tuple[Span, ...]) -> None:
        self._spans = spans
        self._starts = list(accumulate((len(span.text) for span in spans), initial=0))
        self.text = "".join(span.text for span in spans)
        """What the spans hold together."""

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
    """Where to break a text: (start, end, joint) of each line, one after the other.

    Lines break at spaces, never at no-break spaces. A word wider than the line is broken between
    characters, a letter and its marks kept together; its joint is empty, as nothing stood there.
    The last joint is a line break.
    """
    at = 0
    while True:
        start, end, after = _line(text, at, width)
        if after < len(text):
            yield start, end, text[end:after]
            at = after
            continue
        if at == 0 and _fits(text, 0, len(text), width):
            start, end = 0, len(text)
        yield start, end, "\n"
        return


def _line(text: str, at: int, width: int) -> tuple[int, int, int]:
    """Start and end of the words that fit in a line, and the start of those that are left."""
    chunk = text[at : at + width + 1]
    if len(chunk) > width and chunk.isascii() and not chunk.startswith(" "):
        words = len(chunk[: chunk.rfind(" ") + 1].rstrip(" "))
        end = at + (words or width)
        return at, end, _next_word(text, end)
    start = end = at
    for word_start, word_end in _words(text, at):
        if _fits(text, start, word_end, width):
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


def _words(text: str, at: int = 0) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text, at):
        yield match.span()


def _fits(text: str, start: int, end: int, width: int) -> bool:
    """Whether some characters of a text fit in a width; of very many only the first are counted."""
    if end - start > width * _MANY:
        return _fitting(text, start, end, width) == end
    return cells(text[start:end]) <= width


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """The end of what fits in a width, never parting a letter from its marks."""
    if text[start : start + width + 1].isascii():
        return min(start + width, end)
    used = 0
    at = start
    for cluster in clusters(text, start, end):
        used += cells(cluster)
        if used > width and at > start:
            break
        at += len(cluster)
    return at


def clusters(text: str, start: int = 0, end: int | None = None) -> Iterator[str]:
    """Characters with the marks and joiners that belong to them, one after the other."""
    end = len(text) if end is None else end
    for at in range(start + 1, end):
        joined = text[at - 1] == "\u200d" or unicodedata.category(text[at]) in _MARKS
        if not joined:
            yield text[start:at]
            start = at
    if start < end:
        yield text[start:end]


@lru_cache(maxsize=4096)
def begins_right_to_left(text: str) -> bool:
    """Whether the first letter of a text runs from right to left (UAX #9, rule P2)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def _beginning(text: str, width: int) -> str:
    return text[: _fitting(text, 0, len(text), width)].rstrip()


def shortened(text: str, width: int) -> str:
    """A text cut to a width, ending in an ellipsis where something is left out."""
    if _fits(text, 0, len(text), width):
        return text
    room = width - 1
    # A mark may count for more before the ellipsis than at the end of its letter.
    while room > 0 and cells(short := _beginning(text, room) + "…") > width:
        room -= 1
    return short if room > 0 else "…"
