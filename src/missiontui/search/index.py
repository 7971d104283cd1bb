"""Finding the items of a record, in the order of the screen, without waiting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from missiontui.model import Id, Mission
from missiontui.search.documents import Documents
from missiontui.search.query import Query
from missiontui.search.segment import Draft, Segment

_SEGMENT_SIZE = 4096
"""So many documents are searched at a time: few enough that the first matches come at once."""
_SLICE = 20_000
"""So many characters are taken in without a pause: a few milliseconds of work."""


class Matches:
    """The items that match a query, in the order of the screen, found as they are asked for."""

    def __init__(self, query: Query, segments: Iterable[Segment], order: Sequence[Id]) -> None:
        self._query = query
        self._segments = iter(segments)
        self._order = order
        self._searched = 0
        self._found: list[Id] = []

    def __iter__(self) -> Iterator[Id]:
        at = 0
        while at < len(self._found) or self._search_further():
            yield self._found[at]
            at += 1

    def first(self, number: int) -> tuple[Id, ...]:
        """The first so many, or all where there are fewer."""
        return tuple(islice(self, number))

    @property
    def count(self) -> int:
        """How many there are. All are found for it."""
        while self._search_further():
            pass
        return len(self._found)

    def _search_further(self) -> bool:
        """Find some more; false where there are none."""
        for segment in self._segments:
            first = self._searched
            self._searched += segment.size
            if found := segment.matching(self._query):
                self._found += [self._order[first + number] for number in found]
                return True
        return False


class Index:
    """What the items of a record are found by.

    It is empty at first. `build` fills it in slices, `finish` at once; until it is `ready` it finds
    what it holds so far, the items at the top of the order. Nothing in it changes with the screen,
    and a record read anew takes a new index.
    """

    def __init__(
        self, mission: Mission, order: Sequence[Id], texts: Iterable[tuple[Id, str]] = ()
    ) -> None:
        """Take a record, and the ids of what can be found, from the top of the screen down.

        Further texts, such as the paragraphs of the source, are found under the ids given with
        them. Where an id is none of the record, they are all that it is found by beside itself.
        """
        self._order = tuple(order)
        self._segments: list[Segment] = []
        self._ready = False
        self._work = self._take_in(Documents(mission, texts))

    @property
    def ready(self) -> bool:
        """Whether everything is in it."""
        return self._ready

    def build(self) -> Iterator[None]:
        """Fill the index, with a pause after every few milliseconds of work.

        Building may be left at any pause and be gone on with by another call.
        """
        taken = 0
        for amount in self._work:
            taken += amount
            if taken >= _SLICE:
                taken = 0
                yield

    def finish(self) -> None:
        """Fill the index without a pause."""
        for _ in self._work:
            pass

    def find(self, query: Query) -> Matches:
        """What matches, of all that is in the index now; nothing matches an empty query."""
        return Matches(query, tuple(self._segments) if query else (), self._order)

    def _take_in(self, documents: Documents) -> Iterator[int]:
        """All the work, in steps; yields after each how many characters it was worth."""
        yield from documents.prepare()
        for first in range(0, len(self._order), _SEGMENT_SIZE):
            draft = Draft()
            for id in self._order[first : first + _SEGMENT_SIZE]:
                yield from draft.take_in(documents.document(id))
            yield _SLICE
            self._segments.append(draft.segment())
            yield _SLICE
        self._ready = True
