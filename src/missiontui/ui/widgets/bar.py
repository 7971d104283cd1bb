"""A bar: lines of words round the panes."""

from __future__ import annotations

from textual.strip import Strip

from missiontui.ui.painting import painting
from missiontui.ui.widgets.line_widget import LineWidget, MadeLine
from missiontui.view.words import Words, filled_up


class Bar(LineWidget):
    """Lines of words, drawn without further widgets."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._finished: list[Strip] = []

    def line(self, y: int, width: int) -> list[Words]:
        """The words of one line; the look of the last of them fills what is left."""
        raise NotImplementedError

    def finished_lines(self) -> list[Strip]:
        """The lines, filled to the width of the bar."""
        if not self._finished:
            width, height = self.size
            self._finished = [
                Strip(self.drawn(filled_up(self.line(y, width), width))).adjust_cell_length(width)
                for y in range(height)
            ]
        return self._finished

    def redraw(self) -> None:
        """Draw the lines anew."""
        self._finished = []
        if painting() and self.size:
            self.repaint((y, MadeLine(strip)) for y, strip in enumerate(self.finished_lines()))
        else:
            self.refresh()

    def on_resize(self) -> None:
        """Draw the lines for the new size."""
        self.redraw()

    def notify_style_update(self) -> None:
        """Draw the lines in the colours of another theme."""
        super().notify_style_update()
        self.redraw()
