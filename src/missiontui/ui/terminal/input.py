"""The input of a terminal, before it is taken for keys: anything that no person typed is left out.

Sequences are those of ECMA-48 (section 5.4), xterm's control sequences and the kitty keyboard
protocol. Replies to questions, late ones too, and sizes go; all else stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple, Self

_STRING = r"\x1b(?:\]\d|P[>!\d]|_G)"
"""The beginnings of the strings with which terminals reply (OSC, DCS, and APC of kitty)."""
_TOKEN = re.compile(
    rf"{_STRING}[^\x07\x1b]*(?:\x07|\x1b\\|(?=\x1b[^\\]))"
    r"|(?P<typed>\x1b(?=[]P^_X]|\[[ -/]))"
    r"|\x1b\[M[\s\S]{3}"
    r"|\x1b\[(?P<parameters>[0-?]*)(?P<between>[ -/]*)(?P<final>[@-~])"
)
_UNFINISHED = re.compile(
    rf"(?:{_STRING}[^\x07\x1b]*\x1b?|\x1b(?:[]P^_X]|\[M[\s\S]{{0,2}}|\[[0-?]*[ -/]*|))\Z"
)
_REPLY = re.compile(rf"{_STRING}|\x1b\[[?>=]")
"""The beginning of what only a terminal sends: its rest may be on its way for long."""
_FRAME_MODE = re.compile(r"\x1b\[\?2026;[0-?]*\$y")
"""The reply that tells whether frames are taken in one piece, which Textual asks for."""
_PASTE_BEGINS, _PASTE_ENDS = "\x1b[200~", "\x1b[201~"
_UNFINISHED_PASTE = re.compile(r"\x1b(?:\[(?:2(?:0(?:1)?)?)?)?\Z")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LONGEST_PAUSE = 20
"""Number of moments without input that make a paste or a reply one that never ends."""
_ESC, _ESC_KEY = "\x1b", "\x1b[27u"
"""The character, and the key that sends it, which so is the beginning of nothing."""
_OF_REPLIES = ("?", ">", "=")
_KEY_FINALS = "u~ABCDEFHPQRS"
_MOUSE = re.compile(r"<\d{1,4};-?\d{1,5};-?\d{1,5}|\d{1,5};\d{1,5};\d{1,5}")
"""The mouse in the forms of xterm (SGR) and urxvt."""
_NO_COMMANDS = 0b11000001
"""Modifiers that make no command of a letter: Shift, and the locks."""
_LAST_CODE_POINT = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_LONGEST_HELD = 1 << 20
"""The most of a string without an end that is held, in characters, before it is given up."""
_RELEASE = 3


class InputFilter:
    """Lets through what a person did, piece by piece as it is read."""

    def __init__(
        self,
        *,
        mouse: bool = True,
        layout: dict[str, str] | None = None,
        replied: Callable[[str], None] | None = None,
    ) -> None:
        """Begin with nothing held.

        Args:
            mouse: Whether the mouse was asked for; what comes of it unasked is left out.
            layout: Filled with characters, and what their keys send on a Latin keyboard.
            replied: Given each reply of the terminal, which is no key.
        """
        self._replied = replied
        self._held = ""
        self._pasting = False
        self._silence = 0
        self._mouse = mouse
        self._layout = {} if layout is None else layout

    @property
    def is_waiting(self) -> bool:
        """Tell that something has begun whose end was not read yet."""
        return bool(self._held) or self._pasting

    def feed(self, text: str) -> str:
        """The part of what was read that keys, the mouse and the window stand for."""
        if self._pasting or not self._held:  # a reply that never ends must not hold keys for long
            self._silence = 0
        text, self._held = self._held + text, ""
        passed = ""
        while text:
            part, text = self._pasted(text) if self._pasting else self._typed(text)
            passed += part
        return passed

    def _typed(self, text: str) -> tuple[str, str]:
        """Let pass the text up to the next paste; return what passes, and the rest."""
        text, begun, left = text.partition(_PASTE_BEGINS)
        self._pasting = bool(begun)
        if not begun and (unfinished := _UNFINISHED.search(text)):
            text, self._held = text[: unfinished.start()], unfinished[0][:_LONGEST_HELD]
        # Enter that was typed before this program had the terminal comes as a line feed (ICRNL).
        return _TOKEN.sub(self._passed, text).replace("\n", "\r") + begun, left

    def _pasted(self, text: str) -> tuple[str, str]:
        """Let pass the text up to the end of the paste; return what passes, and the rest."""
        text, ended, left = text.partition(_PASTE_ENDS)
        self._pasting = not ended
        if not ended and (unfinished := _UNFINISHED_PASTE.search(text)):
            text, self._held = text[: unfinished.start()], unfinished[0]
        # What is pasted is text: a sequence in it would end the paste, or be keys.
        return _CONTROLS.sub("", text) + ended, left

    def wait(self) -> str:
        """Conclude from a moment without input: Esc, the end of a paste, or nothing.

        A sequence that was begun and never ended is forgotten, a reply not before two seconds.
        """
        self._silence += 1
        is_late = self._silence >= _LONGEST_PAUSE
        if not is_late and (self._pasting or _REPLY.match(self._held)):
            return ""
        held, self._held = self._held, ""
        if self._pasting:
            self._pasting = False
            return _PASTE_ENDS
        # Esc, alone or with a key that might begin a sequence behind it.
        return _ESC_KEY + held[1:] if len(held) in (1, 2) else ""

    def _passed(self, match: re.Match[str]) -> str:
        """A sequence as the parser of keys may have it; nothing where nobody typed it."""
        if match["typed"]:
            return _ESC_KEY
        if _FRAME_MODE.fullmatch(match[0]):
            return match[0]
        parameters, final = match["parameters"], match["final"]
        # Sizes in reports are never asked for: the system tells them.
        if final is None or match["between"] or parameters[:1] in _OF_REPLIES or final in "cnt":
            return self._reply(match)
        if parameters.startswith("<") or final == "M":
            return match[0] if self._mouse and _MOUSE.fullmatch(parameters) else ""
        return self._key(parameters, final) if final in _KEY_FINALS else match[0]

    def _reply(self, match: re.Match[str]) -> str:
        """Hand a reply to whoever asked; it is nothing that a person typed."""
        if self._replied:
            self._replied(match[0])
        return ""

    def _key(self, parameters: str, final: str) -> str:
        found = _Key.parse(parameters)
        if found is None:
            return ""
        if final == "u":
            self._layout.update(found.layout())
        return found.sequence(final)


class _Key(NamedTuple):
    """A key as kitty reports it: `code:shifted:base ; modifiers:event ; text`."""

    codes: tuple[int, ...]
    """The character of the key, that with Shift, and that of a Latin keyboard; 0 for none."""
    modifiers: str
    """One more than Shift 1, Alt 2, Ctrl 4 and further added up; empty for none."""
    text: str
    """The characters it types, as code points with colons between."""
    parts: int
    """Number of parts that were reported."""

    @classmethod
    def parse(cls, parameters: str) -> Self | None:
        """The key; None for the release of one, and for what is no character."""
        if not re.fullmatch(r"[\d:;]{0,60}", parameters):
            return None
        code, modifiers, text = [*parameters.split(";"), "", "", ""][:3]
        states = [int(number or 1) for number in modifiers.split(":")]
        codes = tuple(int(number or 0) for number in code.split(":"))
        typed = (int(number) for number in text.split(":") if number)
        if _RELEASE in states[1:2] or not all(map(_is_character, (*codes, *typed))):
            return None
        return cls(codes, modifiers.partition(":")[0], text, parameters.count(";") + 1)

    @property
    def base(self) -> int:
        """The character of a Latin keyboard; 0 where the terminal does not tell."""
        return self.codes[2] if len(self.codes) > 2 else 0

    def layout(self) -> dict[str, str]:
        """Map the character that it types to the one of the same key on a Latin keyboard."""
        if not self.base or self.base == self.codes[0]:
            return {}
        base = chr(self.base)
        shifted = {chr(self.codes[1]): base.upper()} if self.codes[1] else {}
        return {chr(self.codes[0]): base, **shifted}

    def sequence(self, final: str) -> str:
        """The same in the form that Textual knows; with Ctrl or Alt as on a Latin keyboard."""
        is_command = int(self.modifiers or 1) - 1 & ~_NO_COMMANDS
        code = self.base if self.base and is_command else self.codes[0]
        shown = [str(code) if code else "", self.modifiers, self.text]
        return f"{_ESC}[{';'.join(shown[: self.parts])}{final}"


def _is_character(code: int) -> bool:
    return code <= _LAST_CODE_POINT and code not in _SURROGATES
