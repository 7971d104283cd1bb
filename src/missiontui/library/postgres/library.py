"""The library that a server holds, as its readers use it."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from os import devnull
from shlex import quote

from missiontui.library.indexed import Found, IndexedLibrary
from missiontui.library.interface import Count, Cursor, Facet, LibraryError, Page, Progress
from missiontui.library.postgres import asking
from missiontui.library.postgres.connection import Connection
from missiontui.library.postgres.schema import reader_of
from missiontui.library.rows import ItemName, LibraryItem, Link, Problem, Visit
from missiontui.library.terms import Terms
from missiontui.library.version import READER
from missiontui.model import Mission
from missiontui.model.protection import protected
from missiontui.reading import read_bytes
from missiontui.reading.attached import text_of

_RECORD = """
SELECT yaml, digest, convert_to(source_text, 'UTF8') FROM missiontui.visit WHERE name = %s
"""
_STATE = "SELECT pushed, (SELECT count(*) FROM missiontui.visit) FROM missiontui.about"
_NO_FOLDER = devnull
"""A folder that has no files: what a record of a server names lies on no machine of the reader."""


class PostgresLibrary(IndexedLibrary):
    """A library on a server, read with nothing but SELECT."""

    has_files = False

    def __init__(self, address: str) -> None:
        """Connect to the database of an address (`postgresql://HOST/NAME`).

        Raises:
            LibraryError: if that cannot be, or it holds no library that this program can read.
        """
        self._connection = Connection(address)
        try:
            self._check_version()
        except LibraryError:
            self.close()
            raise

    def _check_version(self) -> None:
        reader = reader_of(self._connection)
        if reader == READER:
            return
        is_so = f"was filled by version {reader} of the program" if reader else "is empty"
        push = f"missiontui library push DIR {quote(self._connection.address)}"
        raise LibraryError(f"the library of {self.title} {is_so}: {push}")

    @property
    def title(self) -> str:
        """The database and its server."""
        return self._connection.title

    def visits_with(self, terms: Terms, after: Cursor | None, limit: int) -> Page[Visit]:
        """A page of the visits that have all terms."""
        return asking.visits(self._connection, terms, after, limit)

    def items_with(self, terms: Terms, after: Cursor | None, limit: int) -> Page[Found]:
        """A page of the items that have all terms, of which there is at least one."""
        return asking.items(self._connection, terms, after, limit)

    def number_with(self, terms: Terms, *, visits: bool) -> int:
        """Number of items, or of visits as a whole, that have all terms."""
        return asking.total(self._connection, "visit" if visits else "item", terms)

    def count_visits(self, facet: Facet, terms: Terms) -> tuple[Count, ...]:
        """The values of a facet, each with the number of visits that have it and all terms."""
        return asking.count_visits(self._connection, facet, terms)

    def count_items(self, facet: Facet, terms: Terms) -> tuple[Count, ...]:
        """The same with the numbers of items that have all terms, and of their visits."""
        return asking.count_items(self._connection, facet, terms)

    def items(self, names: Sequence[ItemName]) -> tuple[LibraryItem, ...]:
        """The items that have these names, in the order of the library; unknown ones left out."""
        return asking.named(self._connection, names)

    def items_of(self, visit: str) -> tuple[LibraryItem, ...]:
        """All items of a visit, in the order of its record."""
        return asking.of_visit(self._connection, visit)

    def links(self) -> tuple[Link, ...]:
        """All links that the records state, in the order of the library."""
        return asking.links(self._connection)

    def problems(self) -> tuple[Problem, ...]:
        """None: a server is given nothing but records."""
        return ()

    def open(self, name: str) -> Mission:
        """The record of that name, read from its YAML and checked, protected names hidden."""
        rows = self._connection.rows(_RECORD, (name,))
        if not rows:
            raise KeyError(name)
        content, digest, source_text = rows[0]
        if sha256(content).digest() != digest:
            raise LibraryError(f"{self.title} holds {name} otherwise than it was pushed")
        try:
            attached = None if source_text is None else text_of(source_text)
        except ValueError as error:
            told = f"{self.title} holds a text of {name} that is none: {error}"
            raise LibraryError(told) from error
        return protected(read_bytes(content, _NO_FOLDER, attached))

    def file_of(self, name: str) -> str | None:  # noqa: ARG002 - as the interface has it
        """No file of this machine holds a record."""
        return None

    def progress(self) -> Progress:
        """All records that the server holds; what it is given grows the version."""
        pushed, visits = self._connection.rows(_STATE)[0]
        return Progress(visits, visits, None, pushed)

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()
