"""What became worse than the figures kept in the repository."""

from __future__ import annotations

from pathlib import Path

import kept
import pytest
from kept import complaint, is_worse
from rows import ROWS, Row

START = Row("start", "exec to first frame", "start", "ms", 0.35, 0.2, slack=0.05)
LOST = Row("lost", "keys lost", "typed", "", 0, 0, ratio=False)


@pytest.mark.parametrize(
    ("row", "before", "figure", "worse"),
    [
        (START, 0.8, 0.8, False),
        (START, 0.8, 1.04, False),
        (START, 0.8, 1.06, True),
        (START, 0.8, 0.1, False),
        (START, 0.8, None, True),
        (LOST, 0, 0, False),
        (LOST, 0, 1, True),
    ],
)
def test_a_quarter_more_than_the_kept_figure_fails(
    row: Row, before: float, figure: float | None, *, worse: bool
) -> None:
    """Less, as much and a little more pass; a quarter more fails, and so does no figure."""
    assert is_worse(row, figure, {row.name: before}) is worse


def test_a_row_without_a_kept_figure_passes() -> None:
    """A new row fails nothing before its figure is kept."""
    assert not is_worse(START, 9.0, {})


def test_a_complaint_says_which_row_and_how_much() -> None:
    """Whoever reads it knows the figure, the kept one, and what would pass."""
    said = complaint(START, 1.2345, {"start": 0.8})
    assert said == "start: exec to first frame: 1.234, where 0.8 is kept and 1.05 allowed"
    assert "could not be measured" in complaint(START, None, {"start": 0.8})


def test_new_figures_leave_those_of_other_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row that was not measured keeps its figure; so does one that had none to give."""
    monkeypatch.setattr(kept, "KEPT", tmp_path / "kept.json")
    assert kept.read() == {}
    kept.write({"start": 0.81234, "lost": 0})
    kept.write({"start": 0.5, "lost": None})
    assert kept.read() == {"start": 0.5, "lost": 0}


def test_every_steady_row_has_a_kept_figure() -> None:
    """CI compares all that it measures; `get` where the program has that command."""
    assert {row.name for row in ROWS if row.steady} - set(kept.read()) <= {"get"}
