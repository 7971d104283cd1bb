"""Finding the items of a record, in the order of the screen, without waiting."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from missiontui.model import Id, Mission
from missiontui.search.folding import folded, spelt_out, unjoined
from missiontui.search.numbers import BETWEEN, Number, digits_in
from missiontui.search.particulars import Searchable
from missiontui.search.query import Narrowing, Narrows, Numerals, Query, Words
from missiontui.search.searchable import Searchables
from missiontui.typed import NamedTuple

_SLICE = 20_000
"""So many characters are taken in without a pause: a few milliseconds of work."""
_PIECE = 10_000
"""So many characters of an item are taken in at a time."""
_CUT = re.compile(r" (?=[^\W\d_])")
"""The places where a text may be cut: before letters, as a telephone number goes on over spaces."""
_NO_NUMBERS = BETWEEN * 2
_TEXTS_APART = "\0"
"""The sign that keeps a phrase within one text: no record holds it, and folding leaves it alone."""


class Spelling(NamedTuple):
    """The texts of an item, folded."""

    text: str
    """All of them, kept apart."""
    letters: str
    """The same without what may stand within words: whatever is not in it, is not in the text."""


class Entry(NamedTuple):
    """The texts that one item is found by."""

    id: Id
    """The item."""
    spellings: tuple[Spelling, ...]
    """Its texts; a second time where letters in them are spelt with two."""
    numbers: str
    """The digits of its telephone numbers, kept apart."""
    names: dict[Narrows, str]
    """The names that narrow to it, folded."""


_Check = Callable[[Entry], bool]


class Index:
    """An index of the texts that the items of a record are found by.

    It is empty at first. `build` fills it in slices, `finish` at once; until then it finds what it
    holds so far, the items at the top of the order. Nothing in it changes with the screen,
    and a record read anew takes a new index.
    """

    def __init__(
        self, mission: Mission, order: Sequence[Id], texts: Iterable[tuple[Id, str]] = ()
    ) -> None:
        """Take a record, and the ids of what can be found, from the top of the screen down.

        Further texts, such as the paragraphs of the source, are found under the ids given with
        them. Where an id is none of the record, they are all that it is found by beside itself.
        """
        self._entries: list[Entry] = []
        self._letters = ""
        self._starts = array("L", [0])
        self._searchables = Searchables(mission, texts)
        self._work = self._take_in(tuple(order), self._searchables)
        self.is_complete = False
        """True if it holds the whole record."""

    def build(self) -> Iterator[None]:
        """Fill the index, with a pause after every few milliseconds of work.

        Building may be left at any pause and be gone on with by another call.
        """
        taken = 0
        for amount in self._work:
            taken += amount
            if taken >= _SLICE:
                taken = 0
                yield

    def finish(self) -> None:
        """Fill the index without a pause."""
        for _ in self._work:
            pass

    def texts_of(self, id: Id) -> tuple[str, ...]:
        """The texts that an item of the index is found by: its name, then all others."""
        return self._searchables.of(id).texts

    def kinds(self) -> tuple[str, ...]:
        """The kinds that `kind:` finds something by, folded, in the order of the screen."""
        names = (entry.names[Narrows.KIND].split(_TEXTS_APART) for entry in self._entries)
        return tuple(dict.fromkeys(name for each in names for name in each if name))

    def find(self, query: Query) -> Iterator[Id]:
        """Find the matches among all that is in the index now, one by one; none for no query."""
        checks = [*map(_has_words, query.words), *map(_has_numerals, query.numerals)]
        checks += map(_narrows, query.narrowings)
        if checks:
            for entry in self._likely(query):
                if all(check(entry) for check in checks):
                    yield entry.id

    def _likely(self, query: Query) -> Iterator[Entry]:
        """All that can match: those that hold the letters of the rarest word, if there is one.

        They are looked for in the letters of all items in a row, because looking through one string
        is the fastest thing that Python can do with many.
        """
        self._join_letters()
        alone = [unjoined(words.text) for words in query.words if words.second is None]
        letters = min(filter(None, alone), key=self._letters.count, default="")
        if not letters:
            yield from self._entries
            return
        at = self._letters.find(letters)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield self._entries[number]
            at = self._letters.find(letters, self._starts[number + 1])

    def _join_letters(self) -> None:
        """Put the letters of all items in a row, if there are more items than last time."""
        if len(self._starts) == len(self._entries) + 1:
            return
        letters = [f"{_letters_of(entry)}{BETWEEN}" for entry in self._entries]
        self._letters = "".join(letters)
        self._starts = array("L", accumulate(map(len, letters), initial=0))

    def _take_in(self, order: tuple[Id, ...], searchables: Searchables) -> Iterator[int]:
        """All the work, in steps; yields after each how many characters it was worth."""
        yield from searchables.prepare()
        for id in order:
            searchable = searchables.of(id)
            texts: list[str] = []
            seconds: list[str] = []
            for piece in _pieces(_TEXTS_APART.join(searchable.texts)):
                texts.append(folded(piece))
                if (second := spelt_out(piece)) is not None:
                    seconds.append(second)
                yield len(piece)
            self._entries.append(_entry(id, searchable, " ".join(texts), " ".join(seconds)))
        self.is_complete = True


def _entry(id: Id, searchable: Searchable, text: str, second: str) -> Entry:
    names = {
        Narrows.KIND: searchable.kinds,
        Narrows.IN: searchable.places,
        Narrows.WHO: searchable.people,
    }
    return Entry(
        id,
        tuple(Spelling(each, unjoined(each)) for each in (text, second) if each),
        BETWEEN + BETWEEN.join(digits_in(text)) + BETWEEN,
        {about: _names(each) for about, each in names.items()},
    )


def _names(names: Iterable[str]) -> str:
    """Names, folded, each in its second spelling too."""
    spellings = (each for name in names for each in (folded(name), spelt_out(name)) if each)
    return _TEXTS_APART.join(spellings)


def _pieces(text: str) -> Iterator[str]:
    """A text cut between words, because folding a whole book would take longer than a key may wait.

    Each piece but the first begins with a letter, so that none of them is blank.
    """
    start = 0
    while len(text) - start > _PIECE and (cut := _CUT.search(text, start + _PIECE)):
        yield text[start : cut.start()]
        start = cut.end()
    yield text[start:]


def _narrows(narrowing: Narrowing) -> _Check:
    search, about = narrowing.pattern().search, narrowing.about
    return lambda entry: search(entry.names[about]) is not None


def _letters_of(entry: Entry) -> str:
    return _TEXTS_APART.join(spelling.letters for spelling in entry.spellings)


def _has_words(words: Words) -> _Check:
    parts = [
        (text, unjoined(text), pattern.search)
        for text, pattern in zip(words.spellings, words.patterns(), strict=True)
    ]
    within = not (words.begins or words.ends)

    def check(entry: Entry) -> bool:
        """Look at the letters first: they tell of most texts that the words are not in them."""
        for spelling in entry.spellings:
            for text, letters, search in parts:
                if letters in spelling.letters and (
                    (within and text in spelling.text) or search(spelling.text)
                ):
                    return True
        return False

    return check


def _has_numerals(numerals: Numerals) -> _Check:
    rarest, *others = (
        _has_words(words) for words in sorted(numerals.words, key=lambda words: -len(words.text))
    )
    has_number = _has_number(numerals.number)

    def check(entry: Entry) -> bool:
        if rarest(entry) and all(other(entry) for other in others):
            return True
        return has_number(entry)

    return check


def _has_number(number: Number) -> _Check:
    wanted = (number.digits, *(f"{BETWEEN}{each}{BETWEEN}" for each in number.nationals()))

    def check(entry: Entry) -> bool:
        numbers = entry.numbers
        return numbers != _NO_NUMBERS and any(digits in numbers for digits in wanted)

    return check
