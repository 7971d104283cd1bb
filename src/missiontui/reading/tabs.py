"""Tabs: a fault where they indent or stand in a text, white space everywhere else.

YAML allows a tab between values and forbids it as indent (YAML 1.2, sections 6.1 and 6.2). The
parsers never see one: see `missiontui.reading.pyyaml`.
"""

from __future__ import annotations

import re
from typing import Protocol

from missiontui.reading.nodes import Position

_BLANKS_WITHIN = r"(?<![ \t\n])[ \t]++(?=[^\n])"


class ParserMark(Protocol):
    """A place as the parsers name it: index, line and column, each from 0."""

    index: int
    line: int
    column: int


def in_value(text: str, start: ParserMark, end: ParserMark, *, block: bool) -> Position | None:
    """The first tab within a value, those at the ends of its lines apart.

    Args:
        text: The whole file.
        start: Where the value begins.
        end: Where it ends.
        block: Whether it begins with a line of its own for `|` or `>`.
    """
    first = start.index
    if block:
        first = max(first, text.find("\n", first, end.index))
    if text.find("\t", first, end.index) < 0:
        return None
    runs = re.compile(_BLANKS_WITHIN).finditer(text, first, end.index)
    run = next((run for run in runs if "\t" in run[0]), None)
    return None if run is None else _position(text, start, text.index("\t", run.start()))


def _position(text: str, start: ParserMark, at: int) -> Position:
    """The place of a character, from that of one before it."""
    lines = text.count("\n", start.index, at)
    if lines:
        return Position(start.line + 1 + lines, at - text.rfind("\n", start.index, at))
    return Position(start.line + 1, start.column + 1 + at - start.index)


def in_indent(before: str, *, opens_block: bool) -> int | None:
    """The column, from 1, of a tab that indents what follows it; None if there is none.

    Args:
        before: What stands before it on its line.
        opens_block: Whether it begins a list or mapping that goes on below it, so that a tab behind
            a hyphen is part of the indent, too.
    """
    if "\t" in before and (opens_block or not before.strip(" \t")):
        return before.index("\t") + 1
    return None
