"""The lock on an index: one process has it at a time, with as many threads as it likes."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from threading import Thread

import pytest

from missiontui.library.folder.lock import Lock

fcntl = pytest.importorskip("fcntl", reason="this system knows no such locks")


@pytest.fixture
def path(tmp_path: Path) -> str:
    """The file of a lock."""
    return str(tmp_path / "lock")


def is_free(path: str) -> bool:
    """Tell that somebody else could have a lock."""
    with Lock(path).held() as is_held:
        return is_held


def test_one_has_it_at_a_time(path: str) -> None:
    """The other one is told that it has not, and can have it afterwards."""
    with Lock(path).held() as is_held:
        assert is_held
        assert not is_free(path)
    assert is_free(path)


def test_who_has_it_within_takes_it_from_nobody(path: str) -> None:
    """It is held until all threads of the process that took it have let go, in whatever order."""
    lock = Lock(path)
    with lock.held(), lock.held() as is_held:
        assert is_held
    assert is_free(path)
    told: list[bool] = []

    def hold() -> None:
        with lock.held() as is_held:
            told.append(is_held)

    with lock.held():
        thread = Thread(target=hold)
        thread.start()
        thread.join()
        assert told == [True]
        assert not is_free(path)
    assert is_free(path)


@pytest.mark.parametrize("code", [errno.ENOLCK, errno.ENOTSUP, errno.EIO])
def test_a_lock_that_cannot_be_had_leaves_no_file_open(
    path: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there are no such locks nobody else can have it; any other trouble is told."""
    closed: list[int] = []
    close = os.close

    def refuse(file: int, how: int) -> None:  # noqa: ARG001 - as the system has it
        raise OSError(code, os.strerror(code))

    def closing(file: int) -> None:
        closed.append(file)
        close(file)

    monkeypatch.setattr(fcntl, "flock", refuse)
    monkeypatch.setattr(os, "close", closing)
    if code == errno.EIO:
        with pytest.raises(OSError, match=os.strerror(code)):
            is_free(path)
    else:
        assert is_free(path)
    assert len(closed) == 1
