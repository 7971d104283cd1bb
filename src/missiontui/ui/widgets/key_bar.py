"""The keys that work now, at the bottom."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message

from missiontui.ui.widgets.bar import Bar


class KeyHint(NamedTuple):
    """A key of the key bar."""

    key: str
    """As shown."""
    description: str
    """The effect, in a word."""
    action: str
    """The action that a click runs."""


class KeyBar(Bar):
    """The keys that work now; those at the right go first where room is short."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key"}

    class Clicked(Message):
        """A key was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action
            """The action that it runs."""

    def __init__(self) -> None:
        super().__init__()
        self._hints: tuple[KeyHint, ...] = ()
        self._ends: list[tuple[int, str]] = []

    def show(self, hints: tuple[KeyHint, ...]) -> None:
        """Show these keys, the first two at any width."""
        if hints != self._hints:
            self._hints = hints
            self.redraw()

    def line(self, y: int, width: int) -> list[Segment]:
        """As many keys as fit."""
        del y
        segments, at = [Segment(" ", self.rich_style)], 1
        self._ends = []
        for hint in self._hints:
            taken = cell_len(f"{hint.key} {hint.description}")
            if at + taken > width:
                break
            segments += [
                Segment(hint.key, self.styled("key-bar--key")),
                Segment(f" {hint.description}   ", self.rich_style),
            ]
            at += taken + 3
            self._ends.append((at, hint.action))
        return segments

    def on_click(self, event: events.Click) -> None:
        """Say which key is under the mouse."""
        action = next((action for end, action in self._ends if event.x < end), None)
        if action:
            self.post_message(self.Clicked(action))
