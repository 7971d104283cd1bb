"""Blocks name the part of the record that their words are, for what links to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsing import NAMES, record, rows_of

from missiontui.document.blocks import Block, Role
from missiontui.document.evidence import in_quotation_marks
from missiontui.document.sections import in_order
from missiontui.model import Mission, Passage, Sourced

each_record = pytest.mark.parametrize("name", [*NAMES, "offices"])


def blocks(mission: Mission) -> Iterator[Block]:
    """Every block of every document of a record."""
    for section in in_order():
        for row in rows_of(section, mission):
            yield from section.document(mission, row.id, None)


@each_record
def test_quoted_words_name_their_passage(name: str) -> None:
    """A block of the source's words has the passage that these words are."""
    for block in blocks(record(name)):
        if isinstance(block.holds, Passage):
            assert block.spans[0].role is Role.QUOTE
            if len(block.spans) == 1:
                assert block.text == in_quotation_marks(block.holds)
            for words in block.holds.wording:
                assert words in block.text


@each_record
def test_every_wording_has_a_block(name: str) -> None:
    """No passage of a statement is shown without the block being known for its words."""
    mission = record(name)
    held = {block.holds for block in blocks(mission)}
    for statement in mission.statements:
        assert {passage for passage in statement.passages if passage.wording} <= held


@each_record
def test_pages_and_numbers_name_themselves(name: str) -> None:
    """Each number, address and page of a record is held by the one block that shows it."""
    mission = record(name)
    means = [each for contact in mission.contacts for each in contact.means]
    source = [mission.source] if mission.source.url else []
    pages = [*source, *mission.source.translations, *mission.links]
    found = [(each.holds, each.text) for each in blocks(mission) if isinstance(each.holds, Sourced)]
    assert [holds for holds, _ in found] == [*means, *pages]
    for holds, text in found:
        assert str(getattr(holds, "value", None) or getattr(holds, "url", None) or "") in text
