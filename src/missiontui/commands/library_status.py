"""`missiontui library status`: what of a folder is indexed, how big that is, and where."""

from __future__ import annotations

import os
from shlex import quote
from typing import TYPE_CHECKING

from missiontui.commands.exit_codes import OK, UNREADABLE
from missiontui.commands.output import complain, printable, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missiontui.commands.parser import Parser
    from missiontui.library.folder.library import FolderLibrary
_PROG = "missiontui library status"


def run(given: list[str]) -> int:
    """Print the state of the index of a folder; the exit code."""
    folder: str = parser().parse_args(given).folder
    from missiontui.commands.libraries import opened
    from missiontui.library.folder.library import FolderLibrary

    with opened(folder, _PROG, no_cache=False) as library:
        if not isinstance(library, FolderLibrary):
            complain(f"{_PROG}: a server has no index: missiontui library {quote(folder)}")
            return UNREADABLE
        for label, value in _told(library):
            say(printable(f"{label:7} {value}"))
    return OK


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser

    found = Parser(
        prog=_PROG,
        description="Print what of a folder is indexed, how big the index is, and where it lies. "
        "It tells nothing that the records do not, and may be deleted at any time.",
        examples=(
            Example("missiontui library status visits/", "of a folder"),
            Example("missiontui library status", "of the one you are in"),
        ),
    )
    found.add_argument(
        "folder",
        nargs="?",
        default=os.curdir,
        metavar="DIR",
        help="a folder of records; the one you are in without it",
    )
    return found


def _told(library: FolderLibrary) -> Iterator[tuple[str, str]]:
    """What is told of a library, each with its label."""
    visits, problems = library.total(), len(library.problems())
    yield "folder", os.path.abspath(library.title)
    yield "visits", f"{visits:,}"
    yield "faulty", "1 file gives no record" if problems == 1 else f"{problems:,} files give none"
    path = library.index_path
    if path is None:
        yield "index", "in memory"
        return
    yield "index", path
    sizes = (os.stat(each).st_size for each in _files_of(path))
    yield "size", f"{sum(sizes) / 2**20:,.1f} MiB"


def _files_of(path: str) -> Iterator[str]:
    """The files of an index: that of its own, and those of what was written last."""
    return (each for each in (path, f"{path}-wal", f"{path}-shm") if os.path.exists(each))
