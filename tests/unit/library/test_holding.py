"""Holding the index of a folder, when other processes put theirs in its place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from indexes import write

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
