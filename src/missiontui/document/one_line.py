"""Several texts in one line."""

from __future__ import annotations

_ENDS = (".", "!", "?", "…", "؟", "۔", "।", "。", "！", "？")
"""The signs that end a sentence."""


def in_one_line(*parts: str) -> str:
    """Parts of a line, those that are not empty, apart by a sign where none stands already."""
    line = ""
    for part in filter(None, parts):
        line += (" " if line.endswith(_ENDS) else "; ") + part if line else part
    return line
