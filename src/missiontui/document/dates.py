"""Dates in words, with what is open or derived said."""

from __future__ import annotations

from missiontui.model import Dates, NoteKind, PartialDate, Sourced
from missiontui.model.basis import MARKS
from missiontui.model.dates import MONTHS

_PARTS = ("year", "month", "day", "start", "end")


def date_words(date: PartialDate) -> str:
    """A date as people write it: "22 August 2022", "about 2019", "12 March (year not stated)"."""
    words = _bare(date, with_year=True)
    if date.year is None:
        words = f"{words} (year not stated)" if words else "date not stated"
    return _hedged(date, words)


def marked_date(sourced: Sourced, key: str, date: PartialDate) -> str:
    """A date with what of it was worked out or added: "March 2031 (year derived)"."""
    return " ".join([date_words(date), *_marks(sourced, key, *_PARTS[:3])])


def _marks(sourced: Sourced, key: str, *parts: str) -> dict[str, None]:
    """The marks of a date as a whole, and of parts of it, each once: "(year derived)"."""
    return dict.fromkeys(
        f"({note.kind.value})" if note.about in (key, None) else f"({note.about} {note.kind.value})"
        for note in sourced.notes
        if (note.kind in MARKS and note.about in (key, *parts))
        or (note.kind is NoteKind.UNCHECKED and note.about is None)
    )


def day_words(date: PartialDate) -> str:
    """A day where the year goes without saying: "8 June"; empty where it is not known."""
    return _bare(date, with_year=False) if date.day and date.month else ""


def dates_words(dates: Dates) -> str:
    """A span of dates, shortened where both ends share month or year, with what was derived."""
    return " ".join([_span(dates.start, dates.end), *_marks(dates, "", *_PARTS)])


def _span(start: PartialDate | None, end: PartialDate | None) -> str:
    if end is None:
        return f"from {date_words(start)}" if start else "dates not stated"
    if start is None or start == end:
        return date_words(end) if start else f"until {date_words(end)}"
    if (start.year, start.approximate, start.uncertain) != (
        end.year,
        end.approximate,
        end.uncertain,
    ) or start.month is None:
        return f"{date_words(start)} to {date_words(end)}"
    if start.month == end.month and start.day is not None and end.day is not None:
        return _hedged(end, f"{start.day}-{_unhedged(end)}")
    return _hedged(end, f"{_bare(start, with_year=False)} to {_unhedged(end)}")


def _unhedged(date: PartialDate) -> str:
    return date_words(PartialDate(year=date.year, month=date.month, day=date.day))


def _bare(date: PartialDate, *, with_year: bool) -> str:
    parts = []
    if date.day is not None:
        parts.append(str(date.day))
    if date.month is not None:
        parts.append(MONTHS[date.month - 1])
    if with_year and date.year is not None:
        parts.append(str(date.year))
    return " ".join(parts)


def _hedged(date: PartialDate, words: str) -> str:
    if date.approximate:
        words = f"about {words}"
    return f"perhaps {words}" if date.uncertain else words
