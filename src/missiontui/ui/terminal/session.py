"""Finding the terminal of a screen program whose standard streams may lead elsewhere.

Textual reads keys from standard input and draws on standard error. Where these are a pipe or a
file, the terminal takes their place while the screen is up.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import ExitStack, contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

from missiontui.other_screen import FIRST_SCREEN, OtherScreen, settings
from missiontui.ui.terminal.abilities import GIVE_TITLE_BACK, has_title

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

_INPUT, _OUTPUT, _ERROR = 0, 1, 2
_NEEDED = ("termios", "tty", "fcntl")
"""The modules that Python has on systems with terminals, and not on Windows."""
_CANNOT_DRAW = ("dumb", "unknown")
"""The types of terminals that can only write one line after the other."""
_WITHOUT_SCREEN = ("", *_CANNOT_DRAW)
"""The types of terminals of which nothing may be expected; where there is none, none was named."""
_SECONDS_TO_END = 1.5
"""The time that the program may take to give its terminal back once it is to end."""
_SECONDS_TO_ANSWER = 0.5
"""The time that the terminal may take to answer."""
_RESTORED = (
    "\x1b[?2026l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?2004l\x1b[?1004l"
    f"\x1b[<u\x1b[?7h{FIRST_SCREEN}"
).encode()
"""Every mode of a screen program, set back: frames in one piece, mouse, paste, focus, keyboard,
line wrap, the screen."""


def lacking() -> str | None:
    """The reason that there can be no screen here, in one sentence; None where there can be."""
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


def answers_without_drawing() -> bool:
    """Tell that somebody answers at the terminal, which says of itself that it cannot draw."""
    is_open = None not in (sys.__stdin__, sys.__stdout__)
    has_keyboard = is_open and os.isatty(_INPUT) and os.isatty(_OUTPUT)
    return has_keyboard and os.environ.get("TERM") in _CANNOT_DRAW


@contextmanager
def attached() -> Iterator[bool]:
    """Tell that there is a terminal to draw on and take keys from; inside, the screen reaches it.

    There is none where standard output is no terminal: the reader of the output is a program. Keys
    come from the controlling terminal where standard input is something else. A stream that was
    closed when the program began is lost to Textual, whatever takes its place.
    """
    closed = None in (sys.__stdin__, sys.__stderr__)
    if closed or not os.isatty(_OUTPUT) or os.environ.get("TERM", "") in _WITHOUT_SCREEN:
        yield False
        return
    # The terminal knows its size itself, also when it changes; these only know what it was.
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)
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


def answers(questions: str, last: re.Pattern[bytes]) -> str:
    """Ask the controlling terminal, and return its answers; nothing where there is none.

    Args:
        questions: What to write.
        last: What the last of the answers looks like. Half a second is the longest wait for it.
    """
    import select
    import termios
    import tty

    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return ""
    saved, found = termios.tcgetattr(terminal), b""
    try:
        tty.setcbreak(terminal)
        _write_all(terminal, questions.encode())
        while not last.search(found) and select.select([terminal], [], [], _SECONDS_TO_ANSWER)[0]:
            found += os.read(terminal, 1024)
    finally:
        termios.tcsetattr(terminal, termios.TCSAFLUSH, saved)
        os.close(terminal)
    return found.decode(errors="replace")


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


class Ending:
    """Ends a screen program when the system asks it to, its terminal given back first.

    That is by SIGTERM, SIGHUP or SIGINT, from the moment this is made. SIGHUP stays ignored where
    it was, as `nohup` has it.
    """

    def __init__(self, screen: OtherScreen | None) -> None:
        """Hear of it.

        Args:
            screen: A frame that may stand on the terminal already; None where none is kept.
        """
        screen = screen or OtherScreen()
        self._loop: AbstractEventLoop | None = None
        self._end: Callable[[int], object]
        self._saved = screen.saved or settings()
        self.give_back: Callable[[], object] = screen.give_back
        """Gives the terminal back as long as nothing runs that would."""
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._told)

    def _told(self, number: int, _: object) -> None:
        code = 128 + number
        deadline = threading.Timer(_SECONDS_TO_END, _end_at_once, (code, self._saved))
        deadline.daemon = True
        deadline.start()
        if self._loop is None:
            self.give_back()
            end(code)  # what is raised in the midst of an import may be lost there
        self._loop.call_soon_threadsafe(self._end, code)

    def run(
        self, screen: Callable[[], Coroutine[Any, Any, object]], end: Callable[[int], object]
    ) -> None:
        """Run a screen program to its end.

        Args:
            screen: Runs it.
            end: Ends it with an exit code; it has a few seconds to give its terminal back.
        """
        import asyncio

        async def until_told() -> None:
            self._end, self._loop = end, asyncio.get_running_loop()
            await screen()

        asyncio.run(until_told())


def end(code: int) -> NoReturn:
    """End the process, with its terminal given back and all that lasts written."""
    os._exit(code)


def end_soon(code: int) -> None:
    """See to it that the program ends within a few seconds, whatever holds it up."""
    deadline = threading.Timer(_SECONDS_TO_END, _end_at_once, (code, None))
    deadline.daemon = True
    deadline.start()


def _end_at_once(code: int, settings: list[Any] | None) -> None:
    """End without waiting for anything, the terminal as it was as far as that is possible."""
    import termios

    with suppress(OSError, termios.error):
        os.set_blocking(_ERROR, False)
        os.write(_ERROR, _RESTORED + (GIVE_TITLE_BACK.encode() if has_title(os.environ) else b""))
        if settings is not None:
            termios.tcsetattr(_INPUT, termios.TCSANOW, settings)
    os._exit(code)  # the interpreter may wait for whatever holds the program up
