"""Processes that read the records of a folder, as many as there are cores for."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from queue import Full, Queue
from threading import Lock, Thread

import missiontui
from missiontui.library.cores import cores
from missiontui.library.folder import worker
from missiontui.library.folder.looking import UNKNOWN
from missiontui.library.folder.taken import TakenFile
from missiontui.library.folder.worker import SHOW_PROTECTED, received, send

_AT_FIRST, _AT_ONCE = 4, 24
"""Number of files that a process is given: few at first, so that something is there to be found."""
_FIRST_TIMES = 4
_WAITING = 4
"""Number of answers of each process that may wait to be written."""
_SECONDS = 0.1
_ENDED = "cannot be read: the process that read it was ended, or had no memory left"

Named = tuple[str, str]
"""The name of a record, and its file."""


def number_of_processes() -> int:
    """Number of processes that read: one core is left to whoever looks on, if there are enough."""
    number = cores()
    return number - 1 if number > 2 else number


class Workers:
    """Processes that read files; each is given some, and some more when it is done with them."""

    def __init__(self, files: Sequence[Named], *, show_protected: bool) -> None:
        """Start on files.

        Args:
            files: The files.
            show_protected: Whether the names of protected people are taken in.
        """
        self._files = iter(files)
        self._times = 0
        self._giving = Lock()
        self._is_closed = False
        self._fault: BaseException | None = None
        number = max(1, min(number_of_processes(), len(files) // _AT_FIRST))
        self._answers: Queue[list[TakenFile] | None] = Queue(number * _WAITING)
        self._readers = [_Reader(show_protected=show_protected) for _ in range(number)]
        self._threads = [Thread(target=self._serve, args=(each,)) for each in self._readers]
        for thread in self._threads:
            thread.start()

    def taken(self) -> Iterator[list[TakenFile]]:
        """What was taken from the files, some at a time, in no order.

        A fault of a thread that has files read is raised once the others have ended.
        """
        ended = 0
        while ended < len(self._threads):
            answer = self._answers.get()
            if answer is None:
                ended += 1
            else:
                yield answer
        if self._fault is not None:
            raise self._fault

    def close(self) -> None:
        """End all processes; what they were reading is lost."""
        with self._giving:
            self._is_closed = True
        for reader in self._readers:
            reader.end()
        for thread in self._threads:
            thread.join()

    def _next(self) -> list[Named]:
        """The next files to read; none at the end."""
        with self._giving:
            if self._is_closed:
                return []
            self._times += 1
            is_first = self._times <= _FIRST_TIMES * len(self._readers)
            return list(islice(self._files, _AT_FIRST if is_first else _AT_ONCE))

    def _serve(self, reader: _Reader) -> None:
        """Have files read by a process until there are no more; that it is over is told anyhow."""
        try:
            self._have_read(reader)
        finally:
            self._fault = self._fault or sys.exception()
            reader.close()
            self._put(None)

    def _have_read(self, reader: _Reader) -> None:
        while files := self._next():
            answer = reader.taken(files)
            if answer is None:  # the process was ended; one file of these may be the reason
                each = [reader.taken([file]) for file in files if not self._is_closed]
                answer = [
                    found[0] if found else TakenFile(name, UNKNOWN[:], _ENDED)
                    for (name, _), found in zip(files, each, strict=False)
                ]
            self._put(answer)

    def _put(self, answer: list[TakenFile] | None) -> None:
        while not self._is_closed:
            try:
                self._answers.put(answer, timeout=_SECONDS)
            except Full:
                continue
            return


class _Reader:
    """A process that reads, started when there is something to read."""

    def __init__(self, *, show_protected: bool) -> None:
        self._arguments = [SHOW_PROTECTED] if show_protected else []
        self._process: subprocess.Popen[bytes] | None = None
        self._starting = Lock()
        self._is_ended = False

    def taken(self, files: Sequence[Named]) -> list[TakenFile] | None:
        """What is taken from some files; None where the process was ended meanwhile."""
        process = self._process or self._started()
        if process is None or process.stdin is None or process.stdout is None:
            return None
        try:
            send(process.stdin, files)
            return [TakenFile(*each) for each in received(process.stdout)]
        except (EOFError, OSError):
            self.close()
            return None

    def end(self) -> None:
        """End the process at once, from another thread; it is not started any more."""
        with self._starting:
            self._is_ended = True
            if self._process is not None:
                self._process.kill()

    def close(self) -> None:
        """Let go of the process, which has nothing to do any more."""
        with self._starting:
            process, self._process = self._process, None
        if process is not None:
            process.kill()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):  # what was not written yet has no reader
                    if stream is not None:
                        stream.close()
            process.wait()

    def _started(self) -> subprocess.Popen[bytes] | None:
        """Start the process; it imports the package from where this one did, and nothing else.

        A module that lies in the current folder is none of the program (`-P`).
        """
        with self._starting:
            if self._is_ended or not sys.executable:
                return None
            above = os.path.dirname(os.path.dirname(os.path.abspath(missiontui.__file__)))
            path = os.pathsep.join(filter(None, (above, *sys.path)))
            try:
                self._process = subprocess.Popen(  # noqa: S603 - this very program
                    [sys.executable, "-P", "-m", worker.__name__, *self._arguments],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env={**os.environ, "PYTHONPATH": path},
                    start_new_session=True,  # Ctrl+C is for the program alone
                )
            except OSError:
                return None
            return self._process
