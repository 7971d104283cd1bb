"""Telephone numbers as they are printed, and what a telephone may dial of them.

A number that is dialled wrongly rings at a stranger's: whatever may be more than one number, or
another one, gives none (RFC 3966, section 3; ITU-T E.164, section 6).
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from missiontui.typed import NamedTuple

_EXTENSION = (
    r"(?i)[\s,;]*(?:\bext(?:ension|n)?\b\.?|;ext=|\bx|\bposte\b|\bdurchwahl\b|\bdw\b\.?|\bapp(?:arat)?\b\.?"
    r"|\btoestel\b|\banexo\b|\bint(?:erno|erior)?\b\.?|\bwew\b\.?|\bдоб\b\.?|\bдобавочный\b|#)"
    r"\s*:?\s*(\d{1,7})\s*$"
)
"""An extension, in the words of several tongues. This and the patterns below are compiled when a
number is looked at, as a start has no time for them."""
_SEPARATORS = r"\(?\+?[\d().\s-]*\d"
"""One number: digits with nothing but visual separators (RFC 3966, section 5.1.1) and spaces."""
_IN_BRACKETS = r"\(([^()]*)\)"
_TRUNK_NOUGHT = r"\(\s*0\s*\)"
_LABEL = r"^[^\d+(]*[:.]\s*"
_HYPHENS = str.maketrans("‐‑", "--")
_KEEP_THE_NOUGHT = frozenset({"39", "378", "225", "241", "242"})
"""Country codes behind which a national number may begin with 0."""
_OF_TEN, _TEN = ("1", "7"), 10
"""Country codes behind which a national number has ten digits, never fewer: with all of them the
last two are no second line (North American Numbering Plan; plans of Russia and Kazakhstan)."""
_TRUNKS = ("0", "8", "06", "01")
"""The trunk prefix: dialled before a national number within its country, and never from abroad."""
_ABROAD = ("00", "011")
"""The international prefix, dialled before a country code."""
_MOST_DIGITS = 15
"""The longest international number (ITU-T E.164, section 6)."""
_LONGEST_PRINTED = 500
"""The longest text that may be a number or a few, in characters."""
_LONGEST_TAIL = 3
"""The most digits of the last line of several that are printed, where these are not all."""
_LEAST_OF_TWO = 6
"""The least number of digits of each of two numbers in a row."""


class Dialled(NamedTuple):
    """The digits that a telephone dials for a printed number."""

    number: str
    """Its digits, after a `+` where it is international; empty where it is not certain."""
    extension: str = ""
    """The extension, dialled once somebody answers; empty where there is none."""


def dialled(printed: str, e164: str | None = None) -> Dialled:
    """Work out the digits to dial for a printed number: its international form where that is known.

    Args:
        printed: The number as printed.
        e164: Its international form (ITU-T E.164), `+` and digits.
    """
    if len(printed) > _LONGEST_PRINTED:
        return Dialled(e164 or "")
    shown, extension = _parted(_plain(printed))
    if e164:
        return Dialled(e164, extension)
    if not _is_one(shown):
        return Dialled("")
    digits = digits_of(shown)
    return Dialled(f"+{digits}" if "+" in shown else digits, extension)


def uri(printed: str, e164: str | None = None) -> str | None:
    """The link that rings a printed number (RFC 3966); None where it is not certainly one."""
    number, extension = dialled(printed, e164)
    if not number:
        return None
    return f"tel:{number}" + (f";ext={extension}" if extension else "")


def contradicts(printed: str, e164: str) -> bool:
    """Tell that an international number is another than the printed one.

    It must end in the national digits of what is printed; where several numbers are printed, of one
    of them. A value with letters of its own ("0800 TREVANE") is not judged, nor is a very long one.
    """
    if len(printed) > _LONGEST_PRINTED:
        return False
    wanted = e164.removeprefix("+")
    found = _candidates(printed)
    return bool(found) and not any(_may_be(each, wanted) for each in found)


def digits_of(printed: str) -> str:
    """The digits of a text, in ASCII."""
    return "".join(re.findall(r"\d", _plain(printed)))


def _plain(printed: str) -> str:
    """A printed number in ASCII digits and hyphens, without marks that have no width."""
    shown = (c for c in printed.translate(_HYPHENS) if unicodedata.category(c) != "Cf")
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in shown).strip()


def _parted(shown: str) -> tuple[str, str]:
    """A number and its extension, which has a letter or `#` before it."""
    if not any(c.isalpha() or c == "#" for c in shown):
        return shown, ""
    found = re.search(_EXTENSION, shown)
    return (shown[: found.start()].strip(), found[1]) if found else (shown, "")


def _is_one(shown: str) -> bool:
    """Tell that what is printed is certainly one number, and dialled as it stands."""
    if not re.fullmatch(_SEPARATORS, shown) or any(
        "-" in each for each in re.findall(_IN_BRACKETS, shown)
    ):
        return False
    digits = "".join(re.findall(r"\d", shown))
    is_international = "+" in shown or digits.startswith("00")
    whole = digits.removeprefix("00")
    is_full = is_international and whole.startswith(_OF_TEN) and len(whole) == 1 + _TEN
    if len(whole) > _MOST_DIGITS or (_may_be_a_range(shown) and not is_full):
        return False
    groups = re.findall(r"\d+", shown)
    return not _may_be_two(groups) and not (is_international and _has_trunk_nought(groups))


def _may_be_a_range(shown: str) -> bool:
    """Tell that the last hyphen may stand between two lines of several, or between two hours.

    It does not where the group behind it is long, and longer than the one before, or where all
    groups are parted by hyphens.
    """
    parted = re.search(r"(\d+)\s*-\s*(\d+)$", shown)
    if parted is None or len(parted[2]) > max(len(parted[1]), _LONGEST_TAIL):
        return False
    separators = re.findall(r"[^\d+]+", shown)
    return len(separators) < 2 or any(each != "-" for each in separators)


def _may_be_two(groups: list[str]) -> bool:
    """Tell that the second half of the groups looks like the first: two numbers in a row."""
    half = len(groups) // 2
    first, second = groups[:half], groups[half:]
    alike = [len(each) for each in first] == [len(each) for each in second]
    return alike and half > 2 and sum(map(len, first)) >= _LEAST_OF_TWO


def _has_trunk_nought(groups: list[str]) -> bool:
    """Tell that a national 0 stands behind the country code, where one does not dial it."""
    code = groups[0].removeprefix("00") or (groups[1] if len(groups) > 1 else "")
    return code not in _KEEP_THE_NOUGHT and any(
        after.startswith("0") for before, after in pairwise(groups[:3]) if before.endswith(code)
    )


def _candidates(printed: str) -> list[str]:
    """The numbers that a printed value may stand for, as digits after a `+` where it has one."""
    shown, _ = _parted(re.sub(_LABEL, "", _plain(printed)))
    shown = re.sub(_IN_BRACKETS, _without_words, re.sub(_TRUNK_NOUGHT, " ", shown))
    if any(c.isalpha() or c in "*#" for c in shown):
        return []
    found = [shown]
    for part in re.split(r"[/;,]|\s(?=\+)", shown):
        found += [part, *_of_range(part)]
    digits = ["".join(re.findall(r"\d", each)) for each in found]
    marked = ["+" if "+" in each else "" for each in found]
    return [sign + number for sign, number in zip(marked, digits, strict=True) if number]


def _without_words(match: re.Match[str]) -> str:
    """Digits in brackets, unless they are a remark ("BXL", "9-17")."""
    return match[0] if re.fullmatch(r"[\d\s+.]*", match[1]) else " "


def _of_range(part: str) -> list[str]:
    """The first and the last number of a range."""
    first, dash, last = part.replace("–", "-").rpartition("-")
    tail = "".join(re.findall(r"\d", last))
    return [first, first.rstrip()[: -len(tail)] + tail] if dash and tail and first.strip() else []


def _may_be(number: str, wanted: str) -> bool:
    """Tell that an international number, given in digits, is that of a printed one."""
    if number.startswith("+"):
        return _equal(number[1:], wanted)
    if any(number.startswith(p) and _equal(number.removeprefix(p), wanted) for p in _ABROAD):
        return True
    if number.startswith("00"):
        return False
    national = (number, *(number.removeprefix(trunk) for trunk in _TRUNKS))
    return any(each and wanted.endswith(each) for each in national)


def _equal(number: str, wanted: str) -> bool:
    """Tell that two international numbers are the same, a national 0 behind the code forgiven."""
    forgiven = (number[:at] + number[at + 1 :] for at in (1, 2, 3) if number[at : at + 1] == "0")
    return number == wanted or wanted in forgiven
