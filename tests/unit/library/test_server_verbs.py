"""A server on the command line: made ready, filled, asked."""

from __future__ import annotations

import shlex
from contextlib import suppress
from pathlib import Path

import pytest
from library_questions import FAULTY, RECORDS
from paths import LIBRARY, ROOT
from servers import Server

from missiontui.cli import main
from missiontui.commands.exit_codes import INVALID, NOT_THERE, OK, UNREADABLE


@pytest.fixture
def address(postgres: Server, database: str) -> str:
    """The address of a database without a library."""
    return postgres.address(database)


def test_a_server_is_made_ready_filled_and_asked(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each step says in a line what it did; a second one finds it done."""
    assert main(["library", "init", address]) == OK
    assert "tables of version 1 made" in capsys.readouterr().out
    assert main(["library", "init", address]) == OK
    assert "there already" in capsys.readouterr().out
    # Two files of the folder give no record, which is told.
    assert main(["library", "push", str(LIBRARY), address]) == INVALID
    printed = capsys.readouterr()
    assert f"{len(RECORDS)} new" in printed.out
    assert all(f"{name} gives no record: " in printed.err for name in FAULTY)
    assert main(["library", "push", str(LIBRARY), address]) == INVALID
    assert f"{len(RECORDS)} as they were" in capsys.readouterr().out
    assert main(["library", address]) == OK
    lines = capsys.readouterr().out.splitlines()
    assert [line.rpartition("\t")[2] for line in lines] == [*RECORDS]
    assert main(["find", "prisoners", address]) == OK
    assert capsys.readouterr().out.startswith("selmark-2024.yaml: ")
    assert main(["find", "nobodysaidthis", address]) == NOT_THERE


def test_a_server_is_listed_where_nobody_draws(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a pipe an address without a verb is a list of visits, as a folder is."""
    main(["library", "init", address])
    main(["library", "push", str(LIBRARY), address])
    capsys.readouterr()
    assert main(["library", address]) == OK
    listed = capsys.readouterr().out
    assert main([address]) == OK
    assert capsys.readouterr().out == listed


@pytest.mark.parametrize("verb", [["library"], ["find", "prisoners"], []])
def test_a_server_without_a_library_says_what_makes_one(
    address: str, capsys: pytest.CaptureFixture[str], verb: list[str]
) -> None:
    """The command that makes it is in the sentence."""
    with pytest.raises(SystemExit, match=str(UNREADABLE)):
        main([*verb, address])
    assert f"missiontui library init '{address}'" in capsys.readouterr().err


def test_commands_that_are_offered_can_be_pasted(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is said of a server leads from nothing to its list, by what a shell takes as it is."""

    def offered(*words: str) -> list[str]:
        """The words of the command at the end of what is told."""
        with suppress(SystemExit):
            main([*words])
        told = capsys.readouterr().err.removesuffix(" lists them\n")
        return shlex.split("library " + told.rpartition("missiontui library ")[2])

    assert (make := offered("library", address)) == ["library", "init", address]
    assert main(make) == OK
    assert (fill := offered("library", address)) == ["library", "push", "DIR", address]
    assert main([str(LIBRARY) if word == "DIR" else word for word in fill]) == INVALID
    assert offered("library", "status", address) == ["library", address]
    count = offered("library", address, "--country", "Narnia")
    assert count == ["library", address, "--count", "country"]
    assert main(count) == OK


def test_a_push_that_fails_says_that_nothing_was_changed(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder without records, and one that is not there, empty no server."""
    main(["library", "init", address])
    for folder in (tmp_path, tmp_path / "none"):
        assert main(["library", "push", str(folder), address]) == UNREADABLE
        assert "nothing was changed on the server" in capsys.readouterr().err


def test_a_server_has_no_index_of_its_own(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Its state is not told as that of a folder."""
    main(["library", "init", address])
    main(["library", "push", str(LIBRARY), address])
    assert main(["library", "status", address]) == UNREADABLE
    assert "a server has no index" in capsys.readouterr().err


def test_the_rights_that_the_documentation_grants_are_those_of_a_reader(
    postgres: Server, database: str
) -> None:
    """Its lines go to the database that was made ready, and let a reader read the library."""
    import psycopg

    documented = (ROOT / "docs" / "library.md").read_text("utf-8")
    lines = [
        shlex.split(line) for line in documented.splitlines() if line.startswith(("psql ", "miss"))
    ]
    (made,) = (line[3] for line in lines if line[1:3] == ["library", "init"])
    granted = [line for line in lines if line[0] == "psql"]
    assert granted
    assert all(line[1:3] == [made, "-c"] for line in granted)
    address = postgres.address(database)
    main(["library", "init", address])
    main(["library", "push", str(LIBRARY), address])
    assert code_of_reading(postgres.address(database, "reader")) == UNREADABLE
    with psycopg.connect(address, autocommit=True) as owner:
        for line in granted:
            owner.execute(line[3].replace("readers", "reader").encode())
    assert code_of_reading(postgres.address(database, "reader")) == OK


def code_of_reading(address: str) -> int:
    """The exit code of a list of a library."""
    try:
        return main(["library", address])
    except SystemExit as ended:
        return int(str(ended.code))
