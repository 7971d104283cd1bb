"""Work on many things, done by as many processes as there are cores."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from missiontui.commands.exit_codes import UNREADABLE
from missiontui.commands.output import complain
from missiontui.library.cores import cores

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

T = TypeVar("T")
R = TypeVar("R")

_LEAST = 8
"""The least number of things for which a process is worth its start."""


@contextmanager
def side_by_side(work: Callable[[T], R], things: Sequence[T]) -> Iterator[Iterator[R]]:
    """The results of some work on each thing, in order, each as soon as those before it are there.

    Each process does every n-th thing, and none outlives this.

    Args:
        work: A function of a module, which processes can be told; it raises nothing.
        things: What it is done with.

    Raises:
        SystemExit: if a process was ended by something else, or a fault of the program, which is
            told.
    """
    number = min(cores(), len(things) // _LEAST)
    if number < 2:
        yield map(work, things)
        return
    import multiprocessing

    forks = sys.platform == "linux"  # which is safe, and quick, there alone
    context = multiprocessing.get_context("fork" if forks else None)
    readers: list[Connection] = []
    processes: list[BaseProcess] = []
    try:
        for first in range(number):
            reader, writer = context.Pipe(duplex=False)
            readers.append(reader)
            others = tuple(readers) if forks else ()
            given = (work, things[first::number], writer, others)
            process = context.Process(target=_work, args=given, daemon=True)
            process.start()
            writer.close()
            processes.append(process)
        yield _received(readers, processes, len(things))
    finally:
        for each in processes:
            each.terminate()
        for reader in readers:
            reader.close()


def _work(
    work: Callable[[T], R], things: Sequence[T], writer: Connection, others: tuple[Connection, ...]
) -> None:
    """Do some work and send the results.

    With the ends closed that were inherited, writing fails when nobody reads any more: no process
    goes on for one that was killed.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C is told by the first process alone
    for each in others:
        each.close()
    try:
        for thing in things:
            writer.send(work(thing))
    except BrokenPipeError:
        return


def _received(readers: list[Connection], processes: list[BaseProcess], number: int) -> Iterator[R]:
    for at in range(number):
        turn = at % len(readers)
        try:
            result: R = readers[turn].recv()
        except EOFError:
            complain(f"missiontui: {_end_of(processes[turn])}")
            raise SystemExit(UNREADABLE) from None
        yield result


def _end_of(process: BaseProcess) -> str:
    """The reason why a process has ended before its time; its own fault it has printed itself."""
    process.join()
    if process.exitcode is not None and process.exitcode > 0:
        return "a fault of the program, told above, ended a process that did a part of the work"
    return "a process that did a part of the work was ended from outside"
