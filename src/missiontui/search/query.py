"""What somebody typed to find something, taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby

from missiontui.search.folding import folded
from missiontui.search.numbers import Number, is_numeral

_PART = re.compile(
    r"""(?:kind|in|who):(?=\s|$)
    | (?:(?P<key>kind|in|who):)?
      (?: "(?P<phrase>[^"]*)(?P<closed>"?) | (?P<word>[^\s"]+) )""",
    re.VERBOSE,
)
_SHORT = re.compile("[a-z0-9]{1,2}")
"""What stands within so many words that it has to begin one: UN, ID, 9."""
_LETTER = r"[^\W\d_]"
_NAME_PARTS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Words:
    """A word or phrase, folded."""

    text: str
    """The word, or the words of the phrase with one space between."""
    begins: bool = False
    """Whether it has to begin where a run of letters or of digits begins."""
    ends: bool = False
    """Whether it has to end where such a run ends."""

    def pattern(self) -> re.Pattern[str]:
        """What finds it in folded texts.

        The literal text comes first and its edges are looked at afterwards: so `re` runs from one
        literal text to the next, many times faster than from one edge to the next.
        """
        literal = re.escape(self.text)
        before = _neighbour(self.text[0]) if self.begins else ""
        after = _neighbour(self.text[-1]) if self.ends else ""
        return re.compile(
            literal
            + (f"(?<!{before}{literal})" if before else "")
            + (f"(?!{after})" if after else "")
        )


def _neighbour(char: str) -> str:
    """What may not stand beside an edge: a letter beside a letter, a digit beside a digit."""
    return (r"\d" if char.isdecimal() else _LETTER) if char.isalnum() else ""


@dataclass(frozen=True, slots=True)
class Numerals:
    """Words of digits, one after the other: one telephone number, or words like any other."""

    words: tuple[Words, ...]
    """The words; where there are several, each has to begin a run of digits."""
    number: Number
    """The number that they make."""


class Narrows(Enum):
    """What a narrowing word is about."""

    KIND = "kind"
    """The kind of a statement, meeting, counterpart, contact or place."""
    IN = "in"
    """The place or country."""
    WHO = "who"
    """The speaker of what was said; the persons in anything else."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A word such as `kind:call`."""

    about: Narrows
    """What it looks at."""
    start: str
    """How a word of the name begins, in letters and digits; more words follow in the name."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: all of it has to be in an item, in any order and anywhere in it."""

    words: tuple[Words, ...] = ()
    """Words and phrases."""
    numerals: tuple[Numerals, ...] = ()
    """What may be telephone numbers."""
    narrowings: tuple[Narrowing, ...] = ()
    """What only some items can fulfil."""

    def __bool__(self) -> bool:
        """Whether anything is looked for: a query of nothing matches nothing."""
        return bool(self.words or self.numerals or self.narrowings)

    @classmethod
    def parse(cls, typed: str) -> Query:
        """Take apart what was typed, which may be unfinished.

        Words are parted by white space and found within longer words too; what is no longer than
        two letters a to z or digits has to begin a word. What stands in quotation marks of any
        shape is a phrase of whole words or, while nothing closes it yet, of a last word that may go
        on. `kind:`, `in:` and `who:` narrow by the word or phrase that follows without a space, and
        not at all without one. Neighbouring words of digits make one number.
        """
        plain_words: list[tuple[Words, bool]] = []
        narrowings: list[Narrowing] = []
        for match in _PART.finditer(folded(typed)):
            value = folded(match["phrase"] or match["word"] or "")
            if match["key"] is not None:
                if start := plain(value):
                    narrowings.append(Narrowing(Narrows(match["key"]), start))
            elif match["word"] is not None:
                word = Words(value, begins=_SHORT.fullmatch(value) is not None)
                plain_words.append((word, is_numeral(value)))
            elif value:
                phrase = Words(value, begins=True, ends=bool(match["closed"]))
                plain_words.append((phrase, False))
        words, numerals = _numerals_apart(plain_words)
        return cls(tuple(dict.fromkeys(words)), tuple(numerals), tuple(dict.fromkeys(narrowings)))


def _numerals_apart(typed: list[tuple[Words, bool]]) -> tuple[list[Words], list[Numerals]]:
    """The words and the numbers of what was typed, where each word says if a number may have it."""
    words: list[Words] = []
    numerals: list[Numerals] = []
    for may_be_number, neighbours in groupby(typed, key=lambda part: part[1]):
        group = tuple(word for word, _ in neighbours)
        number = Number.parse(" ".join(each.text for each in group)) if may_be_number else None
        if number is None:
            words += group
        elif len(group) == 1:
            numerals.append(Numerals(group, number))
        else:
            beginning = tuple(replace(each, begins=True) for each in group)
            numerals.append(Numerals(beginning, number))
    return words, numerals


def plain(name: str) -> str:
    """A folded name as letters and digits only, one space between: "nur sultan"."""
    return " ".join(_NAME_PARTS.findall(name))
