"""The nearest words of a text to recorded ones, and the first place where the two part."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from missiontui.typed import NamedTuple

_MOST_WORDS = 400
"""The most words that are aligned: what lies behind them changes no first difference."""
_LIKE = 0.5
"""The share of the recorded words that the nearest ones must have in common with them."""
_LIKE_LETTERS = 0.75
"""The likeness that single words must have, by their letters."""
_SHOWN = 6
"""The most words that a difference shows of either side."""
_BEFORE, _AFTER = 4, 2
_SIGNS = re.compile(r"[^\w]+")
_ALIKE = {0x2018: "'", 0x2019: "'", 0x02BC: "'", 0x00B4: "'", 0x201C: '"', 0x201D: '"', 0x201E: '"'}
_DASHES = dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212), "-")


class Difference(NamedTuple):
    """The place where recorded words and those of a text part."""

    before: str
    """The last words in which they are alike."""
    recorded: str
    """The words of the record; empty where the text has more there."""
    printed: str
    """The words of the text; empty where it has none there."""
    after: str
    """The words with which the record goes on, where the text goes on with them too."""

    @property
    def signs(self) -> tuple[str, str] | None:
        """The one sign in which they differ, in the record and in the text, as "U+2019 ’"."""
        mine, theirs = self.recorded, self.printed
        if len(mine) != len(theirs) or mine == theirs or plainer(mine) != plainer(theirs):
            return None
        pair = next((a, b) for a, b in zip(mine, theirs, strict=True) if a != b)
        return f"U+{ord(pair[0]):04X} {pair[0]}", f"U+{ord(pair[1]):04X} {pair[1]}"


def plainer(text: str) -> str:
    """The text with plain quotation marks and dashes, by which look-alikes are told."""
    return text.translate(_ALIKE).translate(_DASHES)


def nearest(recorded: str, paragraph: str) -> Difference | None:
    """The first difference of recorded words from the nearest of a paragraph; None if none is near.

    Args:
        recorded: Words that do not stand in the paragraph, with single spaces between.
        paragraph: The words to look among.
    """
    mine, theirs = recorded.split(" ")[:_MOST_WORDS], paragraph.split(" ")
    if len(mine) == 1:
        return _near_word(mine[0], theirs)
    from difflib import SequenceMatcher

    keys, other_keys = [_key(word) for word in mine], [_key(word) for word in theirs]
    first, common = _most_alike(keys, other_keys)
    if common < _LIKE * len(mine):
        return None
    slack = max(3, len(mine) // 3)
    window = slice(max(0, first - slack), first + len(mine) + slack)
    matcher = SequenceMatcher(None, keys, other_keys[window], autojunk=False)
    if sum(block.size for block in matcher.get_matching_blocks()) < _LIKE * len(mine):
        return None
    return _first_difference(mine, theirs[window], matcher.get_opcodes())


def _most_alike(words: list[str], others: list[str]) -> tuple[int, int]:
    """The place in other words from which on as many hold the most of some words, and how many."""
    wanted = Counter(words)
    held: Counter[str] = Counter()
    common = most = best = 0
    for at, word in enumerate(others):
        held[word] += 1
        common += held[word] <= wanted[word]
        if at >= len(words):
            left = others[at - len(words)]
            common -= held[left] <= wanted[left]
            held[left] -= 1
        if common > most:
            most, best = common, at - len(words) + 1
    return max(0, best), most


def _key(word: str) -> str:
    folded = plainer(unicodedata.normalize("NFKC", word)).casefold()
    return _SIGNS.sub("", folded) or folded


def _near_word(word: str, words: list[str]) -> Difference | None:
    from difflib import get_close_matches

    key = _key(word)
    keys = {_key(each): each for each in reversed(words)}
    alike = [each for each in keys if each[:1] == key[:1]]
    near = get_close_matches(key, alike, 1, _LIKE_LETTERS)
    return Difference("", word, keys[near[0]], "") if near else None


def _first_difference(
    mine: list[str], theirs: list[str], codes: Sequence[tuple[str, int, int, int, int]]
) -> Difference | None:
    begun = False
    for tag, i1, i2, j1, j2 in codes:
        if tag == "equal":
            begun = True
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                printed = theirs[j]
                # Signs before the first word and behind the last one are not recorded.
                printed = printed[printed.find(mine[i][:1]) :] if i == 0 else printed
                printed = printed[: len(mine[i])] if i == len(mine) - 1 else printed
                if mine[i] != printed:
                    return _difference(mine, (i, i + 1), theirs[j : j + 1])
        elif tag == "insert" and (not begun or i1 == len(mine)):
            continue  # words of the paragraph before or behind those that are near
        else:
            # Before the first word that is alike, the paragraph has many words: the last of them.
            start = j1 if begun else max(j1, j2 - (i2 - i1))
            end = j2 if i2 < len(mine) else min(j2, start + (i2 - i1))
            return _difference(mine, (i1, i2), theirs[start:end])
    return None


def _difference(mine: list[str], place: tuple[int, int], printed: list[str]) -> Difference:
    start, end = place
    return Difference(
        " ".join(mine[max(0, start - _BEFORE) : start]),
        " ".join(mine[start:end][:_SHOWN]),
        " ".join(printed[:_SHOWN]),
        " ".join(mine[end : end + _AFTER]),
    )
