"""Topics of the last visit but one of a body to a country that its last visit has not.

A topic is no longer said only where that is certain: of two visits whose order is known, that have
taken place, and whose records name topics in one language. It is not where the last visit has any
statement of the topic, of whichever kind and speaker, or one that follows such a statement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from missiontui.library.countries import (
    compared_among,
    is_sought,
    shown,
    told_apart,
    values_of_visit,
)
from missiontui.library.following.bonds import FIRST_GROUP, STATEMENTS, Groups
from missiontui.library.following.sequence import newness, rank, span_of
from missiontui.library.interface import EVERYTHING, Filter
from missiontui.library.paging import PAGE, all_of
from missiontui.library.rows import ItemName, LibraryItem, Relation, Visit
from missiontui.search.folding import folded

if TYPE_CHECKING:
    from missiontui.library.interface import Library

_CONCLUDED = ("concluded", "")
"""The stages of a visit that has taken place: one that is not stated, too, as everywhere."""


class Dropped(NamedTuple):
    """A topic of the last visit but one that the last has not."""

    topic: str
    """The topic."""
    items: tuple[LibraryItem, ...]
    """The statements that had it, of all kinds, in the order of their record."""


class LeftOut(NamedTuple):
    """A visit that is not compared."""

    visit: Visit
    """The visit."""
    reason: str
    """The reason, in a few words: "planned", "its date is not stated"."""


class Compared(NamedTuple):
    """The last two visits of a body to a country."""

    country: str
    """The country, as printed most often, with its code where another is printed so, too."""
    body: str
    """The body, as printed."""
    before: Visit | None
    """The last visit but one; None where it is not known which that is."""
    last: Visit | None
    """The last visit; None where it is not known which that is."""
    topics: tuple[Dropped, ...]
    """The topics of statements of the first group that the last visit has not."""
    reason: str
    """The reason why topics cannot be compared; empty where they are."""
    without_topic: int
    """Number of statements of the last visit that name no topic, and may have one of these."""
    left_out: tuple[LeftOut, ...]
    """The other visits that could have been the last."""


def no_longer_said(library: Library, chosen: Filter = EVERYTHING) -> tuple[Compared, ...]:
    """The topics that are no longer said, by country and body; the last visit that is newest first.

    Only pairs of a country and a body with two visits or more are among them. A filter chooses
    pairs by one of their visits, and never changes which visits are the last two.
    """
    visits = [*all_of(lambda after: library.visits(EVERYTHING, after, PAGE))]
    compared = compared_among(visits)
    pairs: dict[tuple[str, str], list[Visit]] = {}
    printed: dict[str, Counter[str]] = {}
    for visit in visits:
        for value in values_of_visit(visit):
            country = compared(value)
            printed.setdefault(country, Counter())[shown(value)] += 1
            for body in visit.bodies:
                pairs.setdefault((country, body), []).append(visit)
    wanted = {
        compared(value)
        for visit in visits
        for value in values_of_visit(visit)
        if is_sought(value, chosen.countries)
    }
    names = told_apart({country: of.most_common(1)[0][0] for country, of in printed.items()})
    found = [
        _last_two(names[country], body, of_pair)
        for (country, body), of_pair in pairs.items()
        if len(of_pair) > 1
        and (not chosen.countries or country in wanted)
        and (not chosen.bodies or body in chosen.bodies)
    ]
    if chosen != EVERYTHING:
        named = all_of(lambda after: library.visits(chosen, after, PAGE))
        of_chosen = {visit.name for visit in named}
        found = [each for each in found if of_chosen & {*_names(each)}]
    return _with_topics(library, found)


def _names(pair: Compared) -> Iterable[str]:
    return (
        visit.name
        for visit in (pair.before, pair.last, *(each.visit for each in pair.left_out))
        if visit
    )


def _last_two(country: str, body: str, visits: Iterable[Visit]) -> Compared:
    """The last two visits of a pair, and those that are not compared."""
    left_out: list[LeftOut] = []
    held: list[Visit] = []
    for visit in visits:
        if visit.status not in _CONCLUDED:
            left_out.append(LeftOut(visit, visit.status))
        elif rank(visit.start)[0]:
            left_out.append(LeftOut(visit, "its date is not stated"))
        else:
            held.append(visit)
    held.sort(key=lambda visit: rank(visit.start), reverse=True)
    last, before = (*held[:2], None, None)[:2]
    reason = "" if before else "fewer than two visits are known to have taken place, with a date"
    if last and before and not _are_last(last, before, held[2:]):
        last = before = None
        reason = "it is not known which visit was the last, or the last but one"
    if last and before and last.language and before.language and last.language != before.language:
        reason = (
            f"the records are in different languages ({before.language}, {last.language}), "
            "and so may be their topics"
        )
    return Compared(country, body, before, last, (), reason, 0, tuple(left_out))


def _are_last(last: Visit, before: Visit, others: Iterable[Visit]) -> bool:
    """Tell whether two visits are the last two for certain, in this order."""
    known = span_of(before.start)
    return known.is_before(span_of(last.start)) and all(
        span_of(other.start).is_before(known) for other in others
    )


def _with_topics(library: Library, pairs: Sequence[Compared]) -> tuple[Compared, ...]:
    compared = [visit for each in pairs if not each.reason for visit in (each.before, each.last)]
    said = _statements(library, [visit for visit in compared if visit])
    groups: Groups[ItemName] = Groups()
    for link in library.links():
        if link.other and link.relation is Relation.FOLLOWS:
            groups.unite(link.item, link.other)
    found = (
        _topics(each, said.get(each.before.name, []), said.get(each.last.name, []), groups)
        if each.before and each.last and not each.reason
        else each
        for each in pairs
    )
    return tuple(
        sorted(
            found, key=lambda each: newness(each.last.start if each.last else None), reverse=True
        )
    )


def _statements(library: Library, visits: Sequence[Visit]) -> dict[str, list[LibraryItem]]:
    """The statements of some visits, by the names of these."""
    found: dict[str, list[LibraryItem]] = {visit.name: [] for visit in visits}
    if not found:
        return {}
    years = {int(visit.start[:4]) for visit in visits if visit.start}
    of_years = Filter(years=tuple(sorted(years)))
    for item in all_of(lambda after: library.listed(STATEMENTS, of_years, after, PAGE)):
        if item.visit.name in found:
            found[item.visit.name].append(item)
    return found


def _topics(
    pair: Compared,
    before: Sequence[LibraryItem],
    last: Sequence[LibraryItem],
    groups: Groups[ItemName],
) -> Compared:
    kept = {folded(topic) for item in last for topic in item.topics}
    if not kept:
        return pair._replace(reason="no statement of the last visit names a topic")
    followed = {groups.of(item.name) for item in last}
    for item in before:
        if groups.of(item.name) in followed:
            kept.update(map(folded, item.topics))
    named = {
        topic: None
        for item in before
        if item.kind in FIRST_GROUP and not item.is_quoted
        for topic in item.topics
        if folded(topic) not in kept
    }
    topics = (Dropped(topic, tuple(i for i in before if topic in i.topics)) for topic in named)
    return pair._replace(topics=tuple(topics), without_topic=sum(not item.topics for item in last))
