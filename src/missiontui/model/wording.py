"""Holding quoted words against the text they come from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from missiontui.model.basis import Passage
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.model.print_forms import Extent

_BLANK_LINES = r"\n(?:[^\S\n]*\n)+"


def squeeze(text: str) -> str:
    """The text with every run of white space, no-break spaces included, made one space."""
    return " ".join(text.split())


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text: runs of lines between blank lines or pages, each squeezed.

    A line of only Unicode white space is blank. A form feed ends a page. Paragraph 1 is the first
    of the result.
    """
    return tuple(squeeze(part) for part in _parts(text))


def lines_of_paragraphs(text: str) -> tuple[tuple[str, ...], ...]:
    """The lines of each paragraph of a text, each squeezed: joined by spaces, they make it."""
    return tuple(tuple(map(squeeze, part.strip().split("\n"))) for part in _parts(text))


def _parts(text: str) -> list[str]:
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    return [part for part in re.split(_BLANK_LINES, unified) if squeeze(part)]


def digest(text: str) -> str:
    """SHA-256 of the squeezed text in UTF-8, as 64 hexadecimal digits."""
    import hashlib

    return hashlib.sha256(squeeze(text).encode()).hexdigest()


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
