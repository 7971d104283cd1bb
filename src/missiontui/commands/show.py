"""`missiontui show`: a record as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missiontui.commands.arguments import has_options
from missiontui.commands.output import print_plain

if TYPE_CHECKING:
    from pathlib import Path

    from missiontui.commands.parser import Parser


def run(given: list[str]) -> int:
    """Print a record; the exit code."""
    file, source = _parsed(given)
    from missiontui.commands.record import open_record
    from missiontui.reading.faults import MOST_FAULTS

    mission, _, code = open_record(file, source, most=MOST_FAULTS)
    return code if mission is None else print_plain(mission)


def _parsed(given: list[str]) -> tuple[str | None, Path | None]:
    """The record and the text of its source."""
    if len(given) <= 1 and not has_options(given):
        return (given[0] if given else None), None
    options = parser().parse_args(given)
    return options.file, options.source


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser, add_file, add_source

    found = Parser(
        prog="missiontui show",
        description="Print a record as plain text.",
        examples=(Example("missiontui show visit.yaml | less", "read it page by page"),),
    )
    add_file(found)
    add_source(found)
    return found
