"""The frame of the last time is shown where nothing has changed, and is the user's alone."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from missiontui import kept
from missiontui.kept import KeptFrame, frame_of
from missiontui.other_screen import OtherScreen

SIZE = os.terminal_size((80, 24))
FRAME = "\x1b[?2026h\x1b[1;1H“brief”\x1b[?2026l"
MOST = 64


class Desk:
    """A user's folders, with a record in one of them, and what is shown of it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch
        self.shown: list[str] = []
        self.record, self.text, self.config = (
            folder / name for name in ("visit.yaml", "release.txt", "config.toml")
        )
        self.cache = folder / "cache" / "missiontui"
        self.record.write_text("title: a visit\n")
        self.text.write_text("A visit.\n")
        for name in [*os.environ]:
            if name.startswith(("MISSIONTUI", "XDG", "TMUX", "STY", "COLOR")):
                monkeypatch.delenv(name)
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        monkeypatch.setattr(os, "get_terminal_size", lambda _: SIZE)
        monkeypatch.setattr(OtherScreen, "take", lambda _, frame: self.shown.append(frame))
        monkeypatch.chdir(folder)
        self.pass_time()

    def pass_time(self) -> None:
        """Let it be so late that all files were there before."""
        later = time.time_ns() + 10**9
        self.monkeypatch.setattr(time, "time_ns", lambda: later)

    def kept_frame(self, *given: str) -> KeptFrame:
        """The frame of a command line; of the record where none is given."""
        frame = frame_of([*given] or [str(self.record)])
        assert frame
        frame.files = lambda: [str(each) for each in (self.record, self.text, self.config)]
        return frame

    def keep(self) -> Path:
        """Keep the frame of the record, and tell the file that it lies in."""
        self.kept_frame().keep(FRAME, SIZE)
        [file] = self.cache.iterdir()
        return file

    def shows(self, *given: str) -> bool:
        """Tell that the frame is shown, and that nothing else is."""
        self.shown.clear()
        self.kept_frame(*given).show()
        assert self.shown in ([], [FRAME])
        return bool(self.shown)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk on which nothing is kept yet."""
    return Desk(tmp_path, monkeypatch)


def test_shown_as_it_was(desk: Desk) -> None:
    """The next start shows the very frame; one that has none shows nothing."""
    assert not desk.shows()
    desk.keep()
    assert desk.shows()


@pytest.mark.parametrize("given", [("--at", "quote"), ("--theme", "nord"), ("-",), ("other.yaml",)])
def test_another_command_line(desk: Desk, given: tuple[str, ...]) -> None:
    """The frame of one command line is not that of another."""
    desk.keep()
    assert not desk.shows(*given)
    assert not desk.shows(str(desk.record), *given)


def test_a_name_from_another_folder(desk: Desk, tmp_path: Path) -> None:
    """The same name in another folder is another record."""
    desk.kept_frame("visit.yaml").keep(FRAME, SIZE)
    assert desk.shows("visit.yaml")
    desk.monkeypatch.chdir(tmp_path.parent)
    assert not desk.shows("visit.yaml")


@pytest.mark.parametrize(
    "name",
    [
        *("TERM", "COLORTERM", "NO_COLOR", "COLORFGBG", "TERM_PROGRAM", "TERMINFO"),
        *("TERMINFO_DIRS", "STY", "TMUX", "MISSIONTUI_THEME", "MISSIONTUI_CLIPBOARD"),
        *("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"),
    ],
)
def test_another_terminal(desk: Desk, name: str) -> None:
    """Whatever may change what the terminal is told, or where settings lie, needs its own frame."""
    desk.keep()
    desk.monkeypatch.setenv(name, "other")
    assert not desk.shows()


def test_another_size(desk: Desk) -> None:
    """A terminal of another size needs its own frame, also when it changed meanwhile."""
    frame = desk.kept_frame()
    frame.keep(FRAME, os.terminal_size((81, 24)))
    assert not desk.shows()
    desk.keep()
    desk.monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((24, 80)))
    assert not desk.shows()


def test_another_version(desk: Desk) -> None:
    """Another version of the program makes its own frame."""
    desk.keep()
    desk.monkeypatch.setattr(kept, "__version__", "0.9")
    assert not desk.shows()


def replaced(file: Path) -> None:
    """Put a copy in the place of a file, which is as old and as long."""
    status = file.stat()
    copy = file.with_suffix(".part")
    copy.write_bytes(file.read_bytes())
    os.utime(copy, ns=(status.st_atime_ns, status.st_mtime_ns))
    copy.replace(file)


CHANGES: dict[str, Callable[[Desk], object]] = {
    "record": lambda desk: desk.record.write_text("title: A visit\n"),
    "dated": lambda desk: os.utime(desk.record, ns=(0, 0)),
    "replaced": lambda desk: replaced(desk.record),
    "gone": lambda desk: desk.record.unlink(),
    "text": lambda desk: desk.text.write_text("A visit to Selmark.\n"),
    "no text": lambda desk: desk.text.unlink(),
    "settings": lambda desk: desk.config.write_text('theme = "nord"\n'),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_file_that_has_changed(desk: Desk, change: Callable[[Desk], object]) -> None:
    """A frame is never older than what it was made of, be that there or not."""
    desk.keep()
    change(desk)
    assert not desk.shows()


@pytest.mark.parametrize("name", ["record", "text"])
def test_written_since_the_start(desk: Desk, name: str) -> None:
    """Where a file was changed since the start, nobody knows which one was read."""
    changed = getattr(desk, name).stat().st_ctime_ns
    desk.monkeypatch.setattr(time, "time_ns", lambda: changed)
    desk.kept_frame().keep(FRAME, SIZE)
    assert not desk.shows()


@pytest.mark.parametrize("size", [0, 2**18 + 1])
def test_records_that_are_read_long(desk: Desk, size: int) -> None:
    """Of a record that takes long no frame is kept, as no key would be answered; nor of none."""
    os.truncate(desk.record, size)
    desk.kept_frame().keep(FRAME, SIZE)
    assert not desk.shows()


def test_nothing_is_kept_without_files(desk: Desk) -> None:
    """Where nobody tells what it was made of, a frame is not kept."""
    frame = frame_of([str(desk.record)])
    assert frame
    frame.keep(FRAME, SIZE)
    assert not desk.cache.exists()


def test_the_user_wants_none(desk: Desk) -> None:
    """With MISSIONTUI_CACHE=none no frame is looked for."""
    desk.monkeypatch.setenv("MISSIONTUI_CACHE", "none")
    assert frame_of([]) is None


def test_no_folder_to_be_in(desk: Desk, tmp_path: Path) -> None:
    """In a folder that is gone, a name means nothing."""
    gone = tmp_path / "gone"
    gone.mkdir()
    desk.monkeypatch.chdir(gone)
    gone.rmdir()
    assert frame_of(["visit.yaml"]) is None


def test_the_oldest_go(desk: Desk) -> None:
    """At most 64 frames are kept, the last ones, and nothing else is touched."""
    desk.cache.mkdir(0o700, parents=True)
    index = desk.cache / "0123.sqlite"
    index.touch()
    for number in range(MOST + 3):
        desk.kept_frame("--at", str(number)).keep(FRAME, SIZE)
        for file in desk.cache.glob("*.frame"):
            os.utime(file, ns=(0, file.stat().st_mtime_ns - 10**9))
    assert len([*desk.cache.iterdir()]) == MOST + 1
    assert index.exists()
    assert not desk.shows("--at", "2")
    assert desk.shows("--at", "3")


def test_for_the_user_alone(desk: Desk) -> None:
    """Nobody else may read a frame, nor the names of what is kept, and no part is left."""
    file = desk.keep()
    assert file.stat().st_mode & 0o7777 == 0o600
    assert desk.cache.stat().st_mode & 0o7777 == 0o700


def link(place: Path) -> None:
    """Put a link to it in the place of a file or folder."""
    place.rename(place.with_name("elsewhere"))
    place.symlink_to(place.with_name("elsewhere"))


def pipe(file: Path) -> None:
    """Put a pipe in its place."""
    file.unlink()
    os.mkfifo(file, 0o600)


def folder(file: Path) -> None:
    """Put a folder in its place."""
    file.unlink()
    file.mkdir(0o700)


PLANTED: dict[str, Callable[[Path], object]] = {
    "for a group": lambda file: file.chmod(0o640),
    "for all": lambda file: file.chmod(0o602),
    "link": link,
    "folder for others": lambda file: file.parent.chmod(0o710),
    "folder is a link": lambda file: link(file.parent),
    "pipe": pipe,
    "folder": folder,
    "cut": lambda file: os.truncate(file, 40),
    "empty": lambda file: os.truncate(file, 0),
    "no text": lambda file: file.write_bytes(file.read_bytes() + b"\xff"),
    "of another": lambda file: file.write_text("x" + file.read_text("utf-8"), "utf-8"),
}


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_what_others_may_have_written(desk: Desk, plant: Callable[[Path], object]) -> None:
    """What others can write, or is no frame, never reaches the terminal, and is no fault."""
    plant(desk.keep())
    assert not desk.shows()


def test_what_belongs_to_another(desk: Desk) -> None:
    """A frame of another user is not shown, and not replaced either."""
    file = desk.keep()
    before = file.read_bytes()
    desk.monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert not desk.shows()
    desk.kept_frame().keep(f"{FRAME}!", SIZE)
    assert file.read_bytes() == before


def test_a_link_is_not_followed(desk: Desk) -> None:
    """What a planted link leads to is not written."""
    file = desk.keep()
    file.unlink()
    file.symlink_to(desk.record)
    desk.kept_frame().keep(FRAME, SIZE)
    assert desk.record.read_text() == "title: a visit\n"


def test_a_cache_that_is_none(desk: Desk) -> None:
    """Where the cache is a file, nothing is kept, without a word."""
    desk.cache.parent.mkdir()
    desk.cache.touch()
    desk.kept_frame().keep(FRAME, SIZE)
    assert not desk.shows()


def test_names_that_are_no_unicode(desk: Desk) -> None:
    """Of a record whose name cannot be written, nothing is kept, and no part of it."""
    record = desk.record.rename(desk.record.with_name(os.fsdecode(b"visit\xff.yaml")))
    desk.record = record
    desk.pass_time()
    desk.kept_frame().keep(FRAME, SIZE)
    assert not [*desk.cache.iterdir()]


def test_a_full_disk(desk: Desk) -> None:
    """What cannot be written in full is not there at all, and the last frame still is."""
    file = desk.keep()

    def full(descriptor: int, *_: object, **__: object) -> None:
        os.close(descriptor)
        raise OSError(28, "No space left on device")

    desk.monkeypatch.setattr(os, "fdopen", full)
    desk.kept_frame().keep(f"{FRAME}!", SIZE)
    assert [*desk.cache.iterdir()] == [file]
    assert desk.shows()


def test_what_is_shown_is_not_written_again(desk: Desk) -> None:
    """A frame that was shown and is the same stays as it lies."""
    file = desk.keep()
    before = file.stat()
    frame = desk.kept_frame()
    frame.show()
    frame.keep(FRAME, SIZE)
    assert file.stat() == before
    frame.keep(f"{FRAME}!", SIZE)
    assert file.stat().st_ino != before.st_ino
