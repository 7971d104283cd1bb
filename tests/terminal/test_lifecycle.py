from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from pseudo import PROGRAM, STARTED, TITLE, PseudoTerminal, wait_until
from shells import assert_given_back, in_shell, send
from terminals import Tmux

CRASHING = Path(__file__).with_name("crashing.py")
TELEPHONE = "0032 2 28 45733"
ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


def _taken(output: bytes) -> int:
    """How often the keyboard was taken by kitty's protocol (`CSI > flags u`)."""
    return len(re.findall(rb"\x1b\[>\d+u", output))


def _has_taken_keyboard(pseudo: PseudoTerminal, times: int) -> bool:
    return _taken(pseudo.read()) == times


def assert_modes_set_back(output: bytes) -> set[bytes]:
    """Every private mode was set back, and the keyboard as often as it was taken; the modes."""
    first: dict[bytes, bytes] = {}
    last: dict[bytes, bytes] = {}
    for mode, state in re.findall(rb"\x1b\[\?(\d+)([hl])", output):
        first.setdefault(mode, state)
        last[mode] = state
    first.pop(b"2026", None)
    assert [mode for mode in first if first[mode] == last[mode]] == []
    assert _taken(output) <= output.count(b"\x1b[<u")
    return set(first)


@pytest.mark.parametrize("keys", [["q"], ["C-q"], ["3", "Enter", "C-q"], ["?", "q", "q"]])
def test_quitting_gives_the_terminal_back(tmux: Tmux, keys: list[str]) -> None:
    """After q or Ctrl+Q the terminal is as it was, and the code is 0."""
    modes = in_shell(tmux, *PROGRAM)
    tmux.press(*keys)
    assert_given_back(tmux, modes, 0)


@pytest.mark.parametrize("keys", [[], ["5", "y"]])
@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_ending_by_a_signal_gives_the_terminal_back(
    tmux: Tmux, number: signal.Signals, keys: list[str]
) -> None:
    """After TERM, HUP and INT the terminal is as it was; the code is what shells count for them."""
    modes = in_shell(tmux, *PROGRAM)
    if keys:
        tmux.press(*keys)
        tmux.wait_for("Copy", TELEPHONE)
    send(tmux, number)
    assert_given_back(tmux, modes, 128 + number)


@pytest.mark.parametrize("keys", ["3", "/a", ":", "?", "s", "y", "r", "]", "l", "\r", "e"])
def test_what_was_on_its_way_when_the_reader_leaves_does_no_harm(keys: str) -> None:
    """Keys that came right before Ctrl+Q, on a terminal that has only just been taken."""
    with PseudoTerminal(200, 60) as terminal:
        settings = terminal.settings
        process = terminal.start(env={"EDITOR": "true"})
        terminal.wait_for_bytes(STARTED)
        terminal.press(f"{keys}\x11")
        assert terminal.wait_end(process) == 0
        assert terminal.settings == settings
        assert_modes_set_back(terminal.output)


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
@pytest.mark.parametrize("written", [b"\x1b[?1049h", b"\x1b[?1006h", b"\x1b[?2004h", b"Kazakhstan"])
def test_a_signal_at_any_moment_leaves_the_terminal_whole(
    pseudo: PseudoTerminal, number: signal.Signals, written: bytes
) -> None:
    """Told to end as soon as a mode is set, the program sets every mode back."""
    settings = pseudo.settings
    process = pseudo.start()
    pseudo.wait_for(written.decode())
    process.send_signal(number)
    assert pseudo.wait_end(process) == 128 + number
    assert pseudo.settings == settings
    assert_modes_set_back(pseudo.output)


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_signal_before_there_is_a_screen(pseudo: PseudoTerminal, number: signal.Signals) -> None:
    """Told to end while it starts, the program leaves nothing behind."""
    settings = pseudo.settings
    process = pseudo.start()
    process.send_signal(number)
    assert pseudo.wait_end(process) in (128 + number, -number)
    assert pseudo.settings == settings
    assert_modes_set_back(pseudo.output)


@pytest.mark.parametrize("ignored", [False, True], ids=["heard", "ignored"])
def test_the_end_of_the_terminal_is_the_end_of_the_program(*, ignored: bool) -> None:
    """When its terminal is gone the program ends by itself, also where SIGHUP is ignored."""
    handler = signal.SIG_IGN if ignored else signal.SIG_DFL
    before = signal.signal(signal.SIGHUP, handler)
    try:
        with PseudoTerminal() as terminal:
            process = terminal.start()
            terminal.wait_for(TITLE)
    finally:
        signal.signal(signal.SIGHUP, before)
    with process:
        assert process.wait(5) in (129, -signal.SIGHUP)


def test_stopped_and_continued_the_terminal_is_given_back(tmux: Tmux) -> None:
    """After SIGSTOP, which nobody can catch, and SIGCONT, q leaves the terminal as it was."""
    modes = in_shell(tmux, *PROGRAM)
    tmux.press("2")  # once a key has come, nothing that the terminal says is on its way
    tmux.wait_for("▌2 Participants")
    tmux.press("1")
    tmux.wait_for("▌1 Itinerary")
    send(tmux, signal.SIGSTOP)
    tmux.wait_for("Stopped")
    # The terminal takes the carriage return of Enter for no end of a line now.
    tmux.press("f", "g", "C-j")
    tmux.wait_for(TITLE, "Particulars", gone="Stopped")
    tmux.press("3")
    tmux.wait_for("▌3 Concerns")
    tmux.press("q")
    assert_given_back(tmux, modes, 0)


def test_the_keyboard_is_given_back_as_often_as_it_was_taken(pseudo: PseudoTerminal) -> None:
    """Stopped and continued without a chance to give it back, it gives it back once more."""
    settings = pseudo.settings
    process = pseudo.start()
    pseudo.wait_for_bytes(STARTED)
    for times in (2, 3):
        process.send_signal(signal.SIGSTOP)
        process.send_signal(signal.SIGCONT)
        wait_until(partial(_has_taken_keyboard, pseudo, times), lambda: "it does not go on")
    pseudo.press("q")
    assert pseudo.wait_end(process) == 0
    assert _taken(pseudo.output) == pseudo.output.count(b"\x1b[<u") == 3
    assert pseudo.settings == settings


def test_it_goes_on_however_often_it_is_told_to(pseudo: PseudoTerminal) -> None:
    """Told to go on while it does so, it takes the terminal once at a time, and keys count."""
    settings = pseudo.settings
    process = pseudo.start()
    pseudo.wait_for_bytes(STARTED)
    for times in range(2, 22):
        process.send_signal(signal.SIGCONT)
        wait_until(partial(_has_taken_keyboard, pseudo, times), lambda: "it does not go on")
    pseudo.press("q")
    assert pseudo.wait_end(process) == 0
    assert _taken(pseudo.output) == pseudo.output.count(b"\x1b[<u")
    assert pseudo.settings == settings


def test_ctrl_c_of_the_first_moments_is_told_in_one_line(pseudo: PseudoTerminal) -> None:
    """Interrupted before it has the terminal, the program says so, and nothing else."""
    begun = (
        "import missiontui.kept, sys\n"
        "def interrupted(_): raise KeyboardInterrupt\n"
        "missiontui.kept.frame_of = interrupted\n"
        "from missiontui.cli import main\n"
        "sys.exit(main([]))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", begun], stdin=pseudo.end, stdout=pseudo.end, stderr=pseudo.end
    )
    assert pseudo.wait_end(process) == 130
    assert pseudo.output.split() == [b"missiontui:", b"interrupted"]


def test_a_forced_end_gives_the_title_back(pseudo: PseudoTerminal) -> None:
    """What holds the program up for too long is ended, and the window is called as before."""
    held_up = (
        "import threading\n"
        "from missiontui.ui.terminal.session import end_soon\n"
        "end_soon(3)\n"
        "threading.Event().wait()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", held_up],
        stdin=pseudo.end,
        stdout=pseudo.end,
        stderr=pseudo.end,
        env={**os.environ, "TERM": "xterm-256color"},
    )
    assert pseudo.wait_end(process) == 3
    assert pseudo.output.endswith(b"\x1b[23;2t")


def test_crash_gives_the_terminal_back_and_says_where(tmux: Tmux) -> None:
    """After a crash the terminal is as it was, one sentence names a private file, the code is 1."""
    state = f"XDG_STATE_HOME={tmux.folder}"
    modes = in_shell(tmux, "env", state, sys.executable, str(CRASHING))
    tmux.press("!")
    tmux.wait_for("missiontui: a fault of the program ended it; the particulars are in")
    assert_given_back(tmux, modes, 1)
    assert "Traceback" not in tmux.screen()
    file = tmux.folder / "missiontui" / "crash.txt"
    assert "RuntimeError: this crash was asked for" in file.read_text("utf-8")
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_window_has_the_title_of_the_record(tmux: Tmux) -> None:
    """While the program runs the window is called as the record, and afterwards as before."""
    modes = in_shell(tmux, *PROGRAM)
    assert tmux.ask("#{pane_title}").startswith(TITLE)
    tmux.press("q")
    assert_given_back(tmux, modes, 0)
    assert tmux.ask("#{pane_title}") == tmux.ask("#{host}")


def test_every_mode_that_was_set_is_unset(pseudo: PseudoTerminal) -> None:
    """Every private mode of the terminal that the program changes, it changes back."""
    process = pseudo.start()
    settings = pseudo.settings
    pseudo.wait_for("Overview")
    pseudo.press("q")
    assert pseudo.wait_end(process) == 0
    assert pseudo.settings == settings
    assert {b"25", b"1000", b"1049", b"2004"} <= assert_modes_set_back(pseudo.output)


def test_screen_follows_the_size_of_the_terminal(tmux: Tmux) -> None:
    """The screen fits every size the terminal is given: wide, narrow, too small, and back."""
    tmux.start(*PROGRAM, size=(120, 40))
    tmux.wait_for(TITLE, "▌1 Itinerary (6)▐", "6 Source")
    tmux.resize(80, 24)
    tmux.wait_for("▌1 Itinerary▐", "6 Source", gone="(6)")
    tmux.resize(40, 15)
    tmux.wait_for(TITLE, "▌1 Itinerary▐  2   3 ", gone="Source")
    tmux.resize(30, 8)
    tmux.wait_for("This terminal is too small", gone=TITLE)
    tmux.resize(300, 100)
    tmux.wait_for(TITLE, "▌1 Itinerary (6)▐", "3 derived, 1 outside", gone="too small")
    tmux.resize(120, 40)
    tmux.wait_for("▌1 Itinerary (6)▐", gone="too small")
    tmux.press("3")
    tmux.wait_for("▌3 Concerns (7)▐", "CONCERN", gone="▌1 Itinerary")
    assert all(len(line) <= 120 for line in tmux.screen().splitlines())


@pytest.mark.parametrize("other", [(40, 15), (1, 1), (500, 200)], ids=str)
def test_a_size_that_comes_back_at_once_is_drawn_again(tmux: Tmux, other: tuple[int, int]) -> None:
    """A terminal that was another size for a moment shows all that it showed before."""
    tmux.start(*PROGRAM, size=(120, 40))
    tmux.wait_for(TITLE, "▌1 Itinerary (6)▐", "help")
    before = tmux.screen()
    for _ in range(3):
        tmux.resize(*other)
        tmux.resize(120, 40)
        wait_until(lambda: tmux.screen() == before, lambda: f"{before}\nis now\n{tmux.screen()}")


def test_the_terminal_alone_knows_its_size(tmux: Tmux) -> None:
    """Variables that name another size are not believed."""
    tmux.start("env", "COLUMNS=40", "LINES=15", *PROGRAM, size=(120, 40))
    tmux.wait_for(TITLE, "▌1 Itinerary (6)▐", "6 Source")


def test_suspending_gives_the_terminal_back_until_it_goes_on(tmux: Tmux) -> None:
    """Stopped by the shell's signal, the program leaves the terminal, and `fg` draws it again."""
    modes = in_shell(tmux, *PROGRAM)
    tmux.press("5")
    tmux.wait_for("▌5 Contacts")
    send(tmux, signal.SIGTSTP)
    tmux.wait_for("Stopped", gone=TITLE)
    assert tmux.modes() == modes
    tmux.enter("clear; fg")
    tmux.wait_for(TITLE, "▌5 Contacts", TELEPHONE, gone="Stopped")
    tmux.press("1")
    tmux.wait_for("▌1 Itinerary", "Particulars")
    tmux.press("q")
    assert_given_back(tmux, modes, 0)


def test_copy_arrives_in_the_clipboard_of_the_terminal(tmux: Tmux) -> None:
    """In tmux that lets copies through, yy on the contact puts its telephone into the buffer."""
    tmux.start(*PROGRAM, "--at", "contacts")
    tmux.do("set", "-s", "set-clipboard", "on")
    tmux.wait_for(TELEPHONE)
    tmux.press("y")
    tmux.wait_for("Copy")
    tmux.press("y")
    tmux.wait_for("prefix ] pastes it")
    wait_until(lambda: tmux.do("list-buffers") != "", tmux.screen)
    assert tmux.do("show-buffer") == TELEPHONE
