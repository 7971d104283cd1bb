"""`missiontui textconv`: a record in one form, which git compares in place of the file."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.commands.arguments import has_options
from missiontui.commands.exit_codes import OK, UNREADABLE
from missiontui.commands.output import complain, say
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.commands.parser import Parser


def run(given: list[str]) -> int:
    """Print a record's plain data; of a file that is no record its lines; the exit code."""
    name, show_protected = _parsed(given)
    from missiontui.reading import (
        InvalidRecordError,
        UnreadableRecordError,
        bytes_of,
        origin_of,
        read_origin,
    )

    try:
        origin = origin_of(name, show_protected=show_protected)
        try:
            mission = read_origin(origin)
        except InvalidRecordError as error:
            lines = _as_it_is(bytes_of(origin), len(error.faults))
        else:
            from missiontui.export.dump import dump
            from missiontui.export.lines import in_lines

            lines = in_lines(dump(mission))
    except UnreadableRecordError as error:
        complain(f"missiontui: {error}")
        return UNREADABLE
    for line in lines:
        say(line)
    return OK


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser, add_protected

    found = Parser(
        prog="missiontui textconv",
        description="Print a record in one form: keys in one order, each text in one line, no "
        "comments. git compares that in place of the file, if it is told so: docs/git.md. A file "
        "with faults is printed as it is.",
        examples=(
            Example('git config diff.missiontui.textconv "missiontui textconv"', "tell git so"),
        ),
    )
    found.add_argument("file", metavar="FILE", help="a record, or - for standard input")
    add_protected(found)
    return found


def _parsed(given: list[str]) -> tuple[str, bool]:
    if len(given) == 1 and not has_options(given):
        return given[0], False
    options = parser().parse_args(given)
    return options.file, options.show_protected


def _as_it_is(content: bytes, faults: int) -> Iterator[str]:
    """The lines of a file, each character that a terminal would obey told by its number."""
    number = "1 fault" if faults == 1 else f"{faults} faults"
    yield f"# {number}, so this is the file as it is; missiontui check tells more"
    for line in content.decode(errors="backslashreplace").split("\n"):
        yield "".join(c if c.isprintable() or c == "\t" else f"<U+{ord(c):04X}>" for c in line)
