"""The example of docs/drafts.md is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from paths import ROOT

from missiontui.cli import main
from missiontui.drafting import draft, highlights_of
from missiontui.reading import read

EXAMPLE = ROOT / "docs" / "example"
PAGE = (ROOT / "docs" / "drafts.md").read_text("utf-8")
TEXT = (EXAMPLE / "strait.txt").read_text("utf-8")


def block(language: str) -> list[str]:
    """The fenced blocks of the page in one language."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
    return [text for name, text in found if name == language]


def filled(record: str) -> list[str]:
    """The lines of a record that are neither blank nor comments."""
    return [line for line in record.splitlines() if line.strip() and line.lstrip()[0] != "#"]


def test_the_text_of_the_page_is_that_of_the_example() -> None:
    """The release stands on the page whole."""
    assert block("text") == [TEXT]


def test_the_finished_record_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing in it is unchecked, all of it matches, and the page shows what is printed."""
    file = EXAMPLE / "strait.yaml"
    assert main(["check", "-v", str(file)]) == 0
    printed = capsys.readouterr().out.replace(str(file), "strait.yaml")
    assert printed in block("")
    assert read(file).statements


def test_the_draft_says_what_the_page_shows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The number of unchecked things, and the first two of them."""
    file = tmp_path / "strait.yaml"
    file.write_text(draft(TEXT), "utf-8")
    main(["check", "-v", str(file)])
    lines = capsys.readouterr().out.replace(str(file), "strait.yaml").splitlines()
    shown = [line for each in block("") for line in each.splitlines() if "unchecked" in line]
    assert len(shown) == 3
    assert set(shown) <= set(lines)


def test_the_lines_that_are_typed_are_counted() -> None:
    """A line is typed where the draft has it neither as it is nor as a comment."""
    made = {re.sub(r"^ *(?:# )? *", "", line) for line in draft(TEXT, "strait.txt").splitlines()}
    lines = filled((EXAMPLE / "strait.yaml").read_text("utf-8"))
    typed = [line for line in lines if line.strip() not in made]
    told = re.search(r"has (\d+) lines.*?\n?(\d+) of them.*?\n?.*?the other (\d+)", PAGE, re.DOTALL)
    assert told is not None
    assert tuple(map(int, told.groups())) == (len(lines), len(typed), len(lines) - len(typed))


def test_what_the_page_shows_stands_in_a_record() -> None:
    """Each piece of YAML is one of the draft, of the finished record or of the highlights."""
    highlights = highlights_of((EXAMPLE / "strait.json").read_text("utf-8"))
    records = (
        draft(TEXT),
        (EXAMPLE / "strait.yaml").read_text("utf-8"),
        draft(TEXT, None, highlights),
    )
    for piece in block("yaml"):
        assert any(piece in record for record in records)
