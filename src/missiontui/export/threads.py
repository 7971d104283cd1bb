"""Threads: what was said again from record to record, by the links that these state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from missiontui.model import Id


class Said(NamedTuple):
    """A thing that was said, by the record and its id there."""

    record: str
    """The name of the record."""
    id: Id
    """The id in it."""


Earlier = Mapping[Said, Sequence[Said]]
"""What each thing follows, as far as it is known."""


def in_threads(things: Sequence[Said], earlier: Earlier) -> list[Said]:
    """Some things, those of a thread together where the first of them stands.

    In a thread they keep their order, but that none stands before what it follows.
    """
    thread_of = threads(earlier)
    places = {thing: number for number, thing in enumerate(things)}
    members: dict[Said, list[Said]] = {}
    for thing in things:
        members.setdefault(thread_of.get(thing, thing), []).append(thing)
    found: dict[Said, None] = {}
    for thread in members.values():
        for thing in thread:
            _add(thing, earlier, places, found)
    return list(found)


def threads(earlier: Earlier) -> dict[Said, Said]:
    """One and the same thing of its thread for each thing that has a link."""
    thread_of: dict[Said, Said] = {}
    members: dict[Said, list[Said]] = {}
    for thing, others in earlier.items():
        for each in (thing, *others):
            if each not in thread_of:
                thread_of[each] = each
                members[each] = [each]
        for other in others:
            kept, joined = thread_of[thing], thread_of[other]
            if kept != joined:
                for each in members[joined]:
                    thread_of[each] = kept
                members[kept] += members.pop(joined)
    return thread_of


def _add(
    thing: Said, earlier: Earlier, places: Mapping[Said, int], found: dict[Said, None]
) -> None:
    """Add a thing behind all that it follows; links in a circle end where they began."""
    waiting = [(thing, iter(_in_order(earlier.get(thing, ()), places)))]
    entered = {thing}
    while waiting:
        last, others = waiting[-1]
        other = next(others, None)
        if other is None:
            waiting.pop()
            if last in places:
                found[last] = None
        elif other not in entered and other not in found:
            entered.add(other)
            waiting.append((other, iter(_in_order(earlier.get(other, ()), places))))


def _in_order(things: Iterable[Said], places: Mapping[Said, int]) -> list[Said]:
    return sorted(things, key=lambda each: places.get(each, len(places)))
