"""The surroundings of the program, which decide by which ways a copy can reach the user."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from missiontui.clipboard import tmux
from missiontui.clipboard.answers import Answers
from missiontui.clipboard.known import Known, Takes, by_type, by_variables, by_version
from missiontui.clipboard.native import TOOLS
from missiontui.clipboard.tmux import Tmux

_ASKED_OF_TMUX = ("SSH_CONNECTION", "DISPLAY", "WAYLAND_DISPLAY")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The finding."""

    env: Mapping[str, str] = field(default_factory=dict)
    """The environment; inside tmux with what tmux knows better."""
    programs: Mapping[str, str] = field(default_factory=dict)
    """The programs that copy and paste, by name, with their paths; only those that are there."""
    tmux: Tmux | None = None
    """The tmux around the program, if it answers."""
    platform: str = "linux"
    """As `sys.platform` has it."""
    has_terminal: bool = True
    """True if there is a terminal to write to."""
    answers: Answers | None = None
    """The answers of the terminal about itself; None where nobody asked."""
    listens: bool = True
    """True if somebody hears what the terminal answers from now on."""

    @property
    def is_remote(self) -> bool:
        """Tell whether the user sits at another machine."""
        return bool(self.env.get("SSH_CONNECTION") or self.env.get("SSH_TTY"))

    @property
    def is_forwarded(self) -> bool:
        """Tell that DISPLAY leads to a server elsewhere, as `ssh -X` sets it (localhost:10.0)."""
        host, colon, _ = self.env.get("DISPLAY", "").rpartition(":")
        return bool(colon and host and not host.startswith("/") and host != "unix")

    @property
    def in_screen(self) -> bool:
        """Tell whether GNU screen lies between the program and the terminal."""
        return bool(self.env.get("STY")) and self.tmux is None

    @property
    def terminal(self) -> Known:
        """Knowledge of the terminal that draws, where no tmux lies between."""
        if self.answers:
            answered = self.answers.terminal
            if answered.takes is not Takes.UNKNOWN or self.answers.says_it_takes_copies:
                return answered
        by_term = by_type(self.env.get("TERM", ""))
        return by_term if by_term.takes is not Takes.UNKNOWN else by_variables(self.env)

    @property
    def outer(self) -> Known:
        """Knowledge of the terminal that tmux runs in: its own name counts first.

        The variables are those of the terminal in which tmux was started. They count where the
        present one says nothing and is of the type that they belong to.
        """
        if self.tmux is None:
            return Known(Takes.UNKNOWN)
        if self.tmux.terminal:
            return by_version(self.tmux.terminal)
        by_term = by_type(self.tmux.term or "unknown to tmux")
        if by_term.takes is not Takes.UNKNOWN:
            return by_term
        return by_variables({**self.env, "TERM": self.tmux.term, "TERM_PROGRAM": ""})

    @property
    def silent_terminal(self) -> str | None:
        """The name of a terminal that is known to take no copies; None where that is not known."""
        if self.tmux or self.in_screen:
            return None
        return self.terminal.name if self.terminal.takes is Takes.NONE else None

    @property
    def between(self) -> str:
        """The multiplexer between here and the terminal that cannot be asked; empty for none."""
        term = self.env.get("TERM", "")
        return "the tmux outside" if term.startswith("tmux") and self.tmux is None else ""


async def look_around(
    env: Mapping[str, str] | None = None, *, terminal: bool, answers: Answers | None = None
) -> Surroundings:
    """Find out where the program runs.

    Args:
        env: The environment; that of the program where None.
        terminal: Whether there is a terminal to write to.
        answers: What that terminal has answered, if somebody listens to it.
    """
    env = dict(os.environ if env is None else env)
    wanted = {word for tool in TOOLS for word in tool.programs} | {"tmux"}
    found = {name: shutil.which(name, path=env.get("PATH")) for name in sorted(wanted)}
    programs = {name: path for name, path in found.items() if path}
    around = Surroundings(
        env=env,
        programs=programs,
        platform=sys.platform,
        has_terminal=terminal,
        answers=answers,
    )
    if not env.get("TMUX") or "tmux" not in programs:
        return around
    asked = await tmux.ask()
    return around if asked is None else replace(around, env=_corrected(env, asked), tmux=asked)


def _corrected(env: dict[str, str], asked: Tmux) -> dict[str, str]:
    """The environment with what tmux learnt when the user last attached: the pane is older."""
    for name in _ASKED_OF_TMUX:
        if name in asked.environment:
            value = asked.environment[name]
            if value is None:
                env.pop(name, None)
            else:
                env[name] = value
    if "SSH_CONNECTION" in asked.environment:
        # tmux keeps no SSH_TTY up to date; the connection tells.
        env.pop("SSH_TTY", None)
    return env
