"""The parts of a frame: characters, each run of them drawn in one way, and how they are read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

_TOKEN = re.compile(r"\x1b\[([0-9;]*)([mH])|(\n)|([^\x00-\x1f\x7f]+)|(.)", re.DOTALL)
_ATTRIBUTES = frozenset("12345789")
_COLOUR_ARGUMENTS = {"2": 5, "5": 3}
_LEVELS = (0, 95, 135, 175, 215, 255)
"""The values of red, green and blue in the cube of xterm's table of 256 colours."""

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


def parse(data: str, left_out: frozenset[str]) -> tuple[list[Run], tuple[int, int] | None]:
    """The runs of a frame without some attributes, and where the cursor is in the end."""
    runs: list[Run] = []
    at: tuple[int, int] | None = None
    rendition = PLAIN
    for parameters, final, line_feed, text, other in _TOKEN.findall(data):
        if final == "m":
            rendition = after(rendition, parameters)
            if rendition.attributes & left_out:
                rendition = rendition._replace(attributes=rendition.attributes - left_out)
        elif final == "H":
            row, _, column = parameters.partition(";")
            at = int(row or 1) - 1, int(column or 1) - 1
        elif other or at is None:
            raise UnknownOutputError(other)
        elif line_feed:
            at = at[0] + 1, 0
        else:
            runs.append(Run(*at, rendition, text))
            at = at[0], at[1] + cell_len(text)
    return runs, at


@lru_cache(maxsize=1024)
def after(rendition: Rendition, parameters: str) -> Rendition:
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
    parameters = _entry(parameters)
    if code[0] in "39":
        return rendition._replace(foreground=parameters)
    return rendition._replace(background=parameters)


def _entry(parameters: str) -> str:
    """A colour by its number in xterm's table of 256, which is shorter, where it stands there.

    The first 16 have other values in each terminal; a cube of 6 by 6 by 6 and 24 greys follow.
    """
    kind, way, *rest = [*parameters.split(";"), ""]
    if way != "2":
        return parameters
    red, green, blue = map(int, rest[:3])
    grey, odd = divmod(red - 8, 10)
    if red == green == blue and not odd and 0 <= grey < 24:
        return f"{kind};5;{232 + grey}"
    if {red, green, blue} <= set(_LEVELS):
        at = [_LEVELS.index(each) for each in (red, green, blue)]
        return f"{kind};5;{16 + 36 * at[0] + 6 * at[1] + at[2]}"
    return parameters
