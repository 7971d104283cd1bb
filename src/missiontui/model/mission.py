"""The record as a whole, and finding one's way in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TypeVar

from missiontui.model.basis import DELEGATION, Id, Item, Passage, Sourced
from missiontui.model.contacts import Contact
from missiontui.model.evidence import evidence_in
from missiontui.model.people import Counterpart, Delegation
from missiontui.model.statements import Case, Quotation, Statement
from missiontui.model.visit import City, Meeting, MeetingStatus, Source, Visit

T = TypeVar("T", bound=Item)
K = TypeVar("K")
V = TypeVar("V")


class Direction(Enum):
    """The direction of the record's script."""

    LTR = "ltr"
    RTL = "rtl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation(Sourced):
    """An abbreviation of the record, spelt out."""

    short: str
    """As printed."""
    long: str
    """Spelt out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Sourced):
    """Something that the source does not state."""

    text: str
    """The thing that is not stated."""
    about: tuple[Id, ...] = ()
    """The items it concerns; `visit`, `delegation` and `source` are items too."""


@dataclass(frozen=True, kw_only=True)
class Mission(Sourced):
    """The record of one visit.

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
    visit: Visit = field(default_factory=Visit)
    """The visit as a whole."""
    cities: tuple[City, ...] = ()
    """The legs of the visit, in the order of the text."""
    meetings: tuple[Meeting, ...] = ()
    """All meetings, in the order of the text."""
    delegation: Delegation = field(default_factory=Delegation)
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

    @cached_property
    def own_statements(self) -> tuple[Statement, ...]:
        """The statements that stand outside every quotation."""
        return tuple(statement for statement in self.statements if statement.quotation is None)

    @cached_property
    def quoted_statements(self) -> tuple[Statement, ...]:
        """The statements that are sentences of a quotation."""
        return tuple(statement for statement in self.statements if statement.quotation is not None)

    @cached_property
    def statements_of(self) -> dict[Id, tuple[Statement, ...]]:
        """The statements of each speaker, quoted ones included."""
        return _grouped((each.speaker, each) for each in self.statements)

    @cached_property
    def statements_at(self) -> dict[Id, tuple[Statement, ...]]:
        """The statements made at each meeting."""
        return _grouped((each.meeting, each) for each in self.statements)

    @cached_property
    def statements_in(self) -> dict[Id, tuple[Statement, ...]]:
        """The statements that are sentences of each quotation."""
        return _grouped((each.quotation, each) for each in self.statements)

    @cached_property
    def statements_naming(self) -> dict[Id, tuple[Statement, ...]]:
        """The statements in which each case is named."""
        return _grouped((case, each) for each in self.statements for case in each.cases)

    @cached_property
    def meetings_in(self) -> dict[Id, tuple[Meeting, ...]]:
        """The meetings in each city."""
        return _grouped((each.city, each) for each in self.meetings)

    @cached_property
    def meetings_of(self) -> dict[Id, tuple[Meeting, ...]]:
        """The meetings that each counterpart, participant and team is stated to have been in."""
        return _grouped(
            (id, meeting)
            for meeting in self.meetings
            for id in {*meeting.hosts, *meeting.participants, *self.met_at(meeting)}
        )

    @cached_property
    def met(self) -> frozenset[Id]:
        """The counterparts of the meetings that were held: those whom the delegation met."""
        held = [meeting for meeting in self.meetings if meeting.status is MeetingStatus.HELD]
        return frozenset(id for each in held for id in (*each.hosts, *self.met_at(each)))

    def met_at(self, meeting: Meeting) -> Iterator[Id]:
        """The counterparts of a meeting, each once, followed by those it is said to include."""
        return (id for id, _ in self.with_parts(meeting.counterparts))

    def with_parts(self, ids: Iterable[Id]) -> Iterator[tuple[Id, int]]:
        """Some counterparts, each once and followed by those it includes, a level deeper each."""
        waiting = [(id, 0) for id in reversed(tuple(ids))]
        seen: set[Id] = set()
        while waiting:
            id, depth = waiting.pop()
            if id not in seen:
                seen.add(id)
                yield id, depth
                parts = self.item(id, Counterpart).including
                waiting.extend((part, depth + 1) for part in reversed(parts))

    @cached_property
    def wholes_of(self) -> dict[Id, tuple[Counterpart, ...]]:
        """The counterparts that each counterpart is said to be one of."""
        return _grouped((part, each) for each in self.counterparts for part in each.including)

    @cached_property
    def gaps_about(self) -> dict[Id, tuple[tuple[int, Gap], ...]]:
        """Gaps about each item, each with its number in `gaps`, from 1."""
        return _grouped(
            (id, (number, gap))
            for number, gap in enumerate(self.gaps, start=1)
            for id in dict.fromkeys(gap.about)
        )

    @cached_property
    def evidence(self) -> dict[int, tuple[tuple[Sourced, Passage], ...]]:
        """Each paragraph that something rests on, in their order: the parts, with their words."""
        return evidence_in(self)

    @cached_property
    def spelt_out(self) -> dict[str, Abbreviation]:
        """Each abbreviation by its short form."""
        return {entry.short: entry for entry in reversed(self.abbreviations)}

    def name_of(self, id: Id) -> str:
        """Name of a speaker, a person or a place, as the screen has it.

        Raises:
            KeyError: if the id names nothing that has a name.
        """
        if id == DELEGATION:
            return "the delegation"
        item = self.items[id]
        name = getattr(item, "name", None) or getattr(item, "title", None)
        if not isinstance(name, str):
            raise KeyError(id)
        return name

    def speaker_name(self, said: Statement | Quotation) -> str:
        """Who said it: a name, "the delegation", or the document that is quoted."""
        if said.speaker is not None:
            return self.name_of(said.speaker)
        if isinstance(said, Statement):
            return self.speaker_name(self.item(said.quotation or Id(""), Quotation))
        return said.document or ""


def _grouped(pairs: Iterable[tuple[K | None, V]]) -> dict[K, tuple[V, ...]]:
    """The values of each key, in their order; those without a key are left out."""
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        if key is not None:
            found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
