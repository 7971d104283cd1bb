"""The services of a driver beyond drawing frames, and the program that it serves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from missiontui.ui.terminal.lines import PlacedLine
from missiontui.ui.terminal.renditions import Worn


class TerminalServices(Protocol):
    """The services of a driver beyond drawing frames."""

    def write_as_it_is(self, data: str) -> None:
        """Write a sequence to the terminal."""

    def show_alone(self, text: str) -> None:
        """Show a text and nothing else, the mouse the terminal's own, until `show_frames`.

        Lines that are too long are broken by the terminal, which so knows that they are one.
        """

    def show_frames(self) -> None:
        """Draw frames again, the next one on an unknown screen, and take the mouse back."""

    def draw_all(self) -> None:
        """Draw every cell with the next frame, whatever stands there."""

    def give_back(self) -> bool:
        """Give the terminal back for good, all written; False where it was not taken."""


class Terminal(TerminalServices, Protocol):
    """A terminal on which lines can be drawn past Textual."""

    def draw(self, lines: Iterable[PlacedLine], cursor: tuple[int, int]) -> bool:
        """Draw lines there and then, and leave the cursor at a row and a column.

        False where Textual has to draw them: in some a character is wide, or the screen is another
        than the one that was drawn last.
        """


class Served(NamedTuple):
    """A program that a driver serves."""

    made: Callable[[Terminal], None]
    """Told of the driver when there is one."""
    replied: Callable[[str], None]
    """Given each reply of the terminal; called in the thread that reads."""
    worn: Callable[[], Worn]
    """The colours of its theme that have a meaning."""
    asks: Callable[[], str]
    """The questions that the terminal is asked as it is taken."""
    leave: Callable[[int], object]
    """Ends it with an exit code; called in the thread that reads."""
