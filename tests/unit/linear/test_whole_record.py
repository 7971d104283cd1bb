from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsing import NAMES, record, rows_of

from missiontui.document.sections import in_order
from missiontui.document.tabs import row_of, tab_of
from missiontui.linear.copying import Copier
from missiontui.linear.reader import Reader
from missiontui.linear.spoken import in_words

each_record = pytest.mark.parametrize("name", NAMES)


def read_through(name: str) -> Iterator[list[str]]:
    """The answers of somebody who opens every tab, tells all its pages, and opens every row."""
    mission = record(name)
    reader = Reader(mission, Copier(None, {}, lambda _: None))
    yield list(reader.start())
    for section in in_order():
        lines = list(reader.answer(f"tab {section.tab.name}"))
        yield lines
        while lines[-1].endswith("more tells them"):
            lines = list(reader.answer("more"))
            yield lines
        for row in rows_of(section, mission):
            yield list(reader.answer("next"))
            yield [f"opened {row.id}"]
            yield list(reader.answer("copy"))


@each_record
def test_the_whole_record_can_be_read(name: str) -> None:
    """All words of all documents and rows are told to whoever goes through all tabs."""
    mission = record(name)
    told = "\n".join(line for lines in read_through(name) for line in lines)
    for section in in_order():
        for row in rows_of(section, mission):
            document = section.document(mission, row.id, None)
            for span in (*row.spans, *(span for block in document for span in block.spans)):
                assert span.text in told or in_words(span.text) in told
            for block in document:
                assert in_words(block.aside) in told
                assert block.label in told


@each_record
def test_every_item_can_be_reached(name: str) -> None:
    """Every item that a tab shows can be opened from its list."""
    mission = record(name)
    opened = {
        line.removeprefix("opened ")
        for lines in read_through(name)
        for line in lines
        if line.startswith("opened ")
    }
    shown = {row_of(mission, id) for id in mission.items if tab_of(mission, id)}
    assert shown <= opened


@each_record
def test_no_line_holds_a_control_character(name: str) -> None:
    """Nothing is told that a terminal would take for more than text."""
    for lines in read_through(name):
        for line in lines:
            assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in line)


@each_record
def test_every_link_leads_somewhere(name: str) -> None:
    """Each numbered link opens a text."""
    mission = record(name)
    reader = Reader(mission, Copier(None, {}, lambda _: None))
    for section in in_order():
        for number in range(1, len(rows_of(section, mission)) + 1):
            list(reader.answer(f"tab {section.tab.name}"))
            lines = list(reader.answer(str(number)))
            links = sum(line.startswith("Link ") for line in lines)
            for link in range(1, links + 1):
                first, *_ = reader.answer(str(link))
                assert first.startswith(("Heading: ", "Marked"))
                list(reader.answer("back"))
