"""Setting blocks in lines of a given width, each line knowing which words it holds.

Widths are counted in terminal cells, where terminals disagree in as many as any of them takes.
Words of a record are never reordered: text that runs from right to left is kept in logical order
and set at the right edge.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from missiontui.text.blocks import Block, Document, Link, Role, Span
from missiontui.text.cells import cells

PROSE_WIDTH = 76
"""How wide prose is set at most, in cells."""
_LABELS_BESIDE = 34
"""The width from which labels stand beside what they label, in cells."""

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
    return any(cells(word) > room for word in text.split(" "))


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


def _wrapped(spans: tuple[Span, ...], width: int) -> list[tuple[list[Piece], str]]:
    """Lines of pieces, each with what stood between it and the next."""
    text = "".join(span.text for span in spans)
    return [(cut(spans, start, end), joint) for start, end, joint in wrap(text, width)]


def cut(spans: tuple[Span, ...], start: int, end: int) -> list[Piece]:
    """The characters from start to end of what the spans hold together, roles kept."""
    pieces, at = [], 0
    for span in spans:
        piece = span.text[max(0, start - at) : max(0, end - at)]
        if piece:
            pieces.append(Piece(piece, span.role))
        at += len(span.text)
    return pieces


def wrap(text: str, width: int) -> list[tuple[int, int, str]]:
    """Where to break a text: (start, end, joint) of each line.

    Lines break at spaces, never at no-break spaces. A word wider than the line is broken between
    characters, a letter and its marks kept together; its joint is empty, as nothing stood there.
    The last joint is a line break.
    """
    if cells(text) <= width:
        return [(0, len(text), "\n")]
    lines: list[tuple[int, int, str]] = []
    start = end = 0
    for word_start, word_end in _words(text):
        if cells(text[start:word_end]) <= width:
            end = word_end
            continue
        if end > start:
            lines.append((start, end, text[end:word_start]))
        start = word_start
        while (cut := start + _fitting(text[start:word_end], width)) < word_end:
            lines.append((start, cut, ""))
            start = cut
        end = word_end
    lines.append((start, end, "\n"))
    return lines


def _words(text: str) -> list[tuple[int, int]]:
    words, at = [], 0
    for word in text.split(" "):
        if word:
            words.append((at, at + len(word)))
        at += len(word) + 1
    return words


def _fitting(word: str, width: int) -> int:
    """How many characters of a word fit in a width, never parting a letter from its marks."""
    count = used = 0
    for cluster in clusters(word):
        used += cells(cluster)
        if used > width and count:
            break
        count += len(cluster)
    return count


def clusters(text: str) -> Iterator[str]:
    """Characters with the marks and joiners that belong to them, one after the other."""
    start = 0
    for at in range(1, len(text)):
        joined = text[at - 1] == "\u200d" or unicodedata.category(text[at]) in _MARKS
        if not joined:
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


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


def shortened(text: str, width: int) -> str:
    """A text cut to a width, ending in an ellipsis where something is left out."""
    if cells(text) <= width:
        return text
    room = width - 1
    # A mark may count for more before the ellipsis than at the end of its letter.
    while room > 0 and cells(short := text[: _fitting(text, room)].rstrip() + "…") > width:
        room -= 1
    return short if room > 0 else "…"
