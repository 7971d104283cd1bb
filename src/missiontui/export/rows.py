"""A record as rows: one for each thing that it tells of, each with a title of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from missiontui.document.names import meeting_title, sending_bodies, short
from missiontui.export.chosen import Chosen
from missiontui.model import (
    DELEGATION,
    GAPS,
    SOURCE,
    VISIT,
    Abbreviation,
    Delegation,
    Id,
    Item,
    Meeting,
    Mission,
    Quotation,
    Source,
    Sourced,
    Statement,
    Translation,
    Visit,
    WebLink,
)
from missiontui.typed import NamedTuple


class ItemRow(NamedTuple):
    """A thing that a record tells of."""

    section: str
    """The section it stands in, one of `missiontui.model.SECTIONS`."""
    type: str
    """The sort of thing, as the format calls it: "city", "next step"."""
    part: Sourced
    """The thing itself."""
    owners: tuple[Id, ...]
    """The items by which it is chosen: itself, or what it belongs to."""

    @property
    def id(self) -> Id | None:
        """The id by which the record knows it, if it does."""
        if isinstance(self.part, Item):
            return self.part.id or None
        return Id(self.type) if self.type in (VISIT, DELEGATION, SOURCE) else None


def rows_of(mission: Mission, chosen: Chosen) -> Iterator[ItemRow]:
    """The rows of all that was chosen, section by section, in the order of the record."""
    for row in (*_of_itinerary(mission), *_of_participants(mission), *_of_others(mission)):
        if chosen.is_all or any(chosen.has(mission, id) for id in row.owners):
            yield row


def _of_itinerary(mission: Mission) -> Iterator[ItemRow]:
    visit = mission.visit
    if visit != Visit():
        yield ItemRow("itinerary", "visit", visit, (VISIT,))
    for type_, parts in (
        ("country", visit.countries),
        ("country of concern", visit.countries_of_concern),
        ("remark", visit.overview),
        ("next step", visit.next_steps),
        ("city", mission.cities),
        ("meeting", mission.meetings),
    ):
        yield from _rows("itinerary", type_, parts, VISIT)


def _of_participants(mission: Mission) -> Iterator[ItemRow]:
    delegation = mission.delegation
    if delegation != Delegation():
        yield ItemRow("participants", "delegation", delegation, (DELEGATION,))
    for type_, parts in (
        ("body", delegation.bodies),
        ("team", delegation.teams),
        ("participant", delegation.participants),
        ("others", delegation.others),
    ):
        yield from _rows("participants", type_, parts, DELEGATION)
    yield from _rows("participants", "counterpart", mission.counterparts)


def _of_others(mission: Mission) -> Iterator[ItemRow]:
    yield from _rows("concerns", "statement", mission.statements)
    yield from _rows("concerns", "case", mission.cases)
    yield from _rows("quote", "quotation", mission.quotations)
    yield from _rows("contacts", "contact", mission.contacts)
    yield ItemRow("source", "source", mission.source, (SOURCE,))
    yield ItemRow("source", "record", mission, (SOURCE,))
    yield from _rows("source", "translation", mission.source.translations, SOURCE)
    yield from _rows("source", "link", mission.links, SOURCE)
    yield from _rows("source", "abbreviation", mission.abbreviations, SOURCE)
    # A gap about an item is told in the item's own row, too.
    yield from _rows("source", "gap", mission.gaps, GAPS)


def _rows(
    section: str, type_: str, parts: tuple[Sourced, ...], owner: Id | None = None
) -> Iterator[ItemRow]:
    """Rows of parts that are chosen by their own id, and with the part they belong to."""
    for part in parts:
        ids = (part.id if isinstance(part, Item) else None, owner)
        yield ItemRow(section, type_, part, tuple(id for id in ids if id))


def titles(mission: Mission) -> dict[Id, str]:
    """The title of each item; of several alike each has its id behind it."""
    found = {id: title(mission, item) for id, item in mission.items.items()}
    counts = Counter(found.values())
    parts = {
        VISIT: "the visit",
        DELEGATION: mission.name_of(DELEGATION),
        SOURCE: title(mission, mission.source),
    }
    return parts | {
        id: f"{name} ({id})" if counts[name] > 1 else name for id, name in found.items()
    }


_CALLED: dict[type[Sourced], tuple[str, ...]] = {
    Visit: ("kind",),
    Source: ("title", "identifier", "publisher", "url"),
    Translation: ("title", "language"),
    WebLink: ("title", "url"),
    Abbreviation: ("short",),
}
"""The fields of which the first that has a value is the title, where these are not the usual."""


def title(mission: Mission, part: Sourced) -> str:
    """The words by which a part is known; empty where it has none."""
    match part:
        case Statement():
            return part.title or short(part)
        case Quotation():
            return f"quotation, {mission.speaker_name(part)}"
        case Meeting():
            return meeting_title(mission, part)
        case Delegation():
            return sending_bodies(part)
        case Item() if part.id:
            return mission.name_of(part.id)
    names = _CALLED.get(type(part), ("name", "title", "text"))
    values = (getattr(part, name, None) for name in names)
    return next((value for value in values if value), "")
