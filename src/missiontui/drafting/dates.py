"""Dates as a text prints them, in EDTF as far as they are printed: no year is taken from elsewhere.

A year by itself is no date, nor is a month without a day or a year.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from missiontui.drafting.months import months
from missiontui.model import PartialDate

_DAY = r"\d{1,2}(?!\d)(?:st|nd|rd|th|er|º|\.(?!\d))?"
_OF = r"(?: de| of| del)? "
_YEAR = r"(?:(?:,| de| del)? (?P<year%s>\d{4})(?![\d/-]))?"
_HYPHEN = r"\s?[-–—‑]\s?"
_TO = rf"(?:{_HYPHEN}| (?:to|until|au|bis|al|do|по|إلى) (?:the )?)"
_AND = r" (?:and|et|und|y|i|и|و) ?"
_NO_STREET = r"(?! (?:Street|Square|Avenue|Road|Movement|Boulevard|Place)\b)"
_NOT_BEFORE = r"(?<![\w/.:,-])"


class PrintedDate(NamedTuple):
    """A date or a span of days."""

    words: str
    """The words of the text."""
    at: int
    """The place where they begin in their paragraph."""
    start: PartialDate
    """The day, the first day, or the month."""
    end: PartialDate | None = None
    """The last day of a span."""

    @property
    def edtf(self) -> str:
        """The date in EDTF; of a span both ends."""
        return f"{self.start} to {self.end}" if self.end else str(self.start)


def printed_dates(text: str) -> tuple[PrintedDate, ...]:
    """The dates of a text, in its order; of those that overlap the longest."""
    found = [(each.span(), each) for pattern in _patterns() for each in pattern.finditer(text)]
    dates: list[PrintedDate] = []
    end = -1
    for (start, stop), match in sorted(found, key=lambda each: (each[0][0], -each[0][1])):
        if start >= end and (date := _date(match)):
            dates.append(date)
            end = stop
    return tuple(dates)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))

    def month(number: int) -> str:
        return rf"(?P<month{number}>{names})(?!\w)"

    def day(number: int) -> str:
        return rf"(?P<day{number}>{_DAY})"

    def year(number: int) -> str:
        return _YEAR % number

    between = rf"(?:(?P<to>{_TO})|(?P<and>{_AND}))"
    first = rf"{day(1)}(?:{_OF}{month(1)}{year(1)})?"
    american = rf"{month(1)} {day(1)}(?:{between}(?:{month(2)} )?{day(2)})?{year(2)}"
    return tuple(
        re.compile(_NOT_BEFORE + pattern)
        for pattern in (
            rf"{first}{between}{day(2)}{_OF}{month(2)}{year(2)}",
            rf"{day(2)}{_OF}{month(2)}{_NO_STREET}{year(2)}",
            american,
            rf"{month(2)}{_OF}(?P<year2>\d{{4}})(?![\d/-])",
            r"(?P<year2>\d{4})-(?P<number>\d\d)-(?P<day2>\d\d)(?![\w-])",
            r"(?P<day2>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year2>\d{4})(?!\w)",
        )
    )


def _date(match: re.Match[str]) -> PrintedDate | None:
    """The date that was found; None if no calendar has it, or it is two days and no span."""
    found = match.groupdict()
    second, first = (_number_of(found.get(f"month{at}")) for at in (2, 1))
    second = second or first or int(found.get("number") or 0) or None
    years = [int(found[key]) if found.get(key) else None for key in ("year1", "year2")]
    days = [_digits(found.get(key)) for key in ("day1", "day2")]
    last = _valid(years[1], second, days[1] or (None if found.get("to") else days[0]))
    if second is None or last is None:
        return None
    if not (found.get("to") or found.get("and")):
        return PrintedDate(match[0], match.start(), last)
    begin = _valid(years[0] or _shared(years[1], first, second), first or second, days[0])
    if begin is None or begin.is_after(last):
        return None
    if found.get("and") and not _follows(begin, last):
        return None
    return PrintedDate(match[0], match.start(), begin, last)


def _shared(year: int | None, first: int | None, second: int | None) -> int | None:
    """The year that is printed once for both days; not where they lie round a new year."""
    return None if first and second and first > second else year


def _follows(begin: PartialDate, last: PartialDate) -> bool:
    """Tell that two days of one month stand side by side."""
    return begin.month == last.month and (begin.day or 0) + 1 == last.day


def _number_of(name: str | None) -> int | None:
    return months()[name] if name else None


def _digits(printed: str | None) -> int | None:
    found = re.match(r"\d+", printed or "")
    return int(found[0]) if found else None


def _valid(year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    written = str(PartialDate(year=year, month=month, day=day))
    try:
        return PartialDate.parse(written)
    except ValueError:
        return None
