"""`missiontui show`: a record as plain text."""

from __future__ import annotations

from missiontui.commands.arguments import Parser, add_file, add_source
from missiontui.commands.output import print_plain


def run(given: list[str]) -> int:
    """Print a record; the exit code."""
    parser = Parser(prog="missiontui show", description="Print a record as plain text.")
    add_file(parser)
    add_source(parser)
    options = parser.parse_args(given)
    from missiontui.commands.record import open_record
    from missiontui.reading.faults import MOST_FAULTS

    mission, _, code = open_record(options.file, options.source, most=MOST_FAULTS)
    return code if mission is None else print_plain(mission)
