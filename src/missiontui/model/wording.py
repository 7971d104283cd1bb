"""Holding quoted words against the text they come from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from missiontui.model.basis import Passage

if TYPE_CHECKING:
    from missiontui.model.print_forms import Extent

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


def squeeze(text: str) -> str:
    """The text with every run of white space, no-break spaces included, made one space."""
    return " ".join(text.split())


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text: runs of lines between blank lines or pages, each squeezed.

    A line of only Unicode white space is blank. A form feed ends a page. Paragraph 1 is the first
    of the result.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    return tuple(squeeze(part) for part in _BLANK_LINES.split(unified) if squeeze(part))


def digest(text: str) -> str:
    """SHA-256 of the squeezed text in UTF-8, as 64 hexadecimal digits."""
    import hashlib

    return hashlib.sha256(squeeze(text).encode()).hexdigest()


class Difference(NamedTuple):
    """The place where recorded words and their source part."""

    alike: str
    """The words before, in which they are alike, as far as these belong to the same part."""
    recorded: str
    """The first word of the record that is another in the source."""
    printed: str
    """The source's words there; empty where nothing is like the recorded words."""


def difference(passage: Passage, text: tuple[str, ...]) -> Difference | None:
    """The first place where a passage's parts are not what stands in its paragraph.

    None where they stand there, and where there is no such paragraph.
    """
    if not 1 <= passage.paragraph <= len(text):
        return None
    paragraph = text[passage.paragraph - 1]
    found = places(passage, paragraph)
    if len(found) == len(passage.wording):
        return None
    at = found[-1].end if found else 0
    return _parting(squeeze(passage.wording[len(found)]), paragraph, at)


def _parting(part: str, paragraph: str, at: int) -> Difference:
    """Find the place where a part parts from the words of a paragraph that go with it longest."""
    from missiontui.model.print_forms import locate

    words = part.split(" ")
    low, high = 0, len(words)
    while low < high:
        # Whoever goes with more words goes with fewer too, so that halving finds the most.
        middle = (low + high + 1) // 2
        if locate(" ".join(words[:middle]), paragraph, at):
            low = middle
        else:
            high = middle - 1
    place = locate(" ".join(words[:low]), paragraph, at) if low else None
    if place is None:
        return Difference("", words[0], "")
    alike = " ".join(words[:low])
    rest, *after = paragraph[place.end :].split(" ")
    if rest:
        # The last word that is alike is only the beginning of a longer one in the source.
        return Difference(" ".join(words[: low - 1]), words[low - 1], words[low - 1] + rest)
    return Difference(alike, words[low], after[0] if after else "")


def matches(passage: Passage, text: tuple[str, ...]) -> bool:
    """Tell whether a passage's parts stand in its paragraph, in order and without overlap."""
    if not 1 <= passage.paragraph <= len(text):
        return False
    return len(places(passage, text[passage.paragraph - 1])) == len(passage.wording)


def places(passage: Passage, paragraph: str) -> list[Extent]:
    """Places of a passage's parts in a paragraph, up to the first that does not stand there."""
    from missiontui.model.print_forms import locate, locate_as_written

    parts = [squeeze(part) for part in passage.wording]
    found = _in_order(parts, paragraph, locate_as_written)
    return found if len(found) == len(parts) else _in_order(parts, paragraph, locate)


def _in_order(
    parts: list[str], paragraph: str, find: Callable[[str, str, int], Extent | None]
) -> list[Extent]:
    found: list[Extent] = []
    for part in parts:
        place = find(part, paragraph, found[-1].end if found else 0)
        if place is None:
            break
        found.append(place)
    return found


def is_of(text: str, sha256: str) -> bool:
    """Tell whether a text has a digest, in whichever of Unicode's canonical forms it was taken."""
    forms = (text, unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text))
    return any(digest(form) == sha256 for form in forms)
