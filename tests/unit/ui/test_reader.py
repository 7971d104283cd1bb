"""Reading a terminal without looking again and again."""

from __future__ import annotations

import os
import select
import threading
import tty
from collections.abc import Iterator

import pytest
from textual.events import Key
from textual.message import Message

from missiontui.ui.terminal.input import InputFilter
from missiontui.ui.terminal.reader import Waking, read_input

LONGEST_WAIT = 20.0
"""Seconds after which a reader that does not end is taken to hang."""


class Reading:
    """A reader of a pseudo-terminal, in a thread of its own."""

    def __init__(self) -> None:
        self.terminal, self._file = os.openpty()
        tty.setraw(self._file)
        self.over = Waking()
        self.keys: list[str] = []
        self.ended: list[bool] = []
        self.heard = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        passed = InputFilter(mouse=False, layout={}, replied=lambda _: None)
        self.ended.append(read_input(self._file, passed, self.over, self._take))

    def _take(self, event: Message) -> None:
        if isinstance(event, Key):
            self.keys.append(event.key)
            self.heard.set()

    def join(self) -> None:
        """Wait for the end of it."""
        self._thread.join(LONGEST_WAIT)
        assert not self._thread.is_alive()


@pytest.fixture
def reading() -> Iterator[Reading]:
    """A reader that waits for input."""
    reader = Reading()
    yield reader
    reader.over.set()


def test_it_ends_when_it_is_over(reading: Reading) -> None:
    """A reader that waits for a terminal that says nothing is woken by the end."""
    reading.over.set()
    reading.join()
    assert reading.ended == [True]


def test_it_ends_when_the_terminal_is_gone(reading: Reading) -> None:
    """A terminal that is closed ends the reader, and is told."""
    os.close(reading.terminal)
    reading.join()
    assert reading.ended == [False]


@pytest.mark.parametrize(("sent", "key"), [(b"j", "j"), (b"\x1b", "escape"), (b"\x1b[A", "up")])
def test_a_key_is_heard_at_once(reading: Reading, sent: bytes, key: str) -> None:
    """A letter, an arrow, and Esc alone, after which nothing follows, are each one key."""
    os.write(reading.terminal, sent)
    assert reading.heard.wait(LONGEST_WAIT)
    assert reading.keys == [key]


def test_an_end_that_was_taken_back_wakes_nobody() -> None:
    """Set back, it is as it was: the next reader waits."""
    over = Waking()
    over.set()
    over.set()
    over.clear()
    assert not over.is_set()
    assert not select.select([over.reading], [], [], 0)[0]
