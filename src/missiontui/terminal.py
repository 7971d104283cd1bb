"""Finding the terminal of a screen program whose standard streams may lead elsewhere.

Textual reads keys from standard input and draws on standard error. Where these are a pipe or a
file, the terminal takes their place while the screen is up.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

_INPUT, _OUTPUT, _ERROR = 0, 1, 2


@contextmanager
def attached() -> Iterator[bool]:
    """Whether there is a terminal to draw on and take keys from; inside, the screen reaches it.

    There is none where standard output is no terminal: the reader of the output is a program. Keys
    come from the controlling terminal where standard input is something else.
    """
    if not os.isatty(_OUTPUT) or os.environ.get("TERM") in ("dumb", "unknown"):
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
def _replaced(descriptor: int, by: int) -> Iterator[None]:
    saved = os.dup(descriptor)
    os.dup2(by, descriptor)
    try:
        yield
    finally:
        os.dup2(saved, descriptor)
        os.close(saved)
