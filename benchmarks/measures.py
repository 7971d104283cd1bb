"""What is measured: each measure tells what one round adds to its samples."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean

from machine import end_of, memory, waited, wake_ups
from programs import BARE, OWN, RECORD, Program
from screen import lost_letters
from session import LONGEST, Session, UnexpectedError, running

from missiontui.commands import VERBS

AHEAD = 0.03
"""A key is typed ahead so long after the start, in seconds."""
_LETTERS = "zxqvkwjzqxwvkjxz"
"""What is typed while the program starts; such words stand on no screen."""
_BETWEEN_LETTERS = 0.04
_LEAST_PAUSE, _LONGEST_PAUSE = 0.005, 0.025
"""Between a frame and the next key, in seconds; not always the same, since screens have beats."""
_VERBS = {"check": (str(RECORD),), "show": (), "get": (".title",)}
"""The commands without a screen, each with its arguments."""
_SPAN = 0.3
"""A command is run again until so many seconds were taken: what is short would else find a moment
without a disturbance more often than what is long, and the ratio would be too great."""


@dataclass(frozen=True)
class Extent:
    """How much of everything one round measures."""

    presses: int
    idle: float
    """Seconds without a key."""
    commands: int
    """Spans of each command."""


FULL = Extent(presses=60, idle=3.0, commands=4)
SHORT = Extent(presses=24, idle=3.0, commands=2)

Sample = tuple[str, float]
"""The name of what was measured, and how much it was."""


@dataclass(frozen=True)
class Bench:
    """The place where measures are taken."""

    extent: Extent
    homes: Path
    """Where each program finds what it kept from earlier starts."""
    chance: random.Random = field(default_factory=random.Random)

    @contextmanager
    def opened(self, program: Program) -> Iterator[Session]:
        """A program that was opened before, its first frame on the screen and at rest."""
        with self.started(program) as session:
            session.wait_for(program.first)
            session.settle()
            yield session

    @contextmanager
    def started(self, program: Program, *, never_before: bool = False) -> Iterator[Session]:
        """A program in a home of its own that stays, or in an empty one."""
        with tempfile.TemporaryDirectory(dir=self.homes) as empty:
            home = Path(empty) if never_before else self.homes / program.name
            home.mkdir(exist_ok=True)
            with running(program.command, home) as session:
                yield session


Measure = Callable[[Bench, Program], Iterator[Sample]]


def start(bench: Bench, program: Program) -> Iterator[Sample]:
    """The first start: its first frame, what changes after it, and the end."""
    with bench.started(program, never_before=True) as session:
        yield "start", session.wait_for(program.first) * 1000
        yield "cells", session.settle()
        yield "quit", session.quit(program.quit) * 1000


def reopened(bench: Bench, program: Program) -> Iterator[Sample]:
    """The first frame, where the record was opened before at this size."""
    with bench.started(program) as session:
        yield "reopened", session.wait_for(program.first) * 1000
        yield "cells", session.settle()
        yield "quit", session.quit(program.quit) * 1000


def ahead(bench: Bench, program: Program) -> Iterator[Sample]:
    """The effect of a key typed ahead."""
    if program.ahead:
        key, effect = program.ahead
        with bench.started(program) as session:
            session.type([(AHEAD, key)])
            yield "ahead", session.wait_for(effect) * 1000


def typed(bench: Bench, program: Program) -> Iterator[Sample]:
    """The keys that are lost where somebody types at once."""
    if program.find:
        begins = bench.chance.uniform(0, _BETWEEN_LETTERS)
        letters = enumerate(program.find + _LETTERS)
        with bench.started(program) as session:
            session.type((begins + at * _BETWEEN_LETTERS, letter) for at, letter in letters)
            session.settle()
            yield "lost", lost_letters(_LETTERS, session.screen.text)


def walk(bench: Bench, program: Program) -> Iterator[Sample]:
    """Keys that move in the first list, after each row was shown once."""
    with bench.opened(program) as session:
        for move in program.moves:
            session.press(move, _LONGEST_PAUSE)
        for at in range(bench.extent.presses):
            pause = bench.chance.uniform(_LEAST_PAUSE, _LONGEST_PAUSE)
            burst = session.press(program.moves[at % len(program.moves)], pause)
            yield "key", burst.seconds * 1000
            yield "bytes", burst.written


def rest(bench: Bench, program: Program) -> Iterator[Sample]:
    """Memory, and what a program does of its own accord."""
    with bench.opened(program) as session:
        yield "memory", memory(session.process)
        before = wake_ups(session.process)
        yield "idle", session.idle(bench.extent.idle)
        after = wake_ups(session.process)
        if before is not None and after is not None:
            yield "wake-ups", (after - before) / bench.extent.idle


def without_screen(verb: str) -> Measure:
    """The measure of a command that shows no screen, beside Python doing nothing."""
    arguments = ("--version",) if verb == "version" else (verb, *_VERBS[verb])

    def measure(bench: Bench, program: Program) -> Iterator[Sample]:
        commands = {OWN: (*OWN.command, *arguments), BARE: (sys.executable, "-c", "pass")}
        if program in commands:
            for _ in range(bench.extent.commands):
                yield verb, _mean_seconds(commands[program]) * 1000

    return measure


def _mean_seconds(command: tuple[str, ...]) -> float:
    """How long a command takes, the mean of as many runs as fill the span."""
    taken = [_seconds(command)]
    while sum(taken) < _SPAN:
        taken.append(_seconds(command))
    return mean(taken)


def _seconds(command: tuple[str, ...]) -> float:
    """How long one run of a command takes that ends well."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        end_of(process.pid, began + LONGEST)
        taken = time.perf_counter() - began - waited(process.pid)
    if process.returncode:
        raise UnexpectedError(f"{' '.join(command)} ends with code {process.returncode}")
    return taken


MEASURES: dict[str, Measure] = {
    **{each.__name__: each for each in (start, reopened, ahead, typed, walk, rest)},
    **{verb: without_screen(verb) for verb in ("version", *_VERBS) if verb in {"version", *VERBS}},
}
"""Every measure that can be taken, by its name."""
