"""The whole record as plain text, for pipes, printers and screens that are none."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.document.blocks import Document, Entry, Heading, Section, paragraph
from missiontui.document.cells import cell_len
from missiontui.document.layout import PROSE_WIDTH, layout
from missiontui.document.names import subtitle
from missiontui.document.sections import in_order
from missiontui.model import Direction, Mission

_INDENT = "  "


def plain_text(mission: Mission, width: int = PROSE_WIDTH + len(_INDENT)) -> Iterator[str]:
    """The lines of a record, in the words that the screen uses.

    Args:
        mission: The record.
        width: Cells in a line.
    """
    yield from _lines(mission, (paragraph(mission.title),), width)
    if words := subtitle(mission):
        yield from _lines(mission, (paragraph(words),), width)
    for section in in_order():
        yield from _section(mission, section, width)


def _section(mission: Mission, section: Section, width: int) -> Iterator[str]:
    entries = section.entries(mission)
    if not entries:
        return
    count = section.tab.count(mission)
    heading = section.tab.title.upper() + (f" ({count})" if count is not None else "")
    yield from ("", "", heading, "=" * len(heading))
    for entry in entries:
        yield ""
        yield from _entry(mission, section, entry, width)


def _entry(mission: Mission, section: Section, entry: Entry, width: int) -> Iterator[str]:
    if isinstance(entry, Heading):
        heading = [line.text for line in layout((paragraph(entry.words),), width)]
        yield from (*heading, "-" * max(map(cell_len, heading)))
        return
    document = section.document(mission, entry.id, None)
    for line in _lines(mission, document, width - len(_INDENT)):
        yield (_INDENT + line) if line else ""


def _lines(mission: Mission, document: Document, width: int) -> Iterator[str]:
    rtl = mission.direction is Direction.RTL
    for line in layout(document, width, rtl=rtl):
        yield line.text.rstrip()
