"""`missiontui library push`: the records of a folder, on a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missiontui.commands.exit_codes import INVALID, OK, UNREADABLE
from missiontui.commands.output import complain, say

if TYPE_CHECKING:
    from missiontui.commands.parser import Parser
    from missiontui.library.postgres.pushing import Pushed

_PROG = "missiontui library push"


def run(given: list[str]) -> int:
    """Push a folder; the exit code."""
    options = parser().parse_args(given)
    folder: str = options.folder
    from missiontui.commands.folder import tell_problems
    from missiontui.commands.waiting import Bar
    from missiontui.library.interface import LibraryError
    from missiontui.library.postgres.connection import Connection
    from missiontui.library.postgres.pushing import push

    try:
        connection = Connection(options.url)
        with Bar(f"Reading {folder}") as tell:
            pushed = push(connection, folder, tell)
    except LibraryError as error:
        complain(f"{_PROG}: {error}; nothing was changed on the server")
        return UNREADABLE
    connection.close()
    tell_problems(folder, pushed.problems, _PROG)
    say(f"{connection.title}: {_told(pushed)}")
    return INVALID if pushed.problems else OK


def _told(pushed: Pushed) -> str:
    numbers = (
        (pushed.new, "new"),
        (pushed.changed, "changed"),
        (pushed.gone, "taken out"),
        (pushed.same, "as they were"),
    )
    return ", ".join(f"{number:,} {word}" for number, word in numbers if number) or "nothing to do"


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser, add_address

    found = Parser(
        prog=_PROG,
        description="Fill a library on a server with the records of a folder, or bring it up to "
        "date: what is new or has changed is sent, what the folder has no more is taken out. All "
        "of it is done, or nothing. A file that gives no record is told, with exit code 1; what "
        "the server has of it stays.",
        examples=(
            Example(f"{_PROG} visits/ postgresql://records.example/visits", "as often as you like"),
        ),
    )
    found.add_argument("folder", metavar="DIR", help="a folder of records")
    add_address(found)
    return found
