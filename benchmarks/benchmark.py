"""Measure the program from outside, against a bare Textual app with as many tabs.

All run on a pseudo-terminal that answers as a modern terminal does, in turns, so that whatever
else the machine does meets all. README.md beside this file says how to read what is printed.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import kept
from machine import Patience, ask_for_priority, description
from measures import FULL, MEASURES, SHORT, Bench
from programs import BARE, OWN, Program, beside
from report import Report
from rows import ROWS, Row, Samples, add_choice
from session import UnexpectedError
from taking import LONGEST_PATIENCE, take

ROUNDS, SHORT_ROUNDS = 7, 2
AGAIN = (3, 6)
"""So many rounds are added where a row fails, one time after the other."""
HOW_TO_KEEP = "If these figures are right: benchmark.py --keep, and commit benchmarks/kept.json."


@dataclass
class Benchmark:
    """Some programs that are measured in rounds."""

    bench: Bench
    programs: Sequence[Program]
    samples: Samples
    patience: Patience

    def warm_up(self) -> None:
        """Start every program once, uncounted: its files are read from the disk."""
        for program in self.programs:
            for _ in MEASURES["reopened"](self.bench, program):
                pass

    def measure(self, rows: Iterable[Row], rounds: int) -> None:
        """Take the samples of some rows, as far as they can be taken."""
        needed = {row.measure for row in rows}
        names = [name for name in MEASURES if name in needed]
        for turn in range(rounds):
            print(f"round {turn + 1} of {rounds}: {', '.join(names)}", file=sys.stderr)
            for name in names:
                for program in self.programs if turn % 2 else reversed(self.programs):
                    self._take(name, program)

    def _take(self, name: str, program: Program) -> None:
        measured = MEASURES[name](self.bench, program)
        taken = ((sample, program.name, value) for sample, value in measured)
        take(self.samples, taken, self.patience)

    def report(self, rows: Sequence[Row]) -> Report:
        """What was measured so far."""
        return Report(self.samples, rows, [program.name for program in self.programs])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure missiontui against a bare Textual app.")
    parser.add_argument("--rounds", type=int, help="how often everything is measured")
    parser.add_argument(
        "--short", action="store_true", help="compare the steady rows with kept.json, as CI does"
    )
    parser.add_argument(
        "--keep", action="store_true", help="measure the short form and write it to kept.json"
    )
    add_choice(parser, ROWS)
    parser.add_argument(
        "--beside",
        type=Path,
        metavar="FOLDER",
        help="measure less, visidata and frogmouth too; what lacks comes from PyPI into FOLDER",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to FILE too")
    return parser


def full_form(benchmark: Benchmark, rows: Sequence[Row], rounds: int) -> list[str]:
    """Measure in full; the promises that do not hold."""
    benchmark.measure(rows, rounds)
    return benchmark.report(rows).complaints()


def short_form(benchmark: Benchmark, rows: Sequence[Row], rounds: int) -> list[str]:
    """Measure the least that tells what became worse; the complaints of what did.

    A busy machine makes figures worse, never better: a row that fails is measured again, and
    the least of all rounds counts.
    """
    figures = kept.read()
    report, failed = benchmark.report(rows), rows
    for more in (rounds, *AGAIN):
        benchmark.measure(failed, more)
        failed = [row for row in failed if kept.is_worse(row, report.judged(row), figures)]
        if not failed:
            break
        benchmark.patience = Patience(LONGEST_PATIENCE)
    return [kept.complaint(row, report.judged(row), figures) for row in failed]


def kept_anew(benchmark: Benchmark, rows: Sequence[Row], rounds: int) -> list[str]:
    """Measure the short form, and keep its figures; nothing to complain of."""
    benchmark.measure(rows, rounds)
    report = benchmark.report(rows)
    kept.write({row.name: report.judged(row) for row in rows})
    return []


def main() -> int:
    """Measure in rounds, and print the table; 1 if a promise or a kept figure does not hold."""
    options = _parser().parse_args()
    if not hasattr(os, "waitid"):
        sys.exit("benchmark.py needs Linux, or macOS with Python 3.13 or newer")
    short = options.short or options.keep
    form, rounds = (short_form, SHORT_ROUNDS) if short else (full_form, ROUNDS)
    if options.keep:
        form, rounds = kept_anew, sum(AGAIN)
    rows = [row for row in ROWS if row.name in (options.only or {row.name})]
    rows = [row for row in rows if row.steady or not short]
    others = beside(options.beside.absolute()) if options.beside else ()
    ask_for_priority()
    with tempfile.TemporaryDirectory() as homes:
        bench = Bench(SHORT if short else FULL, Path(homes))
        patience = Patience(0.0 if short else LONGEST_PATIENCE)
        benchmark = Benchmark(bench, (OWN, BARE, *others), Samples(short), patience)
        try:
            benchmark.warm_up()
            complaints = form(benchmark, rows, options.rounds or rounds)
        except UnexpectedError as error:
            sys.exit(str(error))
    print(description() + "\n")
    report = benchmark.report(rows)
    print("\n".join(report.markdown()))
    if options.json:
        report.write_json(options.json)
    if complaints:
        print("\n".join(["", *complaints, *([HOW_TO_KEEP] if short else [])]), file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
