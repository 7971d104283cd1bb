"""Names of the rows of lists: an id that stands for a visit, or for an item of one."""

from __future__ import annotations

from missiontui.library.rows import ItemName
from missiontui.model import Id

_BETWEEN = "\0"
"""The sign between a visit and an item, which no name of a file holds, and no address."""


def row_of(name: ItemName) -> Id:
    """The id of the row that shows an item."""
    return Id(f"{name.visit}{_BETWEEN}{name.id}")


def item_of(row: Id) -> ItemName:
    """The item that a row shows; its inverse is `row_of`."""
    visit, _, id = row.rpartition(_BETWEEN)
    return ItemName(visit, Id(id))


def is_of_item(row: Id) -> bool:
    """Tell whether a row shows an item, not a visit as a whole."""
    return _BETWEEN in row
