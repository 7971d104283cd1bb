"""Statements, the cases they are about, and quotations."""

from __future__ import annotations

from enum import Enum

from missiontui.model.basis import DELEGATION, Id, Item, NoteKind
from missiontui.model.following import RecordLink, Step
from missiontui.model.part import Part, part


class StatementKind(Enum):
    """The kind of a statement, by its reporting verb. The kinds are never mixed."""

    CONCERN = "concern"
    FINDING = "finding"
    CALL = "call"
    RECOMMENDATION = "recommendation"
    EXPECTATION = "expectation"
    EMPHASIS = "emphasis"
    """Stressing that something matters ("highlighted the importance of"): not a call."""
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


@part
class Statement(Item):
    """One thing that was said, by one speaker, of one kind."""

    kind: StatementKind
    """The kind of statement."""
    speaker: Id | None = DELEGATION
    """The delegation, one of its bodies, a participant, a team or a counterpart; `UNLISTED` for
    anybody else; None where a document speaks, or several do."""
    speakers: tuple[Id, ...] = ()
    """Those who say it together, where they are several."""
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
    number: str | None = None
    """Its number in the source ("12", "3.a")."""
    deadline: str | None = None
    """The time until which it is to be done, in own words."""
    city: Id | None = None
    """The place that it is about or was said of."""
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
    said_with: tuple[Id, ...] = ()
    """Other statements of the same sentence, which qualify it or which it qualifies."""
    follows: tuple[RecordLink, ...] = ()
    """Statements of other records that said the same before."""
    steps: tuple[Step, ...] = ()
    """What became of it since."""

    @property
    def said_by(self) -> tuple[Id, ...]:
        """Those who say it; empty where a document speaks."""
        return self.speakers or (() if self.speaker is None else (self.speaker,))

    @property
    def reading_open(self) -> bool:
        """Tell whether its words can be read in several ways, none of them preferred."""
        return self.text is None and bool(self.noted(NoteKind.READING))


@part
class Case(Item):
    """A person, or a number of persons, whom a statement is about."""

    name: str | None = None
    """Name as printed; None where the source gives only a number."""
    count: int | None = None
    """Number of persons."""
    count_as_printed: str | None = None
    """The number as printed ("over a hundred")."""
    description: str | None = None
    """Who that is."""
    situation: str | None = None
    """The person's situation as of the text."""
    follows: tuple[RecordLink, ...] = ()
    """What other records said of the same case before."""
    steps: tuple[Step, ...] = ()
    """What became of it since."""
    protected: bool = False
    """True where the name is hidden from whoever does not ask for it."""


@part
class Break(Part):
    """A place where the source breaks a quotation."""

    before: int
    """The number of the sentence before which it stands, from 2."""
    paragraph: int | None = None
    """The paragraph in which the quotation goes on, where that is another."""
    by: str | None = None
    """The words that stand between, as printed ("he said")."""


@part
class Quotation(Item):
    """Words carried whole, sentence by sentence."""

    sentences: tuple[str, ...]
    """The sentences in order, without quotation marks."""
    breaks: tuple[Break, ...] = ()
    """The places where the source breaks them."""
    speaker: Id | None = None
    """The delegation, one of its bodies, a participant, a team or a counterpart who said it;
    `UNLISTED` for anybody else."""
    speakers: tuple[Id, ...] = ()
    """Those who said it together, where they are several."""
    speaker_as_printed: str | None = None
    """The speaker as printed."""
    document: str | None = None
    """The document that says it, where no person does."""
    speaker_function: str | None = None
    """The speaker's function as printed with the quotation."""
    occasion: str | None = None
    """The occasion on which it was said."""
    language: str | None = None
    """BCP 47 tag of its language."""

    @property
    def said_by(self) -> tuple[Id, ...]:
        """Those who said it; empty where a document speaks."""
        return self.speakers or (() if self.speaker is None else (self.speaker,))
