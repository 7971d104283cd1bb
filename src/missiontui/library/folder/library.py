"""The library of a folder: the records in it and below it, found by an index."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Mapping, Sequence
from threading import Thread
from typing import TypeVar

from missiontui.library.folder import asking
from missiontui.library.folder.holding import Holder
from missiontui.library.folder.index import Index
from missiontui.library.folder.keeping import Keeper
from missiontui.library.folder.looking import shown_name
from missiontui.library.indexed import Found, IndexedLibrary
from missiontui.library.interface import Count, Cursor, Facet, LibraryError, Page, Progress
from missiontui.library.rows import ItemName, LibraryItem, Link, Problem, Visit
from missiontui.library.terms import Terms
from missiontui.model import Mission
from missiontui.reading import read

T = TypeVar("T")

_BETWEEN_LOOKS = 1.0
"""The time from one look at the folder to the next, in seconds."""
_UNKEPT = "the records are not read any more, for a fault of the program"
"""The sentence where the thread that keeps the index has ended before its time."""
_TIMES = 3
"""So often a question is asked, each time of another index, where the one before was broken."""


class FolderLibrary(IndexedLibrary):
    """The records in a folder and below it.

    An index is kept of them by a thread, which looks once a second at what has changed. Several
    programs can have the same folder open: one of them writes at a time, the others see it.
    """

    def __init__(
        self,
        folder: str,
        *,
        cached: bool = True,
        show_protected: bool = False,
        env: Mapping[str, str] = os.environ,
    ) -> None:
        """Open a folder, and begin to take in what its index does not hold.

        Args:
            folder: The folder.
            cached: Whether the index is kept in the user's cache, for the next time.
            show_protected: Whether the names of protected people are shown. An index that holds
                them is never kept.
            env: The variables by which the cache is found.

        Raises:
            LibraryError: if there is no such folder, or it cannot be read.
        """
        self._keeper = Keeper(folder, show_protected=show_protected)
        self._holder = Holder(folder, env if cached and not show_protected else None)
        self._learnt = self._learn()
        self._fault: BaseException | None = None
        self._thread = Thread(target=self._keep, daemon=True)
        self._thread.start()

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

    def links(self) -> tuple[Link, ...]:
        """All links that the records state, in the order of the library."""
        return self._ask(asking.links)

    def problems(self) -> tuple[Problem, ...]:
        """The files that give no record, and what cannot be looked at, by name."""
        return tuple(sorted([*self._ask(asking.problems), *self._keeper.folder.problems]))

    def open(self, name: str) -> Mission:
        """The record of that name, read anew and checked."""
        path = self.file_of(name)
        if path is None:
            raise KeyError(name)
        return read(path, show_protected=self.shows_protected)

    def file_of(self, name: str) -> str | None:
        """The path of the file that holds a record; None where there is none of that name."""
        return self._keeper.file_of(name) if name in self._keeper.found else None

    @property
    def shows_protected(self) -> bool:
        """True if the names of protected people are shown, as was asked for."""
        return self._keeper.show_protected

    def progress(self) -> Progress:
        """The files that are taken in by now."""
        self._complain_if_lost()
        return self._keeper.progress

    def close(self) -> None:
        """Let go of files and processes; what is taken in by now is kept."""
        self._keeper.is_stopped.set()
        self._thread.join()
        self._holder.close()

    def _complain_if_lost(self) -> None:
        if self._keeper.lost:
            raise LibraryError(self._keeper.lost)
        if (fault := self._fault) is not None:
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
        raise LibraryError(f"the index cannot be read: {reason}")

    def _keep(self) -> None:
        """Keep the index as the folder is, and leave word where a fault ends that.

        The fault goes on its way to `threading.excepthook`, for whoever is to mend it.
        """
        try:
            self._go_on_keeping()
        finally:
            self._fault = sys.exception()

    def _go_on_keeping(self) -> None:
        """Keep the index as the folder is, until all is closed."""
        while True:
            index = self._holder.index
            try:
                self._step()
            except sqlite3.Error as error:
                if not self._keeper.is_stopped.is_set():
                    self._holder.mend(index, error)
                    continue
            if self._keeper.is_stopped.wait(_BETWEEN_LOOKS):
                return
            self._keeper.look()

    def _step(self) -> None:
        """Learn what others wrote to the index, and write what has changed since."""
        self._holder.follow()
        index = self._holder.index
        if (index, index.changes()) != self._learnt:
            self._learnt = self._learn()
        if self._keeper.has_changes and not self._keeper.lost:
            with self._holder.lock() as is_held:
                if is_held:
                    self._keeper.know(index)
                    self._keeper.keep(index)

    def _learn(self) -> tuple[Index, int]:
        """Learn what the index holds; the index is given back, with the state it is in.

        Raises:
            sqlite3.Error: if it cannot be read.
        """
        index = self._holder.index
        state = index, index.changes()
        self._keeper.know(index)
        return state
