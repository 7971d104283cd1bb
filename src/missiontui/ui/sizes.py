"""The size of the terminal, which all screens have, and the classes of sizes that styles know."""

from __future__ import annotations

from textual import on
from textual.events import Resize
from textual.geometry import Size
from textual.screen import Screen, ScreenResultType

from missiontui.view.sizes import is_low, is_narrow, is_wide


class SizedScreen(Screen[ScreenResultType]):
    """A screen that is as large as its terminal, however fast that changes.

    Textual tells a screen its size once more after each layout. Of the sizes that wait the last
    one counts, and that may be one that the terminal no longer has.
    """

    @on(Resize)
    def _follow_terminal(self, event: Resize) -> None:
        event.size = self.app.size


def classify(screen: Screen[None], size: Size) -> None:
    """Set the classes of a size: one column where narrow, three where wide, few lines where low."""
    screen.set_class(is_narrow(size.width), "-narrow")
    screen.set_class(is_wide(size.width), "-wide")
    screen.set_class(is_low(size.height), "-low")
