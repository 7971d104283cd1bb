"""Measure many visits: the first index, the first frame, finding, a change on disk, memory.

All is taken of the same made-up visits in one run. README.md beside this file says how to read
what is printed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from library_measures import MEASURES, ONCE
from library_place import FEW, MANY, Place
from library_rows import ROWS
from machine import Patience, ask_for_priority, description
from programs import OWN, RECORD_ALONE
from report import Report
from rows import Row, Samples, add_choice
from session import UnexpectedError
from taking import LONGEST_PATIENCE, take

from missiontui.library.interface import LibraryError

ROUNDS, SMALL_ROUNDS = 7, 2
SMALL = 25
"""So many times fewer visits are made where all shall only be seen to run."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure a library of many made-up visits.")
    parser.add_argument("--rounds", type=int, help="how often all but the first index is measured")
    parser.add_argument("--small", action="store_true", help="fewer visits, to see that it runs")
    add_choice(parser, ROWS)
    parser.add_argument(
        "--folder",
        type=Path,
        help="leave visits and index in this folder, and use those that it has",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to FILE too")
    return parser


def measure(place: Place, rows: Sequence[Row], rounds: int) -> Samples:
    """Take the samples of some rows."""
    samples, patience = Samples(), Patience(LONGEST_PATIENCE)
    needed = {row.measure for row in rows}
    for name in (name for name in MEASURES if name in needed):
        times = 1 if name in ONCE else rounds
        for turn in range(times):
            print(f"{name}: round {turn + 1} of {times}", file=sys.stderr)
            take(samples, MEASURES[name](place), patience)
    return samples


def main() -> int:
    """Make the visits, measure, and print the table; 1 if a promise does not hold."""
    options = _parser().parse_args()
    rows = [row for row in ROWS if row.name in (options.only or {row.name})]
    rounds, parts = (SMALL_ROUNDS, SMALL) if options.small else (ROUNDS, 1)
    many, few = MANY // parts, FEW // parts
    ask_for_priority()
    with tempfile.TemporaryDirectory() as temporary:
        place = Place((options.folder or Path(temporary)).absolute(), many, few)
        try:
            samples = measure(place, rows, options.rounds or rounds)
        except (UnexpectedError, LibraryError) as error:
            sys.exit(str(error))
    report = Report(samples, rows, [OWN.name, RECORD_ALONE.name], Path(__file__).name)
    print(f"{description()}; {many:,} visits, and {few:,} for the first frame\n")
    print("\n".join(report.markdown()))
    if options.json:
        report.write_json(options.json)
    if complaints := report.complaints():
        print("\n".join(["", *complaints]), file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
