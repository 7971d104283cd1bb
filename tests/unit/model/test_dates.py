"""Dates known in part: what is taken, what it means, and which lies after which."""

from __future__ import annotations

import pytest

from missiontui.model import PartialDate


@pytest.mark.parametrize(
    ("written", "year", "month", "day"),
    [
        ("2022-08-22", 2022, 8, 22),
        ("2022-08", 2022, 8, None),
        ("2022", 2022, None, None),
        ("2022-08-XX", 2022, 8, None),
        ("2022-XX-XX", 2022, None, None),
        ("2022-XX-22", 2022, None, 22),
        ("2022-XX", 2022, None, None),
        ("XXXX-08-22", None, 8, 22),
        ("XXXX-08", None, 8, None),
        ("XXXX-XX-22", None, None, 22),
        ("XXXX", None, None, None),
        ("XXXX-XX-XX", None, None, None),
        ("2020-02-29", 2020, 2, 29),
        ("XXXX-02-29", None, 2, 29),
        ("0001-01-01", 1, 1, 1),
        ("9999-12-31", 9999, 12, 31),
    ],
)
def test_each_part_of_a_date_may_be_unknown(
    written: str, year: int | None, month: int | None, day: int | None
) -> None:
    """A part that is X, or left out at the end, is unknown, and nothing takes its place."""
    assert PartialDate.parse(written) == PartialDate(year=year, month=month, day=day)


@pytest.mark.parametrize(
    ("mark", "approximate", "uncertain"),
    [("", False, False), ("~", True, False), ("?", False, True), ("%", True, True)],
)
@pytest.mark.parametrize("date", ["2022", "2022-08", "2022-08-22", "XXXX-08-22"])
def test_a_mark_says_about_or_perhaps(
    date: str, mark: str, *, approximate: bool, uncertain: bool
) -> None:
    """~ is about, ? is perhaps, % is both; the date itself stays the same."""
    plain, marked = PartialDate.parse(date), PartialDate.parse(date + mark)
    assert (marked.approximate, marked.uncertain) == (approximate, uncertain)
    assert (marked.year, marked.month, marked.day) == (plain.year, plain.month, plain.day)


@pytest.mark.parametrize(
    "written",
    [
        "2022-02-30",
        "2022-02-29",
        "1900-02-29",
        "2022-13-01",
        "2022-00-01",
        "2022-08-00",
        "2022-08-32",
        "2022-04-31",
        "XXXX-02-30",
        "XXXX-13",
        "XXXX-XX-32",
        "0000",
        "0000-01-01",
    ],
)
def test_a_day_that_no_calendar_has_is_refused(written: str) -> None:
    """29 February needs a leap year, or a year that is not known."""
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "22",
        "22 August 2022",
        "22.08.2022",
        "2022/08/22",
        "20220822",
        "2022-8-22",
        "2022-08-22 ",
        " 2022-08-22",
        "2022-08-22\n",
        "2022-08-22T10:00",
        "2022-08-22~?",
        "~2022",
        "202X",
        "2022-0X",
        "2022-08-2X",
        "-2022",
        "+2022",
        "2022-08-22/2022-08-24",
        "today",
        "xxxx-08-22",
        "٢٠٢٢-٠٨-٢٢",
        "2022‐08‐22",
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    """Only the one way of writing a date is taken, in ASCII digits, with nothing round it."""
    with pytest.raises(ValueError, match="not a date"):
        PartialDate.parse(written)


AFTER = [
    ("2022-08-24", "2022-08-22", True),
    ("2022-08-22", "2022-08-24", False),
    ("2022-08-22", "2022-08-22", False),
    ("2022-09-01", "2022-08-31", True),
    ("2023-01-01", "2022-12-31", True),
    ("2022-12-31", "2023-01-01", False),
    # Parts that one of the two does not state decide nothing.
    ("2022-08", "2022-08-22", False),
    ("2022-08-22", "2022-08", False),
    ("2022", "2022-08-22", False),
    ("2022-09", "2022-08-22", True),
    ("2023", "2022-08-22", True),
    ("2022", "2022", False),
    ("XXXX-08-24", "2022-08-22", False),
    ("2022-08-24", "XXXX-08-22", False),
    ("2022-XX-30", "2022-XX-01", False),
    ("2022-XX-30", "2022-08-01", False),
    ("XXXX", "2022", False),
    ("XXXX", "XXXX", False),
    # Without a year, days compare within a month; a visit may last from December to January.
    ("XXXX-08-24", "XXXX-08-22", True),
    ("XXXX-08-22", "XXXX-08-24", False),
    ("XXXX-12-30", "XXXX-01-02", False),
    ("XXXX-01-02", "XXXX-12-30", False),
    ("XXXX-09", "XXXX-08-22", False),
    ("XXXX-08", "XXXX-08-22", False),
    ("XXXX-XX-24", "XXXX-XX-22", False),
    # Marks change nothing.
    ("2022-08-24~", "2022-08-22", True),
    ("2022-08-22", "2022-08-22?", False),
]


@pytest.mark.parametrize(("one", "other", "after"), AFTER)
def test_one_date_lies_after_another_only_where_that_is_certain(
    one: str, other: str, *, after: bool
) -> None:
    """Two dates are compared by the parts that both state, from the year down."""
    assert PartialDate.parse(one).is_after(PartialDate.parse(other)) is after


@pytest.mark.parametrize(("one", "other", "after"), AFTER)
def test_two_dates_are_never_each_after_the_other(one: str, other: str, *, after: bool) -> None:
    """Where one date lies after the other, the other does not lie after the one."""
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    assert not (first.is_after(second) and second.is_after(first))
    if after:
        assert not second.is_after(first)
