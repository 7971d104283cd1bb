"""The places of a record in lines, each with its lines and numbers: the tabs, a list, an item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from missiontui.document.blocks import Entry, Heading, Link, Row, counted
from missiontui.document.names import subtitle
from missiontui.document.sections import section_of
from missiontui.document.tabs import TABS, Tab, tab_of
from missiontui.linear import spoken
from missiontui.model import Id, Mission

PAGE, _FEW = 20, 5
"""Number of rows told at once, and of those that are not worth another page."""


class Place(Protocol):
    """A place that a reader is at."""

    @property
    def name(self) -> str:
        """The line that tells where one is."""

    @property
    def numbers(self) -> int:
        """The highest number that leads on from here."""

    def lines(self) -> Iterator[str]:
        """All that is told on coming here."""

    def more(self) -> Iterator[str]:
        """The lines that go on from there; none where all was told."""


class Start:
    """The record: its title, the visit, and the tabs."""

    def __init__(self, mission: Mission) -> None:
        self._mission = mission

    name = "The tabs of the record"
    numbers = len(TABS)

    def lines(self) -> Iterator[str]:
        """The title, the visit in one line, and the tabs by number."""
        yield self._mission.title
        if words := subtitle(self._mission):
            yield spoken.in_words(words)
        yield from self.tabs()

    def tabs(self) -> Iterator[str]:
        """The tabs by number, each with the number of what it holds."""
        for number, tab in enumerate(TABS, start=1):
            count = tab.count(self._mission)
            yield f"{number}. {tab.title if count is None else counted(tab.title, count)}"

    def more(self) -> Iterator[str]:
        """Nothing."""
        return iter(())


class Listing:
    """Rows by number, told page by page."""

    def __init__(self, title: str, entries: Sequence[Entry], found: tuple[Id, ...] = ()) -> None:
        """Make a list.

        Args:
            title: The name of it, with the number of what it holds.
            entries: Its headings and rows.
            found: All items that it was found by, where it is the list of a search.
        """
        self._title = title
        self._entries = tuple(entries)
        self._told = 0
        self.found = found
        """The items of a search, of which the list may hold the first alone."""
        self.rows = tuple(each for each in entries if isinstance(each, Row))
        """Its rows, numbered from 1."""
        self.at: int | None = None
        """The number of the row that was opened last."""

    @property
    def name(self) -> str:
        """Its title, and the row that was opened last."""
        return f"{self._title}, last opened: {self.at}" if self.at else self._title

    @property
    def numbers(self) -> int:
        """Number of rows."""
        return len(self.rows)

    def number_of(self, id: Id) -> int | None:
        """The number of the row of an item."""
        return next((at for at, each in enumerate(self.rows, start=1) if each.id == id), None)

    def lines(self) -> Iterator[str]:
        """The title and the first page."""
        self._told = 0
        yield self._title
        yield from self.more()

    def more(self) -> Iterator[str]:
        """The next page, and how many rows follow it. A heading is told with the row below it."""
        number = sum(isinstance(each, Row) for each in self._entries[: self._told])
        last, headings = number + PAGE, []
        if self.numbers - last <= _FEW:
            last = self.numbers
        for at, entry in enumerate(self._entries[self._told :], start=self._told + 1):
            if isinstance(entry, Heading):
                headings.append(spoken.heading(entry))
            elif number == last:
                yield f"{self.numbers - number} more rows; more tells them"
                return
            else:
                yield from headings
                number, headings = number + 1, []
                yield f"{number}. {spoken.row(entry)}"
                self._told = at
        yield from headings
        self._told = len(self._entries)


def listing_of(mission: Mission, tab: Tab) -> Listing:
    """The list of a tab; where it is empty, its title says why."""
    section = section_of(tab)
    entries = section.entries(mission)
    rows = sum(isinstance(each, Row) for each in entries)
    title = f"{tab.title}, {rows} {'row' if rows == 1 else 'rows'}"
    return Listing(title if rows else section.empty, entries)


class ItemText:
    """All that is said of an item."""

    def __init__(self, mission: Mission, listing: Listing, link: Link) -> None:
        """Make the text of an item.

        Args:
            mission: The record.
            listing: The list that it was opened from.
            link: The item, with what is marked in it.
        """
        tab = tab_of(mission, link.id)
        document = section_of(tab).document(mission, link.id, link.mark) if tab else ()
        self.listing = listing
        """The list that it was opened from."""
        self.id = link.id
        """The item."""
        self._text = spoken.spoken(document)
        self._is_brief = link.mark is not None

    @property
    def name(self) -> str:
        """What it is, and its name."""
        return ": ".join(line.removeprefix("Heading: ") for line in self._text.lines[:2])

    @property
    def links(self) -> tuple[Link, ...]:
        """The links, numbered from 1."""
        return self._text.links

    @property
    def numbers(self) -> int:
        """Number of links."""
        return len(self._text.links)

    def lines(self) -> Iterator[str]:
        """The text; at first, where one came for what is marked in it, this alone."""
        lines, marked = self._text.lines, self._text.marked
        is_brief, self._is_brief = self._is_brief, False
        if not (is_brief and 0 < len(marked) < len(lines) - 2):
            yield from lines
            return
        yield lines[0]
        yield from marked
        yield f"{len(lines)} lines in all; again tells them"

    def more(self) -> Iterator[str]:
        """Nothing."""
        return iter(())
