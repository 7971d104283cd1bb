"""The program on pipes and on bare pseudo-terminals, without a terminal that draws."""

from __future__ import annotations

import atexit
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Mapping
from functools import cache
from threading import Event
from typing import IO, Self

import pytest

PROGRAM = (sys.executable, "-m", "missiontui")
"""The program, as Python starts it."""
TITLE = "MEPs assessed"
"""What the bundled record begins with, even where little space is left."""
STARTED = b"\x1b[?1004h"
"""The mode that is set when Textual has the terminal, and not by the first frame."""
SETTLED = b"\x1b[>q"
"""The question that the program asks once it has drawn."""
LONGEST_WAIT = 20.0
"""How long a machine may take for what a person would call at once, in seconds."""

_BETWEEN_LOOKS = 0.03
_NEVER = Event()
_DROPPED = (
    *("COLUMNS", "LINES", "NO_COLOR", "LC_ALL", "PYTHONPATH", "PYTHONIOENCODING"),
    *("DISPLAY", "WAYLAND_DISPLAY", "STY", "TERM_PROGRAM", "VISUAL", "EDITOR"),
    *("COLORFGBG", "COLORTERM"),
)
_DROPPED_FAMILIES = (
    "TMUX",
    "TEXTUAL",
    "MISSIONTUI",
    "COV",
    "XTERM",
    "KITTY",
    "SSH_",
    "VTE_",
    "WSL",
)


def wait_until(holds: Callable[[], bool], told: Callable[[], str]) -> None:
    """Look again and again until something holds; fail, telling what was seen, if it never does."""
    deadline = time.monotonic() + LONGEST_WAIT
    while not holds():
        if time.monotonic() > deadline:
            pytest.fail(told())
        _NEVER.wait(_BETWEEN_LOOKS)


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment without what a terminal, or whoever runs the tests, left in it."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _DROPPED and not name.startswith(_DROPPED_FAMILIES)
    }
    return {**kept, "LANG": "C.UTF-8", **_folders(), **(extra or {})}


@cache
def _folders() -> dict[str, str]:
    """Folders in which nobody has chosen anything, and what is remembered there stays there."""
    folder = tempfile.mkdtemp(prefix="mt-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    names = ("config", "state", "cache")
    return {f"XDG_{name.upper()}_HOME": f"{folder}/{name}" for name in names}


def popen(
    *arguments: str,
    stdin: int | IO[bytes] = subprocess.DEVNULL,
    stdout: int | IO[bytes] = subprocess.PIPE,
    stderr: int | IO[bytes] = subprocess.PIPE,
    env: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start the program without a controlling terminal."""
    return subprocess.Popen(
        [*PROGRAM, *arguments],
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        env=environment(env),
        start_new_session=True,
    )


def run(
    *arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program on pipes to its end."""
    with popen(*arguments, stdin=subprocess.PIPE, env=env) as process:
        output, errors = process.communicate(stdin, LONGEST_WAIT)
    return subprocess.CompletedProcess(
        arguments, process.returncode, output.decode(), errors.decode()
    )


class PseudoTerminal:
    """A pseudo-terminal that nobody draws; what was written to it can be read."""

    def __init__(self, width: int = 80, height: int = 24) -> None:
        self._master, self.end = pty.openpty()
        """The end that a program is given."""
        termios.tcsetwinsize(self.end, (height, width))
        self.output = b""
        """What was written so far."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.end)
        os.close(self._master)

    @property
    def settings(self) -> list[object]:
        """What `stty -a` prints."""
        return list(termios.tcgetattr(self.end))

    def start(
        self, *arguments: str, env: Mapping[str, str] | None = None
    ) -> subprocess.Popen[bytes]:
        """Start the program here."""
        env = {"TERM": "xterm-256color", **(env or {})}
        return popen(*arguments, stdin=self.end, stdout=self.end, stderr=self.end, env=env)

    def stop_a_moment(self, process: subprocess.Popen[bytes]) -> None:
        """Stop a program that was started here, and let it go on."""
        process.send_signal(signal.SIGSTOP)
        process.send_signal(signal.SIGCONT)

    def resize_a_moment(self, process: subprocess.Popen[bytes], width: int, height: int) -> None:
        """Have another size until a program that was started here is told of it."""
        before = termios.tcgetwinsize(self.end)
        termios.tcsetwinsize(self.end, (height, width))
        process.send_signal(signal.SIGWINCH)
        termios.tcsetwinsize(self.end, before)

    def press(self, keys: str) -> None:
        """Send what keys send."""
        self.send(keys.encode())

    def send(self, data: bytes) -> None:
        """Send what a terminal sends, be it text or not."""
        os.write(self._master, data)

    def wait_for(self, text: str) -> None:
        """Wait until a text was written in one piece."""
        self.wait_for_bytes(text.encode())

    def wait_for_bytes(self, data: bytes) -> None:
        """Wait until bytes were written."""
        wait_until(
            lambda: data in self.read(),
            lambda: f"{data!r} not in {self.output[-2000:]!r}",
        )

    def wait_for_end(self, end: bytes, after: int) -> None:
        """Wait until what was written since so many bytes ends so."""
        wait_until(
            lambda: self.read()[after:].endswith(end),
            lambda: f"no {end!r} at the end of {self.output[after:]!r}",
        )

    def wait_end(self, process: subprocess.Popen[bytes]) -> int:
        """The exit code of a program started here, once it has ended."""
        with process:
            try:
                wait_until(lambda: self._has_ended(process), lambda: f"no end: {self.output!r}")
            finally:
                process.kill()
        self.read()
        return process.returncode

    def unread(self) -> bytes:
        """What was sent and nobody has read, as a shell would read it."""
        settings = termios.tcgetattr(self.end)
        settings[3] &= ~termios.ICANON
        termios.tcsetattr(self.end, termios.TCSANOW, settings)
        return os.read(self.end, 65536) if select.select([self.end], [], [], 0)[0] else b""

    def _has_ended(self, process: subprocess.Popen[bytes]) -> bool:
        self.read()  # who writes to a terminal that nobody reads waits for ever
        return process.poll() is not None

    def read(self) -> bytes:
        """All that was written by now."""
        while select.select([self._master], [], [], 0)[0]:
            self.output += os.read(self._master, 65536)
        return self.output
