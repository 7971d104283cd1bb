"""The keys that work now, at the bottom."""

from __future__ import annotations

from textual import events
from textual.content import Content

from missiontui.ui.widgets.bar import Bar
from missiontui.view.bars import Ends, KeyHint, key_words
from missiontui.view.words import Words


class KeyBar(Bar):
    """The keys that work now; those at the right go first where room is short."""

    def __init__(self, hints: tuple[KeyHint, ...] = ()) -> None:
        super().__init__()
        self._hints = hints
        self._ends: Ends = []

    def show(self, hints: tuple[KeyHint, ...]) -> None:
        """Show these keys, the first of them at any width."""
        if hints != self._hints:
            self._hints = hints
            self.redraw()

    def line(self, y: int, width: int) -> list[Words]:
        """As many keys as fit."""
        del y
        words, self._ends = key_words(self._hints, width)
        return words

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
