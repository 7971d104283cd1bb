"""Asking a server: the statements of SQL that answer what a library is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from missiontui.library.indexed import Found, page_of
from missiontui.library.interface import Count, Cursor, Facet, Page
from missiontui.library.linking import resolved
from missiontui.library.ordering import in_order
from missiontui.library.packing import unpacked_item, unpacked_visit
from missiontui.library.postgres.conditions import condition
from missiontui.library.postgres.connection import Connection
from missiontui.library.rows import ItemName, LibraryItem, Link, Visit
from missiontui.library.terms import Terms

_BEFORE_ALL = -1
_VISITS = """
SELECT number, data FROM missiontui.visit AS row
WHERE number > %s AND {} ORDER BY number LIMIT %s
"""
_ITEMS = """
SELECT row.number, visit.data, row.data FROM missiontui.item AS row
JOIN missiontui.visit ON visit.number = row.visit
WHERE row.number > %s AND {} ORDER BY row.number LIMIT %s
"""
_NAMED = """
SELECT row.number, visit.data, row.data, visit.name, row.id FROM missiontui.item AS row
JOIN missiontui.visit ON visit.number = row.visit
WHERE visit.name = ANY(%s) AND row.id = ANY(%s) ORDER BY row.number
"""
_OF_VISIT = """
SELECT row.number, visit.data, row.data FROM missiontui.item AS row
JOIN missiontui.visit ON visit.number = row.visit
WHERE visit.name = %s ORDER BY row.number
"""
_COUNT_VISITS = """
SELECT value, count(*), 0 FROM missiontui.visit AS row
JOIN missiontui.chosen ON chosen.number = row.number AND chosen.facet = %s
WHERE {} GROUP BY value
"""
_COUNT_ITEMS = """
SELECT value, count(DISTINCT row.visit), count(*) FROM missiontui.item AS row
JOIN missiontui.chosen ON chosen.number = row.{} AND chosen.facet = %s
WHERE {} GROUP BY value
"""
_LINKS = """
SELECT visit.name, item.id, relation, record, link.id FROM missiontui.link
JOIN missiontui.item ON item.number = link.number
JOIN missiontui.visit ON visit.number = link.visit
ORDER BY link.number, link.place
"""
_LINKED = """
SELECT item.id, visit.name FROM missiontui.item
JOIN missiontui.visit ON visit.number = item.visit
WHERE item.id IN (SELECT id FROM missiontui.link)
"""
_ADDRESSES = """
SELECT address, name FROM missiontui.visit, unnest(addresses) AS address
WHERE address IN (SELECT record FROM missiontui.link)
"""


def visits(connection: Connection, terms: Terms, after: Cursor | None, limit: int) -> Page[Visit]:
    """A page of the visits that have all terms."""
    rows = _page_of(connection, _VISITS, terms, after, limit)
    return page_of([(number, unpacked_visit(data)) for number, data in rows], limit)


def items(connection: Connection, terms: Terms, after: Cursor | None, limit: int) -> Page[Found]:
    """A page of the items that have all terms, of which there is at least one."""
    return page_of(list(_found(_page_of(connection, _ITEMS, terms, after, limit))), limit)


def _page_of(
    connection: Connection, sql: str, terms: Terms, after: Cursor | None, limit: int
) -> list[tuple[Any, ...]]:
    """The numbered rows of a page, and one more where it is not the last."""
    start = after.position if after else _BEFORE_ALL
    where = condition(terms)
    return connection.rows(sql.format(where.sql), (start, *where.values, limit + 1))


def _found(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[int, Found]]:
    """Items, each with its visit."""
    known: dict[str, Visit] = {}
    for number, visit, data, *_ in rows:
        if visit not in known:
            known[visit] = unpacked_visit(visit)
        yield number, Found(*unpacked_item(known[visit], data))


def of_visit(connection: Connection, visit: str) -> tuple[LibraryItem, ...]:
    """All items of a visit, in their order; none where there is no such visit."""
    return tuple(found.item for _, found in _found(connection.rows(_OF_VISIT, (visit,))))


def named(connection: Connection, names: Sequence[ItemName]) -> tuple[LibraryItem, ...]:
    """The items of these names, in the order of the library."""
    wanted = set(names)
    given = [name.visit for name in wanted], [name.id for name in wanted]
    rows = (row for row in connection.rows(_NAMED, given) if ItemName(*row[3:]) in wanted)
    return tuple(found.item for _, found in _found(rows))


def total(connection: Connection, table: str, terms: Terms) -> int:
    """Number of rows of a table, `visit` or `item`, that have all terms."""
    where = condition(terms)
    sql = f"SELECT count(*) FROM missiontui.{table} AS row WHERE {where.sql}"  # noqa: S608 - no data
    return int(connection.rows(sql, where.values)[0][0])


def count_visits(connection: Connection, facet: Facet, terms: Terms) -> tuple[Count, ...]:
    """The values of a facet, each with the number of visits that have it and all terms."""
    where = condition(terms)
    rows = connection.rows(_COUNT_VISITS.format(where.sql), (facet.value, *where.values))
    return in_order(facet, (Count(*row) for row in rows))


def count_items(connection: Connection, facet: Facet, terms: Terms) -> tuple[Count, ...]:
    """The values of a facet, with the numbers of items that have all terms, and of their visits."""
    where = condition(terms)
    holder = "number" if facet in (Facet.KIND, Facet.TOPIC) else "visit"
    rows = connection.rows(_COUNT_ITEMS.format(holder, where.sql), (facet.value, *where.values))
    return in_order(facet, (Count(*row) for row in rows))


def links(connection: Connection) -> tuple[Link, ...]:
    """All links, each with the item that it leads to."""
    stated = connection.rows(_LINKS)
    return resolved(stated, connection.rows(_LINKED), connection.rows(_ADDRESSES))
