"""Tables as CSV (RFC 4180) that a spreadsheet shows as they are: no formulas, no lost noughts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from missiontui.model import PartialDate

PARTING = "|"
"""The sign between several values of a cell, as Uwazi reads them."""
_INSTEAD = "¦"
"""The sign that stands for it within a value."""
_BOM = "\ufeff"
"""The mark by which spreadsheets know UTF-8 (Unicode Standard, section 23.8)."""
_FORMULA = r"[=+\-@＝＋－＠]"
"""A sign that begins a formula, in either width (OWASP, "CSV Injection")."""
_NUMBER = r"(?=\D*\d)[\d\s.,:;/()+*#%-]+(?:[eE][+-]?\d+)?"
"""Text of digits and signs, of which a spreadsheet would make a number or a day."""
_COUNT = re.compile(r"[1-9]\d{0,8}")
"""A whole number, of which it makes the same number."""
_TAKEN_FOR_ELSE = re.compile(rf"'*(?:[\t\r\n]|\s*{_FORMULA}|(?:{_NUMBER})\Z)")
_BEHIND_SEMICOLON = re.compile(rf"(;[\s\"']*)(?={_FORMULA})")


def joined(values: Iterable[str]) -> str:
    """Several values as one cell."""
    return PARTING.join(value.replace(PARTING, _INSTEAD) for value in values)


def as_csv(rows: Iterable[Sequence[str]]) -> str:
    """The rows as CSV in UTF-8, with a byte order mark; cells that hold lines are in quotes."""
    import csv
    import io

    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(rows)
    return _BOM + written.getvalue()


def text_cell(text: str) -> str:
    """A text as a cell that every spreadsheet takes for text.

    An apostrophe goes before what would be taken for a formula, a number or a day, and before the
    sign of a formula behind a semicolon, at which some spreadsheets part cells.
    """
    safe = _BEHIND_SEMICOLON.sub(r"\1'", text)
    taken = not _COUNT.fullmatch(safe) and _TAKEN_FOR_ELSE.match(safe)
    return f"'{safe}" if taken else safe


def date_cell(date: PartialDate) -> str:
    """A date in EDTF: a day as spreadsheets know it; of less they would make a day of their own."""
    written = str(date)
    is_day = None not in (date.year, date.month, date.day)
    return written if is_day else text_cell(written)
