"""`missiontui library init`: the tables of a library on a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missiontui.commands.exit_codes import OK, UNREADABLE
from missiontui.commands.output import complain, say

if TYPE_CHECKING:
    from missiontui.commands.parser import Parser

_PROG = "missiontui library init"


def run(given: list[str]) -> int:
    """Make the tables; the exit code."""
    address: str = parser().parse_args(given).url
    from missiontui.library.interface import LibraryError
    from missiontui.library.postgres.connection import Connection
    from missiontui.library.postgres.schema import VERSION, init

    try:
        connection = Connection(address)
        is_new = init(connection)
    except LibraryError as error:
        complain(f"{_PROG}: {error}")
        return UNREADABLE
    done = "made" if is_new else "there already"
    say(f"{connection.title}: tables of version {VERSION} {done}")
    connection.close()
    return OK


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser, add_address

    found = Parser(
        prog=_PROG,
        description="Make the tables of a library in a database of PostgreSQL, in a schema of "
        "their own, missiontui. Those that are there already stay as they are.",
        examples=(Example(f"{_PROG} postgresql://records.example/visits", "once for a database"),),
    )
    add_address(found)
    return found
