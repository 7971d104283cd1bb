"""Files of exports: whole or not at all, over nothing, through no link."""

from __future__ import annotations

import errno
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missiontui.export.writing import OccupiedError, slug, write, write_all

DATA = b"one\r\ntwo\n"


@pytest.fixture
def usual_umask() -> Iterator[None]:
    """The umask that most people have."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(file: Path) -> int:
    """The permissions of a file."""
    return stat.S_IMODE(file.stat().st_mode)


def names(folder: Path) -> list[str]:
    """All that lies in a folder, what begins with a full stop too."""
    return sorted(each.name for each in folder.iterdir())


def without_links(source: str, name: str) -> None:
    """The answer of a file system that knows no hard links."""
    raise OSError(errno.EPERM, os.strerror(errno.EPERM), source, None, name)


@pytest.fixture(params=["links", "no links"])
def any_file_system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system with hard links, and one without."""
    if request.param == "no links":
        monkeypatch.setattr(os, "link", without_links)


@pytest.mark.usefixtures("any_file_system", "usual_umask")
def test_a_file_has_the_bytes_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    """The bytes are those given, everybody may read them, and no second file is left."""
    write(str(tmp_path / "a.csv"), DATA)
    assert (tmp_path / "a.csv").read_bytes() == DATA
    assert mode(tmp_path / "a.csv") == 0o644
    assert names(tmp_path) == ["a.csv"]


def test_the_umask_decides_who_may_read(tmp_path: Path) -> None:
    """Whoever keeps files to himself keeps this one."""
    before = os.umask(0o077)
    try:
        write(str(tmp_path / "a.csv"), DATA)
    finally:
        os.umask(before)
    assert mode(tmp_path / "a.csv") == 0o600


@pytest.mark.usefixtures("any_file_system")
def test_what_is_there_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    """Over a file nothing is written without a word for it."""
    file = tmp_path / "a.csv"
    file.write_text("mine", "utf-8")
    with pytest.raises(OccupiedError, match="is there already; --force replaces it"):
        write(str(file), DATA)
    assert file.read_text("utf-8") == "mine"
    write(str(file), DATA, replace=True)
    assert file.read_bytes() == DATA
    assert names(tmp_path) == ["a.csv"]


@pytest.mark.usefixtures("usual_umask")
def test_a_file_that_is_replaced_is_opened_to_nobody_else(tmp_path: Path) -> None:
    """A file that only its owner could read stays so."""
    file = tmp_path / "a.csv"
    file.write_text("mine", "utf-8")
    file.chmod(0o600)
    write(str(file), DATA, replace=True)
    assert mode(file) == 0o600


@pytest.mark.usefixtures("any_file_system")
@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize("target", ["there.txt", "not-there.txt"])
def test_no_link_is_followed_or_replaced(tmp_path: Path, target: str, *, replace: bool) -> None:
    """A symbolic link is refused, and what it leads to is as it was."""
    (tmp_path / "there.txt").write_text("mine", "utf-8")
    link = tmp_path / "a.csv"
    link.symlink_to(tmp_path / target)
    with pytest.raises(OccupiedError, match="is a symbolic link"):
        write(str(link), DATA, replace=replace)
    assert link.is_symlink()
    assert names(tmp_path) == ["a.csv", "there.txt"]
    assert (tmp_path / "there.txt").read_text("utf-8") == "mine"


@pytest.mark.parametrize("replace", [False, True])
def test_nothing_takes_the_place_of_a_pipe_or_a_device(tmp_path: Path, *, replace: bool) -> None:
    """What is no regular file is left alone, by whoever may replace it."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OccupiedError, match="is no regular file"):
        write(str(tmp_path / "pipe"), DATA, replace=replace)
    assert names(tmp_path) == ["pipe"]


@pytest.mark.usefixtures("any_file_system")
def test_of_two_who_write_at_once_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that appears after the look at the name is not written over."""
    file = tmp_path / "a.csv"
    at_disk = os.fsync

    def meanwhile(stream: int) -> None:
        file.write_text("theirs", "utf-8")
        at_disk(stream)

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(OccupiedError):
        write(str(file), DATA)
    assert file.read_text("utf-8") == "theirs"
    assert names(tmp_path) == ["a.csv"]


def test_of_many_who_write_one_has_written(tmp_path: Path) -> None:
    """Eight writers of one name: one succeeds, and its bytes are whole."""
    written: list[bytes] = []

    def one(number: int) -> None:
        data = str(number).encode() * 100_000
        try:
            write(str(tmp_path / "a.csv"), data)
        except OccupiedError:
            return
        written.append(data)

    writers = [threading.Thread(target=one, args=(number,)) for number in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [(tmp_path / "a.csv").read_bytes()] == written
    assert names(tmp_path) == ["a.csv"]


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize("failing", ["fsync", "replace", "link"])
def test_a_full_disk_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, *, replace: bool
) -> None:
    """Wherever the system says no, the old file is whole, and none of the new one is left."""
    file = tmp_path / "a.csv"
    if replace:
        file.write_text("mine", "utf-8")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, failing, full)
    used = {"fsync", "replace" if replace else "link"}
    if failing in used:
        with pytest.raises(OSError, match="No space left"):
            write(str(file), DATA, replace=replace)
        assert names(tmp_path) == (["a.csv"] if replace else [])
        assert not replace or file.read_text("utf-8") == "mine"
    else:
        write(str(file), DATA, replace=replace)
        assert file.read_bytes() == DATA


@pytest.mark.usefixtures("any_file_system")
def test_several_files_are_written_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one is in the way, or the disk is full at the second, there is none of them."""
    files = {str(tmp_path / name): DATA for name in ("a.csv", "b.csv")}
    (tmp_path / "b.csv").write_text("mine", "utf-8")
    with pytest.raises(OccupiedError):
        write_all(files)
    assert names(tmp_path) == ["b.csv"]
    at_disk, calls = os.fsync, []

    def full(stream: int) -> None:
        calls.append(stream)
        if len(calls) == len(files):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        at_disk(stream)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            write_all(files, replace=True)
    assert names(tmp_path) == ["b.csv"]
    assert (tmp_path / "b.csv").read_text("utf-8") == "mine"
    write_all(files, replace=True)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [DATA, DATA]


def test_a_place_that_was_held_is_given_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without hard links a failure leaves no empty file."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "link", without_links)
    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        write(str(tmp_path / "a.csv"), DATA)
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MEPs assessed the human rights situation", "meps-assessed-the-human-rights-situation"),
        ("Nacho Sánchez Amor (S&D, Spain)", "nacho-sanchez-amor-s-d-spain"),
        ("../../etc/passwd", "etc-passwd"),
        ("  --rm -rf *; $(x) `y`", "rm-rf-x-y"),
        (".hidden", "hidden"),
        ("Straße, ﬁnal, Ærø", "strasse-final-ærø"),
        ("زيارة إلى بلد", "زيارة-إلى-بلد"),
        ("Визит в Казахстан", "визит-в-казахстан"),
        ("“?”", "record"),
        ("word " * 40, "word-word-word-word-word-word-word-word-word-word-word-word"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_slug_says_what_it_can(text: str, name: str) -> None:
    """Letters and digits stay, signs become hyphens, and a long name ends with a word."""
    assert slug(text) == name


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_any_text_gives_a_name_of_a_file(text: str) -> None:
    """Whatever a title holds, the name is one, in no other folder, and no option."""
    name = slug(text)
    assert name == os.path.basename(name) != ""  # noqa: PTH119  # a name, not a path
    assert name[0] not in ".-~"
    assert not set(name) & set("/\\:*?\"<>|'`$;& \t\n\0")
    assert len(f"{name}.annotations.json".encode()) <= 255
