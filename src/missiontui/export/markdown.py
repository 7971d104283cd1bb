"""Texts of a record as Markdown (CommonMark 0.31), none of whose characters is markup."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"[\\`*_\[\]<>&#~|$^]|^[-+]|^\d{1,9}[.)]")
"""What CommonMark or its usual extensions take for markup, at the start of a line or within."""
_IN_DESTINATION = re.compile(r"[\\<>]|&(?=#?\w+;)")
"""What ends the destination of a link, or is read as another character in it (section 6.3)."""


def escaped(text: str) -> str:
    """One line of text that a renderer shows with exactly these characters (section 2.4)."""
    return _MARKUP.sub(_backslashed, text)


def linked(text: str, url: str) -> str:
    """A text, not yet escaped, as a link."""
    return f"[{escaped(text)}](<{_IN_DESTINATION.sub(_backslashed, url)}>)"


def _backslashed(match: re.Match[str]) -> str:
    """What was found, with a backslash before its last character."""
    return f"{match[0][:-1]}\\{match[0][-1]}"
