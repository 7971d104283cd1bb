"""Places in the file of a record as it is now: lines at which an editor opens it."""

from __future__ import annotations

from missiontui.model import Id, Origin
from missiontui.reading.faults import RecordError
from missiontui.reading.files import text_of
from missiontui.reading.locating import find_line, find_place
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def line_of(path: Path, id: Id) -> int:
    """The line, from 1, where an item stands in a record's file as it is now.

    It is 1 where the file cannot be read, or has no such item any more.
    """
    return _line(path, lambda text: find_line(text, id))


def beginning_of(path: Path, id: Id) -> tuple[int, str]:
    """The line, from 1, where an item stands in a record's file as it is now, and its text.

    The text is empty where the file cannot be read.
    """
    number = line_of(path, id)
    try:
        lines = text_of(Origin(path=path)).splitlines()
    except RecordError:
        return number, ""
    return number, lines[number - 1] if number <= len(lines) else ""


def place_of(path: Path, paragraph: int) -> int:
    """The line, from 1, above which a statement that rests on a paragraph goes in a file.

    It is 1 where the file cannot be read.
    """
    return _line(path, lambda text: find_place(text, paragraph))


def _line(path: Path, find: Callable[[str], int]) -> int:
    try:
        return find(text_of(Origin(path=path)))
    except RecordError:
        return 1
