"""The abilities of the terminal, as the environment and terminfo tell them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from missiontui.ui.terminal.renditions import Renditions, depth_of

_STANDARD_ERROR = 2
KEEP_TITLE, GIVE_TITLE_BACK = "\x1b[22;2t", "\x1b[23;2t"
"""Put the window's title away, and take it back (xterm control sequences, XTWINOPS)."""
_WITHOUT_TITLE = ("linux", "vt", "dumb", "ansi", "cons")
"""The beginnings of the types of terminals that have no window."""


class Abilities(NamedTuple):
    """What a terminal can do."""

    erases: bool
    """Whether it fills what it erases with the present background (terminfo: bce)."""
    renditions: Renditions
    """The renditions that it has."""


def abilities_of(env: Mapping[str, str]) -> Abilities:
    """The abilities of the terminal that standard error leads to, by all that is known."""
    erases, colours = _by_terminfo()
    return Abilities(erases, Renditions(depth_of(env, colours), italics=not _is_screen(env)))


def has_title(env: Mapping[str, str]) -> bool:
    """Tell that the terminal has a window, which has a title."""
    return not env.get("TERM", "").startswith(_WITHOUT_TITLE)


def _is_screen(env: Mapping[str, str]) -> bool:
    """Tell that GNU screen draws, which shows italics as reverse video."""
    return bool(env.get("STY")) and not env.get("TMUX")


def _by_terminfo() -> tuple[bool, int | None]:
    """Tell whether it erases with the background, and its colours; None where it is not known."""
    try:
        import curses
    except ImportError:
        return False, None
    try:
        curses.setupterm(fd=_STANDARD_ERROR)
    except curses.error:
        return False, None
    erases = curses.tigetflag("bce") == 1 and curses.tigetstr("ech") is not None
    return erases, max(0, curses.tigetnum("colors"))
