"""The bar of long work: there after a moment, on a terminal only, and gone afterwards."""

from __future__ import annotations

import io
import sys

import pytest

from missiontui.commands import waiting


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that stands until its one value is set."""
    now = [0.0]
    monkeypatch.setattr(waiting, "monotonic", lambda: now[0])
    return now


def a_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal as standard error."""
    found = Terminal()
    monkeypatch.setattr(sys, "stderr", found)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return found


def test_short_work_shows_nothing(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    """Within the first moment nothing is written, however far the work has come."""
    terminal = a_terminal(monkeypatch)
    with waiting.Bar("Reading a.yaml") as tell:
        assert tell is not None
        clock[0] = 0.2
        tell(0.9)
    assert terminal.getvalue() == ""


def test_long_work_says_how_far_it_is_and_goes(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bar names the work, and the share that is done; behind it the line is blank again."""
    terminal = a_terminal(monkeypatch)
    with waiting.Bar("Reading a\x1b.yaml") as tell:
        assert tell is not None
        clock[0] = 0.4
        tell(0.25)
        assert "Reading a�.yaml" in terminal.getvalue()
        assert "25%" in terminal.getvalue()
        clock[0] = 0.6
        tell(0.5)
        assert "50%" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K")


def test_nobody_is_told_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or a pipe as standard error gets no bar, and the work is not asked for any."""
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with waiting.Bar("Reading a.yaml") as tell:
        assert tell is None
    monkeypatch.setattr(sys, "stderr", None)
    with waiting.Bar("Reading a.yaml") as tell:
        assert tell is None


def test_the_bar_makes_room_for_lines(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where something is printed meanwhile, the bar goes before and comes back behind it."""
    terminal = a_terminal(monkeypatch)
    with waiting.Bar("Checking 2 files") as tell:
        assert tell is not None
        clock[0] = 0.4
        tell(0.25)
        tell.clear()
        assert terminal.getvalue().endswith("\x1b[2K")
        clock[0] = 0.6
        tell(0.75)
        assert "75%" in terminal.getvalue()
