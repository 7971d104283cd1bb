"""Measure the program from outside, against a bare Textual app with as many tabs.

Both run on a pseudo-terminal that answers as a modern terminal does, in turns, so that whatever
else the machine does meets both. README.md beside this file says how to read what is printed.
"""

from __future__ import annotations

import argparse
import os
import platform
import pty
import re
import select
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pyte

SIZES = ((80, 24), (120, 40))
PLACES = (("Itinerary", "1"), ("Concerns", "3"))
QUIET = 0.15
"""So long after its last byte, a frame is complete, in seconds."""
IDLE = 3.0
"""So long nothing is pressed to see what a program does of its own accord, in seconds."""
LONGEST_START = 30.0
STARTS = 3
"""How often each is started in a round, since starts differ most."""
MOVES = ("\x1b[B",) * 6 + ("\x1b[A",) * 6

ANSWERS = (
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),  # frames in one piece: possible
    (re.compile(rb"\x1b\[\?2048\$p"), b"\x1b[?2048;0$y"),  # size reports: unknown
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
)


class Subject(NamedTuple):
    """A program to measure."""

    name: str
    command: tuple[str, ...]
    first_frame: tuple[str, ...]
    """What stands on the screen once its first frame is there: at the top and at the bottom."""


SUBJECTS = (
    Subject(
        "bare",
        (sys.executable, str(Path(__file__).with_name("bare.py"))),
        ("Remarks", "Places 1 of all", "Leave"),
    ),
    Subject(
        "missiontui",
        (sys.executable, "-m", "missiontui"),
        ("MEPs assessed", "Particulars", "q quit"),
    ),
)


class Burst(NamedTuple):
    """What came from one press of a key, or from the start."""

    seconds: float
    """Until its last byte; of a start, until the first frame was there."""
    written: int
    """Bytes, until nothing more came."""


class Run:
    """One run of a subject."""

    def __init__(self, subject: Subject, size: tuple[int, int], home: str) -> None:
        self._master, self._terminal = pty.openpty()
        termios.tcsetwinsize(self._terminal, (size[1], size[0]))
        env = {name: os.environ[name] for name in ("PATH", "VIRTUAL_ENV") if name in os.environ}
        env |= {"HOME": home, "LANG": "C.UTF-8", "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self._began = time.perf_counter()
        self._process = subprocess.Popen(
            subject.command,
            stdin=self._terminal,
            stdout=self._terminal,
            stderr=self._terminal,
            env=env,
            start_new_session=True,
        )
        self.start = self._first_frame(subject, size)

    def _chunks(self, quiet: float) -> Iterator[tuple[float, bytes]]:
        """What the program writes, and when, until it writes nothing for so many seconds."""
        while select.select([self._master], [], [], quiet)[0]:
            chunk = os.read(self._master, 1 << 20)
            yield time.perf_counter(), chunk
            for question, answer in ANSWERS:
                for _ in question.findall(chunk):
                    os.write(self._master, answer)

    def _first_frame(self, subject: Subject, size: tuple[int, int]) -> Burst:
        came: list[tuple[float, bytes]] = []
        deadline = self._began + LONGEST_START
        screen = pyte.Screen(*size)
        stream = pyte.ByteStream(screen)
        shown = 0
        while time.perf_counter() < deadline:
            came += self._chunks(QUIET)
            for at, chunk in came[shown:]:
                stream.feed(chunk)
                shown += 1
                text = "\n".join(screen.display)
                if all(words in text for words in subject.first_frame):
                    return Burst(at - self._began, sum(len(written) for _, written in came))
        sys.exit(f"{subject.name} shows no first frame in {LONGEST_START} seconds")

    def press(self, key: str) -> Burst:
        """Press a key, and wait until all that it changes is written."""
        pressed = time.perf_counter()
        os.write(self._master, key.encode())
        last, written = pressed, 0
        for at, chunk in self._chunks(QUIET):
            last, written = at, written + len(chunk)
        return Burst(last - pressed, written)

    def idle(self) -> tuple[float, float]:
        """Bytes and wake-ups a second while nothing is pressed."""
        before = self._wake_ups()
        deadline = time.perf_counter() + IDLE
        written = 0
        while (left := deadline - time.perf_counter()) > 0:
            written += sum(len(chunk) for _, chunk in self._chunks(left))
        return written / IDLE, (self._wake_ups() - before) / IDLE

    def _wake_ups(self) -> float:
        """How often the program's threads have gone to sleep so far, where that is known."""
        tasks = Path(f"/proc/{self._process.pid}/task")
        if not tasks.exists():
            return float("nan")
        states = "".join((task / "status").read_text("utf-8") for task in tasks.iterdir())
        return sum(map(int, re.findall(r"^voluntary_ctxt_switches:\s*(\d+)", states, re.MULTILINE)))

    def memory(self) -> float:
        """What the program holds in memory, in MiB."""
        command = ["ps", "-o", "rss=", "-p", str(self._process.pid)]
        return int(subprocess.run(command, capture_output=True, check=True).stdout) / 1024

    def end(self) -> None:
        """Quit."""
        os.write(self._master, b"q")
        deadline = time.perf_counter() + LONGEST_START
        while self._process.poll() is None and time.perf_counter() < deadline:
            for _ in self._chunks(0.01):
                pass
        self._process.kill()
        self._process.wait()
        os.close(self._terminal)
        os.close(self._master)


@contextmanager
def running(subject: Subject, size: tuple[int, int], home: str) -> Iterator[Run]:
    """A subject, running until the end of the block."""
    run = Run(subject, size, home)
    try:
        yield run
    finally:
        run.end()


def one_round(subject: Subject, size: tuple[int, int], home: str) -> Iterator[tuple[str, float]]:
    """All that one round tells of a subject: what was measured, and how much it was."""
    at = f"{size[0]}x{size[1]}"
    for _ in range(STARTS - 1):
        with running(subject, size, home) as run:
            yield f"start to first frame, {at} (ms)", run.start.seconds * 1000
    with running(subject, size, home) as run:
        yield f"start to first frame, {at} (ms)", run.start.seconds * 1000
        yield f"start, {at} (bytes)", run.start.written
        for place, key in PLACES:
            run.press(key)
            for move in MOVES:  # the first time round, details are built
                run.press(move)
            bursts = [run.press(move) for move in MOVES]
            yield f"key to frame, {place} {at} (ms)", median(b.seconds for b in bursts) * 1000
            yield f"a key's frame, {place} {at} (bytes)", median(b.written for b in bursts)
        written, wake_ups = run.idle()
        yield f"idle, {at} (bytes a second)", written
        yield f"idle, {at} (wake-ups a second)", wake_ups
        yield f"memory, {at} (MiB)", run.memory()


def main() -> None:
    """Measure in rounds, and print a table of medians and ratios."""
    parser = argparse.ArgumentParser(description="Measure missiontui against a bare Textual app.")
    parser.add_argument("--rounds", type=int, default=5, help="how often, after one to warm up")
    rounds: int = parser.parse_args().rounds
    found: dict[str, dict[str, list[float]]] = {}
    with tempfile.TemporaryDirectory() as home:
        for turn in range(rounds + 1):
            for size in SIZES:
                for subject in SUBJECTS if turn % 2 else reversed(SUBJECTS):
                    for what, amount in one_round(subject, size, home):
                        if turn:
                            found.setdefault(what, {}).setdefault(subject.name, []).append(amount)
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, ", end="")
    print(f"{os.cpu_count()} processors; medians of {rounds} rounds\n")
    bare, own = (subject.name for subject in SUBJECTS)
    print(f"| measured | {bare} | {own} | ratio |\n|---|---:|---:|---:|")
    for what, amounts in sorted(found.items()):
        of_bare, of_own = median(amounts[bare]), median(amounts[own])
        ratio = f"{of_own / of_bare:.2f}" if of_bare else "-"
        print(f"| {what} | {of_bare:,.1f} | {of_own:,.1f} | {ratio} |")


if __name__ == "__main__":
    main()
