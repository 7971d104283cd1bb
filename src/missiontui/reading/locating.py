"""Lines of a file on which the items of a record stand."""

from __future__ import annotations

from missiontui.model import Id
from missiontui.reading.locations import Locations


def find_line(text: str, id: Id) -> int:
    """The line, from 1, where an item begins; 1 where there is none with that id.

    Raises:
        InvalidRecordError: if the text is not YAML.
    """
    return Locations(text).item(id).line
