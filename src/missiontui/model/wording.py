"""Holding quoted words against the text they come from."""

from __future__ import annotations

import re
from typing import NamedTuple

from missiontui.model.basis import Passage

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


def squeeze(text: str) -> str:
    """The text with every run of white space, no-break spaces included, made one space."""
    return " ".join(text.split())


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text: runs of lines between blank lines, each squeezed.

    A line of only Unicode white space is blank. Paragraph 1 is the first of the result.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return tuple(squeeze(part) for part in _BLANK_LINES.split(unified) if squeeze(part))


def digest(text: str) -> str:
    """SHA-256 of the squeezed text in UTF-8, as 64 hexadecimal digits."""
    import hashlib

    return hashlib.sha256(squeeze(text).encode()).hexdigest()


class Difference(NamedTuple):
    """Where recorded words and their source part."""

    alike: str
    """The words before, in which they are alike, as far as these belong to the same span."""
    recorded: str
    """The first word of the record that is another in the source."""
    printed: str
    """What the source has there; empty where nothing is like the recorded words."""


def difference(passage: Passage, text: tuple[str, ...]) -> Difference | None:
    """The first place where a passage's spans are not what stands in its paragraph.

    None where they stand there, and where there is no such paragraph.
    """
    if not 1 <= passage.paragraph <= len(text) or matches(passage, text):
        return None
    paragraph, at = text[passage.paragraph - 1], 0
    for span in map(squeeze, passage.wording):
        found = paragraph.find(span, at)
        if found < 0:
            return _parting(span, paragraph, at)
        at = found + len(span)
    return None


def _parting(span: str, paragraph: str, at: int) -> Difference:
    """Where a span parts from the place in a paragraph that goes with it longest, word by word."""
    words = span.split(" ")
    low, high = 0, len(words)
    while low < high:
        # Whoever goes with more words goes with fewer too, so that halving finds the most.
        middle = (low + high + 1) // 2
        if paragraph.find(" ".join(words[:middle]), at) >= 0:
            low = middle
        else:
            high = middle - 1
    alike = " ".join(words[:low])
    if not alike:
        return Difference("", words[0], "")
    rest, *after = paragraph[paragraph.find(alike, at) + len(alike) :].split(" ")
    if rest:
        # The last word that is alike is only the beginning of a longer one in the source.
        return Difference(" ".join(words[: low - 1]), words[low - 1], words[low - 1] + rest)
    return Difference(alike, words[low], after[0] if after else "")


def matches(passage: Passage, text: tuple[str, ...]) -> bool:
    """Whether a passage's spans stand in its paragraph, in order and without overlap."""
    if not 1 <= passage.paragraph <= len(text):
        return False
    paragraph, at = text[passage.paragraph - 1], 0
    for span in passage.wording:
        wanted = squeeze(span)
        found = paragraph.find(wanted, at)
        if found < 0:
            return False
        at = found + len(wanted)
    return True
