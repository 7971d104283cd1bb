"""Finding the terminal of a screen program whose standard streams may lead elsewhere.

Textual reads keys from standard input and draws on standard error. Where these are a pipe or a
file, the terminal takes their place while the screen is up.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from typing import Any

_INPUT, _OUTPUT, _ERROR = 0, 1, 2
_NEEDED = ("termios", "tty", "fcntl")
"""What Python has on systems with terminals, and not on Windows."""


def lacking() -> str | None:
    """Why there can be no screen on this system, in one sentence; None where there can be."""
    for name in _NEEDED:
        if sys.platform == "win32" or not _is_there(name):
            return (
                f"this needs a terminal as Linux and macOS have it, and Python has no module "
                f'"{name}" here; "missiontui show" and "missiontui check" work'
            )
    return None


def _is_there(module: str) -> bool:
    try:
        import_module(module)
    except ImportError:
        return False
    return True


@contextmanager
def attached() -> Iterator[bool]:
    """Whether there is a terminal to draw on and take keys from; inside, the screen reaches it.

    There is none where standard output is no terminal: the reader of the output is a program. Keys
    come from the controlling terminal where standard input is something else. A stream that was
    closed when the program began is lost to Textual, whatever takes its place.
    """
    closed = None in (sys.__stdin__, sys.__stderr__)
    if closed or not os.isatty(_OUTPUT) or os.environ.get("TERM") in ("dumb", "unknown"):
        yield False
        return
    with ExitStack() as stack:
        if not os.isatty(_INPUT):
            try:
                keyboard = os.open("/dev/tty", os.O_RDWR)
            except OSError:
                yield False
                return
            stack.callback(os.close, keyboard)
            stack.enter_context(_replaced(_INPUT, keyboard))
        if not os.isatty(_ERROR):
            sys.stderr.flush()
            stack.enter_context(_replaced(_ERROR, _OUTPUT))
        yield True


@contextmanager
def controlling() -> Iterator[Callable[[str], None] | None]:
    """A function that writes to the controlling terminal; None where there is no terminal."""
    try:
        terminal = os.open("/dev/tty", os.O_WRONLY | os.O_NOCTTY)
    except OSError:
        yield None
        return
    try:
        yield lambda data: _write_all(terminal, data.encode())
    finally:
        os.close(terminal)


def _write_all(terminal: int, data: bytes) -> None:
    while data:
        data = data[os.write(terminal, data) :]


def size() -> tuple[int, int] | None:
    """Columns and rows of the terminal; None where there is none."""
    for stream in (_INPUT, _OUTPUT, _ERROR):
        try:
            columns, rows = os.get_terminal_size(stream)
        except OSError:
            continue
        return columns, rows
    return None


@contextmanager
def _replaced(descriptor: int, by: int) -> Iterator[None]:
    saved = os.dup(descriptor)
    os.dup2(by, descriptor)
    try:
        yield
    finally:
        os.dup2(saved, descriptor)
        os.close(saved)


def run(screen: Callable[[], Coroutine[Any, Any, object]], end: Callable[[int], None]) -> None:
    """Run a screen program to its end.

    Args:
        screen: Runs it.
        end: Ends it with an exit code. It is called where the system asks the program to end
            (SIGTERM), which would otherwise leave the terminal without echo and in mouse mode.
    """
    import asyncio

    async def until_told() -> None:
        number = signal.SIGTERM
        asyncio.get_running_loop().add_signal_handler(number, end, 128 + number)
        await screen()

    asyncio.run(until_told())
