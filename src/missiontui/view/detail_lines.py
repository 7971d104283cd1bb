"""The lines of a detail: a document at a width, and the line that a cursor is at."""

from __future__ import annotations

from collections.abc import Sequence

from missiontui.document.blocks import Role
from missiontui.document.layout import Line
from missiontui.view.words import Words, words_of

_MARGIN = 2
_LINK_SIGN = " ›"


def words_width(width: int) -> int:
    """Cells for the words of a line, in a detail of a width."""
    return max(1, width - 1) - _MARGIN - len(_LINK_SIGN)


def beginning(lines: Sequence[Line], height: int) -> tuple[int, int]:
    """The line to begin to read at, and the first in sight: what is marked, else what was found.

    Args:
        lines: The lines of a document.
        height: Number of lines in sight.
    """
    found = (
        number
        for role in (Role.MARKED, Role.FOUND)
        for number, line in enumerate(lines)
        if line.has(role)
    )
    cursor = next(found, 0)
    # With some of what stands before it, and more of what comes after.
    return cursor, cursor - height // 3 if cursor > height // 2 else 0


def detail_words(line: Line, *, at_cursor: bool) -> list[Words]:
    """One line of a document: a margin, the words of its pieces, and what ends it.

    Args:
        line: The line.
        at_cursor: Whether the cursor is there, which fills it.
    """
    words = words_of(line.pieces, filled=at_cursor)
    if line.link and line.joint == "\n":
        words.append(Words(_LINK_SIGN, words[-1].look if words else "plain", at_cursor))
    if at_cursor:
        return [Words("▌ ", "cursor"), *words, Words("", "cursor")]
    return [Words("  "), *words, Words("")]
