"""`missiontui diff`: what is different between two records."""

from __future__ import annotations

import os

from missiontui.commands.arguments import has_options
from missiontui.commands.exit_codes import DIFFERENT, OK, UNREADABLE
from missiontui.commands.output import complain, say
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.commands.parser import Parser


def run(given: list[str]) -> int:
    """Print each difference in a line; the exit code."""
    old, new, show_protected = _parsed(given)
    folders = [name for name in (old, new) if os.path.isdir(name)]
    if len(folders) == 2:
        from missiontui.commands.diff_folders import diff_folders

        return diff_folders(old, new, show_protected=show_protected)
    if folders:
        complain(f"missiontui diff: {folders[0]} is a folder; name two records or two folders")
        return UNREADABLE
    from missiontui.commands.record import open_record
    from missiontui.export.changes import changes, changes_without_names
    from missiontui.reading.faults import MOST_FAULTS

    before = open_record(old, most=MOST_FAULTS, show_protected=True)[0]
    after = open_record(new, most=MOST_FAULTS, show_protected=True)[0]
    if before is None or after is None:
        return UNREADABLE
    code = OK
    found = changes if show_protected else changes_without_names
    for line in found(before, after):
        say(line)
        code = DIFFERENT
    return code


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser, add_protected

    found = Parser(
        prog="missiontui diff",
        description="Print what is different between two records, or the records of two folders "
        "by their names, a line each, by the ids of their items. Comments, the order of keys and "
        "the way texts are written make no difference. Exit code 0 if there is none, 1 if there "
        "is one, 2 if a file has faults.",
        examples=(
            Example("missiontui diff draft.yaml visit.yaml", "what became of a draft"),
            Example("missiontui diff last-year/ visits/", "every record of two folders"),
            Example("git show HEAD:visit.yaml | missiontui diff - visit.yaml", "since the commit"),
        ),
    )
    found.add_argument(
        "old", metavar="OLD", help="the record as it was, or the folder; or - for standard input"
    )
    found.add_argument("new", metavar="NEW", help="the record as it is, or the folder")
    add_protected(found)
    return found


def _parsed(given: list[str]) -> tuple[str, str, bool]:
    if len(given) == 2 and not has_options(given):
        return given[0], given[1], False
    options = parser().parse_args(given)
    return options.old, options.new, options.show_protected
