"""Runs in sequences of the terminal.

The sequences are those of ECMA-48: CHA (8.3.9), CUF (8.3.20), CUP (8.3.21), ECH (8.3.38), SGR
(8.3.117); the colours 38 and 48 are from ITU-T T.416. None of them scrolls a terminal that has
become lower meanwhile, as a line feed does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from missiontui.document.cells import cell_len
from missiontui.ui.terminal.runs import PLAIN, SEEN_ON_BLANKS, Rendition, Run
from missiontui.ui.terminal.stretches import Stretch

_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29"}
_ERASE_FROM = 5
"""Number of blanks that are worth the sequence that erases them."""
_SKIP_FROM = 12
"""Number of blanks that are worth another, which moves the cursor behind them."""


class Writer:
    """Puts runs in sequences, and knows where that leaves the cursor."""

    def __init__(self, *, erases: bool) -> None:
        self._erases = erases
        self._parts: list[str] = []
        self._at: tuple[int, int] | None = None
        self._rendition = PLAIN

    def write(self, run: Run) -> None:
        """Draw a run."""
        self._move(run.y, run.x)
        self._render(run.rendition)
        erases = self._erases and not run.rendition.attributes & SEEN_ON_BLANKS
        text = run.text
        body = text.rstrip(" ")
        left = len(text) - len(body)
        if not erases or left < _ERASE_FROM:
            body, left = text, 0
        self._parts.append(_SKIPPED.sub(_skip, body) if erases else body)
        self._at = run.y, run.x + cell_len(body)
        if left:
            self._parts.append(f"\x1b[{left}X")

    def write_stretch(self, stretch: Stretch) -> None:
        """Draw runs one after the other, on cells that were erased before.

        Nothing is moved or erased between them, as the cursor may be elsewhere than it is counted.
        """
        first = stretch.runs[0]
        if stretch.blanks is not None:
            self._move(first.y, first.x)
            self._render(stretch.blanks)
            self._parts.append(self._erased(stretch.width))
            if not self._erases:
                self._at = None
        self._move(first.y, first.x)
        for run in stretch.runs:
            self._render(run.rendition)
            self._parts.append(run.text)
        self._at = None

    def _erased(self, count: int) -> str:
        return f"\x1b[{count}X" if self._erases else " " * count

    def _render(self, rendition: Rendition) -> None:
        self._parts.append(_change(self._rendition, rendition))
        self._rendition = rendition

    def _move(self, y: int, x: int) -> None:
        if self._at == (y, x):
            return
        row, column = self._at or (None, 0)
        if row == y:
            ahead = x - column
            self._parts.append(f"\x1b[{ahead}C" if 0 < ahead < x else f"\x1b[{x + 1}G")
        else:
            self._parts.append(f"\x1b[{y + 1};{x + 1}H")
        self._at = y, x

    def finish(self, end: tuple[int, int] | None) -> str:
        """All of it, the cursor where the frame left it."""
        if end is not None:
            self._move(*end)
        self._parts.append(_change(self._rendition, PLAIN))
        return "".join(self._parts)


_SKIPPED = re.compile(f" {{{_SKIP_FROM},}}")


def _skip(match: re.Match[str]) -> str:
    count = len(match[0])
    return f"\x1b[{count}X\x1b[{count}C"


@lru_cache(maxsize=1024)
def _change(now: Rendition, wanted: Rendition) -> str:
    """The sequence that leads from one rendition to another."""
    if now == wanted:
        return ""
    if wanted == PLAIN:
        return "\x1b[0m"
    parameters = sorted({_OFF[attribute] for attribute in now.attributes - wanted.attributes})
    # 22 ends bold and faint alike, so that one of them may have to be said again.
    kept = now.attributes - {"1", "2"} if "22" in parameters else now.attributes
    parameters += sorted(wanted.attributes - kept)
    if wanted.foreground != now.foreground:
        parameters.append(wanted.foreground or "39")
    if wanted.background != now.background:
        parameters.append(wanted.background or "49")
    return f"\x1b[{';'.join(parameters)}m"
