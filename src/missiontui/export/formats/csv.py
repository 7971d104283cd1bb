"""CSV (RFC 4180): one table, a row for each thing that the record tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missiontui.export.cells import FIRST, LAST, cells_of
from missiontui.export.formats import NothingToExportError
from missiontui.export.rows import rows_of, titles
from missiontui.export.tables import as_csv, text_cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options, RecordPart
    from missiontui.model import Mission

LEAVES_OUT = (
    "The attached text of the source.",
    "Columns in which nothing would stand.",
    "To which date or number of a thing a paragraph belongs: those of one thing stand together.",
    "A | within one of several values, which becomes ¦.",
)
_RECORD = "record"
"""The column that tells the record, where there are several."""


_Cells = dict[str, str]


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:
    """The chosen rows, below the names of their columns, which are the keys of the format.

    Raises:
        NothingToExportError: if nothing that was chosen is in the record.
    """
    return _table(part(mission, chosen, options), FIRST)


def together(parts: Sequence[RecordPart[list[_Cells]]]) -> str:
    """The rows of all records, with the name of its record in the first column of each."""
    named = (({_RECORD: text_cell(each.record)} | row) for each in parts for row in each.held)
    return _table(list(named), (_RECORD, *FIRST))


def part(mission: Mission, chosen: Chosen, options: Options) -> list[_Cells]:  # noqa: ARG001  # of others
    """The chosen rows of a record, each as cells by their columns.

    Raises:
        NothingToExportError: if nothing that was chosen is in the record.
    """
    names = titles(mission)
    rows = [cells_of(mission, row, names) for row in rows_of(mission, chosen)]
    if not rows:
        raise NothingToExportError("the record has nothing in what was chosen")
    return rows


def _table(rows: list[_Cells], first: tuple[str, ...]) -> str:
    """Rows below the names of their columns, those in which something stands."""
    found = dict.fromkeys(column for row in rows for column, cell in row.items() if cell)
    between = (each for each in found if each not in (*first, *LAST))
    columns = [*first, *between, *(each for each in LAST if each in found)]
    return as_csv([columns, *([row.get(column, "") for column in columns] for row in rows)])
