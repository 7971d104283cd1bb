"""The terminal's clipboard, by the one sequence that asks for it.

OSC 52 is described in "xterm control sequences", under "Manipulate Selection Data". Terminals give
no answer to it; many take it, some ignore it.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass

from missiontui.clipboard.outcomes import Outcome, not_copied, sent

MAX_BYTES = 74_994
"""How much goes into one sequence, in bytes of UTF-8 before encoding: terminals that set a bound
take 100,000 bytes, of which the introducer and the terminator leave 99,992 in Base64."""

_CHUNK = 240
"""How much of a sequence goes into one string of GNU screen, whose older versions hold 256. In such
pieces screen 4.9 was measured to pass as much as terminals take."""


def sequence(text: str) -> str:
    """The sequence that asks a terminal to take a text into its clipboard."""
    return f"\x1b]52;c;{base64.b64encode(text.encode()).decode()}\a"


def through_screen(data: str) -> str:
    """A sequence in the device control strings that GNU screen hands on unread to its terminal."""
    pieces = [data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK)]
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


@dataclass(frozen=True, slots=True)
class Terminal:
    """Copying by way of the terminal."""

    write: Callable[[str], None]
    """Writes to the terminal."""
    in_screen: bool = False
    """Whether GNU screen lies between."""
    between: str = ""
    """What else lies between, and drops the sequence unless it is told otherwise."""
    reaches_user: bool = True
    """Whether the clipboard that the user pastes from may be reached."""

    @property
    def name(self) -> str:
        """What the way is called."""
        return "OSC 52 through screen" if self.in_screen else "OSC 52"

    async def copy(self, text: str) -> Outcome:
        """Write the sequence, if the text is not too long for it."""
        size = len(text.encode())
        if size > MAX_BYTES:
            why = f"{size:,} bytes are more than a terminal takes ({MAX_BYTES:,})"
            return not_copied(self.name, why, "too long")
        data = sequence(text)
        self.write(through_screen(data) if self.in_screen else data)
        known = ["it does not answer, Y shows it", "Y shows it"]
        if self.between:
            known.insert(0, f"{self.between} drops it unless set-clipboard is on, Y shows it")
        return sent(self.name, "the terminal", *known)
