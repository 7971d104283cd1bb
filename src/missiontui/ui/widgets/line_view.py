"""Lines over which a cursor moves, always in sight."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Offset
from textual.widgets import Input

from missiontui.ui.bindings import bindings
from missiontui.ui.widgets.line_canvas import LineCanvas
from missiontui.view.commands import LINES

_WHEEL_LINES = 3
_MARKS = "▌▏ "
"""The signs before the words of a line."""
_MARGIN = 2
"""The cells of them, in a line without words."""


def place_in(field: Input) -> tuple[str, int]:
    """The text of a field, and where in it one types."""
    return field.value, field.cursor_position


class LineView(LineCanvas):
    """Lines with a cursor, moved by keys and by the wheel."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LINES)

    can_focus = True

    is_led = False
    """True if keys that other widgets take move the cursor here."""
    moved_at: tuple[str, int] | None = None
    """The place in the field with the keys at which the cursor here was moved last; None where it
    has not been moved since other lines are shown, or by no field."""

    def note_move(self) -> None:
        """Note that the cursor moves, and what was typed by then."""
        field = self.screen.focused
        self.moved_at = place_in(field) if isinstance(field, Input) else None

    def selected_place(self) -> tuple[int, int]:
        """The line under the cursor, and the column from which on its words are looked for."""
        return self.cursor_lines()[1], 0

    def selected_cell(self) -> Offset:
        """The cell of this widget in which the words under the cursor begin."""
        line, column = self.selected_place()
        y = max(0, line - self.top)
        drawn = self.finished_lines()
        text = drawn[y].text[column : self.line_width] if y < len(drawn) else ""
        words = text.lstrip(_MARKS)
        return Offset(column + (len(text) - len(words) if words else _MARGIN), y)

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
