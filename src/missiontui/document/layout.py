"""Setting blocks in lines of a given width, each line knowing which words it holds.

Widths are counted in terminal cells, where terminals disagree in as many as any of them takes.
Words of a record are never reordered: text that runs from right to left is kept in logical order
and set at the right edge.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

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
            lines.append(Line())
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
        keys = block.keys if self.keys else ""
        if label != block.label or keys != block.keys:
            block = block.replaced(label=label, keys=keys)
        return _block_lines(block, self, most)


def _block_lines(block: Block, setting: Setting, most: int | None) -> list[Line]:
    width, column = setting.width, setting.column
    indent = min(block.indent, width // 4)
    if block.labelled:
        indent = column or 2
    if setting.numbered and block.labelled and not column:
        return _run_in(block, setting, most)
    lines: list[Line] = []
    if block.labelled and not column and block.label:
        lines.append(Line((Piece(block.label, Role.MUTED),)))
    if block.label and column and _breaks_a_word(block.text, width - indent):
        lines.append(Line((Piece(block.label, Role.MUTED),)))
        block = block.replaced(label="")
        indent = 0 if _breaks_a_word(block.text, width - 2) else 2
    room = max(1, width - indent)
    at_right = setting.rtl and begins_right_to_left(block.text)
    # An aside that has no room beside the words would take a line of its own.
    reserved = _reserved(block) if most == 1 else 0
    # One of several that lead somewhere is told from the next, as what goes on with it hangs.
    hangs = block.labelled and block.link and not at_right
    hanging = _HANGING if hangs else 0
    room_for_words = max(1, room - reserved)
    lines_of_words = in_lines(block.spans, room_for_words, hanging=hanging, most=most)
    for index, (pieces, joint) in enumerate(lines_of_words):
        before: list[Piece] = []
        used = indent + (hanging if index else 0)
        if index == 0 and block.label and column:
            before.append(Piece(block.label, Role.MUTED))
            used -= cell_len(block.label)
        if at_right:
            used += room - sum(cell_len(piece.text) for piece in pieces)
        if used:
            before.append(_filler(used))
        labelled = index == 0 and bool(block.label and column)
        lines.append(Line((*before, *pieces), block.link, joint, labelled))
    return _with_aside(lines, block, width)


def _run_in(block: Block, setting: Setting, most: int | None) -> list[Line]:
    """The lines of a block that begins with its label; all that follows is indented."""
    label = Span(f"{block.label} " if block.label else "  ", Role.MUTED)
    room = setting.width - _reserved(block)
    found = in_lines((label, *block.spans), room, hanging=_HANGING, most=most)
    indent = _filler(_HANGING)
    lines = [
        Line((*((indent,) if number else ()), *pieces), block.link, joint)
        for number, (pieces, joint) in enumerate(found)
    ]
    return _with_aside(lines, block, setting.width)


def _breaks_a_word(text: str, room: int) -> bool:
    """Tell whether a word, an address say, fits no line of that width but would fit a wider one."""
    if len(text) <= room and is_one_cell_each(text):
        return False
    return any(not fits(text, start, end, room) for start, end in words_of(text))


def _with_aside(lines: list[Line], block: Block, width: int) -> list[Line]:
    """Keys and aside at the right edge of the last line, as far as there is room, or below."""
    if not (block.keys or block.aside):
        return lines
    last, both = lines[-1], _aside(block)
    beside, below = both, both[:0]
    if not _has_room(last, both, width):
        # The keys stay beside what they copy as long as they can.
        parts = bool(block.keys and block.aside) and _has_room(last, both[:1], width)
        beside, below = (both[:1], both[-1:]) if parts else (below, both)
    if beside:
        left = width - cell_len(last.text) - cell_len(_text(beside))
        lines[-1] = last._replace(pieces=(*last.pieces, _filler(left), *beside))
    spans = tuple(Span(piece.text, piece.role) for piece in below)
    for pieces, joint in in_lines(spans, width) if spans else ():
        margin = _filler(width - cell_len(_text(pieces)))
        lines.append(Line((margin, *pieces), last.link, joint))
    return lines


def _aside(block: Block) -> tuple[Piece, ...]:
    """The keys of a block, in the look of keys, and its aside."""
    keys = (Piece(block.keys, Role.QUIET),) if block.keys else ()
    aside = (Piece(block.aside, Role.MUTED),) if block.aside else ()
    between = (Piece(" · ", Role.MUTED),) if keys and aside else ()
    return (*keys, *between, *aside)


def _reserved(block: Block) -> int:
    """The cells that keys and aside take with the gap before them; 0 without any."""
    aside = _text(_aside(block))
    return cell_len(aside) + 2 if aside else 0


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
