"""The record that was named on the command line."""

from __future__ import annotations

from os.path import basename

from missiontui.commands.exit_codes import INVALID, OK, UNREADABLE
from missiontui.commands.output import complain
from missiontui.commands.waiting import Bar
from missiontui.model import Mission, Origin
from missiontui.reading import (
    STANDARD_INPUT,
    InvalidRecordError,
    UnreadableRecordError,
    bundled_file,
    origin_of,
    read_origin,
    told,
)
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FORM = "each line is FILE:LINE:COLUMN: path: what was found; what is expected"
"""The form of a fault, for whoever sees one for the first time."""


def open_record(
    name: str | None,
    text: Path | None = None,
    *,
    most: int | None = None,
    show_protected: bool = False,
) -> tuple[Mission | None, Origin | None, int]:
    """The record of a file, where it is from, and OK; or, its faults printed, the exit code.

    Args:
        name: The file; None for the bundled record.
        text: A file with the text of the source, in place of the one that the record names.
        most: The most faults that are printed; all where None.
        show_protected: Whether the names of protected people are shown.
    """
    shown = "standard input" if name == STANDARD_INPUT else name or bundled_file()
    try:
        origin = origin_of(name, text, show_protected=show_protected)
        with Bar(f"Reading {basename(shown)}") as tell:
            mission = read_origin(origin, tell)
    except InvalidRecordError as error:
        for line in told(error.faults[:most]):
            complain(f"{shown}:{line}")
        if more := len(error.faults[most:]) if most else 0:
            complain(f"{shown}: {more} more faults; missiontui check prints all")
        complain(FORM)
        return None, None, INVALID
    except UnreadableRecordError as error:
        complain(f"missiontui: {error}")
        return None, None, UNREADABLE
    return mission, origin, OK
