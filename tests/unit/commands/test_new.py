"""`missiontui new`: a template, or a draft of the text of a release."""

from __future__ import annotations

import io
import json
import os
import re
from pathlib import Path

import pytest
from paths import BUNDLED, RECORDS, ROOT

from missiontui.cli import main
from missiontui.drafting import template
from missiontui.model.verdicts import Standing
from missiontui.reading import InvalidRecordError, read, read_bytes

HARBOUR = ROOT / "tests" / "drafting" / "harbour.txt"


def test_without_a_text_a_template_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """It checks as it is."""
    assert main(["new"]) == 0
    printed = capsys.readouterr().out
    assert printed == template()
    assert read_bytes(printed.encode(), "").title


def test_a_skeleton_has_right_keys_and_is_no_fact() -> None:
    """Without its # and not filled in, its values are faults; its keys and their places never."""
    whole = re.sub(r"^( *)# (?!yaml-language-server)", r"\1", template(), flags=re.MULTILINE)
    with pytest.raises(InvalidRecordError) as refused:
        read_bytes(whole.encode(), "")
    faults = refused.value.faults
    assert not [fault for fault in faults if "key" in fault.found or "mapping" in fault.found]
    parts = {fault.path.partition("[")[0].partition(".")[0] for fault in faults}
    assert parts == {
        *("source", "language", "visit", "cities", "meetings", "delegation", "counterparts"),
        *("statements", "cases", "quotations", "contacts", "gaps"),
    }


def test_a_draft_is_written_beside_its_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It names the text from its folder, checks at once, and everything in it matches."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "harbour.txt").write_bytes(HARBOUR.read_bytes())
    record = tmp_path / "visit.yaml"
    assert main(["new", str(folder / "harbour.txt"), "-o", str(record)]) == 0
    assert main(["check", str(record)]) == 0
    assert capsys.readouterr().out == f"{record}: 14 things are unchecked\n"
    mission = read(record)
    assert mission.source.file == "texts/harbour.txt"
    assert mission.source.paragraph_count == len(mission.source_text or ())
    assert mission.comparison is not None
    assert set(mission.comparison.counts) == {Standing.MATCHES}
    umask = os.umask(0o022)
    os.umask(umask)
    assert record.stat().st_mode & 0o777 == 0o666 & ~umask


@pytest.mark.parametrize("record", [*RECORDS.glob("*.yaml"), BUNDLED], ids=lambda path: path.stem)
def test_a_record_is_no_text(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a record no draft is made: it is one already, and a line says what can be done with it."""
    assert main(["new", str(record)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        f"missiontui: {record} is a record already; missiontui {record} opens it, "
        f"missiontui check {record} tells what is wrong\n"
    )


def test_a_text_that_lies_elsewhere_is_not_named(tmp_path: Path) -> None:
    """A record leads to no file above its folder; the digest still tells which text it is of."""
    text, record = tmp_path / "text.txt", tmp_path / "records" / "visit.yaml"
    text.write_bytes(HARBOUR.read_bytes())
    record.parent.mkdir()
    assert main(["new", str(text), "-o", str(record)]) == 0
    assert read(record).source.file is None
    assert main(["check", "--source", str(text), str(record)]) == 0


def test_a_text_comes_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A hyphen is standard input, and what is printed is a record."""
    piped = io.TextIOWrapper(io.BytesIO(HARBOUR.read_bytes()))
    monkeypatch.setattr("sys.stdin", piped)
    assert main(["new", "-"]) == 0
    assert read_bytes(capsys.readouterr().out.encode(), "").quotations


def test_no_file_is_written_over_unless_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is there stays; --force replaces it, but never goes through a link."""
    record, link = tmp_path / "visit.yaml", tmp_path / "link.yaml"
    record.write_text("mine")
    link.symlink_to(record)
    assert main(["new", "-o", str(record)]) == 2
    assert record.read_text() == "mine"
    assert "--force" in capsys.readouterr().err
    assert main(["new", "--force", "-o", str(link)]) == 2
    assert record.read_text() == "mine"
    assert main(["new", "--force", "-o", str(record)]) == 0
    assert record.read_text("utf-8") == template()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.yaml", "visit.yaml"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (None, "No such file"),
        (b"", "has no words"),
        (b" \n\xc2\xa0\n", "has no words"),
        (b"caf\xe9", "not UTF-8"),
        ("a\x85b".encode(), "U+0085"),
    ],
)
def test_what_is_no_text_is_told(
    data: bytes | None, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing, empty or broken text gives a sentence and the code 2, and no record."""
    text = tmp_path / "text.txt"
    if data is not None:
        text.write_bytes(data)
    assert main(["new", str(text), "-o", str(tmp_path / "visit.yaml")]) == 2
    assert reason in capsys.readouterr().err
    assert not (tmp_path / "visit.yaml").exists()


def test_a_folder_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be written gives a sentence and the code 2."""
    assert main(["new", "-o", str(tmp_path / "none" / "visit.yaml")]) == 2
    assert "cannot be written: No such file or directory" in capsys.readouterr().err


HIGHLIGHTS = json.dumps(
    {
        "rows": [
            {
                "uri": "https://parliament.example.org/press/17",
                "tags": ["call"],
                "text": "Reopen the harbour.",
                "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "its reopening"}]}],
            }
        ]
    }
)


def test_highlights_and_their_text_make_one_record(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The words that were marked become statements of the draft of the text, and match it."""
    marked, record = tmp_path / "marked.json", tmp_path / "visit.yaml"
    marked.write_text(HIGHLIGHTS)
    (tmp_path / "harbour.txt").write_bytes(HARBOUR.read_bytes())
    source = str(tmp_path / "harbour.txt")
    assert main(["new", str(marked), "--source", source, "-o", str(record)]) == 0
    assert main(["check", "--source", source, str(record)]) == 0
    assert "differ" not in capsys.readouterr().out
    mission = read(record)
    assert [each.kind.value for each in mission.statements] == ["call"]
    assert mission.source.file == "harbour.txt"
    assert mission.delegation.participants


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["release.txt"], 0),
        (["list.txt"], 0),
        (["marked.json"], 0),
        (["marked.txt"], 0),
        (["empty.json"], 2),
        (["release.txt", "--source", "release.txt"], 2),
        (["marked.json", "--source", "none.txt"], 2),
    ],
)
def test_what_is_highlights_and_what_is_a_text(
    arguments: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """JSON with annotations is highlights by whatever name; a name in .json must have some."""
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "release.txt": "A title.",
        "list.txt": "[1] A title in brackets.",
        "marked.json": HIGHLIGHTS,
        "marked.txt": HIGHLIGHTS,
        "empty.json": "[]",
    }.items():
        Path(name).write_text(text)
    assert main(["new", *arguments]) == code
