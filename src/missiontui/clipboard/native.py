"""The desktop's own clipboard, through the program that each desktop has for it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import NamedTuple

from missiontui.clipboard.outcomes import Outcome, checked, not_copied, sent
from missiontui.clipboard.programs import LIMIT, ProgramError, give, take

_PAUSES = (0.0, 0.02, 0.05, 0.1, 0.2)
"""The times to wait before the clipboard is read, and read again, in seconds."""


class Tool(NamedTuple):
    """A program that copies, and the one that pastes."""

    name: str
    """The program that copies."""
    copies: tuple[str, ...]
    """The command that copies its standard input."""
    pastes: tuple[str, ...] = ()
    """The command that prints the clipboard; nothing where there is none that is quick."""
    encoding: str = "utf-8"
    """The form of text that it reads and prints."""
    judge: tuple[str, ...] = ()
    """Another command that prints the clipboard and a line feed, where those two could make equal
    mistakes with what is no ASCII; it need not be there."""

    @property
    def programs(self) -> tuple[str, ...]:
        """The programs that must be there."""
        return tuple(
            dict.fromkeys(
                next(word for word in command if word != "env" and "=" not in word)
                for command in (self.copies, self.pastes)
                if command
            )
        )


# Both take text for MacRoman where the locale is none of UTF-8, and LC_ALL goes before LC_CTYPE.
# Then each undoes the other's mistake, so that another program has to look at what is there.
_IN_UTF_8 = ("env", "LC_ALL=en_US.UTF-8", "LC_CTYPE=en_US.UTF-8")
PBCOPY = Tool(
    "pbcopy",
    (*_IN_UTF_8, "pbcopy"),
    (*_IN_UTF_8, "pbpaste"),
    judge=(*_IN_UTF_8, "osascript", "-e", "the clipboard as «class utf8»"),
)
WL_COPY = Tool("wl-copy", ("wl-copy", "--type", "text/plain"), ("wl-paste", "--no-newline"))
XCLIP = Tool(
    "xclip",
    ("xclip", "-selection", "clipboard", "-in"),
    ("xclip", "-selection", "clipboard", "-out"),
)
XSEL = Tool("xsel", ("xsel", "--clipboard", "--input"), ("xsel", "--clipboard", "--output"))
CLIP_EXE = Tool("clip.exe", ("clip.exe",), encoding="utf-16-le")

TOOLS = (PBCOPY, WL_COPY, XCLIP, XSEL, CLIP_EXE)
"""All that are known."""


@dataclass(frozen=True, slots=True)
class Native:
    """Copying by a tool of the desktop."""

    tool: Tool
    """The kind."""
    elsewhere: bool = False
    """True if its clipboard is that of a server, and not of the machine the user sits at."""

    @property
    def name(self) -> str:
        """The name of the way."""
        return f"{self.tool.name} on the server" if self.elsewhere else self.tool.name

    @property
    def reaches_user(self) -> bool:
        """Tell whether it can reach the clipboard that the user pastes from."""
        return not self.elsewhere

    async def copy(self, text: str) -> Outcome:
        """Copy, and read back."""
        wanted = text.encode(self.tool.encoding)
        try:
            await give(self.tool.copies, wanted)
        except ProgramError as error:
            return not_copied(self.name, str(error))
        if not self.tool.pastes:
            return sent(self.name, self.name, "it does not answer, Y shows it", "Y shows it")
        found = await self._read_back(wanted)
        if isinstance(found, ProgramError):
            why = f"not read back ({found}), Y shows it"
            return sent(self.name, self.name, why, "not read back, Y shows it")
        if found != wanted or not await self._is_confirmed(text):
            why = f"{self.name} ended well, but the clipboard holds something else"
            return not_copied(self.name, why, f"{self.name} did nothing")
        if self.elsewhere:
            return sent(
                self.name,
                "the server",
                "its clipboard is checked, and not the one of your machine; Y shows it",
                "not your machine’s clipboard; Y shows it",
                "not to you; Y shows it",
            )
        return checked(self.name)

    async def _is_confirmed(self, text: str) -> bool:
        """Tell that no other program says something else of what the clipboard holds."""
        if text.isascii() or not self.tool.judge:
            return True
        try:
            found = await take(self.tool.judge)
        except ProgramError:
            return True
        return found.decode(errors="replace").removesuffix("\n") == text

    async def _read_back(self, wanted: bytes) -> bytes | ProgramError:
        """Read the clipboard, or say why it cannot be read.

        xclip and xsel end a moment before the process that they leave behind owns the clipboard:
        what is not there yet is looked for again, as long as one program may take.
        """
        time = asyncio.get_running_loop().time
        deadline = time() + LIMIT
        for pause in _PAUSES:
            await asyncio.sleep(pause)
            found: bytes | ProgramError
            try:
                found = await take(self.tool.pastes)
            except ProgramError as error:
                found = error
            if found == wanted or time() > deadline:
                break
        return found
