"""Copying text, and saying truthfully what became of it.

The module knows no screen: it is handed the function that sends text to the terminal's clipboard.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

MAX_BYTES = 74_994
"""How much a terminal takes in one OSC 52 sequence, in bytes of UTF-8 before encoding."""

_LONGEST_SHOWN = 40


class State(Enum):
    """What is known of a copy."""

    CHECKED = "checked"
    """It was read back and is equal."""
    SENT = "sent"
    """It was sent, and nobody can know whether it arrived."""
    NOT_COPIED = "not copied"
    """It was not sent."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one copy."""

    state: State
    """What is known."""
    sentence: str
    """The same for the user, with what to do where that is needed."""


def copy(text: str, send: Callable[[str], None]) -> Outcome:
    """Copy a text.

    Args:
        text: What to copy.
        send: Sends a text to the terminal as an OSC 52 sequence (xterm control sequences,
            "Manipulate Selection Data"), to which terminals give no answer.
    """
    if not text:
        return Outcome(State.NOT_COPIED, "Not copied: there is no text")
    size = len(text.encode())
    if size > MAX_BYTES:
        return Outcome(
            State.NOT_COPIED,
            f"Not copied: {size:,} bytes are more than a terminal takes ({MAX_BYTES:,})",
        )
    send(text)
    return Outcome(State.SENT, f"Sent {_shown(text)} to the terminal, which does not answer")


def _shown(text: str) -> str:
    """The text itself where it is short, else how long it is."""
    if len(text) <= _LONGEST_SHOWN and "\n" not in text:
        return text
    return f"{len(text):,} characters"
