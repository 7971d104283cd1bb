"""Asking an index: the statements of SQL that answer what a library is asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from missiontui.library.folder.vocabulary import with_whole_words
from missiontui.library.indexed import Found, page_of
from missiontui.library.interface import Count, Cursor, Facet, Page
from missiontui.library.linking import resolved
from missiontui.library.ordering import VISIT_BITS, end_of, in_order, visit_of
from missiontui.library.packing import BrokenRowError, unpacked_item, unpacked_visit
from missiontui.library.rows import ItemName, LibraryItem, Link, Problem, Visit
from missiontui.model import Id

if TYPE_CHECKING:
    from missiontui.library.terms import Phrase, Terms

_BEFORE_ALL = -1
_COUNT_VISITS = """
SELECT value, count(*), 0 FROM visits
CROSS JOIN chosen ON chosen.number = visits.number AND chosen.facet = :facet
JOIN choices USING (choice) GROUP BY choice
"""
_COUNT_CHOSEN_VISITS = """
SELECT value, count(*), 0 FROM (SELECT rowid AS visit FROM words WHERE words MATCH :terms) AS found
CROSS JOIN chosen ON chosen.number = found.visit AND chosen.facet = :facet
JOIN choices USING (choice) GROUP BY choice
"""
_COUNT_ITEMS = """
SELECT value, count(DISTINCT found.number & :visit), count(*)
FROM (SELECT rowid AS number FROM words WHERE words MATCH :terms) AS found
CROSS JOIN chosen ON chosen.number = found.number AND chosen.facet = :facet
JOIN choices USING (choice) GROUP BY choice
"""
_COUNT_ITEMS_OF_VISITS = """
SELECT value, count(*), sum(items)
FROM (
    SELECT rowid & :visit AS visit, count(*) AS items
    FROM words WHERE words MATCH :terms GROUP BY 1
) AS found
CROSS JOIN chosen ON chosen.number = found.visit AND chosen.facet = :facet
JOIN choices USING (choice) GROUP BY choice
"""
_LINKS = """
SELECT visits.name, items.id, relation, record, links.id FROM links
JOIN items ON items.number = links.number
JOIN visits ON visits.number = links.number & :visit
ORDER BY links.number, links.rowid
"""
_LINKED = """
SELECT items.id, name FROM items JOIN visits ON visits.number = items.number & :visit
WHERE items.id IN (SELECT id FROM links)
"""
_ADDRESSES = """
SELECT address, name FROM addresses JOIN visits ON number = visit
WHERE address IN (SELECT record FROM links)
"""


def expression(terms: Terms) -> str:
    """Terms as SQLite's full-text search has them (FTS5, section 3)."""
    return " AND ".join(f"({' OR '.join(map(_quoted, term))})" for term in terms)


def _quoted(phrase: Phrase) -> str:
    words = " ".join(phrase.words).replace('"', '""')
    return f'"{words}"' + (" *" if phrase.goes_on else "")


def visits(
    connection: sqlite3.Connection, terms: Terms, after: Cursor | None, limit: int
) -> Page[Visit]:
    """A page of the visits that have all terms."""
    start = after.position if after else _BEFORE_ALL
    if terms:
        statement = (
            "SELECT number, data FROM words CROSS JOIN visits ON number = words.rowid"
            " WHERE words MATCH ? AND words.rowid > ? ORDER BY words.rowid LIMIT ?"
        )
        rows = connection.execute(statement, (expression(terms), start, limit + 1)).fetchall()
    else:
        statement = "SELECT number, data FROM visits WHERE number > ? ORDER BY number LIMIT ?"
        rows = connection.execute(statement, (start, limit + 1)).fetchall()
    return page_of([(number, unpacked_visit(data)) for number, data in rows], limit)


def items(
    connection: sqlite3.Connection, terms: Terms, after: Cursor | None, limit: int
) -> Page[Found]:
    """A page of the items that have all terms, of which there is at least one."""
    start = after.position if after else _BEFORE_ALL
    statement = (
        "SELECT number, data FROM words CROSS JOIN items ON number = words.rowid"
        " WHERE words MATCH ? AND words.rowid > ? ORDER BY words.rowid LIMIT ?"
    )
    sought = expression(with_whole_words(connection, terms))
    rows = connection.execute(statement, (sought, start, limit + 1)).fetchall()
    return page_of(list(_with_visits(connection, rows)), limit)


def _with_visits(
    connection: sqlite3.Connection, rows: Iterable[tuple[int, str]]
) -> Iterator[tuple[int, Found]]:
    """Items, each with its visit."""
    known: dict[int, Visit] = {}
    for number, data in rows:
        of = visit_of(number)
        if of not in known:
            ask = connection.execute("SELECT data FROM visits WHERE number = ?", (of,))
            if (found := ask.fetchone()) is None:
                raise BrokenRowError("an item has no visit")
            known[of] = unpacked_visit(found[0])
        yield number, Found(*unpacked_item(known[of], data))


def of_visit(connection: sqlite3.Connection, visit: str) -> tuple[LibraryItem, ...]:
    """All items of a visit, in their order; none where there is no such visit."""
    number = number_of_visit(connection, visit)
    if number is None:
        return ()
    rows = connection.execute(
        "SELECT number, data FROM items WHERE number BETWEEN ? AND ? ORDER BY number",
        (number, end_of(number)),
    )
    return tuple(found.item for _, found in _with_visits(connection, rows))


def named(connection: sqlite3.Connection, names: Sequence[ItemName]) -> tuple[LibraryItem, ...]:
    """The items of these names, in the order of the library."""
    wanted: dict[str, set[Id]] = {}
    for name in names:
        wanted.setdefault(name.visit, set()).add(name.id)
    rows: list[tuple[int, str]] = []
    for visit, ids in wanted.items():
        if (number := number_of_visit(connection, visit)) is not None:
            found = connection.execute(
                "SELECT number, id, data FROM items WHERE number BETWEEN ? AND ?",
                (number, end_of(number)),
            )
            rows += ((at, data) for at, id, data in found if id in ids)
    return tuple(found.item for _, found in _with_visits(connection, sorted(rows)))


def number_of_visit(connection: sqlite3.Connection, name: str) -> int | None:
    """The number of a visit; None where there is none of that name."""
    found = connection.execute("SELECT number FROM visits WHERE name = ?", (name,)).fetchone()
    return int(found[0]) if found else None


def total(connection: sqlite3.Connection, terms: Terms) -> int:
    """Number of visits or items that have all terms; of all visits where there are none."""
    if terms:
        statement = "SELECT count(*) FROM words WHERE words MATCH ?"
        found = connection.execute(statement, (expression(terms),))
    else:
        found = connection.execute("SELECT count(*) FROM visits")
    return int(found.fetchone()[0])


def count_visits(connection: sqlite3.Connection, facet: Facet, terms: Terms) -> tuple[Count, ...]:
    """The values of a facet, each with the number of visits that have it and all terms."""
    statement = _COUNT_CHOSEN_VISITS if terms else _COUNT_VISITS
    return _counts(connection, statement, facet, terms)


def count_items(connection: sqlite3.Connection, facet: Facet, terms: Terms) -> tuple[Count, ...]:
    """The values of a facet, with the numbers of items that have all terms, and of their visits."""
    is_own = facet in (Facet.KIND, Facet.TOPIC)
    return _counts(connection, _COUNT_ITEMS if is_own else _COUNT_ITEMS_OF_VISITS, facet, terms)


def _counts(
    connection: sqlite3.Connection, statement: str, facet: Facet, terms: Terms
) -> tuple[Count, ...]:
    given = {"facet": facet.value, "terms": expression(terms), "visit": VISIT_BITS}
    return in_order(facet, (Count(*row) for row in connection.execute(statement, given)))


def links(connection: sqlite3.Connection) -> tuple[Link, ...]:
    """All links, each with the item that it leads to."""
    given = {"visit": VISIT_BITS}
    stated = connection.execute(_LINKS, given).fetchall()
    return resolved(stated, connection.execute(_LINKED, given), connection.execute(_ADDRESSES))


def problems(connection: sqlite3.Connection) -> list[Problem]:
    """The files that give no record."""
    statement = "SELECT name, problem FROM files WHERE problem IS NOT NULL"
    return [Problem(*row) for row in connection.execute(statement)]
