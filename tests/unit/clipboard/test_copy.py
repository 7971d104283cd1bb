"""Copying, with programs of the test's own in place of the desktop's."""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest
from pseudo import wait_until

from missiontui.clipboard.copy import copy
from missiontui.clipboard.modes import Mode, ModeKind
from missiontui.clipboard.osc52 import MAX_BYTES, sequence, through_screen
from missiontui.clipboard.outcomes import Outcome, State
from missiontui.clipboard.programs import LIMIT

TEXT = "Sánchez Amor – “Zitat”"
Programs = Callable[..., dict[str, str]]


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    """Makes an environment under X in which `xclip` is a script of the test."""

    def make(script: str, **variables: str) -> dict[str, str]:
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        program = folder / "xclip"
        program.write_text(f"#!/bin/sh\nheld='{tmp_path}/held'\n{script}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")
        return {"PATH": str(folder), "DISPLAY": ":0", "TERM": "linux", **variables}

    return make


HOLDS = 'case "$*" in *-in) cat > "$held" ;; *) cat "$held" ;; esac'
"""What a program does that copies and pastes as it should."""


async def copied(
    text: str, env: Mapping[str, str], mode: Mode | None = None
) -> tuple[Outcome, list[str]]:
    """The outcome of a copy, and what was written to the terminal for it."""
    written: list[str] = []
    outcome = await copy(text, mode=mode or Mode(), write=written.append, env=env)
    return outcome, written


async def test_what_was_read_back_is_checked(programs: Programs) -> None:
    """A program that holds the text, to the byte, makes the copy a checked one, by its name."""
    outcome, written = await copied(TEXT, programs(HOLDS))
    assert (outcome.state, outcome.route, written) == (State.CHECKED, "xclip", [])
    assert outcome.sentences[0] == f"Copied and checked: {TEXT} (clipboard, xclip)"


@pytest.mark.parametrize("before", ["echo old", "exit 1"], ids=["holds the old text", "fails"])
async def test_a_clipboard_that_is_a_moment_late_is_checked(
    programs: Programs, before: str
) -> None:
    """What is not in the clipboard at the first look, but at the next, is checked all the same."""
    late = f'if [ -e "$held.seen" ]; then cat "$held"; else : > "$held.seen"; {before}; fi'
    script = f'case "$*" in *-in) cat > "$held" ;; *) {late} ;; esac'
    outcome, _ = await copied(TEXT, programs(script))
    assert outcome.state is State.CHECKED


FAILURES = {
    "ends with a code": ("exit 1", "xclip ended with code 1"),
    "holds something else": (
        'case "$*" in *-in) cat >/dev/null ;; *) echo other ;; esac',
        "xclip ended well, but the clipboard holds something else",
    ),
    "adds a line feed": (
        'case "$*" in *-in) cat > "$held"; echo >> "$held" ;; *) cat "$held" ;; esac',
        "xclip ended well, but the clipboard holds something else",
    ),
    "takes too long": ("exec sleep 60", f"xclip did not end within {LIMIT} seconds"),
}


@pytest.mark.parametrize("case", FAILURES)
async def test_a_program_that_fails_is_told(programs: Programs, case: str) -> None:
    """Where the program fails and there is no other way, the reason is said, and what to do."""
    script, why = FAILURES[case]
    outcome, written = await copied(TEXT, programs(script))
    assert outcome.state is State.NOT_COPIED
    assert outcome.sentences[0] == f"Not copied: {why}; Y shows {TEXT}, y x draws a QR code"
    assert not written


@pytest.mark.parametrize("case", FAILURES)
async def test_the_next_way_is_tried_where_one_fails(programs: Programs, case: str) -> None:
    """Where the terminal may take copies, it is asked when the program has failed."""
    outcome, written = await copied(TEXT, programs(FAILURES[case][0], TERM="xterm"))
    assert outcome.state is State.SENT
    assert written == [sequence(TEXT)]


@pytest.mark.parametrize(
    "script",
    [
        'case "$*" in *-in) cat >/dev/null ;; *) exit 1 ;; esac',
        'case "$*" in *-in) cat >/dev/null ;; *) exec sleep 60 ;; esac',
    ],
    ids=["ends with a code", "takes too long"],
)
async def test_what_cannot_be_read_back_is_sent(programs: Programs, script: str) -> None:
    """Where copying ended well and pasting did not, nobody claims to know, and no way is added."""
    outcome, written = await copied(TEXT, programs(script, TERM="xterm"))
    assert outcome.state is State.SENT
    assert "not read back" in outcome.sentences[0]
    assert not written


async def test_a_program_is_told_in_its_own_words(programs: Programs) -> None:
    """The first line that a failing program complains of stands beside its code."""
    script = 'echo "Error: Can\'t open display: :9" >&2; echo more >&2; exit 1'
    outcome, _ = await copied(TEXT, programs(script))
    words = "xclip ended with code 1 (Error: Can't open display: :9)"
    assert outcome.sentences[0].startswith(f"Not copied: {words}; Y shows")


MAC = """
case $LC_ALL in *UTF-8) from=UTF-8 ;; *) from=MACINTOSH ;; esac
case $0 in
  *pbcopy) iconv -f $from -t UTF-8 > "$held" ;;
  *pbpaste) iconv -f UTF-8 -t $from < "$held" ;;
  *osascript) cat "$held"; echo ;;
esac
"""
BLIND = MAC.replace("case $LC_ALL in *UTF-8)", "case $LC_ALL in never)")


@pytest.mark.parametrize(
    ("script", "state"), [(MAC, State.CHECKED), (BLIND, State.NOT_COPIED)], ids=["right", "wrong"]
)
async def test_equal_mistakes_of_copying_and_pasting_are_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, state: State
) -> None:
    """On macOS both run in UTF-8 whatever LC_ALL says, and a third program judges."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("pbcopy", "pbpaste", "osascript"):
        program = folder / name
        program.write_text(f"#!/bin/sh\nheld='{tmp_path}/held'\n{script}")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setattr("sys.platform", "darwin")
    env = {"PATH": f"{folder}:/bin:/usr/bin", "TERM": "linux", "LC_ALL": "C"}
    outcome, _ = await copied(TEXT, env, Mode(ModeKind.NATIVE))
    assert outcome.state is state
    assert ((tmp_path / "held").read_text("utf-8") == TEXT) == (state is State.CHECKED)


async def test_what_serves_a_finished_copy_is_left_alone(
    programs: Programs, tmp_path: Path
) -> None:
    """A process that the program leaves behind goes on, because it is the clipboard."""
    serving = tmp_path / "serving"
    script = HOLDS.replace(
        'cat > "$held"', f'cat > "$held"; sleep 60 </dev/null >/dev/null & echo $! > {serving}'
    )
    outcome, _ = await copied(TEXT, programs(script))
    assert outcome.state is State.CHECKED
    process = int(serving.read_text())
    os.kill(process, 0)
    os.kill(process, 9)


async def test_cancelling_ends_the_program_with_its_group(
    programs: Programs, tmp_path: Path
) -> None:
    """A copy that is given up leaves neither the program nor what it has started."""
    os.mkfifo(tmp_path / "begun")
    script = f'sleep 60 & echo $! $$ > "{tmp_path}/begun"; wait'
    task = asyncio.create_task(copied(TEXT, programs(script)))
    started = await asyncio.to_thread((tmp_path / "begun").read_text)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    for process in map(int, started.split()):
        await asyncio.to_thread(wait_until, partial(_has_ended, process), lambda: "it goes on")


def _has_ended(process: int) -> bool:
    """Whether a process is gone, or merely waits to be buried."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return True
    return state == "Z"


async def test_nothing_is_copied_where_there_is_no_text(programs: Programs) -> None:
    """An empty text, and one of control characters alone, is not copied."""
    for text in ("", "\n", "\x07"):
        outcome, written = await copied(text, programs(HOLDS))
        assert outcome.state is State.NOT_COPIED
        assert not written


# Other ways ------------------------------------------------------------------------------------

XTERM = {"TERM": "xterm-256color", "PATH": ""}
SCREEN = {"TERM": "screen", "STY": "1.pts-0.host", "PATH": ""}


@pytest.mark.parametrize(("env", "expected"), [(XTERM, sequence), (SCREEN, None)])
async def test_the_terminal_is_asked_by_one_sequence(
    env: dict[str, str], expected: Callable[[str], str] | None
) -> None:
    """One OSC 52 sequence goes to the terminal, through GNU screen in its strings."""
    outcome, written = await copied(TEXT, env)
    assert outcome.state is State.SENT
    assert written == [expected(TEXT) if expected else through_screen(sequence(TEXT))]


def test_screen_gets_strings_that_it_can_hold() -> None:
    """Each string is at most 256 bytes long, and together they hold the sequence."""
    data = sequence("x" * 1000)
    strings = through_screen(data).split("\x1b\\")
    assert strings.pop() == ""
    assert all(string.startswith("\x1bP") and len(string) + 2 <= 256 for string in strings)
    assert "".join(string.removeprefix("\x1bP") for string in strings) == data


@pytest.mark.parametrize("text", ["x" * MAX_BYTES, "é" * (MAX_BYTES // 2)], ids=["ASCII", "é"])
async def test_how_much_a_terminal_takes(text: str) -> None:
    """Up to the bound in bytes a text is sent whole; one byte more is refused, and counted."""
    outcome, written = await copied(text, XTERM)
    assert outcome.state is State.SENT
    assert written == [sequence(text)]
    assert len(written[0]) <= 100_000
    outcome, written = await copied(text + "x", XTERM)
    assert outcome.state is State.NOT_COPIED
    assert f"{MAX_BYTES + 1:,} bytes are more than a terminal takes" in outcome.sentences[0]
    assert not written


async def test_a_command_is_given_the_text(tmp_path: Path) -> None:
    """A command of the user's gets the text on standard input; more is not claimed."""
    target = tmp_path / "with space; and more"
    mode = Mode(ModeKind.COMMAND, ("tee", str(target)))
    outcome, written = await copied(TEXT, {"TERM": "xterm"}, mode)
    assert target.read_text("utf-8") == TEXT
    assert outcome.sentences[0] == f"Sent to tee: {TEXT}; it ended well"
    assert not written


async def test_a_command_that_is_missing_is_told() -> None:
    """A command that cannot be started is named."""
    outcome, _ = await copied(TEXT, {}, Mode(ModeKind.COMMAND, ("/no/such/command",)))
    assert "command cannot be started (No such file or directory)" in outcome.sentences[0]


# A file ----------------------------------------------------------------------------------------


async def test_a_file_is_the_user_s_own(tmp_path: Path) -> None:
    """The file holds exactly the text, for the user's eyes only, and nothing lies beside it."""
    env = {"XDG_STATE_HOME": str(tmp_path)}
    for text in ("a longer text than the next", TEXT):
        outcome, written = await copied(text, env, Mode(ModeKind.FILE))
        assert (outcome.state, written) == (State.CHECKED, [])
    (file,) = (tmp_path / "missiontui").iterdir()
    assert file.name == "last-copy.txt"
    assert file.read_bytes() == TEXT.encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert str(file) in outcome.sentences[0]


async def test_a_file_is_never_reached_through_a_link(tmp_path: Path) -> None:
    """A link in the file's place is replaced, one in the folder's place is refused."""
    other = tmp_path / "other"
    other.write_text("untouched")
    (tmp_path / "missiontui").mkdir()
    (tmp_path / "missiontui" / "last-copy.txt").symlink_to(other)
    (tmp_path / "missiontui" / ".last-copy.part").symlink_to(other)
    env = {"XDG_STATE_HOME": str(tmp_path)}
    outcome, _ = await copied(TEXT, env, Mode(ModeKind.FILE))
    assert outcome.state is State.CHECKED
    assert other.read_text() == "untouched"
    assert not (tmp_path / "missiontui" / "last-copy.txt").is_symlink()
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "target").mkdir(parents=True)
    (elsewhere / "missiontui").symlink_to(elsewhere / "target")
    outcome, _ = await copied(TEXT, {"XDG_STATE_HOME": str(elsewhere)}, Mode(ModeKind.FILE))
    assert outcome.state is State.NOT_COPIED
    assert "cannot be written" in outcome.sentences[0]
    assert not list((elsewhere / "target").iterdir())


async def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Where the folder cannot be made, the reason is said and nothing is left."""
    (tmp_path / "missiontui").write_text("a file where a folder should be")
    outcome, _ = await copied(TEXT, {"XDG_STATE_HOME": str(tmp_path)}, Mode(ModeKind.FILE))
    assert outcome.state is State.NOT_COPIED
    assert "cannot be written" in outcome.sentences[0]


@pytest.mark.parametrize("given", ["", "relative/folder"])
async def test_a_state_folder_must_be_absolute(tmp_path: Path, given: str) -> None:
    """A state folder that is not absolute is ignored, as the XDG specification says."""
    env = {"XDG_STATE_HOME": given, "HOME": str(tmp_path)}
    outcome, _ = await copied(TEXT, env, Mode(ModeKind.FILE))
    assert outcome.route == str(tmp_path / ".local/state/missiontui/last-copy.txt")
    assert outcome.state is State.CHECKED
