"""The first frame stands before Textual is loaded, which then takes it over without a flash."""

from __future__ import annotations

import os
import re
import signal
import termios

import pytest
from drawing import Screen
from paths import RECORDS
from pseudo import PROGRAM, SETTLED, STARTED, TITLE, PseudoTerminal
from terminals import Tmux

COLOURS = [
    {"COLORTERM": "truecolor"},
    {"TERM": "xterm-256color"},
    {"TERM": "xterm"},
    {"NO_COLOR": "1"},
]
"""Terminals of true colours, of 256 and of eight, and one of which no colour is wanted."""


@pytest.mark.parametrize("env", COLOURS, ids=["true", "256", "eight", "none"])
@pytest.mark.parametrize("theme", ["missiontui-dark", "missiontui-light"])
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 15)], ids=str)
def test_no_cell_changes(size: tuple[int, int], theme: str, env: dict[str, str]) -> None:
    """Between the first frame and the settled screen no cell is another at any moment."""
    with PseudoTerminal(*size) as terminal:
        process = terminal.start(env={**env, "MISSIONTUI_THEME": theme})
        terminal.wait_for_bytes(SETTLED)
        first, started, rest = terminal.output.partition(STARTED)
        assert started
        screen = Screen(*size)
        shown = screen.after(first)
        assert any(len(cell) > 1 for cell in shown[0])
        for part in re.split(rb"(?=\x1b\[\?2026l|\x1b\[1;1H)", rest):
            assert screen.after(part) == shown
        terminal.press("q" if size[0] > 60 else "\x11")
        assert terminal.wait_end(process) == os.EX_OK


@pytest.mark.parametrize("name", ["election", "arabic", "two-countries"])
def test_no_cell_changes_of_other_records(name: str) -> None:
    """So it is with records in other scripts and of other shapes."""
    with PseudoTerminal(120, 40) as terminal:
        process = terminal.start(str(RECORDS / f"{name}.yaml"), env=COLOURS[0])
        terminal.wait_for_bytes(SETTLED)
        first, _, rest = terminal.output.partition(STARTED)
        screen = Screen(120, 40)
        shown = screen.after(first)
        assert screen.after(rest) == shown
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK


def test_keys_typed_meanwhile_arrive_in_order() -> None:
    """What is typed at the first frame is done once Textual is there, every key of it."""
    with PseudoTerminal(120, 40) as terminal:
        process = terminal.start()
        terminal.wait_for(TITLE)
        assert STARTED not in terminal.output
        terminal.press("3\x1b[B\r\x1b/media")
        terminal.wait_for("media")
        terminal.press("\r")
        terminal.wait_for("1 of 4")
        terminal.send(b"\x11")
        assert terminal.wait_end(process) == os.EX_OK


@pytest.mark.parametrize("typed", ["5", "3jjj", "2G", "jj"])
def test_what_was_typed_before_is_in_the_first_frame(typed: str) -> None:
    """Keys that lead somewhere are answered by the first frame, and Textual begins there."""
    with PseudoTerminal(120, 40) as terminal:
        terminal.press(typed)
        process = terminal.start(env=COLOURS[0])
        terminal.wait_for_bytes(SETTLED)
        first, _, rest = terminal.output.partition(STARTED)
        screen = Screen(120, 40)
        shown = screen.after(first)
        assert screen.after(rest) == shown
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK


def test_what_is_left_of_it_arrives_in_order() -> None:
    """What the first frame does not answer comes before all that is typed later."""
    with PseudoTerminal(120, 40) as terminal:
        terminal.press("5j/")
        process = terminal.start()
        terminal.wait_for_bytes(STARTED)
        terminal.press("zzqj")
        terminal.wait_for("zzqj")
        terminal.send(b"\x11")
        assert terminal.wait_end(process) == os.EX_OK


def test_nothing_typed_meanwhile_is_echoed() -> None:
    """The terminal writes no key itself, from the first frame on."""
    with PseudoTerminal(120, 40) as terminal:
        process = terminal.start()
        terminal.wait_for(TITLE)
        before = len(terminal.output)
        terminal.press("zzzz")
        terminal.wait_for_bytes(STARTED)
        assert b"z" not in terminal.output[before:].partition(STARTED)[0]
        terminal.send(b"\x11")
        assert terminal.wait_end(process) == os.EX_OK


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_killed_in_between(number: signal.Signals) -> None:
    """Ended before Textual is there, the program leaves the terminal as it was."""
    with PseudoTerminal(120, 40) as terminal:
        settings = terminal.settings
        process = terminal.start()
        terminal.wait_for(TITLE)
        process.send_signal(number)
        assert terminal.wait_end(process) == 128 + number
        assert terminal.output.rstrip().endswith((b"\x1b[?25h", b"\x1b[?1049l"))
        assert terminal.settings == settings


def test_the_terminal_is_gone_in_between() -> None:
    """When its terminal goes before Textual is there, the program ends without a word."""
    with PseudoTerminal(120, 40) as terminal:
        process = terminal.start()
        terminal.wait_for(TITLE)
    with process:
        assert process.wait(20) == 128 + signal.SIGHUP


@pytest.mark.parametrize("stop", [True, False], ids=["stopped", "resized"])
def test_what_is_lost_in_between_is_drawn_again(*, stop: bool) -> None:
    """After a stop, or a moment at another size, nothing is taken for drawn."""
    with PseudoTerminal(120, 40) as terminal:
        process = terminal.start(env={"MISSIONTUI_CACHE": "none"})
        terminal.wait_for(TITLE)
        if stop:
            terminal.stop_a_moment(process)
        else:
            terminal.resize_a_moment(process, 30, 10)
        terminal.wait_for_bytes(SETTLED)
        screen = Screen(120, 40)
        shown = screen.after(terminal.output)
        assert Screen(120, 40).after(terminal.output.partition(STARTED)[2]) == shown
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK


def test_the_settings_before_the_first_frame_are_those_after_the_end() -> None:
    """At the end the terminal echoes and edits lines as it did, and not as Textual found it."""
    with PseudoTerminal(120, 40) as terminal:
        settings = terminal.settings
        process = terminal.start()
        terminal.wait_for_bytes(SETTLED)
        local = terminal.settings[3]
        assert isinstance(local, int)
        assert not local & termios.ECHO
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK
        assert terminal.settings == settings


def test_where_the_colours_are_not_known() -> None:
    """In other colours than those of the own themes, Textual draws the first frame itself."""
    with PseudoTerminal(120, 40) as terminal:
        process = terminal.start(env={"MISSIONTUI_THEME": "nord"})
        terminal.wait_for(TITLE)
        assert STARTED in terminal.output
        terminal.press("q")
        assert terminal.wait_end(process) == os.EX_OK


def test_answers_on_their_way_are_not_left_to_the_shell() -> None:
    """What the terminal answers a moment after q is read before the terminal is given back."""
    with PseudoTerminal(120, 40) as terminal:
        process = terminal.start()
        terminal.wait_for_bytes(SETTLED)
        terminal.press("q")
        terminal.send(b"\x1b[?62;22c\x1b[>1;1;1c\x1b[?62;22c")
        assert terminal.wait_end(process) == os.EX_OK
        assert terminal.unread() == b""


def test_a_frame_for_more_rows_leaves_nothing_in_the_last(tmux: Tmux) -> None:
    """When the window gets lower, no letter of a frame for the rows before stands in the keys."""
    tmux.start(*PROGRAM, size=(91, 34))
    tmux.wait_for(TITLE, ": commands")
    for height in (24, 34, 20, 30, 22):
        tmux.resize(91, height)
        keys = "Enter open   q quit   ? help   y copy   / find   1-6 tabs   s source   o link"
        tmux.wait_for(keys)
        assert tmux.screen().rstrip().split("\n")[-1].startswith(f" {keys}")
