"""The cells of the screen as they were drawn last, so that no cell is drawn again as it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from rich.cells import cell_len

from missiontui.document.cells import is_one_cell_each
from missiontui.ui.terminal.runs import SEEN_ON_BLANKS, Rendition, Run

_Cell = tuple[str, Rendition] | None
"""A character and its look; None where the cell may hold anything."""
_NEAR = 8
"""Number of equal cells that cost less to draw again than to move the cursor over."""


class Drawn:
    """The screen of a terminal, as far as it is known."""

    def __init__(self) -> None:
        self._rows: dict[int, list[_Cell]] = {}

    def forget(self) -> None:
        """Know nothing: somebody else has drawn, or the terminal has another size."""
        self._rows = {}

    def changes(self, runs: Iterable[Run], contested: Collection[int]) -> list[Run]:
        """The parts of some runs that change the screen, which is known to show them afterwards.

        Args:
            runs: What is to be drawn.
            contested: The lines in which terminals may count other widths: these stay unknown, and
                are drawn whole.
        """
        found: list[Run] = []
        for run in runs:
            if run.y in contested:
                self._rows.pop(run.y, None)
                found.append(run)
            else:
                found += self._changed(run)
        return found

    def _changed(self, run: Run) -> Iterator[Run]:
        row = self._rows.setdefault(run.y, [])
        start, text = run.x, run.text
        if not is_one_cell_each(text):
            end = start + cell_len(text)
            row.extend([None] * (end - len(row)))
            # A wide character that is half drawn over is gone as a whole.
            row[max(0, start - 1) : end + 1] = [None] * (len(row[max(0, start - 1) : end + 1]))
            yield run
            return
        end = start + len(text)
        row.extend([None] * (end - len(row)))
        look, blank = run.rendition, _of_blanks(run.rendition)
        cells: list[_Cell] = [(char, blank if char == " " else look) for char in text]
        before = row[start:end]
        if before == cells:
            return
        row[start:end] = cells
        for first, after in _differing(before, cells):
            yield run._replace(x=start + first, text=text[first:after])


def _of_blanks(look: Rendition) -> Rendition:
    """The look of a blank, of which the background alone is seen, as a rule."""
    if look.attributes & SEEN_ON_BLANKS:
        return look
    return Rendition(background=look.background)


def _differing(before: list[_Cell], after: list[_Cell]) -> Iterator[tuple[int, int]]:
    """Start and end of the stretches that differ, those that are near each other as one."""
    start = end = -1
    for at, (old, new) in enumerate(zip(before, after, strict=True)):
        if old == new:
            continue
        if start >= 0 and at - end >= _NEAR:
            yield start, end
            start = at
        elif start < 0:
            start = at
        end = at + 1
    if start >= 0:
        yield start, end
