from __future__ import annotations

import re
import signal
import sys
from pathlib import Path

import pytest
from pseudo import PROGRAM, TITLE, PseudoTerminal, wait_until
from shells import assert_given_back, in_shell, send
from terminals import Tmux

CRASHING = Path(__file__).with_name("crashing.py")
TELEPHONE = "0032 2 28 45733"


@pytest.mark.parametrize("keys", [["q"], ["C-q"], ["3", "Enter", "C-q"], ["?", "q", "q"]])
def test_quitting_gives_the_terminal_back(tmux: Tmux, keys: list[str]) -> None:
    """After q or Ctrl+Q the terminal is as it was, and the code is 0."""
    modes = in_shell(tmux, *PROGRAM)
    tmux.press(*keys)
    assert_given_back(tmux, modes, 0)


@pytest.mark.parametrize("keys", [[], ["5", "y"]])
def test_terminating_gives_the_terminal_back(tmux: Tmux, keys: list[str]) -> None:
    """After SIGTERM the terminal is as it was, and the code is 143, as shells count it."""
    modes = in_shell(tmux, *PROGRAM)
    if keys:
        tmux.press(*keys)
        tmux.wait_for("Copy", TELEPHONE)
    send(tmux, signal.SIGTERM)
    assert_given_back(tmux, modes, 143)


def test_crash_gives_the_terminal_back_and_says_where(tmux: Tmux) -> None:
    """After a crash the terminal is as it was, with a traceback on it, and the code is 1."""
    modes = in_shell(tmux, sys.executable, str(CRASHING))
    tmux.press("!")
    tmux.wait_for("RuntimeError: this crash was asked for")
    assert_given_back(tmux, modes, 1)


def test_every_mode_that_was_set_is_unset(pseudo: PseudoTerminal) -> None:
    """Every private mode of the terminal that the program changes, it changes back."""
    process = pseudo.start()
    settings = pseudo.settings
    pseudo.wait_for("Overview")
    pseudo.press("q")
    assert pseudo.wait_end(process) == 0
    assert pseudo.settings == settings
    first: dict[bytes, bytes] = {}
    last: dict[bytes, bytes] = {}
    for mode, state in re.findall(rb"\x1b\[\?(\d+)([hl])", pseudo.output):
        first.setdefault(mode, state)
        last[mode] = state
    assert {b"25", b"1000", b"1049", b"2004"} <= first.keys()
    assert [mode for mode in first if first[mode] == last[mode]] == []
    assert pseudo.output.count(b"\x1b[>") == pseudo.output.count(b"\x1b[<u")


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
    tmux.wait_for(TITLE, "▌1 Itinerary (6)▐", "duration: three days", gone="too small")
    tmux.resize(120, 40)
    tmux.wait_for("▌1 Itinerary (6)▐", gone="too small")
    tmux.press("3")
    tmux.wait_for("▌3 Concerns (12)▐", "CONCERN", gone="▌1 Itinerary")
    assert all(len(line) <= 120 for line in tmux.screen().splitlines())


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
    tmux.wait_for("▌1 Itinerary", "Overview of the visit")
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
    tmux.wait_for("Sent ")
    wait_until(lambda: tmux.do("list-buffers") != "", tmux.screen)
    assert tmux.do("show-buffer") == TELEPHONE
