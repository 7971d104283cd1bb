"""What stands between a copy and the user, and the one line that would mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from missiontui.clipboard.known import Takes
from missiontui.clipboard.modes import Mode, ModeKind
from missiontui.clipboard.outcomes import State
from missiontui.clipboard.routes import no_route, routes
from missiontui.clipboard.surroundings import Surroundings

_COLUMN = 13
"""The width of what a finding is about, in characters."""


class Finding(NamedTuple):
    """One thing that was found."""

    what: str
    """What it is about."""
    found: str
    """What was found."""


def findings(around: Surroundings, mode: Mode, size: tuple[int, int] | None) -> Iterator[Finding]:
    """What decides by which ways a copy goes.

    Args:
        around: Where the program runs.
        mode: What the user allows.
        size: Columns and rows of the terminal, where there is one.
    """
    yield Finding("terminal", _terminal(around))
    if size:
        yield Finding("size", f"{size[0]} by {size[1]}")
    if around.tmux:
        tmux = around.tmux
        takes = "takes copies" if tmux.believes else "takes no copies"
        yield Finding("tmux", f"{tmux.version}, set-clipboard {tmux.set_clipboard or 'unknown'}")
        outside = " ".join(part for part in (tmux.term, tmux.terminal) if part) or "none attached"
        yield Finding("outside tmux", f"{outside}; tmux believes that it {takes}")
    elif around.env.get("TMUX"):
        yield Finding("tmux", "there, but it does not answer")
    if around.in_screen:
        yield Finding("screen", around.env.get("STY", ""))
    connection = around.env.get("SSH_CONNECTION", "").partition(" ")[0] or "an unknown machine"
    yield Finding("session", f"over SSH from {connection}" if around.is_remote else "local")
    desktops = [
        f"{name}={around.env[name]}"
        for name in ("WAYLAND_DISPLAY", "DISPLAY", "WSL_DISTRO_NAME")
        if around.env.get(name)
    ]
    if around.platform == "darwin":
        desktops.insert(0, "macOS")
    yield Finding("desktop", ", ".join(desktops) or "none")
    yield Finding("tools", ", ".join(around.programs.values()) or "none")
    written = f"{mode.kind.value}:{' '.join(mode.command)}" if mode.command else mode.kind.value
    yield Finding("mode", written)


def _terminal(around: Surroundings) -> str:
    if not around.has_terminal:
        return "none"
    named = (
        f"{name}={around.env[name]}"
        for name in ("TERM_PROGRAM", "XTERM_VERSION", "VTE_VERSION")
        if around.env.get(name)
    )
    colours = around.env.get("COLORTERM") or "as TERM says"
    return ", ".join((around.env.get("TERM") or "of unknown type", *named, f"colours: {colours}"))


def cure(around: Surroundings, mode: Mode) -> str | None:
    """The line that would mend what is missing; None where nothing is known to be."""
    return next(_cures(around), None) if mode == Mode() else None


def _cures(around: Surroundings) -> Iterator[str]:
    tmux, env = around.tmux, around.env
    if any(tool.reaches_user for tool in routes(around, Mode(ModeKind.NATIVE), _nowhere)):
        return
    if not around.is_remote and env.get("WAYLAND_DISPLAY"):
        yield "install the package wl-clipboard"
    if env.get("DISPLAY") and (around.is_forwarded or not around.is_remote):
        yield "install the package xclip"
    if tmux and not tmux.hands_on:
        yield "install tmux 3.2 or newer"
    if around.silent_terminal or around.outer.takes is Takes.NONE:
        yield "use a terminal that takes copies: kitty, foot, WezTerm, Alacritty, iTerm2"
    if tmux and tmux.term and not tmux.believes:
        yield f"set -as terminal-features ',{tmux.term}:clipboard'"
    if tmux is None and (env.get("TMUX") or env.get("TERM", "").startswith("tmux")):
        # That tmux cannot be asked: it runs on the user's machine, or its command is missing here.
        yield "set -s set-clipboard on"


def _nowhere(_: str) -> None:
    """Stand in for a terminal where only names are asked for."""


def report(around: Surroundings, mode: Mode, size: tuple[int, int] | None) -> Iterator[str]:
    """The findings in lines, and the ways in the order in which they would be tried."""
    for what, found in findings(around, mode, size):
        yield f"{what:{_COLUMN}} {found}"
    ways = [
        f"{number}. {route.name}" + ("" if route.reaches_user else " (not your clipboard)")
        for number, route in enumerate(routes(around, mode, _nowhere), start=1)
    ]
    for number, way in enumerate(ways or [f"none: {no_route(around, mode)}"]):
        yield f"{'' if number else 'routes':{_COLUMN}} {way}"


def reaches_user(around: Surroundings, mode: Mode) -> bool:
    """Whether there is a way that can reach the user."""
    return any(route.reaches_user for route in routes(around, mode, _nowhere))


def random_word() -> str:
    """A word that no clipboard holds already."""
    import secrets

    return f"missiontui-{secrets.token_hex(4)}"


async def tried(
    around: Surroundings, mode: Mode, write: Callable[[str], None], word: str
) -> tuple[tuple[str, bool], ...]:
    """What became of a word by each way: a sentence, and whether it may have reached the user."""
    results = []
    for route in routes(around, mode, write):
        outcome = await route.copy(word)
        known = outcome.known[0] if outcome.known else "read back, and equal"
        arrived = outcome.state is not State.NOT_COPIED and route.reaches_user
        results.append((f"{route.name}: {outcome.state.value}; {known}", arrived))
    return tuple(results)
