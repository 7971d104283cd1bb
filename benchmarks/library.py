"""Measure a library: the first index of many visits, opening, finding, and a change on disk.

README.md beside this file says how to read what is printed.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from made_up import COUNTRIES, OF_SCRIPTS, STEMS, Maker, make

from missiontui.library.folder import asking
from missiontui.library.folder.index import Index
from missiontui.library.folder.keeping import Keeper
from missiontui.library.folder.library import FolderLibrary
from missiontui.library.interface import Filter
from missiontui.library.terms import terms_of
from missiontui.search import Query

VISITS, FEW = 13_400, 500
QUERIES = 200
ROUNDS, FEW_ROUNDS = 7, 3
_OPEN = """
import sys, time
began = time.perf_counter()
from missiontui.library.folder.library import FolderLibrary
library = FolderLibrary(sys.argv[1])
rows = library.visits().rows
found = library.find("prison").rows
taken = time.perf_counter() - began
for line in open("/proc/self/status"):
    if line.startswith("VmRSS"):
        memory = int(line.split()[1]) / 1024
print(taken, memory, len(rows), len(found))
library.close()
"""


class Figure(NamedTuple):
    """A row of the table."""

    what: str
    measured: float
    must: float
    aim: float
    unit: str


def queries() -> Iterator[tuple[str, Filter]]:
    """Two hundred queries: words of all lengths, phrases, narrowings, scripts, numbers, filters."""
    everything = Filter()
    stems = STEMS.split()
    maker = Maker()
    plain = [*stems[::3], *(stem[:length] for length in (1, 2, 3, 4) for stem in stems[::18])]
    plain += [f"{a} {b}" for a, b in zip(stems[::10], stems[5::10], strict=False)]
    plain += ['"freedom of the press"', '"human rights', '"of the"', '"the of and"', "s&d", "u.n."]
    plain += ["nongovernmental", "non-governmental", "co-op", "kind:call prison", "kind:case"]
    plain += ["in:selmark court", "who:delegation media", "+32 2 284 1", "028445", "R-300", "2019"]
    plain += [word for words in OF_SCRIPTS.values() for word in words.split()[::3]]
    plain += maker.names[:20]
    yield from ((typed, everything) for typed in plain)
    for at, country in enumerate(COUNTRIES):
        yield stems[at * 7], Filter(countries=(country,), years=(2010 + at % 10,))
        yield stems[at * 5], Filter(kinds=("call", "recommendation"))
        yield stems[at * 9], Filter(topics=(maker.topics[at],))


def until(holds: Callable[[], bool], seconds: float = 0.05) -> float:
    """Seconds that pass until something holds."""
    began = time.perf_counter()
    while not holds():
        time.sleep(seconds)
    return time.perf_counter() - began


def timed(run: Callable[[], object], rounds: int) -> float:
    """The median of the milliseconds that a call takes."""
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        run()
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken)


def first_index(folder: Path) -> tuple[float, int]:
    """Seconds that the first index takes, and number of statements of the first group in it."""
    began = time.perf_counter()
    library = FolderLibrary(str(folder))
    until(lambda: library.progress().is_complete)
    taken = time.perf_counter() - began
    statements = sum(visit.statements for visit in library.visits(limit=VISITS).rows)
    library.close()
    return taken, statements


def opened(folder: Path, rounds: int) -> tuple[float, float]:
    """Seconds until the first page is there and something is found, imports among them; MiB."""
    found = []
    for _ in range(rounds):
        done = subprocess.run(
            [sys.executable, "-c", _OPEN, str(folder)], capture_output=True, text=True, check=True
        )
        found.append([float(each) for each in done.stdout.split()[:2]])
    return median(taken for taken, _ in found), median(memory for _, memory in found)


def finding(library: FolderLibrary, rounds: int) -> tuple[float, float, str]:
    """Milliseconds for the first page of each query: the median, the worst, and which that is."""
    asked = [*queries()][:QUERIES]
    found = [
        (timed(partial(library.find, typed, chosen), rounds), typed) for typed, chosen in asked
    ]
    worst, typed = max(found)
    return median(taken for taken, _ in found), worst, typed


def saved(folder: Path, file: str, rounds: int) -> tuple[float, float]:
    """Milliseconds from a look at the folder to a saved file being found, and for the look."""
    keeper, index = Keeper(str(folder)), Index(file)
    keeper.know(index)
    path = min(folder.rglob("*.yaml"))
    text = path.read_text("utf-8")
    taken, looks = [], []
    for number in range(rounds):
        path.write_text(text.replace("title: ", f"title: quagga{number} ", 1), "utf-8")
        looks.append(timed(keeper.look, 1))
        taken.append(timed(lambda: keeper.keep(index), 1))
        with index.reading() as connection:
            asked = terms_of(Query.parse(f"quagga{number}"))
            if not asking.items(connection, asked, None, 1).rows:
                raise SystemExit("what was saved is not found")
    path.write_text(text, "utf-8")
    index.close()
    return median(taken), median(looks)


def figures(folder: Path, visits: int, rounds: int) -> Iterator[Figure]:
    """The rows of the table, one as soon as it is measured."""
    taken, statements = first_index(folder)
    what = f"{visits:,} visits, {statements:,} statements of the first group: first index"
    yield Figure(what, taken, 90, 60, "s")
    seconds, memory = opened(folder, rounds)
    yield Figure("opened with the index there", seconds, 0.8, 0.5, "s")
    library = FolderLibrary(str(folder))
    until(lambda: library.progress().is_complete)
    middle, worst, typed = finding(library, rounds)
    yield Figure(f"first page of any of {QUERIES} queries, median", middle, 20, 10, "ms")
    yield Figure(f"- the worst: {typed}", worst, 20, 10, "ms")
    index = library.index_path or os.devnull
    library.close()
    saving, look = saved(folder, index, rounds)
    yield Figure("a saved file found, after the look", saving, 100, 10, "ms")
    yield Figure("a look at all files, once a second", look, 0, 0, "ms")
    yield Figure("memory, without a screen", memory, 120, 80, "MiB")
    yield Figure("the index on the disk", Path(index).stat().st_size / 2**20, 0, 0, "MiB")


def main() -> None:
    """Make the records, measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help=f"{FEW} visits, to see that it runs")
    small = parser.parse_args().small
    visits, rounds = (FEW, FEW_ROUNDS) if small else (VISITS, ROUNDS)
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, ", end="")
    print(f"{os.cpu_count()} processors; medians of {rounds} rounds\n")
    print("| | measured | must | aim |\n|---|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CACHE_HOME"] = str(Path(place, "cache"))
        folder = Path(place, "visits")
        make(folder, visits)
        for each in figures(folder, visits, rounds):
            limits = f"{each.must:g} {each.unit} | {each.aim:g} {each.unit}" if each.must else "|"
            print(f"| {each.what} | {each.measured:,.2f} {each.unit} | {limits} |", flush=True)


if __name__ == "__main__":
    main()
