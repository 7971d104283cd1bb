"""What is measured of many visits: each measure tells what one round adds to its samples."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from library_place import Place
from machine import memory, worked
from made_up_queries import queries
from programs import OWN, RECORD, RECORD_ALONE
from session import UnexpectedError
from taking import Taken

from missiontui.library.folder import asking
from missiontui.library.folder.index import Index
from missiontui.library.folder.keeping import Keeper
from missiontui.library.terms import terms_of
from missiontui.search import Query

_STARTS, _READINGS = 3, 30
"""The number of starts of each program in a round, and of readings."""
_MEGABYTE = 1e6
_MEBIBYTE = 2**20
_OPEN = """
import sys, time
began = time.perf_counter()
from missiontui.library.folder.library import FolderLibrary
library = FolderLibrary(sys.argv[1])
library.visits()
library.find("prison")
print(time.perf_counter() - began)
library.close()
"""
_READ = """
import sys, time
from missiontui.reading import read
read(sys.argv[1])
for _ in range(int(sys.argv[2])):
    began = time.perf_counter()
    read(sys.argv[1])
    print(time.perf_counter() - began)
"""

Measure = Callable[[Place], Iterator[Taken]]


def first_index(place: Place) -> Iterator[Taken]:
    """The first index of many visits, in seconds."""
    place.forget()
    began = time.perf_counter()
    with place.library(place.many):
        yield "first-index", OWN.name, time.perf_counter() - began


def frame(place: Place) -> Iterator[Taken]:
    """The first frame of a library and of one record, in turns; neither is kept."""
    programs = place.program(place.few), RECORD_ALONE
    for _ in range(_STARTS):
        for program in programs:
            place.forget_frames()
            with place.bench.started(program) as session:
                yield "frame", program.name, session.wait_for(program.first) * 1000


def opened(place: Place) -> Iterator[Taken]:
    """Seconds until the first page is there and something is found, imports among them."""
    with place.library(place.many):
        pass
    (seconds,) = _told(_OPEN, str(place.many), env={**os.environ, **place.env})
    yield "opened", OWN.name, float(seconds)


def page(place: Place) -> Iterator[Taken]:
    """The first page of each query, in the same order each time."""
    slowest = (0.0, "")
    with place.library(place.many) as library:
        for typed, chosen in queries():
            taken = _milliseconds(partial(library.find, typed, chosen))
            slowest = max(slowest, (taken, typed))
            yield "page", OWN.name, taken
    print(f"  the slowest, {slowest[0]:.1f} ms: {slowest[1]}", file=sys.stderr)


def saved(place: Place) -> Iterator[Taken]:
    """A look at the folder, and the time from one until a file that was saved is found."""
    with place.library(place.many) as library:
        index = Index(library.index_path)
    keeper = Keeper(str(place.many))
    keeper.look()
    keeper.know(index)
    path = min(place.many.rglob("*.yaml"))
    text = path.read_text("utf-8")
    keeper.folder.watch(path.relative_to(place.many).as_posix())
    yield "look", OWN.name, _milliseconds(keeper.look)
    try:
        path.write_text(text.replace("title: ", "title: quagga ", 1), "utf-8")
        keeper.look()
        yield "saved", OWN.name, _milliseconds(lambda: keeper.keep(index))
        with index.reading() as connection:
            if not asking.items(connection, terms_of(Query.parse("quagga")), None, 1).rows:
                raise UnexpectedError("what was saved is not found")
    finally:
        path.write_text(text, "utf-8")
        index.close()


def rest(place: Place) -> Iterator[Taken]:
    """The list of many visits on the screen, nobody pressing a key: memory, and what it does."""
    seconds = place.bench.extent.idle
    with place.bench.opened(place.program(place.many)) as session:
        before = worked(session.process)
        session.idle(seconds)
        if before is not None and (after := worked(session.process)) is not None:
            yield "busy", OWN.name, (after - before) * 1000 / seconds
        yield "memory", OWN.name, memory(session.process) * _MEBIBYTE / _MEGABYTE


def disk(place: Place) -> Iterator[Taken]:
    """The size of the index."""
    with place.library(place.many) as library:
        path = library.index_path
    if path is None:
        raise UnexpectedError("the index is held in memory")
    yield "disk", OWN.name, Path(path).stat().st_size / _MEGABYTE


def reading(place: Place) -> Iterator[Taken]:
    """Reading the bundled record once it was read, in a Python that holds nothing else."""
    del place  # it has nothing to do with many
    for seconds in _told(_READ, str(RECORD), str(_READINGS)):
        yield "read", OWN.name, float(seconds) * 1000


def _told(program: str, *arguments: str, env: Mapping[str, str] = os.environ) -> list[str]:
    """The lines that a Python of its own prints."""
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=env)
    return done.stdout.splitlines()


def _milliseconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000


MEASURES: dict[str, Measure] = {
    "first-index": first_index,
    "read": reading,
    **{each.__name__: each for each in (frame, opened, page, saved, rest, disk)},
}
"""Every measure, by its name, in the order in which they are taken."""
ONCE = {"first-index", "disk"}
"""Those that are taken once."""
