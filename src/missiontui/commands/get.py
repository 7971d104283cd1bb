"""`missiontui get`: one value of a record."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from missiontui.commands.arguments import has_options
from missiontui.commands.exit_codes import NOT_THERE, OK, UNREADABLE
from missiontui.commands.output import complain, say

if TYPE_CHECKING:
    from missiontui.commands.parser import Parser
    from missiontui.export.dump import Plain
    from missiontui.export.values import NoSuchValueError
    from missiontui.model import Mission


_RECORDS = (".yaml", ".yml", ".json")
"""How the names of records end."""


def run(given: list[str]) -> int:
    """Print a value, and on standard error what has to be known beside it; the exit code."""
    name, file, show_protected = _parsed(given)
    from missiontui.commands.record import open_record
    from missiontui.reading.faults import MOST_FAULTS

    mission, _, _ = open_record(file, most=MOST_FAULTS, show_protected=show_protected)
    if mission is None:
        return UNREADABLE
    if text := _as_text(mission, name):
        say(text)
        return OK
    from missiontui.export.values import NoSuchValueError, value_of

    try:
        value, remarks = value_of(mission, name)
    except NoSuchValueError as error:
        if kind := _kind_of_file(name):
            complain(f"missiontui get: {_no_id(name, kind, file)}")
            return UNREADABLE
        complain(f"missiontui get: {_told(error)}")
        return NOT_THERE
    for line in _lines(value):
        say(line)
    for remark in remarks:
        complain(f"missiontui get: {remark}")
    return OK


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser, add_file, add_protected

    found = Parser(
        prog="missiontui get",
        description="Print an item of a record, or one value of it. Exit code 1 if there is none.",
        examples=(
            Example("missiontui get release-of-prisoners", "all that is said of an item"),
            Example("missiontui get release-of-prisoners.wording", "its exact words"),
            Example("missiontui get visit.dates.start visit.yaml", "a value of another record"),
            Example("missiontui get .title visit.yaml", "a value of the record itself"),
        ),
    )
    found.add_argument(
        "name",
        metavar="ID[.FIELD]",
        help="an id, or visit, delegation, source, gaps; behind a dot a key of the format, "
        "and so on; entries of lists count from 0",
    )
    add_file(found)
    add_protected(found)
    return found


def _parsed(given: list[str]) -> tuple[str, str | None, bool]:
    if 1 <= len(given) <= 2 and not has_options(given):
        return given[0], given[1] if given[1:] else None, False
    options = parser().parse_args(given)
    return options.name, options.file, options.show_protected


def _as_text(mission: Mission, name: str) -> str | None:
    """An item as the screen shows it; None for a field, and for what the screen does not open."""
    if "." in name or "[" in name:
        return None
    from missiontui.export.as_text import as_text
    from missiontui.model import Id

    return as_text(mission, Id(name))


def _kind_of_file(name: str) -> str:
    """The words for what lies under a name, or would by its end; empty where nothing does."""
    if os.path.isdir(name):  # pathlib loads much
        return "a folder"
    return "a file" if os.path.lexists(name) or name.endswith(_RECORDS) else ""


def _no_id(name: str, kind: str, file: str | None) -> str:
    """The sentence for a file or folder that stands where an id belongs."""
    from shlex import quote

    from missiontui.reading.faults import quoted

    shown = quoted(name)
    if kind == "a folder" or file is not None:
        return f"{shown} is {kind}; an id stands here, and behind it the file of the record"
    return f"{shown} is {kind}; an id goes before it: missiontui get visit {quote(name)}"


def _lines(value: Plain) -> list[str]:
    """The lines of a value; of a list one for each text."""
    from missiontui.export.lines import in_lines

    if isinstance(value, list) and not any(isinstance(each, dict) for each in value):
        return [str(each) for each in value]
    return list(in_lines(value))


def _told(error: NoSuchValueError) -> str:
    if not error.within:
        from missiontui.commands.ids import no_item

        return no_item(error.wrong, error.known)
    from missiontui.reading.faults import did_you_mean, quoted

    hint = did_you_mean(error.wrong, error.known)
    known = f"; one of {', '.join(error.known)}" if error.known else ""
    return f"{error.within} has no {quoted(error.wrong)}{hint}{known}"
