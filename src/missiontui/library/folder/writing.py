"""Writing an index: what was taken from files goes in, and out again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from missiontui.library.folder.taken import TakenFile, unpacked_words
from missiontui.library.ordering import MOST_ITEMS, SLOTS, end_of, number_of, slot_of, spread

_PUT_WORDS = "INSERT INTO words (rowid, line) VALUES (?, ?)"
_TAKE_WORDS = "INSERT INTO words (words, rowid, line) VALUES ('delete', ?, ?)"
_TAKE_OUT = (
    "DELETE FROM items WHERE number BETWEEN :first AND :last",
    "DELETE FROM chosen WHERE number BETWEEN :first AND :last",
    "DELETE FROM links WHERE number BETWEEN :first AND :last",
    "DELETE FROM addresses WHERE visit = :first",
    "DELETE FROM held WHERE visit = :first",
    "DELETE FROM visits WHERE number = :first",
)
_MOVE = (
    "UPDATE items SET number = number + :by WHERE number BETWEEN :first AND :last",
    "UPDATE chosen SET number = number + :by WHERE number BETWEEN :first AND :last",
    "UPDATE links SET number = number + :by WHERE number BETWEEN :first AND :last",
    "UPDATE addresses SET visit = visit + :by WHERE visit = :first",
    "UPDATE held SET visit = visit + :by WHERE visit = :first",
    "UPDATE visits SET number = number + :by WHERE number = :first",
)
_AWAY = -(1 << 62)
"""The distance to numbers that no visit has."""


class Writer:
    """Writes to an index within one transaction."""

    def __init__(self, connection: sqlite3.Connection, names: Sequence[str]) -> None:
        """Take a connection, and the names of all records of the folder, in order."""
        self._connection = connection
        self._choices: dict[tuple[str, str], int] = {}
        self._ranks = {name: rank for rank, name in enumerate(names)}

    def write(self, files: Iterable[TakenFile], gone: Iterable[str] = ()) -> None:
        """Put in what was taken from files, in place of what they gave before; take out others.

        The tables of words take their rows quickest in the order of numbers.
        """
        taken = sorted(files, key=lambda file: file.name)
        numbers = sorted(self._numbers_of([*(file.name for file in taken), *gone]))
        for number in numbers:
            self._take_out(number)
        self._connection.executemany("DELETE FROM files WHERE name = ?", ((name,) for name in gone))
        self._connection.executemany(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)",
            ((file.name, *file.stamp, file.problem) for file in taken),
        )
        placed = [(self._placed(file), file) for file in taken if file.problem is None]
        for number, file in sorted(placed, key=lambda each: each[0]):
            self._put_in(number, file)

    def _numbers_of(self, names: Iterable[str]) -> Iterator[int]:
        for name in names:
            yield from (
                number
                for (number,) in self._connection.execute(
                    "SELECT number FROM visits WHERE name = ?", (name,)
                )
            )

    def _placed(self, file: TakenFile) -> int:
        """Give a visit its number: the next free one that keeps those of its day in order."""
        ask = self._connection.execute
        before = ask(
            "SELECT number FROM visits WHERE day = ? AND name < ? ORDER BY name DESC LIMIT 1",
            (file.day, file.name),
        ).fetchone()
        after = ask(
            "SELECT number FROM visits WHERE day = ? AND name > ? ORDER BY name LIMIT 1",
            (file.day, file.name),
        ).fetchone()
        low = slot_of(before[0]) if before else -1
        high = slot_of(after[0]) if after else SLOTS
        slot = spread(self._ranks.get(file.name, 0), len(self._ranks))
        if not low < slot < high:
            if high - low < 2:
                self._spread_out(file.day)
                return self._placed(file)
            slot = (low + high) // 2
        number = number_of(file.day, slot)
        ask("INSERT INTO visits VALUES (?, ?, ?, ?)", (number, file.day, file.name, file.visit))
        return number

    def _put_in(self, number: int, file: TakenFile) -> None:
        """Put in all of a visit but its own row, which is there."""
        many = self._connection.executemany
        lines = unpacked_words(file.words)
        many(
            _PUT_WORDS,
            ((number + at, line) for at, line in enumerate(lines)),
        )
        numbered = [(number + at, *each) for at, each in enumerate(file.items, start=1)]
        many("INSERT INTO items VALUES (?, ?, ?)", (each[:3] for each in numbered))
        self._choose(number, file.values)
        for item, _, _, values in numbered:
            self._choose(item, values)
        many(
            "INSERT INTO links VALUES (?, ?, ?, ?)",
            ((number + 1 + at, *link) for at, *link in file.links),
        )
        many("INSERT INTO addresses VALUES (?, ?)", ((each, number) for each in file.addresses))
        self._connection.execute("INSERT INTO held VALUES (?, ?)", (number, file.words))

    def _choose(self, number: int, values: Iterable[tuple[str, str]]) -> None:
        """Give a visit or an item its values of facets."""
        self._connection.executemany(
            "INSERT INTO chosen VALUES (?, ?, ?)",
            ((number, facet, self._choice(facet, value)) for facet, value in values),
        )

    def _choice(self, facet: str, value: str) -> int:
        """The number of a value, which it has from its first use on."""
        known = self._choices.get((facet, value))
        if known is not None:
            return known
        ask, given = self._connection.execute, (facet, value)
        found = ask("SELECT choice FROM choices WHERE facet = ? AND value = ?", given).fetchone()
        if found is None:
            ask("INSERT INTO choices (facet, value) VALUES (?, ?)", given)
            found = ask("SELECT last_insert_rowid()").fetchone()
        self._choices[given] = number = int(found[0])
        return number

    def _take_out(self, number: int) -> None:
        """Take out all of a visit."""
        self._take_words(number)
        for statement in _TAKE_OUT:
            self._connection.execute(statement, {"first": number, "last": end_of(number)})

    def _take_words(self, number: int) -> list[str]:
        """Take out the words of a visit, which are given back."""
        ask = self._connection.execute
        (words,) = ask("SELECT words FROM held WHERE visit = ?", (number,)).fetchone()
        lines = unpacked_words(words)
        numbered = ((number + at, line) for at, line in enumerate(lines))
        self._connection.executemany(_TAKE_WORDS, numbered)
        return lines

    def _spread_out(self, day: int) -> None:
        """Give the visits of a day numbers anew, as far apart as can be."""
        found = self._connection.execute(
            "SELECT number FROM visits WHERE day = ? ORDER BY name", (day,)
        ).fetchall()
        moved = [
            (number, number_of(day, spread(rank, len(found))))
            for rank, (number,) in enumerate(found)
        ]
        words = [self._take_words(number) for number, _ in moved]
        for number, _ in moved:
            self._move(number, number + _AWAY)
        for (number, new), lines in zip(moved, words, strict=True):
            self._move(number + _AWAY, new)
            numbered = ((new + at, line) for at, line in enumerate(lines))
            self._connection.executemany(_PUT_WORDS, numbered)

    def _move(self, number: int, new: int) -> None:
        """Give a visit and its items other numbers; the words stay as they are."""
        given = {"first": number, "last": number + MOST_ITEMS, "by": new - number}
        for statement in _MOVE:
            self._connection.execute(statement, given)
