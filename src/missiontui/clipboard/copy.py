"""Copying one text, by the first way that takes it."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace

from missiontui.clipboard.answers import Answers
from missiontui.clipboard.modes import Mode
from missiontui.clipboard.outcomes import Outcome, State, not_copied
from missiontui.clipboard.routes import no_route, routes
from missiontui.clipboard.surroundings import look_around

_LONGEST_SHOWN = 40
_CARRIAGE_RETURN = re.compile(r"\r(?!\n)")


def clean(text: str) -> str:
    """The text without what could be more than text where it is pasted.

    Line ends are line feeds, or CRLF where the text has these, as vCards do (RFC 6350, section
    3.2); tabs become blanks; other control characters (Unicode category Cc) and halves of surrogate
    pairs are dropped. There is no line end at the end, which in a shell would be the key Enter.
    """
    unified = _CARRIAGE_RETURN.sub("\n", text.replace("\t", " "))
    kept = (c for c in unified if c in "\r\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept).rstrip("\r\n")


async def copy(
    text: str,
    label: str = "",
    *,
    mode: Mode,
    write: Callable[[str], None] | None,
    answers: Answers | None = None,
    env: Mapping[str, str] | None = None,
) -> Outcome:
    """Copy a text, and tell what is known of it. Cancelling ends what is under way.

    Args:
        text: What to copy; `clean` is applied.
        label: What it is, for telling when it is too long to show.
        mode: What ways the user allows.
        write: Writes to the terminal; None where the terminal is no way.
        answers: What the terminal has answered, if somebody listens to it.
        env: The environment; that of the program where None.
    """
    text = clean(text)
    if not text:
        return not_copied("", "there is no text")
    around = await look_around(
        env if env is not None else os.environ, terminal=write is not None, answers=answers
    )
    refused: list[Outcome] = []
    for route in routes(around, mode, write or (lambda _: None)):
        outcome = await route.copy(text)
        if outcome.state is not State.NOT_COPIED:
            return replace(outcome, shown=shown(text, label))
        refused.append(outcome)
    # The way that was to be preferred is the one that is worth mending.
    outcome = refused[0] if refused else not_copied("", no_route(around, mode))
    return replace(outcome, shown=shown(text, label))


def shown(text: str, label: str = "") -> str:
    """The text itself where it is short, else what it is and how long."""
    if len(text) <= _LONGEST_SHOWN and "\n" not in text:
        return text
    length = f"{len(text):,} characters"
    return f"{label}, {length}" if label else length
