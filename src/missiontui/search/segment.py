"""A few thousand documents that can be searched together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from missiontui.search.documents import Document
from missiontui.search.folding import folded
from missiontui.search.lexicon import BETWEEN, Lexicon, as_item
from missiontui.search.numbers import Number, digits_in
from missiontui.search.query import Narrows, Query, Words, plain

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
"""A run of letters, or of digits."""
_PIECE = 10_000
"""So many characters of a document are taken in at a time."""
_CUT = re.compile(r" (?=[^\W\d_])")
"""Where a text may be cut: before letters only, because a telephone number goes on over spaces."""
_TEXTS_APART = "\0"
"""What keeps a phrase within one text: no record holds it, and folding leaves it alone."""
_Occurrences = defaultdict[str, bytearray]


class Draft:
    """A segment in the making."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._tokens: _Occurrences = defaultdict(bytearray)
        self._numbers: _Occurrences = defaultdict(bytearray)
        self._names: dict[Narrows, _Occurrences] = {
            about: defaultdict(bytearray) for about in Narrows
        }

    def take_in(self, document: Document) -> Iterator[int]:
        """Add a document, and yield after each piece of it how many characters that was."""
        number = as_item(len(self._texts))
        for about, names in (
            (Narrows.KIND, document.kinds),
            (Narrows.IN, document.places),
            (Narrows.WHO, document.people),
        ):
            for name in names:
                self._names[about][_as_entry(name)].extend(number)
        texts: list[str] = []
        for piece in _pieces(_TEXTS_APART.join(document.texts)):
            text = folded(piece)
            for token in set(_TOKEN.findall(text)):
                self._tokens[token].extend(number)
            for digits in digits_in(text):
                self._numbers[digits].extend(number)
            texts.append(text)
            yield len(piece)
        self._texts.append(" ".join(texts))

    def segment(self) -> Segment:
        """The segment that holds what was taken in."""
        return Segment(
            self._texts,
            Lexicon(self._tokens),
            Lexicon(self._numbers),
            {about: Lexicon(names) for about, names in self._names.items()},
        )


@lru_cache(maxsize=1024)
def _as_entry(name: str) -> str:
    """A name with a space before each word, so that a query can ask for how a word begins."""
    return f" {plain(folded(name))}"


def _pieces(text: str) -> Iterator[str]:
    """A text cut between words, because folding a whole book would take longer than a key may wait.

    Each piece but the first begins with a letter, so that none of them is blank.
    """
    start = 0
    while len(text) - start > _PIECE and (cut := _CUT.search(text, start + _PIECE)):
        yield text[start : cut.start()]
        start = cut.end()
    yield text[start:]


class Segment:
    """Documents that lie one after the other, and what stands in them; numbers count from 0."""

    def __init__(
        self,
        texts: list[str],
        tokens: Lexicon,
        numbers: Lexicon,
        names: dict[Narrows, Lexicon],
    ) -> None:
        self._texts = texts
        self._tokens = tokens
        self._numbers = numbers
        self._names = names

    @property
    def size(self) -> int:
        """How many documents it has."""
        return len(self._texts)

    def matching(self, query: Query) -> list[int]:
        """The documents that have all that a query asks for, in order."""
        return sorted(_in_all(self._required(query)) or ())

    def _required(self, query: Query) -> Iterator[set[int]]:
        for narrowing in query.narrowings:
            yield self._names[narrowing.about].holding(f" {narrowing.start}")
        for numerals in query.numerals:
            as_words = _in_all(map(self._with_words, numerals.words)) or set()
            yield as_words | self._with_number(numerals.number)
        for words in query.words:
            yield self._with_words(words)

    def _with_words(self, words: Words) -> set[int]:
        """The documents in which a word or phrase stands."""
        tokens = _TOKEN.findall(words.text)
        likely = _in_all(self._tokens.holding(part) for part in _anchored(words, tokens))
        if tokens == [words.text] and likely is not None:
            return likely
        texts, text = self._texts, words.text
        found = {
            number
            for number in (range(self.size) if likely is None else likely)
            if text in texts[number]
        }
        if not (words.begins or words.ends):
            return found
        search = words.pattern().search
        return {number for number in found if search(texts[number])}

    def _with_number(self, number: Number) -> set[int]:
        """The documents with a telephone number, however it is written there."""
        found = self._numbers.holding(number.digits)
        for national in number.nationals():
            found |= self._numbers.holding(f"{BETWEEN}{national}{BETWEEN}")
        return found


def _anchored(words: Words, tokens: list[str]) -> Iterator[str]:
    """The tokens of a phrase, with what says that a token of the text begins or ends with them."""
    last = len(tokens) - 1
    for index, token in enumerate(tokens):
        begins = words.begins or index > 0 or not words.text.startswith(token)
        ends = words.ends or index < last or not words.text.endswith(token)
        yield (BETWEEN if begins else "") + token + (BETWEEN if ends else "")


def _in_all(sets: Iterable[set[int]]) -> set[int] | None:
    """What is in all of some sets, looking at no more of them than needed; None of no sets."""
    found: set[int] | None = None
    for each in sets:
        found = each if found is None else found & each
        if not found:
            break
    return found
