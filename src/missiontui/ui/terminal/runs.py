"""The parts of a frame: characters, each run of them drawn in one way."""

from __future__ import annotations

from typing import NamedTuple

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
