"""The driver answers a stop between two steps of the program, unless the terminal is lent."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from textual.app import App
from textual.driver import Driver

from missiontui.ui.terminal.driver import terminal_driver
from missiontui.ui.terminal.renditions import Renditions
from missiontui.ui.terminal.services import Served


class Platform(Driver):
    """A driver without a terminal, which answers that the program goes on by taking one."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._file: Any = None
        self._writer_thread: object = None
        self._mouse = False
        self.done: list[str] = []
        signal.signal(signal.SIGCONT, lambda *_: self.resume_application_mode())

    def write(self, data: str) -> None:
        """Write nothing."""

    def start_application_mode(self) -> None:
        """Take the terminal, and be told to go on before it is taken."""
        self.done.append("begins")
        if self.done.count("begins") == 1:
            signal.raise_signal(signal.SIGCONT)
        self._writer_thread = object()
        self.done.append("taken")

    def disable_input(self) -> None:
        """Read no more."""

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        self.done.append("given back")


@pytest.fixture(autouse=True)
def _answers() -> Iterator[None]:
    """The answers to signals, afterwards as they were."""
    before = signal.getsignal(signal.SIGCONT)
    yield
    signal.signal(signal.SIGCONT, before)


def _driver() -> Any:
    served = Served(
        made=lambda _: None,
        replied=print,
        worn=lambda: Renditions().worn,
        asks=str,
        leave=lambda code: code,
    )
    return terminal_driver(Platform, served, {}, None)(App[None]())


async def test_what_comes_in_the_midst_of_taking_is_answered_afterwards() -> None:
    """Told to go on while it takes the terminal, the driver ends that, and takes it once more."""
    driver = _driver()
    driver.start_application_mode()
    assert driver.done == ["begins", "taken"]
    await asyncio.sleep(0)
    assert driver.done == ["begins", "taken", "given back", "begins", "taken"]


async def test_what_comes_while_the_terminal_is_lent_is_answered_at_once() -> None:
    """While another program has the terminal, no step of this one would come to answer."""
    driver = _driver()
    with driver.no_automatic_restart():
        signal.raise_signal(signal.SIGCONT)
        assert driver.done[0] == "begins"


async def test_what_comes_once_the_terminal_is_given_back_takes_it_no_more() -> None:
    """Told to go on in its last moments, the program does not take the terminal again."""
    driver = _driver()
    driver.start_application_mode()
    await asyncio.sleep(0)
    assert driver.give_back()
    signal.raise_signal(signal.SIGCONT)
    await asyncio.sleep(0)
    assert driver.done[-1] == "given back"
