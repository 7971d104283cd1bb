"""The lock by which one process at a time writes an index."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_PRIVATE = 0o600
_NO_SUCH_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
"""The errors of a system, or of one of its disks, that knows no such locks."""


class Lock:
    """A lock on a file, which the system lets go of when the process ends, however it does.

    The process has it: any of its threads may take it once more while it is held.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._file: int | None = None
        self._holders = 0
        self._changing = threading.Lock()

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Hold it, if no other process does; gives True where it is held.

        Where the system knows no such locks nobody else can have it.

        Raises:
            OSError: if its file cannot be opened, or not be locked.
        """
        is_held = self._take()
        try:
            yield is_held
        finally:
            if is_held:
                self._let_go()

    def _take(self) -> bool:
        with self._changing:
            if self._file is None:
                self._file = _locked_file(self._path)
            is_held = self._file is not None
            self._holders += is_held
            return is_held

    def _let_go(self) -> None:
        """Let go of it where nobody else in this process holds it."""
        with self._changing:
            self._holders -= 1
            if self._file is not None and not self._holders:
                os.close(self._file)
                self._file = None


def _locked_file(path: str) -> int | None:
    """The file, open and locked; None where another process has locked it.

    Raises:
        OSError: if it cannot be opened, or not be locked.
    """
    file = os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, _PRIVATE)
    is_locked = False
    try:
        is_locked = _is_locked_now(file)
    finally:
        if not is_locked:
            os.close(file)
    return file if is_locked else None


def _is_locked_now(file: int) -> bool:
    """Lock an open file; False where another process has locked it.

    Raises:
        OSError: if it cannot be locked.
    """
    try:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:
        return True
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in _NO_SUCH_LOCKS:
            raise
    return True
