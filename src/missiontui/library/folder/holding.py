"""Holding the index of a folder: in the cache where that can be, else in memory."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from threading import RLock

from missiontui.library.folder.index import (
    BrokenIndexError,
    Index,
    OtherVersionError,
    create,
    opened,
)
from missiontui.library.folder.lock import Lock
from missiontui.library.folder.looking import shown_name
from missiontui.xdg import cache_place, name_after

_PRIVATE = 0o700
_WAIT, _PAUSE = 5.0, 0.02
"""The time in which another process that begins an index has begun it, in seconds, and the time
between two looks."""
_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
"""Codes of errors that a new index mends; others have their reason in the disk."""


def index_file(folder: str, env: Mapping[str, str]) -> str:
    """The file of a folder's index: below the user's cache, named after where the folder lies."""
    name = name_after(os.fsencode(os.path.realpath(folder)))
    return os.path.join(cache_place(env), f"{name}.sqlite")


class Holder:
    """Holds the index of a folder, and another one in its place where it cannot be used."""

    def __init__(self, folder: str, env: Mapping[str, str] | None) -> None:
        """Open the index of a folder, or begin one.

        Args:
            folder: The folder.
            env: The variables by which the cache is found; None for an index in memory.
        """
        self._folder = shown_name(os.path.realpath(folder))
        self._path = None if env is None else index_file(folder, env)
        self._lock = Lock(f"{self._path}-lock")
        self._changing = RLock()
        self._was_broken = False
        self.notice = ""
        """A sentence on why the index is held in memory; empty where it is as asked for."""
        self.index = self._opened(is_start=True)
        """The index."""

    def _opened(self, *, is_start: bool = False) -> Index:
        if self._path is None:
            return Index(None)
        try:
            os.makedirs(os.path.dirname(self._path), _PRIVATE, exist_ok=True)
            return self._opened_file(self._path, is_start=is_start)
        except OSError as error:
            reason = error.strerror or str(error)
        except (sqlite3.Error, BrokenIndexError) as error:
            reason = str(error)
        return self._in_memory(reason)

    def _opened_file(self, path: str, *, is_start: bool) -> Index:
        """Open the index that lies in the cache, or begin it there.

        One of another version is made anew at the start alone. Later, whoever has made it may have
        it open: two that run side by side would each delete that of the other for ever.

        Raises:
            BrokenIndexError: if another process has one that cannot be used.
            OSError: if it cannot be made.
            sqlite3.Error: if it cannot be written.
        """
        until = time.monotonic() + _WAIT
        while True:
            try:
                return opened(path, self._folder)
            except BrokenIndexError as error:
                if isinstance(error, OtherVersionError) and not is_start:
                    raise
                with self.lock() as is_held:
                    if is_held and not self._is_there(path):
                        create(path, self._folder)
                        return opened(path, self._folder)
                if time.monotonic() > until:
                    raise
                time.sleep(_PAUSE)

    def _is_there(self, path: str) -> bool:
        """Tell that a usable index is there by now: somebody else may have begun it."""
        try:
            opened(path, self._folder).close()
        except BrokenIndexError:
            return False
        return True

    def _in_memory(self, reason: str) -> Index:
        from missiontui.reading.faults import quoted

        place = quoted(os.path.dirname(self._path or ""))
        self.notice = f"the index is held in memory, as it cannot be kept in {place}: {reason}"
        self._path = None
        return Index(None)

    @contextmanager
    def lock(self) -> Iterator[bool]:
        """The lock of whoever writes; gives True where it is held. An index in memory needs none.

        Raises:
            sqlite3.OperationalError: if it cannot be had, as where SQLite cannot open its file.
        """
        with ExitStack() as stack:
            try:
                is_held = self._path is None or stack.enter_context(self._lock.held())
            except OSError as error:
                refused = sqlite3.OperationalError(_reason(error))
                refused.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
                raise refused from error
            yield is_held

    def follow(self) -> None:
        """Open the index anew if another process has put another one in its place."""
        with self._changing:
            if not self.index.is_current:
                self._replace(self._opened())

    def mend(self, index: Index, error: sqlite3.Error) -> None:
        """Begin an index anew in place of one that cannot be used; in memory for the second time.

        Nothing is done where that has happened already.
        """
        with self._changing:
            if index is not self.index:
                return
            if not index.is_current:
                # Another process has mended it.
                self.follow()
                return
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
            if self._path is None or code not in _BROKEN or self._was_broken:
                self._replace(self._in_memory(_reason(error)))
                return
            self._was_broken = True
            try:
                with self.lock() as is_held:
                    if is_held:
                        create(self._path, self._folder)
            except (OSError, sqlite3.Error) as second:
                self._replace(self._in_memory(_reason(second)))
                return
            self._replace(self._opened())

    def _replace(self, other: Index) -> None:
        index, self.index = self.index, other
        index.close()

    def close(self) -> None:
        """Close the index."""
        self.index.close()


def _reason(error: OSError | sqlite3.Error) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)
