"""The ways out without a clipboard: a text alone on the screen, and QR codes."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

import pytest
from pseudo import PROGRAM, wait_until
from shells import assert_given_back, in_shell, send
from terminals import Tmux, XTerm, need

TELEPHONE = "0032 2 28 45733"
AT_CONTACTS = (*PROGRAM, "--at", "contacts")


def test_the_terminal_s_own_selection_takes_exactly_it(xterm: XTerm) -> None:
    """A triple click on a citation of several rows selects it all, with no line break in it."""
    need("xclip")
    xterm.start("missiontui --at release-of-prisoners")
    xterm.wait_for("CALL")
    xterm.press("y", "c")
    xterm.wait_for("Copied and checked")
    copied = xterm.selection()
    assert len(copied) > 300
    xterm.press("Y")
    xterm.wait_for("“the release of all political prisoners, in particular Janbolat Mamai” – the")
    assert "MEPs assessed the human rights situation in Kazakhstan\n" not in xterm.screen()
    xterm.click(10, 1, times=3)
    # xterm ends a selection of whole lines with a line feed of its own.
    xterm.wait_for_selection(copied + b"\n", "primary")


def test_the_screen_comes_back_as_it_was(tmux: Tmux) -> None:
    """The mouse is the terminal's while the text is shown; a key brings all back as it was."""
    tmux.start("env", "MISSIONTUI_CLIPBOARD=none", *AT_CONTACTS)
    tmux.wait_for(TELEPHONE)
    tmux.press("y", "y")
    tmux.wait_for("Not copied: copying is switched off")
    before = tmux.screen()
    assert tmux.ask("#{mouse_any_flag}") == "1"
    tmux.press("Y")
    tmux.wait_for(TELEPHONE, gone="Contacts")
    assert tmux.screen().split() == TELEPHONE.split()
    wait_until(lambda: tmux.ask("#{mouse_any_flag}") == "0", tmux.screen)
    tmux.resize(60, 20)
    tmux.wait_for(TELEPHONE, gone="Contacts")
    tmux.resize(80, 24)
    tmux.wait_for(TELEPHONE, gone="Contacts")
    tmux.press("j")
    tmux.wait_for("5 Contacts", "Not copied")
    wait_until(lambda: tmux.screen() == before, tmux.screen)
    assert tmux.ask("#{mouse_any_flag}") == "1"


def shown_alone_from_shell(tmux: Tmux) -> str:
    """Show the telephone number alone, started from a shell; the modes of the terminal before."""
    modes = in_shell(tmux, "env", "MISSIONTUI_CLIPBOARD=none", *PROGRAM)
    tmux.press("5")
    tmux.wait_for("▌5 Contacts")
    tmux.press("y", "y")
    tmux.wait_for("Not copied")
    tmux.press("Y")
    tmux.wait_for(TELEPHONE, gone="Contacts")
    return modes


@pytest.mark.parametrize("end", ["C-q", "SIGTERM"])
def test_the_terminal_is_given_back_from_there_too(tmux: Tmux, end: str) -> None:
    """Ended while the text is shown, the program leaves the terminal as it was."""
    modes = shown_alone_from_shell(tmux)
    if end == "C-q":
        tmux.press(end)
        assert_given_back(tmux, modes, 0)
    else:
        send(tmux, signal.SIGTERM)
        assert_given_back(tmux, modes, 143)


def test_stopped_and_going_on_it_is_shown_again(tmux: Tmux) -> None:
    """Stopped by the shell while the text is shown, the program shows it again after `fg`."""
    modes = shown_alone_from_shell(tmux)
    send(tmux, signal.SIGTSTP)
    tmux.wait_for("Stopped", gone=TELEPHONE)
    assert tmux.modes() == modes
    tmux.enter("clear; fg")
    tmux.wait_for(TELEPHONE, gone="Stopped")
    tmux.press("q")
    tmux.wait_for("5 Contacts")
    tmux.press("q")
    assert_given_back(tmux, modes, 0)


@pytest.mark.parametrize("size", [(40, 15), (80, 24)], ids=str)
@pytest.mark.parametrize("look", ["MISSIONTUI_THEME=missiontui-light", "NO_COLOR=1", "COLORTERM="])
def test_a_picture_of_the_code_is_read(xterm: XTerm, size: tuple[int, int], look: str) -> None:
    """Whatever the colours, a picture of the window is read as the number to dial."""
    need("import", "zbarimg")
    xterm.start(f"{look} missiontui --at contacts", size)
    xterm.wait_for(TELEPHONE)
    xterm.press("y", "x")
    xterm.wait_for("Esc close")
    wait_until(lambda: decoded(xterm.picture()) == "tel:+3222845733", xterm.screen)


def decoded(picture: Path) -> str:
    """What a decoder reads in a picture."""
    done = subprocess.run(
        ["zbarimg", "--raw", "-q", str(picture)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout.strip()
