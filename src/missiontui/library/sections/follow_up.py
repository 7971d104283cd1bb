"""Follow-up: calls by thread, cases, who was met again, and what is no longer said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from missiontui.document.blocks import (
    Document,
    Entry,
    Heading,
    Role,
    Row,
    Span,
    headline,
    paragraph,
    title,
)
from missiontui.library.rows import LibraryItem, Visit
from missiontui.library.sections.followed import in_visits, said, when
from missiontui.library.sections.grid import holder
from missiontui.library.sections.names import row_of
from missiontui.model import Id

GRID = Id("\0grid")
"""The row of the grid."""
TOO_MANY = "Who was met, and what is no longer said: f filters the visits first"
"""The heading in place of what would be made of very many visits."""
NOTHING_FOLLOWED = (
    "No record links anything to another visit: follows and same_as do. "
    "F at an item shows what looks alike; there, L links it."
)
"""The sentence where there is nothing to follow."""


class Met(NamedTuple):
    """A post or body that was to be met."""

    name: str
    """The post, or the body."""
    items: tuple[LibraryItem, ...]
    """Those who stand for it, oldest visit first."""


class NoLongerSaid(NamedTuple):
    """A topic of the last visit but one that the last has not."""

    topic: str
    items: tuple[LibraryItem, ...]
    """What was said of it then."""
    last: Visit
    """The last visit."""


class FollowUp(NamedTuple):
    """What is followed through a library."""

    calls: tuple[tuple[LibraryItem, ...], ...] = ()
    """What was said again, oldest first; the longest thread first."""
    cases: tuple[tuple[LibraryItem, ...], ...] = ()
    """Cases, as each text puts them."""
    met: tuple[Met, ...] = ()
    """Posts and bodies."""
    no_longer_said: tuple[NoLongerSaid, ...] = ()
    """Topics that are no longer there."""
    is_partial: bool = False
    """True if there are too many visits to hold their meetings and topics against each other."""

    @property
    def items(self) -> dict[Id, tuple[LibraryItem, ...]]:
        """The items that each row stands for."""
        found = {_thread_row(items): items for items in (*self.calls, *self.cases)}
        found |= {_met_row(met): met.items for met in self.met}
        return found | {_topic_row(each): each.items for each in self.no_longer_said}


def _thread_row(items: Sequence[LibraryItem]) -> Id:
    return Id(f"thread\0{row_of(items[0].name)}")


def _met_row(met: Met) -> Id:
    return Id(f"met\0{row_of(met.items[0].name)}")


def _topic_row(each: NoLongerSaid) -> Id:
    return Id(f"topic {each.topic}\0{row_of(each.items[0].name)}")


def follow_entries(found: FollowUp) -> tuple[Entry, ...]:
    """The list of all that is followed."""
    entries: list[Entry] = []
    for heading, rows in (
        ("Said again, by thread", [_call(items) for items in found.calls]),
        ("Cases", [_case(items) for items in found.cases]),
        ("Met", [*_met(found.met)]),
        ("No longer said", [_topic(each) for each in found.no_longer_said]),
    ):
        if rows:
            count = len(rows) - (rows[0].id == GRID)
            entries += [Heading(heading, count), *rows]
    if found.is_partial:
        entries.append(Heading(TOO_MANY))
    return tuple(entries)


def _call(items: Sequence[LibraryItem]) -> Row:
    last = items[-1]
    return Row(
        id=_thread_row(items),
        spans=(Span(last.words),),
        tag=last.kind.upper(),
        aside=in_visits(items),
        aside_below=True,
        more=(f"{_where(last)}: {when(items[0].visit)} – {when(last.visit)}",),
    )


def _case(items: Sequence[LibraryItem]) -> Row:
    last = items[-1]
    return Row(
        id=_thread_row(items),
        spans=(Span(last.words, Role.STRONG),),
        aside=in_visits(items),
        aside_below=True,
        more=(f"{when(last.visit)}: {last.situation or 'situation not stated'}",),
    )


def _met(met: Sequence[Met]) -> Iterator[Row]:
    if met:
        yield Row(id=GRID, spans=(Span("All posts and bodies, by visit"),))
    for each in met:
        held = [item for item in each.items if item.is_met]
        names = dict.fromkeys(holder(item, each.name) for item in held)
        yield Row(
            id=_met_row(each),
            spans=(Span(each.name, Role.STRONG), Span(f"  {_where(each.items[-1])}", Role.MUTED)),
            aside=f"met {in_visits(held)}" if held else "not met",
            aside_below=True,
            more=(", ".join(names),) if any(name != "name not stated" for name in names) else (),
        )


def _topic(each: NoLongerSaid) -> Row:
    then = each.items[-1]
    days = [(visit.start or "")[:4] for visit in (then.visit, each.last)]
    if days[0] == days[1]:
        days = [when(then.visit), when(each.last)]
    told = f"{_where(then)}: said {days[0]}, not {days[1]}"
    return Row(id=_topic_row(each), spans=(Span(each.topic),), more=(told,))


def _where(item: LibraryItem) -> str:
    return ", ".join(item.visit.countries)


def no_longer_document(each: NoLongerSaid) -> Document:
    """What was said of a topic at the last visit but one; the last has nothing of that topic."""
    told = (
        f"No statement recorded of the visit of {when(each.last)} has this topic. "
        "It may be there in other words."
    )
    return (
        headline("NO LONGER SAID"),
        title(each.topic, ""),
        paragraph(told, Role.OPEN, space=True),
        *said(each.items),
    )
