"""`missiontui show`: a record as plain text."""

from __future__ import annotations

import os
import sys

from missiontui.commands.arguments import has_options
from missiontui.commands.exit_codes import OK, UNREADABLE
from missiontui.commands.output import LEAST_COLUMNS, columns, complain, print_plain, say_all
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from missiontui.commands.parser import Parser
    from missiontui.export.plain import Printed
    from missiontui.model import Mission

_HEADING, _KIND, _END = "\x1b[1m", "\x1b[35m", "\x1b[m"
"""Bold; magenta, which can be read on light and on dark; neither of them (ECMA-48, 8.3.117)."""
_WHEN = ("auto", "always", "never")
_NO_TERMINAL = ("", "dumb")
"""The types of terminals that take no colour."""


class _Options(NamedTuple):
    file: str | None = None
    section: list[str] | None = None
    width: int | None = None
    color: str = "auto"
    source: Path | None = None
    show_protected: bool = False


def run(given: list[str]) -> int:
    """Print a record; the exit code."""
    options = _parsed(given)
    from missiontui.commands.record import open_record
    from missiontui.model import SECTIONS
    from missiontui.reading.faults import MOST_FAULTS, did_you_mean, quoted

    for name in options.section or ():
        if name not in SECTIONS:
            hint = did_you_mean(name, SECTIONS) or f"; one of {', '.join(SECTIONS)}"
            complain(f"missiontui show: no section is called {quoted(name)}{hint}")
            return UNREADABLE
    mission, _, code = open_record(
        options.file, options.source, most=MOST_FAULTS, show_protected=options.show_protected
    )
    if mission is None:
        return code
    coloured = _takes_colour(options.color)
    if not coloured and not options.section and not options.width:
        return print_plain(mission)
    return _print(mission, options, coloured=coloured)


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser, add_file, add_protected, add_source

    found = Parser(
        prog="missiontui show",
        description="Print a record as plain text.",
        examples=(
            Example("missiontui show visit.yaml | less", "read it page by page"),
            Example("missiontui show --section contacts", "whom to ring, alone"),
            Example("missiontui show --section quote --section source --width 60", "two sections"),
        ),
    )
    add_file(found)
    found.add_argument(
        "--section",
        metavar="NAME",
        action="append",
        help="one section: itinerary, participants, concerns, quote, contacts or source; "
        "several times for several",
    )
    found.add_argument(
        "--width",
        metavar="N",
        type=_width,
        help="columns in a line, as many as the terminal has without it; prose is never wider "
        "than 76",
    )
    found.add_argument(
        "--color",
        metavar="WHEN",
        choices=_WHEN,
        default=_WHEN[0],
        help="auto, always or never mark headings and kinds; auto marks them on a terminal, "
        "unless NO_COLOR is set",
    )
    add_source(found)
    add_protected(found)
    return found


def _width(written: str) -> int:
    from argparse import ArgumentTypeError

    if not written.isdecimal() or int(written) < LEAST_COLUMNS:
        raise ArgumentTypeError(f"a number from {LEAST_COLUMNS} on, not {written!r}")
    return int(written)


def _parsed(given: list[str]) -> _Options:
    if len(given) <= 1 and not has_options(given):
        return _Options(given[0] if given else None)
    return _Options(**vars(parser().parse_args(given)))


def _takes_colour(when: str) -> bool:
    """Tell that headings and kinds are marked (for NO_COLOR: no-color.org)."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM", "") in _NO_TERMINAL:
        return False
    return sys.stdout is not None and sys.stdout.isatty()


def _print(mission: Mission, options: _Options, *, coloured: bool) -> int:
    from missiontui.document.sections import in_order
    from missiontui.export.plain import printed
    from missiontui.model import SECTIONS

    names = options.section or SECTIONS
    lines = printed(mission, options.width or columns(), names)
    say_all(_marked(line) if coloured else line.text for line in lines)
    for section in in_order():
        if options.section and section.tab.name in names and not section.entries(mission):
            complain(f"missiontui show: {section.empty}")
    return OK


def _marked(line: Printed) -> str:
    """A line with its marks, none of which goes on over its end."""
    from missiontui.document.blocks import Role

    if line.heads:
        return f"{_HEADING}{line.text}{_END}"
    rest = line.text
    marked = ""
    for piece in line.pieces:
        text, rest = rest[: len(piece.text)], rest[len(piece.text) :]
        marked += f"{_KIND}{text}{_END}" if piece.role is Role.QUIET else text
    return marked
