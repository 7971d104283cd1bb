"""The field in which one types what to find."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key
from textual.message import Message
from textual.widgets import Input

_ENDS = ("enter", "tab", "shift+tab", "escape")


class FindField(Input):
    """A field of one line. Says what is typed, and what becomes of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,tab,shift+tab", "keep", "Stay at what was found"),
        Binding("escape", "drop", "Clear and go back to where the search began"),
        Binding("down", "screen.step(1)", "Next item found"),
        Binding("up", "screen.step(-1)", "Previous item found"),
    ]

    class Kept(Message):
        """The reader stays at what was found."""

    class Dropped(Message):
        """The search is given up."""

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False, placeholder="find in all tabs")
        self._is_done = False

    def begin(self) -> None:
        """Take keys, for something new."""
        self._is_done = False
        with self.prevent(self.Changed):
            self.value = ""
        self.screen.set_focus(self)

    def on_key(self, event: Key) -> None:
        """End with the key that ends it: what was typed right after is a command already."""
        if self._is_done:
            event.prevent_default()
        elif event.key in _ENDS:
            event.stop()
            event.prevent_default()
            if event.key == "escape":
                self.action_drop()
            else:
                self.action_keep()

    def action_keep(self) -> None:
        """Stay at what was found."""
        self._let_go()
        self.post_message(self.Kept())

    def action_drop(self) -> None:
        """Give the search up."""
        self._let_go()
        self.post_message(self.Dropped())

    def _let_go(self) -> None:
        self._is_done = True
        self.screen.set_focus(None)
