"""Runs in sequences of the terminal.

The sequences are those of ECMA-48: CHA (8.3.9), CUD (8.3.19), CUF (8.3.20), CUP (8.3.21), CUU
(8.3.22), ECH (8.3.38), EL (8.3.41), SGR (8.3.117); the colours 38 and 48 are from ITU-T T.416. None
of them scrolls a terminal that has become lower meanwhile, as a line feed does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from missiontui.document.cells import cell_len
from missiontui.ui.terminal.runs import PLAIN, SEEN_ON_BLANKS, Rendition, Run
from missiontui.ui.terminal.stretches import Stretch
from missiontui.ui.terminal.ways import way

_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29"}
_ERASE_FROM = 5
"""Number of blanks that are worth the sequence that erases them."""
_ERASE_END = "\x1b[K"
_ERASE_END_FROM = 4
"""Number of blanks that are worth the sequence that erases the end of a row."""
_WIDE_GAP = " " * 5
_BETWEEN = re.compile(f"{_WIDE_GAP}+")
"""Blanks between words that are worth the sequence that moves the cursor over them."""
_BETWEEN_TO_ERASE = re.compile(" {12,}")
"""Blanks between words that are worth two sequences, of which the first erases them."""


class Writer:
    """Puts runs in sequences, and knows where that leaves the cursor."""

    def __init__(
        self,
        *,
        erases: bool,
        rendition: Rendition | None,
        blank_from: Callable[[int], int | None],
    ) -> None:
        """Begin with a cursor that may be anywhere.

        Args:
            erases: Whether the terminal fills what it erases with the present background.
            rendition: The one that the terminal is in; None where that is not known.
            blank_from: The column from which a row is to hold nothing but its ground up to its
                end; None where that is not known.
        """
        self._erases = erases
        self._blank_from = blank_from
        self._parts = ["\x1b[0m"] if rendition is None else []
        self._at: tuple[int, int] | None = None
        self.rendition = rendition or PLAIN
        """The one that the terminal is in after what was written."""
        self._ends: dict[int, Run] = {}
        """By their rows, the blank ends of rows that wait to be erased."""

    def write_all(self, runs: Iterable[Run]) -> None:
        """Draw runs, those of one rendition after the other."""
        groups: dict[Rendition, list[Run]] = {}
        for run in runs:
            if run.text.isspace() and self._ends_row(run, run.x):
                self._ends.setdefault(run.y, run)
            else:
                groups.setdefault(run.rendition, []).append(run)
        while groups:
            nearest = min(groups, key=lambda each: len(_change(self.rendition, each)))
            for run in self._from_here(groups.pop(nearest)):
                self._write(run)
            if all(each.background != nearest.background for each in groups):
                self._erase_ends(nearest)
        while self._ends:
            self._erase_ends(next(iter(self._ends.values())).rendition)

    def _from_here(self, runs: list[Run]) -> list[Run]:
        """Runs from the one on that is nearest to the cursor's row."""
        if self._at is None:
            return runs
        distances = [abs(run.y - self._at[0]) for run in runs]
        first = distances.index(min(distances))
        return [*runs[first:], *runs[:first]]

    def _write(self, run: Run) -> None:
        self._move(run.y, run.x)
        self._render(run.rendition)
        text = run.text
        if not self._can_erase(run.rendition):
            self._put(text)
            return
        body = text.rstrip(" ")
        blanks = len(text) - len(body)
        erased = ""
        has_end = blanks >= _ERASE_END_FROM or self._has_end(run)
        if has_end and self._ends_row(run, run.x + cell_len(body)):
            erased = _ERASE_END
            self._ends.pop(run.y, None)
        elif blanks >= _ERASE_FROM:
            erased = f"\x1b[{blanks}X"
        else:
            body = text
        between = len(_BETWEEN.findall(body)) if _WIDE_GAP in body else 0
        if not between:
            self._put(body)
            self._parts.append(erased)
        elif between + bool(erased) > 1:
            all_of_it = f"\x1b[{cell_len(text)}X"
            self._parts.append(_ERASE_END if erased == _ERASE_END else all_of_it)
            self._put(body, _BETWEEN.sub(_skip, body))
        else:
            self._put(body, _BETWEEN_TO_ERASE.sub(_erase_and_skip, body))
            self._parts.append(erased)

    def _put(self, text: str, shortened: str = "") -> None:
        y, x = self._at or (0, 0)
        self._parts.append(shortened or text)
        self._at = y, x + cell_len(text)

    def _can_erase(self, rendition: Rendition) -> bool:
        """Tell that blanks of a rendition need not be written."""
        return self._erases and not rendition.attributes & SEEN_ON_BLANKS

    def _ends_row(self, run: Run, column: int) -> bool:
        """Tell that the row of a run can be erased from a column on to its end."""
        start = self._blank_from(run.y) if self._can_erase(run.rendition) else None
        return start is not None and start <= column

    def _has_end(self, run: Run) -> bool:
        """Tell that the end of a run's row waits to be erased, in the run's ground."""
        end = self._ends.get(run.y)
        return end is not None and end.rendition.background == run.rendition.background

    def _erase_ends(self, rendition: Rendition) -> None:
        """Erase the ends of rows that have the ground of a rendition, one below the other.

        Where an end begins left of what has to go, any column between serves. One column for
        several rows is the shortest move from one to the next.
        """
        ground = rendition.background
        rows = [y for y, run in sorted(self._ends.items()) if run.rendition.background == ground]
        if not rows or not self._can_erase(rendition):
            return
        self._render(rendition)
        while rows:
            first, last = 0, self._ends[rows[0]].x
            count = 0
            for y in rows:
                start, end = self._blank_from(y) or 0, self._ends[y].x
                if max(first, start) > min(last, end):
                    break
                first, last, count = max(first, start), min(last, end), count + 1
            for y in rows[:count]:
                self._move(y, last)
                self._parts.append(_ERASE_END)
                del self._ends[y]
            del rows[:count]

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
        self._parts.append(_change(self.rendition, rendition))
        self.rendition = rendition

    def _move(self, y: int, x: int) -> None:
        self._parts.append(way(self._at, y, x))
        self._at = y, x

    def be_plain(self) -> None:
        """Go back to the plain rendition."""
        self._render(PLAIN)

    def finish(self, end: tuple[int, int] | None) -> str:
        """All of it, the cursor where the frame left it."""
        if end is not None:
            self._move(*end)
        return "".join(self._parts)


def _skip(blanks: re.Match[str]) -> str:
    return f"\x1b[{len(blanks[0])}C"


def _erase_and_skip(blanks: re.Match[str]) -> str:
    count = len(blanks[0])
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
