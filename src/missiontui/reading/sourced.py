"""The keys that many mappings of the format share."""

from __future__ import annotations

from missiontui.model import Dates, Note, NoteKind, Passage
from missiontui.reading.fields import Fields
from missiontui.reading.nodes import MappingNode
from missiontui.reading.scalars import TRUTH
from missiontui.typed import TYPE_CHECKING

_A_PARAGRAPH = "paragraph: the number, from 1"


if TYPE_CHECKING:
    from typing import TypedDict

    class SourcedKeys(TypedDict):
        """The fields of `Sourced`."""

        passages: tuple[Passage, ...]
        notes: tuple[Note, ...]


def sourced(fields: Fields) -> SourcedKeys:
    """The keys paragraph, wording, also_in and notes."""
    main = passage(fields)
    others = fields.each("also_in", _required_passage)
    return {
        "passages": others if main is None else (main, *others),
        "notes": fields.each("notes", note),
    }


def passage(fields: Fields) -> Passage | None:
    """The keys paragraph and wording."""
    paragraph, wording = fields.number("paragraph", of_paragraph=True), fields.wording("wording")
    fields.need_with("wording", "paragraph", "wording without its paragraph", _A_PARAGRAPH)
    return None if paragraph is None else Passage(paragraph=paragraph, wording=wording)


def _required_passage(fields: Fields) -> Passage:
    found = passage(fields)
    if isinstance(fields.node, MappingNode) and not fields.has("wording"):
        fields.need("paragraph", "no place in the source", _A_PARAGRAPH)
    return found or Passage(paragraph=1)


def note(fields: Fields) -> Note:
    """One entry of notes."""
    return Note(
        kind=fields.required_word("kind", NoteKind),
        about=fields.text("about"),
        text=fields.required_text("text"),
    )


def protection(fields: Fields) -> bool:
    """The key protected, which people and cases share."""
    return fields.scalar("protected", TRUTH) == "true"


def dates(fields: Fields) -> Dates:
    """A span of dates."""
    start, end = fields.date("start"), fields.date("end")
    if start is not None and end is not None and start.is_after(end):
        fields.fault_at("end", "the end lies before the start", "dates in order")
    return Dates(start=start, end=end, as_printed=fields.text("as_printed"), **sourced(fields))
