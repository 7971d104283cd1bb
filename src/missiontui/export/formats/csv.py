"""CSV (RFC 4180): one table, a row for each thing that the record tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missiontui.export.cells import FIRST, LAST, cells_of
from missiontui.export.formats import NothingToExportError
from missiontui.export.rows import rows_of, titles
from missiontui.export.tables import as_csv

if TYPE_CHECKING:
    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options
    from missiontui.model import Mission

LEAVES_OUT = (
    "The attached text of the source.",
    "Columns in which nothing would stand.",
    "To which date or number of a thing a paragraph belongs: those of one thing stand together.",
    "A | within one of several values, which becomes ¦.",
)


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:  # noqa: ARG001  # of others
    """The chosen rows, below the names of their columns, which are the keys of the format.

    Raises:
        NothingToExportError: if nothing that was chosen is in the record.
    """
    names = titles(mission)
    rows = [cells_of(mission, row, names) for row in rows_of(mission, chosen)]
    if not rows:
        raise NothingToExportError("the record has nothing in what was chosen")
    found = dict.fromkeys(column for row in rows for column, cell in row.items() if cell)
    between = (each for each in found if each not in (*FIRST, *LAST))
    columns = [*FIRST, *between, *(each for each in LAST if each in found)]
    return as_csv([columns, *([row.get(column, "") for column in columns] for row in rows)])
