"""Going back over jumps, like a browser."""

from __future__ import annotations

from dataclasses import dataclass, field

from missiontui.model import Id


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader was."""

    section: str
    """The name of the tab."""
    id: Id | None
    """The item shown."""
    reading: bool
    """Whether the keys were at the detail."""


@dataclass(slots=True)
class History:
    """The places that were left by a jump, the last one on top."""

    _places: list[Place] = field(default_factory=list)

    def leave(self, place: Place) -> None:
        """Remember a place before a jump."""
        self._places.append(place)

    def back(self) -> Place | None:
        """The last place left, which is forgotten; None if there is none."""
        return self._places.pop() if self._places else None
