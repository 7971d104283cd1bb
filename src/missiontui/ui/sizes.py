"""Sizes of the terminal, and the classes that the styles of small ones hang on."""

from __future__ import annotations

from textual.geometry import Size
from textual.screen import Screen

_LEAST_WIDTH, _LEAST_HEIGHT = 40, 12
_SPLIT_FROM, _THREE_COLUMNS_FROM, _TWO_TITLE_LINES_FROM = 60, 150, 20
TOO_SMALL = f"This terminal is too small: {_LEAST_WIDTH} by {_LEAST_HEIGHT} is the least."
"""The sentence in place of everything else."""


def classify(screen: Screen[None], size: Size) -> None:
    """Set the classes of a size: one column where narrow, three where wide, few lines where low."""
    screen.set_class(size.width < _SPLIT_FROM, "-narrow")
    screen.set_class(is_wide(size), "-wide")
    screen.set_class(size.height < _TWO_TITLE_LINES_FROM, "-low")


def is_wide(size: Size) -> bool:
    """Tell that a third column has room."""
    return size.width >= _THREE_COLUMNS_FROM


def is_too_small(size: Size) -> bool:
    """Tell that nothing but a sentence has room."""
    return size.width < _LEAST_WIDTH or size.height < _LEAST_HEIGHT
