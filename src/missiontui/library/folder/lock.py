"""The lock by which one process at a time writes an index."""

from __future__ import annotations

import os

_PRIVATE = 0o600


class Lock:
    """A lock on a file, which the system lets go of when the process ends, however it does."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._file: int | None = None

    def take(self) -> bool:
        """Take it if nobody else has it; True where it is held.

        Where the system knows no such locks nobody else can have it.

        Raises:
            OSError: if its file cannot be opened.
        """
        if self._file is not None:
            return True
        file = os.open(self._path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, _PRIVATE)
        try:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:
            pass
        except BlockingIOError:
            os.close(file)
            return False
        self._file = file
        return True

    def let_go(self) -> None:
        """Let go of it."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
