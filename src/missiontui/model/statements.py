"""Statements, the cases they are about, and quotations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from missiontui.model.basis import DELEGATION, Id, Item, NoteKind


class StatementKind(Enum):
    """The kind of a statement, by its reporting verb. The kinds are never mixed."""

    CONCERN = "concern"
    CALL = "call"
    EXPECTATION = "expectation"
    EMPHASIS = "emphasis"
    """Stressing that something matters ("highlighted the importance of"): not a call."""
    FINDING = "finding"
    RECOMMENDATION = "recommendation"
    WELCOME = "welcome"
    COMMENDATION = "commendation"
    RECOGNITION = "recognition"
    ACKNOWLEDGEMENT = "acknowledgement"
    COMMITMENT = "commitment"

    @property
    def also_said(self) -> bool:
        """Tell whether the kind belongs to the second group, shown apart as "also said"."""
        return self in _ALSO_SAID


_ALSO_SAID = frozenset(
    {
        StatementKind.WELCOME,
        StatementKind.COMMENDATION,
        StatementKind.RECOGNITION,
        StatementKind.ACKNOWLEDGEMENT,
        StatementKind.COMMITMENT,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Item):
    """One thing that was said, by one speaker, of one kind."""

    kind: StatementKind
    """The kind of statement."""
    speaker: Id | None = DELEGATION
    """The delegation, a participant, a team or a counterpart; None where a document speaks."""
    title: str | None = None
    """A few words for lists; where None, the text serves."""
    text: str | None = None
    """The statement in own words; None where the words are open to several readings."""
    verb: str | None = None
    """The reporting verb as printed."""
    speaker_as_printed: str | None = None
    """The speaker as printed ("They", "Members")."""
    addressee: str | None = None
    """To whom it was said."""
    meeting: Id | None = None
    """The meeting where it was said, where the source says so."""
    topics: tuple[str, ...] = ()
    """The topics it is about."""
    grounds: tuple[str, ...] = ()
    """The reasons given for it."""
    cases: tuple[Id, ...] = ()
    """The persons it names."""
    quotation: Id | None = None
    """The quotation it is part of."""
    sentence: int | None = None
    """The number of the sentence in that quotation, from 1."""

    @property
    def reading_open(self) -> bool:
        """Tell whether its words can be read in several ways, none of them preferred."""
        return self.text is None and bool(self.noted(NoteKind.READING))


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Item):
    """A named person whom a statement is about."""

    name: str
    """Name as printed."""
    description: str | None = None
    """Who that is."""
    situation: str | None = None
    """The person's situation as of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Item):
    """Words carried whole, sentence by sentence."""

    sentences: tuple[str, ...]
    """The sentences in order, without quotation marks."""
    speaker: Id | None = None
    """The participant, counterpart or team who said it, or the delegation."""
    document: str | None = None
    """The document that says it, where no person does."""
    speaker_function: str | None = None
    """The speaker's function as printed with the quotation."""
    occasion: str | None = None
    """The occasion on which it was said."""
    language: str | None = None
    """BCP 47 tag of its language."""
