"""Writing an index: visits keep their order by number, whatever comes and goes."""

from __future__ import annotations

import random

from indexes import write

from missiontui.library.folder.index import Index
from missiontui.library.ordering import SLOTS


def names_in(index: Index) -> list[str]:
    """The names of the visits whose items are found, in their order."""
    with index.reading() as connection:
        rows = connection.execute(
            "SELECT name FROM words JOIN items ON items.number = words.rowid"
            " JOIN visits ON visits.number = items.number & ~1048575"
            " WHERE words MATCH 'said' ORDER BY words.rowid"
        ).fetchall()
    return [name for (name,) in rows]


def test_many_between_two_stay_in_order() -> None:
    """Each name goes between the same two others; where there is no room, all are moved."""
    index = Index(None)
    names = ["a", "z"]
    write(index, names, names, [])
    for number in range(SLOTS.bit_length() * 2):
        names = ["a", *(f"m{each:03}" for each in range(100 - number, 101)), "z"]
        write(index, ["a", "b", "z"], [f"m{100 - number:03}"], [])
        assert names_in(index) == names
    index.close()


def test_what_comes_and_goes_leaves_no_trace() -> None:
    """After many steps the index holds what one step would have written."""
    chance = random.Random(7)  # noqa: S311 - the same steps in every run
    index = Index(None)
    held: set[str] = set()
    everything = [f"v{number:03}" for number in range(120)]
    for _ in range(60):
        new = chance.sample(everything, 15)
        gone = [name for name in chance.sample(sorted(held), len(held) // 4) if name not in new]
        held = held - {*gone} | {*new}
        write(index, sorted(held), new, gone)
        assert names_in(index) == sorted(held)
    write(index, [], [], sorted(held))
    with index.reading() as connection:
        for table in ("visits", "items", "chosen", "links", "addresses", "held", "files"):
            count = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
            assert count == (0,)
        connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
        assert connection.execute(
            "SELECT count(*) FROM words WHERE words MATCH 'v*'"
        ).fetchone() == (0,)
    index.close()


def test_a_day_without_room_is_spread_out() -> None:
    """More visits of a day than fit between two are all given numbers anew."""
    index = Index(None)
    names = [f"v{number:04}" for number in range(300)]
    write(index, ["b", "c"], ["b", "c"], [])
    for start in range(0, 300, 50):
        write(index, ["b", "c"], [f"b{name}" for name in names[start : start + 50]], [])
    assert names_in(index) == ["b", *(f"b{name}" for name in names), "c"]
    index.close()
