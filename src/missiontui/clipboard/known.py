"""Terminals that are known by name: whether they take copies by OSC 52.

A name is what a terminal answers to the question XTVERSION ("kitty(0.26.5)"), or its TERM. Only
terminals that were seen to take copies, or whose own documentation says so, are listed as such.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple


class Takes(Enum):
    """Knowledge of a terminal and copies."""

    COPIES = "copies"
    """It takes them as it comes."""
    PRIMARY = "primary"
    """It takes them where it is allowed, and what tmux hands on goes to the middle button."""
    UNKNOWN = "unknown"
    """Nobody knows."""
    NONE = "none"
    """It takes none."""


class Known(NamedTuple):
    """A terminal and what is known of it."""

    takes: Takes
    name: str = ""
    """Its name, for a sentence; empty where it is not known."""

    @property
    def answers_back(self) -> bool:
        """Tell whether it may be asked what its clipboard holds without troubling the user."""
        return self.name.lower() in _ANSWER_BACK


_TAKE_COPIES = ("kitty", "foot", "alacritty", "wezterm", "iterm2", "ghostty", "contour", "mintty")
_ANSWER_BACK = ("alacritty", "foot", "xterm")
"""Terminals that say what their clipboard holds, where it is allowed, and never ask the user."""
_KONSOLE_FROM = (24, 12)
"""The version from which Konsole takes copies."""
NOT_KNOWN = Known(Takes.UNKNOWN)
_SILENT_TYPES = {
    "linux": "the Linux console",
    "rxvt": "urxvt",
    "eterm": "Emacs",
    "vte": "VTE",
    "apple_terminal": "Terminal.app",
    "nsterm": "Terminal.app",
}
"""The beginnings of the types of terminals that take none, and their names."""


def by_version(answer: str) -> Known:
    """Know a terminal by its answer to XTVERSION, a name and a version."""
    name = re.split(r"[ (/]", answer.lower(), maxsplit=1)[0]
    if name in _TAKE_COPIES:
        return Known(Takes.COPIES, name)
    if name == "konsole":
        return _konsole(tuple(map(int, re.findall(r"\d+", answer)[:2])))
    if name == "vte":
        return Known(Takes.NONE, "VTE")
    if name == "xterm":
        return Known(Takes.PRIMARY, "XTerm")
    return NOT_KNOWN


def by_type(term: str) -> Known:
    """Know a terminal by its TERM."""
    lower = term.lower()
    if lower in ("", "dumb", "unknown"):
        return Known(Takes.NONE, f"a terminal of type {term or 'unknown'}")
    name = lower.removeprefix("xterm-").partition("-")[0]
    if name in _TAKE_COPIES:
        return Known(Takes.COPIES, name)
    for beginning, silent in _SILENT_TYPES.items():
        if lower.startswith(beginning):
            return Known(Takes.NONE, silent)
    return NOT_KNOWN


def by_variables(env: Mapping[str, str]) -> Known:
    """Know a terminal by the variables that it sets for the programs it starts.

    A terminal that was started from another inherits its variables: where two speak, neither is
    known to be the one on the screen.
    """
    if env.get("TERM_PROGRAM") == "Apple_Terminal":
        return Known(Takes.NONE, "Terminal.app")
    speaking = [name for name in _VARIABLES if env.get(name)]
    if len(speaking) != 1 or not env.get("TERM", "").startswith(("xterm", "vte", "konsole")):
        return NOT_KNOWN
    (name,) = speaking
    if name == "VTE_VERSION":
        return Known(Takes.NONE, "VTE")
    if name == "KONSOLE_VERSION":
        # Six digits: 221203 is 22.12.3.
        digits = env[name].rjust(6, "0")
        return _konsole((int(digits[:2]), int(digits[2:4]))) if digits.isdecimal() else NOT_KNOWN
    return NOT_KNOWN


_VARIABLES = (
    *("VTE_VERSION", "KONSOLE_VERSION", "XTERM_VERSION"),
    *("KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "WEZTERM_PANE", "GHOSTTY_RESOURCES_DIR"),
)


def _konsole(version: tuple[int, ...]) -> Known:
    return Known(Takes.COPIES if version >= _KONSOLE_FROM else Takes.NONE, "Konsole")
