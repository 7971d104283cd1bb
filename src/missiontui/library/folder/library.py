"""The library of a folder: the records in it and below it, found by an index."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from missiontui.library.folder import asking
from missiontui.library.folder.holding import Holder
from missiontui.library.folder.keeping import Keeper
from missiontui.library.folder.looking import shown_name
from missiontui.library.folder.upkeep import Upkeep
from missiontui.library.indexed import Found, IndexedLibrary
from missiontui.library.interface import Count, Cursor, Facet, LibraryError, Page, Progress
from missiontui.library.rows import ItemName, LibraryItem, Link, Problem, Visit

if TYPE_CHECKING:
    from missiontui.library.interface import Library
    from missiontui.library.terms import Terms
    from missiontui.model import Mission

T = TypeVar("T")

_UNKEPT = "the records are not read any more, for a fault of the program"
"""The sentence where the thread that keeps the index has ended before its time."""
_TIMES = 3
"""So often a question is asked, each time of another index, where the one before was broken."""


class FolderLibrary(IndexedLibrary):
    """The records in a folder and below it.

    An index is kept of them by a thread. Questions are answered at once, as the folder was when it
    was last open; only the progress and the files themselves wait for a first look at it. Several
    programs can have the same folder open: one of them writes at a time, the others see it.
    """

    def __init__(
        self,
        folder: str,
        *,
        cached: bool = True,
        show_protected: bool = False,
        begun_anew: Callable[[Library], None] | None = None,
        env: Mapping[str, str] = os.environ,
    ) -> None:
        """Open a folder, and begin to take in what its index does not hold.

        Args:
            folder: The folder.
            cached: Whether the index is kept in the user's cache, for the next time.
            show_protected: Whether the names of protected people are shown. An index that holds
                them is never kept.
            begun_anew: Called when a question has found the index broken, before it is put to the
                one that was begun in its place: who wants all records waits for them there.
            env: The variables by which the cache is found.

        Raises:
            LibraryError: if there is no such folder, or it cannot be read.
        """
        self._keeper = Keeper(folder, show_protected=show_protected)
        self._holder = Holder(folder, env if cached and not show_protected else None)
        self._upkeep = Upkeep(self._keeper, self._holder)
        self._begun_anew = begun_anew

    @property
    def title(self) -> str:
        """The folder, as it was named."""
        return shown_name(self._keeper.path)

    @property
    def notice(self) -> str:
        """A sentence on why the index is held in memory; empty where it is kept as asked for."""
        return self._holder.notice

    @property
    def index_path(self) -> str | None:
        """The file of the index; None where it is held in memory."""
        return self._holder.index.path

    def visits_with(self, terms: Terms, after: Cursor | None, limit: int) -> Page[Visit]:
        """A page of the visits that have all terms."""
        return self._ask(lambda index: asking.visits(index, terms, after, limit))

    def items_with(self, terms: Terms, after: Cursor | None, limit: int) -> Page[Found]:
        """A page of the items that have all terms, of which there is at least one."""
        return self._ask(lambda index: asking.items(index, terms, after, limit))

    def number_with(self, terms: Terms, *, visits: bool) -> int:  # noqa: ARG002 - one table has both
        """Number of items, or of visits as a whole, that have all terms."""
        return self._ask(lambda index: asking.total(index, terms))

    def count_visits(self, facet: Facet, terms: Terms) -> tuple[Count, ...]:
        """The values of a facet, each with the number of visits that have it and all terms."""
        return self._ask(lambda index: asking.count_visits(index, facet, terms))

    def count_items(self, facet: Facet, terms: Terms) -> tuple[Count, ...]:
        """The same with the numbers of items that have all terms, and of their visits."""
        return self._ask(lambda index: asking.count_items(index, facet, terms))

    def items(self, names: Sequence[ItemName]) -> tuple[LibraryItem, ...]:
        """The items that have these names, in the order of the library; unknown ones left out."""
        return self._ask(lambda index: asking.named(index, names))

    def items_of(self, visit: str) -> tuple[LibraryItem, ...]:
        """All items of a visit, in the order of its record."""
        return self._ask(lambda index: asking.of_visit(index, visit))

    def links(self) -> tuple[Link, ...]:
        """All links that the records state, in the order of the library."""
        return self._ask(asking.links)

    def problems(self) -> tuple[Problem, ...]:
        """The files that give no record, and what cannot be looked at, by name, as known by now."""
        return tuple(sorted([*self._ask(asking.problems), *self._keeper.folder.problems]))

    def open(self, name: str) -> Mission:
        """The record of that name, read anew and checked."""
        from missiontui.reading import read

        path = self.file_of(name)
        if path is None:
            raise KeyError(name)
        return read(path, show_protected=self.shows_protected)

    def file_of(self, name: str) -> str | None:
        """The path of the file that holds a record; None where there is none of that name."""
        self._upkeep.wait_for_look()
        self._complain_if_lost()
        if name not in self._keeper.found:
            return None
        self._keeper.folder.watch(name)
        return self._keeper.folder.file_of(name)

    @property
    def shows_protected(self) -> bool:
        """True if the names of protected people are shown, as was asked for."""
        return self._keeper.show_protected

    def progress(self) -> Progress:
        """The files that are taken in by now."""
        self._upkeep.wait_for_look()
        self._complain_if_lost()
        knows_index = self._upkeep.knows_index
        progress = self._keeper.progress
        return progress if knows_index else progress._replace(done=0, seconds_left=None)

    @property
    def version(self) -> int:
        """A number that grows whenever what can be found has changed; no look is waited for."""
        return self._keeper.version

    def close(self) -> None:
        """Let go of files and processes; what is taken in by now is kept."""
        self._upkeep.end()
        self._holder.close()

    def _complain_if_lost(self) -> None:
        if self._keeper.lost:
            raise LibraryError(self._keeper.lost)
        if (fault := self._upkeep.fault) is not None:
            told = f"{type(fault).__name__}: {fault}".removesuffix(": ")
            raise LibraryError(f"{_UNKEPT} ({told})") from fault

    def _ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """Ask the index; one that is broken is begun anew.

        Raises:
            LibraryError: if the folder is gone, or nothing can be asked.
        """
        self._complain_if_lost()
        reason = "it is closed"
        for _ in range(_TIMES):
            index = self._holder.index
            try:
                with index.reading() as connection:
                    return question(connection)
            except sqlite3.Error as error:
                reason = str(error)
                if self._keeper.is_stopped.is_set() or reason.startswith("fts5:"):
                    break
                self._holder.mend(index, error)
                if self._begun_anew:
                    self._begun_anew(self)
        raise LibraryError(f"the index cannot be read: {reason}")
