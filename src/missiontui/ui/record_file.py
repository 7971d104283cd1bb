"""The file behind the record on the screen: noticing that it changed, and reading it again."""

from __future__ import annotations

import asyncio

from missiontui.document.wrapping import shortened
from missiontui.model import Mission, Origin
from missiontui.reading import (
    InvalidRecordError,
    UnreadableRecordError,
    Version,
    read_origin,
    version,
)
from missiontui.reading.faults import Fault, quoted

_ROOM_FOR_WORDS = (40, 16)
"""The cells that are left for the words of a fault where there is little room."""
_LOOKS_UNTIL_GONE = 2


class RecordFile:
    """The origin of a record, and the faults of the file that lies there now."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        """The origin of the record."""
        self.faults: tuple[Fault, ...] = ()
        """The faults of the file when it was read last."""
        self.came_back = False
        """True if the file is there again after it was told as gone, and was not read since."""
        # A change between reading and the screen is one, too.
        self._version: tuple[int, ...] | None = origin.version or self._version_now
        self._looked_at = self._version
        self._missed = 0

    @property
    def _version_now(self) -> Version | None:
        return version(self.origin.path) if self.origin.path else None

    @property
    def can_be_read_again(self) -> bool:
        """Tell whether there is a file: a record from standard input has none."""
        return self.origin.path is not None

    @property
    def has_changed(self) -> bool:
        """Tell that the file is another than the one read last. One that is gone is not."""
        return self._version_now not in (None, self._version)

    def is_written(self) -> bool:
        """Tell that the file is as it was at the last look; called at each look that saw a change.

        An editor that writes into the file itself leaves a part of it there for a moment.
        """
        before, self._looked_at = self._looked_at, self._version_now
        return before == self._looked_at

    def loss(self) -> tuple[str, ...]:
        """Tell, in several wordings, that there is no file any more; called at each look.

        An editor that replaces a file takes it away for a moment, so that the second look in which
        there is none tells. From then on whatever lies there counts as a change.
        """
        gone = self.can_be_read_again and self._version_now is None
        if not gone and self._missed >= _LOOKS_UNTIL_GONE:
            self._version, self.came_back = None, True
        self._missed = self._missed + 1 if gone else 0
        if self._missed != _LOOKS_UNTIL_GONE:
            return ()
        shown = "what you see was read before"
        name = quoted(str(self.origin.path))
        return f"{name} is gone; {shown}", f"The file is gone; {shown}", "The file is gone"

    async def read(self) -> Mission | tuple[str, ...]:
        """The record as it is now; where it cannot be read, or has `faults`, why.

        That is said in several wordings, the longest first.
        """
        self.came_back = False
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
