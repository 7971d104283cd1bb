"""Following what was said, and whom it was about, from record to record by the links they state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missiontui.library.rows import ItemName, LibraryItem

if TYPE_CHECKING:
    from missiontui.library.interface import Alike, Library


def thread(library: Library, name: ItemName) -> tuple[LibraryItem, ...]:
    """The items that links of records bind to an item, itself among them, oldest first."""
    raise NotImplementedError


def alike(library: Library, name: ItemName) -> tuple[Alike, ...]:
    """The items that only look like an item: no record links them to it."""
    raise NotImplementedError
