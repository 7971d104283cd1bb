"""The library that was named on the command line, all of its records taken in."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from missiontui.commands.exit_codes import UNREADABLE
from missiontui.commands.output import complain
from missiontui.commands.waiting import Bar
from missiontui.library.interface import LibraryError
from missiontui.xdg import may_cache

if TYPE_CHECKING:
    from missiontui.library.interface import Library

PAGE = 1000
"""Number of rows of a page, where all are wanted."""
_BETWEEN = 0.02
"""The time between two looks at an index that is being made, in seconds."""


@contextmanager
def opened(
    name: str, prog: str, *, no_cache: bool, show_protected: bool = False
) -> Iterator[Library]:
    """The library of a folder, once all of its files are taken in, or of a server.

    Args:
        name: The folder, or the address of the server.
        prog: The program as its sentences begin.
        no_cache: Whether its index is held in memory alone.
        show_protected: Whether the names of protected people are shown; then it is, too.

    Raises:
        SystemExit: if it has no records, cannot be used, or no longer, which is told.
    """
    with shown(
        name, prog, no_cache=no_cache, show_protected=show_protected, begun_anew=_wait
    ) as library:
        _wait(library)
        if not library.progress().total:
            from missiontui.commands.folder import without_records

            raise LibraryError(without_records(name))
        if library.notice:
            complain(f"{prog}: {library.notice}")
        yield library


@contextmanager
def shown(
    name: str,
    prog: str,
    *,
    no_cache: bool,
    show_protected: bool,
    begun_anew: Callable[[Library], None] | None = None,
) -> Iterator[Library]:
    """The library of a folder, which may take in files yet, or of a server; see `opened`.

    Args:
        name: The folder, or the address of the server.
        prog: The program as its sentences begin.
        no_cache: Whether its index is held in memory alone.
        show_protected: Whether the names of protected people are shown.
        begun_anew: Called when an index was found broken, and another one was begun.

    Raises:
        SystemExit: if it cannot be used, or no longer, which is told.
    """
    from missiontui.library import naming

    is_cached = not no_cache and may_cache(os.environ)
    try:
        library = naming.opened(
            name, cached=is_cached, show_protected=show_protected, begun_anew=begun_anew
        )
        try:
            yield library
        finally:
            library.close()
    except LibraryError as error:
        complain(f"{prog}: {error}")
        raise SystemExit(UNREADABLE) from error


def _wait(library: Library) -> None:
    with Bar(f"Reading {library.title}") as tell:
        while not (progress := library.progress()).is_complete:
            if tell and progress.total:
                tell(progress.done / progress.total)
            time.sleep(_BETWEEN)
