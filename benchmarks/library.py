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
from pathlib import Path
from statistics import median
from typing import NamedTuple

from made_up import COUNTRIES, OF_SCRIPTS, PER_VISIT, STEMS, Maker, make

from missiontui.library.folder.library import FolderLibrary
from missiontui.library.interface import Filter

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
    """Seconds that the first index takes, and number of items in it."""
    began = time.perf_counter()
    library = FolderLibrary(str(folder))
    until(lambda: library.progress().is_complete)
    taken = time.perf_counter() - began
    count = sum(count.items for count in library.count_of_kinds())
    library.close()
    return taken, count


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
        (timed(lambda typed=typed, chosen=chosen: library.find(typed, chosen), rounds), typed)
        for typed, chosen in asked
    ]
    worst, typed = max(found)
    return median(taken for taken, _ in found), worst, typed


def saved(library: FolderLibrary, folder: Path, rounds: int) -> tuple[float, float]:
    """Milliseconds from a look at the folder to a saved file being found, and for the look."""
    path = next(iter(sorted(folder.rglob("*.yaml"))))
    text = path.read_text("utf-8")
    taken, looks = [], []
    for number in range(rounds):
        word = f"quagga{number}"
        path.write_text(text.replace("title: ", f"title: {word} ", 1), "utf-8")
        looks.append(timed(library.look, 1))
        began = time.perf_counter()
        library.keep()
        assert library.find(word).rows
        taken.append((time.perf_counter() - began) * 1000)
    path.write_text(text, "utf-8")
    return median(taken), median(looks)
