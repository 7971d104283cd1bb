"""The lines of the help in columns, one of them highlighted."""

from __future__ import annotations

from collections.abc import Hashable
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message

from missiontui.ui.bindings import bindings
from missiontui.ui.help_columns import MARGIN, Cell, Column, set_in_columns
from missiontui.ui.keys import HelpGroup, HelpLine
from missiontui.ui.widgets.line_view import LineView
from missiontui.view.commands import Command
from missiontui.view.purposes import MOVE

_LINES = MOVE._replace(words="Next line, previous line")
_COLUMNS = MOVE._replace(words="Next column, previous column")
_PAGES = MOVE._replace(words="Page down, page up")
_ENDS = MOVE._replace(words="To the first line, to the last")


class HelpView(LineView, inherit_bindings=False):
    """Signs and keys. Letters are no moves here, as they narrow the lines."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(
        (
            Command("down", "move(1)", "Next line", _LINES, show=False),
            Command("up", "move(-1)", "Previous line", _LINES, show=False),
            Command("right", "turn(1)", "Next column", _COLUMNS, show=False),
            Command("left", "turn(-1)", "Previous column", _COLUMNS, show=False),
            Command("pagedown,ctrl+f", "page(1.0)", "Page down", _PAGES, show=False),
            Command("pageup,ctrl+b", "page(-1.0)", "Page up", _PAGES, show=False),
            Command("home", "first", "First line", _ENDS, show=False),
            Command("end", "last", "Last line", _ENDS, show=False),
        )
    )

    class Highlighted(Message):
        """Another line is highlighted."""

    class Chosen(Message):
        """The highlighted line was clicked."""

    def __init__(self, groups: tuple[HelpGroup, ...]) -> None:
        super().__init__()
        self.groups = groups
        """The lines, under their headings."""
        self.columns: list[Column] = []
        """The same in columns, for the present width."""
        self._lines: tuple[HelpLine, ...] = ()
        self._cursor = 0
        self.show(groups)

    def show(self, groups: tuple[HelpGroup, ...], at: int = 0) -> None:
        """Show groups of lines, one line highlighted."""
        self.groups = groups
        self._lines = tuple(line for group in groups for line in group.lines)
        self._cursor = self.top = 0
        self.unfit()
        if self.size:
            self.redraw()
        self._highlight(at)

    @property
    def highlighted(self) -> HelpLine | None:
        """The line under the cursor."""
        return self._lines[self._cursor] if self._lines else None

    @property
    def line_count(self) -> int:
        """Number of lines of the longest column."""
        return max((len(column) for column in self.columns), default=0)

    def relayout(self) -> None:
        """Fill the columns anew."""
        self.columns = set_in_columns(self.groups, self.line_width)

    def _cell(self, column: Column, index: int) -> Cell:
        return column[index] if index < len(column) else Cell()

    def _extent(self) -> tuple[int, int, int]:
        """The column of the cursor, and the first and last of its lines there."""
        for number, column in enumerate(self.columns):
            lines = [i for i, cell in enumerate(column) if cell.number == self._cursor]
            if lines:
                return number, lines[0], lines[-1]
        return 0, 0, 0

    def cursor_lines(self) -> tuple[int, int]:
        """The lines under the cursor, with the heading above them if they are its first."""
        number, first, last = self._extent()
        heads = self.columns and first and self.columns[number][first - 1].number < 0
        return (first - 1 if heads and last - first + 2 <= self.size.height else first), last

    def state(self, index: int) -> Hashable:
        """Tell whether the cursor is in that line of any column."""
        cells = (self._cell(column, index) for column in self.columns)
        return self._cursor if any(cell.number == self._cursor for cell in cells) else -1

    def segments(self, index: int) -> list[Segment]:
        """One line of every column."""
        plain, cursor = self.style_named("plain"), self.style_named("cursor")
        width = self.line_width // max(1, len(self.columns))
        segments: list[Segment] = []
        for column in self.columns:
            cell = self._cell(column, index)
            here = cell.number == self._cursor
            ground = Style(bgcolor=cursor.bgcolor) if here else Style()
            segments.append(Segment("▌ ", cursor) if here else Segment(" " * MARGIN, plain))
            segments += [
                Segment(piece.text, self.style_named(piece.role.value) + ground)
                for piece in cell.pieces
            ]
            used = MARGIN + sum(cell_len(piece.text) for piece in cell.pieces)
            segments.append(Segment(" " * (width - used), plain))
        return segments

    # Moving ------------------------------------------------------------------------------------

    def _highlight(self, number: int) -> None:
        self._cursor = max(0, min(len(self._lines) - 1, number))
        if self.size:
            self.redraw()
        self.post_message(self.Highlighted())

    def action_move(self, lines: int) -> None:
        """Move the cursor so many lines further, from the end of a column to the next."""
        self._highlight(self._cursor + lines)

    def action_first(self) -> None:
        """To the first line."""
        self._highlight(0)

    def action_last(self) -> None:
        """To the last line."""
        self._highlight(len(self._lines) - 1)

    def action_turn(self, columns: int) -> None:
        """Move the cursor to the column so many further, at the same height."""
        number, first, _ = self._extent()
        if 0 <= number + columns < len(self.columns):
            self._go_near(number + columns, first)

    def _go_near(self, number: int, index: int) -> None:
        column = self.columns[number]
        numbered = [at for at, cell in enumerate(column) if cell.number >= 0]
        if numbered:
            nearest = min(numbered, key=lambda at: abs(at - index))
            self._highlight(column[nearest].number)

    def scroll_lines(self, lines: int) -> None:
        """Scroll, the cursor going along in its column where it would be out of sight."""
        height = self.size.height
        self.top = max(0, min(self.line_count - height, self.top + lines))
        number, first, last = self._extent()
        if first < self.top or last >= self.top + height:
            middle = self.top + (2 if first < self.top else height - 2)
            self._go_near(number, middle)
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Highlight the line under the mouse; run it on a second click."""
        width = self.line_width // max(1, len(self.columns))
        number, index = event.x // width, self.top + event.y
        if number < len(self.columns):
            cell = self._cell(self.columns[number], index)
            if cell.number >= 0:
                self._highlight(cell.number)
                if event.chain > 1:
                    self.post_message(self.Chosen())
