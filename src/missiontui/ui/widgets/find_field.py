"""The field in which one types what to find."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key
from textual.message import Message
from textual.widgets import Input

ENDS = ("enter", "escape", "tab")
"""The keys with which one stops typing."""


class FindField(Input):
    """A field of one line. Says what is typed, and what becomes of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "Go", tooltip="Go to the item, and keep the search for n and N"),
        Binding("escape", "drop", "Clear", tooltip="Clear, and go back to where it began"),
        Binding("tab", "leave", "List", tooltip="Give the keys to the list of what was found"),
        Binding("down", "screen.step(1)", "Next item found", show=False),
        Binding("up", "screen.step(-1)", "Previous item found", show=False),
        Binding("pagedown", "screen.step(10)", "Ten items further", show=False),
        Binding("pageup", "screen.step(-10)", "Ten items back", show=False),
    ]

    class Kept(Message):
        """The reader goes to what was found."""

    class Dropped(Message):
        """The search is given up."""

    class Left(Message):
        """The reader goes to the list of what was found, and may come back."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(compact=True, select_on_focus=False, placeholder=placeholder)
        self._is_done = False

    @property
    def is_done(self) -> bool:
        """True once a key has ended the typing, until it begins again."""
        return self._is_done

    def begin(self, text: str) -> None:
        """Take keys; the first letter takes the place of a text that stands there already."""
        self._is_done = False
        with self.prevent(self.Changed):
            self.value = text
        self.select_all()
        self.screen.set_focus(self)

    def on_key(self, event: Key) -> None:
        """End with the key that ends it: what was typed right after is a command already."""
        if self._is_done:
            event.prevent_default()
        elif event.key in ENDS:
            event.stop()
            event.prevent_default()
            self._end(event.key)

    def _end(self, key: str) -> None:
        ends = {"enter": self.action_keep, "escape": self.action_drop, "tab": self.action_leave}
        ends[key]()

    def action_keep(self) -> None:
        """Go to what was found."""
        self._let_go()
        self.post_message(self.Kept())

    def action_drop(self) -> None:
        """Give the search up."""
        self._let_go()
        self.post_message(self.Dropped())

    def action_leave(self) -> None:
        """Give the keys to the list of what was found."""
        self._let_go()
        self.post_message(self.Left())

    def _let_go(self) -> None:
        self._is_done = True
        self.screen.set_focus(None)
