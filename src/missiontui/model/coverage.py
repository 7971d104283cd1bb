"""Coverage: the words of the attached text on which nothing in the record rests.

Whoever makes a record sees by them what is still to be read. Signs and single words between what is
recorded ("and", "while") say nothing by themselves and are left out; a number is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from missiontui.model.basis import Passage
from missiontui.model.verdicts import Standing
from missiontui.model.wording import places
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.model.comparison import Comparison
    from missiontui.model.print_forms import Extent
    from missiontui.model.verbatim import Verbatim

_SIGNS = ' ,;:.!?–—-"“”„‘’«»'
"""Signs that are no words, at either end of what is left."""
_WORD = re.compile(r"\w+")
_LEFT = re.compile(rb"\x00+")


def unrecorded(text: tuple[str, ...], comparison: Comparison) -> dict[int, tuple[str, ...]]:
    """The stretches of each paragraph of a text that no record has, by the paragraph's number.

    Paragraphs that are recorded whole are left out.

    Args:
        text: The paragraphs of the attached text.
        comparison: The verbatim texts of the record, and where in the text they stand.
    """
    taken = [bytearray(len(paragraph)) for paragraph in text]
    for verbatim, verdict in comparison.all:
        if verdict.first and verdict.standing in (Standing.MATCHES, Standing.ELSEWHERE):
            at = verdict.first - 1
            _take(verbatim, text[at : verdict.last], taken[at:])
    left = {
        number: tuple(_stretches(paragraph, bytes(mask)))
        for number, (paragraph, mask) in enumerate(zip(text, taken, strict=True), start=1)
    }
    return {number: stretches for number, stretches in left.items() if stretches}


def _take(verbatim: Verbatim, paragraphs: tuple[str, ...], masks: list[bytearray]) -> None:
    """Mark words in the paragraphs in which they stand."""
    starts = list(accumulate((len(each) + 1 for each in paragraphs[:-1]), initial=0))
    for extent in _extents(verbatim, " ".join(paragraphs)):
        for start, paragraph, mask in zip(starts, paragraphs, masks, strict=False):
            begin, end = max(extent.start - start, 0), min(extent.end - start, len(paragraph))
            if begin < end:
                mask[begin:end] = b"\x01" * (end - begin)


def _extents(verbatim: Verbatim, text: str) -> Iterator[Extent]:
    """Places of a wording; of a few printed words, each place, as no other tells which is meant."""
    yield from places(Passage(paragraph=1, wording=verbatim.words), text)
    if verbatim.is_printed:
        from missiontui.model.print_forms import Extent

        for found in re.finditer(rf"\b{re.escape(verbatim.words[0])}\b", text):
            yield Extent(*found.span())


def _stretches(paragraph: str, mask: bytes) -> Iterator[str]:
    for found in _LEFT.finditer(mask):
        words = paragraph[found.start() : found.end()].lstrip(f"{_SIGNS})]").rstrip(f"{_SIGNS}([")
        if len(_WORD.findall(words)) > 1 or any(map(str.isdigit, words)):
            yield words
