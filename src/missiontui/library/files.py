"""The files of a folder that are to give records."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from missiontui.library.interface import LibraryError
from missiontui.library.rows import Problem

if TYPE_CHECKING:
    from missiontui.reading.faults import RecordError

SUFFIX = ".yaml"
"""The end of the name of every record in a folder."""
_HIDDEN = "."
"""The beginning of names that are left out: those of git, of editors, of this program's parts."""


class RecordFile(NamedTuple):
    """A file that is to give a record."""

    name: str
    """The path below the folder, with `/` between: the name of its record in a library."""
    path: str
    """The path by which it is opened: that of the folder as it was named, and the name."""


class Walk(NamedTuple):
    """The files of a folder, those of all folders below it among them."""

    files: tuple[RecordFile, ...]
    """The files, in the order of their names."""
    problems: tuple[Problem, ...]
    """The folders below it that cannot be read, in the order of their names."""


def walk(folder: str) -> Walk:
    """The files of a folder.

    Links within it are not followed: what they lead to lies in the folder, and is there anyway, or
    lies outside and is none of it. The folder itself may be a link.

    Raises:
        LibraryError: if it cannot be read.
    """
    files: list[RecordFile] = []
    problems: list[Problem] = []
    waiting = [RecordFile("", folder)]
    while waiting:
        above = waiting.pop()
        try:
            entries = list(entries_of(above))
        except (OSError, ValueError) as error:  # a name may hold what no file system takes
            reason = f"cannot be read: {error.strerror if isinstance(error, OSError) else error}"
            if not above.name:
                from missiontui.reading.faults import quoted

                raise LibraryError(f"{quoted(folder)} {reason}") from error
            problems.append(Problem(above.name, reason))
            continue
        for entry, is_folder in entries:
            (waiting if is_folder else files).append(entry)
    return Walk(tuple(sorted(files)), tuple(sorted(problems)))


def entries_of(folder: RecordFile) -> Iterator[tuple[RecordFile, bool]]:
    """The records of a folder, and the folders in it, which are told by True.

    Raises:
        OSError: if it cannot be read.
    """
    before = f"{folder.name}/" if folder.name else ""
    path = "" if folder.path == os.curdir else folder.path
    with os.scandir(folder.path) as entries:
        for entry in entries:
            if entry.name.startswith(_HIDDEN):
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder or (entry.name.endswith(SUFFIX) and entry.is_file(follow_symlinks=False)):
                file = RecordFile(before + entry.name, os.path.join(path, entry.name))
                yield file, is_folder


def left_out(folder: str) -> tuple[str, ...]:
    """The numbers of what might be taken for records of a folder and is none, each with its sort.

    A name that is no UTF-8 is among them: a library, whose records are told by name, has it not.
    """
    found: Counter[str] = Counter()
    waiting = [RecordFile("", folder)]
    while waiting:
        above = waiting.pop()
        with suppress(OSError, ValueError):  # what cannot be read has nothing that can be told
            with os.scandir(above.path) as entries:
                found.update(sort for entry in entries if (sort := _left_out_as(entry)))
            waiting += (each for each, is_folder in entries_of(above) if is_folder)
    return tuple(
        f"{number:,} {sort if number == 1 else several}"
        for sort, several in _LEFT_OUT.items()
        if (number := found[sort])
    )


_LINK, _HIDDEN_FILE = "link", "hidden file"
_NO_FILE, _UNNAMED = "file that is no regular one", "file whose name is no UTF-8"
_LEFT_OUT = {
    _LINK: "links",
    _HIDDEN_FILE: "hidden files",
    _NO_FILE: "files that are no regular ones",
    _UNNAMED: "files whose names are no UTF-8",
}
"""The sorts of what is left out, one of it and several."""


def _left_out_as(entry: os.DirEntry[str]) -> str:
    """The sort of an entry that might be taken for records; empty for any other."""
    is_named = entry.name.endswith(SUFFIX)
    if entry.is_symlink():
        return _LINK if is_named or entry.is_dir() else ""
    if not is_named or entry.is_dir():
        return ""
    if entry.name.startswith(_HIDDEN):
        return _HIDDEN_FILE
    if not entry.is_file():
        return _NO_FILE
    return "" if entry.name.encode("utf-8", "ignore").decode() == entry.name else _UNNAMED


def first_fault(error: RecordError) -> str:
    """The first fault of a record, with its place, or the reason that it cannot be read."""
    from missiontui.reading.faults import InvalidRecordError

    if isinstance(error, InvalidRecordError):
        return str(error.faults[0])
    return str(error)
