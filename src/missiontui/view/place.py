"""A place in a record, at which a reader is or was."""

from __future__ import annotations

from typing import NamedTuple

from missiontui.document.blocks import Mark
from missiontui.document.tabs import BRIEF, tab_of
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

    def opened(self, first: Id | None, *, is_narrow: bool) -> Place:
        """The place as it is opened in a list of this first row.

        Where there is one pane at a time, the brief is what one has come for.
        """
        if self.id is None and first == BRIEF:
            return self._replace(in_detail=is_narrow)
        return self


def place_named(mission: Mission, name: str | None) -> Place:
    """The place that a tab's name or an item's id stands for; the first tab without one."""
    if name is None or name in SECTIONS:
        return Place(name or SECTIONS[0])
    tab = tab_of(mission, Id(name))
    return Place(tab.name if tab else SECTIONS[0], Id(name))
