"""The matrix of what was said as CSV (RFC 4180)."""

from __future__ import annotations

from missiontui.export import matrix
from missiontui.export.matrix_of_many import COLUMNS, MatrixPart, PlacedRow, in_order, part_of
from missiontui.export.tables import as_csv, date_cell, joined, text_cell
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options, RecordPart
    from missiontui.model import Mission

LEAVES_OUT = (*matrix.LEAVES_OUT, "A | within one of several values, which becomes ¦.")


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:  # noqa: ARG001  # of others
    """The rows, several values of a cell parted by |, and behind them cells to fill in.

    Raises:
        NothingToExportError: if no statement that was chosen belongs in a matrix.
    """
    return _table((), [([], row) for row in matrix.matrix(mission, chosen)])


def together(parts: Sequence[RecordPart[MatrixPart]]) -> str:
    """The rows of all records, the oldest visit first, threads together, as above."""
    by_name = {each.record: each.held for each in parts}
    rows = in_order(parts)
    return _table(COLUMNS, [(_of_record(each, by_name[each.record]), each.row) for each in rows])


def part(mission: Mission, chosen: Chosen, options: Options) -> MatrixPart:  # noqa: ARG001  # of others
    """The rows of a record, and what rows of others tell of it.

    Raises:
        NothingToExportError: if no statement that was chosen belongs in a matrix.
    """
    return part_of(mission, chosen)


def _of_record(row: PlacedRow, held: MatrixPart) -> list[str]:
    day = date_cell(held.start) if held.start else ""
    before = map(text_cell, (row.record, row.thread, held.title))
    return [*before, day, text_cell(held.body)]


def _table(columns: Sequence[str], rows: Iterable[tuple[list[str], matrix.MatrixRow]]) -> str:
    """Rows below their headings, behind the cells of further columns, the empty ones last."""
    empty = [""] * len(matrix.TO_FILL_IN)
    headings = [*columns, *map(matrix.heading, matrix.MatrixRow._fields), *matrix.TO_FILL_IN]
    return as_csv([headings, *([*before, *_cells(row), *empty] for before, row in rows)])


def _cells(row: matrix.MatrixRow) -> list[str]:
    return [text_cell(cell if isinstance(cell, str) else joined(cell)) for cell in row]
