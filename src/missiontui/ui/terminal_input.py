"""What a terminal sends, before it is taken for keys: what no person typed is left out.

Sequences are those of ECMA-48 (section 5.4), xterm's control sequences and the kitty keyboard
protocol. Replies to questions, late ones too, and forged sizes go; all else stays as it is.

Textual's parser of keys has no public name; it is asked for here and nowhere else.
"""

from __future__ import annotations

import os
import re
import selectors
from codecs import getincrementaldecoder
from collections.abc import Callable

from textual._xterm_parser import XTermParser
from textual.events import Key
from textual.message import Message

_TOKEN = re.compile(
    r"\x1b[]P^_X](?P<string>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b\[(?P<parameters>[0-?]*)(?P<between>[ -/]*)(?P<final>[@-~])"
)
_UNFINISHED = re.compile(r"\x1b(?:[]P^_X][^\x07\x1b]*\x1b?|\[[0-?]*[ -/]*|)\Z")
_ESC = "\x1b"
_KEY_FINALS = "u~ABCDEFHPQRS"
_MOST_COLUMNS, _MOST_ROWS = 2000, 1000
_LAST_CODE_POINT = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_LONGEST_HELD = 1 << 20
"""How much of a string without an end is held, in characters, before it is given up."""
_RELEASE = "3"
_BETWEEN_LOOKS = 0.1
"""How long to wait for input before what was begun is given up, in seconds."""
_READ_AT_ONCE = 4096


def read_input(file: int, is_over: Callable[[], bool], handle: Callable[[Message], None]) -> bool:
    """Read a terminal until the program is over; False once the terminal is gone.

    Args:
        file: The descriptor of the terminal.
        is_over: Says that there is nobody to read for any more.
        handle: Given each key, mouse event and size.
    """
    passed, parser = InputFilter(), XTermParser()
    decode = getincrementaldecoder("utf-8")("ignore").decode
    with selectors.DefaultSelector() as selector:
        selector.register(file, selectors.EVENT_READ)
        while not is_over():
            if selector.select(_BETWEEN_LOOKS):
                if not (data := _read(file)):
                    return False
                if text := passed.feed(decode(data)):
                    parser = _hand_on(parser, text, handle)
            elif passed.is_waiting and passed.give_up():
                handle(Key("escape", _ESC))
            for event in parser.tick():
                handle(event)
    return True


def _read(file: int) -> bytes:
    """What the terminal sent; nothing once it is gone."""
    try:
        return os.read(file, _READ_AT_ONCE)
    except OSError:
        return b""


def _hand_on(parser: XTermParser, text: str, handle: Callable[[Message], None]) -> XTermParser:
    """The parser to go on with: another where what came was none of its language."""
    try:
        for event in parser.feed(text):
            handle(event)
    except (ArithmeticError, LookupError, TypeError, ValueError):
        return XTermParser()
    return parser


class InputFilter:
    """Lets through what a person did, piece by piece as it is read."""

    def __init__(self) -> None:
        self._held = ""

    @property
    def is_waiting(self) -> bool:
        """Tell that a sequence has begun whose end was not read yet."""
        return bool(self._held)

    def feed(self, text: str) -> str:
        """The part of what was read that keys, the mouse and the window stand for."""
        text = self._held + text
        self._held = ""
        if unfinished := _UNFINISHED.search(text):
            text, self._held = text[: unfinished.start()], unfinished[0]
            if len(self._held) > _LONGEST_HELD:
                self._held = ""
        return _TOKEN.sub(_passed, text)

    def give_up(self) -> bool:
        """Forget a sequence that was begun and never ended; True for the key Esc, which is one."""
        held, self._held = self._held, ""
        return held == _ESC


def _passed(match: re.Match[str]) -> str:
    """A sequence as the parser of keys may have it; nothing where nobody typed it."""
    if match["string"] is not None or match["between"] not in ("", "$"):
        return ""
    parameters, final = match["parameters"], match["final"]
    if match["between"]:
        return match[0] if final == "y" and parameters.startswith("?2026;") else ""
    if final == "t":
        return match[0] if _is_size(parameters) else ""
    if parameters.startswith("<"):
        return match[0] if re.fullmatch(r"<\d{1,4};-?\d{1,5};-?\d{1,5}", parameters) else ""
    if parameters[:1] in ("?", ">", "=") or final in "cn":
        return ""
    return _key(parameters, final) if final in _KEY_FINALS else match[0]


def _is_size(parameters: str) -> bool:
    """Tell a report of the window's size (48) that a terminal can have."""
    numbers = re.fullmatch(r"48;(\d{1,4});(\d{1,4});\d{1,6};\d{1,6}", parameters)
    if not numbers:
        return False
    rows, columns = map(int, numbers.groups())
    return 1 <= rows <= _MOST_ROWS and 1 <= columns <= _MOST_COLUMNS


def _key(parameters: str, final: str) -> str:
    """A key without the parts that only some terminals send, in the letters of the base layout.

    Kitty's form is `code:shifted:base ; modifiers:event ; text`; a release is no key.
    """
    if not re.fullmatch(r"[\d:;]{0,60}", parameters):
        return ""
    code, modifiers, text = [*parameters.split(";"), "", "", ""][:3]
    codes, events = code.split(":"), modifiers.split(":")
    if len(events) > 1 and events[1] == _RELEASE:
        return ""
    with_control = int(events[0] or 1) - 1 & ~0b11000001
    chosen = codes[2] if len(codes) > 2 and codes[2] and with_control else codes[0]
    numbers = [number for number in (chosen, *text.split(":")) if number]
    if any(int(n) > _LAST_CODE_POINT or int(n) in _SURROGATES for n in numbers):
        return ""
    parts = [chosen, events[0], text]
    while len(parts) > parameters.count(";") + 1:
        parts.pop()
    return f"{_ESC}[{';'.join(parts)}{final}"
