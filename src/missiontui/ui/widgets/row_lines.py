"""The words and tags of a row, set in few lines."""

from __future__ import annotations

from itertools import islice

from rich.cells import cell_len

from missiontui.document.blocks import Entry, Role, Row, Span
from missiontui.document.wrapping import Piece, Pieces, shortened, wrap

_MOST_LINES = 3
"""Number of lines a row takes at most."""


def tag_column(entries: tuple[Entry, ...]) -> int:
    """The cells in front of the words of rows that have tags, so many as the longest needs."""
    tags = [cell_len(entry.tag) for entry in entries if isinstance(entry, Row) and entry.tag]
    return max(tags) + 2 if tags else 0


def fitted(spans: tuple[Span, ...], width: int) -> list[list[Piece]]:
    """The words of a row in few lines; where they do not fit, the last ends in an ellipsis."""
    pieces = Pieces(spans)
    breaks = list(islice(wrap(pieces.text, width), _MOST_LINES + 1))
    lines = [pieces.cut(start, end) for start, end, _ in breaks[:_MOST_LINES]]
    if len(breaks) > _MOST_LINES:
        start = breaks[_MOST_LINES - 1][0]
        words = shortened(pieces.text[start:], width)
        lines[-1] = [*pieces.cut(start, start + len(words) - 1), Piece("…", Role.PLAIN)]
    return lines
