"""Finding words in a text that writes the same letters in another way.

A text that was taken from a page may hold a letter and its accent as two characters, two letters as
one ligature, and a hyphen where a line ended within a word. None of these is another word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from missiontui.typed import NamedTuple

_IGNORED = (
    "\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Characters that are ignored by default (Unicode, Default_Ignorable_Code_Point), letters apart."""
_IGNORING = f"[{_IGNORED}]*"
_LINE_END = f"(?:{_IGNORING}(?:[-\u2010\u00ad] )?{_IGNORING})"
"""The gap in a word that is parted by a hyphen and the end of a line, which is a space once lines
are joined."""
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
_PARTED = re.compile("[-\u2010] ")
_ELSE_WRITTEN = f"[-\u2010] |[{_IGNORED}ﬀ-ﬆ]"


class Extent(NamedTuple):
    """Places of words in a text, as indices."""

    start: int
    end: int


def is_else_written(text: str) -> bool:
    """Tell whether a text has ligatures, or words that the end of a line may part."""
    return (not text.isascii() and bool(re.search(_LIGATURE, text))) or bool(_PARTED.search(text))


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


def plain(text: str) -> str:
    """The text without what makes no difference: composed (NFC), nothing that is ignored in it.

    A soft hyphen at the end of a line is shown, and becomes a hyphen.
    """
    if text.isascii():
        return text
    shown = " ".join(text.split()).replace("\u00ad ", "- ")
    return " ".join(unicodedata.normalize("NFC", re.sub(f"[{_IGNORED}]", "", shown)).split())


def _plain(words: str) -> str:
    """Words without ligatures too."""
    spelt = re.sub(_LIGATURE, lambda found: unicodedata.normalize("NFKC", found[0]), words)
    return plain(spelt)


def forms_in(words: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The ways in which a text writes some words otherwise, letter for letter the same.

    Args:
        words: Parts that stand in the text, in order.
        text: The text, plain.
    """
    found: dict[str, None] = {}
    at = 0
    for part in map(plain, words):
        place = locate_as_written(part, text, at) or locate(part, text, at)
        if place is None:
            break
        printed, at = text[place.start : place.end], place.end
        if re.search(_LIGATURE, printed) and not re.search(_LIGATURE, part):
            found["with a ligature"] = None
        if len(re.findall("[-\u2010] ", printed)) > len(re.findall("[-\u2010] ", part)):
            found["with a word parted at the end of a line"] = None
    return tuple(found)


@lru_cache(maxsize=256)
def _pattern(words: str) -> re.Pattern[str]:
    plain = _plain(words)
    parts = []
    for found in re.finditer(_LETTERS, plain):
        letters, before, after = found[0], plain[: found.start()][-1:], plain[found.end() :][:1]
        parts.append(_forms(letters) if letters != " " else f" {_IGNORING}(?: {_IGNORING})*")
        if letters.isalpha() and after.isalpha():
            parts.append(_LINE_END)
        elif letters in "-\u2010" and before.isalnum() and after.isalnum():
            parts.append(f"{_IGNORING} ?{_IGNORING}")
        else:
            parts.append(_IGNORING)
    return re.compile("".join(parts[:-1] if parts and parts[-1] == _IGNORING else parts))


def _forms(letters: str) -> str:
    """A pattern for every way of writing letters that may be one ligature, or one character."""
    apart = _LINE_END.join(letters)
    ligatures = (form.replace("_", _LINE_END) for form in _LIGATURES.get(letters, ()))
    decomposed = unicodedata.normalize("NFD", letters)
    forms = dict.fromkeys((apart if len(letters) > 1 else re.escape(letters), *ligatures))
    if decomposed != letters:
        forms[re.escape(decomposed)] = None
    return f"(?:{'|'.join(forms)})" if len(forms) > 1 else next(iter(forms))
