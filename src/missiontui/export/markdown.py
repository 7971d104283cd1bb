"""Texts of a record as Markdown (CommonMark 0.31), none of whose characters is markup."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"[\\`*_\[\]<>&#~|$^]|^[-+]|^\d{1,9}[.)]")
"""Characters that CommonMark or its extensions take for markup, at the start or within a line."""
_IN_DESTINATION = re.compile(r"[\\<>]|&(?=#?\w+;)")
"""Characters that end the destination of a link, or are read as others in it (section 6.3)."""


def escaped(text: str) -> str:
    """One line of text that a renderer shows with exactly these characters (section 2.4)."""
    return _MARKUP.sub(_backslashed, text)


def linked(text: str, url: str) -> str:
    """A text, not yet escaped, as a link."""
    return f"[{escaped(text)}](<{_IN_DESTINATION.sub(_backslashed, url)}>)"


def _backslashed(match: re.Match[str]) -> str:
    """Put a backslash before the last character of a match."""
    return f"{match[0][:-1]}\\{match[0][-1]}"
