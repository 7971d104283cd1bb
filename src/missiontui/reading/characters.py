"""Characters that a file or a value may not hold, and the names of characters in messages."""

from __future__ import annotations

import re
import unicodedata

BIDI_CONTROLS = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates (UAX #9, section 2): they can show words in another order."""

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff"
_LINE_BREAKS = "\x85\u2028\u2029"
BIDI = re.compile(f"[{BIDI_CONTROLS}]")
"""The same, as a pattern."""
UNPRINTABLE = re.compile(f"[{_CONTROLS}{_LINE_BREAKS}]")
"""Characters that no text file of this kind holds, at any place."""
FORBIDDEN = re.compile(f"[{_CONTROLS}{_LINE_BREAKS}{BIDI_CONTROLS}\t\r]")
"""Characters that no value may hold, in whatever way they were written.

A raw carriage return never gets so far, but "\\r" in quotation marks does: printed, it would write
over what stands before it.
"""

SURROGATE_PAIR = re.compile(r"[\ud800-\udbff][\udc00-\udfff]")
"""One character beyond U+FFFF as JSON escapes it (RFC 8259, section 7)."""

_NAMES = {
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
