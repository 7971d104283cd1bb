"""The basis of every part of a record: its places in the source, and the notes beside it."""

from __future__ import annotations

from enum import Enum

from missiontui.model.part import Part, part
from missiontui.typed import NewType

Id = NewType("Id", str)
"""The stable name of an item, in kebab-case, unique in its record."""

VISIT, DELEGATION, SOURCE, GAPS = Id("visit"), Id("delegation"), Id("source"), Id("gaps")
"""The ids that every record has without writing them."""
PARTS = (VISIT, DELEGATION, SOURCE, GAPS)
"""All of them: the parts of every record, which can be named as items can."""

NO_ID = Id("")
"""The id of what may be without one."""
UNLISTED = Id("unlisted")
"""The speaker who neither travelled nor was met, named by `speaker_as_printed` alone."""

SECTIONS = ("itinerary", "participants", "concerns", "quote", "contacts", "source")
"""The parts in which a record is shown. Their names open them, so that no item may have one."""


class NoteKind(Enum):
    """The reason that a note stands beside the words of the source."""

    DERIVED = "derived"
    """Worked out from the source, though not printed in it."""
    OUTSIDE = "outside"
    """Added from elsewhere."""
    UNCHECKED = "unchecked"
    """Filled in by the program; nobody has held it against the source yet."""
    SIC = "sic"
    """A slip of the source, kept as printed."""
    READING = "reading"
    """One of several ways to read the words; the others stand beside it."""
    DISCREPANCY = "discrepancy"
    """The source contradicts itself, or another source."""


MARKS = (NoteKind.DERIVED, NoteKind.OUTSIDE, NoteKind.UNCHECKED)
"""The kinds of notes that mark a value in the line where it stands: it is not printed in the
source, or nobody has made sure that it is."""


@part
class Note(Part):
    """A remark of the record's author on one part of the record."""

    kind: NoteKind
    """The reason for the note."""
    text: str
    """The remark, in the author's own words."""
    about: str | None = None
    """The one part it concerns ("year", "city"); the whole item where None."""


@part
class Passage(Part):
    """A place in the source."""

    paragraph: int
    """Number of the paragraph, from 1, title and headings included."""
    wording: tuple[str, ...] = ()
    """Unbroken parts of that paragraph, verbatim, in order; empty where only the place is given."""


@part
class Sourced(Part):
    """Anything that says where it comes from."""

    passages: tuple[Passage, ...] = ()
    """The places in the source it rests on, the main one first."""
    notes: tuple[Note, ...] = ()
    """The notes: of values derived, added, kept as printed, or open to several readings."""

    def noted(self, kind: NoteKind) -> tuple[Note, ...]:
        """The notes of one kind, in the order written."""
        return tuple(note for note in self.notes if note.kind is kind)

    def marks(self, about: str | None) -> tuple[NoteKind, ...]:
        """The kinds of notes, each once, by which a part is marked: derived, outside, unchecked.

        Args:
            about: The part ("year"); None for the whole.
        """
        if not self.notes:
            return ()
        kinds = dict.fromkeys(note.kind for note in self.notes if note.about == about)
        return tuple(kind for kind in kinds if kind in MARKS)


@part
class Item(Sourced):
    """A part of a record that can be opened, linked to and copied by its id."""

    id: Id
    """Its stable name."""
