"""The parts of a record that are meant: all of it, some sections, or some items."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Self

from missiontui.document.tabs import tab_of
from missiontui.model import Id, Mission


class Chosen(NamedTuple):
    """A choice of the items of a record."""

    ids: frozenset[Id] | None = None
    """The items that were named; None where no item was."""
    sections: frozenset[str] | None = None
    """The sections (`missiontui.model.SECTIONS`) that were named; None where none was."""

    @classmethod
    def of(cls, ids: Iterable[Id] = (), sections: Iterable[str] = ()) -> Self:
        """The choice of some items or sections; of all where both are empty."""
        return cls(frozenset(ids) or None, frozenset(sections) or None)

    @property
    def is_all(self) -> bool:
        """Tell that nothing was left out."""
        return self.ids is None and self.sections is None

    def has(self, mission: Mission, id: Id) -> bool:
        """Tell that an item was chosen: by its name, or by that of the section it stands in."""
        if self.is_all or (self.ids is not None and id in self.ids):
            return True
        tab = tab_of(mission, id)
        return self.sections is not None and tab is not None and tab.name in self.sections

    def has_section(self, name: str) -> bool:
        """Tell that a section was chosen whole."""
        return self.is_all or (self.sections is not None and name in self.sections)
