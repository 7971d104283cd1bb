"""The library that a server holds, as its readers use it."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from os import devnull

from missiontui.library.finding import hit
from missiontui.library.interface import (
    EVERYTHING,
    Count,
    Cursor,
    Facet,
    Filter,
    Library,
    LibraryError,
    Page,
    Progress,
)
from missiontui.library.postgres import asking
from missiontui.library.postgres.connection import Connection
from missiontui.library.postgres.schema import reader_of
from missiontui.library.rows import ItemName, LibraryHit, LibraryItem, Link, Problem, Visit
from missiontui.library.terms import terms_of, terms_of_filter, without
from missiontui.library.version import READER
from missiontui.model import Mission
from missiontui.model.protection import protected
from missiontui.reading import read_bytes
from missiontui.search import Query

_RECORD = "SELECT yaml, digest, source_text FROM missiontui.visit WHERE name = %s"
_STATE = "SELECT pushed, (SELECT count(*) FROM missiontui.visit) FROM missiontui.about"
_NO_FOLDER = devnull
"""A folder that has no files: what a record of a server names lies on no machine of the reader."""


class PostgresLibrary(Library):
    """A library on a server, read with nothing but SELECT."""

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
        push = f"missiontui library push DIR {self._connection.address}"
        raise LibraryError(f"the library of {self.title} {is_so}: {push}")

    @property
    def title(self) -> str:
        """The database and its server."""
        return self._connection.title

    def visits(
        self, chosen: Filter = EVERYTHING, after: Cursor | None = None, limit: int = 100
    ) -> Page[Visit]:
        """A page of the visits."""
        return asking.visits(self._connection, terms_of_filter(chosen, visits=True), after, limit)

    def find(
        self,
        typed: str,
        chosen: Filter = EVERYTHING,
        after: Cursor | None = None,
        limit: int = 50,
    ) -> Page[LibraryHit]:
        """A page of the items that have all words of a query; none for an empty one."""
        query = Query.parse(typed)
        if not (terms := terms_of(query)):
            return Page((), None)
        terms += terms_of_filter(chosen)
        page = asking.items(self._connection, terms, after, limit)
        return Page(tuple(hit(each.item, each.texts, query) for each in page.rows), page.end)

    def total(self, typed: str = "", chosen: Filter = EVERYTHING) -> int:
        """Number of items found; of visits, where nothing is looked for."""
        if terms := terms_of(Query.parse(typed)):
            return asking.total(self._connection, "item", terms + terms_of_filter(chosen))
        return asking.total(self._connection, "visit", terms_of_filter(chosen, visits=True))

    def count(
        self, facet: Facet, typed: str = "", chosen: Filter = EVERYTHING
    ) -> tuple[Count, ...]:
        """The values of a facet with their numbers, the most frequent first; years newest first."""
        others = without(chosen, facet)
        if terms := terms_of(Query.parse(typed)):
            return asking.count_items(self._connection, facet, terms + terms_of_filter(others))
        return asking.count_visits(self._connection, facet, terms_of_filter(others, visits=True))

    def listed(
        self,
        kinds: Sequence[str],
        chosen: Filter = EVERYTHING,
        after: Cursor | None = None,
        limit: int = 1000,
    ) -> Page[LibraryItem]:
        """A page of all items of some kinds."""
        if not kinds:
            return Page((), None)
        terms = (*terms_of_filter(Filter(kinds=tuple(kinds))), *terms_of_filter(chosen))
        page = asking.items(self._connection, terms, after, limit)
        return Page(tuple(each.item for each in page.rows), page.end)

    def items(self, names: Sequence[ItemName]) -> tuple[LibraryItem, ...]:
        """The items that have these names, in the order of the library; unknown ones left out."""
        return asking.named(self._connection, names)

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
        return protected(read_bytes(content, _NO_FOLDER, source_text))

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
