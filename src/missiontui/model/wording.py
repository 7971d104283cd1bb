"""Holding quoted words against the text they come from."""

from __future__ import annotations

import re

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
