"""The matrix of what was said as CSV (RFC 4180)."""

from __future__ import annotations

from missiontui.export import matrix
from missiontui.export.tables import as_csv, joined, text_cell
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options
    from missiontui.model import Mission

LEAVES_OUT = (*matrix.LEAVES_OUT, "A | within one of several values, which becomes ¦.")


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:  # noqa: ARG001  # of others
    """The rows, several values of a cell parted by |, and behind them cells to fill in.

    Raises:
        NothingToExportError: if no statement that was chosen belongs in a matrix.
    """
    rows = matrix.matrix(mission, chosen)
    empty = [""] * len(matrix.TO_FILL_IN)
    headings = [*map(matrix.heading, matrix.MatrixRow._fields), *matrix.TO_FILL_IN]
    return as_csv([headings, *([*_cells(row), *empty] for row in rows)])


def _cells(row: matrix.MatrixRow) -> list[str]:
    return [text_cell(cell if isinstance(cell, str) else joined(cell)) for cell in row]
