"""Abbreviations that a text spells out itself: "Group of Observers (GO)", "GO (Group of ...)".

An abbreviation is one whose letters begin the words of the long form, in their order. A bracket
whose letters do not is none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from missiontui.drafting.vocabulary import word_list

_SHORT = r"[^\W\d_][^\W_]{1,9}s?"
_BEHIND = re.compile(rf"(?<=\w)[”’»\"]? \((?:the )?[“\"„«]?({_SHORT})[”\"“»]?\)")
_BEFORE = re.compile(rf"(?<!\w)({_SHORT}) \(([^()]{{5,120}})\)")
_WORD = re.compile(r"[^\W_]+")
_SMALL = word_list(
    "of for the and on in to at de des du la le les et l d en pour der die das für und von del y "
    "para los las w i na rzecz do ds из и по при в"
)
"""Words of a long form that need not have a letter."""
_MOST_WORDS = 12
_LONGEST = 300
"""The most characters before an abbreviation that are looked at."""
_BREAKS = frozenset('.;:!?()“”„«»"')


class PrintedAbbreviation(NamedTuple):
    """An abbreviation, spelt out."""

    short: str
    """As printed; without the s of a plural."""
    long: str
    """As printed."""
    words: str
    """The words that hold both."""


def printed_abbreviations(text: str) -> tuple[PrintedAbbreviation, ...]:
    """The abbreviations that a paragraph spells out, in its order."""
    found: list[tuple[int, PrintedAbbreviation]] = []
    for match in _BEHIND.finditer(text):
        start = _start_of_long(text, match.start(), match[1])
        if start is not None:
            long = text[start : match.start()]
            words = text[start : match.end()]
            found.append((start, PrintedAbbreviation(_singular(match[1]), long, words)))
    for match in _BEFORE.finditer(text):
        if _is_short(match[1]) and _start_of_long(match[2], len(match[2]), match[1]) == 0:
            short = _singular(match[1])
            found.append((match.start(), PrintedAbbreviation(short, match[2], match[0])))
    return tuple(each for _, each in sorted(found))


def _is_short(word: str) -> bool:
    return sum(c.isupper() for c in word) >= 2


def _singular(short: str) -> str:
    return short[:-1] if short.endswith("s") and short[:-1].isupper() else short


def _start_of_long(text: str, end: int, short: str) -> int | None:
    """The place where the words begin whose letters an abbreviation behind them is made of."""
    if not _is_short(short):
        return None
    first = max(0, end - _LONGEST)
    words = list(_WORD.finditer(text, first, end))[-_MOST_WORDS:]
    words = words[_last_break(text, words, end) :]
    at = _first_word(words, len(words), _singular(short), set())
    return None if at is None else words[at].start()


def _last_break(text: str, words: list[re.Match[str]], end: int) -> int:
    """The number of words up to the last sign behind which a long form must begin."""
    starts = [*(word.start() for word in words[1:]), end]
    breaks = (
        number
        for number, (word, behind) in enumerate(zip(words, starts, strict=False), start=1)
        if any(c in _BREAKS for c in text[word.end() : behind])
    )
    return max(breaks, default=0)


def _first_word(
    words: list[re.Match[str]], end: int, letters: str, tried: set[tuple[int, int]]
) -> int | None:
    """The number of the word with which the long form of some letters begins."""
    if end == 0 or (end, len(letters)) in tried:
        return None
    tried.add((end, len(letters)))
    word, letter = words[end - 1], letters[-1]
    # A small word and the second half of one with a hyphen may be passed over, and begin nothing.
    may_pass = word[0].casefold() in _SMALL or _is_second_half(word)
    if word[0][0].casefold() == letter.casefold():
        if len(letters) == 1 and not may_pass:
            return end - 1
        at = _first_word(words, end - 1, letters[:-1], tried) if len(letters) > 1 else None
        if at is not None:
            return at
    return _first_word(words, end - 1, letters, tried) if may_pass else None


def _is_second_half(word: re.Match[str]) -> bool:
    """Tell that a word stands behind a hyphen or an apostrophe."""
    before = word.string[max(0, word.start() - 2) : word.start()]
    return len(before) == 2 and before[0].isalnum() and before[1] in "-‑’'"
