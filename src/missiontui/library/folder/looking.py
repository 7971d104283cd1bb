"""Looking at a folder: which records there are, and in which state each of them is."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from missiontui.library.files import RecordFile, entries_of
from missiontui.library.interface import LibraryError
from missiontui.library.rows import Problem

_LONGEST_NAME = 4096
_AT_ONCE = 4000
"""The most files, beside those that are looked at each time, of which one look asks."""
_MOST_WATCHED = 100
"""The most files that are looked at each time though the turn is that of others."""
_UNSURE = 2_000_000_000
"""The time after a change in which another may leave a folder the same time stamp, in nanoseconds:
some file systems tell seconds only."""
_UNSURE_OF_FILES = 50_000_000
"""The same for a file, whose size tells, too."""


class Stamp(NamedTuple):
    """The state of a file, told from another without reading it."""

    modified: int
    """The time at which it was last written, in nanoseconds."""
    size: int
    """In bytes."""
    inode: int
    """Another one where the file was replaced."""


UNKNOWN = Stamp(0, -1, 0)
"""The state of a file of which nobody can say that it is as it was read."""


class _Listing(NamedTuple):
    """What stands in one folder."""

    modified: int
    seen: int
    files: tuple[RecordFile, ...]
    folders: tuple[RecordFile, ...]
    problems: tuple[Problem, ...]


class Folder:
    """A folder and all folders below it, looked at again and again.

    Each look asks for the state of every folder: it is another one where files came, went or were
    put in place of others. Then it asks for the state of files: of those in such a folder, of those
    that were lately opened or changed, and of some others, whose turn it is. Asking for all of them
    each time would keep a processor busy where there are very many.
    """

    def __init__(self, path: str) -> None:
        """Take a folder, which is looked at by `look`.

        Raises:
            LibraryError: if it is none, or cannot be read.
        """
        self._path = path
        self._listings: dict[str, _Listing] = {}
        self._files: list[RecordFile] = []
        self._turn = 0
        self._watched: dict[str, RecordFile] = {}
        self.found: dict[str, Stamp] = {}
        """The state in which each file that is to give a record was last seen, by its name and in
        the order of names; another dictionary when something is not as it was."""
        self.problems: tuple[Problem, ...] = ()
        """The files and folders below it that cannot be looked at, by name."""
        try:
            os.scandir(path).close()
        except (OSError, ValueError) as error:
            raise self._lost(error) from error

    def file_of(self, name: str) -> str:
        """The path of the file of a record."""
        return os.path.join(self._path, *name.split("/"))

    def watch(self, name: str) -> None:
        """Look at a file each time from now on, until many others were watched since."""
        self._watched.pop(name, None)
        self._watched[name] = RecordFile(name, self.file_of(name))
        for oldest in [*self._watched][:-_MOST_WATCHED]:
            self._watched.pop(oldest, None)

    def look(self) -> None:
        """Look at all folders, and at some of the files.

        Raises:
            LibraryError: if the folder is gone, or cannot be read.
        """
        listings, problems = self._walk()
        new = [each for name, each in listings.items() if each is not self._listings.get(name)]
        found = self.found
        if new or len(listings) < len(self._listings):
            self._files = sorted(file for each in listings.values() for file in each.files)
            found = {file.name: found[file.name] for file in self._files if file.name in found}
        due = {file for each in new for file in each.files}.union(self._due(found))
        changed: dict[str, Stamp | None] = {}
        for file in due:
            if (stamp := stamp_of(file.path)) != found.get(file.name):
                changed[file.name] = stamp
        if changed or len(found) < len(self.found):
            if self.found:
                for name in [*changed][:_MOST_WATCHED]:
                    self.watch(name)
            seen = {**found, **changed}
            names = (file.name for file in self._files)
            self.found = {name: stamp for name in names if (stamp := seen.get(name))}
        self._listings = listings
        self.problems = tuple(sorted(problems))

    def _due(self, found: Mapping[str, Stamp]) -> Iterable[RecordFile]:
        """The files whose turn it is, and those that are looked at each time."""
        if len(self._files) <= _AT_ONCE:
            return self._files
        start, end = self._turn, self._turn + _AT_ONCE
        self._turn = end if end < len(self._files) else 0
        watched = (file for file in [*self._watched.values()] if file.name in found)
        return (*self._files[start:end], *watched)

    def _walk(self) -> tuple[dict[str, _Listing], list[Problem]]:
        """What stands in each folder, by its name, and what cannot be looked at.

        Raises:
            LibraryError: if the folder is gone, or cannot be read.
        """
        listings: dict[str, _Listing] = {}
        problems: list[Problem] = []
        waiting = [RecordFile("", self._path)]
        while waiting:
            above = waiting.pop()
            try:
                listing = self._listing(above)
            except (OSError, ValueError) as error:
                if not above.name:
                    raise self._lost(error) from error
                problems.append(Problem(shown_name(above.name), _reason(error)))
                continue
            listings[above.name] = listing
            waiting += listing.folders
            problems += listing.problems
        return listings, problems

    def _listing(self, folder: RecordFile) -> _Listing:
        """What stands in a folder: as it was last seen, if nothing was added or taken since.

        Raises:
            OSError: if it cannot be read.
        """
        modified = os.stat(folder.path).st_mtime_ns
        known = self._listings.get(folder.name)
        if known and known.modified == modified and known.seen - modified > _UNSURE:
            return known
        seen = time.time_ns()
        files: list[RecordFile] = []
        folders: list[RecordFile] = []
        problems: list[Problem] = []
        for entry, is_folder in entries_of(folder):
            if is_folder:
                folders.append(entry)
            elif (name := shown_name(entry.name)) == entry.name:
                files.append(entry)
            else:
                problems.append(Problem(name, no_name(entry.name)))
        return _Listing(modified, seen, tuple(files), tuple(folders), tuple(problems))

    def _lost(self, error: OSError | ValueError) -> LibraryError:
        from missiontui.reading.faults import quoted

        shown = quoted(self._path, longest=_LONGEST_NAME)
        return LibraryError(f"the folder {shown} {_reason(error)}")


def _reason(error: OSError | ValueError) -> str:
    return f"cannot be read: {error.strerror if isinstance(error, OSError) else error}"


def shown_name(name: str) -> str:
    """A name as it can be written: control characters, and what is no UTF-8 (PEP 383), escaped."""
    if name.isprintable():
        return name
    from missiontui.reading.characters import FORBIDDEN

    return re.sub(f"{FORBIDDEN}|\n", lambda found: ascii(found[0])[1:-1], name)


def no_name(name: str) -> str:
    """The reason that a file gives no record whose name cannot be written."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return "cannot be read: its name is no UTF-8"
    return "cannot be read: its name holds a control character"


def stamp_of(path: str) -> Stamp | None:
    """The state of a file now; None where there is none."""
    try:
        status = os.stat(path, follow_symlinks=False)
    except OSError:
        return None
    return Stamp(status.st_mtime_ns, status.st_size, status.st_ino)


def stamp_before_reading(path: str) -> Stamp:
    """The state of a file that is about to be read.

    A file that was written this very moment may be written again without another time stamp: it
    has the unknown state, so that it is read once more.
    """
    stamp = stamp_of(path)
    if stamp is None or abs(time.time_ns() - stamp.modified) < _UNSURE_OF_FILES:
        return UNKNOWN
    return stamp
