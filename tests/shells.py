"""The program started from an interactive shell, which has to get its terminal back as it was."""

from __future__ import annotations

import os
import signal

from pseudo import TITLE, wait_until
from terminals import Tmux

PROMPT = "ready> "


def in_shell(tmux: Tmux, *command: str, shows: str = "Particulars") -> str:
    """Start a command from an interactive shell; the modes of the terminal before."""
    tmux.start("env", f"PS1={PROMPT}", "sh", "-i")
    tmux.wait_for(PROMPT.strip())
    words = " ".join(f"'{word}'" for word in command)
    tmux.enter("stty -a > before")
    modes = tmux.modes()  # before the program is there, which is soon
    tmux.enter(f"sh -c 'echo $$ > part && mv part pid && exec \"$@\"' sh {words}")
    tmux.wait_for(TITLE, shows)
    # The driver gives the window its title once it has the terminal; before, keys wait.
    wait_until(lambda: tmux.ask("#{pane_title}").startswith(TITLE), tmux.screen)
    assert tmux.modes() != modes
    return modes


def pid_of(tmux: Tmux) -> int:
    """The process of the program that was started from the shell."""
    return int((tmux.folder / "pid").read_text("utf-8"))


def send(tmux: Tmux, number: signal.Signals) -> None:
    """Send a signal to that program."""
    os.kill(pid_of(tmux), number)


def _runs(tmux: Tmux) -> bool:
    """Tell that the program that was started from the shell has not ended."""
    try:
        os.kill(pid_of(tmux), 0)
    except ProcessLookupError:
        return False
    return True


def assert_given_back(tmux: Tmux, modes: str, code: int | str) -> None:
    """The shell has its terminal again, as it was; the program's exit code was this."""
    tmux.wait_for(PROMPT.strip(), gone="Particulars")
    # What is typed before it has ended, the program may still throw away.
    wait_until(lambda: not _runs(tmux), tmux.screen)
    tmux.enter("echo code=$?")
    tmux.wait_for(f"code={code}")
    tmux.enter("stty -a > part && mv part after")
    after = tmux.folder / "after"
    wait_until(after.exists, tmux.screen)
    assert after.read_text("utf-8") == (tmux.folder / "before").read_text("utf-8")
    assert tmux.modes() == modes
