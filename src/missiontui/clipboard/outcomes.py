"""What is known of a copy, and the sentences that say it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """What is known of a copy."""

    CHECKED = "checked"
    """It was read back from the clipboard that the user pastes from, and is equal."""
    SENT = "sent"
    """It was handed on, and nobody can know whether it arrived there."""
    NOT_COPIED = "not copied"
    """It is in no clipboard."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one copy."""

    state: State
    """What is known."""
    route: str
    """The way it went; the last that was tried where none took it."""
    known: tuple[str, ...] = ()
    """What more is known, the longest wording first: where it was sent ("to the terminal"), or why
    it was not copied. Nothing where it was checked, as no more need be said."""
    by_hand: bool = False
    """Whether a user who has to have it should look at it, and copy it by hand."""
    shown: str = ""
    """The text where it is short, else what it is and how long."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """The same for the user, the longest first: each says what to do where that is needed."""
        match self.state:
            case State.CHECKED:
                return (
                    f"Copied and checked: {self.shown} ({self.route})",
                    f"Checked ({self.route}): {self.shown}",
                    f"Copied and checked ({self.route})",
                )
            case State.SENT:
                helps = (": Y shows it for hand copy", ": Y shows it") if self.by_hand else ("",)
                return tuple(f"Sent {known}{help_}" for known in self.known for help_ in helps)
            case State.NOT_COPIED:
                way_out = "Y shows it, y x draws a QR code"
                return (
                    *(f"Not copied: {why}; {way_out}" for why in self.known),
                    f"Not copied; {way_out}",
                    "Not copied; Y shows it, y x a QR code",
                )


def checked(route: str) -> Outcome:
    """It was read back and is equal."""
    return Outcome(State.CHECKED, route)


def sent(route: str, *known: str, by_hand: bool = True) -> Outcome:
    """It was handed on.

    Args:
        route: The way it went.
        known: Where to, and what more is known, the longest wording first.
        by_hand: Whether to point at copying by hand.
    """
    return Outcome(State.SENT, route, known, by_hand=by_hand)


def not_copied(route: str, *why: str) -> Outcome:
    """It is in no clipboard.

    Args:
        route: The way that was tried.
        why: The reason, the longest wording first.
    """
    return Outcome(State.NOT_COPIED, route, why)
