"""`missiontui check`: every fault of every file."""

from __future__ import annotations

from missiontui.commands.arguments import Parser


def run(given: list[str]) -> int:
    """Print the faults of some files; the exit code of the worst."""
    parser = Parser(prog="missiontui check", description="Print every fault of every file.")
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a record, or - for standard input"
    )
    files = parser.parse_args(given).files
    from missiontui.commands.record import open_record

    return max(open_record(name)[2] for name in files)
