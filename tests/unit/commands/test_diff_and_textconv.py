"""`diff` and `textconv`: exit codes, and one form for all that says the same."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from paths import BUNDLED, RECORDS

from missiontui.cli import main
from missiontui.export.dump import dump
from missiontui.reading import read

EVERY = (BUNDLED, *sorted(RECORDS.glob("*.yaml")))
each_record = pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)


def otherwise(path: Path, folder: Path) -> str:
    """A file that says the same with keys sorted, in one block of text, without comments."""
    file = folder / "otherwise.yaml"
    file.write_text(yaml.safe_dump(dump(read(path)), sort_keys=True), "utf-8")
    return str(file)


@each_record
def test_what_says_the_same_has_one_form(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """However a record is written, `textconv` prints one text, and `diff` nothing, code 0."""
    file = otherwise(path, tmp_path)
    assert main(["textconv", str(path)]) == 0
    one = capsys.readouterr().out
    assert main(["textconv", file]) == 0
    assert capsys.readouterr().out == one
    assert main(["diff", str(path), file]) == 0
    assert capsys.readouterr().out == ""


def test_different_records_are_code_1(capsys: pytest.CaptureFixture[str]) -> None:
    """`diff` prints a line for each difference, code 1."""
    assert main(["diff", str(BUNDLED), str(RECORDS / "smallest.yaml")]) == 1
    assert "\nstatement release-of-prisoners: removed: call: " in capsys.readouterr().out


@pytest.mark.parametrize("at", [0, 1])
@pytest.mark.parametrize("wrong", ["faulty.yaml", "none.yaml"])
def test_what_cannot_be_compared_is_code_2(
    at: int, wrong: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file with faults, or none, is no difference: code 2, and nothing on standard output."""
    (tmp_path / "faulty.yaml").write_text("title: T\n", "utf-8")
    files = [str(BUNDLED), str(BUNDLED)]
    files[at] = str(tmp_path / wrong)
    assert main(["diff", *files]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"title: T\n", ["# 1 fault, so", "title: T", ""]),
        (
            b"title: \x1b]52;c;eA==\x07\n",
            ["# 1 fault, so", "title: <U+001B>]52;c;eA==<U+0007>", ""],
        ),
        (b"\xff\xfe\n", ["# 1 fault, so", "\\xff\\xfe", ""]),
        (b"\tx: y", ["# 1 fault, so", "\tx: y"]),
        (b"", ["# 1 fault, so", ""]),
    ],
)
def test_a_file_that_is_no_record_is_printed_as_it_is(
    content: bytes, told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`textconv` prints any file, below a line that says why; a terminal obeys none of it."""
    file = tmp_path / "visit.yaml"
    file.write_bytes(content)
    assert main(["textconv", str(file)]) == 0
    lines = capsys.readouterr().out.removesuffix("\n").split("\n")
    assert lines[0].startswith(told[0])
    assert lines[1:] == told[1:]


def test_what_cannot_be_read_has_no_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only a file that cannot be read at all is code 2."""
    assert main(["textconv", str(tmp_path / "none.yaml")]) == 2
    assert capsys.readouterr().err.startswith("missiontui: there is no file ")
