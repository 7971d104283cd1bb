"""`missiontui schema`: the format as a JSON Schema, for editors."""

from __future__ import annotations

from missiontui.commands.exit_codes import OK
from missiontui.commands.output import put, say
from missiontui.typed import TYPE_CHECKING

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
    data = f"{text}\n".encode("ascii")
    return put(options.output, data, replace=options.force, prog="missiontui schema")


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
