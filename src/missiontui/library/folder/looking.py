"""Looking at a folder: which records there are, and in which state each of them is."""

from __future__ import annotations

import os
import time
from typing import NamedTuple

from missiontui.library.files import RecordFile, entries_of
from missiontui.library.interface import LibraryError
from missiontui.library.rows import Problem
from missiontui.reading.faults import quoted

_LONGEST_NAME = 4096
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


class Folder:
    """A folder and all folders below it, looked at again and again.

    What stands in a folder is read only where its time stamp is another, so that a look costs
    little more than asking for the state of each file.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._listings: dict[str, _Listing] = {}
        self.problems: tuple[Problem, ...] = ()
        """The files and folders below it that cannot be looked at, by name."""

    def look(self) -> dict[str, Stamp]:
        """The state of each file that is to give a record, by its name.

        Raises:
            LibraryError: if the folder is gone, or cannot be read.
        """
        found: dict[str, Stamp] = {}
        problems: list[Problem] = []
        listings: dict[str, _Listing] = {}
        waiting = [RecordFile("", self._path)]
        while waiting:
            above = waiting.pop()
            try:
                listing = self._listing(above)
            except (OSError, ValueError) as error:
                reason = error.strerror if isinstance(error, OSError) else str(error)
                if not above.name:
                    shown = quoted(self._path, longest=_LONGEST_NAME)
                    raise LibraryError(f"the folder {shown} cannot be read: {reason}") from error
                problems.append(Problem(shown_name(above.name), f"cannot be read: {reason}"))
                continue
            listings[above.name] = listing
            waiting += listing.folders
            for file in listing.files:
                if (name := shown_name(file.name)) != file.name:
                    problems.append(Problem(name, "cannot be read: its name is no UTF-8"))
                elif stamp := stamp_of(file.path):
                    found[name] = stamp
        self._listings = listings
        self.problems = tuple(sorted(problems))
        return found

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
        for entry, is_folder in entries_of(folder):
            (folders if is_folder else files).append(entry)
        return _Listing(modified, seen, tuple(files), tuple(folders))


def shown_name(name: str) -> str:
    """A name as it can be written: bytes that are no UTF-8 (PEP 383) are escaped."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


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
