"""Numbers for the visits of a library, which keep theirs while others come and go."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from missiontui.library.ordering import SLOTS, number_of, slot_of, spread


def numbers(days: Mapping[str, int], held: Mapping[str, int]) -> dict[str, int]:
    """The number of each visit, in the order of a library.

    Args:
        days: The day of each visit by its name, as `ordering.day_of` counts it.
        held: The numbers that visits have now. One that is of another day now is not counted on.
    """
    found: dict[str, int] = {}
    in_order = sorted((day, name) for name, day in days.items())
    for day, group in groupby(in_order, key=lambda each: each[0]):
        names = [name for _, name in group]
        slots = {
            name: slot_of(held[name])
            for name in names
            if name in held and number_of(day, slot_of(held[name])) == held[name]
        }
        placed = _placed(names, slots)
        found.update((name, number_of(day, placed[name])) for name in names)
    return found


def _placed(names: list[str], slots: dict[str, int]) -> dict[str, int]:
    """A slot for each name, in their order; all are spread anew where there is no room for one."""
    if not slots:
        return {name: spread(rank, len(names)) for rank, name in enumerate(names)}
    following = _next_slots(names, slots)
    placed: dict[str, int] = {}
    before = -1
    for name in names:
        slot = slots.get(name, (before + following[name]) // 2)
        if not before < slot < following[name]:
            return _placed(names, {})
        placed[name] = before = slot
    return placed


def _next_slots(names: list[str], slots: Mapping[str, int]) -> dict[str, int]:
    """The slot of the next name that has one, for each name."""
    found: dict[str, int] = {}
    following = SLOTS
    for name in reversed(names):
        found[name] = following
        following = slots.get(name, following)
    return found
