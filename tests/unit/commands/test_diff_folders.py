"""`diff OLD NEW` of two folders: the records of one name, and those that only one has."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from folders import LIBRARY, code_of
from paths import BUNDLED

from missiontui.cli import main


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A copy of the folder of records."""
    folder = tmp_path / "changed"
    shutil.copytree(LIBRARY, folder)
    return folder


def replace(file: Path, old: str, new: str) -> None:
    """Write a file with other words."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_folders_of_the_same_files_say_the_same(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is told, code 0; what files with the same faults would say is the same, too."""
    (changed / "notes.txt").write_text("no record", "utf-8")
    assert main(["diff", LIBRARY, str(changed)]) == 0
    assert capsys.readouterr() == ("", "")


def test_differences_stand_behind_the_names_of_records(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each line is what `diff` tells of the two files; records of one folder are told by title."""
    old = Path(LIBRARY)
    replace(changed / "selmark-2024.yaml", "Tell where Mr Danek Orlo is held.", "Tell where he is.")
    replace(changed / "archive/selmark-undated.yaml", "# ", "# Another comment. ")
    (changed / "new.yaml").write_text("title: A new one\nsource: {publisher: P}\n", "utf-8")
    (changed / "oskarra-2017.yaml").unlink()
    assert main(["diff", LIBRARY, str(changed)]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    files = (str(folder / "selmark-2024.yaml") for folder in (old, changed))
    assert main(["diff", *files]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    removed = "A commission on places of detention saw a prison and a remand centre in Oskarra"
    assert out.splitlines() == [
        "new.yaml: record added: A new one",
        f"oskarra-2017.yaml: record removed: {removed}",
        f"selmark-2024.yaml: {line}",
    ]


def test_what_cannot_be_compared_does_not_stop_the_rest(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file with faults is told with the first, code 2, and all others are compared."""
    replace(changed / "oskarra-2019.yaml", "title:", "titel:")
    replace(changed / "selmark-2024.yaml", "Tell where Mr Danek Orlo is held.", "Tell where he is.")
    assert main(["diff", LIBRARY, str(changed)]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("selmark-2024.yaml: statement where-is-orlo: text changed: ")
    assert err.startswith(f"missiontui diff: {changed}/oskarra-2019.yaml gives no record: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("both", [(LIBRARY, str(BUNDLED)), (str(BUNDLED), LIBRARY)], ids=str)
def test_a_folder_is_not_compared_with_a_record(
    both: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """One of each is told in a sentence, code 2."""
    assert code_of("diff", *both) == 2
    told = f"missiontui diff: {LIBRARY} is a folder; name two records or two folders\n"
    assert capsys.readouterr() == ("", told)


@pytest.mark.parametrize("verb", ["show", "textconv"])
def test_what_is_of_one_record_says_what_lists_a_folder(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """`show` and `textconv` take one record, and say in a sentence which command has its name."""
    assert main([verb, LIBRARY]) == 2
    told = (
        f'missiontui: "{LIBRARY}" is a folder; name a record in it, which missiontui library lists'
    )
    assert capsys.readouterr() == ("", f"{told}\n")


@pytest.mark.parametrize("option", [("--at", "concerns"), ("--source", "text.txt")])
def test_what_is_of_one_record_is_no_option_of_a_folder(
    option: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A place and a text belong to one record: beside a folder they are usage errors, code 2."""
    assert code_of(*option, LIBRARY) == 2
    told = f"missiontui: {option[0]} is of one record, and {LIBRARY} is a folder"
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(told)
