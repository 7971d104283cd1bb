"""Holding the index of a folder, when other processes put theirs in its place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from indexes import write

from missiontui.library.folder import index as indexes
from missiontui.library.folder.holding import Holder

BROKEN = sqlite3.DatabaseError("a visit is held otherwise than it was packed")


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """The variables by which a cache is found."""
    return {"XDG_CACHE_HOME": str(tmp_path / "cache")}


@pytest.fixture
def holders(tmp_path: Path, env: dict[str, str]) -> Iterator[tuple[Holder, Holder]]:
    """Two that hold the index of one folder, as two processes do."""
    both = Holder(str(tmp_path), env), Holder(str(tmp_path), env)
    yield both
    for holder in both:
        holder.close()


@contextmanager
def other_version() -> Iterator[None]:
    """All that is done meanwhile is done by another version of the program."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(indexes, "VERSION", "0.0/0")
        yield


def visits(holder: Holder) -> list[str]:
    """The visits that an index holds."""
    with holder.index.reading() as connection:
        return [name for (name,) in connection.execute("SELECT name FROM visits")]


def test_an_index_that_another_process_has_mended_is_taken(holders: tuple[Holder, Holder]) -> None:
    """Two that find the same broken row make one index anew, and none is held in memory."""
    first, second = holders
    for holder, index in [(holder, holder.index) for holder in holders]:
        holder.mend(index, BROKEN)
        if holder is first:
            write(first.index, ["a"], ["a"], [])
    assert visits(first) == visits(second) == ["a"]
    assert first.index.is_current
    assert [holder.notice for holder in holders] == ["", ""]


@pytest.mark.parametrize("is_broken", [False, True])
def test_the_index_of_another_version_is_left_to_it(
    tmp_path: Path, env: dict[str, str], *, is_broken: bool
) -> None:
    """A version that starts makes its own; one that is open goes on in memory, and says so."""
    first = Holder(str(tmp_path), env)
    with other_version():
        second = Holder(str(tmp_path), env)
        write(second.index, ["a"], ["a"], [])
    if is_broken:
        first.mend(first.index, BROKEN)
    for _ in range(3):
        first.follow()
        with other_version():
            second.follow()
    assert first.index.path is None
    assert first.notice.endswith(": another version of the program has its own there")
    assert second.index.is_current
    assert visits(second) == ["a"]
    first.close()
    second.close()


def test_what_another_version_has_left_is_made_anew_at_the_start(
    tmp_path: Path, env: dict[str, str]
) -> None:
    """Nothing of it stays in the cache, whichever of them is the newer one."""
    with other_version():
        first = Holder(str(tmp_path), env)
        write(first.index, ["a"], ["a"], [])
        first.close()
    second = Holder(str(tmp_path), env)
    assert visits(second) == []
    assert second.notice == ""
    second.close()
    assert len([*(tmp_path / "cache" / "missiontui").glob("*.sqlite")]) == 1
