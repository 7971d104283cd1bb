"""Lines that are drawn again and again, and the cells that a terminal shows of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from missiontui.ui.terminal.drawn import Cells, Drawn
from missiontui.ui.terminal.frames import joined
from missiontui.ui.terminal.renditions import Renditions
from missiontui.ui.terminal.runs import Run


class Line:
    """Runs from the first cell of a line on, without a gap between them."""

    __slots__ = ("_cells", "_of", "_runs")

    def __init__(self, runs: Iterable[Run]) -> None:
        """Take the runs, in the renditions that are asked for."""
        self._runs = tuple(runs)
        self._of: Renditions | None = None
        self._cells: Cells | None = None

    def __repr__(self) -> str:
        """The runs, for whoever looks for a fault."""
        return f"Line({self._runs!r})"

    def cells(self, drawn: Drawn, renditions: Renditions) -> Cells | None:
        """The cells that a terminal of these renditions shows; None if some are wide, or none."""
        if self._of is not renditions:
            shown = (run._replace(rendition=renditions.shown(run.rendition)) for run in self._runs)
            self._cells = drawn.cells_of(joined(shown))
            self._of = renditions
        return self._cells


class PlacedLine(NamedTuple):
    """A line, and the first of its cells on the screen."""

    y: int
    x: int
    line: Line
