"""The figures of a benchmark, their verdicts and their table."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import library_measures
import library_rows
import pytest
from measures import MEASURES
from paths import ROOT
from report import Report
from rows import ROWS, Round, Row, Samples, least, percentile, slowest, slowest_part, typical, worst

TWICE = (Round((3, 40, 2)), Round((30, 4, 5)), Round((6, 5, 9)))
ROUNDS = (Round((3, 1, 2), others=0.1), Round((9,), others=1.9), Round((4, 6), others=0.2))
START = Row("start", "exec to first frame", "start", "ms", 0.5, 0.2)
KEYS = Row("lost", "keys lost", "typed", "", 0, 0, ratio=False, statistic=worst)
WAKING = Row("wake-ups", "wake-ups", "rest", "", None, 0, ratio=False)


def samples(*, short: bool = False) -> Samples:
    """A start that takes half as long as that of the bare app, and one lost key."""
    taken = Samples(short=short)
    taken.rounds["start", "own"] += [Round((20,), 0.0), Round((10,), 0.5), Round((90,), 1.0)]
    taken.rounds["start", "bare"] += [Round((40,)), Round((40,)), Round((30,))]
    taken.rounds["lost", "own"] += [Round((0,)), Round((1,))]
    return taken


def report(*rows: Row) -> Report:
    """A report of these samples."""
    return Report(samples(), rows, ["own", "bare"])


def test_a_typical_value_is_that_of_the_calmer_rounds() -> None:
    """A round that others disturbed is not in the median."""
    assert typical(ROUNDS) == 3.5


def test_the_least_is_taken_key_by_key() -> None:
    """A key that was disturbed in one round counts as it was in another."""
    assert least(TWICE) == 3


def test_the_slowest_part_is_slow_in_most_rounds() -> None:
    """A query that was disturbed once is not the slowest; one that is slow each time is."""
    assert slowest_part([*TWICE, Round((5, 6, 7))]) == 6


def test_the_worst_is_of_all_rounds() -> None:
    """A key that is lost is lost, however busy the machine was."""
    assert worst(ROUNDS) == 9


def test_the_slowest_of_a_hundred_is_one_of_the_calmer_rounds() -> None:
    """What others delayed is no delay of the program."""
    assert slowest(ROUNDS) == pytest.approx(5.92)


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [
        ((7,), 99, 7),
        ((1, 2, 3), 50, 2),
        ((2, 1), 50, 1.5),
        (range(101), 99, 99),
        ((10, 20), 99, 19.9),
    ],
)
def test_a_percentile_lies_between_its_neighbours(
    values: Sequence[float], percent: float, expected: float
) -> None:
    """Values in any order give the value that so many of a hundred do not exceed."""
    assert percentile(values, percent) == pytest.approx(expected)


@pytest.mark.parametrize(("short", "ratio"), [(False, 15 / 40), (True, 10 / 30)])
def test_the_ratio_is_of_the_figures(*, short: bool, ratio: float) -> None:
    """In full, typical figures are compared; in the short form, the least."""
    assert samples(short=short).ratio(START, "own", "bare") == ratio


def test_what_was_not_measured_has_no_figure() -> None:
    """A program that has no keys to lose has neither figure nor ratio."""
    assert samples().figure(KEYS, "bare") is None
    assert samples().ratio(KEYS, "own", "bare") is None
    assert samples().judged(WAKING, "own", "bare") is None


def test_a_promise_holds_or_not_or_there_is_none() -> None:
    """A row is judged by its ratio or by its figure, as far as it was measured."""
    told = report(START, KEYS, WAKING)
    assert [told.holds(row) for row in told.rows] == [True, False, None]


def test_what_does_not_hold_is_complained_of() -> None:
    """A row that holds is passed over, and so is one that promises nothing."""
    assert report(START, KEYS, WAKING).complaints() == ["lost: keys lost is too much"]


def test_the_table_shows_figures_and_promises() -> None:
    """Each row has its figures with their unit, the ratio, what is promised, and the verdict."""
    lines = list(report(START, KEYS).markdown())
    again = "`benchmark.py --only"
    assert lines[0] == "| figure | own | bare | ratio | must | aim | holds | again |"
    assert lines[2:] == [
        f"| exec to first frame | 15 ms | 40 ms | 0.38 | 0.50 | 0.20 | yes | {again} start` |",
        f"| keys lost | 1 | – | – | 0 | 0 | **no** | {again} lost` |",
    ]


def test_the_file_has_what_the_table_has(tmp_path: Path) -> None:
    """A program reads the figures, the verdicts, and every sample."""
    report(START, KEYS).write_json(tmp_path / "figures.json")
    told = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    assert told["rows"]["start"]["judged"] == 0.375
    assert told["rows"]["lost"]["holds"] is False
    assert len(told["samples"]) == 8


@pytest.mark.parametrize(
    ("rows", "command"), [(ROWS, "benchmark.py"), (library_rows.ROWS, "library.py")]
)
def test_the_quality_page_has_every_promise(rows: Sequence[Row], command: str) -> None:
    """Each row stands there with what is promised, and with the command that measures it again."""

    def promises(lines: Iterable[str]) -> list[list[str]]:
        cells = (line.split("|") for line in lines if re.match(rf"\|.*`{command} --only", line))
        return [[title, must, aim, again] for _, title, *_, must, aim, _, again, _ in cells]

    page = (ROOT / "docs" / "quality.md").read_text("utf-8")
    table = Report(Samples(), rows, ["", ""], command).markdown()
    assert promises(page.splitlines()) == promises(table)


@pytest.mark.parametrize("rows", [ROWS, library_rows.ROWS])
def test_every_row_has_a_measure(rows: Sequence[Row]) -> None:
    """What stands in a table can be measured, and no two rows have one name."""
    known = {**MEASURES, **library_measures.MEASURES}
    assert {row.measure for row in rows} <= set(known)
    assert len({row.name for row in rows}) == len(rows)
