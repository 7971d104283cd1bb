"""The classes of the sizes of a terminal, on which the styles of small and wide ones hang."""

from __future__ import annotations

from textual.geometry import Size
from textual.screen import Screen

from missiontui.view.sizes import is_low, is_narrow, is_wide


def classify(screen: Screen[None], size: Size) -> None:
    """Set the classes of a size: one column where narrow, three where wide, few lines where low."""
    screen.set_class(is_narrow(size.width), "-narrow")
    screen.set_class(is_wide(size.width), "-wide")
    screen.set_class(is_low(size.height), "-low")
