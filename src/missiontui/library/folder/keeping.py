"""Keeping an index as its folder is: looking, having files read, and writing what they gave."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from threading import Event
from typing import TYPE_CHECKING

from missiontui.library.folder.index import Index
from missiontui.library.folder.looking import Folder, Stamp
from missiontui.library.interface import LibraryError, Progress

if TYPE_CHECKING:
    from missiontui.library.folder.taken import TakenFile

_FEW = 24
"""So many files are read by the thread itself: a process takes as long to start."""
_FIRST_STEP, _STEP, _STEP_IN_MEMORY = 0.3, 2.0, 0.1
"""The time between two steps in which is written what was read, in seconds. In memory, readers wait
for the writer."""
_STATES = "SELECT name, modified, size, inode FROM files"
_KNOWN_AFTER = 1.0
"""The time after which it is told how long the others will take, in seconds."""


class Keeper:
    """Keeps an index as its folder is, and tells how far it has come.

    What reads records and writes what they gave is loaded where there is something to read.
    """

    def __init__(self, folder: str, *, show_protected: bool = False) -> None:
        """Take a folder, which is not looked at yet.

        Args:
            folder: The folder.
            show_protected: Whether the names of protected people are taken in.

        Raises:
            LibraryError: if it is none, or cannot be read.
        """
        self.path = folder
        """The folder."""
        self.folder = Folder(folder)
        """The same, looked at."""
        self.show_protected = show_protected
        """True if the names of protected people are taken in."""
        self.found = self.folder.found
        """The state of each file when it was last looked at, in the order of names."""
        self.version = 0
        """A number that grows whenever what can be found has changed."""
        self.lost = ""
        """The reason that the folder cannot be looked at any more; empty while it can be."""
        self.is_stopped = Event()
        """Set where nothing is to be read or written any more."""
        self._known: dict[str, Stamp] = {}
        self._handled: dict[str, Stamp] = {}
        self._done = self._gone = 0
        self._began, self._done_before = time.monotonic(), 0

    def know(self, index: Index, *, is_other: bool = True) -> None:
        """Learn what an index holds by now.

        Args:
            index: The index.
            is_other: Whether it may hold something else than when it was last asked.

        Raises:
            sqlite3.Error: if it cannot be read.
        """
        known: dict[str, Stamp] = {}
        with index.reading() as connection:
            for name, *held in connection.execute(_STATES):
                stamp, found = Stamp(*held), self.found.get(name)
                # What is the same is held once: there may be very many.
                known[name] = found if found == stamp else stamp
        if is_other and known != self._known:
            self.version += 1
        self._known, self._handled = known, dict(known)
        self._count()

    @property
    def progress(self) -> Progress:
        """The files that are taken in by now."""
        done, total = self._done, len(self.found)
        seconds = time.monotonic() - self._began
        new = done - self._done_before
        is_known = done < total and new > 0 and seconds > _KNOWN_AFTER
        left = seconds / new * (total - done) if is_known else None
        return Progress(done, total, left, self.version, self._gone)

    def look(self) -> None:
        """Look at the folder; where it is gone, that is all that is told of it."""
        problems = self.folder.problems
        try:
            self.folder.look()
            self.lost = ""
        except LibraryError as error:
            self.lost = str(error)
        if self.found is not self.folder.found:
            self.found = self.folder.found
            self._count()
        if problems != self.folder.problems:
            self.version += 1

    def _count(self) -> None:
        """Count the files that were read in the state that they are in, and those that are gone."""
        self._gone = sum(name not in self.found for name in self._known)
        self._done = sum(self._handled.get(name) == stamp for name, stamp in self.found.items())

    @property
    def has_changes(self) -> bool:
        """True if the folder is other than the index was when it was last written or learnt."""
        return self._known != self.found

    def keep(self, index: Index) -> None:
        """Write to an index all that is other than it holds.

        Raises:
            sqlite3.Error: if it cannot be written.
        """
        found, known = self.found, self._known
        gone = [name for name in known if name not in found]
        changed = [name for name, stamp in found.items() if known.get(name) != stamp]
        self._began, self._done_before = time.monotonic(), self._done
        files = [(name, self.folder.file_of(name)) for name in changed]
        names = list(found)
        if gone:
            self._write(index, names, [], gone)
        for taken in self._in_steps(self._taken(files), in_memory=index.path is None):
            self._write(index, names, taken, [])

    def _taken(self, files: Sequence[tuple[str, str]]) -> Iterator[list[TakenFile]]:
        from missiontui.library.folder.taken import take_file
        from missiontui.library.folder.workers import Workers

        if len(files) <= _FEW:
            for name, path in files:
                if not self.is_stopped.is_set():
                    yield [take_file(name, path, show_protected=self.show_protected)]
            return
        workers = Workers(files, show_protected=self.show_protected)
        try:
            for taken in workers.taken():
                if self.is_stopped.is_set():
                    return
                yield taken
        finally:
            workers.close()

    def _in_steps(
        self, taken: Iterator[list[TakenFile]], *, in_memory: bool
    ) -> Iterator[list[TakenFile]]:
        """What was taken, as much at a time as there is after a while: one step costs like more."""
        step: list[TakenFile] = []
        began, wait = time.monotonic(), _STEP_IN_MEMORY if in_memory else _FIRST_STEP
        for each in taken:
            step += each
            if time.monotonic() - began >= wait:
                yield step
                step = []
                began, wait = time.monotonic(), _STEP_IN_MEMORY if in_memory else _STEP
        if step:
            yield step

    def _write(
        self, index: Index, names: Sequence[str], taken: Sequence[TakenFile], gone: Sequence[str]
    ) -> None:
        from missiontui.library.folder.writing import Writer

        with index.writing() as connection:
            writer = Writer(connection, names)
            writer.write(taken, gone)
            forgets = writer.has_secrets and index.path is not None
            if forgets:
                writer.forget()
        if forgets:
            index.empty_log()
        for name in gone:
            del self._known[name]
            self._gone -= 1
        for file in taken:
            found = self.found[file.name]
            self._done += self._handled.get(file.name) != found
            self._known[file.name] = Stamp(*file.stamp)
            self._handled[file.name] = found
        self.version += 1
