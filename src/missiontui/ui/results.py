"""The state of a search: the query, the items found, and the one shown. Nothing is drawn here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from missiontui.document.blocks import Row
from missiontui.document.sections import in_order
from missiontui.document.tabs import paragraph_id
from missiontui.model import Id, Mission
from missiontui.search import Index, Query


def order_of(mission: Mission) -> tuple[Id, ...]:
    """The items of a record in the order of the screen, tab by tab, top to bottom."""
    return tuple(
        entry.id
        for section in in_order()
        for entry in section.entries(mission)
        if isinstance(entry, Row)
    )


class Results:
    """The results of one search over all tabs, and the query they answer."""

    def __init__(self, mission: Mission, order: Sequence[Id]) -> None:
        self._rank = {id: number for number, id in enumerate(order)}
        paragraphs = enumerate(mission.source_text or (), start=1)
        texts = [(paragraph_id(number), text) for number, text in paragraphs]
        self._index = Index(mission, order, texts)
        self._order = order
        self.typed = ""
        """The text that was typed."""
        self.query: Query | None = None
        """The query; None where nothing is looked for."""
        self._ranks: list[int] = []
        self.at: int | None = None
        """The number, from 1, of the item found that is shown; None where there are none."""

    def build(self) -> Iterator[None]:
        """Take in the record, with a pause after every few milliseconds of work."""
        return self._index.build()

    @property
    def size(self) -> int:
        """Number of items that can be found."""
        return len(self._order)

    @property
    def count(self) -> int:
        """Number of items found."""
        return len(self._ranks)

    def look_for(self, typed: str) -> None:
        """Look for what is typed, in all that is taken in by now."""
        self.typed = typed
        query = Query.parse(typed)
        self.query = query or None
        self._ranks = [self._rank[id] for id in self._index.find(query)]
        self.at = None

    def first_from(self, id: Id | None) -> Id | None:
        """The first item found from another on, that one included, round the end."""
        return self._show(bisect_left(self._ranks, self._rank.get(id or Id(""), 0)))

    def step(self, id: Id | None, step: int) -> Id | None:
        """The next item found after another (step 1) or before it (step -1), round the end."""
        rank = self._rank.get(id or Id(""), 0)
        at = bisect_right(self._ranks, rank) if step > 0 else bisect_left(self._ranks, rank) - 1
        return self._show(at)

    def _show(self, at: int) -> Id | None:
        if not self._ranks:
            self.at = None
            return None
        at %= len(self._ranks)
        self.at = at + 1
        return self._order[self._ranks[at]]

    @property
    def told(self) -> tuple[str, ...]:
        """The count of items found, and the number of the one shown: the longest wording first."""
        if self.query is None:
            return ()
        if self.at is None:
            return (f"0 of {self.size}; Esc clears",)
        number = f"{self.at} of {self.count}"
        return (f"{number} “{self.typed}”  n N", f"{number} “{self.typed}”", number)
