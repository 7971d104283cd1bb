"""The tables of a library on a server, and their version."""

from __future__ import annotations

from missiontui.library.interface import LibraryError
from missiontui.library.postgres.connection import Connection
from missiontui.library.version import READER, is_newer

VERSION = 1
"""The version of the tables."""
_TABLES = """
CREATE SCHEMA missiontui;

CREATE TABLE missiontui.about (
    version integer NOT NULL,
    reader text NOT NULL DEFAULT '',
    pushed bigint NOT NULL DEFAULT 0
);

CREATE TABLE missiontui.visit (
    number bigint PRIMARY KEY,
    name text COLLATE "C" NOT NULL,
    data text NOT NULL,
    lexemes tsvector NOT NULL,
    addresses text[] NOT NULL,
    yaml bytea NOT NULL,
    digest bytea NOT NULL,
    source_text text
);
CREATE INDEX visit_lexemes ON missiontui.visit USING gin (lexemes);

CREATE TABLE missiontui.item (
    number bigint PRIMARY KEY,
    visit bigint NOT NULL,
    id text NOT NULL,
    data text NOT NULL,
    words text NOT NULL,
    lexemes tsvector NOT NULL
);
CREATE INDEX item_visit ON missiontui.item (visit);
CREATE INDEX item_lexemes ON missiontui.item USING gin (lexemes);

CREATE TABLE missiontui.chosen (
    number bigint NOT NULL,
    visit bigint NOT NULL,
    facet text NOT NULL,
    value text COLLATE "C" NOT NULL
);
CREATE INDEX chosen_number ON missiontui.chosen (number);
CREATE INDEX chosen_visit ON missiontui.chosen (visit);

CREATE TABLE missiontui.link (
    number bigint NOT NULL,
    visit bigint NOT NULL,
    place integer NOT NULL,
    relation text NOT NULL,
    record text NOT NULL,
    id text NOT NULL
);
CREATE INDEX link_visit ON missiontui.link (visit);
"""
"""Statements that PostgreSQL 13 and later have; no extension is needed. The words of an item are
held twice: as lexemes for the index, and in their order for phrases, as no `tsvector` holds places
beyond the 16,383rd (PostgreSQL, section 12.11)."""
OF_VISITS = ("visit", "item", "chosen", "link")
"""The tables that have rows of each visit."""
_NEWER_TABLES = "this program is older, and needs version {}: update it"
_OLDER_TABLES = (
    "this program needs version {}: drop the schema missiontui, "
    "then make and fill it anew (missiontui library init, missiontui library push)"
)


def init(connection: Connection) -> bool:
    """Make the tables of a library; False where they are there already.

    Raises:
        LibraryError: if those that are there are not for this version, or none can be made.
    """
    with connection.transaction() as cursor:
        found = cursor.execute("SELECT to_regclass('missiontui.about') IS NOT NULL").fetchone()
        if found is None or not found[0]:
            cursor.execute(_TABLES.encode())
            cursor.execute("INSERT INTO missiontui.about (version) VALUES (%s)", (VERSION,))
            return True
    reader_of(connection)
    return False


def reader_of(connection: Connection) -> str:
    """The version of the reader that has filled the tables; empty where nobody has yet.

    Raises:
        LibraryError: if the tables are of another version, or there are none; or if a newer version
            of the program has filled them, which alone can read them, and fill them again.
    """
    rows = connection.rows("SELECT version, reader FROM missiontui.about")
    version, reader = rows[0] if rows else (0, "")
    library = f"the library of {connection.title}"
    if version != VERSION:
        advice = (_NEWER_TABLES if version > VERSION else _OLDER_TABLES).format(VERSION)
        raise LibraryError(f"{library} has tables of version {version}, and {advice}")
    if is_newer(reader):
        raise LibraryError(
            f"{library} was filled by version {reader} of the program, "
            f"and this one, {READER}, is older: update it"
        )
    return str(reader)
