"""Places of a reader, now and before: going back over jumps, like a browser."""

from __future__ import annotations

from missiontui.view.place import Place

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
