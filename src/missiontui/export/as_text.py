"""All that is said of an item, as plain text that a mail or a note can hold."""

from __future__ import annotations

from missiontui.document.blocks import Block, Document, Row, Section
from missiontui.document.sections import in_order
from missiontui.document.tabs import row_of, tab_of
from missiontui.export.reference import reference
from missiontui.model import SOURCE, Id, Mission


def as_text(mission: Mission, id: Id) -> str | None:
    """Write out the item's document and, at the end, its source; None where it has none.

    A paragraph is one line, so that whoever pastes it chooses the width.
    """
    section = _section(mission, id)
    if section is None:
        return None
    text = text_of(section.document(mission, id, None))
    source = reference(mission.source)
    return f"{text}\n\nSource: {source}" if source and id != SOURCE else text


def _section(mission: Mission, id: Id) -> Section | None:
    """The section that has a row for an item."""
    tab = tab_of(mission, id)
    section = next((section for section in in_order() if section.tab is tab), None)
    if id in mission.items:
        return section if row_of(mission, id) == id else None
    # Parts that every record has, and paragraphs, have a row only where there is something to say.
    entries = section.entries(mission) if section else ()
    return section if any(isinstance(each, Row) and each.id == id for each in entries) else None


def text_of(document: Document) -> str:
    """Write out a document, a paragraph on a line, each line with its own label."""
    lines: list[str] = []
    label = ""
    for block in document:
        # On screen a label stands once above the lines that share it; a line that is taken out of
        # a text has to say itself what it is.
        label = block.label or (label if block.labelled and not block.space else "")
        if block.space and lines:
            lines.append("")
        lines.append(_line(block, label))
    return "\n".join(lines)


def _line(block: Block, label: str) -> str:
    text = " · ".join(part for part in (block.text, block.aside) if part)
    return f"{label}: {text}" if label else text
