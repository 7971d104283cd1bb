"""Libraries in tests: opened, and waited for until all files are taken in."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from missiontui.library.folder.library import FolderLibrary
from missiontui.library.interface import Library

SECONDS = 60.0
"""The time after which a test gives up, on a busy machine."""


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait for something that another thread or process does."""
    until = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < until, "this took too long"
        time.sleep(0.01)


def complete(library: Library) -> None:
    """Wait until all files of a library are taken in."""
    wait_until(lambda: library.progress().is_complete)


def opened(folder: Path, cache: Path | None) -> FolderLibrary:
    """The library of a folder, with all its files; its index in memory where there is no cache."""
    env = {"XDG_CACHE_HOME": str(cache)}
    library = FolderLibrary(str(folder), cached=cache is not None, env=env)
    complete(library)
    return library
