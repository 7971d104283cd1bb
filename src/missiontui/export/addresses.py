"""Addresses that an item leads to: a page, a mail to be written, a number to ring."""

from __future__ import annotations

from missiontui.document.means import offered
from missiontui.document.tabs import item_of
from missiontui.export.text_fragment import link_to_words
from missiontui.model import (
    DELEGATION,
    SOURCE,
    VISIT,
    Contact,
    Id,
    MeansKind,
    Mission,
    Sourced,
)
from missiontui.model.evidence import passages_of
from missiontui.typed import NamedTuple

_DIGITS = 10
_FIRST = (MeansKind.EMAIL, MeansKind.WEB)
"""The kinds of means that a person at a desk most likely wants to open."""


class Opening(NamedTuple):
    """One address that can be opened."""

    letter: str
    """The key that opens it, in a menu of several."""
    name: str
    """The means or the page that it belongs to: "e-mail", "page of the source"."""
    address: str
    """The address, a URI."""


def openings(mission: Mission, id: Id) -> tuple[Opening, ...]:
    """List the openings of an item, first the one that a person most likely wants.

    Of a contact that is each of its means that has a link; of anything else its source.
    """
    item = mission.items.get(id)
    if id == SOURCE:
        return _pages(mission)
    if not isinstance(item, Contact):
        link = link_of(mission, id) or mission.source.url
        return (Opening("", "page of the source", link),) if link else ()
    with_link = [each for each in offered(item) if each.address]
    kinds = [each.means.kind for each in with_link]
    first = next((kinds.index(kind) for kind in _FIRST if kind in kinds), 0)
    in_order = (*with_link[first : first + 1], *with_link[:first], *with_link[first + 1 :])
    return tuple(Opening(each.letter, each.name, each.address or "") for each in in_order)


def has_openings(mission: Mission, id: Id) -> bool:
    """Tell whether an item has openings, without finding the words that a link leads to."""
    item = mission.items.get(id)
    if isinstance(item, Contact) or id == SOURCE:
        return bool(openings(mission, id))
    return bool(mission.source.url)


def _pages(mission: Mission) -> tuple[Opening, ...]:
    """The page of the source, those in other languages, and those that it refers to."""
    source = mission.source
    pages = [("page of the source", source.url)]
    pages += [(f"in {each.language}", each.url) for each in source.translations]
    pages += [(each.title or each.url, each.url) for each in mission.links]
    with_address = [(name, url) for name, url in pages if url]
    return tuple(
        Opening(str(number) if number < _DIGITS else "", name, url)
        for number, (name, url) in enumerate(with_address, start=1)
    )


def link_of(mission: Mission, id: Id) -> str | None:
    """The page of the source, at the words that an item rests on; None where there are none."""
    if id == SOURCE:
        return mission.source.url
    parts: dict[Id, Sourced] = {VISIT: mission.visit, DELEGATION: mission.delegation}
    part = parts.get(item_of(id)) or mission.items.get(id)
    passages = passages_of(part) if part else ()
    worded = next((passage for passage in passages if passage.wording), None)
    return link_to_words(mission, worded) if worded else None
