"""Looking at a folder: what a look sees, and of how much it asks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from missiontui.library.folder import looking
from missiontui.library.folder.looking import Folder, Stamp

_LONG_AGO = 1_600_000_000
_AT_ONCE = 10


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of more files than one look asks of, in which nothing has changed for long."""
    monkeypatch.setattr(looking, "_AT_ONCE", _AT_ONCE)
    for number in range(3 * _AT_ONCE):
        path = tmp_path / f"{number // 10}" / f"{number:02}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text("title: a", "utf-8")
    for path in (*tmp_path.rglob("*"), tmp_path):
        os.utime(path, (_LONG_AGO, _LONG_AGO))
    return tmp_path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files of whose state is asked."""
    found: list[str] = []
    ask = looking.stamp_of

    def told(path: str) -> Stamp | None:
        found.append(path)
        return ask(path)

    monkeypatch.setattr(looking, "stamp_of", told)
    return found


def looked_at(path: Path) -> Folder:
    """A folder that was looked at once."""
    folder = Folder(str(path))
    folder.look()
    return folder


def test_the_first_look_sees_all(folder: Path) -> None:
    """However many files there are."""
    assert len(looked_at(folder).found) == 3 * _AT_ONCE


def test_a_look_asks_of_a_few_files_and_of_each_in_its_turn(folder: Path, asked: list[str]) -> None:
    """Where nothing has changed, three looks ask once of thirty files, ten at a time."""
    seen = looked_at(folder)
    before = seen.found
    assert len(asked) == 3 * _AT_ONCE
    for _ in range(3):
        asked.clear()
        seen.look()
        assert len(asked) == _AT_ONCE
    assert seen.found is before


def test_what_is_written_in_place_is_seen_in_its_turn_then_each_time(folder: Path) -> None:
    """A file that was changed once is looked at each time from then on."""
    seen = looked_at(folder)
    path = folder / "2" / "29.yaml"
    path.write_text("title: ab", "utf-8")
    for _ in range(3):
        seen.look()
    assert seen.found["2/29.yaml"].size == 9
    path.write_text("title: abc", "utf-8")
    seen.look()
    assert seen.found["2/29.yaml"].size == 10


def test_what_is_watched_is_seen_at_once(folder: Path) -> None:
    """A file that was opened is looked at each time."""
    seen = looked_at(folder)
    seen.watch("2/29.yaml")
    (folder / "2" / "29.yaml").write_text("title: ab", "utf-8")
    seen.look()
    assert seen.found["2/29.yaml"].size == 9


def test_what_comes_goes_or_is_replaced_is_seen_at_once(folder: Path) -> None:
    """The folder tells, whosever turn it is."""
    seen = looked_at(folder)
    (folder / "2" / "29.yaml").unlink()
    (folder / "2" / "new").write_text("title: abc", "utf-8")
    (folder / "2" / "new").rename(folder / "2" / "28.yaml")
    (folder / "3").mkdir()
    (folder / "3" / "30.yaml").write_text("title: a", "utf-8")
    seen.look()
    assert seen.found["2/28.yaml"].size == 10
    assert "3/30.yaml" in seen.found
    assert "2/29.yaml" not in seen.found
    (folder / "1").rename(folder / "4")
    seen.look()
    assert {name[0] for name in seen.found} == {"0", "2", "3", "4"}


def test_a_watched_file_that_is_no_record_any_more_is_none(folder: Path) -> None:
    """A link in place of a file is left out."""
    seen = looked_at(folder)
    seen.watch("2/29.yaml")
    (folder / "2" / "29.yaml").unlink()
    (folder / "2" / "29.yaml").symlink_to(folder / "2" / "28.yaml")
    seen.look()
    assert "2/29.yaml" not in seen.found
