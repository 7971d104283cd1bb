"""A widget that hands over finished lines."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class LineWidget(Widget):
    """A widget without border, padding or children.

    Textual draws every widget on the screen for every key, through a cache that adds borders,
    padding and opacity. Lines that have none of these go round it, which halves a key's time.
    """

    def finished_lines(self) -> list[Strip]:
        """All lines of the widget, as wide as it is; the same objects while they look the same."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """One line of the widget."""
        lines = self.finished_lines()
        return lines[y] if y < len(lines) else Strip.blank(self.size.width, self.rich_style)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region of the widget, as the terminal is to show them."""
        lines = self.finished_lines()
        strips = [
            lines[y] if y < len(lines) else Strip.blank(self.size.width, self.rich_style)
            for y in crop.line_range
        ]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        if crop.column_span != (0, self.size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips
