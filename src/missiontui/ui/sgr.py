"""Writing the same screen in fewer bytes.

Textual wraps every run of text in its whole style and a reset: 39 bytes for a colour and its
background. Most runs have the colours of the run before them, so that saying only what changes
makes a key two to four times as cheap over a slow connection.

SGR (Select Graphic Rendition) is section 8.3.117 of ECMA-48; 38 and 48 are from ITU-T T.416.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_SGR = re.compile(r"\x1b\[([0-9;]*)m")
_MOVES_ONLY = re.compile(r"(?:\n|\x1b\[[0-9;]*H|\x1b\[\?2026[hl])*")
_LINE_FEED_BEFORE_MOVE = re.compile(r"\n(?=\x1b\[[0-9;]*H)")
_BLANK = re.compile(r"(?: |\n|\x1b\[[0-9;]*H|\x1b\[\?2026[hl])*")
_SEEN_ON_BLANKS = frozenset("4579")
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29"}
_ATTRIBUTES = frozenset("12345789")
_COLOUR_ARGUMENTS = {"2": 5, "5": 3}


class Rendition(NamedTuple):
    """How the terminal draws the next character."""

    foreground: str = ""
    """The parameters that set it; empty for the terminal's own."""
    background: str = ""
    """Likewise."""
    attributes: frozenset[str] = frozenset()
    """Bold, faint, italic, underline, blink, reverse, conceal, strike: their parameters."""


PLAIN = Rendition()


class _UnknownParameterError(ValueError):
    """A parameter that this module does not know how to merge."""


def squeeze(data: str) -> str:
    """Output that draws the same with fewer bytes.

    The terminal must be in its plain rendition before, and is afterwards. Output with parameters
    that are not known here comes back as it is.
    """
    parts = _SGR.split(data)
    if len(parts) == 1:
        return data
    drawn: list[str] = []
    now = wanted = PLAIN
    try:
        for index, part in enumerate(parts):
            if index % 2:
                wanted = _after(wanted, part)
            elif part:
                needed = _needed(now, wanted, part)
                drawn.append(_change(now, needed))
                now = needed
                drawn.append(_LINE_FEED_BEFORE_MOVE.sub("", part))
    except _UnknownParameterError:
        return data
    drawn.append(_change(now, wanted))
    return "".join(drawn)


def _needed(now: Rendition, wanted: Rendition, part: str) -> Rendition:
    """The rendition that a part of the output needs; moves need none, blanks only their ground."""
    if now == wanted or _MOVES_ONLY.fullmatch(part):
        return now
    if _BLANK.fullmatch(part) and not (now.attributes | wanted.attributes) & _SEEN_ON_BLANKS:
        return now._replace(background=wanted.background)
    return wanted


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
                raise _UnknownParameterError(parameters)
            colour = ";".join(codes[at : at + length])
            rendition = _coloured(rendition, code, colour)
        elif re.fullmatch("3[0-7]|9[0-7]|4[0-7]|10[0-7]", code):
            rendition = _coloured(rendition, code, code)
        elif code in ("39", "49"):
            rendition = _coloured(rendition, code, "")
        else:
            raise _UnknownParameterError(parameters)
        at += length
    return rendition


def _coloured(rendition: Rendition, code: str, parameters: str) -> Rendition:
    """With the colour that a code sets: 3x and 9x are foregrounds, 4x and 10x backgrounds."""
    if code[0] in "39":
        return rendition._replace(foreground=parameters)
    return rendition._replace(background=parameters)


@lru_cache(maxsize=1024)
def _change(now: Rendition, wanted: Rendition) -> str:
    """The shortest sequence that is sure to lead from one rendition to another."""
    if now == wanted:
        return ""
    if wanted == PLAIN:
        return "\x1b[0m"
    parameters: list[str] = []
    parameters += sorted({_OFF[attribute] for attribute in now.attributes - wanted.attributes})
    kept = now.attributes if "22" not in parameters else now.attributes - {"1", "2"}
    parameters += sorted(wanted.attributes - kept)
    if wanted.foreground != now.foreground:
        parameters.append(wanted.foreground or "39")
    if wanted.background != now.background:
        parameters.append(wanted.background or "49")
    return f"\x1b[{';'.join(parameters)}m"
