"""The keys that work now, at the bottom."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.content import Content

from missiontui.ui.widgets.bar import Bar


class KeyHint(NamedTuple):
    """A key of the key bar."""

    key: str
    """As shown."""
    description: str
    """The effect, in a word."""
    press: str
    """The key that a click presses, as Textual names it."""


class KeyBar(Bar):
    """The keys that work now; those at the right go first where room is short."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key"}

    def __init__(self, hints: tuple[KeyHint, ...] = ()) -> None:
        super().__init__()
        self._hints = hints
        self._ends: list[tuple[int, str]] = []

    def show(self, hints: tuple[KeyHint, ...]) -> None:
        """Show these keys, the first of them at any width."""
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
            self._ends.append((at, hint.press))
        return segments

    def on_click(self, event: events.Click) -> None:
        """Press the key under the mouse."""
        if key := next((key for end, key in self._ends if event.x < end), None):
            self.app.simulate_key(key)


def keys_shown(hints: tuple[KeyHint, ...]) -> list[Content]:
    """The keys one by one, in the look of a bar, for where there is no room for one."""
    return [
        Content.assemble((hint.key, "$accent bold"), (f" {hint.description}", "$muted"))
        for hint in hints
    ]
