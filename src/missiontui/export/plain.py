"""The whole record as plain text, for pipes, printers and screens that are none."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from missiontui.document.blocks import Document, Entry, Heading, Role, Section, paragraph
from missiontui.document.cells import cell_len
from missiontui.document.layout import PROSE_WIDTH, Line, layout
from missiontui.document.names import subtitle
from missiontui.document.sections import in_order
from missiontui.document.wrapping import Piece
from missiontui.model import SECTIONS, Direction, Mission
from missiontui.typed import NamedTuple

_INDENT = "  "
_WIDTH = PROSE_WIDTH + len(_INDENT)


class Printed(NamedTuple):
    """A line of a record in print."""

    pieces: tuple[Piece, ...] = ()
    """Its words, with their roles."""
    heads: bool = False
    """True for the title and for headings, with the line that underlines them."""

    @property
    def text(self) -> str:
        """Its words, without blanks at the end."""
        return "".join([piece.text for piece in self.pieces]).rstrip()


_BLANK = Printed()


def plain_text(mission: Mission, width: int = _WIDTH) -> Iterator[str]:
    """The lines of a record, in the words that the screen uses.

    Args:
        mission: The record.
        width: Cells in a line.
    """
    return (line.text for line in printed(mission, width))


def printed(
    mission: Mission, width: int = _WIDTH, names: Collection[str] = SECTIONS
) -> Iterator[Printed]:
    """The same with the roles of words, of some sections.

    Args:
        mission: The record.
        width: Cells in a line.
        names: The names of the sections, of `missiontui.model.SECTIONS`.
    """
    for line in _lines(mission, (paragraph(mission.title),), width):
        yield Printed(line.pieces, heads=True)
    if words := subtitle(mission):
        for line in _lines(mission, (paragraph(words),), width):
            yield Printed(line.pieces)
    for section in in_order():
        if section.tab.name in names:
            yield from _section(mission, section, width)


def _section(mission: Mission, section: Section, width: int) -> Iterator[Printed]:
    entries = section.entries(mission)
    if not entries:
        return
    count = section.tab.count(mission)
    heading = section.tab.title.upper() + (f" ({count})" if count is not None else "")
    yield _BLANK
    yield _BLANK
    yield from _heading((heading,), "=" * len(heading))
    for entry in entries:
        yield _BLANK
        yield from _entry(mission, section, entry, width)


def _heading(lines: tuple[str, ...], rule: str) -> Iterator[Printed]:
    for text in (*lines, rule):
        yield Printed((Piece(text, Role.STRONG),), heads=True)


def _entry(mission: Mission, section: Section, entry: Entry, width: int) -> Iterator[Printed]:
    if isinstance(entry, Heading):
        heading = tuple(line.text for line in layout((paragraph(entry.words),), width))
        yield from _heading(heading, "-" * max(map(cell_len, heading)))
        return
    document = section.document(mission, entry.id, None)
    indent = Piece(_INDENT, Role.PLAIN)
    for line in _lines(mission, document, width - len(_INDENT)):
        yield Printed((indent, *line.pieces))


def _lines(mission: Mission, document: Document, width: int) -> tuple[Line, ...]:
    return layout(document, width, rtl=mission.direction is Direction.RTL)
