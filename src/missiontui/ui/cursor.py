"""The terminal's own cursor, which stands where the reader is: on the words of the selected line.

Textual hides it, draws a highlight instead, and leaves it in a corner. Braille displays, screen
readers and magnifiers know no highlight: they follow the cursor, hidden or not. It stays hidden:
shown, it covers the first letter of every selected line with a block that blinks, which not every
terminal lets a program change, and stands a second time in fields, which draw their own.
"""

from __future__ import annotations

from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static

from missiontui.document.cells import cell_len
from missiontui.ui.widgets.line_view import LineView, place_in


def cursor_cell(screen: Screen[object]) -> Offset | None:
    """The cell of a screen in which the cursor belongs; None where there are no words to read."""
    focused = screen.focused
    if isinstance(focused, Input):
        led = _led(screen, focused)
        return _in_field(focused) if led is None else _in_lines(led)
    if focused is None:
        # Menus take their keys themselves, and a code or an address takes none.
        shown = (each for each in screen.query("LineView, Static") if _is_in_sight(each))
        focused = next(shown, None)
    if isinstance(focused, LineView):
        return _in_lines(focused)
    return focused.content_region.offset if isinstance(focused, Static) else None


def _led(screen: Screen[object], field: Input) -> LineView | None:
    """The list that the arrows move while one types; None if one has typed since."""
    led = (each for each in screen.query(LineView) if each.is_led and _is_in_sight(each))
    found = next(led, None)
    return found if found and found.moved_at == place_in(field) else None


def _is_in_sight(widget: Widget) -> bool:
    return bool(widget.region) and widget.visible and widget.is_on_screen


def _in_field(field: Input) -> Offset:
    """The cell in which the next letter appears."""
    before = cell_len(field.value[: field.cursor_position])
    return field.content_region.offset + Offset(before - field.scroll_offset.x, 0)


def _in_lines(view: LineView) -> Offset:
    return view.region.offset + view.selected_cell()
