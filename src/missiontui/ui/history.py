"""Going back over jumps, like a browser."""

from __future__ import annotations

from typing import NamedTuple

from missiontui.model import Id


class Place(NamedTuple):
    """Where a reader was."""

    section: str
    """The name of the tab."""
    id: Id | None
    """The item shown."""
    reading: bool
    """Whether the keys were at the detail."""
    line: int
    """The line of the detail that one was at, from 0."""


class History:
    """The places that were left by a jump, the last one on top."""

    def __init__(self) -> None:
        self._places: list[Place] = []

    def leave(self, place: Place) -> None:
        """Remember a place before a jump."""
        self._places.append(place)

    def back(self) -> Place | None:
        """The last place left, which is forgotten; None if there is none."""
        return self._places.pop() if self._places else None
