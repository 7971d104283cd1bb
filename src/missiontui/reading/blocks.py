"""Blocks: texts on the lines below a `|`, which keeps line ends, or a `>`, which makes spaces."""

from __future__ import annotations

import re

from missiontui.reading.brackets import UnusualError

_HEADER = re.compile(r"([|>])(-?) *")
_LINE_ENDS = re.compile(r"\n(\n*)")


def block(header: str, lines: list[str], at: int, outer: int) -> tuple[str, int]:
    """The text of a block, and the index of the line behind it.

    Args:
        header: The sign and what stands behind it.
        lines: All lines, of which the last is empty.
        at: The index of the first line of the text.
        outer: The column, from 0, of the list or mapping that it is a value of.

    Raises:
        UnusualError: if its indent or its spaces mean more than is read here.
    """
    found = _HEADER.fullmatch(header)
    indent = _indent(lines[at])
    if found is None or indent <= outer or indent == len(lines[at]):
        raise UnusualError
    sign, strip = found.groups()
    pieces, end = [], at
    while end < len(lines) and (_indent(lines[end]) >= indent or not lines[end].strip(" ")):
        piece = lines[end][indent:]
        if piece[:1] == " " and (sign == ">" or not piece.strip(" ")):
            raise UnusualError
        pieces.append(piece)
        end += 1
    if end < len(lines) and _indent(lines[end]) > outer:
        raise UnusualError
    value = "\n".join(pieces).rstrip("\n")
    if sign == ">":
        value = _LINE_ENDS.sub(_folded, value)
    return value if strip else f"{value}\n", end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _folded(ends: re.Match[str]) -> str:
    return ends[1] or " "
