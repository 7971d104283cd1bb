"""Every word of a record is drawn: in a row, in a detail or in a title."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import rows_of
from filled import filled_missions, noted_as
from paths import BUNDLED, RECORDS

from missiontui.document.blocks import Document, Heading
from missiontui.document.evidence import in_quotation_marks
from missiontui.document.names import subtitle
from missiontui.document.sections import in_order
from missiontui.model import Mission, NoteKind, PartialDate
from missiontui.reading import read

EVERY = (BUNDLED, *sorted(RECORDS.glob("*.yaml")))
NOT_WORDS = {"source_text", "source_text_problem", "about"}
"""Fields that hold no word of the record: the attached text, and the part that a note is about."""


def words(text: str) -> str:
    """A text in one line and in small letters, as headings are set in capitals."""
    return " ".join(text.casefold().split())


def texts(part: object) -> Iterator[str]:
    """Every text of a part of a record and of its parts."""
    if isinstance(part, str):
        yield from part.split("\n\n")
    elif isinstance(part, tuple):
        for element in part:
            yield from texts(element)
    elif dataclasses.is_dataclass(part) and not isinstance(part, PartialDate):
        for field in dataclasses.fields(part):
            refers = re.search(r"\bId\b", str(field.type))
            if field.name not in NOT_WORDS and not refers:
                yield from texts(getattr(part, field.name))


def drawn(mission: Mission) -> str:
    """All that the screen shows of a record."""
    found = [mission.title, subtitle(mission)]
    for section in in_order():
        found.append(section.tab.title)
        for entry in section.entries(mission):
            if isinstance(entry, Heading):
                found.append(entry.words)
                continue
            found += ["".join(span.text for span in entry.spans), entry.tag, *entry.more]
            found += said(section.document(mission, entry.id, None))
    return "\n".join(map(words, found))


def said(document: Document) -> Iterator[str]:
    """The labels, words and asides of a document."""
    for block in document:
        yield f"{block.label} {block.text} {block.aside}"


def missing(mission: Mission) -> list[str]:
    """The texts of a record that stand nowhere on its screen as words of their own."""
    seen = drawn(mission)
    return [
        text
        for text in texts(mission)
        if not re.search(rf"(?<!\w){re.escape(words(text))}(?!\w)", seen)
    ]


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_every_text_is_drawn(path: Path) -> None:
    """No text of a record is missing on the screen."""
    assert missing(read(path)) == []


@pytest.mark.parametrize("mission", tuple(filled_missions()), ids=["outside", "in a quotation"])
def test_every_field_is_drawn(mission: Mission) -> None:
    """No field of the model that holds a text is forgotten by the screen."""
    assert missing(mission) == []


@pytest.mark.parametrize("kind", list(NoteKind))
def test_every_note_is_drawn(kind: NoteKind) -> None:
    """No note of any kind is lost, wherever it stands."""
    for mission in filled_missions():
        assert missing(noted_as(mission, kind)) == []


@pytest.mark.parametrize("mission", tuple(filled_missions()), ids=["outside", "in a quotation"])
def test_a_statement_without_text_is_known_by_its_words(mission: Mission) -> None:
    """Wherever a statement is named that is open to several readings, its wording names it."""
    open_ = next(each for each in mission.statements if each.reading_open)
    wording = words(in_quotation_marks(open_.passages[0]))
    lines = [
        words(line)
        for section in in_order()
        for row in rows_of(section, mission)
        for line in said(section.document(mission, row.id, None))
    ]
    named = [line for line in lines if "several readings:" in line]
    assert len(named) >= 3
    assert all(f"several readings: {wording}" in line for line in named)
    assert not any(": none" in line for line in lines)
