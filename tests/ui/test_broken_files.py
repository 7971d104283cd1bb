"""What lies at the place of the record's file is broken while it is open, and well again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import WIDE, app_of, browser, screen_text, settle, status, until
from paths import BUNDLED
from textual.pilot import Pilot

from missiontui.model import Origin
from missiontui.reading import read_origin
from missiontui.ui.reloading import look_at_file

GOOD = BUNDLED.read_bytes()


def in_place(data: bytes) -> Callable[[Path], object]:
    """Write as an editor does that opens the file again."""
    return lambda file: file.write_bytes(data)


def by_renaming(data: bytes) -> Callable[[Path], object]:
    """Write as an editor does that puts a new file in place of the old."""

    def write(file: Path) -> None:
        new = file.with_name("new")
        new.write_bytes(data)
        new.replace(file)

    return write


def instead(make: Callable[[Path], object]) -> Callable[[Path], object]:
    """Put something else in place of the file."""

    def replace(file: Path) -> None:
        file.unlink()
        make(file)

    return replace


BREAKING: dict[str, tuple[Callable[[Path], object], str]] = {
    "cut in a word": (in_place(GOOD[: GOOD.rindex(b"kind: ") + 8]), "Not read again: "),
    "cut within a character": (
        in_place(GOOD[: GOOD.index("’".encode()) + 1]),
        "which is not UTF-8",
    ),
    "emptied": (in_place(b""), "an empty file"),
    "zeros": (in_place(bytes(len(GOOD))), "invisible character"),
    "replaced by another": (by_renaming(b"key: value\n"), '"key" is not a key'),
    "replaced by nothing": (by_renaming(b""), "an empty file"),
    "a folder": (instead(Path.mkdir), "is a folder"),
    "a pipe": (instead(os.mkfifo), "is not a regular file"),
    "not to be read by anybody": (
        instead(lambda file: file.symlink_to("/proc/self/mem")),
        "cannot be read: ",
    ),
    "a link to itself": (instead(lambda file: file.symlink_to(file)), "is gone"),
    "deleted": (Path.unlink, "is gone"),
    "not to be read by this user": (lambda file: file.chmod(0), "Permission denied"),
}


def put_back(file: Path) -> None:
    """Make the file the good one again."""
    if file.is_dir():
        file.rmdir()
    by_renaming(GOOD)(file)


async def looked(pilot: Pilot[None], words: str) -> None:
    """Look at the file as often as the loss of one takes, and wait until that is told."""
    for _ in range(2):
        await look_at_file(browser(pilot))
    await until(pilot, lambda: words in status(pilot), words)


@pytest.mark.parametrize("case", BREAKING)
async def test_the_last_good_view_stays_until_the_file_is_well_again(
    tmp_path: Path, case: str
) -> None:
    """However a file is broken, it is told, nothing on the screen changes, and all keys work."""
    breaks, words = BREAKING[case]
    if case == "not to be read by this user" and os.geteuid() == 0:
        pytest.skip("every file is readable to root")
    file = tmp_path / "record.yaml"
    file.write_bytes(GOOD)
    origin = Origin(path=file)
    app = app_of(read_origin(origin), "contacts", origin=origin)
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        before = screen_text(app)[:-2]
        breaks(file)
        await looked(pilot, words)
        assert screen_text(app)[:-2] == before
        await pilot.press("j", "k", "3", "5")
        assert screen_text(app)[:-2] == before
        put_back(file)
        await looked(pilot, "nothing has changed")
        assert screen_text(app)[:-2] == before
