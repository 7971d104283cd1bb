"""The menu of what can be copied of an item: a letter for each."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from missiontui.model import Id
from missiontui.text.blocks import Row, Span
from missiontui.text.copying import Copy
from missiontui.ui.widgets.entry_list import EntryList

_FRAME = 3
"""The lines of the menu that are none of its list: border, and what closes it."""


class CopyMenu(ModalScreen[Copy | str | None]):
    """Ends with what to copy; or with the key that stands for nothing; or, closed, with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Close", show=False),
        Binding("y", "obvious", "Copy the first line", show=False),
        Binding("enter", "highlighted", "Copy the highlighted line", show=False),
        Binding("down", "move(1)", "Next line", show=False),
        Binding("up", "move(-1)", "Previous line", show=False),
    ]

    def __init__(self, copies: tuple[Copy, ...]) -> None:
        super().__init__()
        self._copies = {copy.letter: copy for copy in copies}
        self._rows = tuple(_row(copy) for copy in copies)
        self._list = EntryList(self._rows, rtl=False, menu=True)
        self._list.can_focus = False  # letters are no moves here

    def compose(self) -> ComposeResult:
        """A line for each copy: letter, what it is, and what would be copied."""
        with Vertical() as box:
            box.border_title = "Copy"
            yield self._list
            yield Static("y copies the first, Esc closes", markup=False, classes="hint")

    def on_resize(self) -> None:
        """As high as its lines, as far as there is room."""
        lines = sum(1 + len(entry.more) for entry in self._rows)
        self.query_one(Vertical).styles.height = min(lines + _FRAME, self.size.height)

    def action_obvious(self) -> None:
        """Copy what a person most likely wants."""
        self.dismiss(next(iter(self._copies.values())))

    def action_highlighted(self) -> None:
        """Copy the highlighted line."""
        if letter := self._list.highlighted:
            self.dismiss(self._copies[letter])

    def action_move(self, lines: int) -> None:
        """Highlight the line so many further."""
        self._list.action_move(lines)

    @on(EntryList.Opened)
    def _clicked(self) -> None:
        self.action_highlighted()

    def on_key(self, event: events.Key) -> None:
        """Copy by letter; any other letter closes the menu and is told."""
        if event.character is None or not event.character.isprintable() or event.key in "qy":
            return
        event.stop()
        self.dismiss(self._copies.get(event.character, event.character))


def _row(copy: Copy) -> Row:
    """A line of the menu, and below it what would be copied, as far as there is room."""
    in_one_line = " ".join(copy.text.split("\n"))
    return Row(id=Id(copy.letter), tag=copy.letter, spans=(Span(copy.label),), more=(in_one_line,))
