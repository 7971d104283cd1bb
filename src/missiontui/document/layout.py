"""Setting blocks in lines of a given width, each line knowing which words it holds.

Widths are counted in terminal cells, where terminals disagree in as many as any of them takes.
Words of a record are never reordered: text that runs from right to left is kept in logical order
and set at the right edge.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from missiontui.document.blocks import Block, Document, Link, Role, Span
from missiontui.document.cells import cell_len, cells, is_one_cell_each
from missiontui.document.wrapping import Piece, fits, in_lines, words_of
from missiontui.typed import NamedTuple

PROSE_WIDTH = 76
"""The widest that prose is set, in cells."""
_LABELS_BESIDE = 34
"""The width from which labels stand beside what they label, in cells."""
_HANGING = 2
"""Cells by which lines are indented that go on with one that leads somewhere."""
_LEAST_NUMBERED = 30
"""The least room beside numbered labels; where there is less, they begin the line. In cells."""


class Line(NamedTuple):
    """One line of a document at a width."""

    pieces: tuple[Piece, ...] = ()
    link: Link | None = None
    """The link that Enter follows."""
    joint: str = "\n"
    """The text between this line and the next before the line was broken."""
    labelled: bool = False
    """True if it begins with a label."""

    @property
    def text(self) -> str:
        """The line as it stands on screen."""
        return _text(self.pieces)

    def words(self, start: int, end: int) -> str:
        """The characters from start to end, or to the last where that is below 0.

        The gap behind a label becomes a colon, any other one space.
        """
        end = len(self.text) if end < 0 else end
        words, at = "", 0
        for number, piece in enumerate(self.pieces):
            part = piece.text[max(0, start - at) : max(0, end - at)]
            at += len(piece.text)
            if not piece.filler:
                words += part
            elif part and words:
                words += ": " if number == 1 and self.labelled else " "
        return words

    def has(self, role: Role) -> bool:
        """Tell whether it holds words of a role."""
        return any(piece.role is role for piece in self.pieces)


_BLANK = Line()


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
    setting = Setting.of(document, width, rtl=rtl, keys=keys)
    return joined(document, map(setting.lines, document))


def joined(
    document: Document, parts: Iterable[Sequence[Line]], *, blanks: bool = True
) -> tuple[Line, ...]:
    """The lines of all blocks of a document, given block by block, with blank lines or without."""
    lines: list[Line] = []
    for block, part in zip(document, parts, strict=True):
        if block.space and lines and blanks:
            lines.append(_BLANK)
        lines += part
    return tuple(lines)


class Setting(NamedTuple):
    """The measures that all blocks of a document share."""

    width: int
    """Cells in a line."""
    column: int
    """Cells before what is labelled; 0 where labels stand above it."""
    rtl: bool
    """True if blocks that begin with a right-to-left letter stand at the right edge."""
    keys: bool
    """True if the keys of blocks are set."""
    numbered: bool
    """True if numbers of tabs are set before labels."""

    @classmethod
    def of(cls, document: Document, width: int, *, rtl: bool, keys: bool) -> Setting:
        """Take the measure of a document."""
        width = max(1, min(width, PROSE_WIDTH))
        numbered = keys and any(block.number for block in document)
        widest = max((cell_len(block.label) for block in document), default=0)
        beside = 3 if numbered else 2  # number and blanks
        column = widest + beside if widest and width >= _LABELS_BESIDE else 0
        if numbered and width - column < _LEAST_NUMBERED:
            column = 0
        return cls(width, column, rtl, keys, numbered)

    def lines(self, block: Block, most: int | None = None) -> list[Line]:
        """The lines of a block, so many at most."""
        label = block.label
        if self.numbered and label:
            label = f"{block.number or ' '} {label}"
        aside = _aside(block.keys if self.keys else "", block.aside)
        if self.numbered and block.labelled and not self.column:
            lines = _run_in(block, label, self.width - _reserved(aside), most)
        else:
            # An aside that has no room beside the words would take a line of its own.
            reserved = _reserved(aside) if most == 1 else 0
            lines = _block_lines(block, label, self, most, reserved)
        return _with_aside(lines, aside, self.width) if aside else lines


def _block_lines(
    block: Block, label: str, setting: Setting, most: int | None, reserved: int
) -> list[Line]:
    """The lines of a block with its label beside or above it."""
    width, column, link = setting.width, setting.column, block.link
    indent = (column or 2) if block.labelled else min(block.indent, width // 4)
    lines: list[Line] = []
    if label and (not column or _breaks_a_word(block.text, width - indent)):
        lines.append(Line((Piece(label, Role.MUTED),)))
        label = ""
        if column:
            indent = 0 if _breaks_a_word(block.text, width - 2) else 2
    room = max(1, width - indent)
    at_right = setting.rtl and begins_right_to_left(block.text)
    # One of several that lead somewhere is told from the next, as what goes on with it hangs.
    hanging = _HANGING if link and block.labelled and not at_right else 0
    before = (Piece(label, Role.MUTED),) if label else ()
    margin = indent - cell_len(label)
    for pieces, joint in in_lines(block.spans, max(1, room - reserved), hanging=hanging, most=most):
        if at_right:
            margin += room - sum(cell_len(piece.text) for piece in pieces)
        filler = (_filler(margin),) if margin else ()
        lines.append(Line((*before, *filler, *pieces), link, joint, bool(before)))
        before, margin = (), indent + hanging
    return lines


def _run_in(block: Block, label: str, room: int, most: int | None) -> list[Line]:
    """The lines of a block that begins with its label; all that follows is indented."""
    first = Span(f"{label} " if label else "  ", Role.MUTED)
    found = in_lines((first, *block.spans), room, hanging=_HANGING, most=most)
    indent = _filler(_HANGING)
    return [
        Line((*((indent,) if number else ()), *pieces), block.link, joint)
        for number, (pieces, joint) in enumerate(found)
    ]


def _breaks_a_word(text: str, room: int) -> bool:
    """Tell whether a word, an address say, fits no line of that width but would fit a wider one."""
    if is_one_cell_each(text):
        return len(text) > room and max(map(len, text.split(" "))) > room
    return any(not fits(text, start, end, room) for start, end in words_of(text))


def _with_aside(lines: list[Line], aside: tuple[Piece, ...], width: int) -> list[Line]:
    """Keys and aside at the right edge of the last line, as far as there is room, or below."""
    last = lines[-1]
    beside, below = aside, aside[:0]
    if not _has_room(last, aside, width):
        # The keys stay beside what they copy as long as they can.
        parts = len(aside) > 1 and _has_room(last, aside[:1], width)
        beside, below = (aside[:1], aside[-1:]) if parts else (below, aside)
    if beside:
        left = width - cell_len(last.text) - cell_len(_text(beside))
        lines[-1] = Line((*last.pieces, _filler(left), *beside), *last[1:])
    spans = tuple(Span(piece.text, piece.role) for piece in below)
    for pieces, joint in in_lines(spans, width) if spans else ():
        margin = _filler(width - cell_len(_text(pieces)))
        lines.append(Line((margin, *pieces), last.link, joint))
    return lines


def _aside(keys: str, aside: str) -> tuple[Piece, ...]:
    """Keys, in the look of keys, and an aside."""
    if not aside:
        return (Piece(keys, Role.QUIET),) if keys else ()
    words = Piece(aside, Role.MUTED)
    return (Piece(keys, Role.QUIET), Piece(" · ", Role.MUTED), words) if keys else (words,)


def _reserved(aside: Sequence[Piece]) -> int:
    """The cells that keys and aside take with the gap before them; 0 without any."""
    return cell_len(_text(aside)) + 2 if aside else 0


@cache
def _filler(width: int) -> Piece:
    """So many cells without words."""
    return Piece(" " * width, Role.PLAIN, True)


def _text(pieces: Sequence[Piece]) -> str:
    return "".join([piece.text for piece in pieces])


def _has_room(line: Line, aside: Sequence[Piece], width: int) -> bool:
    return width - cells(line.text) - cells(_text(aside)) >= 2


@lru_cache(maxsize=4096)
def begins_right_to_left(text: str) -> bool:
    """Tell whether the first letter of a text runs from right to left (UAX #9, rule P2)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False
