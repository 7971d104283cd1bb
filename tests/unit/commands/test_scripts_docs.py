"""What docs/scripts.md shows is what the program prints."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from paths import LIBRARY, ROOT

from missiontui.cli import main

PAGE = (ROOT / "docs" / "scripts.md").read_text("utf-8")
SHOWN = re.findall(r"^\$ missiontui (.*)\n((?:(?!\$ |```).*\n)*)", PAGE, re.MULTILINE)
FILES = {
    "old.yaml": ("the release of prisoners", ""),
    "new.yaml": (
        "the release of all prisoners",
        "  - {id: visits, kind: call, text: Let families visit.}\n",
    ),
}
"""The two records that are compared: the wording of one statement, and what follows it."""


@pytest.fixture
def _records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, (wording, further) in FILES.items():
        (tmp_path / name).write_text(
            "title: T\nsource: {publisher: P}\nstatements:\n"
            "  - {id: release, kind: call, text: Release them., paragraph: 1, "
            f"wording: {wording}}}\n{further}",
            "utf-8",
        )
    shutil.copytree(LIBRARY, tmp_path / "visits")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("_records")
@pytest.mark.parametrize(("line", "told"), SHOWN, ids=[line for line, _ in SHOWN])
def test_the_page_shows_what_is_printed(
    line: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command of the page prints the lines below it; `...` stands for further ones."""
    main(shlex.split(line))
    printed = capsys.readouterr()
    before, more, _ = told.partition("...\n")
    if more:
        assert printed.out.startswith(before)
    elif told.startswith("missiontui "):
        assert (printed.out, printed.err) == ("", told)
    else:
        assert printed.out == told


def test_every_command_for_scripts_is_shown() -> None:
    """The page has an example of each that prints answers, of a record or a folder."""
    assert {line.split()[0] for line, _ in SHOWN} == {"get", "find", "diff", "library", "check"}
    assert PAGE.count("missiontui show ") >= 2
