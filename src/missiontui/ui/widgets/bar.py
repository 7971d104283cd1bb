"""A bar: lines of words round the panes."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from missiontui.ui.widgets.line_widget import LineWidget


class Bar(LineWidget):
    """Lines of words, drawn without further widgets."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._finished: list[Strip] = []

    def line(self, y: int, width: int) -> list[Segment]:
        """The words of one line."""
        raise NotImplementedError

    def finished_lines(self) -> list[Strip]:
        """The lines, filled to the width of the bar."""
        if not self._finished:
            width, height = self.size
            self._finished = [
                Strip(self.line(y, width)).adjust_cell_length(width, self.rich_style)
                for y in range(height)
            ]
        return self._finished

    def redraw(self) -> None:
        """Draw the lines anew."""
        self._finished = []
        self.refresh()

    def on_resize(self) -> None:
        """Draw the lines for the new size."""
        self.redraw()

    def notify_style_update(self) -> None:
        """Draw the lines in the colours of another theme."""
        super().notify_style_update()
        self.redraw()

    def styled(self, name: str) -> Style:
        """The style of a component class."""
        return self.get_component_rich_style(name)
