"""Cutting of texts into words, once for every engine, so that no two can disagree.

An index holds a text as words with blanks between them: what is cut here needs neither folding nor
stemming any more, and an engine only compares. Words are found as `/` finds them in one record:

- Letters and digits make words of their own, folded: `kz2022` is `kz 2022`, `Müller` `muller`. A
  sign is a word, too, so that `S&D` is `s & d` and a phrase stops at a comma.
- A word with a hyphen or an apostrophe in it is held in its parts and, after its text, whole: `co
  operation`, and `cooperation`. Between two digits such a sign parts: `2022-08` is no `202208`.
- A text that has a second spelling (ü as ue) is held in both.
- Arabic and Hebrew words are held again without the letters at their beginning that may be an
  article, a preposition or a conjunction. Scripts that set no words apart are cut into pairs of
  letters, which finds every stretch of them.
- The digits of a telephone number are held from each of them on, so that any part of it is found.
- The names that `kind:`, `in:` and `who:` narrow by are held from each of their words on.

It differs from `/` in this: two words of a text are never found as one (`nursultan` finds
Nur-Sultan, not Nur Sultan); a phrase needs a hyphen or a blank where its text has a hyphen; Arabic
and Hebrew words are found behind such letters, not anywhere in a word; quotation marks do not ask
for whole words of scripts that set none apart; and a hyphen or apostrophe by itself is not looked
for. Nothing is found inside of words where none begins so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from missiontui.search.folding import folded, spelt_out
from missiontui.search.numbers import FEWEST_TYPED, digits_in
from missiontui.search.particulars import Searchable
from missiontui.search.query import Narrows

APART = ".."
"""The word between two texts, so that no phrase goes on from one to the next."""
NUMBER, WHOLE_NUMBER = "+.", "+="
"""The beginnings of the words that hold digits of telephone numbers, and such a number whole."""
LONGEST = 64
"""The longest word, in characters; a longer one is cut."""
LONGEST_NUMBER = 24
"""The most digits of a telephone number, from one of them on, that are held."""
MOST = 200_000
"""The most of an item that is held, in characters, which few books reach: PostgreSQL holds one
megabyte (`tsvector`)."""

_LETTER = r"(?:[^\W\d_]|[\u0900-\u0dff\u0f00-\u109f\u1700-\u18af\u1900-\u1cff\ua800-\uabff])"
"""A letter, or a vowel sign of a script of South Asia, which Unicode counts among the marks."""
_SIGN = r"[^\w\s'\-\x00-\x1f\x7f\ud800-\udfff]|_"


class _Patterns:
    """The patterns by which a folded text is cut."""

    def __init__(self, letter: str) -> None:
        either = rf"(?:{letter}|\d)"
        self.word = re.compile(rf"{letter}{{1,{LONGEST}}}|\d{{1,{LONGEST}}}|{_SIGN}")
        """A run of letters or of digits, or a sign."""
        self.whole = re.compile(rf"{either}{{1,{LONGEST}}}|{_SIGN}")
        """The same where what joins them is left out: letters and digits alike."""
        self.joint = re.compile(rf"(?<={letter})['-]+(?={either})|(?<=\d)['-]+(?={letter})")
        """The signs that join two parts of a word."""
        self.joined = re.compile(
            rf"(?:{letter}+(?:['-]+|(?=\d))|\d+(?:['-]+|(?={letter})))+{either}+"
        )
        """A word of several parts, be they joined or letters and digits."""


_OF_ASCII, _OF_ALL = _Patterns("[a-z]"), _Patterns(_LETTER)
_MAY_JOIN = re.compile(r"['\-\d]")
"""The signs and digits without which nothing is joined in a text."""
_DIGIT = re.compile(r"\d")
_PLAIN = re.compile(r"[a-z ,.]*")
"""Most texts, which are quick to cut."""
_KIND, _IN, _WHO = Narrows.KIND.value, Narrows.IN.value, Narrows.WHO.value
_REMEMBERED = 4096
"""Number of texts whose words are remembered: names, topics and notes stand at many items."""
_MOST_PARTS = 5
"""The most parts of a word whose every stretch is held."""
_NAME_WORD = re.compile(r"(?<![^\W_])[^\W_]")
_NOT_IN_NAMES = re.compile(r"[\W_]+")
_LEAST_LEFT = 2
"""The least letters of a word behind its article."""
_BEFORE = {"ARABIC": "وفبكلسا", "HEBREW": "והבלכמש"}
"""The letters that are written before a word as if they were of it, by script."""
_ANY_BEFORE = frozenset("".join(_BEFORE.values()))
_MOST_BEFORE = 4
_SET_APART = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", *_BEFORE)
"""The scripts that set words apart, by the names of their characters."""


def cut(searchable: Searchable) -> str:
    """All that an item is found by, cut into words with blanks between them."""
    found = [_of_name(_KIND, name) for name in searchable.kinds]
    found += [_of_name(_IN, name) for name in searchable.places]
    found += [_of_name(_WHO, name) for name in searchable.people]
    size = sum(map(len, found)) + len(found)
    for text in dict.fromkeys(searchable.texts):
        of_text = _of_text(text[: MOST - size])
        size += len(of_text) + 1
        if size > MOST:
            break
        found.append(of_text)
    return " ".join(found)


@lru_cache(_REMEMBERED)
def _of_text(text: str) -> str:
    """The words of a text, in both spellings, and its telephone numbers."""
    first, second = folded(text), spelt_out(text)
    words = [*_of_spelling(first)]
    if second is not None:
        words += [APART, *_of_spelling(second)]
    for digits in digits_in(first) if _DIGIT.search(first) else ():
        words.append(WHOLE_NUMBER + digits[:LONGEST_NUMBER])
        starts = range(len(digits) - FEWEST_TYPED + 1)
        words += (NUMBER + digits[at : at + LONGEST_NUMBER] for at in starts)
    return " ".join((*words, APART))


def _of_spelling(text: str) -> list[str]:
    """The words of a folded text, then those that are joined as one, and further forms."""
    words = parts(text)
    found = words
    if _MAY_JOIN.search(text):
        found = [*words]
        for written in text.split(" "):
            if not written.isalpha() and _MAY_JOIN.search(written):
                found += _of_joined(written)
    if not text.isascii():
        several = (word for word in dict.fromkeys(words) if word[0] in _ANY_BEFORE)
        found = [*found, *(each for word in several for each in _forms(word))]
    return found


def _of_joined(written: str) -> Iterator[str]:
    """The words that are joined in what stands between two blanks, as one."""
    for match in _patterns_for(written).joined.finditer(written):
        for whole in wholes(match[0]):
            yield from (APART, whole)
        yield from _stretches(parts(match[0]))


def _patterns_for(text: str) -> _Patterns:
    return _OF_ASCII if text.isascii() else _OF_ALL


def parts(text: str) -> list[str]:
    """The words of a folded text, each a run of letters or of digits, or a sign."""
    if _PLAIN.fullmatch(text):
        words = text.replace(",", " , ").replace(".", " . ").split()
        if len(max(words, key=len, default="")) <= LONGEST:
            return words
    return _in_pairs(_patterns_for(text).word.findall(text), text)


def wholes(text: str) -> list[str]:
    """The words of a folded text with what is joined in them made one."""
    patterns = _patterns_for(text)
    return _in_pairs(patterns.whole.findall(patterns.joint.sub("", text)), text)


def _in_pairs(words: list[str], text: str) -> list[str]:
    """Words, those of scripts that set none apart cut into pairs of letters.

    The last letter stands once more alone: whatever begins at it is found, too.
    """
    if text.isascii() or not any(is_unparted(word) for word in words):
        return words
    return [part for word in words for part in _pairs(word)]


def _pairs(word: str) -> Iterator[str]:
    for unparted, letters in groupby(word, _SCRIPTS.__getitem__):
        run = "".join(letters)
        if unparted:
            yield from (run[at : at + 2] for at in range(len(run) - 1))
            yield run[-1]
        else:
            yield run


def is_unparted(word: str) -> bool:
    """Tell that a word has letters of a script that sets no words apart."""
    return not word.isascii() and any(map(_SCRIPTS.__getitem__, word))


class _Scripts(dict[str, bool]):
    """For each character: True for a letter of a script that sets no words apart."""

    def __missing__(self, char: str) -> bool:
        is_letter = unicodedata.category(char)[0] in "LMN" and not char.isascii()
        self[char] = is_letter and not unicodedata.name(char, "").startswith(_SET_APART)
        return self[char]


_SCRIPTS = _Scripts()


def _stretches(found: list[str]) -> Iterator[str]:
    """The stretches of a word of several parts, but for the whole; only its ends of very many.

    `vice-co-ordinator` is found by `coordinator`. Two parts of digits are never made one.
    """
    count = len(found)
    for start in range(count):
        whole = found[start]
        for end in range(start + 1, count):
            if found[end - 1].isdigit() and found[end].isdigit():
                break
            whole += found[end]
            is_end = end == count - 1
            if (start or not is_end) and (count <= _MOST_PARTS or is_end):
                yield whole[:LONGEST]


def _forms(word: str) -> Iterator[str]:
    """An Arabic or Hebrew word without the letters at its beginning that may be none of it."""
    before = next((letters for letters in _BEFORE.values() if word[0] in letters), "")
    for at in range(min(_MOST_BEFORE, len(word) - _LEAST_LEFT)):
        if word[at] not in before:
            return
        yield word[at + 1 :]


@lru_cache(_REMEMBERED)
def _of_name(about: str, name: str) -> str:
    """A name from each of its words on, in both spellings, letters and digits only."""
    spellings = filter(None, (folded(name), spelt_out(name)))
    starts = (
        narrowed_by(about, spelling[match.start() :])
        for spelling in spellings
        for match in _NAME_WORD.finditer(spelling)
    )
    return " ".join(dict.fromkeys(starts)) or APART


def narrowed_by(about: str, name: str) -> str:
    """The word for a folded name that `kind:`, `in:` or `who:` narrows by, or a beginning of it.

    No word of a text has a sign and something else.
    """
    return f"={about[0]}{_NOT_IN_NAMES.sub('', name)[:LONGEST]}"
