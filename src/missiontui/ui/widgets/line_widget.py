"""A widget that hands over finished lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from missiontui.ui.painting import painting
from missiontui.ui.terminal.lines import Line
from missiontui.view.looks import LOOKS
from missiontui.view.words import Words

_CLASS = "line--{}"
"""The component class of a look, by its name."""


class MadeLine:
    """A line of a widget, and what is made of it where it is drawn past Textual."""

    __slots__ = ("line", "strip")

    def __init__(self, strip: Strip) -> None:
        self.strip = strip
        """The line."""
        self.line: Line | None = None
        """The same for the terminal; None where that was not needed yet."""


class LineWidget(Widget):
    """A widget without border, padding or children.

    Textual draws every widget on the screen for every key, through a cache that adds borders,
    padding and opacity. Lines that have none of these go round it, which halves a key's time.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {_CLASS.format(look) for look in LOOKS}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._styles: dict[tuple[str, bool], Style] = {}

    def style_named(self, look: str, *, filled: bool = False) -> Style:
        """The style of a look, on this widget's ground or on that of the selected line."""
        if (style := self._styles.get((look, filled))) is None:
            style = self.get_component_rich_style(_CLASS.format(look))
            if filled:
                style += Style(bgcolor=self.style_named("cursor").bgcolor)
            self._styles[look, filled] = style
        return style

    def drawn(self, words: Iterable[Words]) -> list[Segment]:
        """Words in this widget's styles."""
        return [
            Segment(each.text, self.style_named(each.look, filled=each.filled)) for each in words
        ]

    def repaint(self, lines: Iterable[tuple[int, MadeLine]]) -> None:
        """Show lines that have changed, each with its number: at once, or with the next frame."""
        if begun := painting():
            begun.take(self, lines)
        elif regions := [Region(0, y, self.size.width, 1) for y, _ in lines]:
            self.refresh(*regions)

    def notify_style_update(self) -> None:
        """Draw in the styles of another theme."""
        super().notify_style_update()
        self._styles = {}

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
