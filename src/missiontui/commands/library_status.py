"""`missiontui library status`: what of a folder is indexed, how big that is, and where."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from missiontui.commands.exit_codes import OK
from missiontui.commands.output import printable, say

if TYPE_CHECKING:
    from missiontui.commands.parser import Parser
    from missiontui.library.interface import Library

_PROG = "missiontui library status"


def run(given: list[str]) -> int:
    """Print the state of the index of a folder; the exit code."""
    folder: str = parser().parse_args(given).folder
    from missiontui.commands.libraries import opened

    with opened(folder, _PROG, no_cache=False) as library:
        for label, value in _told(library):
            say(printable(f"{label:8} {value}"))
    return OK


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser

    found = Parser(
        prog=_PROG,
        description="Print what of a folder is indexed, how big the index is, and where it lies. "
        "It holds nothing that the records do not, and may be deleted at any time.",
        examples=(
            Example("missiontui library status visits/", "of a folder"),
            Example("missiontui library status", "of the one you are in"),
        ),
    )
    found.add_argument(
        "folder",
        nargs="?",
        default=os.curdir,
        metavar="DIR",
        help="a folder of records; the one you are in without it",
    )
    return found
