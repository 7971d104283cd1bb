"""The terminal driver: the platform's own, with what this program needs beyond it."""

from __future__ import annotations

from textual.driver import Driver

from missiontui.ui.sgr import squeeze

_STANDARD_ERROR = 2


def frugal(platform_driver: type[Driver]) -> type[Driver]:
    """A driver that draws the same screen in fewer bytes."""
    erases = _erases_with_background()

    class FrugalDriver(platform_driver):  # type: ignore[misc, valid-type]  # known when it runs
        """The platform's driver, whose output is squeezed."""

        def write(self, data: str) -> None:
            """Write data to the terminal."""
            super().write(squeeze(data, erases=erases))

    return FrugalDriver


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
