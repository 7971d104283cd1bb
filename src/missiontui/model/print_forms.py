"""Finding words in a text that writes the same letters in another way.

A text that was taken from a page may hold a letter and its accent as two characters, two letters as
one ligature, and a hyphen where a line ended within a word. None of these is another word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_LINE_END = "(?:[-\u2010\u00ad] |\u00ad)?"
"""The gap in a word that is parted: a hyphen and the end of a line, which is a space
once lines are joined, or a soft hyphen."""
_LIGATURES = {
    "ffi": ("ﬃ", "ﬀ_i", "f_ﬁ"),
    "ffl": ("ﬄ", "ﬀ_l", "f_ﬂ"),
    "ff": ("ﬀ",),
    "fi": ("ﬁ",),
    "fl": ("ﬂ",),
    "st": ("ﬆ", "ﬅ"),
}
"""Letters, and the ligatures that stand for them (Unicode, Alphabetic Presentation Forms)."""
_LETTERS = f"(?s){'|'.join(_LIGATURES)}|."
_LIGATURE = "[ﬀ-ﬆ]"
_ELSE_WRITTEN = "[-\u2010] |[\u00adﬀ-ﬆ]"


class Extent(NamedTuple):
    """Places of words in a text, as indices."""

    start: int
    end: int


def locate_as_written(words: str, text: str, at: int) -> Extent | None:
    """The first place from an index on where words stand character by character."""
    start = text.find(words, at)
    return Extent(start, start + len(words)) if start >= 0 else None


def locate(words: str, text: str, at: int) -> Extent | None:
    """The first place from an index on where words stand, in whatever form; None if in none."""
    if re.search(_ELSE_WRITTEN, text) or not unicodedata.is_normalized("NFC", text):
        found = _pattern(words).search(text, at)
        return Extent(*found.span()) if found else None
    return locate_as_written(words, text, at) or locate_as_written(_plain(words), text, at)


def _plain(words: str) -> str:
    """Words without ligatures and soft hyphens, each letter one character."""
    spelt = re.sub(_LIGATURE, lambda found: unicodedata.normalize("NFKC", found[0]), words)
    return unicodedata.normalize("NFC", spelt.replace("\u00ad", ""))


@lru_cache(maxsize=256)
def _pattern(words: str) -> re.Pattern[str]:
    plain = _plain(words)
    parts = []
    for found in re.finditer(_LETTERS, plain):
        letters, before, after = found[0], plain[: found.start()][-1:], plain[found.end() :][:1]
        parts.append(_forms(letters))
        if letters.isalpha() and after.isalpha():
            parts.append(_LINE_END)
        elif letters in "-\u2010" and before.isalnum() and after.isalnum():
            parts.append(" ?")
    return re.compile("".join(parts))


def _forms(letters: str) -> str:
    """A pattern for every way of writing letters that may be one ligature, or one character."""
    apart = _LINE_END.join(letters)
    ligatures = (form.replace("_", _LINE_END) for form in _LIGATURES.get(letters, ()))
    decomposed = unicodedata.normalize("NFD", letters)
    forms = dict.fromkeys((apart if len(letters) > 1 else re.escape(letters), *ligatures))
    if decomposed != letters:
        forms[re.escape(decomposed)] = None
    return f"(?:{'|'.join(forms)})" if len(forms) > 1 else next(iter(forms))
