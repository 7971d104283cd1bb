"""The outcome of a copy, and the sentences that say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """The state of knowledge about a copy."""

    CHECKED = "checked"
    """It was read back from the clipboard that the user pastes from, and is equal."""
    SENT = "sent"
    """It was handed on, and nobody can know whether it arrived there."""
    NOT_COPIED = "not copied"
    """It is not in the clipboard that the user pastes from."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of one copy."""

    state: State
    """The state of knowledge."""
    route: str
    """The way it went; the last that was tried where none took it."""
    known: tuple[str, ...] = ()
    """Remarks, the longest wording first: on the terminal it was sent to, or why it was
    not copied. Nothing where it was checked, as no more need be said."""
    where: str = ""
    """The receiver ("the terminal")."""
    shown: str = "it"
    """The text where it is short, else what it is and how long."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """The same for the user, the longest first: each says what to do where that is needed."""
        found = dict.fromkeys(self._sentences())
        return tuple(sorted(found, key=len, reverse=True))

    def _sentences(self) -> Iterator[str]:
        match self.state:
            case State.CHECKED:
                where = self.route if "clipboard" in self.route else f"clipboard, {self.route}"
                yield f"Copied and checked: {self.shown} ({where})"
                yield f"Checked ({where}): {self.shown}"
                yield "Copied, clipboard checked"
            case State.SENT:
                for known in self.known:
                    yield f"Sent to {self.where}: {self.shown}; {known}"
                yield f"Sent to {self.where}: {self.shown}"
                yield f"Sent to {self.where}; Y shows it"
                yield "Sent; Y shows it"
            case State.NOT_COPIED:
                for why in self.known:
                    yield f"Not copied: {why}; Y shows {self.shown}, y x draws a QR code"
                    yield f"Not copied: {why}; Y shows {self.shown}"
                    yield f"Not copied: {why}; Y shows it"
                yield f"Not copied; Y shows {self.shown}"
                yield "Not copied; Y shows it, y x a QR code"


def checked(route: str) -> Outcome:
    """It was read back and is equal."""
    return Outcome(State.CHECKED, route)


def sent(route: str, where: str, *known: str) -> Outcome:
    """It was handed on.

    Args:
        route: The way it went.
        where: Where to.
        known: What more is known, the longest wording first.
    """
    return Outcome(State.SENT, route, known, where=where)


def not_copied(route: str, *why: str) -> Outcome:
    """It is not in the user's clipboard.

    Args:
        route: The way that was tried.
        why: The reason, the longest wording first.
    """
    return Outcome(State.NOT_COPIED, route, why)
