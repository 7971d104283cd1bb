"""Warnings: nothing that the format forbids, and worth a second look."""

from __future__ import annotations

from pathlib import Path

import pytest
from paths import BUNDLED, RECORDS

from missiontui.model import PartialDate
from missiontui.reading import read, read_bytes
from missiontui.reading.warnings import is_telephone, warnings_of

TODAY = PartialDate(year=2031, month=6, day=1)
HEAD = "title: T\nsource: {publisher: P}\n"
PUBLISHED = "title: T\nsource: {publisher: P, published: 2031-05-20}\n"
BOARD = "counterparts: [{id: board, kind: body, name: Board}]\n"


def warned(text: str) -> list[str]:
    """The warnings of a record, as of a day."""
    return [
        f"{each.id}: {each.text}" for each in warnings_of(read_bytes(text.encode(), Path()), TODAY)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            HEAD + "visit: {status: concluded, dates: {start: 2031-07-01, end: 2031-07-03}}\n",
            ["visit: concluded, and ends on 2031-07-03, after today"],
        ),
        (
            PUBLISHED + "visit: {status: planned, dates: {start: 2031-05-01, end: 2031-05-03}}\n",
            ["visit: to come, and ended on 2031-05-03, before 2031-05-20"],
        ),
        (
            HEAD + "meetings: [{id: m, form: meeting, date: 2031-07-02}]\n",
            ["m: held on 2031-07-02, after today"],
        ),
        (
            HEAD
            + "visit: {dates: {start: 2031-03-12, end: 2031-03-14}}\n"
            + "meetings: [{id: m, form: meeting, date: 2031-03-15}]\n",
            ["m: on 2031-03-15, outside the days of the visit"],
        ),
        (
            HEAD + BOARD,
            ["board: nothing in the record leads to this counterpart"],
        ),
        (
            HEAD + BOARD + "meetings: [{id: m, form: meeting, counterparts: [board]}]\n",
            [],
        ),
        (
            HEAD
            + "meetings: [{id: m, form: meeting, date: 2031-03-15}]\n"
            + "gaps: [{text: The day of the meeting., about: [m]}]\n",
            ["m: a gap says “The day of the meeting.”, and the record answers it"],
        ),
        (
            PUBLISHED + "gaps: [{text: The date of publication., about: [source]}]\n",
            ["source: a gap says “The date of publication.”, and the record answers it"],
        ),
    ],
)
def test_what_is_warned_of(text: str, expected: list[str]) -> None:
    """A status against the dates, a gap that is answered, an item to which nothing leads."""
    assert [each for each in warned(text) if "number" not in each] == expected


@pytest.mark.parametrize(
    ("value", "wording", "is_warned"),
    [
        ("+44 20 7946 0321", "Tel: +44 20 7946 0321", False),
        ("+44 20 7946 0321", "(+44) 20-7946-0321 (press)", False),
        ("+44 20 7946 0321", "Tel: +44 20 7946 0312", True),
        ("+44 20 7946 0321", "Tel: ٠٣٢١", True),
        ("٠٣٢١", "Tel: 0321", False),
        ("the switchboard", "Tel: 0321", False),
    ],
)
def test_a_number_unlike_its_own_words(value: str, wording: str, *, is_warned: bool) -> None:
    """Digits that do not stand in the words that a number rests on are told."""
    means = f"{{kind: telephone, value: {value}, paragraph: 1, wording: '{wording}'}}"
    told = warned(f"{HEAD}contacts: [{{id: o, kind: office, name: O, means: [{means}]}}]\n")
    line = f"o: {value} is not the number of “{wording}”"
    assert [each for each in told if "is no number" not in each] == [line] * is_warned


@pytest.mark.parametrize(
    ("number", "possible"),
    [("+3222845733", True), ("+442079460321", True), ("+3212345678901", False), ("+999", False)],
)
def test_numbers_that_no_telephone_can_have(number: str, *, possible: bool) -> None:
    """A number of another length than its country has is no number."""
    assert is_telephone(number) is possible


@pytest.mark.parametrize("path", [BUNDLED, RECORDS / "election.yaml"], ids=lambda path: path.stem)
def test_a_careful_record_has_no_warnings(path: Path) -> None:
    """A record that was made with care is not warned of."""
    found = [
        each
        for each in warnings_of(read(path), PartialDate(year=2040, month=1, day=1))
        if "number" not in each.text
    ]
    assert found == []
