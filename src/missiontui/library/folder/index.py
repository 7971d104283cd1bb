"""The index of a folder: a database of SQLite, in the cache or in memory.

It tells nothing that the files do not, and may be deleted at any time. Whoever writes holds the
lock beside it, so that there is one writer at a time; readers wait for nobody (write-ahead log).
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

from missiontui.library.folder.vocabulary import PREFIXES
from missiontui.library.packing import BrokenRowError
from missiontui.library.version import READER

_LAYOUT = 3
"""The number of the layout of the tables; `about` is as it is in all, so that they know others."""
VERSION = f"{READER}/{_LAYOUT}"
"""The version of the reader and of the tables: an index of another one is made anew."""
_SECONDS = 20.0
"""The time that SQLite waits for another process, which is never that long."""
_PRIVATE = 0o600
_FITTING = "".join(chr(code) for code in range(33, 127) if not chr(code).isalnum())
_TOKENIZER = f"ascii tokenchars '{_FITTING.replace(chr(39), chr(39) * 2)}'"
"""The cutter of SQLite, told that words end at blanks only: all is cut before."""
_PREFIXES = " ".join(map(str, PREFIXES))
_GATHERED = 1 << 25
"""The most words that are gathered before a part of the index is made of them, in bytes, so that
each step makes one. The documentation of FTS5 leaves this setting out."""
_PARTS = 8
"""Number of parts of a size that are made one (FTS5, section 6.1): with more it takes longer to
ask, with fewer all is written more often."""
_TABLES = f"""
CREATE TABLE about (version TEXT, folder TEXT);
CREATE TABLE files (
    name TEXT PRIMARY KEY, modified INTEGER, size INTEGER, inode INTEGER,
    problem TEXT, protects TEXT
) WITHOUT ROWID;
CREATE TABLE visits (number INTEGER PRIMARY KEY, day INTEGER, name TEXT, data TEXT);
CREATE UNIQUE INDEX visits_by_name ON visits (name);
CREATE INDEX visits_by_day ON visits (day, name);
CREATE TABLE items (number INTEGER PRIMARY KEY, id TEXT, data TEXT);
CREATE TABLE choices (choice INTEGER PRIMARY KEY, facet TEXT, value TEXT, UNIQUE (facet, value));
CREATE TABLE chosen (
    number INTEGER, facet TEXT, choice INTEGER, PRIMARY KEY (number, facet, choice)
) WITHOUT ROWID;
CREATE TABLE links (number INTEGER, relation TEXT, record TEXT, id TEXT);
CREATE INDEX links_by_number ON links (number);
CREATE TABLE addresses (address TEXT, visit INTEGER);
CREATE INDEX addresses_by_address ON addresses (address);
CREATE INDEX addresses_by_visit ON addresses (visit);
CREATE TABLE held (visit INTEGER PRIMARY KEY, words BLOB);
CREATE VIRTUAL TABLE words USING fts5 (
    line, content='', columnsize=0, prefix='{_PREFIXES}',
    tokenize="{_TOKENIZER.replace('"', '""')}"
);
"""
_SETTINGS = "INSERT INTO words (words, rank) VALUES ('hashsize', ?), ('automerge', ?)"


class BrokenIndexError(Exception):
    """An index that cannot be used: broken, of another version, or of another folder."""


class OtherVersionError(BrokenIndexError):
    """A sound index that another version of the program has made of the folder."""


class Index:
    """An open index, with a way to read it and one to write it."""

    def __init__(self, path: str | None) -> None:
        """Open one that is there, or make an empty one in memory.

        Args:
            path: Its file; None for one in memory.

        Raises:
            sqlite3.Error: if it cannot be opened.
        """
        self.path = path
        """Its file; None where it is held in memory."""
        self._reader = _connection(path)
        self._reads = RLock()
        # In memory there is one connection for both, which one of them has at a time.
        self._writer = self._reader if path is None else None
        self._writes = self._reads if path is None else RLock()
        if path is None:
            self._reader.executescript(_TABLES)
            self._reader.execute(_SETTINGS, (_GATHERED, _PARTS))
        self._inode = 0 if path is None else os.stat(path).st_ino

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection to ask, held by one thread at a time, that sees one state of the index.

        Raises:
            sqlite3.Error: if it cannot be read.
        """
        with self._reads, _broken_told():
            is_within_another = self._reader.in_transaction
            if not is_within_another:
                self._reader.execute("BEGIN")
            try:
                yield self._reader
            finally:
                if self._reader.in_transaction and not is_within_another:
                    self._reader.execute("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection to write by, in a transaction that ends with this.

        Raises:
            sqlite3.Error: if it cannot be written, or another one took its place in the cache;
                then all is as before.
        """
        with self._writes, _broken_told():
            if self._writer is None:
                self._writer = self._opened_writer()
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    def _opened_writer(self) -> sqlite3.Connection:
        """A connection to write to this index, and never to another one of the same path.

        Raises:
            sqlite3.Error: if it cannot be opened, or another one has taken its place.
        """
        writer = _connection(self.path)
        if not self.is_current:
            writer.close()
            raise sqlite3.OperationalError("another index has taken its place")
        # What is deleted is overwritten: it may be what a file has no more for a reason.
        writer.execute("PRAGMA secure_delete = ON").fetchone()
        return writer

    def empty_log(self) -> None:
        """Put all that was written where it belongs, unless somebody reads the log meanwhile.

        Raises:
            sqlite3.Error: if it cannot be written.
        """
        with self._writes:
            if self._writer is not None:
                self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    @property
    def is_current(self) -> bool:
        """True if it is open, and no other index took its place in the cache."""
        try:
            return self.path is None or os.stat(self.path).st_ino == self._inode
        except OSError:
            return False

    def changes(self) -> int:
        """A number that is another one when another process has written."""
        with self.reading() as connection:
            return int(connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Close both ways."""
        with self._writes, self._reads:
            self._inode = 0  # that of no file, whichever is given the number of this one
            if self._writer is not None and self._writer is not self._reader:
                self._writer.close()
            self._reader.close()


@contextmanager
def _broken_told() -> Iterator[None]:
    """Tell of a row that nothing can be made of as SQLite tells of a broken page."""
    try:
        yield
    except BrokenRowError as error:
        raise sqlite3.DatabaseError(str(error)) from error


def create(path: str, folder: str) -> None:
    """Make an empty index in place of whatever is there, readable for the user alone.

    Raises:
        OSError: if it cannot be made.
        sqlite3.Error: if it cannot be written.
    """
    remove(path)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, _PRIVATE))
    connection = _connection(path)
    try:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.executescript(f"BEGIN; {_TABLES}")
        connection.execute(_SETTINGS, (_GATHERED, _PARTS))
        connection.execute("INSERT INTO about VALUES (?, ?)", (VERSION, folder))
        connection.execute("COMMIT")
    finally:
        connection.close()


def remove(path: str) -> None:
    """Delete an index, if there is one.

    Raises:
        OSError: if it cannot be deleted.
    """
    for each in (path, f"{path}-wal", f"{path}-shm"):
        if os.path.lexists(each):
            os.unlink(each)


def opened(path: str, folder: str) -> Index:
    """Open the index of a folder.

    Raises:
        BrokenIndexError: if it is no index, or that of another version or folder.
    """
    try:
        index = Index(path)
    except (OSError, sqlite3.Error) as error:
        raise BrokenIndexError(str(error)) from error
    try:
        with index.reading() as connection:
            about = connection.execute("SELECT version, folder FROM about").fetchall()
    except sqlite3.Error as error:
        index.close()
        raise BrokenIndexError(str(error)) from error
    if about == [(VERSION, folder)]:
        return index
    index.close()
    if [of_folder for _, of_folder in about] == [folder]:
        raise OtherVersionError("another version of the program has its own there")
    raise BrokenIndexError("that of another folder is there")


def _connection(path: str | None) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path or ":memory:", timeout=_SECONDS, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection
