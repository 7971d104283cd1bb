"""Ways of copying that the user allows."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from enum import Enum
from typing import Self


class ModeKind(Enum):
    """Ways of copying that can be forced."""

    AUTO = "auto"
    """Whatever reaches the user, tried in order."""
    NATIVE = "native"
    """The desktop's own tool only."""
    TMUX = "tmux"
    """tmux's buffer only."""
    OSC52 = "osc52"
    """The terminal only, even where it is known to take no copies."""
    FILE = "file"
    """A file of the user's."""
    NONE = "none"
    """No way at all."""
    COMMAND = "command"
    """A command of the user's, which is given the text on standard input."""


@dataclass(frozen=True, slots=True)
class Mode:
    """A way of copying, forced or not."""

    kind: ModeKind = ModeKind.AUTO
    """The kind."""
    command: tuple[str, ...] = ()
    """The words of the user's command; run as they are, without a shell."""

    @property
    def uses_terminal(self) -> bool:
        """Tell whether the terminal may be the way."""
        return self.kind in (ModeKind.AUTO, ModeKind.OSC52)

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read a mode as users write it: `auto`, `osc52`, `command:ssh desk pbcopy`.

        Raises:
            ValueError: if it is none; the message says what there is.
        """
        name, colon, rest = written.partition(":")
        known = {kind.value: kind for kind in ModeKind}
        kind = known.get(name)
        if kind is ModeKind.COMMAND:
            return cls(kind, _words(rest))
        if kind is None or colon:
            names = ", ".join(known).replace("command", "command:ARGV")
            raise ValueError(f'"{written}" is no way to copy; one of {names}')
        return cls(kind)


def _words(command: str) -> tuple[str, ...]:
    try:
        words = tuple(shlex.split(command))
    except ValueError:
        raise ValueError(f'"{command}" is no command: a quotation mark is never closed') from None
    if not words:
        raise ValueError('there is no command behind "command:"')
    return words
