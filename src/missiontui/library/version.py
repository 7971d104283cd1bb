"""The version of what is taken in: an index that another version has filled is filled anew."""

from __future__ import annotations

import re

from missiontui import __version__

_CUT = 5
"""The number of how records are taken in and words are cut; another one with every change."""
READER = f"{__version__}/{_CUT}"
"""The version of the reader."""
_NUMBERS = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,6})*)(?![0-9])[^/]*/([0-9]{1,6})")
"""The numbers of such a version: those of the program, and that of the cut."""


def is_newer(reader: str) -> bool:
    """Tell a version of the reader that is newer than this one; False where that is not known."""
    other, this = _NUMBERS.fullmatch(reader), _NUMBERS.fullmatch(READER)
    return other is not None and this is not None and _order(other) > _order(this)


def _order(version: re.Match[str]) -> tuple[list[int], int]:
    return [int(number) for number in version[1].split(".")], int(version[2])
