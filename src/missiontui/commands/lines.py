"""`missiontui --linear`: a record in lines, by question and answer."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module

from missiontui import garbage
from missiontui.commands.exit_codes import OK
from missiontui.commands.output import hand_on, say
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.clipboard.modes import Mode
    from missiontui.model import Mission, Origin

_INPUT = 0
_PROMPT = "> "
_DUMB = "dumb"
"""The type of a terminal to which readline sends no sequences."""


def read_in_lines(
    mission: Mission, origin: Origin | None, mode: Mode | None, place: str | None
) -> int:
    """Answer until standard input ends, or the terminal in its place; the exit code."""
    from missiontui.linear.copying import Copier
    from missiontui.linear.loop import run
    from missiontui.linear.reader import Reader

    garbage.collect_and_spare()
    copier = Copier(mode, dict(os.environ), _send)
    reader = Reader(mission, copier, origin)
    if origin and origin.content is not None and not origin.bundled:
        _take_keyboard()  # as the record has used standard input up
    run(reader, reader.start(place), _line_reader(), _write)
    return OK


def _take_keyboard() -> None:
    """Read from the controlling terminal, if there is one."""
    with suppress(OSError):
        terminal = os.open("/dev/tty", os.O_RDONLY)
        os.dup2(terminal, _INPUT)
        os.close(terminal)


def _line_reader() -> Callable[[], str]:
    """The function that reads a line: with readline, where Python has it and the terminal moves.

    Emacs and the like edit lines themselves, and call their terminal dumb.
    """
    if sys.stdin is not None:
        sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]  # as above
    if _is_terminal() and os.environ.get("TERM", _DUMB) not in (_DUMB, "unknown"):
        os.environ["TERM"] = _DUMB
        with suppress(ImportError):
            import_module("readline")
            return _edited
    return _plain


def _is_terminal() -> bool:
    streams = (sys.__stdin__, sys.__stdout__)
    return sys.stdin is sys.__stdin__ and all(each and each.isatty() for each in streams)


def _edited() -> str:
    try:
        return input(_PROMPT)
    except OSError:
        raise EOFError from None


def _plain() -> str:
    if sys.stdin is None:
        raise EOFError
    if sys.stdin.isatty():
        _send(_PROMPT)
    try:
        line = sys.stdin.readline()
    except OSError:
        raise EOFError from None
    if not line:
        raise EOFError
    return line


def _write(line: str) -> None:
    _send(f"{line}\n")


def _send(data: str) -> None:
    say(data, end="")
    hand_on()
