"""A query: the text that somebody typed to find something, taken apart."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import lru_cache
from itertools import groupby

from missiontui.search.folding import folded, spelt_out, unjoined
from missiontui.search.numbers import Number, is_numeral
from missiontui.typed import NamedTuple

_PART = re.compile(
    r"""(?:kind|in|who):(?=\s|$)
    | (?:(?P<key>kind|in|who):)?
      (?: "(?P<phrase>[^"]*)(?P<closed>"?) | (?P<word>[^\s"]+) )""",
    re.VERBOSE,
)
_SHORT = re.compile("[a-z0-9]{1,2}")
"""Texts that stand within so many words that they have to begin one: UN, ID, 9."""
_LETTER = r"[^\W\d_]"
_NAME_PARTS = re.compile(r"[^\W_]+")
_SIGNS = re.compile(r"([-' ]*)([^-' ])")
"""A sign of a word, with the joints before it."""
_WITHIN, _TYPED, _APART = "[-']*", "[-' ]*", "[-' ]+"
"""The gaps within a word of a text: where nothing was typed, where a joint was, and between
digits that were typed apart."""
_REMEMBERED = 64
"""Number of words whose patterns are remembered: a library asks for them at each item."""
_SET_APART = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN")
"""The scripts in which a word begins with its first letter, by the names of their characters."""
_LEAST_PARTED = 4
"""The least length of a word that may stand in a text as several."""


class Words(NamedTuple):
    """A word or phrase, folded.

    Hyphens and apostrophes within words make no difference, here or there: `cooperation` is
    co-operation, and `co-operation` cooperation. Where the reader types one of them, or a blank
    within a phrase, the text may have a blank too. A word of four or more characters is also found
    as whole words with blanks between them: `nursultan` is Nur Sultan. Between two digits nothing
    is left out.
    """

    text: str
    """The word, or the words of the phrase with one space between."""
    begins: bool = False
    """True if it has to begin where a run of letters or of digits begins."""
    ends: bool = False
    """True if it has to end where such a run ends."""
    second: str | None = None
    """The same in the second spelling of what was typed; None where it is as the first."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The spellings it may have in a text."""
        return (self.text,) if self.second is None else (self.text, self.second)

    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """The patterns that find it in folded texts, one for each spelling."""
        return _patterns(self)


@lru_cache(_REMEMBERED)
def _patterns(words: Words) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_pattern(words, text)) for text in words.spellings)


def _pattern(words: Words, text: str) -> str:
    before = _neighbour(text[0]) if words.begins else ""
    after = _neighbour(text[-1]) if words.ends else ""
    found = (
        (f"(?<!{before})" if before else "")
        + _joined(text, _WITHIN, _TYPED)
        + (f"(?!{after})" if after else "")
    )
    letters = unjoined(text)
    if len(letters) < _LEAST_PARTED or not letters.isalnum():
        return found
    return rf"{found}|(?<![^\W_]){_joined(text, _TYPED, _TYPED)}(?![^\W_])"


def _joined(text: str, within: str, typed: str) -> str:
    """A pattern for a text whose joints may be others, or none.

    Args:
        text: The text, folded; joints at its ends are left out.
        within: What may stand where nothing was typed.
        typed: What may stand where a joint was typed.
    """
    if not unjoined(text):
        return re.escape(text)
    pattern = last = ""
    for joint, sign in _SIGNS.findall(text):
        if last.isdigit() and sign.isdigit():
            pattern += _APART if joint else ""
        elif last:
            pattern += typed if joint else within
        pattern += re.escape(sign)
        last = sign
    return pattern


def _neighbour(char: str) -> str:
    """The character that may not stand beside an edge: a letter by a letter, a digit by a digit."""
    return (r"\d" if char.isdecimal() else _LETTER) if char.isalnum() else ""


class Numerals(NamedTuple):
    """Words of digits, one after the other: one telephone number, or words like any other."""

    words: tuple[Words, ...]
    """The words; where there are several, each has to begin a run of digits."""
    number: Number
    """The number that they make."""


class Narrows(Enum):
    """The subject of a narrowing word."""

    KIND = "kind"
    """The kind of a statement, meeting, counterpart, contact or place."""
    IN = "in"
    """The place or country."""
    WHO = "who"
    """The speaker of what was said; the persons in anything else."""


class Narrowing(NamedTuple):
    """A word such as `kind:call`."""

    about: Narrows
    """The subject."""
    start: str
    """The beginning of a word of the name, in letters and digits; more words may follow there."""
    second: str | None = None
    """The same in the second spelling of what was typed; None where it is as the first."""

    def pattern(self) -> re.Pattern[str]:
        """The pattern that finds it in folded names: any sign may part its letters."""
        spellings = (self.start,) if self.second is None else (self.start, self.second)
        letters = (r"[\W_]*".join(map(re.escape, each.replace(" ", ""))) for each in spellings)
        return re.compile(rf"(?<![^\W_])(?:{'|'.join(letters)})")


class Query(NamedTuple):
    """A query: all of it has to be in an item, in any order and anywhere in it."""

    words: tuple[Words, ...] = ()
    """Words and phrases."""
    numerals: tuple[Numerals, ...] = ()
    """The parts that may be telephone numbers."""
    narrowings: tuple[Narrowing, ...] = ()
    """The narrowings, which only some items fulfil."""

    def __bool__(self) -> bool:
        """Tell whether anything is looked for: a query of nothing matches nothing."""
        return bool(self.words or self.numerals or self.narrowings)

    @classmethod
    def parse(cls, typed: str, *, within: bool = False) -> Query:
        """Take apart what was typed, which may be unfinished.

        Words are parted by white space, and each has to begin a word of the text, in scripts that
        set words apart and write articles and conjunctions as words of their own. What stands in
        quotation marks of any shape is a phrase of whole words or, while nothing closes it yet, of
        a last word that may go on. `kind:`, `in:` and `who:` narrow by the word or phrase that
        follows without a space, and not at all without one. Neighbouring words of digits make one
        number.

        Args:
            typed: What was typed.
            within: Whether words are found inside longer ones too; those of one or two letters a
                to z or digits never are.
        """
        plain_words: list[tuple[Words, bool]] = []
        narrowings: list[Narrowing] = []
        first = folded(typed)
        parts = zip(_PART.finditer(first), _PART.finditer(spelt_out(typed) or first), strict=True)
        for match, again in parts:
            value, other = _value(match), _value(again)
            second = None if other == value else other
            if match["key"] is not None:
                if start := plain(value):
                    about = Narrows(match["key"])
                    narrowings.append(Narrowing(about, start, plain(second) if second else None))
            elif match["word"] is not None:
                begins = bool(_SHORT.fullmatch(value)) or (not within and begins_words(value))
                plain_words.append((Words(value, begins=begins, second=second), is_numeral(value)))
            elif value:
                closed = bool(match["closed"])
                phrase = Words(value, begins=True, ends=closed, second=second)
                plain_words.append((phrase, False))
        words, numerals = _numerals_apart(plain_words)
        return cls(tuple(dict.fromkeys(words)), tuple(numerals), tuple(dict.fromkeys(narrowings)))


def begins_words(text: str) -> bool:
    """Tell whether a word that is meant begins so, nothing being written together with it.

    Arabic and Hebrew write articles and conjunctions so, and Chinese or Thai set no words apart.
    """
    return not text[0].isalpha() or unicodedata.name(text[0], "").startswith(_SET_APART)


def _value(match: re.Match[str]) -> str:
    return folded(match["phrase"] or match["word"] or "")


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
            beginning = tuple(each._replace(begins=True) for each in group)
            numerals.append(Numerals(beginning, number))
    return words, numerals


def plain(name: str) -> str:
    """A folded name as letters and digits only, one space between: "nur sultan"."""
    return " ".join(_NAME_PARTS.findall(name))
