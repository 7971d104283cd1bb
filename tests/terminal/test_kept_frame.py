"""The frame of the last time stands there first; the record behind it decides."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import protected
import pytest
from drawing import Screen
from paths import RECORDS
from pseudo import SETTLED, STARTED, PseudoTerminal
from terminals import Tmux

BEGINS, TAKEN, LEFT = b"\x1b[?2026h", b"\x1b[?1049h\x1b[?25l", b"\x1b[?1049l\x1b[?25h"
ELECTION = "Joint delegation observes"
MARK = "Kept frame stands here"
"""What stands in a kept frame in place of a part of the title, and in no record."""


class Home:
    """Folders of a user, and the terminals in which the program is started there."""

    def __init__(self, folder: Path) -> None:
        self.record = folder / "visit.yaml"
        shutil.copy(RECORDS / "election.yaml", self.record)
        shutil.copy(RECORDS / "election.txt", folder)
        self.cache = folder / "cache" / "missiontui"
        names = ("config", "state", "cache")
        self.env = {f"XDG_{name.upper()}_HOME": str(folder / name) for name in names}

    @property
    def frames(self) -> list[Path]:
        """The frames that are kept."""
        return [*self.cache.glob("*.frame")]

    def opened(
        self,
        *arguments: str,
        size: tuple[int, int] = (120, 40),
        env: Mapping[str, str] | None = None,
    ) -> bytes:
        """What is written from the start of the program until it rests."""
        with PseudoTerminal(*size) as terminal:
            given = arguments or (str(self.record),)
            process = terminal.start(*given, env={**self.env, **(env or {})})
            terminal.wait_for_bytes(SETTLED)
            output = terminal.output
            terminal.send(b"\x11")
            assert terminal.wait_end(process) == os.EX_OK
        return output

    def mark(self) -> None:
        """Open the record, and put other words into its kept frame, by which it is known."""
        self.opened()
        [file] = self.frames
        text = file.read_text("utf-8")
        assert ELECTION in text
        file.write_text(text.replace(ELECTION, MARK.ljust(len(ELECTION))), "utf-8")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Folders in which nothing is kept yet."""
    return Home(tmp_path)


@pytest.mark.parametrize(
    ("size", "env"),
    [
        ((120, 40), {"COLORTERM": "truecolor"}),
        ((80, 24), {"MISSIONTUI_THEME": "missiontui-light"}),
        ((40, 15), {"NO_COLOR": "1"}),
        ((160, 45), {"TERM": "linux"}),
    ],
    ids=str,
)
def test_no_cell_changes(home: Home, size: tuple[int, int], env: dict[str, str]) -> None:
    """The kept frame has the cells of the first, is drawn once, and is taken over as it stands."""
    first = home.opened(size=size, env=env).partition(STARTED)[0]
    [file] = home.frames
    again, _, rest = home.opened(size=size, env=env).partition(STARTED)
    screen = Screen(*size)
    shown = screen.after(file.read_bytes().rpartition(b"\0")[2])
    assert shown == Screen(*size).after(first)
    assert any(len(cell) > 1 for cell in shown[0])
    assert again.count(BEGINS) == first.count(BEGINS) <= 1
    assert len(again) <= len(first)
    assert screen.after(again) == shown
    assert screen.after(rest) == shown


def test_what_was_read_takes_its_place(home: Home) -> None:
    """A frame that is not that of the record is drawn over, at once and for the next time."""
    home.mark()
    output = home.opened()
    before, _, after = output.partition(ELECTION.encode())
    assert MARK.encode() in before
    assert MARK.encode() not in after
    assert output.count(TAKEN) == 1
    assert Screen(120, 40).after(output) == Screen(120, 40).after(home.opened())
    assert MARK not in home.frames[0].read_text("utf-8")


def test_keys_that_were_typed_lead_on_from_it(home: Home) -> None:
    """Keys that come while the kept frame stands are answered by the next, in their order."""
    home.mark()
    with PseudoTerminal(120, 40) as terminal:
        process = terminal.start(str(home.record), env=home.env)
        terminal.wait_for(MARK)
        terminal.press("5/zzqj")
        terminal.wait_for("zzqj")
        assert b"z" not in terminal.output.partition(STARTED)[0]
        terminal.send(b"\x11")
        assert terminal.wait_end(process) == os.EX_OK


@pytest.mark.parametrize("changed", ["record", "text", "size", "theme", "colours"])
def test_never_the_frame_of_something_else(home: Home, changed: str) -> None:
    """With another record, text, size, theme or terminal, the kept frame is not seen."""
    home.mark()
    if changed == "record":
        home.record.write_text(home.record.read_text("utf-8") + "\n", "utf-8")
    if changed == "text":
        home.record.with_name("election.txt").write_text("Nothing.\n", "utf-8")
    size = (121, 40) if changed == "size" else (120, 40)
    env = {"theme": {"MISSIONTUI_THEME": "missiontui-light"}, "colours": {"NO_COLOR": "1"}}
    output = home.opened(size=size, env=env.get(changed))
    assert ELECTION.encode() in output
    assert MARK.encode() not in output


@pytest.mark.parametrize("how", ["option", "variable", "protected"])
def test_nothing_is_kept(home: Home, how: str) -> None:
    """Of records with protected people, or where the user wants it so, no frame is kept."""
    if how == "protected":
        home.record.write_text(protected.RECORD, "utf-8")
    home.opened(
        *(["--no-cache"] if how == "option" else []),
        *(["--show-protected"] if how == "protected" else []),
        str(home.record),
        env={"MISSIONTUI_CACHE": "none"} if how == "variable" else {},
    )
    assert not home.frames


def test_what_is_protected_later_goes(home: Home) -> None:
    """Once a record protects somebody, no frame of it is left, of whatever size."""
    home.opened()
    home.opened(size=(80, 24))
    other = home.record.with_name("other.yaml")
    shutil.copy(home.record, other)
    home.opened(str(other))
    assert len(home.frames) == 3
    home.record.write_text(protected.RECORD, "utf-8")
    home.opened(size=(100, 30))
    [left] = home.frames
    assert "other.yaml" in left.read_text("utf-8")


def test_standard_input_is_not_kept(tmux: Tmux) -> None:
    """A record that comes in a pipe leaves nothing behind."""
    script = f"export XDG_CACHE_HOME={tmux.folder}; missiontui - < {RECORDS / 'election.yaml'}"
    tmux.start_script(script, size=(120, 40))
    tmux.wait_for(ELECTION)
    tmux.press("q")
    assert tmux.exit_code() == 0
    assert not [*tmux.folder.rglob("*.frame")]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_killed_while_it_stands(home: Home, number: signal.Signals) -> None:
    """Ended before anything is read, the program leaves the terminal as it was."""
    home.mark()
    with PseudoTerminal(120, 40) as terminal:
        settings = terminal.settings
        process = terminal.start(str(home.record), env=home.env)
        terminal.wait_for(MARK)
        process.send_signal(number)
        assert terminal.wait_end(process) == 128 + number
        assert terminal.output.endswith((b"\x1b[?25h", b"\x1b[?1049l"))
        assert terminal.output.count(b"\x1b[?1049l") == 1
        assert terminal.settings == settings


_BEGUN = {
    "a kept frame": "from missiontui.other_screen import OtherScreen\nOtherScreen().take('frame')",
    "a first frame": (
        "from missiontui.other_screen import OtherScreen\n"
        "from missiontui.ui.terminal.session import Ending\n"
        "screen = OtherScreen()\n"
        "ending = Ending(screen)\n"
        "screen.show('frame', '')"
    ),
}
_LOADING = """
import signal

class Told:
    def __set_name__(self, *_):
        signal.raise_signal(signal.SIGTERM)

class Loaded:
    told = Told()
"""
"""Here Python 3.11 makes another error of what a signal raises."""


@pytest.mark.parametrize("begun", _BEGUN.values(), ids=_BEGUN)
def test_killed_in_the_midst_of_loading(begun: str) -> None:
    """Ended while a class is made, the program leaves the terminal as it was, without a word."""
    with PseudoTerminal() as terminal:
        settings = terminal.settings
        process = subprocess.Popen(
            [sys.executable, "-c", f"{begun}\n{_LOADING}"],
            stdin=terminal.end,
            stdout=terminal.end,
            stderr=terminal.end,
        )
        assert terminal.wait_end(process) == 128 + signal.SIGTERM
        assert terminal.output.endswith(LEFT)
        assert terminal.settings == settings


def test_faults_are_told_on_the_screen_of_the_shell(home: Home) -> None:
    """A record that cannot be read after all is told of once its frame is gone."""
    home.mark()
    home.record.write_text("title: x\nbogus: y\n", "utf-8")
    [file] = home.frames
    status = home.record.stat()
    parts = file.read_text("utf-8").split("\0")
    parts[2] = ascii((status.st_ctime_ns, status.st_mtime_ns, status.st_size, status.st_ino))
    file.write_text("\0".join(parts), "utf-8")
    with PseudoTerminal(120, 40) as terminal:
        settings = terminal.settings
        process = terminal.start(str(home.record), env=home.env)
        assert terminal.wait_end(process) == 1
        drawn, left, told = terminal.output.partition(LEFT)
        assert MARK.encode() in drawn
        assert left
        assert b"visit.yaml:2:1: " in told
        assert terminal.settings == settings


@pytest.mark.parametrize("stop", [True, False], ids=["stopped", "resized"])
def test_what_is_lost_while_it_stands_is_drawn_again(home: Home, *, stop: bool) -> None:
    """After a stop, or a moment at another size, the frame behind is drawn, though it is equal."""
    home.opened()
    with PseudoTerminal(120, 40) as terminal:
        process = terminal.start(str(home.record), env=home.env)
        terminal.wait_for(ELECTION)
        if stop:
            terminal.stop_a_moment(process)
        else:
            terminal.resize_a_moment(process, 100, 30)
        terminal.wait_for_bytes(SETTLED)
        _, _, again = terminal.output.partition(ELECTION.encode())
        assert TAKEN in again
        shown = Screen(120, 40).after(terminal.output)
        assert Screen(120, 40).after(again.partition(TAKEN)[2]) == shown
        terminal.send(b"\x11")
        assert terminal.wait_end(process) == os.EX_OK
