"""A server for the tests of libraries."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count

import pytest
from servers import PASSWORD, Server, programs, server

from missiontui.library.postgres.connection import Connection
from missiontui.library.postgres.schema import init

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A server that runs for all tests; they are skipped where none is installed, never in CI."""
    found = programs()
    if found is None:
        assert os.environ.get("CI") != "true", "CI has no PostgreSQL"
        pytest.skip("no PostgreSQL is installed")
    psycopg = pytest.importorskip("psycopg", reason="psycopg is not installed")
    with server(found) as running:
        with psycopg.connect(running.address(), autocommit=True) as owner:
            owner.execute(f"CREATE ROLE reader LOGIN PASSWORD '{PASSWORD}'")
        yield running


@pytest.fixture
def database(postgres: Server) -> str:
    """The name of a database of its own."""
    import psycopg

    name = f"library{next(_NUMBERS)}"
    with psycopg.connect(postgres.address(), autocommit=True) as owner:
        owner.execute(f"CREATE DATABASE {name}".encode())
    return name


@pytest.fixture
def empty(postgres: Server, database: str) -> Iterator[Connection]:
    """A connection to tables of a library that nobody has filled."""
    connection = Connection(postgres.address(database))
    init(connection)
    yield connection
    connection.close()
