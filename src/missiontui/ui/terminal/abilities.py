"""The abilities of the terminal, as the environment and terminfo tell them."""

from __future__ import annotations

from collections.abc import Mapping

_STANDARD_ERROR = 2
_WITHOUT_TITLE = ("linux", "vt", "dumb", "ansi", "cons")
"""The beginnings of the types of terminals that have no window."""
_TRUE_COLOURS = ("truecolor", "24bit")
_MANY_COLOURS = ("256color", "kitty")
"""The endings of the types of terminals that have xterm's table of 256 colours."""


def is_screen(env: Mapping[str, str]) -> bool:
    """Tell that GNU screen draws, which shows italics as reverse video."""
    return bool(env.get("STY")) and not env.get("TMUX")


def has_title(env: Mapping[str, str]) -> bool:
    """Tell that the terminal has a window, which has a title."""
    return not env.get("TERM", "").startswith(_WITHOUT_TITLE)


def has_many_colours(env: Mapping[str, str]) -> bool:
    """Tell that the terminal has xterm's table of 256 colours, and that they are wanted."""
    if env.get("NO_COLOR") or env.get("TEXTUAL_COLOR_SYSTEM"):
        return False
    many = env.get("TERM", "").lower().endswith(_MANY_COLOURS)
    return many or env.get("COLORTERM", "").strip().lower() in _TRUE_COLOURS


def erases_with_background() -> bool:
    """Tell whether terminfo says so of this terminal (bce); False where it cannot be asked."""
    try:
        import curses
    except ImportError:
        return False
    try:
        curses.setupterm(fd=_STANDARD_ERROR)
    except curses.error:
        return False
    return curses.tigetflag("bce") == 1 and curses.tigetstr("ech") is not None
