"""Writing an index: what was taken from files goes in, and out again.

What goes out is overwritten (see `index`), but for the words: FTS5 notes that a row is deleted,
and keeps its words until it makes parts one. Where they are nobody's business any more it has to do
so at once. After each change that would take too long: all words are written anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from missiontui.library.folder.taken import TakenFile, unpacked_words
from missiontui.library.ordering import MOST_ITEMS, SLOTS, end_of, number_of, slot_of, spread
from missiontui.library.packing import BrokenRowError

_PUT_WORDS = "INSERT INTO words (rowid, line) VALUES (?, ?)"
_TAKE_WORDS = "INSERT INTO words (words, rowid, line) VALUES ('delete', ?, ?)"
_CHOICES = "SELECT DISTINCT choice FROM chosen WHERE number BETWEEN :first AND :last"
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
_UNUSED = "DELETE FROM choices WHERE choice NOT IN (SELECT choice FROM chosen)"
_PROTECTS = "SELECT protects FROM files WHERE name = ?"
_AWAY = -(1 << 62)
"""The distance to numbers that no visit has."""


class Writer:
    """Writes to an index within one transaction."""

    def __init__(self, connection: sqlite3.Connection, names: Sequence[str]) -> None:
        """Take a connection, and the names of all records of the folder, in order."""
        self._connection = connection
        self._choices: dict[tuple[str, str], int] = {}
        self._left: set[int] = set()
        self.has_secrets = False
        """True if words were taken out that nobody is to read any more in the file of the index:
        those of a record that is gone, or that protects a name which stood in it before."""
        self._ranks = {name: rank for rank, name in enumerate(names)}

    def write(self, files: Iterable[TakenFile], gone: Iterable[str] = ()) -> None:
        """Put in what was taken from files, in place of what they gave before; take out others.

        The tables of words take their rows quickest in the order of numbers.
        """
        taken, gone = sorted(files, key=lambda file: file.name), [*gone]
        before = self._protected_before([*(file.name for file in taken), *gone])
        self.has_secrets = any(name in before for name in gone) or any(
            _protects_more(file, before[file.name]) for file in taken if file.name in before
        )
        numbers = sorted(self._numbers_of([*(file.name for file in taken), *gone]))
        for number in numbers:
            self._take_out(number)
        self._connection.executemany("DELETE FROM files WHERE name = ?", ((name,) for name in gone))
        self._connection.executemany(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)",
            (
                (file.name, *file.stamp, file.problem, _protects(file, before.get(file.name)))
                for file in taken
            ),
        )
        days: dict[int, list[TakenFile]] = {}
        for file in taken:
            if file.problem is None:
                days.setdefault(file.day, []).append(file)
        for day, of_day in sorted(days.items()):
            numbered = self._numbered(day, [file.name for file in of_day])
            for file in of_day:
                self._put_in(numbered[file.name], file)
        if self._left:
            self._connection.execute(_UNUSED)
            self._choices.clear()

    def forget(self) -> None:
        """Make all parts of the words one, in which nothing stands of what was taken out."""
        self._connection.execute("INSERT INTO words (words) VALUES ('optimize')")

    def _protected_before(self, names: Iterable[str]) -> dict[str, str]:
        """What each record protected when its words were last put in, where they were."""
        rows = ((name, self._connection.execute(_PROTECTS, (name,)).fetchone()) for name in names)
        return {name: row[0] for name, row in rows if row is not None and row[0] is not None}

    def _numbers_of(self, names: Iterable[str]) -> Iterator[int]:
        for name in names:
            yield from (
                number
                for (number,) in self._connection.execute(
                    "SELECT number FROM visits WHERE name = ?", (name,)
                )
            )

    def _numbered(self, day: int, names: Sequence[str]) -> dict[str, int]:
        """The numbers of further visits of a day: free ones, in the order of their names.

        Where there is no room between two, all of the day are given numbers anew.
        """
        found = self._connection.execute("SELECT name, number FROM visits WHERE day = ?", (day,))
        held = {name: slot_of(number) for name, number in found}
        slots = self._slots(sorted({*held, *names}), held)
        moved = {
            number_of(day, slot): number_of(day, slots[name])
            for name, slot in held.items()
            if slots[name] != slot
        }
        self._move_all(moved)
        return {name: number_of(day, slots[name]) for name in names}

    def _slots(self, names: Sequence[str], held: Mapping[str, int]) -> dict[str, int]:
        """A slot for each visit of a day: the one that it has, else by its place in the folder."""
        following, last = {}, SLOTS
        for name in reversed(names):
            following[name] = last = held.get(name, last)
        slots: dict[str, int] = {}
        before = -1
        for name in names:
            slot, after = held.get(name), following[name]
            if slot is None:
                slot = spread(self._ranks.get(name, 0), len(self._ranks))
                if not before < slot < after:
                    slot = (before + after) // 2
                if not before < slot < after:
                    return {each: spread(rank, len(names)) for rank, each in enumerate(names)}
            slots[name] = before = slot
        return slots

    def _put_in(self, number: int, file: TakenFile) -> None:
        """Put in all of a visit."""
        many = self._connection.executemany
        row = (number, file.day, file.name, file.visit)
        self._connection.execute("INSERT INTO visits VALUES (?, ?, ?, ?)", row)
        lines = unpacked_words(file.words)
        many(
            _PUT_WORDS,
            ((number + at, line) for at, line in enumerate(lines)),
        )
        numbered = [(number + at, *each) for at, each in enumerate(file.items, start=1)]
        many("INSERT INTO items VALUES (?, ?, ?)", (each[:3] for each in numbered))
        self._choose(((number, file.values), *((item, values) for item, _, _, values in numbered)))
        many(
            "INSERT INTO links VALUES (?, ?, ?, ?)",
            ((number + 1 + at, *link) for at, *link in file.links),
        )
        many("INSERT INTO addresses VALUES (?, ?)", ((each, number) for each in file.addresses))
        self._connection.execute("INSERT INTO held VALUES (?, ?)", (number, file.words))

    def _choose(self, values_of: Iterable[tuple[int, Iterable[tuple[str, str]]]]) -> None:
        """Give a visit and its items their values of facets."""
        chosen = [
            (number, facet, self._choice(facet, value))
            for number, values in values_of
            for facet, value in values
        ]
        self._connection.executemany("INSERT INTO chosen VALUES (?, ?, ?)", chosen)
        self._left.difference_update(choice for _, _, choice in chosen)

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
        given = {"first": number, "last": end_of(number)}
        self._left.update(choice for (choice,) in self._connection.execute(_CHOICES, given))
        for statement in _TAKE_OUT:
            self._connection.execute(statement, given)

    def _take_words(self, number: int) -> list[str]:
        """Take out the words of a visit, which are given back."""
        ask = self._connection.execute
        held = ask("SELECT words FROM held WHERE visit = ?", (number,)).fetchone()
        if held is None:
            raise BrokenRowError("a visit has no words")
        lines = unpacked_words(held[0])
        numbered = ((number + at, line) for at, line in enumerate(lines))
        self._connection.executemany(_TAKE_WORDS, numbered)
        return lines

    def _move_all(self, moved: Mapping[int, int]) -> None:
        """Give visits other numbers, which some of them may have now."""
        words = {number: self._take_words(number) for number in sorted(moved)}
        for number in moved:
            self._move(number, number + _AWAY)
        for number, new in moved.items():
            self._move(number + _AWAY, new)
        for number, new in sorted(moved.items(), key=lambda each: each[1]):
            numbered = ((new + at, line) for at, line in enumerate(words[number]))
            self._connection.executemany(_PUT_WORDS, numbered)

    def _move(self, number: int, new: int) -> None:
        """Give a visit and its items other numbers; the words stay as they are."""
        given = {"first": number, "last": number + MOST_ITEMS, "by": new - number}
        for statement in _MOVE:
            self._connection.execute(statement, given)


def _protects(file: TakenFile, before: str | None) -> str | None:
    """What a record protects by now: as before where its file gives none, as its words stay."""
    return file.protects if file.problem is None else before


def _protects_more(file: TakenFile, before: str) -> bool:
    """Tell that a record protects somebody whose name may have been taken in before."""
    return file.problem is None and not {*file.protects.split()} <= {*before.split()}
