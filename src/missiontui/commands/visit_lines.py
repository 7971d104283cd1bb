"""Visits in lines: aligned for people, parted by tabs or as JSON for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from missiontui.commands.folder import path_of
from missiontui.commands.output import as_json, printable
from missiontui.document.cells import cell_len
from missiontui.document.wrapping import shortened
from missiontui.library.rows import Visit
from missiontui.model import VisitStatus

_GAP = "  "
_NOT_STATED = "not stated"
_LEAST_TITLE = 24
"""The least width of titles, for which columns that matter less give way, in cells."""


class _Column(NamedTuple):
    """A column of the list."""

    heading: str
    value: Callable[[Visit], str]
    most: int
    """The greatest width, in cells."""
    is_number: bool = False


def dates_and_status(visit: Visit) -> str:
    """The days, as far as they are stated, with the status of a visit that is not over."""
    is_open = visit.status not in ("", VisitStatus.CONCLUDED.value)
    return ", ".join(filter(None, (visit.dates or _NOT_STATED, visit.status if is_open else "")))


_DATES = _Column("Dates", dates_and_status, 32)
_COUNTRY = _Column("Country", lambda visit: ", ".join(visit.countries), 20)
_BODY = _Column("Body", lambda visit: "; ".join(visit.bodies), 36)
_TITLE = _Column("Title", lambda visit: visit.title, 1000)
_MEETINGS = _Column("Meetings", lambda visit: str(visit.meetings), 8, is_number=True)
_PARTICIPANTS = _Column("Participants", lambda visit: str(visit.participants), 12, is_number=True)
_STATEMENTS = _Column("Statements", lambda visit: str(visit.statements), 10, is_number=True)
_RECORD = _Column("Record", lambda visit: visit.name, 40)
_ORDER = (_DATES, _COUNTRY, _BODY, _TITLE, _MEETINGS, _PARTICIPANTS, _STATEMENTS, _RECORD)
_COLUMNS = (_DATES, _COUNTRY, _RECORD, _TITLE, _BODY, _STATEMENTS, _MEETINGS, _PARTICIPANTS)
"""The same, those first that stay the longest where there is little room."""


def visit_with_title(visit: Visit) -> str:
    """Days, countries and bodies of a visit, and its title."""
    parts = (
        dates_and_status(visit) if visit.dates else "",
        ", ".join(visit.countries),
        "; ".join(visit.bodies),
        visit.title,
    )
    return " · ".join(filter(None, parts))


def as_object(visit: Visit, folder: str) -> str:
    """A visit as a JSON object: all that it has, and its file."""
    held = {key: value for key, value in visit._asdict().items() if value not in (None, "", ())}
    return as_json({"file": path_of(folder, visit.name), **held})


def tabbed(visit: Visit, folder: str) -> str:
    """A visit as values parted by tabs; several of one sort are parted by semicolons."""
    values = (
        visit.start or "",
        visit.status,
        "; ".join(visit.countries),
        "; ".join(visit.bodies),
        visit.title,
        *map(str, (visit.meetings, visit.participants, visit.statements)),
        path_of(folder, visit.name),
    )
    return "\t".join(printable(" ".join(value.split())) for value in values)


def aligned(visits: Sequence[Visit], width: int) -> Iterator[str]:
    """Visits below headings, each in one line of a terminal.

    Args:
        visits: The visits.
        width: The width of the terminal, in cells.
    """
    if not visits:
        return
    cells = {each: [each.heading, *map(each.value, visits)] for each in _COLUMNS}
    widths = _fitting(cells, width)
    for at in range(len(visits) + 1):
        parts = (_filled(cells[each][at], room, each) for each, room in widths)
        yield printable(_GAP.join(parts).rstrip())


def _fitting(cells: Mapping[_Column, Sequence[str]], width: int) -> list[tuple[_Column, int]]:
    """The columns for which there is room, in their order, each with its width."""
    found: dict[_Column, int] = {}
    rest = width + len(_GAP)
    for column, texts in cells.items():
        natural = min(column.most, max(map(cell_len, texts)))
        least = min(natural, _LEAST_TITLE) if column is _TITLE else natural
        if least + len(_GAP) <= rest:
            found[column] = least
            rest -= least + len(_GAP)
    if _TITLE in found:
        natural = max(map(cell_len, cells[_TITLE]))
        found[_TITLE] += max(0, min(rest, natural - found[_TITLE]))
    return [(each, found[each]) for each in _ORDER if each in found]


def _filled(text: str, room: int, column: _Column) -> str:
    """A text in its column, cut where it is longer."""
    short = shortened(text, room)
    blanks = " " * (room - cell_len(short))
    return blanks + short if column.is_number else short + blanks
