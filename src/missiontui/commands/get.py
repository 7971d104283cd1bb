"""`missiontui get`: one value of a record."""

from __future__ import annotations

import os

from missiontui.commands.arguments import has_options
from missiontui.commands.exit_codes import OK, UNREADABLE
from missiontui.commands.output import complain, say
from missiontui.commands.value import no_value, value_in
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.commands.parser import Parser


def run(given: list[str]) -> int:
    """Print a value, and on standard error what has to be known beside it; the exit code."""
    name, file, show_protected = _parsed(given)
    if file and os.path.isdir(file):
        from missiontui.commands.get_in_folder import get_in_folder

        return get_in_folder(name, file, show_protected=show_protected)
    from missiontui.commands.record import open_record
    from missiontui.reading.faults import MOST_FAULTS

    mission, _, _ = open_record(file, most=MOST_FAULTS, show_protected=show_protected)
    if mission is None:
        return UNREADABLE
    value = value_in(mission, name)
    for line in value.lines:
        say(line)
    for remark in value.remarks:
        complain(f"missiontui get: {remark}")
    if value.missing:
        return no_value(name, value.missing, file)
    return OK


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser, add_file, add_protected

    found = Parser(
        prog="missiontui get",
        description="Print an item of a record, or one value of it; of a folder, those of each "
        "record that has it, behind the path of its file. Exit code 1 if there is none.",
        examples=(
            Example("missiontui get release-of-prisoners", "all that is said of an item"),
            Example("missiontui get release-of-prisoners.wording", "its exact words"),
            Example("missiontui get visit.dates.start visit.yaml", "a value of another record"),
            Example("missiontui get .title visit.yaml", "a value of the record itself"),
            Example("missiontui get danek-orlo visits/", "an item of each record that has it"),
        ),
    )
    found.add_argument(
        "name",
        metavar="ID[.FIELD]",
        help="an id, or visit, delegation, source, gaps; behind a dot a key of the format, "
        "and so on; entries of lists count from 0",
    )
    add_file(found, or_folder=True)
    add_protected(found)
    return found


def _parsed(given: list[str]) -> tuple[str, str | None, bool]:
    if 1 <= len(given) <= 2 and not has_options(given):
        return given[0], given[1] if given[1:] else None, False
    options = parser().parse_args(given)
    return options.name, options.file, options.show_protected
