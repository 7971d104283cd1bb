"""Sizes of the terminal, and how its columns are shared out."""

from __future__ import annotations

_LEAST_WIDTH, _LEAST_HEIGHT = 40, 12
_SPLIT_FROM, _THREE_COLUMNS_FROM, _TWO_TITLE_LINES_FROM = 60, 150, 20
_COUNTS_FROM, _BODIES_FROM = 100, 30
TOO_SMALL = f"This terminal is too small: {_LEAST_WIDTH} by {_LEAST_HEIGHT} is the least."
"""The sentence in place of everything else."""


def is_narrow(width: int) -> bool:
    """Tell that list and detail have no room beside each other."""
    return width < _SPLIT_FROM


def is_wide(width: int) -> bool:
    """Tell that a third column has room."""
    return width >= _THREE_COLUMNS_FROM


def has_room_for_counts(width: int) -> bool:
    """Tell that the visits of a list have room for the numbers of what they have."""
    return width >= _COUNTS_FROM


def has_room_for_bodies(width: int, height: int) -> bool:
    """Tell that the visits of a list have room for a line on who sent each delegation."""
    return has_room_for_counts(width) and height >= _BODIES_FROM


def has_room_for_years(width: int, height: int) -> bool:
    """Tell that a bar of years has room below a list of visits."""
    return width >= _COUNTS_FROM and not is_low(height)


def is_low(height: int) -> bool:
    """Tell that a second title line, and a rule below the tabs, have no room."""
    return height < _TWO_TITLE_LINES_FROM


def is_too_small(width: int, height: int) -> bool:
    """Tell that nothing but a sentence has room."""
    return width < _LEAST_WIDTH or height < _LEAST_HEIGHT
