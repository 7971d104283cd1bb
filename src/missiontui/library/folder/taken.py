"""What is taken from a file for the index, in plain values: they go from process to process."""

from __future__ import annotations

import zlib
from typing import NamedTuple

from missiontui.library.files import first_fault
from missiontui.library.folder.looking import stamp_before_reading
from missiontui.library.ordering import day_of
from missiontui.library.packing import NOT_SO_PACKED, BrokenRowError, packed_item, packed_visit
from missiontui.library.taking_in import take_in
from missiontui.model import Mission
from missiontui.model.protection import protected_ids
from missiontui.reading import RecordError, read

_LEVEL = 1
"""The quickest compression, which already makes a quarter of it."""


class TakenFile(NamedTuple):
    """A file of the folder, as the index holds it. Its values are those that `marshal` knows."""

    name: str
    """The name of its record."""
    stamp: tuple[int, int, int]
    """The state it was in before it was read."""
    problem: str | None
    """The reason that it gives no record; None where it does."""
    day: int = 0
    """The number of the first day."""
    visit: str = ""
    """The visit, as JSON."""
    words: bytes = b""
    """The words of the visit and those of each item, a line each, compressed."""
    values: tuple[tuple[str, str], ...] = ()
    """The facets of the visit and its items, each with a value."""
    items: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = ()
    """The id of each item, the item as JSON, and the values of its facets."""
    links: tuple[tuple[int, str, str, str], ...] = ()
    """The place of an item among them, from 0, the relation, and the other record and item."""
    addresses: tuple[str, ...] = ()
    """The names that other records may have for it."""
    protects: str = ""
    """The ids of the people whose names it protects, with blanks between."""


def take_file(name: str, path: str, *, show_protected: bool) -> TakenFile:
    """Read a file and take in what it tells; this is where every record of a folder passes.

    Args:
        name: The name of its record.
        path: The file.
        show_protected: Whether the names of protected people are taken in.
    """
    stamp = stamp_before_reading(path)[:]
    try:
        mission = read(path, show_protected=show_protected)
    except RecordError as error:
        return TakenFile(name, stamp, first_fault(error))
    return taken_from(name, stamp, mission)


def taken_from(name: str, stamp: tuple[int, int, int], mission: Mission) -> TakenFile:
    """What is taken from a record.

    Args:
        name: Its name.
        stamp: The state of its file before it was read.
        mission: The record.
    """
    taken = take_in(name, mission)
    places = {each.item.id: at for at, each in enumerate(taken.items)}
    return TakenFile(
        name=name,
        stamp=stamp,
        problem=None,
        day=day_of(taken.visit.start),
        visit=packed_visit(taken.visit),
        words=packed_words([taken.words, *(each.words for each in taken.items)]),
        values=tuple((facet.value, value) for facet, value in taken.values),
        items=tuple(
            (
                each.item.id,
                packed_item(each.item, each.texts),
                tuple((facet.value, value) for facet, value in each.values),
            )
            for each in taken.items
        ),
        links=tuple(
            (places[link.id], link.relation.value, link.record, link.other)
            for link in taken.links
            if link.id in places
        ),
        addresses=taken.addresses,
        protects=" ".join(sorted(protected_ids(mission))),
    )


def packed_words(lines: list[str]) -> bytes:
    """Lines of words, compressed."""
    return zlib.compress("\n".join(lines).encode(), _LEVEL)


def unpacked_words(packed: bytes) -> list[str]:
    """The lines again.

    Raises:
        BrokenRowError: if they are none.
    """
    try:
        return zlib.decompress(packed).decode().split("\n")
    except (*NOT_SO_PACKED, zlib.error) as error:
        raise BrokenRowError(f"words are held otherwise than they were packed: {error}") from error
