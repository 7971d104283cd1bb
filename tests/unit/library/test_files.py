"""The files of a folder: every record below it, and nothing that lies elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from missiontui.library.files import walk
from missiontui.library.interface import LibraryError


def make(folder: Path, *names: str) -> None:
    """Make empty files, and the folders that they lie in."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")


def names(folder: Path) -> list[str]:
    """The names of the files of a folder."""
    return [each.name for each in walk(str(folder)).files]


def test_every_record_below_a_folder_is_found_in_the_order_of_names(tmp_path: Path) -> None:
    """Names are paths below the folder, and sorted as text, whatever the file system does."""
    make(tmp_path, "b.yaml", "a/z.yaml", "a/b/c.yaml", "a-1.yaml", "é.yaml", "Z.yaml")
    make(tmp_path, "notes.txt", "c.yml", "yaml", "d.yaml.bak")
    assert names(tmp_path) == ["Z.yaml", "a-1.yaml", "a/b/c.yaml", "a/z.yaml", "b.yaml", "é.yaml"]
    found = walk(str(tmp_path)).files
    assert [each.path for each in found] == [str(tmp_path / each.name) for each in found]


def test_what_is_hidden_is_left_out(tmp_path: Path) -> None:
    """Neither what git and editors keep nor what waits to be written is a record."""
    make(tmp_path, ".git/a.yaml", ".hidden.yaml", "a/.b/c.yaml", "a/seen.yaml")
    assert names(tmp_path) == ["a/seen.yaml"]


def test_no_link_is_followed(tmp_path: Path) -> None:
    """A link leads out of the folder, in a circle, or to what is there anyway."""
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    make(folder, "a.yaml")
    make(outside, "b.yaml")
    (folder / "link.yaml").symlink_to(outside / "b.yaml")
    (folder / "again.yaml").symlink_to(folder / "a.yaml")
    (folder / "out").symlink_to(outside)
    (folder / "round").symlink_to(folder)
    assert names(folder) == ["a.yaml"]
    (tmp_path / "named").symlink_to(folder)
    assert names(tmp_path / "named") == ["a.yaml"]


def test_the_folder_one_is_in_needs_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paths are as one would type them, which code hosts and editors know."""
    make(tmp_path, "a.yaml", "b/c.yaml")
    monkeypatch.chdir(tmp_path)
    assert [each.path for each in walk(".").files] == ["a.yaml", "b/c.yaml"]


def test_only_files_are_records(tmp_path: Path) -> None:
    """A folder whose name looks like a record, and a pipe, which might never end, are none."""
    make(tmp_path, "folder.yaml/a.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    assert names(tmp_path) == ["folder.yaml/a.yaml"]


@pytest.mark.parametrize("name", ["none", "file", "a\0b"])
def test_a_folder_that_cannot_be_read_is_told(name: str, tmp_path: Path) -> None:
    """What is no folder is told in one sentence."""
    make(tmp_path, "file")
    with pytest.raises(LibraryError, match="cannot be"):
        walk(str(tmp_path / name))


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every folder")
def test_a_folder_below_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    """It is told, and the rest is found."""
    make(tmp_path, "a.yaml", "closed/b.yaml")
    (tmp_path / "closed").chmod(0)
    try:
        found = walk(str(tmp_path))
    finally:
        (tmp_path / "closed").chmod(0o755)
    assert [each.name for each in found.files] == ["a.yaml"]
    assert found.problems == (("closed", "cannot be read: Permission denied"),)
