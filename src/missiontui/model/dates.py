"""Dates known in part, after EDTF (ISO 8601-2:2019, Extended Date/Time Format)."""

from __future__ import annotations

import re

from missiontui.model.basis import Sourced
from missiontui.model.part import Part, part

EDTF = re.compile(
    r"([0-9]{4}|XXXX)(?:-(0[1-9]|1[0-2]|XX)(?:-(0[1-9]|[12][0-9]|3[01]|XX))?)?([~?%]?)"
)
"""The form of a date: year, month, day and mark. Not every calendar has each that fits it."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The names of the months, January first."""

_IN_EVERY_MONTH = 28
"""The last day that no month lacks."""


@part
class PartialDate(Part):
    """A calendar date of which any part may be unknown."""

    year: int | None = None
    """Year of the Gregorian calendar."""
    month: int | None = None
    """Month, 1 to 12."""
    day: int | None = None
    """Day of the month, 1 to 31."""
    approximate: bool = False
    """Marked `~` (or `%`): about this date."""
    uncertain: bool = False
    """Marked `?` (or `%`): perhaps not this date at all."""

    @classmethod
    def parse(cls, written: str) -> PartialDate:
        """Read an EDTF date: `2022-08-22`, `2022-08`, `XXXX-08-22`, `2022-08-XX`, `2022~`.

        Raises:
            ValueError: if it is not written so, or no calendar has such a day.
        """
        if not (match := EDTF.fullmatch(written)):
            raise ValueError("not a date")
        year, month, day = (
            int(part) if part and "X" not in part else None for part in match.group(1, 2, 3)
        )
        if year == 0 or (day or 0) > _IN_EVERY_MONTH:
            from datetime import date  # which most records need not load

            # A leap year stands in for an unknown year: 29 February may have existed.
            date(2000 if year is None else year, month or 1, day or 1)
        mark = match[4]
        return cls(
            year=year,
            month=month,
            day=day,
            approximate=mark in ("~", "%") and bool(mark),
            uncertain=mark in ("?", "%") and bool(mark),
        )

    def __str__(self) -> str:
        """Write it as `parse` reads it."""
        parts = ["XXXX" if self.year is None else f"{self.year:04}"]
        if self.month is not None or self.day is not None:
            parts.append("XX" if self.month is None else f"{self.month:02}")
        if self.day is not None:
            parts.append(f"{self.day:02}")
        if len(parts) == 1 and self.year is None:
            parts += ["XX", "XX"]
        mark = ("", "?", "~", "%")[2 * self.approximate + self.uncertain]
        return "-".join(parts) + mark

    def is_after(self, other: PartialDate) -> bool:
        """Tell whether this date lies after the other for certain, by the parts that both state."""
        same_month = self.month is not None and self.month == other.month
        for mine, theirs in (
            (self.year, other.year),
            (self.month, other.month),
            (self.day, other.day),
        ):
            # 22 and 24 August compare without a year; 30 December and 2 January do not.
            if mine is None and theirs is None and same_month:
                continue
            if mine is None or theirs is None:
                return False
            if mine != theirs:
                return mine > theirs
        return False


@part
class Dates(Sourced):
    """From when to when, as far as known."""

    start: PartialDate | None = None
    """First day."""
    end: PartialDate | None = None
    """Last day; where None and a start is given, nothing is said of the end."""
    as_printed: str | None = None
    """The words of the source."""
