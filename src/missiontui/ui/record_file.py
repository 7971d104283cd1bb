"""The file behind the record on the screen: noticing that it changed, and reading it again."""

from __future__ import annotations

import asyncio

from missiontui.model import Mission, Origin
from missiontui.reading import (
    InvalidRecordError,
    UnreadableRecordError,
    Version,
    read_origin,
    version,
)
from missiontui.reading.faults import Fault
from missiontui.text.layout import shortened

_ROOM_FOR_WORDS = (40, 16)
"""The cells that are left for the words of a fault where there is little room."""


class RecordFile:
    """Where a record comes from, and what is wrong with what lies there now."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        """Where the record comes from."""
        self.faults: tuple[Fault, ...] = ()
        """What was wrong with the file when it was read last."""
        self._version = self._version_now

    @property
    def _version_now(self) -> Version | None:
        return version(self.origin.path) if self.origin.path else None

    @property
    def can_be_read_again(self) -> bool:
        """Whether there is a file: a record from standard input has none."""
        return self.origin.path is not None

    @property
    def has_changed(self) -> bool:
        """Whether the file is another than the one that was read last. One that is gone is not."""
        return self._version_now not in (None, self._version)

    async def read(self) -> Mission | tuple[str, ...]:
        """The record as it is now; where it cannot be read, or has `faults`, why.

        That is said in several wordings, the longest first.
        """
        # Before reading, so that what is written meanwhile counts as a change.
        self._version = self._version_now
        try:
            mission = await asyncio.to_thread(read_origin, self.origin)
        except InvalidRecordError as error:
            self.faults = error.faults
            count = len(error.faults)
            number = "1 fault" if count == 1 else f"{count} faults"
            first = error.faults[0]
            place = f"{first.line}:{first.column}"
            words = [first.found, *(shortened(first.found, room) for room in _ROOM_FOR_WORDS)]
            return (
                f"Not read again: {number}, first: {first}; f lists them",
                *(f"Not read again: {place}: {each}; f lists them" for each in words),
                f"{place}: {words[-1]}; f lists",
                f"{number}; f lists them",
            )
        except UnreadableRecordError as error:
            self.faults = ()
            return (f"Not read again: {error}",)
        self.faults = ()
        return mission
