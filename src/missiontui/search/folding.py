"""Text without the differences that nobody searches for: case, accents, kinds of quotation mark.

Every character is folded for itself, whatever stands beside it; only runs of white space are made
one space afterwards. That is why the quick way and the way that keeps offsets cannot disagree.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence

from missiontui.typed import NamedTuple

_QUOTATION_MARKS = "“”„‟«»″‶〝〞〟❝❞「」『』"
_APOSTROPHES = "‘’‚‛‹›′‵❛❜´`ʹʻʼʽˈˊˋ΄´`"
_FURTHER_DASHES = "\u2212\u2043\u02d7"
"""Minus, hyphen bullet, and the minus among the modifiers."""
_TATWEEL = "\u0640"
"""The sign that draws an Arabic word out."""
_LETTERS = {
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "þ": "th",
    "ŋ": "n",
    "ı": "i",
    "ĸ": "k",
    "ə": "e",
    "ǝ": "e",
    "ɵ": "o",
    "⁄": "/",
    # Kazakh and its neighbours, as typed on a Russian keyboard.
    "ә": "а",
    "ө": "о",
    "ү": "у",
    # Letters of Arabic that keyboards, countries and habits exchange for each other.
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ک": "ك",
    "ة": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه",
    "ٱ": "ا",
}
"""Letters that Unicode decomposes no further, and whose name tells no simpler one."""

_SPELT_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "đ": "dj"}
"""Letters that are spelt with two where a keyboard lacks them: a second spelling beside the plain
letter."""
_JOINTS = "-' "
"""The joints that some write within a word, folded: co-operation, O'Brien, Nur Sultan."""
_UNJOINED = str.maketrans("", "", _JOINTS)

_NAMED_AFTER = re.compile(r"(?:LATIN|CYRILLIC) SMALL LETTER [\w ]+?(?= WITH )")
_LEFT_OUT = ("Mn", "Me", "Cf")
"""Combining marks, and what has no width: soft hyphens, zero-width and direction marks."""


class _Foldings(dict[int, str]):
    """The folding of each character, worked out when it is first met."""

    def __init__(self, spelt_out: dict[str, str]) -> None:
        super().__init__()
        self._spelt_out = spelt_out

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = self._spelt_out.get(char.casefold()) or _folding(char)
        return self[code]


_FOLDINGS, _SPELT_OUT_FOLDINGS = _Foldings({}), _Foldings(_SPELT_OUT)


def _folding(char: str) -> str:
    if (sign := _folded_sign(char)) is not None:
        return sign
    plain = unicodedata.normalize("NFKD", char).casefold()
    if plain == char:
        return _LETTERS.get(char) or _base_letter(char)
    # Any other accent that stands for itself must not part the word that it is in.
    return char if plain.startswith(" ") else "".join(map(_folding, plain))


def _folded_sign(char: str) -> str | None:
    """Fold a character that is no letter; None for a letter."""
    category = unicodedata.category(char)
    for folding, is_one in (
        (" ", char.isspace()),
        ('"', char in _QUOTATION_MARKS),
        # Before they are decomposed: the acute accent would become a space and a combining mark.
        ("'", char in _APOSTROPHES),
        ("-", category == "Pd" or char in _FURTHER_DASHES),
        ("", category in _LEFT_OUT or char == _TATWEEL),
    ):
        if is_one:
            return folding
    return str(unicodedata.decimal(char)) if category == "Nd" else None


def _base_letter(char: str) -> str:
    """The letter that a letter is a variant of, by its name: "... SMALL LETTER L WITH STROKE"."""
    named = _NAMED_AFTER.match(unicodedata.name(char, ""))
    try:
        return _folding(unicodedata.lookup(named[0])) if named else char
    except KeyError:
        return char


def folded(text: str) -> str:
    """The text folded, the quick way: for what is searched."""
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    return " ".join(text.translate(_FOLDINGS).split())


def spelt_out(text: str) -> str | None:
    """The second spelling of a text, folded: ü as ue, đ as dj; None where it is as the first."""
    if text.isascii() or not any(map(_MAY_BE_SPELT_OUT.__getitem__, set(text))):
        return None
    composed = unicodedata.normalize("NFC", text)
    if _SPELT_OUT.keys().isdisjoint(composed.casefold()):
        return None
    return " ".join(composed.translate(_SPELT_OUT_FOLDINGS).split())


class _MayBeSpeltOut(dict[str, bool]):
    """For each character: True if a text with it, composed, may have a second spelling."""

    def __missing__(self, char: str) -> bool:
        self[char] = (
            char.casefold() in _SPELT_OUT
            or _combines(char)
            or unicodedata.normalize("NFC", char) != char
        )
        return self[char]


_MAY_BE_SPELT_OUT = _MayBeSpeltOut()


def unjoined(folded_text: str) -> str:
    """A folded text without the hyphens, apostrophes and blanks that may stand within words."""
    return folded_text.translate(_UNJOINED)


class Folded(NamedTuple):
    """A folded text that knows where each of its characters comes from."""

    text: str
    """The text folded, the same as `folded` gives."""
    original: str
    """The text as it was."""
    origins: Sequence[int]
    """For each folded character the offset of the original one, which may give several or none."""
    has_marks: bool
    """True if the original has characters that combine with others."""

    def original_extent(self, start: int, end: int) -> tuple[int, int]:
        """Find folded characters in the original, letters with all their marks.

        What combines with a letter is any character of the general categories Mn, Mc and Me
        (Unicode Standard Annex #44); `start` is before `end`.
        """
        first, after = self.origins[start], self.origins[end - 1] + 1
        if not self.has_marks:
            return first, after
        while first > 0 and _combines(self.original[first]):
            first -= 1
        while after < len(self.original) and _combines(self.original[after]):
            after += 1
        return first, after


def _combines(char: str) -> bool:
    return unicodedata.category(char)[0] == "M"


def fold(text: str, *, spell_out: bool = False) -> Folded:
    """The text folded for searching, each character with its origin.

    Characters are decomposed by compatibility (NFKD, Unicode Standard Annex #15) and case-folded;
    combining marks, soft hyphens and zero-width characters are left out. Letters such as `ł` become
    the plain letter, quotation marks `"` and `'`, dashes `-`, digits of any script 0 to 9. A run of
    white space is one space, and none stays at the ends.

    Args:
        text: The text as it is.
        spell_out: Whether to fold to the second spelling, as `spelt_out` does.
    """
    if not spell_out and (quickly := _one_for_one(text)) is not None:
        return quickly
    letters: list[str] = []
    origins = array("I")
    space: int | None = None
    for offset, char in enumerate(text):
        for letter in _second(text, offset) if spell_out else _FOLDINGS[ord(char)]:
            if letter == " ":
                if letters and space is None:
                    space = offset
                continue
            if space is not None:
                letters.append(" ")
                origins.append(space)
                space = None
            letters.append(letter)
            origins.append(offset)
    return Folded("".join(letters), text, origins, any(map(_combines, set(text))))


class _OneForOne(dict[str, bool]):
    """For each character: True if it is folded to one character, and combines with none."""

    def __missing__(self, char: str) -> bool:
        self[char] = len(_FOLDINGS[ord(char)]) == 1 and not _combines(char)
        return self[char]


_ONE_FOR_ONE = _OneForOne()


def _one_for_one(text: str) -> Folded | None:
    """The text folded where every character gives one, as in most; None for any other.

    A text may be a megabyte long, and is folded anew with every key that finds in it.
    """
    if not (text.isascii() or all(map(_ONE_FOR_ONE.__getitem__, set(text)))):
        return None
    spaced = text.translate(_FOLDINGS)
    found = spaced.strip(" ")
    if "  " in found:
        return None
    before = len(spaced) - len(spaced.lstrip(" "))
    return Folded(found, text, range(before, before + len(found)), has_marks=False)


def _second(text: str, offset: int) -> str:
    """Fold a character to its second spelling, together with the mark that follows it."""
    following = text[offset + 1 : offset + 2]
    if text[offset].isascii() and following.isascii():
        return _FOLDINGS[ord(text[offset])]
    composed = unicodedata.normalize("NFC", text[offset] + following)
    char = composed if following and len(composed) == 1 else text[offset]
    return _SPELT_OUT_FOLDINGS[ord(char)]
