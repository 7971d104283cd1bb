"""The part of some lines that is in sight, and the column at its right."""

from __future__ import annotations

from missiontui.view.words import Words


def scrolled(top: int, needed: tuple[int, int], height: int, count: int) -> int:
    """The first line in sight, moved no further than it has to be.

    Args:
        top: The first line in sight until now.
        needed: The first and last line that must be in sight; the first where both cannot.
        height: Number of lines in sight.
        count: Number of lines there are.
    """
    first, last = needed
    top = max(min(top, first), last - height + 1)
    return max(0, min(top, count - height))


def last_column(edge: str, top: int, height: int, count: int) -> list[Words]:
    """The ends of the lines in sight: the edge, or a sign that there is more.

    Two signs instead of a scroll bar, because a bar's thumb would be drawn anew with each
    document that is longer or shorter than the last.
    """
    column = [Words(edge, "rule" if edge.strip() else "plain")] * height
    if height and top:
        column[0] = Words("▴", "muted")
    if height and top + height < count:
        column[-1] = Words("▾", "muted")
    return column
