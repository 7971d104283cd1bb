"""The index of a folder in a file: what whoever asks sees of it while others write."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from indexes import write

from missiontui.library.folder.index import Index, create, opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of an index of one visit, without anybody who has it open."""
    file = tmp_path / "index.sqlite"
    create(str(file), "visits")
    index = opened(str(file), "visits")
    write(index, ["a"], ["a"], [])
    index.close()
    return file


@pytest.fixture
def index(path: Path) -> Iterator[Index]:
    """The index, open."""
    found = opened(str(path), "visits")
    yield found
    found.close()


def count(index: Index) -> int:
    """Number of visits that whoever asks sees."""
    with index.reading() as connection:
        found = connection.execute("SELECT count(*) FROM visits").fetchone()
    return int(found[0])


def test_a_question_sees_one_state(index: Index, path: Path) -> None:
    """What another one writes between two statements of a question is seen by the next question."""
    other = opened(str(path), "visits")
    with index.reading():
        assert count(index) == 1
        write(other, ["a", "b"], ["b"], ["a"])
        write(index, ["b", "c"], ["c"], [])
        with index.reading() as connection:
            assert connection.execute("SELECT name FROM visits").fetchall() == [("a",)]
    assert count(index) == count(other) == 2
    other.close()


def test_a_question_that_fails_holds_nothing_up(index: Index, path: Path) -> None:
    """All that was written can be put into the index when nobody asks any more."""
    with pytest.raises(sqlite3.OperationalError), index.reading() as connection:
        connection.execute("SELECT name FROM visits, nowhere")
    other = opened(str(path), "visits")
    write(other, ["a", "b"], ["b"], [])
    with other.reading() as connection:
        pass
    connection.execute("PRAGMA busy_timeout = 0")
    found = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert found == (0, 0, 0)
    other.close()


@pytest.mark.parametrize("is_closed", [False, True])
def test_nothing_is_written_to_an_index_that_took_the_place_of_another(
    index: Index, path: Path, *, is_closed: bool
) -> None:
    """What is meant for one index is refused, and never gets into the next one of that path."""
    create(str(path), "visits")
    if is_closed:
        index.close()
    with pytest.raises(sqlite3.Error):
        write(index, ["a", "b"], ["b"], [])
    other = opened(str(path), "visits")
    assert count(other) == 0
    other.close()


def test_nothing_is_written_to_an_index_that_is_closed(index: Index, path: Path) -> None:
    """A closed index opens nothing again, though its file is as it was."""
    index.close()
    with pytest.raises(sqlite3.Error):
        write(index, ["a", "b"], ["b"], [])
    other = opened(str(path), "visits")
    assert count(other) == 1
    other.close()


def test_an_emptied_log_holds_nothing(index: Index, path: Path) -> None:
    """Older states of what was overwritten stand in no file, though the index is open."""
    log = Path(f"{path}-wal")
    write(index, ["a", "b"], ["b"], [])
    assert count(index) == 2
    assert log.stat().st_size
    index.empty_log()
    assert not log.stat().st_size
    assert count(index) == 2
