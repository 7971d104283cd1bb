"""The look of words that the mouse has selected."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from missiontui.document.cells import cell_len


def selected(text: str, words: Strip, start: int, end: int, style: Style) -> Strip:
    """The words of a line with the characters from start to end in the style of a selection."""
    end = len(text) if end < 0 else min(end, len(text))
    if start >= end:
        return words
    before, inside, after = words.divide([cell_len(text[:at]) for at in (start, end, len(text))])
    return Strip.join([before, Strip(Segment.apply_style(inside, post_style=style)), after])
