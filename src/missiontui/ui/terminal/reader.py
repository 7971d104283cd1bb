"""Reading a terminal until the program is over or the terminal is gone.

Textual's parser of keys has no public name; it is asked for here and nowhere else.
"""

from __future__ import annotations

import os
import select
import selectors
from codecs import getincrementaldecoder
from collections.abc import Callable
from threading import Event

from textual._xterm_parser import XTermParser
from textual.message import Message

from missiontui.ui.terminal.input import InputFilter

_BETWEEN_LOOKS = 0.1
"""The time to wait for input before a sequence that was begun is given up, in seconds."""
_READ_AT_ONCE = 4096


class Waking(Event):
    """An event that wakes a reader of the terminal too, which so needs not look again and again."""

    def __init__(self) -> None:
        super().__init__()
        self.reading, self._writing = os.pipe()

    def set(self) -> None:
        """Set it, and wake the reader."""
        super().set()
        os.write(self._writing, b"\0")

    def clear(self) -> None:
        """Set it back, once or for several times that it was set."""
        super().clear()
        while select.select([self.reading], [], [], 0)[0]:
            os.read(self.reading, _READ_AT_ONCE)


def read_input(
    file: int,
    passed: InputFilter,
    over: Waking,
    handle: Callable[[Message], None],
    typed: bytes = b"",
) -> bool:
    """Read a terminal until the program is over; False once the terminal is gone.

    Args:
        file: The descriptor of the terminal.
        passed: Lets through what a person did.
        over: Set when there is nobody to read for any more.
        handle: Given each key, mouse event and size.
        typed: What was read of it already.
    """
    decode = getincrementaldecoder("utf-8")("ignore").decode
    parser = _begun(passed.feed(decode(typed)), handle)
    is_idle = not typed
    with selectors.DefaultSelector() as selector:
        selector.register(file, selectors.EVENT_READ)
        selector.register(over.reading, selectors.EVENT_READ)
        while not over.is_set():
            # A sequence that was begun may have ended; where nothing was, there is nothing to see.
            found = selector.select(None if is_idle else _BETWEEN_LOOKS)
            if any(key.fd == file for key, _ in found):
                if not (data := _read(file)):
                    return False
                if text := passed.feed(decode(data)):
                    parser = _hand_on(parser, text, handle)
            elif found:
                continue
            elif passed.is_waiting and (late := passed.wait()):
                parser = _hand_on(parser, late, handle)
            for event in parser.tick():
                handle(event)
            is_idle = not found and not passed.is_waiting
    return True


def _read(file: int) -> bytes:
    """Read the bytes that the terminal sent; none once it is gone."""
    try:
        return os.read(file, _READ_AT_ONCE)
    except OSError:
        return b""


def _begun(text: str, handle: Callable[[Message], None]) -> XTermParser:
    """A parser that has handed on what was read already; an empty text would end it."""
    parser = XTermParser()
    return _hand_on(parser, text, handle) if text else parser


def _hand_on(parser: XTermParser, text: str, handle: Callable[[Message], None]) -> XTermParser:
    """The parser to go on with: another where what came was none of its language."""
    try:
        for event in parser.feed(text):
            handle(event)
    except (ArithmeticError, LookupError, TypeError, ValueError):
        return XTermParser()
    return parser
