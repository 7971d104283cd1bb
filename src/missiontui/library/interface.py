"""A library: many records, whichever engine holds them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from missiontui.library.rows import Alike, ItemName, LibraryHit, LibraryItem, Link, Problem, Visit

if TYPE_CHECKING:
    from missiontui.model import Mission, Origin

T = TypeVar("T")


class LibraryError(Exception):
    """A library that cannot be used, or no longer; its text is one sentence."""

    def __init__(self, *wordings: str) -> None:
        super().__init__(wordings[0])
        self.wordings = wordings
        """The sentence in several wordings, the longest first."""


class Facet(Enum):
    """Something by which visits and their items are told apart and counted."""

    COUNTRY = "country"
    BODY = "body"
    VISIT_KIND = "kind of visit"
    YEAR = "year"
    KIND = "kind"
    """The kind of an item; a visit has those of all its items."""
    TOPIC = "topic"
    """A topic of a statement or meeting; a visit has those of all its items."""


class Filter(NamedTuple):
    """What is chosen, in the order of `Facet`: any one value of each facet that has some."""

    countries: tuple[str, ...] = ()
    """Countries: as printed, or as a count has them; see `missiontui.library.countries`."""
    bodies: tuple[str, ...] = ()
    """Bodies, as printed."""
    visit_kinds: tuple[str, ...] = ()
    """Kinds of visit."""
    years: tuple[int, ...] = ()
    """Years in which visits began."""
    kinds: tuple[str, ...] = ()
    """Kinds of items."""
    topics: tuple[str, ...] = ()
    """Topics."""

    def values(self) -> dict[Facet, tuple[str, ...]]:
        """The values that are chosen of each facet."""
        return {facet: tuple(map(str, each)) for facet, each in zip(Facet, self, strict=True)}

    def without(self, facet: Facet) -> Filter:
        """The same without what is chosen of one facet."""
        held = zip(Facet, self, strict=True)
        return Filter._make(() if each is facet else values for each, values in held)


EVERYTHING = Filter()
"""The filter that leaves nothing out."""


class Cursor(NamedTuple):
    """The place at which a page ended, after which the next one begins."""

    position: int
    """A number that only the engine understands."""


class Page(NamedTuple, Generic[T]):
    """Some of what there is, in order."""

    rows: tuple[T, ...]
    """The rows."""
    end: Cursor | None
    """The place after which the next page begins; None where this one is the last."""


class Count(NamedTuple):
    """A value of a facet, and how often it occurs."""

    value: str
    """The value: a country, a year."""
    visits: int
    """Number of visits that have it."""
    items: int
    """Number of items found that have it; 0 where nothing is looked for."""
    also: tuple[str, ...] = ()
    """Other names of the same: those of a country in other records."""


class Progress(NamedTuple):
    """The files of a library that are taken in by now."""

    done: int
    """Number of files looked at."""
    total: int
    """Number of files that there are."""
    seconds_left: float | None
    """The time that the others will take, in seconds; None while nobody knows."""
    version: int
    """A number that grows whenever what can be found has changed."""
    gone: int = 0
    """Number of files that are gone, and of which the library tells yet."""

    @property
    def is_complete(self) -> bool:
        """Tell that every file is taken in, and that nothing is told of any other."""
        return self.done >= self.total and not self.gone


class Library(ABC):
    """Many records that can be listed, found in and followed.

    Its methods can be called from any thread, one at a time. Each raises `LibraryError` where the
    library is lost: its folder is gone, or its server.

    The order of everything is the same in every engine: the newest visit first, those without a
    date last, those of the same day by the name of their record; items in the order of their
    record.
    """

    @property
    @abstractmethod
    def title(self) -> str:
        """The library in a few words: its folder, or the server and its database."""

    @abstractmethod
    def visits(
        self, chosen: Filter = EVERYTHING, after: Cursor | None = None, limit: int = 100
    ) -> Page[Visit]:
        """A page of the visits."""

    @abstractmethod
    def find(
        self,
        typed: str,
        chosen: Filter = EVERYTHING,
        after: Cursor | None = None,
        limit: int = 50,
    ) -> Page[LibraryHit]:
        """A page of the items that have all words of a query; none for an empty one.

        Words are looked for as `/` looks for them in one record: `missiontui.search.Query`.
        """

    @abstractmethod
    def total(self, typed: str = "", chosen: Filter = EVERYTHING) -> int:
        """Number of items found; of visits, where nothing is looked for."""

    @abstractmethod
    def count(
        self, facet: Facet, typed: str = "", chosen: Filter = EVERYTHING
    ) -> tuple[Count, ...]:
        """The values of a facet with their numbers, the most frequent first; years newest first.

        What is chosen of the facet itself is left out of account, so that one sees what else there
        is to choose.
        """

    @abstractmethod
    def listed(
        self,
        kinds: Sequence[str],
        chosen: Filter = EVERYTHING,
        after: Cursor | None = None,
        limit: int = 1000,
    ) -> Page[LibraryItem]:
        """A page of all items of some kinds."""

    @abstractmethod
    def items(self, names: Sequence[ItemName]) -> tuple[LibraryItem, ...]:
        """The items that have these names, in the order of the library; unknown ones left out."""

    @abstractmethod
    def items_of(self, visit: str) -> tuple[LibraryItem, ...]:
        """All items of a visit, in the order of its record; none where there is no such visit."""

    @abstractmethod
    def links(self) -> tuple[Link, ...]:
        """All links that the records state, in the order of the library."""

    @abstractmethod
    def problems(self) -> tuple[Problem, ...]:
        """The files that give no record, by name."""

    @abstractmethod
    def open(self, name: str) -> Mission:
        """The record of that name, read anew and checked: never made of what an index holds.

        Raises:
            RecordError: if it cannot be read any more, or has faults.
            KeyError: if the library has no record of that name.
        """

    @abstractmethod
    def file_of(self, name: str) -> str | None:
        """The path of the file that holds a record; None where no file on this machine does."""

    has_files = True
    """True if files on this machine hold the records, so that an editor can open them."""

    @property
    def shows_protected(self) -> bool:
        """True if the names of protected people are shown, as was asked for."""
        return False

    def origin_of(self, name: str) -> Origin:
        """The place that a record is read from; without a file where none on this machine is."""
        from missiontui.model import Origin

        return Origin(path=self.file_of(name), show_protected=self.shows_protected)

    @abstractmethod
    def progress(self) -> Progress:
        """The files that are taken in by now."""

    @property
    def version(self) -> int:
        """A number that grows whenever what can be found has changed."""
        return self.progress().version

    @property
    def notice(self) -> str:
        """A sentence on what is not as usual: an index that cannot be kept; empty for nothing."""
        return ""

    @abstractmethod
    def close(self) -> None:
        """Let go of files, processes and connections; what is taken in by now is kept."""

    def thread(self, name: ItemName) -> tuple[LibraryItem, ...]:
        """For programs: the items that links bind to one, itself among them, oldest first."""
        from missiontui.library.following import followed

        found = followed(self, name)
        return found.items if found else ()

    def alike(self, name: ItemName) -> tuple[Alike, ...]:
        """The items that only look like an item: no record links them to it."""
        from missiontui.library.following import alike

        return alike(self, name)
