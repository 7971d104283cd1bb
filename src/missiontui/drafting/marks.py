"""Words in quotation marks, in the ways in which the languages of the releases set them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_CLOSED_BY = {"“": "”", "„": "”“", "«": "»", "»": "«", "”": "”", '"': '"'}
"""The marks that close what a mark opens."""
_OPENS = re.compile(r"(?:(?<=[\s(\[–—-])|^)[“„«»”‘\"](?=[ \u00a0\u202f]?[^\s])")
_SINGLE = "‘"
_SINGLE_CLOSES = re.compile(r"(?<=[.,!?…])’(?!\w)")
"""The mark that is an apostrophe, too, where a sentence ends before it."""
_LONGEST_SINGLE = 1000
"""The most characters between single marks, which are apostrophes more often than marks."""


class Quoted(NamedTuple):
    """Words in quotation marks."""

    start: int
    """The place of the opening mark."""
    end: int
    """The place behind the closing mark; the end of the text where none closes it."""
    words: str
    """The words between, as they stand."""
    closed: bool = True
    """False where the text ends before a mark does."""


def quoted(text: str) -> Iterator[Quoted]:
    """The outermost words in quotation marks, in their order."""
    at = 0
    while opened := _OPENS.search(text, at):
        start = opened.start()
        end = _close(text, start)
        if end is None:
            if text[start] in (_SINGLE, '"'):
                at = start + 1
                continue
            yield Quoted(start, len(text), text[start + 1 :].strip(), closed=False)
            return
        yield Quoted(start, end, text[start + 1 : end - 1].strip())
        at = end


def _close(text: str, start: int) -> int | None:
    """The place behind the mark that closes what is opened; quotations within it are passed."""
    opening = text[start]
    if opening == _SINGLE:
        found = _SINGLE_CLOSES.search(text, start + 1, start + _LONGEST_SINGLE)
        return found.end() if found else None
    closing = _CLOSED_BY[opening]
    depth = 0
    for found in re.compile(f"[{opening}{closing}]").finditer(text, start + 1):
        mark = found[0]
        if mark == opening and mark not in closing:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return found.end()
    return None
