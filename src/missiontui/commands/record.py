"""The record that was named on the command line."""

from __future__ import annotations

from pathlib import Path

from missiontui.commands.exit_codes import INVALID, OK, UNREADABLE
from missiontui.commands.output import complain
from missiontui.model import Mission, Origin
from missiontui.reading import (
    STANDARD_INPUT,
    InvalidRecordError,
    UnreadableRecordError,
    bundled,
    origin_of,
    read_origin,
    told,
)


def open_record(
    name: str | None, text: Path | None = None
) -> tuple[Mission | None, Origin | None, int]:
    """The record of a file, where it is from, and OK; or, its faults printed, the exit code."""
    shown = "standard input" if name == STANDARD_INPUT else str(name or bundled())
    try:
        origin = origin_of(name, text)
        return read_origin(origin), origin, OK
    except InvalidRecordError as error:
        for line in told(error.faults):
            complain(f"{shown}:{line}")
        return None, None, INVALID
    except UnreadableRecordError as error:
        complain(f"missiontui: {error}")
        return None, None, UNREADABLE
