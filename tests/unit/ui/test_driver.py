"""The driver takes the terminal, and gives it back as often."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.driver import Driver

from missiontui.ui.terminal.driver import terminal_driver
from missiontui.ui.terminal.renditions import Renditions
from missiontui.ui.terminal.services import Served


class Platform(Driver):
    """A driver without a terminal, told to go on while it takes one."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._file: Any = None
        self._writer_thread: object = None
        self._mouse = False
        self.done: list[str] = []
        self.times_told = 0

    def write(self, data: str) -> None:
        """Write nothing."""

    def start_application_mode(self) -> None:
        """Take the terminal, and be told to go on before it is taken."""
        self.done.append("begins")
        self._writer_thread = object()
        if self.times_told:
            self.times_told -= 1
            self.resume_application_mode()
        self.done.append("taken")

    def disable_input(self) -> None:
        """Read no more."""

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        self.done.append("given back")


async def test_what_is_taken_in_the_midst_of_taking_is_taken_afterwards() -> None:
    """Told to go on while it takes the terminal, the driver ends that, and takes it once more."""
    served = Served(
        made=lambda _: None,
        replied=print,
        worn=lambda: Renditions().worn,
        asks=str,
        leave=lambda code: code,
    )
    driver = terminal_driver(Platform, served, {}, None)(App[None]())
    assert isinstance(driver, Platform)
    driver.times_told = 1
    driver.start_application_mode()
    assert driver.done == ["begins", "taken", "given back", "begins", "taken"]
