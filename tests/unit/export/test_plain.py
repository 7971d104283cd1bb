from __future__ import annotations

import dataclasses

import pytest
from browsing import NAMES, record
from rich.cells import cell_len

from missiontui.cli import main
from missiontui.document.blocks import Heading
from missiontui.document.evidence import in_quotation_marks
from missiontui.document.sections import in_order
from missiontui.export.plain import plain_text
from missiontui.model import Mission

each_record = pytest.mark.parametrize("name", NAMES)


def squeezed(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def printed(mission: Mission, width: int = 78) -> str:
    """The whole of a record as plain text."""
    return "\n".join(plain_text(mission, width))


@each_record
@pytest.mark.parametrize("width", [20, 40, 80, 300])
def test_never_wider_than_asked(name: str, width: int) -> None:
    """No line is wider than asked, however long the words of the record are."""
    for line in plain_text(record(name), width):
        assert cell_len(line) <= width
        assert line == line.rstrip()


@each_record
def test_the_wording_of_every_statement_is_printed(name: str) -> None:
    """Every statement is printed with its words, between quotation marks, and its paragraph."""
    mission, words = record(name), squeezed(printed(record(name)))
    for statement in mission.statements:
        for passage in statement.passages:
            if passage.wording:
                assert squeezed(in_quotation_marks(passage)) in words
        if statement.text:
            assert squeezed(statement.text) in words


@each_record
def test_everything_a_screen_says_is_printed(name: str) -> None:
    """Every block of every document of every tab is printed, in the order of the screen."""
    mission = record(name)
    words = squeezed(printed(mission))
    at = 0
    for section in in_order():
        for entry in section.entries(mission):
            if isinstance(entry, Heading):
                continue
            for block in section.document(mission, entry.id, None):
                at = words.index(squeezed(block.text), at)


@each_record
def test_no_heading_is_empty(name: str) -> None:
    """Every heading is followed by words, underlined as wide as it is."""
    lines = printed(record(name)).splitlines()
    underlined = [index for index, line in enumerate(lines) if line and set(line) <= set("=-")]
    assert underlined
    for index in underlined:
        assert cell_len(lines[index]) == cell_len(lines[index - 1])
        assert any(line.startswith("  ") for line in lines[index + 1 : index + 12])


def test_the_smallest_record_prints_what_it_has() -> None:
    """A record of two lines prints its title and its source, and no part that it has not."""
    text = printed(record("smallest"))
    assert text.splitlines()[0] == "A visit of which nothing is known"
    assert "SOURCE" in text
    assert "Assembly of the Western Isles" in text
    for section in in_order()[:-1]:
        assert section.tab.title.upper() not in text


@pytest.mark.parametrize(
    "title",
    [
        "ITINERARY (6)",
        "PARTICIPANTS (4)",
        "CONCERNS (7)",
        "QUOTE",
        "CONTACTS (2)",
        "SOURCE",
    ],
)
def test_counts_stand_in_the_headings(title: str) -> None:
    """The headings of the parts are those of the tabs, with their counts."""
    assert f"\n{title}\n{'=' * len(title)}\n" in printed(record("bundled"))


def test_a_record_is_text_and_nothing_else() -> None:
    """Words that look like markup are printed as they stand."""
    words = r"[/x] [bold]b[/bold] \[ $foo {} [@click=app.exit]boom[/]"
    assert words in printed(dataclasses.replace(record("smallest"), title=words))


def test_show_prints_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`missiontui show` prints the record for the width of the terminal, and exits with 0."""
    monkeypatch.setenv("COLUMNS", "60")
    assert main(["show"]) == 0
    assert capsys.readouterr().out == printed(record("bundled"), 60) + "\n"
