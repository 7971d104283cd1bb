"""Copies that can be made of an item, each under its letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from missiontui.document.means import OfferedMeans, is_derived, offered
from missiontui.document.names import described, with_affiliation
from missiontui.document.provenance import unchecked
from missiontui.document.sections.brief import first_reachable
from missiontui.document.sections.contacts import NO_DETAILS
from missiontui.document.sections.meeting import in_one_line
from missiontui.document.tabs import BRIEF, item_of, paragraph_number
from missiontui.export.as_text import as_text
from missiontui.export.citation import (
    Citation,
    of_part,
    of_quotation,
    of_statement,
)
from missiontui.export.reference import reference, reference_as_markdown
from missiontui.export.reopening import command
from missiontui.export.skeleton import skeleton
from missiontui.export.vcard import Version, vcard
from missiontui.model import (
    DELEGATION,
    SOURCE,
    VISIT,
    Contact,
    Counterpart,
    CounterpartKind,
    Id,
    Item,
    Meeting,
    Mission,
    Origin,
    Participant,
    Quotation,
    Sourced,
    Statement,
)
from missiontui.model.protection import is_hidden

_UNKNOWN = Origin()
_SENTENCES = "123456789"
_OBVIOUS = "tenc"
"""Of which letters the first that an item has is what a person most likely wants."""


SKELETON = "k"
"""The letter of a paragraph's statements, to be filled in a record."""
QR_CODE = "x"
"""The letter that draws a QR code instead of copying."""
ALL_FOUND = "N"
"""The letter of all that a search has found."""
VCARD = "v"
"""The letter of a contact as vCard."""
LETTERS = {
    "t": "Telephone, as printed",
    "d": "Telephone, to dial",
    "e": "E-mail",
    "n": "Name; of a meeting, one line",
    "w": "Wording, in quotation marks",
    "c": "Wording with citation; of the source, the reference",
    "m": "The same as Markdown",
    "a": "All as text",
    VCARD: "vCard 4.0",
    "V": "vCard 3.0, for old address books",
    "i": "The command that opens it again",
    SKELETON: "Skeleton of a paragraph's statements, for the record's file",
    QR_CODE: "QR code, for a telephone",
    ALL_FOUND: "All that / has found, with citations",
    **dict.fromkeys(
        _SENTENCES, "A further number or address; a sentence of a quotation, with citation"
    ),
}
"""The letters and their names, the same everywhere."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One thing to copy."""

    letter: str
    """The key that copies it; empty where there are more things than letters."""
    label: str
    """The kind of it."""
    text: str
    """The exact text."""
    remark: str = ""
    """The outcome against the attached text, where its words do not match: "differs from ..."."""

    @property
    def name(self) -> str:
        """The kind of it with the remark, for a menu."""
        return f"{self.label}, which {self.remark}" if self.remark else self.label


def copies(mission: Mission, id: Id, origin: Origin = _UNKNOWN) -> tuple[Copy, ...]:
    """List the copies of an item, first the one that a person most likely wants.

    Args:
        mission: The record.
        id: An item, a part of every record (`visit`, `source`), or the row of a paragraph.
        origin: Where the record was read from; where that is unknown, no command opens it again.
    """
    found = [copy for copy in _all(mission, id, mission.items.get(id), origin) if copy.text]
    letters = [copy.letter for copy in found]
    obvious = next((letter for letter in _OBVIOUS if letter in letters), None)
    found.sort(key=lambda copy: copy.letter != obvious)
    return (*found, *_of_brief(mission)) if id == BRIEF else tuple(found)


def _of_brief(mission: Mission) -> Iterator[Copy]:
    """The telephone and the e-mail of the contact that the brief ends with."""
    if contact := first_reachable(mission):
        for copy in _of_contact(contact):
            if copy.letter in ("t", "d", "e"):
                yield replace(copy, label=f"{copy.label}, {contact.name}")


def absent(mission: Mission, id: Id) -> str:
    """Tell of the details that a contact lacks, which a reader may look for; else nothing."""
    item = mission.items.get(id)
    return NO_DETAILS if isinstance(item, Contact) and not item.means else ""


def _all(mission: Mission, id: Id, item: Item | None, origin: Origin) -> Iterator[Copy]:
    if isinstance(item, Contact):
        yield from _of_contact(item)
    elif isinstance(item, Statement):
        yield from _of_statement(mission, item)
    elif isinstance(item, Quotation):
        yield from _of_quotation(mission, item)
    elif id == SOURCE:
        yield Copy("c", "reference", reference(mission.source))
        yield Copy("m", "reference, as Markdown", reference_as_markdown(mission.source))
    elif item is not None:
        yield from _name(mission, item)
    yield from _of_part(mission, id, item)
    if (text := as_text(mission, id)) is not None:
        yield Copy("a", "all as text", text)
        yield from _for_files(mission, id, item, origin)
    if isinstance(item, Quotation):
        yield from _sentences(mission, item)


def _for_files(mission: Mission, id: Id, item: Item | None, origin: Origin) -> Iterator[Copy]:
    """The forms of an item that other programs, a shell and the record's file take."""
    if isinstance(item, Contact) and item.means and not is_hidden(item.name):
        yield Copy(VCARD, "vCard 4.0", vcard(mission, item))
        yield Copy("V", "vCard 3.0, for old address books", vcard(mission, item, Version.OLD))
    if reopening := command(origin, item_of(id)):
        yield Copy("i", "command that opens it again", reopening)
    if number := paragraph_number(id):
        yield Copy(SKELETON, "skeleton of this paragraph’s statements", skeleton(mission, number))


def _of_part(mission: Mission, id: Id, item: Item | None) -> Iterator[Copy]:
    """The words that anything else rests on, as those of statements and quotations."""
    parts: dict[Id, Sourced] = {VISIT: mission.visit, DELEGATION: mission.delegation}
    part = item or parts.get(item_of(id))
    if part is None or isinstance(part, Statement | Quotation):
        return
    if citation := of_part(mission, part):
        yield from _cited(citation)


def _cited(citation: Citation) -> Iterator[Copy]:
    """Words alone and with where they come from; those of the record alone are no wording."""
    what = "wording, with citation" if citation.quoted else "the record’s words, with source"
    if citation.quoted:
        yield Copy("w", "wording", citation.words, citation.outcome)
    yield Copy("c", what, citation.as_text(), citation.outcome)
    yield Copy("m", f"{what}, as Markdown", citation.as_markdown(), citation.outcome)


def _of_contact(contact: Contact) -> Iterator[Copy]:
    for offer in offered(contact):
        yield Copy(offer.letter, offer.name + unchecked(offer.means), offer.means.value)
        if offer.to_dial:
            yield _to_dial(offer)
    yield Copy("n", "name", contact.name)


def _to_dial(offer: OfferedMeans) -> Copy:
    number, extension = offer.to_dial or ("", "")
    without = f", without extension {extension}" if extension else ""
    marks = (" (derived)" if is_derived(offer.means) else "") + unchecked(offer.means)
    return Copy(offer.dial_letter, f"{offer.name}, to dial{without}{marks}", number)


def _of_statement(mission: Mission, statement: Statement) -> Iterator[Copy]:
    if citation := of_statement(mission, statement):
        yield from _cited(citation)


def _of_quotation(mission: Mission, quotation: Quotation) -> Iterator[Copy]:
    yield from _cited(of_quotation(mission, quotation))


def _sentences(mission: Mission, quotation: Quotation) -> Iterator[Copy]:
    # A quotation of more sentences than there are digits has the others in the whole.
    for number, letter in enumerate(_SENTENCES[: len(quotation.sentences)], start=1):
        citation = of_quotation(mission, quotation, number)
        label = f"sentence {number}, with citation"
        yield Copy(letter, label, citation.as_text(), citation.outcome)


def _name(mission: Mission, item: Item) -> Iterator[Copy]:
    if isinstance(item, Meeting):
        yield Copy("n", "meeting in one line", in_one_line(mission, item))
    elif isinstance(item, Participant):
        yield Copy("n", "name", with_affiliation(item))
    elif isinstance(item, Counterpart) and item.kind is CounterpartKind.PERSON:
        yield Copy("n", "name", described(item))
    else:
        yield Copy("n", "name", mission.name_of(item.id))
