"""The terminal driver: the platform's own, with what this program needs beyond it.

Letting go of the mouse has no public name in Textual; it is asked for here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from textual.driver import Driver

from missiontui.ui.sgr import squeeze
from missiontui.ui.terminal_input import read_input

_STANDARD_ERROR = 2
_HANG_UP = 128 + 1
"""The exit code of a program whose terminal is gone, as shells count SIGHUP."""
_CLEAR = "\x1b[0m\x1b[2J\x1b[H"
_WRAP, _DO_NOT_WRAP = "\x1b[?7h", "\x1b[?7l"


class Terminal(Protocol):
    """What a driver does for the program beyond drawing frames."""

    def write_as_it_is(self, data: str) -> None:
        """Write a sequence to the terminal."""

    def show_alone(self, text: str) -> None:
        """Show a text and nothing else, the mouse the terminal's own, until `show_frames`.

        Lines that are too long are broken by the terminal, which so knows that they are one.
        """

    def show_frames(self) -> None:
        """Draw frames again, the next one on an unknown screen, and take the mouse back."""


def terminal_driver(  # noqa: C901  # the methods of the class in it are counted as its own
    platform_driver: type[Driver], made: Callable[[Terminal], None]
) -> type[Driver]:
    """A driver that draws the same screen in fewer bytes and can leave it to a bare text.

    Args:
        platform_driver: The driver of the platform.
        made: Told of the driver when there is one.
    """
    erases = _erases_with_background()

    class TerminalDriver(platform_driver):  # type: ignore[misc, valid-type]  # known when it runs
        """The platform's driver, whose output is squeezed, or held back."""

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self._alone = False
            made(self)

        def write(self, data: str) -> None:
            """Write data to the terminal, unless a bare text stands there."""
            if not self._alone:
                super().write(squeeze(data, erases=erases))

        def write_as_it_is(self, data: str) -> None:
            """Write a sequence to the terminal."""
            super().write(data)

        def show_alone(self, text: str) -> None:
            """Show a text and nothing else."""
            self.show_frames()
            self._disable_mouse_support()
            lines = text.replace("\n", "\r\n")
            super().write(f"{_CLEAR}{_WRAP}{lines}{_DO_NOT_WRAP}")
            self._alone = True

        def show_frames(self) -> None:
            """Draw frames again."""
            if self._alone:
                self._alone = False
                self._enable_mouse_support()
                if self._mouse_pixels:
                    self._enable_mouse_pixels()

        def run_input_thread(self) -> None:
            """Read what the terminal sends until the program or the terminal ends."""
            if not read_input(self.fileno, self.exit_event.is_set, self.process_message):
                self._app.call_later(self._app.exit, return_code=_HANG_UP)

        def stop_application_mode(self) -> None:
            """Give the terminal back, whatever stands on it."""
            self.show_frames()
            super().stop_application_mode()

    return TerminalDriver


def _erases_with_background() -> bool:
    """Whether terminfo says so of this terminal (bce); False where it cannot be asked."""
    try:
        import curses
    except ImportError:
        return False
    try:
        curses.setupterm(fd=_STANDARD_ERROR)
    except curses.error:
        return False
    return curses.tigetflag("bce") == 1 and curses.tigetstr("ech") is not None
