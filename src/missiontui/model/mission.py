"""The record of a visit, and finding one's way in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from missiontui.model.basis import DELEGATION, UNLISTED, Id, Passage, Sourced
from missiontui.model.evidence import evidence_in
from missiontui.model.part import part
from missiontui.model.parts import Parts
from missiontui.model.people import Counterpart, number_of_people
from missiontui.model.source import Abbreviation, Gap
from missiontui.model.statements import Case, Quotation, Statement
from missiontui.model.statuses import status_of_meeting
from missiontui.model.visit import City, Meeting, MeetingStatus
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeVar

    from missiontui.model.comparison import Comparison

    K = TypeVar("K")
    V = TypeVar("V")


@part
class Mission(Parts):
    """The record of one visit.

    Its items refer to each other by ids; each was checked when the record was read.
    """

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
        return _grouped((id, each) for each in self.statements for id in each.said_by)

    @cached_property
    def statements_at(self) -> dict[Id, tuple[Statement, ...]]:
        """The statements made at each meeting."""
        return _grouped((each.meeting, each) for each in self.statements)

    @cached_property
    def statements_of_city(self) -> dict[Id, tuple[Statement, ...]]:
        """The statements that are about each place."""
        return _grouped((each.city, each) for each in self.statements)

    @cached_property
    def statements_in(self) -> dict[Id, tuple[Statement, ...]]:
        """The statements that are sentences of each quotation."""
        return _grouped((each.quotation, each) for each in self.statements)

    @cached_property
    def statements_naming(self) -> dict[Id, tuple[Statement, ...]]:
        """The statements in which each case is named."""
        return _grouped((case, each) for each in self.statements for case in each.cases)

    @cached_property
    def said_with(self) -> dict[Id, tuple[Statement, ...]]:
        """Statements of the same sentence as each statement, whichever of them names the other."""
        pairs = [(each.id, id) for each in self.statements for id in each.said_with]
        both = dict.fromkeys(pair for one, other in pairs for pair in ((one, other), (other, one)))
        return _grouped((one, self.item(other, Statement)) for one, other in both if one != other)

    @cached_property
    def places_in(self) -> dict[Id, tuple[City, ...]]:
        """The places that lie within each place."""
        return _grouped((city.within, city) for city in self.cities)

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
        held = (each for each in self.meetings if self.status_of(each) is MeetingStatus.HELD)
        return frozenset(id for each in held for id in (*each.hosts, *self.met_at(each)))

    def status_of(self, meeting: Meeting) -> MeetingStatus:
        """The stage that a meeting has come to, from its own status, its place's or the visit's."""
        return status_of_meeting(self, meeting)

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
    def comparison(self) -> Comparison | None:
        """Its verbatim texts beside the attached text; None where none is attached."""
        if self.source_text is None:
            return None
        from missiontui.model.comparison import Comparison
        from missiontui.model.verbatim import verbatims_of

        return Comparison(self.source_text, lambda: verbatims_of(self))

    @cached_property
    def unrecorded(self) -> dict[int, tuple[str, ...]]:
        """Words of each paragraph of the attached text that nothing rests on; none without one."""
        if self.source_text is None or self.comparison is None:
            return {}
        from missiontui.model.coverage import unrecorded

        return unrecorded(self.source_text, self.comparison)

    @cached_property
    def spelt_out(self) -> dict[str, Abbreviation]:
        """Each abbreviation by its short form."""
        return {entry.short: entry for entry in reversed(self.abbreviations)}

    @cached_property
    def _several(self) -> frozenset[str]:
        """The names that several places have."""
        names = Counter(city.name for city in self.cities)
        return frozenset(name for name, count in names.items() if count > 1)

    def name_of(self, id: Id) -> str:
        """Name of a speaker, a person or a place, as the screen has it.

        Raises:
            KeyError: if the id names nothing that has a name.
        """
        if id == DELEGATION:
            return "the delegation"
        item = self.items[id]
        if isinstance(item, Case):
            return item.name or number_of_people(item.count, item.count_as_printed)
        if isinstance(item, City) and item.name in self._several:
            country = self.name_of(item.country) if item.country else None
            return f"{item.name} ({country or item.id})"
        name = getattr(item, "name", None) or getattr(item, "title", None)
        if not isinstance(name, str):
            raise KeyError(id)
        return name

    def speaker_name(self, said: Statement | Quotation) -> str:
        """Who said it: a name, "the delegation", or the document that is quoted."""
        if said.speaker == UNLISTED:
            return said.speaker_as_printed or ""
        if said.said_by:
            *others, last = (self.name_of(id) for id in said.said_by)
            return f"{', '.join(others)} and {last}" if others else last
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
