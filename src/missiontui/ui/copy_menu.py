"""The menu of what can be copied of an item: a letter for each."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from missiontui.text.copying import Copy
from missiontui.text.layout import shortened

_SHOWN = 56


class CopyMenu(ModalScreen[Copy | str | None]):
    """Ends with what to copy; or with the key that stands for nothing; or, closed, with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Close", show=False),
        Binding("y,enter", "obvious", "Copy the first line", show=False),
    ]

    def __init__(self, copies: tuple[Copy, ...]) -> None:
        super().__init__()
        self._copies = copies

    def compose(self) -> ComposeResult:
        """A line for each copy: letter, what it is, and what would be copied."""
        with Vertical() as box:
            box.border_title = "Copy"
            for copy in self._copies:
                yield CopyLine(copy)
            yield Static("y copies the first line, Esc closes", markup=False, classes="hint")

    def action_obvious(self) -> None:
        """Copy what a person most likely wants."""
        self.dismiss(self._copies[0])

    def on_copy_line_chosen(self, message: CopyLine.Chosen) -> None:
        """Copy the line that was clicked."""
        self.dismiss(message.copy)

    def on_key(self, event: events.Key) -> None:
        """Copy by letter; any other letter closes the menu and is told."""
        if event.character is None or not event.character.isprintable() or event.key in "qy":
            return
        event.stop()
        chosen = next((copy for copy in self._copies if copy.letter == event.character), None)
        self.dismiss(chosen or event.character)


class CopyLine(Static):
    """One line of the menu."""

    class Chosen(Message):
        """The line was clicked."""

        def __init__(self, copy: Copy) -> None:
            super().__init__()
            self.copy = copy
            """What the line copies."""

    def __init__(self, copy: Copy) -> None:
        text = Text(f"{copy.letter}  ", style="bold")
        text.append(copy.label, style="not bold")
        preview = shortened(copy.text.replace("\n", " "), _SHOWN)
        text.append(f"\n   {preview}", style="not bold dim")
        super().__init__(text)
        self._copy = copy

    def on_click(self) -> None:
        """Choose the line."""
        self.post_message(self.Chosen(self._copy))
