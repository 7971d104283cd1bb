"""`missiontui schema` prints the schema, or writes it whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from missiontui.cli import main
from missiontui.reading.schema import schema


def test_it_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a file the schema goes to standard output, in ASCII, code 0."""
    assert main(["schema"]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed) == schema()
    assert printed.isascii()


def test_it_is_written_over_the_one_before_when_asked_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`-o FILE` writes it, silently, in place of what is there with `--force` only."""
    file = tmp_path / "schema.json"
    assert main(["schema", "-o", str(file)]) == 0
    assert json.loads(file.read_text("utf-8")) == schema()
    file.write_text("{}", "utf-8")
    assert main(["schema", "-o", str(file)]) == 2
    assert file.read_text("utf-8") == "{}"
    assert "--force replaces it" in capsys.readouterr().err
    assert main(["schema", "-o", str(file), "--force"]) == 0
    assert json.loads(file.read_text("utf-8")) == schema()
    assert [each.name for each in tmp_path.iterdir()] == ["schema.json"]
    assert tuple(capsys.readouterr()) == ("", "")


@pytest.mark.parametrize("name", ["", "no/such/folder/schema.json", ".", "a\0b"])
def test_a_file_that_cannot_be_written(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where nothing can be written one sentence says so, code 2, and nothing is left behind."""
    monkeypatch.chdir(tmp_path)
    assert main(["schema", "--force", "-o", name]) == 2
    sentence = capsys.readouterr().err
    assert sentence.startswith("missiontui schema: ")
    assert sentence.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
