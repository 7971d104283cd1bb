"""The reader of a record in lines: takes a command, gives the lines that answer it.

An answer begins with what tells most, and nothing is told twice: going back names the place, and
`again` tells it all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from missiontui.document.beside import evidence_of
from missiontui.document.blocks import Link
from missiontui.document.evidence import RESTS_ON_NOTHING, main_paragraph
from missiontui.document.tabs import SOURCE_TAB, TABS, Tab, number_of, paragraph_id, row_of, tab_of
from missiontui.export.copies import Copy, absent
from missiontui.linear import spoken
from missiontui.linear.commands import command_named, help_lines, legend_lines
from missiontui.linear.copying import Copier, offered, told
from missiontui.linear.finding import Finder
from missiontui.linear.places import ItemText, Listing, Place, Start, listing_of
from missiontui.model import Id, Mission, Origin

_NOTHING_COPIED = "Nothing was copied yet; copy lists what can be"
_LONGEST_NUMBER = 9
"""More digits number nothing."""


class Reader:
    """A reader of one record."""

    def __init__(self, mission: Mission, copier: Copier, origin: Origin | None = None) -> None:
        """Begin at the tabs.

        Args:
            mission: The record.
            copier: Copies texts.
            origin: The place that the record was read from.
        """
        self._mission = mission
        self._copier = copier
        self._origin = origin or Origin()
        self._left: list[Place] = []
        self._place: Place = Start(mission)
        self._listings: dict[str, Listing] = {}
        self._finder = Finder(mission)
        self._offered: tuple[Copy, ...] = ()
        self._shown_evidence: Place | None = None
        self.has_ended = False
        """True once the reader wants no more."""
        self._does: dict[str, Callable[[str], Iterator[str]]] = {
            "tabs": self._tabs,
            "tab": self._tab,
            "more": lambda _: self._more(),
            "again": lambda _: self._place.lines(),
            "where": lambda _: iter((self._place.name,)),
            "next": lambda _: self._step(1),
            "previous": lambda _: self._step(-1),
            "back": lambda _: self._back(),
            "find": self._find,
            "source": lambda _: self._source(),
            "copy": self._copy,
            "show": lambda _: self._show(),
            "signs": lambda _: legend_lines(),
            "help": lambda _: help_lines(),
            "quit": lambda _: self._quit(),
        }

    def start(self, at: str | None = None) -> Iterator[str]:
        """The lines to begin with: the record's, and those of a tab or an item, named by its id."""
        yield from self._place.lines()
        yield "A number opens a tab; help lists the commands"
        if at is None:
            return
        tab = next((tab for tab in TABS if tab.name == at), None)
        yield from self._open_tab(tab) if tab else self._open(Link(Id(at)))

    def answer(self, typed: str) -> Iterator[str]:
        """The lines that answer what was typed."""
        typed = " ".join("".join(c for c in typed if c.isprintable()).split())
        copies, self._offered = self._offered, ()
        name, _, rest = typed.partition(" ")
        if not typed:
            return self._more()
        if typed.startswith("/"):
            return self._find(typed[1:].strip())
        if typed.isdecimal() and len(typed) <= _LONGEST_NUMBER:
            return self._choose(int(typed), copies)
        if tab := self._tab_called(typed.casefold()):
            return self._open_tab(tab)
        if command := command_named(name):
            return self._does[command.name](rest.strip())
        return iter((f"“{typed}” is no command; find {typed} finds it, help lists the commands",))

    def _tab_called(self, name: str) -> Tab | None:
        """The tab of a name; in an item "source" is no tab, but asks for its words."""
        is_asked = name == SOURCE_TAB.name and isinstance(self._place, ItemText)
        return None if is_asked else next((tab for tab in TABS if tab.name == name), None)

    # Going -------------------------------------------------------------------------------------

    def _go(self, place: Place) -> Iterator[str]:
        self._left.append(self._place)
        self._place = place
        return place.lines()

    def _back(self) -> Iterator[str]:
        if self._left:
            self._place = self._left.pop()
            yield self._place.name
        else:
            yield "Nothing to go back to; quit ends"

    def _tabs(self, _: str) -> Iterator[str]:
        start = Start(self._mission)
        self._go(start)
        return start.tabs()

    def _tab(self, name: str) -> Iterator[str]:
        tab = next((tab for tab in TABS if name.casefold() in (number_of(tab), tab.name)), None)
        if tab:
            return self._open_tab(tab)
        return iter((f"There is no tab “{name}”; they are 1 to {len(TABS)}",))

    def _listing(self, tab: Tab) -> Listing:
        if tab.name not in self._listings:
            self._listings[tab.name] = listing_of(self._mission, tab)
        return self._listings[tab.name]

    def _open_tab(self, tab: Tab) -> Iterator[str]:
        return self._go(self._listing(tab))

    def _open(self, link: Link) -> Iterator[str]:
        """Open an item in its tab."""
        tab = tab_of(self._mission, link.id)
        if tab is None:
            return iter(("The record has no text for this",))
        listing = self._listing(tab)
        id = row_of(self._mission, link.id)
        listing.at = listing.number_of(id)
        return self._go(ItemText(self._mission, listing, link._replace(id=id)))

    def _choose(self, number: int, copies: tuple[Copy, ...]) -> Iterator[str]:
        """Copy, open or follow what has a number here."""
        place = self._place
        numbers = len(copies) or place.numbers
        if not 1 <= number <= numbers:
            self._offered = copies
            return iter((_no_number(number, numbers),))
        if copies:
            return iter((self._copier.copy(copies[number - 1]),))
        if isinstance(place, Listing):
            return self._go(self._row(place, number))
        if isinstance(place, ItemText):
            return self._open(place.links[number - 1])
        return self._open_tab(TABS[number - 1])

    def _row(self, listing: Listing, number: int) -> Place:
        listing.at = number
        return ItemText(self._mission, listing, Link(listing.rows[number - 1].id))

    def _step(self, step: int) -> Iterator[str]:
        """Open the next row of the list, or the one before; back leads to where the list was."""
        place = self._place
        listing = place.listing if isinstance(place, ItemText) else place
        if not isinstance(listing, Listing):
            return iter(("Open a tab first: its number does",))
        number = (listing.at or (0 if step > 0 else 1)) + step
        if not 1 <= number <= listing.numbers:
            return iter((f"No row {'after' if step > 0 else 'before'} this one",))
        if place is listing:
            return self._go(self._row(listing, number))
        self._place = self._row(listing, number)
        return self._place.lines()

    def _more(self) -> Iterator[str]:
        lines = list(self._place.more())
        return iter(lines or ("No more here",))

    # Finding and the source --------------------------------------------------------------------

    def _find(self, words: str) -> Iterator[str]:
        if not words:
            return iter(("Find what? find media finds it",))
        if found := self._finder.find(words):
            return self._go(found)
        return iter((f"“{words}” is nowhere in this record",))

    def _source(self) -> Iterator[str]:
        """The words that an item rests on; asked again, their paragraph in Source."""
        place = self._place
        if not isinstance(place, ItemText):
            return iter(("Open an item first: its number does",))
        paragraph = main_paragraph(self._mission, place.id)
        if tab_of(self._mission, place.id) is SOURCE_TAB:
            return iter(("This is the source",))
        if paragraph is None:
            return iter((RESTS_ON_NOTHING,))
        if self._shown_evidence is place:
            return self._open(Link(paragraph_id(paragraph), place.id))
        self._shown_evidence = place
        heading, document = evidence_of(self._mission, place.id)
        return iter((f"Heading: {spoken.in_words(heading)}", *spoken.spoken(document).lines))

    # Copying and the end -----------------------------------------------------------------------

    def _copy(self, which: str) -> Iterator[str]:
        """List what can be copied here; with a number or a letter, copy it."""
        place = self._place
        id = place.id if isinstance(place, ItemText) else None
        listing = place.listing if isinstance(place, ItemText) else place
        found = listing.found if isinstance(listing, Listing) else ()
        copies = offered(self._mission, id, self._origin, found)
        if which:
            by_name = {copy.letter: copy for copy in copies}
            by_name |= {str(number): copy for number, copy in enumerate(copies, start=1)}
            chosen = by_name.get(which)
            yield self._copier.copy(chosen) if chosen else f"Nothing copied: no {which} here"
            return
        if not copies:
            yield "Open an item first: its number does"
        elif id and (missing := absent(self._mission, id)):
            yield missing
        for number, copy in enumerate(copies, start=1):
            yield f"{number}. {told(copy)}"
        self._offered = copies

    def _show(self) -> Iterator[str]:
        return iter(self._copier.last.split("\n") if self._copier.last else (_NOTHING_COPIED,))

    def _quit(self) -> Iterator[str]:
        self.has_ended = True
        return iter(())


def _no_number(number: int, numbers: int) -> str:
    if not numbers:
        return "No number leads on from here; help lists the commands"
    return f"There is no {number} here; {'1 alone' if numbers == 1 else f'1 to {numbers}'}"
