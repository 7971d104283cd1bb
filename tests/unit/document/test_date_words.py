from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missiontui.document.dates import date_words, dates_words
from missiontui.model import Dates, Note, NoteKind, PartialDate
from missiontui.model.dates import MONTHS


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-08-22", "22 August 2022"),
        ("2022-08-01", "1 August 2022"),
        ("2022-08", "August 2022"),
        ("2022-08-XX", "August 2022"),
        ("2022", "2022"),
        ("2022-XX-XX", "2022"),
        ("XXXX-03-12", "12 March (year not stated)"),
        ("XXXX-03", "March (year not stated)"),
        ("XXXX-03-XX", "March (year not stated)"),
        ("XXXX", "date not stated"),
        ("XXXX-02-29", "29 February (year not stated)"),
        ("2019~", "about 2019"),
        ("2019-03~", "about March 2019"),
        ("XXXX-03-16?", "perhaps 16 March (year not stated)"),
        ("2019?", "perhaps 2019"),
        ("2019%", "perhaps about 2019"),
        ("0999-12-31", "31 December 999"),
    ],
)
def test_a_date(edtf: str, words: str) -> None:
    """A date is said as people write it; what is open, about or doubtful is said too."""
    assert date_words(PartialDate.parse(edtf)) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2022-08-22", "2022-08-24", "22-24 August 2022"),
        ("2022-08-22", "2022-08-22", "22 August 2022"),
        ("2022-08-22", None, "from 22 August 2022"),
        (None, "2022-08-24", "until 24 August 2022"),
        (None, None, "dates not stated"),
        ("2022-08-30", "2022-09-02", "30 August to 2 September 2022"),
        ("2022-12-30", "2023-01-02", "30 December 2022 to 2 January 2023"),
        ("2022-08", "2022-09", "August to September 2022"),
        ("2022-08", "2022-08-24", "August to 24 August 2022"),
        ("2021", "2022", "2021 to 2022"),
        ("XXXX-03-12", "XXXX-03-14", "12-14 March (year not stated)"),
        ("XXXX-03-30", "XXXX-04-02", "30 March to 2 April (year not stated)"),
        ("XXXX-03-12", "2022-03-14", "12 March (year not stated) to 14 March 2022"),
        ("2022-08-22~", "2022-08-24~", "about 22-24 August 2022"),
        ("2022-08-22", "2022-08-24?", "22 August 2022 to perhaps 24 August 2022"),
        ("2019-03~", "XXXX-03-16?", "about March 2019 to perhaps 16 March (year not stated)"),
    ],
)
def test_a_span(start: str | None, end: str | None, words: str) -> None:
    """A span says month and year once where both ends share them, and else each in full."""
    dates = Dates(
        start=PartialDate.parse(start) if start else None,
        end=PartialDate.parse(end) if end else None,
    )
    assert dates_words(dates) == words


@pytest.mark.parametrize(
    ("kind", "about", "words"),
    [
        (NoteKind.DERIVED, "year", "22-24 August 2022 (year derived)"),
        (NoteKind.DERIVED, "end", "22-24 August 2022 (end derived)"),
        (NoteKind.DERIVED, "duration", "22-24 August 2022"),
        (NoteKind.DERIVED, None, "22-24 August 2022"),
        (NoteKind.DISCREPANCY, "year", "22-24 August 2022"),
    ],
)
def test_what_was_derived_is_marked(kind: NoteKind, about: str | None, words: str) -> None:
    """A part of a date that was derived is marked as such beside it."""
    note = Note(kind=kind, text="from elsewhere in the text", about=about)
    start, end = PartialDate.parse("2022-08-22"), PartialDate.parse("2022-08-24")
    assert dates_words(Dates(start=start, end=end, notes=(note,))) == words


partial_dates = st.builds(
    PartialDate,
    year=st.none() | st.integers(1, 9999),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 28),
    approximate=st.booleans(),
    uncertain=st.booleans(),
).filter(lambda date: date.month is not None or date.day is None)


@given(partial_dates)
def test_every_part_known_is_said(date: PartialDate) -> None:
    """No part of a date is lost, and no part is made up."""
    words = date_words(date)
    numbers = [word for word in words.split() if word.isdigit()]
    assert numbers == [str(part) for part in (date.day, date.year) if part is not None]
    assert [month for month in MONTHS if month in words] == (
        [MONTHS[date.month - 1]] if date.month else []
    )
    assert ("about" in words) is date.approximate
    assert ("perhaps" in words) is date.uncertain
    assert ("not stated" in words) is (date.year is None)


@given(partial_dates, partial_dates)
def test_every_part_of_a_span_is_said(start: PartialDate, end: PartialDate) -> None:
    """A shortened span still has every day, month and year of both ends, and their doubts."""
    words = dates_words(Dates(start=start, end=end))
    numbers = words.replace("-", " ").split()
    for date in (start, end):
        assert all(str(part) in numbers for part in (date.day, date.year) if part is not None)
        assert date.month is None or MONTHS[date.month - 1] in words
        assert not date.approximate or "about" in words
        assert not date.uncertain or "perhaps" in words
        assert date.year is not None or "not stated" in words
