"""The matrix of many records: what was said again stands together, the earlier first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from missiontui.document.dates import marked_date
from missiontui.document.names import kind_and_words, sending_bodies
from missiontui.document.provenance import marked
from missiontui.export.chosen import Chosen
from missiontui.export.formats import RecordPart
from missiontui.export.marks import noted
from missiontui.export.matrix import MatrixRow, matrix, with_cases
from missiontui.export.reference import reference
from missiontui.export.threads import Said, in_threads, threads
from missiontui.model import Case, Id, Mission, PartialDate, Statement

COLUMNS = ("record", "thread", "visit", "date", "body")
"""The columns that tell whose row it is, before those of `MatrixRow`."""


class MatrixPart(NamedTuple):
    """The rows of one record, and all that rows of others tell of it."""

    title: str
    """The title of the record."""
    body: str
    """Those who sent the delegation; empty where the record does not say."""
    start: PartialDate | None
    """The first day of the visit, as far as stated."""
    day: str
    """The same in words, with their marks; empty where nothing is stated."""
    rows: tuple[MatrixRow, ...]
    """The rows."""
    links: tuple[tuple[tuple[Id, str], ...], ...]
    """The links that each row has in its column of what was said before: the item that states one,
    and the link, which is the other record, a blank and the id."""
    words: Mapping[Id, str]
    """The words of each statement and case, in a line."""
    source: str
    """The source in a line; empty where nothing names it."""
    languages: tuple[str | None, str | None]
    """The languages of the record and of its source (BCP 47), as far as stated."""
    direction: str
    """The direction of the record's script, as HTML has it."""


class PlacedRow(NamedTuple):
    """A row among those of many records."""

    record: str
    """The name of its record."""
    thread: str
    """The record and the reference of the first row of its thread; empty where it is alone."""
    row: MatrixRow
    """The row."""


def part_of(mission: Mission, chosen: Chosen) -> MatrixPart:
    """The part of a record.

    Raises:
        NothingToExportError: if no statement that was chosen belongs in a matrix.
    """
    dates = mission.visit.dates
    start = dates.start if dates else None
    marks = tuple(f"visit: {mark}" for mark in noted(dates)) if dates else ()
    rows = matrix(mission, chosen)
    said: tuple[Statement | Case, ...] = (*mission.statements, *mission.cases)
    return MatrixPart(
        title=mission.title,
        body=sending_bodies(mission.delegation),
        start=start,
        day=marked_date(dates, "start", start) if dates and start else "",
        rows=tuple(row._replace(marks=row.marks + marks) for row in rows),
        links=tuple(_links(mission, Id(row.reference)) for row in rows),
        words={each.id: _words(mission, each) for each in said},
        source=reference(mission.source),
        languages=(mission.language, mission.source.language),
        direction=mission.direction.value,
    )


def _links(mission: Mission, id: Id) -> tuple[tuple[Id, str], ...]:
    parts = with_cases(mission, mission.item(id, Statement))
    return tuple((part.id, f"{each.record} {each.id}") for part in parts for each in part.follows)


def _words(mission: Mission, item: Statement | Case) -> str:
    if isinstance(item, Case):
        situation = marked(item, "situation", item.situation)
        return ": ".join(filter(None, (mission.name_of(item.id), situation)))
    return kind_and_words(item, mission.speaker_name(item))


def in_order(parts: Sequence[RecordPart[MatrixPart]]) -> list[PlacedRow]:
    """The rows of all records, the oldest visit first.

    Visits of which no year is stated come last. Threads stand together: see `threads.in_threads`.
    """
    parts = sorted(parts, key=_age)
    held = {each.record: each.held for each in parts}
    rows: dict[Said, MatrixRow] = {}
    earlier: dict[Said, list[Said]] = {}
    for each in parts:
        for row, links in zip(each.held.rows, each.held.links, strict=True):
            rows[Said(each.record, Id(row.reference))] = _filled(row, links, each, held)
        for (id, _), other in each.earlier.items():
            earlier.setdefault(Said(each.record, id), []).append(other)
    placed = in_threads(tuple(rows), earlier)
    thread_of = threads(earlier)
    sizes = Counter(thread_of.get(said) for said in placed)
    first: dict[Said, Said] = {}
    found = []
    for said in placed:
        thread = thread_of.get(said, said)
        begins = first.setdefault(thread, said)
        shown = f"{begins.record} · {begins.id}" if sizes[thread] > 1 else ""
        found.append(PlacedRow(said.record, shown, rows[said]))
    return found


def _age(each: RecordPart[MatrixPart]) -> tuple[bool, int, int, int, str]:
    start = each.held.start
    year = start.year if start else None
    if start is None or year is None:
        return True, 0, 0, 0, each.record
    return False, year, start.month or 0, start.day or 0, each.record


def _filled(
    row: MatrixRow,
    links: tuple[tuple[Id, str], ...],
    of: RecordPart[MatrixPart],
    held: Mapping[str, MatrixPart],
) -> MatrixRow:
    """A row in which each link that leads somewhere says what was said there, and when."""
    before = (
        _told(shown, of.earlier.get(link), held)
        for shown, link in zip(row.said_before, links, strict=True)
    )
    return row._replace(said_before=tuple(before))


def _told(shown: str, other: Said | None, held: Mapping[str, MatrixPart]) -> str:
    there = held.get(other.record) if other else None
    words = there.words.get(other.id) if there and other else None
    if there is None or words is None:
        return shown
    day = f", {there.day}" if there.day else ""
    return f"{shown}{day}: {words}"
