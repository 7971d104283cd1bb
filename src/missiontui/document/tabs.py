"""The tabs: their names and counts, and in which of them each item stands.

Apart from what the tabs say, so that a tab that nobody opens costs nothing at the start.
"""

from __future__ import annotations

from collections.abc import Callable

from missiontui.model import (
    DELEGATION,
    GAPS,
    SECTIONS,
    SOURCE,
    VISIT,
    Body,
    Case,
    City,
    Contact,
    Counterpart,
    Function,
    Id,
    Item,
    Meeting,
    Mission,
    Participant,
    Quotation,
    Statement,
    Team,
)
from missiontui.model.part import Part, part

_PARAGRAPH_SIGN = "¶"
BRIEF = Id("in brief")
"""The row of the brief. No item can have its name, because ids hold no blank."""


@part
class Tab(Part):
    """One part of a record as it is shown: a tab on screen, a chapter in print."""

    name: str
    """One of `missiontui.model.SECTIONS`."""
    title: str
    """The name of it."""
    count: Callable[[Mission], int | None]
    """Number of things it holds, where that is worth a number."""


def _said(mission: Mission) -> int | None:
    """The statements of the first group, whoever said them; no number where there are none."""
    return sum(not entry.kind.also_said for entry in mission.own_statements) or None


def _members(mission: Mission) -> int | None:
    """The members of the delegation, its staff apart; the number stated where none is named."""
    delegation = mission.delegation
    if not delegation.participants:
        return delegation.size or 0
    return sum(person.function is not Function.STAFF for person in delegation.participants)


def _uncounted(_: Mission) -> None:
    return None


_COUNTS: dict[str, Callable[[Mission], int | None]] = {
    "itinerary": lambda mission: len(mission.meetings),
    "participants": _members,
    "concerns": _said,
    "contacts": lambda mission: len(mission.contacts),
}

TABS = tuple(
    Tab(name=name, title=name.capitalize(), count=_COUNTS.get(name, _uncounted))
    for name in SECTIONS
)
"""All of them, in the order of the screen, which gives them their numbers and keys."""

ITINERARY_TAB, PARTICIPANTS_TAB, CONCERNS_TAB, QUOTE_TAB, CONTACTS_TAB, SOURCE_TAB = TABS


def number_of(tab: Tab) -> str:
    """The number of a tab, which is its key."""
    return str(TABS.index(tab) + 1)


def tab_named(name: str) -> Tab:
    """The tab of a name, one of `missiontui.model.SECTIONS`."""
    return TABS[SECTIONS.index(name)]


_OF_PARTS = {
    BRIEF: ITINERARY_TAB,
    VISIT: ITINERARY_TAB,
    DELEGATION: PARTICIPANTS_TAB,
    SOURCE: SOURCE_TAB,
    GAPS: SOURCE_TAB,
}
_OF_ITEMS: dict[type[Item], Tab] = {
    City: ITINERARY_TAB,
    Meeting: ITINERARY_TAB,
    Body: PARTICIPANTS_TAB,
    Team: PARTICIPANTS_TAB,
    Participant: PARTICIPANTS_TAB,
    Counterpart: PARTICIPANTS_TAB,
    Statement: CONCERNS_TAB,
    Case: CONCERNS_TAB,
    Quotation: QUOTE_TAB,
    Contact: CONTACTS_TAB,
}


def tab_of(mission: Mission, id: Id) -> Tab | None:
    """The tab in which an item stands; None for what stands in none, a country for one."""
    if id in _OF_PARTS:
        return _OF_PARTS[id]
    if paragraph_number(id):
        return SOURCE_TAB
    item = mission.items.get(id)
    return None if item is None else _OF_ITEMS.get(type(item))


def place_called(mission: Mission, name: str) -> str | None:
    """The name of the tab, or the id of the item, that somebody means; None if there is none.

    A tab has its number, too, as on the screen; an item whose id is that number goes before it.
    """
    if tab_of(mission, Id(name)) is not None:
        return name
    numbers = {str(number): tab.name for number, tab in enumerate(TABS, start=1)}
    return name if name in numbers.values() else numbers.get(name)


def row_of(mission: Mission, id: Id) -> Id:
    """The row that shows an item: its own, or the delegation's for its bodies and teams."""
    return DELEGATION if isinstance(mission.items.get(id), Body | Team) else id


def item_of(id: Id) -> Id:
    """The item that a row is about: the visit, for its brief."""
    return VISIT if id == BRIEF else id


def paragraph_id(number: int) -> Id:
    """The name of a paragraph's row. No item can have it, because ids hold no such sign."""
    return Id(f"{_PARAGRAPH_SIGN}{number}")


def paragraph_number(id: Id) -> int | None:
    """The number of the paragraph that an id names; None if it names something else."""
    digits = id.removeprefix(_PARAGRAPH_SIGN)
    return int(digits) if digits != id and digits.isdecimal() else None
