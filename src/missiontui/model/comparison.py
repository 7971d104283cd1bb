"""The verbatim texts of a record, held against the attached text of its source.

Four things can come of it: the words match, stand elsewhere, differ, or are not found. White
space, canonical equivalence (Unicode Standard Annex #15) and characters that are ignored by
default (Unicode, Default_Ignorable_Code_Point), letters apart, make no difference.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from missiontui.model.alignment import Difference, nearest
from missiontui.model.basis import Id, Passage
from missiontui.model.print_forms import forms_in, is_else_written, plain
from missiontui.model.verbatim import Verbatim
from missiontui.model.verdicts import Shift, Standing, Verdict
from missiontui.model.wording import matches, places, squeeze

_PARTED = re.compile(r"(\w)[-\u2010] (\w)")


class Comparison:
    """A record's verbatim texts beside the attached text."""

    def __init__(self, text: tuple[str, ...], verbatims: Callable[[], Iterable[Verbatim]]) -> None:
        self._text = text
        self._plain = [plain(paragraph) for paragraph in text]
        self._else_written = {at for at, each in enumerate(self._plain) if is_else_written(each)}
        self._whole = " ".join(self._plain)
        lengths = (len(each) + 1 for each in self._plain)
        self._starts = list(accumulate(lengths, initial=0))
        self._make = verbatims
        self._known: dict[tuple[tuple[str, ...], tuple[int, ...], bool], Verdict] = {}

    @cached_property
    def _verbatims(self) -> tuple[Verbatim, ...]:
        return tuple(self._make())

    @cached_property
    def all(self) -> tuple[tuple[Verbatim, Verdict], ...]:
        """Every verbatim text of the record with its verdict."""
        return tuple((each, self.verdict(each)) for each in self._verbatims)

    @cached_property
    def unmatched(self) -> tuple[tuple[Verbatim, Verdict], ...]:
        """Texts that do not match, those apart that stand where a shift has put them."""
        return tuple(
            (verbatim, verdict)
            for verbatim, verdict in self.all
            if verdict.standing is not Standing.MATCHES and not self._is_shifted(verbatim, verdict)
        )

    @cached_property
    def printed(self) -> dict[Id | None, list[tuple[Verbatim, Verdict]]]:
        """The few printed words of each item, with their verdicts."""
        found: dict[Id | None, list[tuple[Verbatim, Verdict]]] = {}
        for verbatim, verdict in self.all:
            if verbatim.is_printed:
                found.setdefault(verbatim.owner, []).append((verbatim, verdict))
        return found

    @cached_property
    def counts(self) -> Counter[Standing]:
        """Number of verbatim texts of each outcome."""
        return Counter(verdict.standing for _, verdict in self.all)

    def verdict(self, verbatim: Verbatim) -> Verdict:
        """The outcome for a verbatim text."""
        return self._verdict(verbatim.words, verbatim.paragraphs, printed=verbatim.is_printed)

    def of(self, passage: Passage) -> Verdict:
        """The outcome for the words of a passage."""
        return self._verdict(passage.wording, (passage.paragraph,), printed=False)

    def _verdict(
        self, words: tuple[str, ...], paragraphs: tuple[int, ...], *, printed: bool
    ) -> Verdict:
        key = words, paragraphs, printed
        if key not in self._known:
            self._known[key] = self._judge(words, paragraphs, printed=printed)
        return self._known[key]

    def _judge(
        self, words: tuple[str, ...], paragraphs: tuple[int, ...], *, printed: bool
    ) -> Verdict:
        moved = tuple(self._moved.get(number, number) for number in paragraphs)
        if printed and paragraphs:
            found = self._judge_printed(words, paragraphs)
        else:
            found = self._judge_wording(words, paragraphs, moved)
        if found:
            return found
        # Beside words of which none stand anywhere, a few printed ones are near to nothing.
        known = (n for n in (*paragraphs, *moved) if not printed or self._votes.get(n, True))
        for number in dict.fromkeys(known):
            if difference := self._differing(words, number):
                return Verdict(Standing.DIFFERS, number, number, difference)
        return Verdict(Standing.NOT_FOUND)

    def _judge_printed(self, words: tuple[str, ...], paragraphs: tuple[int, ...]) -> Verdict | None:
        """Judge words that are short, and stand in many paragraphs: they go with those beside them.

        They are looked for where their paragraph has gone to, and where any of its words have.
        """
        for number in paragraphs:
            gone_to = self._moved.get(number, number)
            for to in dict.fromkeys((gone_to, number, *self._votes.get(number, ()))):
                if self._stands(words, to):
                    return self._found(words, to, to, (number,))
        return None

    def _judge_wording(
        self, words: tuple[str, ...], paragraphs: tuple[int, ...], moved: tuple[int, ...]
    ) -> Verdict | None:
        for number in (*paragraphs, *moved):
            if self._stands(words, number):
                return self._found(words, number, number, paragraphs)
        for first, last in self._windows(words, next(iter(moved), 1)):
            if self._stands(words, first, last):
                return self._found(words, first, last, paragraphs)
        return None

    def _found(
        self, words: tuple[str, ...], first: int, last: int, paragraphs: tuple[int, ...]
    ) -> Verdict:
        whole = " ".join(self._plain[first - 1 : last])
        here = not paragraphs or (first == last and first in paragraphs)
        standing = Standing.MATCHES if here else Standing.ELSEWHERE
        return Verdict(standing, first, last, None, forms_in(words, whole))

    def _windows(self, words: tuple[str, ...], near: int) -> Iterator[tuple[int, int]]:
        """Each paragraph where words may stand, the nearest first, then each with the next one."""
        numbers = sorted(self._candidates(words), key=lambda number: abs(number - near))
        yield from ((number, number) for number in numbers)
        yield from ((number, number + 1) for number in numbers if number < len(self._text))

    def _candidates(self, words: tuple[str, ...]) -> set[int]:
        """The paragraphs in which the first of some words begin, and those written otherwise."""
        found = {number + 1 for number in self._else_written}
        found |= {number for number in self._else_written if number}
        if not words or any(map(is_else_written, words)):
            return set(range(1, len(self._text) + 1))
        first = squeeze(plain(words[0]))
        at = self._whole.find(first)
        while at >= 0:
            found.add(bisect_right(self._starts, at))
            at = self._whole.find(first, at + 1)
        return found

    def _stands(self, words: tuple[str, ...], first: int, last: int | None = None) -> bool:
        if not 1 <= first <= len(self._text):
            return False
        whole = " ".join(self._plain[first - 1 : last or first])
        return matches(Passage(paragraph=1, wording=words), (whole,))

    def _differing(self, words: tuple[str, ...], number: int) -> Difference | None:
        if not 1 <= number <= len(self._text):
            return None
        paragraph = self._plain[number - 1]
        found = places(Passage(paragraph=number, wording=words), paragraph)
        recorded = plain(words[len(found)]) if len(found) < len(words) else ""
        rest = paragraph[found[-1].end :].strip() if found else paragraph
        # For words that are near, a word parted at the end of a line is whole.
        rest, paragraph = (_PARTED.sub(r"\1\2", each) for each in (rest, paragraph))
        near = nearest(recorded, rest) or nearest(recorded, paragraph)
        if near is None and found:
            return Difference("", recorded, "", "")
        return near

    # Paragraphs that have other numbers in the text ----------------------------------------------

    @cached_property
    def _votes(self) -> dict[int, Counter[int]]:
        """For each paragraph of the record, how many of its words stand in which of the text."""
        votes: dict[int, Counter[int]] = {}
        for verbatim in self._verbatims:
            if verbatim.is_printed or len(verbatim.paragraphs) != 1:
                continue
            number, words = verbatim.paragraphs[0], verbatim.words
            here = self._stands(words, number)
            places = (number,) if here else sorted(self._candidates(words))
            standing = (to for to in places if self._stands(words, to))
            votes.setdefault(number, Counter()).update(standing)
        return votes

    @cached_property
    def _moved(self) -> dict[int, int]:
        """The paragraph of the text in which most words of each paragraph of the record stand."""
        moved: dict[int, int] = {}
        by = 0
        for number, votes in sorted(self._votes.items()):
            most = max(votes.values(), default=0)
            best = [to for to, count in votes.items() if count == most]
            # Of several that are as good, the one that is moved as those before are.
            ranks = {to: (to != number, to != number + by, abs(to - number)) for to in best}
            by = min(ranks, key=ranks.__getitem__) - number if ranks else by
            moved[number] = number + by
        return moved

    def _is_in_place(self, number: int) -> bool:
        """Tell whether some words of a paragraph of the record stand where the record says."""
        return bool(self._votes.get(number, Counter())[number])

    @cached_property
    def shifts(self) -> tuple[Shift, ...]:
        """Steady shifts of the numbers of paragraphs, each until the next; empty where none is."""
        found = [Shift(1, 0)]
        for number, to in self._moved.items():
            by = 0 if self._is_in_place(number) else to - number
            if by != found[-1].by:
                found.append(Shift(number, by))
        return tuple(found[1:])

    def _is_shifted(self, verbatim: Verbatim, verdict: Verdict) -> bool:
        """Tell whether words stand elsewhere only because all paragraphs there are shifted."""
        if verdict.standing is not Standing.ELSEWHERE or verdict.first != verdict.last:
            return False
        shifted = (number for number in verbatim.paragraphs if not self._is_in_place(number))
        return verdict.first in [self._moved.get(number) for number in shifted]
