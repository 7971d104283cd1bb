"""The terminal's other screen, and its keys: taken before anything is drawn, and given back.

A start needs no more of a terminal than this, so this loads as little as it can.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False  # `typing` itself is dear to load
if TYPE_CHECKING:
    from typing import Any

_INPUT, _OUTPUT = 0, 2
_INPUT_FLAGS, _LOCAL_FLAGS = 0, 3
"""Their places among the settings of a terminal (termios.tcgetattr)."""
TAKE_SCREEN = "\x1b[?1049h\x1b[?25l"
"""The other screen, without a cursor (xterm control sequences)."""
CLEAR = "\x1b[0m\x1b[2J\x1b[H"
"""Plain colours, and nothing on the screen."""
FIRST_SCREEN = f"{CLEAR}\x1b[?1049l\x1b[?25h"
"""The screen of the shell, with its cursor; a terminal may have that one only, so it is cleared."""


def settings() -> list[Any] | None:
    """The settings of the terminal that keys come from; None where they cannot be asked."""
    import termios

    try:
        return termios.tcgetattr(_INPUT)
    except termios.error:
        return None


def take_keys(saved: list[Any]) -> None:
    """Take keys one by one, unechoed and as they are, from a terminal of such settings."""
    import termios

    raw = [*saved]
    raw[_INPUT_FLAGS] &= ~(
        termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
    )
    raw[_LOCAL_FLAGS] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    change(raw)


def change(wanted: list[Any]) -> None:
    """Give the terminal other settings; one that is gone has none, without a word."""
    import termios

    try:
        termios.tcsetattr(_INPUT, termios.TCSANOW, wanted)
    except termios.error:
        return


def write(data: bytes) -> None:
    """Write all of it; a terminal that is gone takes nothing, without a word."""
    try:
        while data:
            data = data[os.write(_OUTPUT, data) :]
    except OSError:
        return
