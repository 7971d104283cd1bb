"""Threads: statements that follow each other, cases that go on, all that is bound to an item."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from missiontui.library.following.bonds import (
    bound,
    is_chosen,
    names_bound,
    names_linked,
    sort_of,
)
from missiontui.library.following.sequence import newness, span_of
from missiontui.library.interface import EVERYTHING, Filter
from missiontui.library.paging import PAGE, all_of
from missiontui.library.rows import ItemName, LibraryItem, Link, Relation, Step

if TYPE_CHECKING:
    from missiontui.library.interface import Library


class Thread(NamedTuple):
    """Items that links of records bind together."""

    items: tuple[LibraryItem, ...]
    """The items, oldest first; one alone where its links lead to nothing here."""
    loose: tuple[Link, ...] = ()
    """The links of these that lead to nothing here, and those from or to another sort of item."""


class KnownStep(NamedTuple):
    """Something that became of a case, and the text that it became of it since."""

    item: LibraryItem
    """The case, as that text has it."""
    step: Step
    """The step."""


class CaseThread(NamedTuple):
    """A case, from text to text."""

    items: tuple[LibraryItem, ...]
    """The case as each text puts it, oldest first."""
    loose: tuple[Link, ...]
    """The links of these that lead to nothing here, and those from or to another sort of item."""
    steps: tuple[KnownStep, ...]
    """The things that became of it since, by the text that they came after."""
    is_nothing_later_known: bool
    """True where no step can be later than the last text. The situation may be another by now."""


AnyThread = TypeVar("AnyThread", Thread, CaseThread)


def followed(library: Library, name: ItemName) -> Thread | None:
    """The thread of an item, itself alone where no link leads to it; None for an unknown item.

    Statements, meetings and cases follow each other; people, posts, bodies and groups are the same.
    """
    links = library.links()
    items = library.items(names_bound(links, name))
    found = next((each for each in bound(items, links) if _has(each.items, name)), None)
    return Thread(*found) if found else None


def _has(items: Iterable[LibraryItem], name: ItemName) -> bool:
    return any(item.name == name for item in items)


def threads(library: Library, chosen: Filter = EVERYTHING) -> tuple[Thread, ...]:
    """The statements that links bind together: the longest thread first, then the newest.

    They are of any kind, as records link them: an expectation may follow a call. A thread is whole
    where any one of its statements is chosen.
    """
    links = [link for link in library.links() if link.relation is Relation.FOLLOWS]
    items = library.items(names_linked(links))
    said = (item for item in items if sort_of(item) == "statement")
    found = [Thread(*each) for each in bound(said, links) if len(each.items) > 1 or each.loose]
    return _in_order(found, chosen)


def cases(library: Library, chosen: Filter = EVERYTHING) -> tuple[CaseThread, ...]:
    """All cases, from text to text: those of most texts first, then the newest.

    A case is whole where any one of its texts is chosen.
    """
    links = [link for link in library.links() if link.relation is Relation.FOLLOWS]
    items = all_of(lambda after: library.listed(("case",), EVERYTHING, after, PAGE))
    return _in_order([case_of(Thread(*each)) for each in bound(items, links)], chosen)


def _in_order(found: list[AnyThread], chosen: Filter) -> tuple[AnyThread, ...]:
    these = [each for each in found if any(is_chosen(item, chosen) for item in each.items)]
    these.sort(
        key=lambda each: (len(each.items), newness(each.items[-1].visit.start)), reverse=True
    )
    return tuple(these)


def case_of(case: Thread) -> CaseThread:
    """A thread of one case as such, with what became of it since."""
    steps = tuple(KnownStep(item, step) for item in case.items for step in item.steps)
    last = case.items[-1]
    is_open = any(each.item is last or _may_be_later(each.step, last) for each in steps)
    return CaseThread(case.items, case.loose, steps, not is_open)


def _may_be_later(step: Step, text: LibraryItem) -> bool:
    return not span_of(step.day).is_before(span_of(text.visit.start))
