"""Places of a reader, now and before: going back over jumps, like a browser."""

from __future__ import annotations

from typing import NamedTuple

from missiontui.document.blocks import Mark
from missiontui.document.tabs import tab_of
from missiontui.model import SECTIONS, Id, Mission


class Place(NamedTuple):
    """A place that a reader was at."""

    section: str
    """The name of the tab."""
    id: Id | None = None
    """The item shown."""
    mark: Mark | None = None
    """The mark in it."""
    in_detail: bool = False
    """True if the keys were at the detail."""
    line: int = 0
    """The line of the detail that one was at, from 0."""
    top: int = 0
    """The first line of the detail that was in sight, from 0."""


def place_named(mission: Mission, name: str | None) -> Place:
    """The place that a tab's name or an item's id stands for; the first tab without one."""
    if name is None or name in SECTIONS:
        return Place(name or SECTIONS[0])
    tab = tab_of(mission, Id(name))
    return Place(tab.name if tab else SECTIONS[0], Id(name))


_MOST_USED = 5
"""The number of things chosen last that are remembered."""


class History:
    """The places that were left by a jump, and what was chosen in the palette, the last on top."""

    def __init__(self) -> None:
        self.used: tuple[str, ...] = ()
        """The names of what was chosen in the palette, the last first."""
        self._places: list[Place] = []
        self._asked_from: Place | None = None

    def leave(self, place: Place) -> None:
        """Remember a place before a jump."""
        self._places.append(place)

    def back(self) -> Place | None:
        """The last place left, which is forgotten; None if there is none."""
        return self._places.pop() if self._places else None

    def ask(self, place: Place) -> None:
        """Remember a place before a look at the source of what is shown there."""
        self.leave(place)
        self._asked_from = place

    @property
    def can_answer(self) -> bool:
        """Tell whether there is a place from which the source was looked at."""
        return self._asked_from is not None

    def answered(self) -> Place | None:
        """The place from which the source was looked at last; None if there is none.

        The jump to the source is undone with it: Backspace does not go back over it again.
        """
        place, self._asked_from = self._asked_from, None
        if place is not None and self._places and self._places[-1] is place:
            self._places.pop()
        return place

    def use(self, name: str) -> None:
        """Remember what was chosen in the palette."""
        self.used = (name, *(each for each in self.used if each != name))[:_MOST_USED]
