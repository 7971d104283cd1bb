"""Lists of words by which a text is read."""

from __future__ import annotations


def word_list(listed: str) -> frozenset[str]:
    """The words of a list, which are parted by spaces."""
    return frozenset(listed.split())
