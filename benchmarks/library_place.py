"""The place where a library is measured: its made-up visits, and their index."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from made_up import make
from measures import FULL, Bench
from programs import OWN, RECORD_ALONE, Program

from missiontui.library.folder.library import FolderLibrary

MANY, FEW = 13_400, 1_000
"""Numbers of visits: of all that there may be, and of those of one house."""
_BETWEEN = 0.05
"""The time between two looks at an index that is being made, in seconds."""
_FIRST = ("1 Visits", "Recorded", "Visits by year", "q quit")
"""The words of the first frame of a library: at the top, beside the list, at the bottom."""


class Place:
    """Two folders of visits, and a home in which programs find their indexes."""

    def __init__(self, folder: Path, many: int, few: int) -> None:
        """Make the visits that are not there yet.

        Args:
            folder: Where all of it lies.
            many: Number of visits of one folder.
            few: Number of those of the other.
        """
        self.many, self.few = _made(folder, many), _made(folder, few)
        homes = folder / "homes"
        homes.mkdir(exist_ok=True)
        self.bench = Bench(FULL, homes)
        """Starts programs."""
        self._cache = homes / OWN.name / ".cache"
        self._frames = homes / RECORD_ALONE.name / ".cache"

    @property
    def env(self) -> dict[str, str]:
        """The variables by which the index is found that programs in this home have."""
        return {"XDG_CACHE_HOME": str(self._cache)}

    def forget(self) -> None:
        """Delete the indexes."""
        shutil.rmtree(self._cache, ignore_errors=True)

    def forget_frames(self) -> None:
        """Delete the frames that are kept of one record, so that the next one is drawn."""
        shutil.rmtree(self._frames, ignore_errors=True)

    @contextmanager
    def library(self, folder: Path) -> Iterator[FolderLibrary]:
        """A library, with all of its files in the index."""
        library = FolderLibrary(str(folder), env=self.env)
        try:
            while not library.progress().is_complete:
                time.sleep(_BETWEEN)
            yield library
        finally:
            library.close()

    def program(self, folder: Path) -> Program:
        """The program that shows a folder, its index there."""
        with self.library(folder):
            return Program(OWN.name, (*OWN.command, str(folder)), _FIRST)


def _made(folder: Path, count: int) -> Path:
    """A folder of so many visits."""
    place = folder / f"visits-{count}"
    if not place.exists():
        begun = folder / f"begun-{count}"
        shutil.rmtree(begun, ignore_errors=True)
        make(begun, count)
        begun.rename(place)
    return place
