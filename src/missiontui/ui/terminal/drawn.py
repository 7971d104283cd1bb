"""The cells of the screen as they were drawn last, so that no cell is drawn again as it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from operator import ne, or_
from typing import NamedTuple

from missiontui.document.cells import cell_len, is_one_cell_each
from missiontui.ui.terminal.runs import SEEN_ON_BLANKS, Rendition, Run

_UNKNOWN = "\0"
"""The character, and the look, of a cell that may hold anything."""
_SKIP_FROM = 6
"""Number of cells that are worth the sequence that moves the cursor over them."""
_DIFFERENT = re.compile(rb"\x01(?:\x00{0,%d}\x01)*" % (_SKIP_FROM - 1))
"""Cells that differ, and such between them as are not worth a move; 1 for one that differs."""


class Cells(NamedTuple):
    """A line of which each character takes a cell, as it is held against the screen."""

    text: str
    looks: str
    """The look of each character."""
    runs: tuple[tuple[int, int, Rendition], ...]
    """The renditions: of each the first column, and the one behind it."""


class Drawn:
    """The screen of a terminal, as far as it is known.

    A line is two texts, its characters and their looks, a character for each look: texts are
    compared and cut at the least cost, and this is done for every cell of every frame.
    """

    def __init__(self) -> None:
        self._rows: dict[int, tuple[str, str]] = {}
        self._looks: dict[Rendition, str] = {}
        self.rendition: Rendition | None = None
        """The one that the terminal is in; None where that is not known."""

    def forget(self) -> None:
        """Know nothing: somebody else has drawn, or the terminal has another size."""
        self._rows = {}
        self.rendition = None

    def changes(self, runs: Iterable[Run], contested: Collection[int]) -> Iterator[Run]:
        """The parts of some runs that change the screen, which is known to show them afterwards.

        Args:
            runs: What is to be drawn.
            contested: The lines in which terminals may count other widths: what they show is not
                known any more.
        """
        for y in contested:
            self._rows.pop(y, None)
        for run in runs:
            yield from self._changed(run)

    def cells_of(self, runs: Iterable[Run]) -> Cells | None:
        """The cells of a line that runs fill without a gap; None if some are wide, or none."""
        text, looks, parts = "", "", []
        for run in runs:
            parts.append((len(text), len(text) + len(run.text), run.rendition))
            text += run.text
            looks += self._looks_of(run.text, run.rendition)
        return Cells(text, looks, tuple(parts)) if is_one_cell_each(text) else None

    def changes_of(self, y: int, x: int, cells: Cells) -> Iterator[Run]:
        """The parts of a line, drawn from a cell on, that change the screen; it shows them then."""
        differs = self._difference(y, x, cells.text, cells.looks)
        if not differs:
            return
        for start, end, rendition in cells.runs:
            for part in _DIFFERENT.finditer(differs, start, end):
                first, after = part.span()
                yield Run(y, x + first, rendition, cells.text[first:after])

    def blank_from(self, y: int, columns: int) -> int | None:
        """The column from which a row shows nothing but one ground, up to its end.

        None where it is not known as far as that, or has something in its last column.
        """
        text, looks = self._rows.get(y, ("", ""))
        if len(text) != columns or text[-1] != " ":
            return None
        return max(len(text.rstrip(" ")), len(looks.rstrip(looks[-1])))

    def _changed(self, run: Run) -> Iterator[Run]:
        """The parts of a run that do not stand there already."""
        start, text = run.x, run.text
        if not is_one_cell_each(text):
            # A wide character that is half drawn over is gone as a whole.
            first = max(0, start - 1)
            unknown = _UNKNOWN * (start + cell_len(text) + 1 - first)
            self._exchange(run.y, first, unknown, unknown)
            yield run
            return
        differs = self._difference(run.y, start, text, self._looks_of(text, run.rendition))
        for part in _DIFFERENT.finditer(differs):
            first, after = part.span()
            yield run._replace(x=start + first, text=text[first:after])

    def _difference(self, y: int, start: int, text: str, looks: str) -> bytes:
        """Put cells in a line, and tell of each whether it is another now; empty if none is."""
        old, old_looks = self._exchange(y, start, text, looks)
        if old_looks == looks:
            return b"" if old == text else bytes(map(ne, old, text))
        return bytes(map(or_, map(ne, old, text), map(ne, old_looks, looks)))

    def _exchange(self, y: int, start: int, text: str, looks: str) -> tuple[str, str]:
        """Put cells in a line, and give back those that they replace."""
        end = start + len(text)
        old, old_looks = self._rows.get(y, ("", ""))
        if len(old) < end:
            old, old_looks = old.ljust(end, _UNKNOWN), old_looks.ljust(end, _UNKNOWN)
        self._rows[y] = (
            old[:start] + text + old[end:],
            old_looks[:start] + looks + old_looks[end:],
        )
        return old[start:end], old_looks[start:end]

    def _looks_of(self, text: str, rendition: Rendition) -> str:
        """The look of each character; a blank that shows nothing but its ground looks like it."""
        look = self._look(rendition)
        if " " not in text or rendition.attributes & SEEN_ON_BLANKS:
            return look * len(text)
        blank = self._look(Rendition(background=rendition.background))
        return blank.join([look * len(word) for word in text.split(" ")])

    def _look(self, rendition: Rendition) -> str:
        return self._looks.setdefault(rendition, chr(len(self._looks) + 1))
