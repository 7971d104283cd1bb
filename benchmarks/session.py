"""A program in a pseudo-terminal that answers as a modern terminal does."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import select
import signal
import termios
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from machine import end_of, waited, works
from screen import Screen, differing

SIZE = (120, 40)
QUIET = 0.15
"""So long nothing is written before the screen is looked at, in seconds."""
KEY_QUIET = 0.05
"""So long after its last byte a key's frame is complete, in seconds."""
LONGEST = 30.0
"""What a program may take for anything, in seconds."""
_LOOKS_AT_REST = 2
_KEPT_VARIABLES = ("PATH", "PYTHONPATH", "VIRTUAL_ENV")

_ANSWERS = (
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),  # frames in one piece: possible
    (re.compile(rb"\x1b\[\?2048\$p"), b"\x1b[?2048;0$y"),  # size reports: unknown
    (re.compile(rb"\x1b\]10;\?(?:\x07|\x1b\\)"), b"\x1b]10;rgb:d0d0/d0d0/d0d0\x1b\\"),
    (re.compile(rb"\x1b\]11;\?(?:\x07|\x1b\\)"), b"\x1b]11;rgb:1010/1010/1010\x1b\\"),
    (re.compile(rb"\x1b\[\?996n"), b"\x1b[?997;1n"),  # light or dark: dark
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
)


class UnexpectedError(Exception):
    """A program did not do what is to be measured."""


class Burst(NamedTuple):
    """What came of one key."""

    seconds: float
    """Until its last byte."""
    written: int
    """Bytes."""


class Session:
    """A program that was started in a terminal of its own."""

    def __init__(self, command: tuple[str, ...], home: Path) -> None:
        self._command = command
        environment = _environment(home)
        self.began = time.perf_counter()
        self.process, self._master = pty.fork()
        if self.process == 0:
            _become(command, environment)
        self.screen = Screen(*SIZE)
        self._came: deque[tuple[float, bytes]] = deque()
        self._ended = False

    def _read(self, *, quiet: float = LONGEST, until: float = float("inf")) -> None:
        """Take what is written, until it is quiet, until a moment, or until the program ends."""
        while not self._ended:
            left = min(quiet, until - time.perf_counter())
            if not select.select([self._master], [], [], max(0.0, left))[0]:
                return
            try:
                written = os.read(self._master, 1 << 16)
            except OSError:  # so Linux tells that nobody holds the other end
                written = b""
            if not written:
                self._ended = True
                return
            self._came.append((self._now(), written))
            for question, answer in _ANSWERS:
                for _ in question.findall(written):
                    self.write(answer)

    def _now(self) -> float:
        """The time, as if the program had never waited for a processor that others used."""
        return time.perf_counter() - waited(self.process)

    def _draw(self) -> Iterator[float]:
        """Draw what came, piece by piece, and tell when each came."""
        while self._came:
            at, written = self._came.popleft()
            self.screen.feed(written)
            yield at

    def write(self, keys: bytes) -> None:
        """Send what a terminal sends."""
        with contextlib.suppress(OSError):  # the program may have ended
            os.write(self._master, keys)

    def type(self, keys: Iterable[tuple[float, str]]) -> None:
        """Send each key so many seconds after the start, whatever the program does."""
        for after, key in keys:
            self._read(until=self.began + after)
            self.write(key.encode())

    def wait_for(self, words: Sequence[str]) -> float:
        """Wait until words can be seen; the seconds from the start to their last byte."""
        deadline = time.perf_counter() + LONGEST
        while time.perf_counter() < deadline:
            for at in self._draw():
                if self.screen.shows(words):
                    return at - self.began
            if self._ended:
                break
            self._read(quiet=QUIET)
        told = f"{' '.join(self._command)} does not show {words}; it shows\n{self.screen.text}"
        raise UnexpectedError(told)

    def settle(self) -> int:
        """Wait until the program rests; how many cells did not stay as they are now."""
        deadline = time.perf_counter() + LONGEST
        now, changed, at_rest = self.screen.cells(), set[int](), 0
        while at_rest < _LOOKS_AT_REST and time.perf_counter() < deadline:
            at_rest = 0 if self._came or works(self.process) else at_rest + 1
            for _ in self._draw():
                if self.screen.whole:
                    changed |= differing(now, self.screen.cells())
            self._read(quiet=QUIET)
        return len(changed)

    def press(self, key: str, pause: float) -> Burst:
        """After a pause, press a key, and wait until all that it changes is written."""
        self._read(until=time.perf_counter() + pause)
        self._came.clear()
        pressed = self._now()
        self.write(key.encode())
        select.select([self._master], [], [], LONGEST)
        self._read(quiet=KEY_QUIET)
        if not self._came:
            raise UnexpectedError(f"{' '.join(self._command)} does nothing when {key!r} is pressed")
        return Burst(self._came[-1][0] - pressed, sum(len(written) for _, written in self._came))

    def idle(self, seconds: float) -> int:
        """Press nothing for a while; the bytes that are written nevertheless."""
        self._came.clear()
        self._read(until=time.perf_counter() + seconds)
        return sum(len(written) for _, written in self._came)

    def quit(self, keys: str) -> float:
        """Quit; the seconds until the program is gone."""
        pressed, deadline = self._now(), time.perf_counter() + LONGEST
        self.write(keys.encode())
        self._read(until=deadline)
        if not end_of(self.process, deadline):
            raise UnexpectedError(f"{' '.join(self._command)} does not end by {keys!r}")
        return self._now() - pressed

    def close(self) -> None:
        """End the program if it is still there, and its terminal."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._master)


@contextmanager
def running(command: tuple[str, ...], home: Path) -> Iterator[Session]:
    """A program in a terminal, until the end of the block."""
    session = Session(command, home)
    try:
        yield session
    finally:
        session.close()


def _environment(home: Path) -> dict[str, str]:
    """What a program finds: an empty home, and nothing of whoever measures."""
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    return {**kept, **terminal, "HOME": str(home)}


def _become(command: tuple[str, ...], environment: dict[str, str]) -> None:
    """Turn this new process into the program; it never returns."""
    try:
        termios.tcsetwinsize(0, (SIZE[1], SIZE[0]))
        os.execvpe(command[0], command, environment)
    except OSError as error:
        os.write(2, f"{command[0]}: {error}\n".encode())
    finally:
        os._exit(127)
