"""A connection to a server, whose troubles are told in one sentence each."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from shlex import quote
from socket import SHUT_RDWR, socket
from threading import Timer
from typing import TYPE_CHECKING, Any

from missiontui.library.folder.looking import shown_name
from missiontui.library.interface import LibraryError
from missiontui.library.packing import is_clean
from missiontui.reading.passwords import without_passwords

if TYPE_CHECKING:
    import psycopg

_SECONDS_TO_ANSWER = 10
"""The time in which a server has to answer, in seconds; to connect, where the address names no
other."""
_LACKING = "a server needs psycopg: pip install 'missiontui[postgres]'"
_IN_THE_OPEN = (
    "an address with a password in it can be read by everybody on this machine: "
    "put it into a file (PGPASSFILE) or into PGPASSWORD"
)
_NO_LIBRARY = "{} holds no library yet: missiontui library init {}"
_SAID_ALREADY = re.compile(
    r"connection failed: |connection is bad: |consuming input failed: |sending query failed: "
    r"|connection to server (?:at|on socket) \".*?\".*? failed: "
    r"|failed to resolve host '.*?': |\[Errno -?\d+\] |\w+:  "
)
"""What libpq and psycopg put before a reason: that there is no connection, to which server, and
how severe that is."""


class Connection:
    """A connection to the database that an address names, made again where it was lost.

    Passwords, certificates and services come as libpq has them: from PGPASSFILE, PGPASSWORD,
    `sslmode`, `service`.
    """

    def __init__(self, address: str) -> None:
        """Take an address.

        Raises:
            LibraryError: if psycopg is not installed, the address is none, or it has a password.
        """
        try:
            from psycopg import ProgrammingError
            from psycopg.conninfo import conninfo_to_dict, make_conninfo
        except ImportError as error:
            raise LibraryError(_LACKING) from error
        try:
            given = conninfo_to_dict(address)
        except (ProgrammingError, UnicodeError) as error:
            # What is wrong with it may quote what it holds.
            raise LibraryError("that is no address as PostgreSQL has them") from error
        if given.get("password") or without_passwords(address) != address:
            raise LibraryError(_IN_THE_OPEN)
        if not given.get("service"):  # which names them itself, before the environment does
            given = _from_elsewhere() | given
        given.setdefault("connect_timeout", _SECONDS_TO_ANSWER)
        given.setdefault("application_name", "missiontui")
        self._conninfo = make_conninfo("", **given)
        host = given.get("host") or given.get("hostaddr") or given.get("service") or "this machine"
        database = given.get("dbname")
        self.address = address
        """The address, as it was given."""
        self.title = f"{database} at {host}" if database else f"the server at {host}"
        """The database and its server, in a few words."""
        self._connected: psycopg.Connection[tuple[Any, ...]] | None = None
        self._is_silent = False

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The rows that a query gives.

        Raises:
            LibraryError: if the server is lost, allows it not, or holds what nobody has pushed.
        """
        with self._told():
            connected = self._open()
            with self._in_time(connected):
                found = connected.execute(sql.encode(), values).fetchall()
        for value in chain.from_iterable(found):
            # The value of a country has tabs.
            if isinstance(value, str) and not is_clean(value.replace("\t", "")):
                raise LibraryError(f"{self.title} holds what no record does: a control character")
        return found

    @contextmanager
    def transaction(self) -> Iterator[psycopg.Cursor[tuple[Any, ...]]]:
        """A cursor whose changes are all made at the end, or none.

        Raises:
            LibraryError: if the server is lost, or allows it not.
        """
        with self._told():
            connected = self._open()
            with connected.transaction(), connected.cursor() as cursor:
                yield cursor

    def close(self) -> None:
        """Let go of the connection; another is made where one is needed."""
        if self._connected is not None:
            self._connected.close()
        self._connected = None

    def _open(self) -> psycopg.Connection[tuple[Any, ...]]:
        import psycopg

        if self._connected is None or self._connected.closed:
            self._connected = psycopg.connect(self._conninfo, autocommit=True)
        return self._connected

    @contextmanager
    def _in_time(self, connected: psycopg.Connection[tuple[Any, ...]]) -> Iterator[None]:
        """Wait no longer than a server has to answer: a line that is cut ends the wait for it."""
        from psycopg import Error

        def cut() -> None:
            self._is_silent = True
            with suppress(OSError, Error), socket(fileno=os.dup(connected.fileno())) as line:
                line.shutdown(SHUT_RDWR)

        timer = Timer(_SECONDS_TO_ANSWER, cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell in one sentence what the server, or the way to it, refuses."""
        from psycopg import Error, OperationalError, errors

        self._is_silent = False
        try:
            yield
        except (errors.UndefinedTable, errors.InvalidSchemaName) as error:
            raise LibraryError(_NO_LIBRARY.format(self.title, quote(self.address))) from error
        except errors.InsufficientPrivilege as error:
            raise self._trouble(f"does not allow it: {_first_line(error)}") from error
        except OperationalError as error:
            with suppress(Error):
                self.close()
            silent = f"it has not answered for {_SECONDS_TO_ANSWER} s"
            reason = silent if self._is_silent else _first_line(error)
            raise self._trouble(f"cannot be reached: {reason}") from error
        except Error as error:
            raise self._trouble(f"refuses: {_first_line(error)}") from error

    def _trouble(self, told: str) -> LibraryError:
        """What is told of the server, with its name where there is room."""
        return LibraryError(f"{self.title} {told}", f"the server {told}", told)


def _from_elsewhere() -> dict[str, Any]:
    """The host and the database that libpq takes where an address names none.

    They come from PGHOST, PGHOSTADDR, PGDATABASE, or the service that PGSERVICE names.
    """
    from psycopg.pq import Conninfo

    known = {each.keyword.decode(): each.val for each in Conninfo.get_defaults()}
    named = {name: known.get(name) for name in ("host", "hostaddr", "dbname")}
    return {name: value.decode(errors="replace") for name, value in named.items() if value}


def _first_line(error: Exception) -> str:
    """The reason that a server or libpq gives: of its first line, what no sentence has said yet.

    The other lines repeat statements and give hints.
    """
    lines = [line.strip() for line in str(error).splitlines()]
    reason = next(filter(None, lines), type(error).__name__)
    while said := _SAID_ALREADY.match(reason):
        reason = reason[said.end() :]
    return shown_name(reason)
