"""What is followed from visit to visit: items that records link, and what only looks alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from missiontui.document.blocks import (
    Block,
    Document,
    Link,
    Role,
    Span,
    headline,
    paragraph,
    title,
)
from missiontui.library.following import CaseThread, Thread, can_be_alike
from missiontui.library.rows import Alike, LibraryItem, Missing, Visit
from missiontui.library.rows import Link as RecordLink
from missiontui.library.sections.columns import fits_beside, side_by_side
from missiontui.library.sections.items import paragraph_sign, step_words
from missiontui.library.sections.links import link_between
from missiontui.library.sections.names import row_of
from missiontui.library.sections.visits import NOT_STATED, THE_DELEGATION

NOTHING_LATER = "Nothing later is known."
"""The sentence behind the last thing that records say of something."""
ALIKE = "Alike, not linked"
"""The heading over what no record links."""
NOTHING_LINKED, NOTHING_ALIKE = "No other visit is linked to this", ", and none looks alike"
"""The sentence where nothing is followed; its end only where likeness was looked for."""
NOT_TO_BE_LINKED = "no link can bind these"
"""The words for what is alike and cannot be linked: `link_between` tells what that is."""
_UNTOLD = ("case", "counterpart")
"""The kinds that go without saying, as whatever is followed from them is of one kind."""
NOT_MET = "no meeting that was held"
"""The words for those who are named as counterparts, and were not met as far as is known."""


class Followed(NamedTuple):
    """An item, and what belongs to it in other visits."""

    item: LibraryItem
    """The item."""
    thread: Thread | CaseThread
    """What links of records bind to it, itself among them, oldest first."""
    alike: tuple[Alike, ...] = ()
    """What only looks like it."""

    @property
    def to_link(self) -> tuple[Alike, ...]:
        """What only looks like it, and what a link can bind to it."""
        return tuple(each for each in self.alike if link_between(self.item, each.item))

    @property
    def nothing(self) -> str:
        """The sentence where no other visit has anything of it; empty where there is something."""
        if len(self.thread.items) > 1 or self.thread.loose or self.alike:
            return ""
        return NOTHING_LINKED + (NOTHING_ALIKE if can_be_alike(self.item) else "")


def followed_document(followed: Followed, width: int) -> Document:
    """What records link to an item, and apart what only looks alike.

    Args:
        followed: The item, and what belongs to it.
        width: The cells of a line.
    """
    thread = followed.thread
    last = thread.items[-1]
    return (
        headline(_kinds(thread.items), in_visits(thread.items)),
        title(last.words, ""),
        *(_case(thread, width) if isinstance(thread, CaseThread) else said(thread.items)),
        *_loose(thread),
        *_alike(followed),
    )


_MISSING = {
    Missing.NOT_HERE: "is not here",
    Missing.SEVERAL: "stands in several records here",
    Missing.OWN: "stands in that record itself",
}
"""The reasons why a link leads to no item of another record, as a sentence has them."""


def _loose(thread: Thread | CaseThread) -> Document:
    """The links that bind nothing, each with the reason; where an end is here, Enter opens it."""
    names = {item.name for item in thread.items}
    blocks: list[Block] = []
    for link in thread.loose:
        is_own = link.item in names
        end = link.other if is_own else link.item
        told = _of_own(link) if is_own else _of_another(link)
        leads = Link(row_of(end)) if end else None
        blocks.append(paragraph(told, Role.OPEN, space=not blocks).replaced(link=leads))
    return tuple(blocks)


def _of_own(link: RecordLink) -> str:
    """A link of an item that is followed."""
    reason = "is of another sort" if link.other else _MISSING[link.missing]
    return f"{link.item.visit} names {link.stated}, which {reason}"


def _of_another(link: RecordLink) -> str:
    """A link that comes from elsewhere, as from a call that is said to follow a case."""
    return f"{link.item.visit} {link.item.id}, of another sort, names {link.stated}"


def _kinds(items: Sequence[LibraryItem]) -> str:
    return ", ".join(dict.fromkeys(item.kind for item in items)).upper()


def in_visits(items: Sequence[LibraryItem]) -> str:
    """The number of visits that items stand in."""
    count = len({item.visit.name for item in items})
    return "in one visit" if count == 1 else f"in {count} visits"


def when(visit: Visit) -> str:
    """The days of a visit, as far as they are stated."""
    return visit.dates or NOT_STATED


def said(items: Sequence[LibraryItem]) -> Document:
    """Each with date, body, verb, wording and paragraph, and what became of it as it is stated."""
    blocks: list[Block] = []
    for item in items:
        blocks.append(head(item))
        blocks.append(_words(item))
        blocks += [paragraph(step_words(step), indent=2) for step in item.steps]
    return tuple(blocks)


def head(item: LibraryItem) -> Block:
    """The visit of an item, and what it is there; it leads to the item."""
    kind = f"  {item.kind.upper()}" if item.kind not in _UNTOLD else ""
    bodies = "; ".join(item.visit.bodies)
    spans = (
        Span(when(item.visit), Role.STRONG),
        Span(kind, Role.QUIET),
        Span(f"  {bodies}" if bodies else "", Role.MUTED),
    )
    return Block(
        spans=tuple(span for span in spans if span.text), link=Link(row_of(item.name)), space=True
    )


def _words(item: LibraryItem) -> Block:
    """The words of the source with the verb; the record's own where there is no wording."""
    speaker = "" if item.speaker in ("", THE_DELEGATION) else item.speaker
    verb = f"“{item.verb}”" if item.verb else ""
    before = " ".join(filter(None, (speaker, verb)))
    words = Span(item.quoted, Role.QUOTE) if item.wording else Span(item.words)
    spans = (*((Span(f"{before}: ", Role.MUTED),) if before else ()), words)
    return Block(spans=spans, indent=2, aside=paragraph_sign(item))


# Cases -------------------------------------------------------------------------------------------


def _case(case: CaseThread, width: int) -> Document:
    """The situation as each text puts it, side by side where there is room, and what came since."""
    items = case.items
    blocks: list[Block] = [_title_line("Situation, as of each text")]
    if fits_beside(len(items), width):
        columns = [
            (
                Span(when(item.visit), Role.STRONG),
                Span(_situation(item)),
                Span(paragraph_sign(item), Role.MUTED),
            )
            for item in items
        ]
        blocks += side_by_side(columns, width)
        blocks.append(_title_line("In the visits"))
        blocks += [head(item).replaced(space=False) for item in items]
    else:
        for item in items:
            blocks.append(head(item))
            words = (Span(_situation(item)),)
            blocks.append(Block(spans=words, indent=2, aside=paragraph_sign(item)))
    if case.steps:
        blocks.append(_title_line("Since then, as records state it"))
        blocks += [paragraph(step_words(each.step), indent=2) for each in case.steps]
    if case.is_nothing_later_known:
        blocks.append(paragraph(NOTHING_LATER, Role.OPEN, space=True))
    return tuple(blocks)


def _situation(item: LibraryItem) -> str:
    return item.situation or "situation not stated"


# Alike -------------------------------------------------------------------------------------------


def _alike(followed: Followed) -> Document:
    """What no record links, each with the likeness; L links it, where records can have the link."""
    blocks: list[Block] = []
    to_link = followed.to_link
    for each in followed.alike:
        if not blocks:
            blocks.append(_title_line(ALIKE))
        item = each.item
        blocks.append(
            Block(
                spans=(
                    Span(f"{when(item.visit)}  "),
                    Span(f"{item.kind.upper()}  ", Role.QUIET),
                    Span(item.words),
                ),
                aside=paragraph_sign(item),
                link=Link(row_of(item.name)),
                space=len(blocks) > 1,
            )
        )
        reason = each.reason if each in to_link else f"{each.reason}; {NOT_TO_BE_LINKED}"
        blocks.append(paragraph(reason, Role.OPEN, indent=2))
    return tuple(blocks)


def _title_line(text: str) -> Block:
    return Block(spans=(Span(text, Role.MUTED),), space=True)
