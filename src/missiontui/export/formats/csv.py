"""CSV (RFC 4180): a table of each section, a row for each thing that it tells of."""

from __future__ import annotations

from missiontui.export.cells import FIRST, LAST, SECTION, cells_of
from missiontui.export.formats import NothingToExportError
from missiontui.export.rows import rows_of, titles
from missiontui.export.tables import as_csv
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from missiontui.export.chosen import Chosen
    from missiontui.export.formats import Options
    from missiontui.export.rows import ItemRow
    from missiontui.model import Id, Mission

LEAVES_OUT = (
    "The attached text of the source.",
    "Columns in which nothing would stand.",
    "To which date or number of a thing a paragraph belongs: those of one thing stand together.",
    "A | within one of several values, which becomes ¦.",
)


def sections(mission: Mission, chosen: Chosen) -> tuple[str, ...]:
    """The sections that have something of what was chosen."""
    return tuple(dict.fromkeys(row.section for row in rows_of(mission, chosen)))


def by_section(mission: Mission, chosen: Chosen) -> dict[str, str]:
    """The table of each section that has something of what was chosen.

    Raises:
        NothingToExportError: if none has.
    """
    names, rows = titles(mission), _rows(mission, chosen)
    return {
        section: _table(mission, [row for row in rows if row.section == section], names)
        for section in sections(mission, chosen)
    }


def exported(mission: Mission, chosen: Chosen, options: Options) -> str:  # noqa: ARG001  # of others
    """The chosen rows in one table, below the names of its columns, the keys of the format.

    Raises:
        NothingToExportError: if nothing that was chosen is in the record.
    """
    return _table(mission, _rows(mission, chosen), titles(mission))


def _rows(mission: Mission, chosen: Chosen) -> list[ItemRow]:
    rows = list(rows_of(mission, chosen))
    if not rows:
        raise NothingToExportError("the record has nothing in what was chosen")
    return rows


def _table(mission: Mission, rows: list[ItemRow], names: Mapping[Id, str]) -> str:
    """Rows as a table, which names their sections where there are several."""
    cells = [cells_of(mission, row, names) for row in rows]
    found = dict.fromkeys(column for row in cells for column, cell in row.items() if cell)
    several = len({row.section for row in rows}) > 1
    first = [SECTION, *FIRST] if several else FIRST
    between = (each for each in found if each not in (SECTION, *FIRST, *LAST))
    columns = [*first, *between, *(each for each in LAST if each in found)]
    return as_csv([columns, *([row.get(column, "") for column in columns] for row in cells)])
