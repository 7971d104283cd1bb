"""Characters that a file or a value may not hold, and the names of characters in messages.

Patterns that a right record never needs are compiled when they are, which saves time at the start.
"""

from __future__ import annotations

import re
import unicodedata

BIDI_CONTROLS = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates (UAX #9, section 2): they can show words in another order."""

_FORM_FEED = "\x0c"
_CONTROLS = "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff"
_LINE_BREAKS = "\x85\u2028\u2029"
UNPRINTABLE = f"[{_CONTROLS}{_FORM_FEED}{_LINE_BREAKS}]"
"""Characters that no record holds, at any place."""
REFUSED_IN_SOURCE = f"[{_CONTROLS}{_LINE_BREAKS}{BIDI_CONTROLS}]"
"""Characters that no text of a source holds. Form feeds are allowed: they part the pages of one."""
FORBIDDEN = f"[{_CONTROLS}{_FORM_FEED}{_LINE_BREAKS}{BIDI_CONTROLS}\t\r]"
"""Characters that no value may hold, in whatever way they were written.

A raw carriage return never gets so far, but "\\r" in quotation marks does: printed, it would write
over what stands before it.
"""

SURROGATE_PAIR = r"[\ud800-\udbff][\udc00-\udfff]"
"""One character beyond U+FFFF as JSON escapes it (RFC 8259, section 7)."""

ODD_SPACES = (
    "\u00a0\u1680\u2000-\u200f\u202f\u205f-\u2064\u3000"  # spaces, and what has no width
    "\u00ad\u034f\u115f\u1160\u180e\u2800\u3164\uffa0"  # what is drawn as nothing
)
"""Characters that look like a space or like nothing, for a pattern's brackets; YAML takes each
for text."""
_ODD_SPACE = f"[{ODD_SPACES}]"
_WORD = r"[\w-]+"

_NAMES = {
    "\x08": "BACKSPACE",
    "\x0b": "LINE TABULATION",
    "\x0c": "FORM FEED",
    "\x1a": "SUBSTITUTE",
    "\x1b": "ESCAPE",
    "\t": "TAB",
    "\r": "CARRIAGE RETURN",
    "\x07": "BELL",
    "\x00": "NULL",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}


def character_name(character: str) -> str:
    """A character as messages name it: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    name = _NAMES.get(character) or unicodedata.name(character, "control character")
    return f"U+{ord(character):04X} {name}"


def is_printable(text: str) -> bool:
    """Tell, at small cost, that a text holds nothing but line feeds that any pattern here finds."""
    return text.replace("\n", "").isprintable()


def is_unseen(character: str) -> bool:
    """Tell whether a message has to write a character as its number: one cannot see which it is."""
    unseen = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return unseen or re.match(_ODD_SPACE, character) is not None


def stranger(value: str) -> str | None:
    """The first character of a value that belongs in no key, id, word of a list, number or date.

    That is any mark, space or digit beyond ASCII, any full-width letter, and any letter of another
    script in a word that is otherwise of Latin ones. Words of another script are none: whoever
    wrote them saw them.
    """
    if value.isascii():
        return None
    for character in value:
        if not character.isascii() and (
            unicodedata.category(character)[0] not in "LM"
            or re.match(_ODD_SPACE, character)
            or unicodedata.normalize("NFKC", character).isascii()
        ):
            return character
    if re.fullmatch(_WORD, value) and any(map(str.isascii, filter(str.isalpha, value))):
        return next((each for each in value if each.isalpha() and not _is_latin(each)), None)
    return None


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")
