"""Where the program runs: what decides by which ways a copy can reach the user."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from missiontui.clipboard import tmux
from missiontui.clipboard.native import TOOLS
from missiontui.clipboard.tmux import Tmux

_ASKED_OF_TMUX = ("SSH_CONNECTION", "DISPLAY", "WAYLAND_DISPLAY")
_OTHER_TERMINALS = ("XTERM_VERSION", "KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "WEZTERM_PANE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What was found."""

    env: Mapping[str, str] = field(default_factory=dict)
    """The environment; inside tmux with what tmux knows better."""
    programs: Mapping[str, str] = field(default_factory=dict)
    """The programs that copy and paste, by name, with their paths; only those that are there."""
    tmux: Tmux | None = None
    """The tmux around the program, if it answers."""
    platform: str = "linux"
    """As `sys.platform` has it."""
    has_terminal: bool = True
    """Whether there is a terminal to write to."""

    @property
    def is_remote(self) -> bool:
        """Whether the user sits at another machine."""
        return bool(self.env.get("SSH_CONNECTION") or self.env.get("SSH_TTY"))

    @property
    def is_forwarded(self) -> bool:
        """Whether DISPLAY leads to an X server elsewhere, as `ssh -X` sets it (localhost:10.0)."""
        host, colon, _ = self.env.get("DISPLAY", "").rpartition(":")
        return bool(colon and host and not host.startswith("/") and host != "unix")

    @property
    def in_screen(self) -> bool:
        """Whether GNU screen lies between the program and the terminal."""
        return bool(self.env.get("STY")) and self.tmux is None

    @property
    def silent_terminal(self) -> str | None:
        """The name of a terminal that is known to take no copies; None where that is not known."""
        term = self.env.get("TERM", "")
        if self.tmux or self.in_screen:
            return None
        if self.env.get("TERM_PROGRAM") == "Apple_Terminal":
            return "Terminal.app"
        if term == "linux":
            return "the Linux console"
        if term in ("", "dumb", "unknown"):
            return f"a terminal of type {term or 'unknown'}"
        # A terminal started from another one inherits its variables: where both speak, neither
        # is known to be the one on the screen.
        another = any(name in self.env for name in _OTHER_TERMINALS)
        if self.env.get("VTE_VERSION") and not another and term.startswith(("xterm", "vte")):
            return "VTE"
        return None


async def look_around(env: Mapping[str, str] | None = None, *, terminal: bool) -> Surroundings:
    """Find out where the program runs.

    Args:
        env: The environment; that of the program where None.
        terminal: Whether there is a terminal to write to.
    """
    env = dict(os.environ if env is None else env)
    wanted = {word for tool in TOOLS for word in tool.programs} | {"tmux"}
    found = {name: shutil.which(name, path=env.get("PATH")) for name in sorted(wanted)}
    programs = {name: path for name, path in found.items() if path}
    around = Surroundings(env=env, programs=programs, platform=sys.platform, has_terminal=terminal)
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
