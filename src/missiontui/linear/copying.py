"""Copying for a reader in lines: by the same ways as from the screen, but for the terminal's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from missiontui.clipboard.copy import clean, copy
from missiontui.clipboard.modes import Mode, ModeKind
from missiontui.clipboard.outcomes import Outcome, State
from missiontui.export.copies import ALL_FOUND, Copy, copies
from missiontui.export.found import all_found
from missiontui.model import Id, Mission, Origin

_MOST_FOUND = 300
"""The most items found that are copied together."""
_LONGEST_TOLD = 60
"""The longest text that is told with its name, in characters."""
_NO_SEQUENCES = (
    "there is no tool for the clipboard here, and only --clipboard osc52 asks the terminal"
)
_DRAWS = "y x"
"""The keys that draw a QR code, which lines cannot."""


class Copier:
    """Copies one text after the other, and says what became of each."""

    def __init__(
        self, mode: Mode | None, env: Mapping[str, str], write: Callable[[str], None]
    ) -> None:
        """Copy in some surroundings.

        Args:
            mode: The ways that the user allows; where None, all that write nothing to the terminal.
            env: The environment.
            write: Writes to the terminal, as the user may ask for.
        """
        self._mode = mode or Mode()
        self._env = env
        self._write = write if self._mode.kind is ModeKind.OSC52 else None
        self.last = ""
        """The last text, as it was to be copied."""

    def copy(self, chosen: Copy) -> str:
        """Copy a text, and wait until it is known what became of it: one sentence."""
        self.last = clean(chosen.text).replace("\r\n", "\n")
        copying = copy(chosen.text, chosen.label, mode=self._mode, write=self._write, env=self._env)
        outcome = self._in_lines(asyncio.run(copying))
        if chosen.remark:
            outcome = replace(outcome, shown=f"{outcome.shown}, which {chosen.remark}")
        return next(each for each in outcome.sentences if _DRAWS not in each)

    def _in_lines(self, outcome: Outcome) -> Outcome:
        """The outcome, with the reason why no way was tried here."""
        was_tried = outcome.route or outcome.state is not State.NOT_COPIED
        if was_tried or self._mode.kind is not ModeKind.AUTO:
            return outcome
        return replace(outcome, known=(_NO_SEQUENCES,))


def offered(
    mission: Mission, id: Id | None, origin: Origin, found: tuple[Id, ...]
) -> tuple[Copy, ...]:
    """List what can be copied of an item, and of what a search has found."""
    of_item = copies(mission, id, origin) if id else ()
    return (*of_item, *_all_found(mission, found))


def _all_found(mission: Mission, found: tuple[Id, ...]) -> Iterator[Copy]:
    if found:
        number = f"{len(found)}"
        if len(found) > _MOST_FOUND:
            number = f"the first {_MOST_FOUND} of {number}"
        text = all_found(mission, found[:_MOST_FOUND])
        yield Copy(ALL_FOUND, f"all found ({number}), with citations", text)


def told(offer: Copy) -> str:
    """What a copy is; and its text, where that is short."""
    is_short = len(offer.text) <= _LONGEST_TOLD and "\n" not in offer.text
    return f"{offer.name}: {offer.text}" if is_short else offer.name
