"""Lines over which a cursor moves, always in sight."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType

from missiontui.ui.bindings import bindings
from missiontui.ui.widgets.line_canvas import LineCanvas
from missiontui.view.commands import LINES

_WHEEL_LINES = 3


class LineView(LineCanvas):
    """Lines with a cursor, moved by keys and by the wheel."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LINES)

    can_focus = True

    def on_focus(self) -> None:
        """Show the cursor."""
        self.redraw()

    def on_blur(self) -> None:
        """Show that the cursor is elsewhere."""
        self.redraw()

    def action_move(self, lines: int) -> None:
        """Move the cursor."""
        raise NotImplementedError

    def action_page(self, pages: float) -> None:
        """Move by so many heights of the widget."""
        self.action_move(round(pages * max(1, self.size.height - 1)))

    def action_first(self) -> None:
        """To the first line."""
        self.action_move(-self.line_count)

    def action_last(self) -> None:
        """To the last line."""
        self.action_move(self.line_count)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll, and keep the cursor in sight."""
        event.stop()
        self.scroll_lines(_WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll, and keep the cursor in sight."""
        event.stop()
        self.scroll_lines(-_WHEEL_LINES)

    def scroll_lines(self, lines: int) -> None:
        """Scroll by so many lines."""
        self.action_move(lines)
