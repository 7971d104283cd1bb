"""Oldest first: the order that dates give, and links where dates leave it open."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from missiontui.model import PartialDate

T = TypeVar("T", bound=Hashable)

Day = tuple[int, int, int]
"""Year, month and day."""
_FIRST: Day = (0, 0, 0)
_LAST: Day = (10_000, 0, 0)


class Span(NamedTuple):
    """The first and the last day that a date can be; all of them where it is not known."""

    first: Day = _FIRST
    last: Day = _LAST

    def is_before(self, other: Span) -> bool:
        """Tell whether this date lies before another for certain."""
        return self.last < other.first


def span_of(written: str | None) -> Span:
    """The days that a date can be (EDTF); every one where its year is not known for certain."""
    date = PartialDate.parse(written) if written else PartialDate()
    if date.year is None or date.approximate or date.uncertain:
        return Span()
    return Span(
        (date.year, date.month or 1, date.day or 1), (date.year, date.month or 12, date.day or 31)
    )


def rank(written: str | None) -> tuple[bool, Day]:
    """The place of a date among others, those without a year last; a year before its days."""
    date = PartialDate.parse(written) if written else PartialDate()
    return date.year is None, (date.year or 0, date.month or 0, date.day or 0)


def newness(written: str | None) -> tuple[bool, Day]:
    """The place of a date among others, those without a year first: the newest is the largest."""
    is_unknown, day = rank(written)
    return not is_unknown, day


def oldest_first(nodes: Mapping[T, str | None], earlier: Mapping[T, Sequence[T]]) -> tuple[T, ...]:
    """Put things in order: by date, and by what leads to what where dates do not tell.

    What lies before another for certain comes before it. Else what is followed comes before what
    follows it; of links that contradict dates or each other the last one met with is passed over.
    What is still open is decided by the date as far as stated, then by the order given.

    Args:
        nodes: The things, each with its day (EDTF), in an order for what nothing decides.
        earlier: The things that each of them follows.
    """
    return tuple(_Sequence(nodes, earlier).placed)


class _Sequence(Generic[T]):
    """A walk from each thing to all that comes before it, which is placed first.

    No thing is entered that lies after one on the way for certain. So no date is ever passed over,
    and a link only where what it asks for is impossible.
    """

    def __init__(self, nodes: Mapping[T, str | None], earlier: Mapping[T, Sequence[T]]) -> None:
        self._spans = {node: span_of(start) for node, start in nodes.items()}
        self._earlier = earlier
        # By their last days, so that those before a day are a beginning of them.
        self._by_last = sorted(nodes, key=lambda node: self._spans[node].last)
        self._passed = 0
        self._entered: set[T] = set()
        self.placed: list[T] = []
        """The things, the oldest first."""
        for node in sorted(nodes, key=lambda node: rank(nodes[node])):
            self._place(node)

    def _place(self, node: T) -> None:
        """Place a thing after all that comes before it. A thread may be longer than the stack."""
        way = [(node, self._before(node, _LAST))] if self._enter(node) else []
        while way:
            node, before = way[-1]
            if (following := next(before, None)) is None:
                self.placed.append(node)
                way.pop()
            else:
                way.append(following)

    def _enter(self, node: T) -> bool:
        is_new = node not in self._entered
        self._entered.add(node)
        return is_new

    def _before(self, node: T, bound: Day) -> Iterator[tuple[T, Iterator[Any]]]:
        """Those that come before a thing: by date, then by links, if not after the bound."""
        span = self._spans[node]
        bound = min(bound, span.last)
        while self._passed < len(self._by_last):
            other = self._by_last[self._passed]
            if not self._spans[other].is_before(span):
                break
            self._passed += 1
            if self._enter(other):
                yield other, self._before(other, bound)
        for other in self._earlier.get(node, ()):
            if self._spans[other].first <= bound and self._enter(other):
                yield other, self._before(other, bound)
