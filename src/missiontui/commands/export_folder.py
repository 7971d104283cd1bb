"""`missiontui export DIR`: the records of a folder in one file for another program."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from missiontui.commands.exit_codes import INVALID, NOTHING_TO_EXPORT, OK, UNREADABLE
from missiontui.commands.export_target import PROG
from missiontui.commands.folder import Answer, ask_each, tell_problems
from missiontui.commands.libraries import opened
from missiontui.commands.output import complain
from missiontui.export.formats import (
    FORMATS,
    NothingToExportError,
    Options,
    RecordPart,
    joining_exporter,
)
from missiontui.reading.faults import quoted

if TYPE_CHECKING:
    from missiontui.export.threads import Said
    from missiontui.model import Id, Mission


class Wanted(NamedTuple):
    """What is wanted of each record."""

    format: str
    """The format."""
    ids: tuple[str, ...]
    """The items that were named; each is taken of the records that have it."""
    sections: tuple[str, ...]
    """The sections that were named."""
    choices: Options
    """The choices of the format."""


class _Part(NamedTuple):
    """What a record gives."""

    ids: tuple[str, ...]
    """Those of the items named that it has."""
    held: Any = None
    """Its part; None where it has none."""
    reason: str = ""
    """The sentence that says why it has none; empty where nothing of it was named."""


def taken_of(
    folder: str, wanted: Wanted, *, no_cache: bool, show_protected: bool
) -> tuple[list[RecordPart[Any]], int]:
    """What the records of a folder give to an export of all, and the exit code.

    What cannot be taken is told.

    Raises:
        SystemExit: if the folder has no records, which is told.
    """
    name = wanted.format
    if not FORMATS[name].takes_several:
        several = ", ".join(each for each, about in FORMATS.items() if about.takes_several)
        complain(f"{PROG}: --to {name} takes one record, a folder only {several}")
        return [], UNREADABLE
    answers = ask_each(folder, partial(_part, wanted=wanted), PROG, show_protected=show_protected)
    for id in wanted.ids:
        if not any(id in answer.held.ids for answer in answers.given):
            complain(f"{PROG}: --ids: no record of {folder} has an item {quoted(id)}")
            return [], UNREADABLE
    tell_problems(folder, answers.problems, PROG)
    _tell_reasons(answers.given)
    found = [each for each in answers.given if each.held.held is not None]
    if not found:
        return [], NOTHING_TO_EXPORT
    earlier = _earlier(folder, no_cache=no_cache) if FORMATS[name].tells_earlier else {}
    parts = [
        RecordPart(_printed(file.name), part.held, earlier.get(file.name, {}))
        for file, part in found
    ]
    return parts, INVALID if answers.problems else OK


def _printed(name: str) -> str:
    """A name of a record as an export can hold it: what does not print is told by its number."""
    return "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in name)


def _tell_reasons(given: list[Answer[_Part]]) -> None:
    """Print why records have no part, each reason once."""
    files: dict[str, list[str]] = {}
    for file, part in given:
        if part.reason:
            files.setdefault(part.reason, []).append(file.path)
    for reason, (first, *others) in files.items():
        further = f" and {len(others)} more" if others else ""
        complain(f"{PROG}: {first}{further}: {reason}")


def _part(mission: Mission, wanted: Wanted) -> _Part:
    from missiontui.export.chosen import Chosen
    from missiontui.model import PARTS, Id

    ids = tuple(id for id in wanted.ids if id in mission.items or id in PARTS)
    if wanted.ids and not (ids or wanted.sections):
        return _Part(())
    chosen = Chosen.of(map(Id, ids), wanted.sections)
    exporter = joining_exporter(wanted.format)
    try:
        return _Part(ids, exporter.part(mission, chosen, wanted.choices))
    except NothingToExportError as error:
        return _Part(ids, reason=str(error))


def _earlier(folder: str, *, no_cache: bool) -> dict[str, dict[tuple[Id, str], Said]]:
    """What the items of each record follow, by the record."""
    from missiontui.export.threads import Said
    from missiontui.library.rows import Relation

    found: dict[str, dict[tuple[Id, str], Said]] = {}
    with opened(folder, PROG, no_cache=no_cache) as library:
        for link in library.links():
            if link.relation is Relation.FOLLOWS and link.other is not None:
                of_record = found.setdefault(link.item.visit, {})
                other = Said(_printed(link.other.visit), link.other.id)
                of_record[link.item.id, link.stated] = other
    return found
