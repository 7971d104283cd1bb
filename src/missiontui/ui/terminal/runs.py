"""The parts of a frame: characters, each run of them drawn in one way, and how they are read."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

_TOKEN = re.compile(r"\x1b\[([0-9;]*)([mH])|(\n)|([^\x00-\x1f\x7f]+)|(.)", re.DOTALL)
_ATTRIBUTES = frozenset("12345789")
_COLOUR_ARGUMENTS = {"2": 5, "5": 3}

SEEN_ON_BLANKS = frozenset("4579")
"""The attributes that are seen where there is no character: underline, blink, reverse, strike."""


class Rendition(NamedTuple):
    """The look of the next character that the terminal draws."""

    foreground: str = ""
    """The parameters that set it; empty for the terminal's own."""
    background: str = ""
    """Likewise."""
    attributes: frozenset[str] = frozenset()
    """Bold, faint, italic, underline, blink, reverse, conceal, strike: their parameters."""


PLAIN = Rendition()


class Run(NamedTuple):
    """Characters of one rendition that stand in one line without a gap."""

    y: int
    x: int
    """The first cell, from 0."""
    rendition: Rendition
    text: str


class UnknownOutputError(ValueError):
    """Output that is more than moves, renditions and text."""


def parse(
    data: str, shown: Callable[[Rendition], Rendition]
) -> tuple[list[Run], tuple[int, int] | None]:
    """The runs of a frame as a terminal shows them, and where the cursor is in the end."""
    runs: list[Run] = []
    at: tuple[int, int] | None = None
    rendition = PLAIN
    look = shown(rendition)
    for parameters, final, line_feed, text, other in _TOKEN.findall(data):
        if final == "m":
            rendition = _after(rendition, parameters)
            look = shown(rendition)
        elif final == "H":
            row, _, column = parameters.partition(";")
            at = int(row or 1) - 1, int(column or 1) - 1
        elif other or at is None:
            raise UnknownOutputError(other)
        elif line_feed:
            at = at[0] + 1, 0
        else:
            runs.append(Run(*at, look, text))
            at = at[0], at[1] + cell_len(text)
    return runs, at


@lru_cache(maxsize=1024)
def _after(rendition: Rendition, parameters: str) -> Rendition:
    """The rendition after one SGR sequence."""
    codes = parameters.split(";")
    at = 0
    while at < len(codes):
        code, length = codes[at].lstrip("0"), 1
        if code == "":
            rendition = PLAIN
        elif code in _ATTRIBUTES:
            rendition = rendition._replace(attributes=rendition.attributes | {code})
        elif code in ("38", "48"):
            length = _COLOUR_ARGUMENTS.get(codes[at + 1] if at + 1 < len(codes) else "", 0)
            if not length:
                raise UnknownOutputError(parameters)
            rendition = _coloured(rendition, code, ";".join(codes[at : at + length]))
        elif re.fullmatch("3[0-7]|9[0-7]|4[0-7]|10[0-7]", code):
            rendition = _coloured(rendition, code, code)
        elif code in ("39", "49"):
            rendition = _coloured(rendition, code, "")
        else:
            raise UnknownOutputError(parameters)
        at += length
    return rendition


def _coloured(rendition: Rendition, code: str, parameters: str) -> Rendition:
    """With the colour that a code sets: 3x and 9x are foregrounds, 4x and 10x backgrounds."""
    if code[0] in "39":
        return rendition._replace(foreground=parameters)
    return rendition._replace(background=parameters)
