"""The rows of the table: what each promises, and how its figure is made of samples."""

from __future__ import annotations

from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median


@dataclass(frozen=True)
class Round:
    """What one round of a measure added to a sample."""

    values: tuple[float, ...]
    others: float = 0.0
    """The cores that others kept busy meanwhile."""


Statistic = Callable[[Sequence[Round]], float]


def typical(rounds: Sequence[Round]) -> float:
    """The median of the medians of the calmer half of the rounds."""
    return median(median(each.values) for each in calmer_half(rounds))


def least(rounds: Sequence[Round]) -> float:
    """The median of the least that each part of a round took: its first key, its second, ...

    A busy machine adds to each of them, but not in every round.
    """
    parts: Iterable[tuple[float, ...]] = zip(*(each.values for each in rounds), strict=False)
    return median(min(part) for part in parts)


def worst(rounds: Sequence[Round]) -> float:
    """The greatest value of all."""
    return max(value for each in rounds for value in each.values)


def slowest(rounds: Sequence[Round]) -> float:
    """The value that one in a hundred exceeds, in the calmer half of the rounds."""
    return percentile([value for each in calmer_half(rounds) for value in each.values], 99)


def slowest_part(rounds: Sequence[Round]) -> float:
    """The greatest of what the parts of a round took: each the median of all rounds."""
    parts: Iterable[tuple[float, ...]] = zip(*(each.values for each in rounds), strict=True)
    return max(median(part) for part in parts)


def calmer_half(rounds: Sequence[Round]) -> list[Round]:
    """The rounds that others disturbed least, one more than half of them if they are odd."""
    return sorted(rounds, key=lambda each: each.others)[: (len(rounds) + 1) // 2]


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that so many of a hundred do not exceed, between two values if it lies there."""
    ordered = sorted(values)
    at = (len(ordered) - 1) * percent / 100
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


@dataclass(frozen=True)
class Row:
    """A row of the table."""

    name: str
    """What it is called on the command line and among the kept figures."""
    title: str
    measure: str
    """The measure that takes its samples."""
    unit: str
    must: float | None
    """The most that is allowed."""
    aim: float | None
    """Where it shall go."""
    sample: str = ""
    """The sample, where it has another name than the row."""
    ratio: bool = True
    """It is judged by the ratio to the bare app, or to Python doing nothing; else by itself."""
    statistic: Statistic = typical
    slack: float = 0.0
    """So much is noise beside the kept figure, whatever that is."""
    steady: bool = True
    """It differs little enough from run to run for the short form."""


ROWS = (
    Row("start", "exec to first frame", "start", "ms", 0.35, 0.20, slack=0.05),
    Row("reopened", "the same, opened before", "reopened", "ms", None, 0.06, slack=0.05),
    Row("cells", "cells that change after it", "start", "", 0, 0, ratio=False, statistic=worst),
    Row("lost", "keys lost while it starts", "typed", "", 0, 0, ratio=False, statistic=worst),
    Row("ahead", "effect of a key typed ahead at 30 ms", "ahead", "ms", 0.85, 0.60, slack=0.05),
    Row("p50", "key to frame, p50", "walk", "ms", 0.8, 0.5, sample="key", slack=0.1),
    Row(
        "p99",
        "key to frame, p99",
        "walk",
        "ms",
        12,
        8,
        sample="key",
        ratio=False,
        statistic=slowest,
        steady=False,
    ),
    Row("bytes", "bytes a key", "walk", "", 800, 400, ratio=False, slack=20),
    Row("wake-ups", "idle: wake-ups a second", "rest", "", 1, 0, ratio=False, slack=0.7),
    Row("idle", "idle: bytes in 3 s", "rest", "", 0, 0, ratio=False),
    Row("quit", "quit to prompt", "start", "ms", 0.15, 0.05, slack=0.05),
    Row("memory", "memory at rest", "rest", "MiB", 1.05, 0.95),
    Row("check", "`check` × `python -c pass`", "check", "ms", 4.5, 3, slack=0.2),
    Row("show", "`show` × `python -c pass`", "show", "ms", 4.5, 3, slack=0.2),
    Row("get", "`get` × `python -c pass`", "get", "ms", 4.5, 3, slack=0.2),
    Row("version", "`--version` × `python -c pass`", "version", "ms", 1.5, 1.2, slack=0.2),
)
"""The table, in its order."""


@dataclass
class Samples:
    """All that was measured."""

    short: bool = False
    """It is judged by the least of all rounds."""
    rounds: dict[tuple[str, str], list[Round]] = field(default_factory=lambda: defaultdict(list))
    """The rounds by sample and program."""

    def figure(self, row: Row, program: str) -> float | None:
        """The figure of a row for a program."""
        rounds = self.rounds.get((row.sample or row.name, program))
        if not rounds:
            return None
        return (least if self.short and row.statistic is typical else row.statistic)(rounds)

    def ratio(self, row: Row, program: str, base: str) -> float | None:
        """The figure of a program in that of the base."""
        figure, of_base = self.figure(row, program), self.figure(row, base)
        return figure / of_base if figure is not None and of_base else None

    def judged(self, row: Row, program: str, base: str) -> float | None:
        """What the row is judged by."""
        return self.ratio(row, program, base) if row.ratio else self.figure(row, program)


def add_choice(parser: ArgumentParser, rows: Iterable[Row]) -> None:
    """Let a command measure some of its rows alone."""
    names = [row.name for row in rows]
    parser.add_argument(
        "--only",
        action="append",
        metavar="ROW",
        choices=names,
        help="measure this row alone, or these: " + ", ".join(names),
    )
