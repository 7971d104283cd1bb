"""`missiontui schema`: the format as a JSON Schema, for editors."""

from __future__ import annotations

from missiontui.commands.exit_codes import OK, UNREADABLE
from missiontui.commands.output import complain, say
from missiontui.commands.parser import Parser


def run(given: list[str]) -> int:
    """Print the schema, or write it to a file; the exit code."""
    parser = Parser(
        prog="missiontui schema",
        description="Print the format of records as a JSON Schema (draft-07), by which editors "
        "complete keys, tell what they are for and underline faults.",
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="write it to a file, over the one that is there"
    )
    output = parser.parse_args(given).output
    import json

    from missiontui.reading.schema import schema

    # ASCII, so that it is the same on every terminal.
    text = json.dumps(schema(), indent=2)
    if output is None or output == "-":
        say(text)
        return OK
    return _write(f"{text}\n", output)


def _write(text: str, name: str) -> int:
    """Write a file whole or not at all; the exit code."""
    import os
    from contextlib import suppress
    from pathlib import Path

    whole = Path(f"{name}.{os.getpid()}.part")
    try:
        whole.write_text(text, "ascii", newline="\n")
        whole.replace(name)
    except (OSError, ValueError) as error:
        with suppress(OSError, ValueError):
            whole.unlink()
        reason = error.strerror if isinstance(error, OSError) else "no such name can be"
        complain(f'missiontui: "{name}" cannot be written: {reason}')
        return UNREADABLE
    return OK
