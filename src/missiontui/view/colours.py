"""The colours of the two themes, by the names that the looks of words have for them.

Each pair of text and background in them has a contrast of 4.5:1 or more (WCAG 2.2, 1.4.3). All of
them stand in xterm's table of 256: a terminal that has no others shows the very same, and their
numbers are short to send.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DARK: Mapping[str, str] = MappingProxyType(
    {
        "accent": "#87afff",
        "foreground": "#e4e4e4",
        "background": "#121212",
        "surface": "#1c1c1c",
        "muted": "#a8a8a8",
        "rule": "#4e4e4e",
        "cursor-background": "#303030",
        "error": "#ff8787",
    }
)
LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "accent": "#005faf",
        "foreground": "#1c1c1c",
        "background": "#ffffff",
        "surface": "#eeeeee",
        "muted": "#585858",
        "rule": "#bcbcbc",
        "cursor-background": "#e4e4e4",
        "error": "#af0000",
    }
)
THEMES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"missiontui-dark": DARK, "missiontui-light": LIGHT}
)
"""Both by the names of their themes."""
