"""Telephone numbers, found however they are spaced and prefixed.

A number is written `+32 2 284 57 33` (international), `0032 2 28 45733` (with the international
prefix 00) or `02 284 57 33` (national, with the trunk prefix 0); ITU-T E.164 and E.123 name the
parts. What all of these share are the digits after the leading zeros.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from missiontui.model.print_forms import Extent
from missiontui.typed import NamedTuple

BETWEEN = "\n"
"""The sign before and after each number of an index. No folded text holds it."""

_RUN = re.compile(r"[+(]?\d(?:[ ()/.-]{0,3}\d)+")
_TRUNK_PREFIX = re.compile(r"\( ?0 ?\)")
"""A nought that is dialled within the country only: `+32 (0)2 284 57 33`."""
_NOT_DIGITS = re.compile(r"\D+")
_FEWEST_DIGITS = 6
"""A text's run of digits from which on it may be a telephone number: more than a year has."""
FEWEST_TYPED = 5
"""The fewest digits that may be a telephone number where they are typed."""
_COUNTRY_CODE = range(1, 4)
"""Number of digits the code of a country has (ITU-T E.164)."""


def is_numeral(word: str) -> bool:
    """Tell whether a typed word can be a part of a telephone number."""
    return not word.strip("+()/.-0123456789")


def _significant(digits: str) -> str:
    return _NOT_DIGITS.sub("", _TRUNK_PREFIX.sub("", digits)).lstrip("0")


class Run(NamedTuple):
    """A place in a text where a telephone number may stand."""

    digits: str
    """Its digits after the leading zeros."""
    offsets: tuple[int, ...]
    """The place of each of these in the text."""


def runs(text: str) -> Iterator[Run]:
    """The runs of digits of a folded text that may be telephone numbers, however they are spaced.

    Dates and spans of years are among them: what is looked for decides.
    """
    for match in _RUN.finditer(text):
        run = match[0]
        digits = _significant(run)
        if len(digits) >= _FEWEST_DIGITS:
            # The trunk prefix is made as many blanks, so that the others keep their places.
            blanked = _TRUNK_PREFIX.sub(lambda found: " " * len(found[0]), run)
            offsets = [at for at, char in enumerate(blanked, match.start()) if char.isdigit()]
            yield Run(digits, tuple(offsets[-len(digits) :]))


def digits_in(text: str) -> list[str]:
    """The digits of each of the `runs`, for an index."""
    found = (_significant(run) for run in _RUN.findall(text))
    return [digits for digits in found if len(digits) >= _FEWEST_DIGITS]


class Number(NamedTuple):
    """A telephone number as typed."""

    digits: str
    """Its digits after the leading zeros."""
    international: bool
    """True if it begins with `+` or `00`, so that the code of the country comes first."""

    @classmethod
    def parse(cls, typed: str) -> Number | None:
        """The number that some folded words make; None where they are too short for one."""
        digits = _significant(typed)
        if len(digits) < FEWEST_TYPED:
            return None
        international = typed.startswith("+") or _NOT_DIGITS.sub("", typed).startswith("00")
        return cls(digits, international)

    def nationals(self) -> Iterator[str]:
        """The digits without the code of the country, whose length is not known."""
        if self.international:
            for length in _COUNTRY_CODE:
                national = self.digits[length:].lstrip("0")
                if len(national) >= _FEWEST_DIGITS:
                    yield national

    def places_in(self, run: Run) -> Iterator[Extent]:
        """The place of the number in the text that a run is of."""
        at = run.digits.find(self.digits)
        while at >= 0:
            yield Extent(run.offsets[at], run.offsets[at + len(self.digits) - 1] + 1)
            at = run.digits.find(self.digits, at + 1)
        if run.digits in self.nationals():
            yield Extent(run.offsets[0], run.offsets[-1] + 1)
