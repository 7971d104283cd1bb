"""The state of a search: the query, the items found, and the one shown. Nothing is drawn here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator

from missiontui.document.blocks import Entry, Row
from missiontui.document.sections import in_order
from missiontui.document.tabs import BRIEF, Tab, paragraph_id, tab_of
from missiontui.model import Id, Mission
from missiontui.search import Index, Query
from missiontui.search.query import Narrows

Lists = tuple[tuple[Tab, tuple[Entry, ...]], ...]
"""The lists of all tabs, each with its tab."""


def lists_of(mission: Mission) -> Lists:
    """The lists of a record in the order of the screen; its brief only repeats what they hold."""
    return tuple(
        (section.tab, tuple(entry for entry in section.entries(mission) if not _is_brief(entry)))
        for section in in_order()
    )


def _is_brief(entry: Entry) -> bool:
    return isinstance(entry, Row) and entry.id == BRIEF


class Results:
    """The results of one search over all tabs, and the query they answer."""

    def __init__(self, mission: Mission, lists: Lists) -> None:
        self._mission = mission
        self._on_screen = lists
        self.begin(lists[0][0])
        paragraphs = enumerate(mission.source_text or (), start=1)
        texts = [(paragraph_id(number), text) for number, text in paragraphs]
        self._index = Index(mission, self._order, texts)
        self.typed = ""
        """The text that was typed."""
        self.query: Query | None = None
        """The query; None where nothing is looked for."""
        self.is_within = False
        """True if words are found inside longer ones, because none begins so."""
        self._ranks: list[int] = []
        self.count_by_tab: Counter[str] = Counter()
        """Number of items found in each tab, by its name."""
        self.at: int | None = None
        """The number, from 1, of the item found that is shown; None where there are none."""
        self._wrapped = ""

    def build(self) -> Iterator[None]:
        """Take in the record, with a pause after every few milliseconds of work."""
        return self._index.build()

    def begin(self, tab: Tab) -> None:
        """Order what is to be found: the tab where one is first, then as on the screen."""
        self.lists = tuple(sorted(self._on_screen, key=lambda each: each[0] is not tab))
        """The lists that are searched, in the order of what is found."""
        self._order = tuple(
            entry.id for _, entries in self.lists for entry in entries if isinstance(entry, Row)
        )
        self._rank = {id: number for number, id in enumerate(self._order)}

    @property
    def size(self) -> int:
        """Number of items that can be found."""
        return len(self._order)

    @property
    def count(self) -> int:
        """Number of items found."""
        return len(self._ranks)

    @property
    def found(self) -> tuple[Id, ...]:
        """The items found, in their order."""
        return tuple(self._order[rank] for rank in self._ranks)

    def texts_of(self, id: Id) -> tuple[str, ...]:
        """The texts that an item is found by, without its name in the file."""
        return self._index.texts_of(id)[1:]

    @property
    def missed_kind(self) -> str | None:
        """The kind that was asked for and that nothing is of; None where there is none such."""
        kinds = self.kinds()
        for narrowing in self.query.narrowings if self.query else ():
            if narrowing.about is Narrows.KIND and not any(map(narrowing.pattern().search, kinds)):
                return narrowing.start
        return None

    def kinds(self) -> tuple[str, ...]:
        """The kinds that there are, folded."""
        return self._index.kinds()

    def look_for(self, typed: str) -> None:
        """Look for what is typed, in all that is taken in by now."""
        self.typed = typed
        self.at, self._wrapped, self.is_within = None, "", False
        query = Query.parse(typed)
        found = list(self._index.find(query))
        if not found and self._index.is_complete:
            within = Query.parse(typed, within=True)
            found = list(self._index.find(within))
            self.is_within = bool(found)
            query = within if found else query
        self.query = query or None
        self._ranks = sorted(self._rank[id] for id in found)
        tabs = (tab_of(self._mission, id) for id in found)
        self.count_by_tab = Counter(tab.name for tab in tabs if tab)

    def show(self, id: Id | None) -> None:
        """Take note of the item that is shown, if it is one of those found."""
        rank = self._rank.get(id or Id(""), -1)
        at = bisect_left(self._ranks, rank)
        self.at = at + 1 if self._ranks[at : at + 1] == [rank] else None

    def step(self, id: Id | None, step: int) -> Id | None:
        """The next item found after another (step 1) or before it (step -1), round the end."""
        if not self._ranks:
            return None
        rank = self._rank.get(id or Id(""), -1)
        at = bisect_right(self._ranks, rank) if step > 0 else bisect_left(self._ranks, rank) - 1
        self._wrapped = "" if 0 <= at < self.count else "from the " + ("top" if step > 0 else "end")
        at %= self.count
        self.at = at + 1
        return self._order[self._ranks[at]]

    @property
    def told(self) -> tuple[str, ...]:
        """The number of the item shown and the count of all: the longest wording first."""
        if self.query is None:
            return ()
        if not self._ranks:
            return (f"0 of {self.size}; Esc clears",)
        number = f"{self.at} of {self.count}" if self.at else f"{self.count} found"
        further = [self._wrapped] if self._wrapped else []
        further += ["inside words"] if self.is_within else []
        number = ", ".join((number, *further))
        return (f"{number}  “{self.typed}”", number)
