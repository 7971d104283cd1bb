"""Answers of the terminal that are still on their way when the program ends.

Whoever gives the terminal back before they have come leaves them to the shell, as if typed.
"""

from __future__ import annotations

import re
from threading import Event
from time import monotonic

_FENCE = "\x1b[c"
"""The question with which all others end (DA1), which each terminal answers."""
_ANSWER = r"\x1b\[\?[\d;]*c"
_LONGEST_WAIT = 0.3
"""The time that is waited for answers, in seconds."""
_OLDEST = 1.0
"""The age of a question that is not answered any more, in seconds."""


class Owed:
    """The number of questions that are not answered."""

    def __init__(self) -> None:
        self._count = 0
        self._asked_at = 0.0
        self._has_come = Event()

    def ask(self, questions: str) -> None:
        """Count the questions that are written."""
        if count := questions.count(_FENCE):
            self._count += count
            self._asked_at = monotonic()
            self._has_come.clear()

    def hear(self, reply: str) -> None:
        """Count the answers that come, in whatever thread."""
        if re.fullmatch(_ANSWER, reply):
            self._count -= 1
            if self._count <= 0:
                self._has_come.set()

    def wait(self) -> None:
        """Wait, once and not for long, for the answers to questions of a moment ago."""
        if self._count > 0 and monotonic() - self._asked_at < _OLDEST:
            self._has_come.wait(_LONGEST_WAIT)
            self._count = 0
