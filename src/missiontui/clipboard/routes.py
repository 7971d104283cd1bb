"""In which order the ways of copying are tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from missiontui.clipboard.known import NOT_KNOWN
from missiontui.clipboard.last_copy import LastCopyFile, last_copy_file
from missiontui.clipboard.modes import Mode, ModeKind
from missiontui.clipboard.native import CLIP_EXE, PBCOPY, WL_COPY, XCLIP, XSEL, Native, Tool
from missiontui.clipboard.osc52 import Osc52
from missiontui.clipboard.outcomes import Outcome, not_copied, sent
from missiontui.clipboard.programs import ProgramError, give
from missiontui.clipboard.surroundings import Surroundings
from missiontui.clipboard.tmux import TmuxBuffer


class Route(Protocol):
    """A way of copying."""

    @property
    def name(self) -> str:
        """The name on screen."""

    @property
    def reaches_user(self) -> bool:
        """Tell whether it can reach the clipboard that the user pastes from."""

    async def copy(self, text: str) -> Outcome:
        """Copy a text that is not empty; cancelling leaves nothing behind."""


@dataclass(frozen=True, slots=True)
class Command:
    """Copying by a command of the user's."""

    words: tuple[str, ...]
    """The command."""
    reaches_user: bool = True
    """Whoever named it knows where it leads."""

    @property
    def name(self) -> str:
        """The name of the way."""
        return self.words[0]

    async def copy(self, text: str) -> Outcome:
        """Hand the text to the command."""
        try:
            await give(self.words, text.encode())
        except ProgramError as error:
            return not_copied(self.name, str(error))
        return sent(self.name, self.name, "it ended well")


def routes(around: Surroundings, mode: Mode, write: Callable[[str], None]) -> tuple[Route, ...]:
    """The ways to try, one after the other until one takes the text.

    Args:
        around: Where the program runs.
        mode: What the user allows.
        write: Writes to the terminal.
    """
    native = tuple(Native(tool, elsewhere=_is_elsewhere(around, tool)) for tool in _tools(around))
    tmux = (TmuxBuffer(around.tmux, around.outer),) if around.tmux else ()
    terminal: tuple[Route, ...] = ()
    if around.has_terminal:
        answers = around.answers if around.listens else None
        hidden = around.between or around.in_screen
        known = NOT_KNOWN if hidden else around.terminal
        terminal = (Osc52(write, around.in_screen, around.between, answers, known),)
    forced: dict[ModeKind, tuple[Route, ...]] = {
        ModeKind.NATIVE: native,
        ModeKind.TMUX: tmux,
        ModeKind.OSC52: terminal,
        ModeKind.FILE: (LastCopyFile(last_copy_file(around.env)),),
        ModeKind.NONE: (),
        ModeKind.COMMAND: (Command(mode.command),) if mode.command else (),
    }
    if mode.kind in forced:
        return forced[mode.kind]
    near = tuple(tool for tool in native if tool.reaches_user)
    far = tuple(tool for tool in native if not tool.reaches_user)
    if tmux:
        # Its buffer serves better than the clipboard of a server.
        return (*near, *tmux)
    return (*near, *(() if around.silent_terminal else terminal), *far)


def no_route(around: Surroundings, mode: Mode) -> str:
    """The reason that there is no way to try, where there is none."""
    match mode.kind:
        case ModeKind.NONE:
            return "copying is switched off"
        case ModeKind.NATIVE:
            return "there is no tool for the clipboard here"
        case ModeKind.TMUX:
            return "there is no tmux here"
    if around.silent_terminal:
        return f"{around.silent_terminal} takes no copies"
    return "there is no terminal"


def _tools(around: Surroundings) -> tuple[Tool, ...]:
    """The desktop's tools that are there, for the desktops that are there."""
    env = around.env
    wanted: list[tuple[Tool, ...]] = []
    if around.platform == "darwin":
        wanted.append((PBCOPY,))
    if env.get("WAYLAND_DISPLAY"):
        wanted.append((WL_COPY,))
    if env.get("DISPLAY"):
        wanted.append((XCLIP, XSEL))
    if env.get("WSL_DISTRO_NAME") or env.get("WSL_INTEROP"):
        wanted.append((CLIP_EXE,))
    there = (
        next((tool for tool in tools if all(p in around.programs for p in tool.programs)), None)
        for tools in wanted
    )
    return tuple(tool for tool in there if tool)


def _is_elsewhere(around: Surroundings, tool: Tool) -> bool:
    """Tell that a tool's clipboard is a server's: not where X is forwarded to the user."""
    forwarded = around.is_forwarded and tool in (XCLIP, XSEL)
    return around.is_remote and not forwarded
