"""A widget that draws lines and, when they change, only those that did.

Textual's own lists repaint themselves whole when the selection moves. Lines are made once and kept:
those that are the same as before need not be looked at.
"""

from __future__ import annotations

from collections.abc import Hashable

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from missiontui.ui.widgets.line_widget import LineWidget, MadeLine
from missiontui.view.window import last_column, scrolled

MadeLines = dict[tuple[int, Hashable, str], MadeLine]
"""Lines by number, state and last column."""


class LineCanvas(LineWidget):
    """Lines, of which there may be more than the widget has room for."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.top = 0
        """The first line in sight."""
        self._fitted: Size | None = None
        """The size for which the lines were set."""
        self._drawn: list[MadeLine] = []
        self.made: MadeLines = {}
        """Lines made before."""

    # What a subclass says ----------------------------------------------------------------------

    @property
    def line_count(self) -> int:
        """Number of lines."""
        raise NotImplementedError

    def segments(self, index: int) -> list[Segment]:
        """One line, no wider than `line_width`; the style of its end fills what is left."""
        raise NotImplementedError

    @property
    def edge(self) -> str:
        """The character of the last column."""
        return " "

    def state(self, index: int) -> Hashable:
        """The state that a line's look depends on; lines of equal words and state are made once."""
        raise NotImplementedError

    def relayout(self) -> None:
        """Set the lines anew for the present size."""
        raise NotImplementedError

    def cursor_lines(self) -> tuple[int, int]:
        """The first and last line that must be in sight."""
        raise NotImplementedError

    # Drawing -----------------------------------------------------------------------------------

    @property
    def line_width(self) -> int:
        """Cells for a line; the last column says whether there is more."""
        return max(1, self.size.width - 1)

    def notify_style_update(self) -> None:
        """Draw anew with the styles of another theme."""
        super().notify_style_update()
        if self.is_attached:
            # Not yet, as the styles of the component classes are set after this call.
            self.call_later(self._restyle)

    def _restyle(self) -> None:
        self._styles = {}
        self.draw_anew()

    def forget(self) -> None:
        """Drop the lines made so far, because they would look different now."""
        self.made = {}

    def draw_anew(self) -> None:
        """Make all lines anew, because their words look different now."""
        self.forget()
        if self.size:
            self.redraw()

    def fit(self) -> None:
        """Set the lines for the present size, if they were set for another.

        A key, the mouse or a theme may ask for lines before the widget is told of its new size.
        """
        if self.size and self.size != self._fitted:
            self._fitted = self.size
            self.forget()
            self.relayout()
            self._drawn = []

    def unfit(self) -> None:
        """Have the lines set anew as soon as the widget has a size."""
        self._fitted = None

    def drop_selection(self) -> None:
        """Select nothing, as a selection counts lines, and the lines are others now."""
        if self.is_attached and self.text_selection:
            self.screen.clear_selection()

    def redraw(self) -> None:
        """Compare what is to be seen with what was drawn, and repaint the difference."""
        if not self.size:
            return  # or a widget that is hidden would scroll to have its cursor in no lines
        self.fit()
        height, count = self.size.height, self.line_count
        self.top = scrolled(self.top, self.cursor_lines(), height, count)
        edges = self.drawn(last_column(self.edge, self.top, height, count))
        lines = [self._line(self.top + y, edge) for y, edge in enumerate(edges)]
        old, self._drawn = self._drawn, lines
        if len(old) != len(lines):
            self.refresh()
            return
        changed = [(y, line) for y, line in enumerate(lines) if line is not old[y]]
        self.repaint(changed)

    def _line(self, index: int, edge: Segment) -> MadeLine:
        """A line with what ends it, made or found."""
        if index >= self.line_count:
            index = -1
        key = (index, self.state(index) if index >= 0 else None, edge.text)
        if (line := self.made.get(key)) is None:
            line = self.made[key] = MadeLine(self._filled(index, edge))
        return line

    def _filled(self, index: int, edge: Segment) -> Strip:
        width = self.line_width
        segments = self.segments(index) if index >= 0 else []
        room = width - sum(segment.cell_length for segment in segments)
        blank = segments[-1].style if segments else self.style_named("plain")
        if room > 0:
            segments.append(Segment(" " * room, blank))
        return Strip(Segment.simplify([*segments, edge]), width + 1)

    def finished_lines(self) -> list[Strip]:
        """The lines last set, or new ones where the size has changed since."""
        if self.size != self._fitted or len(self._drawn) != self.size.height:
            self.redraw()
        return [line.strip for line in self._drawn]

    def on_resize(self) -> None:
        """Draw for the new size."""
        self.redraw()
