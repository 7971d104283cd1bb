"""The looks of words: colours by the names that themes give them, and attributes."""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """The look of a run of words."""

    colour: str = "foreground"
    """The theme's name for the colour of the words."""
    ground: str = "background"
    """The theme's name for the colour behind them."""
    attributes: frozenset[str] = frozenset()
    """Bold (1), italic (3), underline (4): the parameters of SGR (ECMA-48, 8.3.117)."""


_BOLD, _ITALIC, _UNDERLINE = "1", "3", "4"
FILLED = "cursor-background"
"""The theme's name for the ground of the selected line."""
LOOKS = {
    "plain": Look(),
    "strong": Look(attributes=frozenset({_BOLD})),
    "kind": Look("accent", attributes=frozenset({_BOLD})),
    "quiet": Look("accent"),
    "muted": Look("muted"),
    "quote": Look(),
    "marked": Look(ground=FILLED, attributes=frozenset({_BOLD, _UNDERLINE})),
    "found": Look("background", "accent"),
    "open": Look("muted", attributes=frozenset({_ITALIC})),
    "heading": Look("muted", attributes=frozenset({_BOLD})),
    "bar": Look("accent"),
    "cursor": Look("accent", FILLED),
    "active": Look("accent", FILLED, frozenset({_BOLD})),
    "rule": Look("rule"),
}
"""All of them by name, those of the roles of words among them."""
