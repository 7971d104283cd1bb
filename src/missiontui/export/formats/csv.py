"""CSV (RFC 4180): a table of each section, a row for each thing that it tells of."""

from __future__ import annotations

from missiontui.export.cells import FIRST, LAST, SECTION, cells_of
from missiontui.export.formats import NothingToExportError
from missiontui.export.rows import rows_of, titles
from missiontui.export.tables import as_csv, text_cell
from missiontui.model import SECTIONS
from missiontui.typed import TYPE_CHECKING

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


def sections(mission: Mission, chosen: Chosen) -> tuple[str, ...]:
    """The sections that have something of what was chosen."""
    return tuple(dict.fromkeys(row.section for row in rows_of(mission, chosen)))


def by_section(mission: Mission, chosen: Chosen) -> dict[str, str]:
    """The table of each section that has something of what was chosen.

    Raises:
        NothingToExportError: if none has.
    """
    return _tables(_rows(mission, chosen))


def together_by_section(parts: Sequence[RecordPart[list[_Cells]]]) -> dict[str, str]:
    """The table of each section, with the rows of all records."""
    return _tables(_named(parts), _RECORD)


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:
    """The chosen rows in one table, below the names of its columns, the keys of the format.

    Raises:
        NothingToExportError: if nothing that was chosen is in the record.
    """
    return _table(part(mission, chosen, options))


def together(parts: Sequence[RecordPart[list[_Cells]]]) -> str:
    """The rows of all records in one table, with the name of the record in the first column."""
    return _table(_named(parts), _RECORD)


def part(mission: Mission, chosen: Chosen, options: Options) -> list[_Cells]:  # noqa: ARG001  # of others
    """The chosen rows of a record, each as cells by their columns.

    Raises:
        NothingToExportError: if nothing that was chosen is in the record.
    """
    return _rows(mission, chosen)


def _rows(mission: Mission, chosen: Chosen) -> list[_Cells]:
    names = titles(mission)
    rows = [cells_of(mission, row, names) for row in rows_of(mission, chosen)]
    if not rows:
        raise NothingToExportError("the record has nothing in what was chosen")
    return rows


def _named(parts: Sequence[RecordPart[list[_Cells]]]) -> list[_Cells]:
    """The rows of all records, each with the name of its record."""
    return [{_RECORD: text_cell(each.record), **row} for each in parts for row in each.held]


def _tables(rows: list[_Cells], *before: str) -> dict[str, str]:
    """The table of each section that has rows, with some columns before all others."""
    found = {row[SECTION] for row in rows}
    return {
        section: _table([row for row in rows if row[SECTION] == section], *before)
        for section in SECTIONS
        if section in found
    }


def _table(rows: list[_Cells], *before: str) -> str:
    """Rows as a table, which names their sections where there are several."""
    found = dict.fromkeys(column for row in rows for column, cell in row.items() if cell)
    several = len({row[SECTION] for row in rows}) > 1
    first = [*before, *([SECTION] if several else ()), *FIRST]
    between = (each for each in found if each not in (*before, SECTION, *FIRST, *LAST))
    columns = [*first, *between, *(each for each in LAST if each in found)]
    return as_csv([columns, *([row.get(column, "") for column in columns] for row in rows)])
