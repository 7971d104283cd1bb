"""Asking the terminal about itself and about copies, without waiting where it says nothing.

Every question is followed by one that each terminal answers (DA1, "primary device attributes"):
what has not come by then will not come. The sequences are those of "xterm control sequences"
(XTVERSION, DA1, DA2, DECRQM, OSC 52) and of kitty's clipboard protocol (OSC 5522).
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from missiontui.clipboard.known import Known, Takes, by_version

_FENCE = "\x1b[c"
QUESTIONS = f"\x1b[>q\x1b[>c\x1b[?5522$p{_FENCE}"
"""Its name and version, its kind, whether it has the clipboard protocol, and the fence."""
ASK_BACK = f"\x1b]52;c;?\x1b\\{_FENCE}"
"""The question for the contents of its clipboard, and the fence."""

_VERSION = re.compile(r"\x1bP>\|([^\x1b\x07]*)")
_ATTRIBUTES = re.compile(r"\x1b\[\?([\d;]*)c")
_KIND = re.compile(r"\x1b\[>([\d;]*)c")
_PROTOCOL = re.compile(r"\x1b\[\?5522;([1-4])\$y")
_HELD = re.compile(r"\x1b\]52;[^;]*;([A-Za-z0-9+/=]*)")
_WRITTEN = re.compile(r"\x1b\]5522;type=write:status=([A-Z]+)")
LAST = re.compile(_ATTRIBUTES.pattern.encode())
"""The pattern of the answer to the fence."""
_REPLY = re.compile(r"\x1b[P\]][^\x1b\x07]*(?:\x07|\x1b\\)|\x1b\[[^@-~]*[@-~]")
_TAKES_COPIES = 52
"""The attribute by which a terminal says that it takes copies by OSC 52."""
_VTE_KIND = 65
_LONGEST_WAIT = 1.0
"""The time that an answer may take, in seconds: over a slow connection more than a moment."""

_SHORT_WAIT = 0.3
"""The time that the first copy waits for the answers, in seconds."""


def reaches_terminal(env: Mapping[str, str]) -> bool:
    """Tell that a question reaches the terminal: a multiplexer would answer for itself."""
    return not (env.get("TMUX") or env.get("STY"))


@dataclass(slots=True)
class Answers:
    """The answers of a terminal so far."""

    version: str = ""
    """Its name and version, by XTVERSION."""
    kind: int = 0
    """The first number of DA2; 65 is VTE."""
    attributes: frozenset[int] = frozenset()
    """The numbers of DA1."""
    has_protocol: bool = False
    """True if it has the clipboard protocol, which says what became of a copy."""
    _settled: bool = False
    _held: str | None = None
    _written: str | None = None
    _fenced: asyncio.Event = field(default_factory=asyncio.Event)

    def take(self, reply: str) -> None:
        """Take in one reply of the terminal; any other sequence says nothing."""
        if found := _VERSION.match(reply):
            self.version = found[1]
        elif found := _KIND.match(reply):
            self.kind = _numbers(found[1])[0]
        elif _PROTOCOL.match(reply):
            self.has_protocol = True
        elif found := _HELD.match(reply):
            self._held = found[1]
        elif found := _WRITTEN.match(reply):
            self._written = found[1]
            self._fenced.set()
        elif found := _ATTRIBUTES.match(reply):
            self.attributes = frozenset(_numbers(found[1]))
            self._fenced.set()

    def take_all(self, replies: str) -> None:
        """Take in replies that were read together."""
        for match in _REPLY.finditer(replies):
            self.take(match[0])

    @property
    def terminal(self) -> Known:
        """Knowledge of the terminal by its answers: by its name, else by its type."""
        if self.version:
            return by_version(self.version)
        if self.kind == _VTE_KIND:
            return Known(Takes.NONE, "VTE")
        return Known(Takes.UNKNOWN)

    @property
    def says_it_takes_copies(self) -> bool:
        """Tell whether it says so among its attributes."""
        return _TAKES_COPIES in self.attributes

    async def settled(self) -> None:
        """Wait until the questions about itself are answered, once, and not for long."""
        if not self._settled:
            self._settled = True
            await self._wait(_SHORT_WAIT)

    def forget(self) -> None:
        """Forget what was answered about a copy, before the next is made."""
        self._held = self._written = None
        self._fenced.clear()

    async def held(self) -> str | None:
        """The contents of its clipboard, answering `ASK_BACK`; None where it does not say."""
        await self._wait()
        if self._held is None:
            return None
        try:
            return base64.b64decode(self._held, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            return None

    async def written(self) -> str | None:
        """The outcome of a copy by the clipboard protocol: DONE or the name of an error."""
        await self._wait()
        return self._written

    async def _wait(self, seconds: float = _LONGEST_WAIT) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._fenced.wait()
        except TimeoutError:
            return


def _numbers(listed: str) -> list[int]:
    return [int(number or 0) for number in listed.split(";")]
