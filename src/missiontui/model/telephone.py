"""Telephone numbers as they are printed."""

from __future__ import annotations

import re
import unicodedata

_ONE_NUMBER = re.compile(r"\+?[\d\s().‐‑–-]+")
"""A number with nothing but visual separators (RFC 3966, section 5.1.1, and their typographic
forms): with an extension or a second number, its digits in a row would be another number."""
_NOUGHT_NOT_DIALLED = re.compile(r"(\+|00).*\(\s*0\s*\)")
_RANGE = re.compile(r"[^‐‑–-]*\s[^‐‑–-]*?(\d+)\s*[‐‑–-]\s*(\d+)")
"""A number of groups parted by spaces, whose one hyphen may stand between the first and the last
line of several ("02 284 57 33-34")."""
_MOST_DIGITS = 15
"""The longest international number (ITU-T E.164, section 6)."""


def dialled(printed: str) -> str:
    """The digits that a telephone dials for a printed number, after a `+` where it has one.

    Empty where the value is not certainly one number of at most 15 digits.
    """
    shown = "".join(c for c in printed if unicodedata.category(c) != "Cf").strip()
    if not _ONE_NUMBER.fullmatch(shown) or _NOUGHT_NOT_DIALLED.match(shown):
        return ""
    span = _RANGE.fullmatch(shown)
    if span and len(span[2]) <= len(span[1]):
        return ""
    digits = "".join(str(unicodedata.decimal(c)) for c in shown if c.isdecimal())
    if len(digits.removeprefix("00")) > _MOST_DIGITS:
        return ""
    return f"+{digits}" if digits and shown.startswith("+") else digits


def contradicts(printed: str, e164: str) -> bool:
    """Tell that a number in international form (ITU-T E.164) is another than the printed one.

    Its end must be the national digits. A value that is not certainly one number contradicts none.
    """
    number = dialled(printed)
    if number.startswith(("+", "00")):
        return number.removeprefix("+").removeprefix("00") != e164.removeprefix("+")
    return not e164.endswith(number.removeprefix("0"))
