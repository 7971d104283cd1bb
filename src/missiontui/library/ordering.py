"""The order of a library in numbers, so that an index hands out what it finds without sorting.

A number holds the day, the visit among those of that day, and the item among those of its visit:
22 bits, 21 bits and 20 bits, which make it a positive one in SQLite and PostgreSQL alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from missiontui.library.interface import Count, Facet
from missiontui.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from missiontui.library.rows import Visit

_ITEM_BITS, _SLOT_BITS, _DAY_BITS = 20, 21, 22
MOST_ITEMS = (1 << _ITEM_BITS) - 1
"""The most items of a visit that have a number."""
VISIT_BITS = ~MOST_ITEMS
"""The bits that the number of an item has in common with that of its visit, for SQL, too."""
SLOTS = 1 << _SLOT_BITS
"""Number of slots for visits of the same day."""
_MONTHS, _DAYS = 13, 32
_UNDATED = (1 << _DAY_BITS) - 1


def day_of(start: str | None) -> int:
    """The number of a day, the later the smaller; the largest where no year is stated.

    A month or year of which no more is stated comes after all of its days.

    Args:
        start: The first day of a visit, as far as stated (EDTF).
    """
    date = PartialDate.parse(start) if start else PartialDate()
    if date.year is None:
        return _UNDATED
    counted = (date.year * _MONTHS + (date.month or 0)) * _DAYS + (date.day or 0)
    return _UNDATED - 1 - counted


def place_of(visit: Visit) -> tuple[int, str]:
    """The place of a visit in the order of every library: the smaller comes before the larger."""
    return day_of(visit.start), visit.name


def number_of(day: int, slot: int) -> int:
    """The number of a visit. Its items have the ones that follow, from the first."""
    return ((day << _SLOT_BITS) | slot) << _ITEM_BITS


def visit_of(number: int) -> int:
    """The number of the visit that an item belongs to, by the number of the item."""
    return number & VISIT_BITS


def end_of(number: int) -> int:
    """The last number that an item of a visit can have."""
    return number | MOST_ITEMS


def slot_of(number: int) -> int:
    """The slot of a visit among those of its day."""
    return (number >> _ITEM_BITS) & (SLOTS - 1)


def spread(rank: int, count: int) -> int:
    """The slot of one of so many visits, all as far apart as can be.

    Args:
        rank: Its place among them by name, from 0.
        count: Number of visits, below `SLOTS`.
    """
    return (rank + 1) * SLOTS // (count + 1)


def in_order(facet: Facet, counts: Iterable[Count]) -> tuple[Count, ...]:
    """Counts of a facet in their order: the most frequent first, years newest first."""
    if facet is Facet.YEAR:
        return tuple(sorted(counts, key=lambda each: each.value, reverse=True))
    return tuple(sorted(counts, key=lambda each: (-each.items, -each.visits, each.value)))
