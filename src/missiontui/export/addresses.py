"""Addresses that an item leads to: a page, a mail to be written, a number to ring."""

from __future__ import annotations

from dataclasses import dataclass

from missiontui.document.means import offered
from missiontui.export.citation import whole
from missiontui.export.text_fragment import link_to_words
from missiontui.model import (
    DELEGATION,
    SOURCE,
    VISIT,
    Contact,
    Id,
    MeansKind,
    Mission,
    Quotation,
    Sourced,
)

_FIRST = (MeansKind.EMAIL, MeansKind.WEB)
"""The kinds of means that a person at a desk most likely wants to open."""


@dataclass(frozen=True, slots=True)
class Opening:
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
    if not isinstance(item, Contact):
        link = link_of(mission, id) or mission.source.url
        return (Opening("", "page of the source", link),) if link else ()
    with_link = [each for each in offered(item) if each.address]
    kinds = [each.means.kind for each in with_link]
    first = next((kinds.index(kind) for kind in _FIRST if kind in kinds), 0)
    in_order = (*with_link[first : first + 1], *with_link[:first], *with_link[first + 1 :])
    return tuple(Opening(each.letter, each.name, each.address or "") for each in in_order)


def link_of(mission: Mission, id: Id) -> str | None:
    """The page of the source, at the words that an item rests on; None where there are none."""
    if id == SOURCE:
        return mission.source.url
    parts: dict[Id, Sourced] = {VISIT: mission.visit, DELEGATION: mission.delegation}
    part = parts.get(id) or mission.items.get(id)
    if isinstance(part, Quotation):
        return link_to_words(mission, (whole(part),))
    worded = [passage for passage in part.passages if passage.wording] if part else []
    return link_to_words(mission, worded[0].wording) if worded else None
