"""Names of libraries: a folder, or the address of a server."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # `typing` itself is dear to load
if TYPE_CHECKING:
    from collections.abc import Callable

    from missiontui.library.interface import Library

_SCHEMES = ("postgresql://", "postgres://")
"""The beginnings of the address of a server (PostgreSQL, section 34.1.1.2)."""


def is_address(name: str) -> bool:
    """Tell the address of a server from the name of a file or folder."""
    return name.startswith(_SCHEMES)


def is_library(name: str | None) -> bool:
    """Tell that a name is that of many records: a folder that is there, or a server."""
    return name is not None and (is_address(name) or os.path.isdir(name))


def opened(
    name: str,
    *,
    cached: bool = True,
    show_protected: bool = False,
    begun_anew: Callable[[Library], None] | None = None,
) -> Library:
    """Open a library.

    Args:
        name: A folder, or the address of a server.
        cached: Whether the index of a folder is kept for the next time.
        show_protected: Whether the names of protected people are shown.
        begun_anew: Called when the index of a folder had to be begun anew, before that is asked.

    Raises:
        LibraryError: if it cannot be used.
    """
    if is_address(name):
        if show_protected:
            from missiontui.library.interface import LibraryError

            raise LibraryError("a server shows no protected names; a folder and a record do")
        from missiontui.library.postgres.library import PostgresLibrary

        return PostgresLibrary(name)
    from missiontui.library.folder.library import FolderLibrary

    return FolderLibrary(name, cached=cached, show_protected=show_protected, begun_anew=begun_anew)
