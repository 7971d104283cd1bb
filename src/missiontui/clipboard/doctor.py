"""The doctor: tells what stands between a copy and the user, and the line that would mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from missiontui.clipboard.known import Known, Takes
from missiontui.clipboard.modes import Mode, ModeKind
from missiontui.clipboard.native import Native
from missiontui.clipboard.outcomes import State
from missiontui.clipboard.programs import ProgramError, give, take
from missiontui.clipboard.routes import Route, no_route, routes
from missiontui.clipboard.surroundings import Surroundings

_COLUMN = 13
"""The width of what a diagnosis is about, in characters."""


class Diagnosis(NamedTuple):
    """One thing that was found."""

    what: str
    """The topic it is about."""
    found: str
    """The words for what was found."""


def diagnoses(
    around: Surroundings, mode: Mode, size: tuple[int, int] | None
) -> Iterator[Diagnosis]:
    """Report the things that decide by which ways a copy goes.

    Args:
        around: Where the program runs.
        mode: What the user allows.
        size: Columns and rows of the terminal, where there is one.
    """
    yield Diagnosis("terminal", _terminal(around))
    if size:
        yield Diagnosis("size", f"{size[0]} by {size[1]}")
    if around.tmux:
        tmux = around.tmux
        yield Diagnosis("tmux", f"{tmux.version}, set-clipboard {tmux.set_clipboard or 'unknown'}")
        outside = " ".join(part for part in (tmux.term, tmux.terminal) if part) or "none attached"
        hands = "hands copies on to it" if tmux.believes else "hands no copies on to it"
        yield Diagnosis("outside tmux", f"{outside}; tmux {hands}{_taken(around.outer)}")
    elif around.env.get("TMUX"):
        yield Diagnosis("tmux", "there, but it does not answer")
    if around.in_screen:
        yield Diagnosis("screen", around.env.get("STY", ""))
    connection = around.env.get("SSH_CONNECTION", "").partition(" ")[0] or "an unknown machine"
    yield Diagnosis("session", f"over SSH from {connection}" if around.is_remote else "local")
    desktops = [
        f"{name}={around.env[name]}"
        for name in ("WAYLAND_DISPLAY", "DISPLAY", "WSL_DISTRO_NAME")
        if around.env.get(name)
    ]
    if around.platform == "darwin":
        desktops.insert(0, "macOS")
    yield Diagnosis("desktop", ", ".join(desktops) or "none")
    yield Diagnosis("tools", ", ".join(around.programs.values()) or "none")
    written = f"{mode.kind.value}:{' '.join(mode.command)}" if mode.command else mode.kind.value
    yield Diagnosis("mode", written)


def _terminal(around: Surroundings) -> str:
    if not around.has_terminal:
        return "none"
    named = [
        f"{name}={around.env[name]}"
        for name in ("TERM_PROGRAM", "XTERM_VERSION", "VTE_VERSION", "KONSOLE_VERSION")
        if around.env.get(name)
    ]
    if around.answers and around.answers.version:
        named.insert(0, around.answers.version)
    colours = around.env.get("COLORTERM") or "as TERM says"
    about = (around.env.get("TERM") or "of unknown type", *named, f"colours: {colours}")
    return ", ".join(about) + _taken(around.terminal)


def _taken(known: Known) -> str:
    """Words on a terminal and copies, as the end of a line."""
    return {
        Takes.COPIES: "; it takes copies",
        Takes.NONE: "; it takes none",
        Takes.PRIMARY: "; it takes copies where it is allowed to",
        Takes.UNKNOWN: "",
    }[known.takes]


class Cure(NamedTuple):
    """A line that mends something."""

    effect: str
    """The effect, and the machine on which it belongs."""
    line: str
    """The line."""


_HERE, _YOURS = "on this machine", "on the machine that you sit at"


def cures(around: Surroundings, mode: Mode) -> tuple[Cure, ...]:
    """Cures that let copies arrive, or let it be known; the best first."""
    return tuple(_cures(around)) if mode == Mode() else ()


def _cures(around: Surroundings) -> Iterator[Cure]:
    tmux, env = around.tmux, around.env
    if any(tool.reaches_user for tool in routes(around, Mode(ModeKind.NATIVE), _nowhere)):
        return
    outer = around.outer if tmux else around.terminal
    arrives = outer.takes is Takes.COPIES and (tmux is None or (tmux.believes and tmux.hands_on))
    effect = "Copies arrive; this would have them checked" if arrives else "This would mend it"
    if not around.is_remote and env.get("WAYLAND_DISPLAY"):
        yield Cure(f"{effect}, {_HERE}", "install the package wl-clipboard")
    if env.get("DISPLAY") and (around.is_forwarded or not around.is_remote):
        yield Cure(f"{effect}, {_HERE}", "install the package xclip")
    if tmux and not tmux.hands_on:
        yield Cure(f"{effect}, {_HERE}", "install tmux 3.2 or newer")
    if outer.takes is Takes.NONE and (around.has_terminal or tmux):
        line = "use a terminal that takes copies: kitty, foot, WezTerm, Alacritty, iTerm2"
        yield Cure(f"{effect}, {_YOURS}", line)
    elif tmux and tmux.term and not tmux.believes and outer.takes in (Takes.COPIES, Takes.PRIMARY):
        line = f"set -as terminal-features ',{tmux.term}:clipboard'"
        yield Cure(f"{effect}, in ~/.tmux.conf {_HERE}", line)
    if outer.takes is Takes.PRIMARY:
        where = f"XTerm takes copies only where it is allowed to, in ~/.Xresources {_YOURS}"
        yield Cure(where, "XTerm*allowWindowOps: true")
    if tmux is None and (env.get("TMUX") or around.between):
        # That tmux cannot be asked: it runs on the user's machine, or its command is missing here.
        machine = _HERE if env.get("TMUX") else _YOURS
        yield Cure(f"{effect}, in ~/.tmux.conf {machine}", "set -s set-clipboard on")


def _nowhere(_: str) -> None:
    """Stand in for a terminal where only names are asked for."""


def report(around: Surroundings, mode: Mode, size: tuple[int, int] | None) -> Iterator[str]:
    """The diagnoses in lines, and the ways in the order in which they would be tried."""
    for what, found in diagnoses(around, mode, size):
        yield f"{what:{_COLUMN}} {found}"
    ways = [
        f"{number}. {route.name}" + ("" if route.reaches_user else " (not your clipboard)")
        for number, route in enumerate(routes(around, mode, _nowhere), start=1)
    ]
    for number, way in enumerate(ways or [f"none: {no_route(around, mode)}"]):
        yield f"{'' if number else 'routes':{_COLUMN}} {way}"


def reaches_user(around: Surroundings, mode: Mode) -> bool:
    """Tell whether there is a way that can reach the user."""
    return any(route.reaches_user for route in routes(around, mode, _nowhere))


def random_word() -> str:
    """A word that no clipboard holds already."""
    import secrets

    return f"missiontui-{secrets.token_hex(4)}"


class Trial(NamedTuple):
    """The outcome of a trial word by one way."""

    sentence: str
    """The way, the word, and what is known."""
    arrived: bool
    """True if it may have reached the user."""
    word: str
    """The word, where pasting shows whether it has; empty where that is known, or in vain."""


async def tried(around: Surroundings, mode: Mode, write: Callable[[str], None]) -> list[Trial]:
    """Try each way with a word of its own, and give back what a desktop's clipboard held before."""
    trials: list[Trial] = []
    for route in routes(around, mode, write):
        word = random_word()
        before = await _held(route)
        outcome = await route.copy(word)
        known = outcome.known[0] if outcome.known else "read back, and equal"
        arrived = outcome.state is not State.NOT_COPIED and route.reaches_user
        sentence = f"{route.name}: {outcome.state.value}, {word}; {known}"
        if before is not None and isinstance(route, Native):
            await give(route.tool.copies, before)
            sentence += "; the clipboard holds again what it held"
        open_ = outcome.state is State.SENT and route.reaches_user
        trials.append(Trial(sentence, arrived, word if open_ else ""))
    return trials


async def _held(route: Route) -> bytes | None:
    """Read a desktop's clipboard; None where it cannot be read."""
    if not isinstance(route, Native) or not route.tool.pastes:
        return None
    try:
        return await take(route.tool.pastes)
    except ProgramError:
        return None
