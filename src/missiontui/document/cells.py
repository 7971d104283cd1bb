"""The cells that a text takes on a terminal, as far as terminals agree on it.

Terminals and libraries count some characters differently: marks that stand beside their letter,
conjuncts, emoji of several parts, Hangul by its letters, what is newer than their tables. Here it
is decided which these are. Their text is given the room that the most generous count needs, and
nobody moves a cursor by them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_VIRAMA = 9
"""The combining class of the sign that joins letters to one (Unicode Standard, table 4-3)."""
_JOINER = "\u200d"
_SOFT_HYPHEN = "\u00ad"
_MAY_BE_CONTESTED = "[^\0-\u00ac\u00ae-\u02ff\u2010-\u203a\u2500-\u25fc]"
"""All but Latin, quotation marks and the lines of boxes: what a record mostly consists of. Compiled
for the first text that has such."""
_ONE_CELL_EACH = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u038e-\u03a1\u03a3-\u0482\u048a-\u052f"
    "\u2010-\u2027\u2030-\u203a\u2500-\u25fc]*"
)
"""Letters of Latin, Greek and Cyrillic, the signs between them, and the lines of boxes."""
_KEPT = 512
"""The longest text that is judged once for all, in characters."""
_RANGES = (
    (0x0600, 0x0605, 0, 1),  # signs that span digits
    (0x1160, 0x11FF, 0, 1),  # vowels and final consonants of Hangul
    (0xD7B0, 0xD7FF, 0, 1),
    (0xFE00, 0xFE0F, 0, 1),  # selectors of a variant, of an emoji above all
    (0x1F1E6, 0x1F1FF, 1, 2),  # letters that make flags
    (0x1F3FB, 0x1F3FF, 0, 2),  # colours of skin
    (0x1F000, 0x1FAFF, 1, 2),  # emoji and symbols, of which each version brings new ones
    (0xE0000, 0xE0FFF, 0, 1),
)
"""First and last character, and how few and how many cells terminals give each."""


def cell_len(text: str) -> int:
    """The cells that rich gives a text, whose tables are loaded for the first unusual one."""
    if is_one_cell_each(text):
        return len(text)
    from rich.cells import cell_len as measured

    return measured(text)


@lru_cache(maxsize=4096)
def _bounds(char: str) -> tuple[int, int]:
    """The fewest and the most cells that terminals give a character."""
    code = ord(char)
    for first, last, least, most in _RANGES:
        if first <= code <= last:
            return least, most
    category = unicodedata.category(char)
    if category == "Mc" or char == _SOFT_HYPHEN or unicodedata.combining(char) == _VIRAMA:
        return 0, 1
    if category == "Cn":
        return 0, 2
    width = cell_len(char)
    if unicodedata.east_asian_width(char) == "W" and category == "So":
        return 1, 2
    return width, width


def is_one_cell_each(text: str) -> bool:
    """Tell, at small cost, that every character of a text takes one cell on every terminal."""
    return text.isascii() or _ONE_CELL_EACH.fullmatch(text) is not None


def may_be_contested(text: str) -> bool:
    """Tell, at small cost, that a text is worth the question `is_contested`."""
    return not is_one_cell_each(text) and re.search(_MAY_BE_CONTESTED, text) is not None


def is_contested(text: str) -> bool:
    """Tell that terminals may give a text another width than this program counts."""
    if not may_be_contested(text):
        return False
    return _is_contested(text) if len(text) <= _KEPT else _is_contested.__wrapped__(text)


@lru_cache(maxsize=4096)
def _is_contested(text: str) -> bool:
    bounds = [_bounds(char) for char in text]
    if _JOINER in text or any(least != most for least, most in bounds):
        return True
    return cell_len(text) != sum(most for _, most in bounds)


def cells(text: str) -> int:
    """The cells that a text needs at most, whatever terminal counts them."""
    if text.isascii():
        return len(text)
    if len(text) == 1:
        return _bounds(text)[1]
    if not is_contested(text):
        return cell_len(text)
    return max(cell_len(text), sum(_bounds(char)[1] for char in text))
