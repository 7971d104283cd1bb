"""`missiontui schema`: the format as a JSON Schema, for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missiontui.commands.exit_codes import OK, UNREADABLE
from missiontui.commands.output import complain, say

if TYPE_CHECKING:
    from missiontui.commands.parser import Parser

_STANDARD_OUTPUT = "-"


def run(given: list[str]) -> int:
    """Print the schema, or write it to a file; the exit code."""
    options = parser().parse_args(given)
    import json

    from missiontui.reading.schema import schema

    # ASCII, so that it is the same on every terminal.
    text = json.dumps(schema(), indent=2)
    if options.output == _STANDARD_OUTPUT:
        say(text)
        return OK
    return _write(f"{text}\n", options.output, replace=options.force)


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser

    found = Parser(
        prog="missiontui schema",
        description="Print the format of records as a JSON Schema (draft-07), by which editors "
        "complete keys, tell what they are for and underline faults.",
        examples=(
            Example("missiontui schema -o record.schema.json", "beside the records it is for"),
        ),
    )
    found.add_argument(
        "-o", "--output", metavar="FILE", default=_STANDARD_OUTPUT, help="write it to a file"
    )
    found.add_argument("--force", action="store_true", help="replace a file that is there")
    return found


def _write(text: str, file: str, *, replace: bool) -> int:
    from missiontui.export.writing import OccupiedError, write

    try:
        write(file, text.encode("ascii"), replace=replace)
    except OccupiedError as error:
        return _failed(str(error))
    except (OSError, ValueError) as error:  # a name may hold what no file system takes
        reason = error.strerror if isinstance(error, OSError) else error
        return _failed(f"{file} cannot be written: {reason}")
    return OK


def _failed(reason: str) -> int:
    complain(f"missiontui schema: {reason}")
    return UNREADABLE
