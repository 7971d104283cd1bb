"""The terminal's clipboard, by the sequences that ask for it.

OSC 52 is described in "xterm control sequences", under "Manipulate Selection Data". Terminals give
no answer to it; many take it, some ignore it. OSC 5522 is kitty's clipboard protocol ("Writing data
to the system clipboard"), whose terminals say what became of a copy.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass

from missiontui.clipboard.answers import ASK_BACK, Answers
from missiontui.clipboard.known import NOT_KNOWN, Known, Takes
from missiontui.clipboard.outcomes import Outcome, checked, not_copied, sent

MAX_BYTES = 74_994
"""The most in one sequence, in bytes of UTF-8 before encoding: terminals that set a bound
take 100,000 bytes, of which the introducer and the terminator leave 99,992 in Base64."""

_CHUNK = 240
"""The most of a sequence that goes into one string of GNU screen, whose older versions hold 256. In
pieces screen 4.9 was measured to pass as much as terminals take."""


def sequence(text: str) -> str:
    """The sequence that asks a terminal to take a text into its clipboard."""
    return f"\x1b]52;c;{base64.b64encode(text.encode()).decode()}\a"


def through_screen(data: str) -> str:
    """A sequence in the device control strings that GNU screen hands on unread to its terminal."""
    pieces = [data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK)]
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


_PACKET = 4096
"""The most that goes into one packet of the clipboard protocol, in bytes before encoding."""
_TEXT_TYPE = base64.b64encode(b"text/plain").decode()


def packets(text: str) -> str:
    """The sequences that hand a text to a terminal by the clipboard protocol."""
    data = text.encode()
    pieces = (data[at : at + _PACKET] for at in range(0, len(data), _PACKET))
    wdata = [f"type=wdata:mime={_TEXT_TYPE};{base64.b64encode(piece).decode()}" for piece in pieces]
    return "".join(f"\x1b]5522;{each}\x1b\\" for each in ("type=write", *wdata, "type=wdata"))


@dataclass(frozen=True, slots=True)
class Osc52:
    """Copying by way of the terminal."""

    write: Callable[[str], None]
    """Writes to the terminal."""
    in_screen: bool = False
    """True if GNU screen lies between."""
    between: str = ""
    """The multiplexer between, which drops the sequence unless it is told otherwise."""
    answers: Answers | None = None
    """The answers of the terminal; None where nobody listens to it."""
    terminal: Known = NOT_KNOWN
    """Knowledge of the terminal, where nothing lies between."""
    reaches_user: bool = True
    """True if the clipboard that the user pastes from may be reached."""

    @property
    def name(self) -> str:
        """The name of the way."""
        return "OSC 52 through screen" if self.in_screen else "OSC 52"

    async def copy(self, text: str) -> Outcome:
        """Hand the text to the terminal, and listen to what it says of it, if it says anything."""
        if self.answers and self.answers.has_protocol:
            return await self._by_protocol(text, self.answers)
        size = len(text.encode())
        if size > MAX_BYTES:
            why = f"{size:,} bytes are more than a terminal takes ({MAX_BYTES:,})"
            return not_copied(self.name, why, "too long")
        data = sequence(text)
        self.write(through_screen(data) if self.in_screen else data)
        if self.answers and self.terminal.answers_back:
            self.answers.forget()
            self.write(ASK_BACK)
            if await self.answers.held() == text:
                return checked("the terminal’s clipboard")
        return sent(self.name, "the terminal", *self._known())

    def _known(self) -> list[str]:
        known = ["it does not answer, Y shows it", "Y shows it"]
        if self.answers and self.answers.says_it_takes_copies:
            known = ["it says that it takes copies", "it takes copies"]
        elif self.terminal.takes is Takes.COPIES:
            known = [f"{self.terminal.name} takes copies, and does not say so", "it takes copies"]
        if self.between:
            known.insert(0, f"{self.between} drops it unless set-clipboard is on, Y shows it")
        return known

    async def _by_protocol(self, text: str, answers: Answers) -> Outcome:
        answers.forget()
        self.write(packets(text))
        status = await answers.written()
        if status == "DONE":
            return checked("the terminal’s clipboard")
        if status is None:
            return sent("OSC 5522", "the terminal", "it has not answered, Y shows it", "Y shows it")
        return not_copied("OSC 5522", f"the terminal says {status}", "refused")
