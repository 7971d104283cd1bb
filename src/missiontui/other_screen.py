"""The terminal's other screen, and its keys: taken before anything is drawn, and given back.

A start needs no more of a terminal than this, so this loads as little as it can.
"""

from __future__ import annotations

import os
import sys
from io import StringIO

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


class OtherScreen:
    """A frame on the other screen, until somebody else draws there."""

    def __init__(self) -> None:
        self.saved: list[Any] | None = None
        """The settings of the terminal before; None where it was not taken."""
        self._frame = ""
        self._is_lost = False
        self._said = StringIO()

    def take(self, frame: str) -> None:
        """Show a frame before there is anybody else to end the program in good order.

        From now on, what is said on standard error waits for the terminal to be given back.
        """
        import signal

        self.saved = settings()
        if self.saved is None:
            return
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._end)
        for number in (signal.SIGWINCH, signal.SIGCONT):
            signal.signal(number, self._lose)
        self._frame, sys.stderr = frame, self._said
        take_keys(self.saved)
        write(TAKE_SCREEN + frame)

    def _end(self, number: int, _: object) -> None:
        """End there and then: what is raised in the midst of an import may be lost there."""
        self.give_back()
        os._exit(128 + number)

    def _lose(self, *_: object) -> None:
        self._is_lost = True

    def show(self, frame: str, asked: str) -> None:
        """Show a frame, in place of the one that stands there if it is another, and ask."""
        before, self._frame = self._frame, frame  # known before it stands: a signal may end all
        if not before or self._is_lost:
            write(TAKE_SCREEN + frame + asked)
        else:
            write(asked if frame == before else frame + asked)

    def leave(self, *, is_left: bool = False) -> None:
        """Show the first screen again, unless it is there, and say what has waited for it."""
        if self._frame and not is_left:
            write(FIRST_SCREEN)
        self._frame = ""
        if sys.stderr is self._said:
            sys.stderr = sys.__stderr__
            write(self._said.getvalue())

    def give_back(self) -> None:
        """Give the terminal back as it was, if it was taken."""
        self.leave()
        if self.saved:
            change(self.saved)


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


def write(data: str) -> None:
    """Write all of it; a terminal that is gone takes nothing, without a word."""
    left = data.encode(errors="backslashreplace")
    try:
        while left:
            left = left[os.write(_OUTPUT, left) :]
    except OSError:
        return
