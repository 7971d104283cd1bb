"""The parts of a record, as its file has them."""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from missiontui.model.basis import Id, Item, Sourced
from missiontui.model.contacts import Contact
from missiontui.model.part import part
from missiontui.model.people import Counterpart, Delegation
from missiontui.model.source import Abbreviation, Gap, Source, WebLink
from missiontui.model.statements import Case, Quotation, Statement
from missiontui.model.visit import City, Meeting, Visit
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T", bound=Item)


class Direction(Enum):
    """The direction of the record's script."""

    LTR = "ltr"
    RTL = "rtl"


@part
class Parts(Sourced):
    """All that a record says.

    Its items refer to each other by ids; each was checked when the record was read.
    """

    title: str
    """The record's own title."""
    source: Source
    """The document behind it."""
    source_text: tuple[str, ...] | None = None
    """The paragraphs of that document, where its text is attached."""
    source_text_problem: str | None = None
    """The reason that the attached text could not be read; None where it was, or none is there."""
    language: str | None = None
    """BCP 47 tag of the record's own words."""
    direction: Direction = Direction.LTR
    """The direction of its script."""
    kind: str | None = None
    """The kind of document that the record itself is."""
    summary: str | None = None
    """The visit in a few sentences."""
    background: str | None = None
    """The events that led to the visit."""
    visit: Visit = Visit()
    """The visit as a whole."""
    cities: tuple[City, ...] = ()
    """The legs of the visit, in the order of the text."""
    meetings: tuple[Meeting, ...] = ()
    """All meetings, in the order of the text."""
    delegation: Delegation = Delegation()
    """Those who travelled."""
    counterparts: tuple[Counterpart, ...] = ()
    """Those who were met."""
    statements: tuple[Statement, ...] = ()
    """The statements, in the order of the text."""
    cases: tuple[Case, ...] = ()
    """The persons named in statements."""
    quotations: tuple[Quotation, ...] = ()
    """The speeches that are quoted whole."""
    contacts: tuple[Contact, ...] = ()
    """Whom to ring."""
    links: tuple[WebLink, ...] = ()
    """Pages that the source refers to."""
    tags: tuple[str, ...] = ()
    """Keywords of the source."""
    abbreviations: tuple[Abbreviation, ...] = ()
    """Abbreviations spelt out."""
    gaps: tuple[Gap, ...] = ()
    """The things that the source does not state."""

    @cached_property
    def items(self) -> dict[Id, Item]:
        """Every item by its id, in the order of the record."""
        groups: tuple[tuple[Item, ...], ...] = (
            self.visit.countries,
            self.visit.countries_of_concern,
            self.cities,
            self.meetings,
            tuple(body for body in self.delegation.bodies if body.id),
            self.delegation.teams,
            self.delegation.participants,
            self.counterparts,
            self.statements,
            self.cases,
            self.quotations,
            self.contacts,
        )
        return {item.id: item for group in groups for item in group}

    def item(self, id: Id, kind: type[T]) -> T:
        """The item that an id names.

        Raises:
            KeyError: if the record has no item of that kind with that id.
        """
        found = self.items[id]
        if not isinstance(found, kind):
            raise KeyError(id)
        return found
