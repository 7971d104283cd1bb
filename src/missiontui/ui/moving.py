"""Keys that only move, answered in one step.

Textual hands a key from the app to the part that has the keys, and back through all that it lies
in. For a key that moves in lines this is decided here: the move is made, and what it changes is
drawn, before the next key is looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from textual.app import App
from textual.events import Key
from textual.message import Message
from textual.message_pump import MessagePump

from missiontui.ui.painting import at_once
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.widgets.line_view import LineView
from missiontui.view.commands import LINES
from missiontui.view.keymap import Keymap, rekeyed

if TYPE_CHECKING:
    from missiontui.ui.terminal.services import Terminal


class Passed(Message):
    """Every part has seen what was typed before this was sent after it."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        """The number of what was typed."""


class Moving:
    """Answers keys that move, as long as no other is still on its way."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._sent = self._passed = 0

    async def answer(self, event: Key, terminal: Terminal | None) -> bool:
        """Move, if that is all that a key does here; else False."""
        screen = self._app.screen
        view = screen.focused
        is_ready = self._sent == self._passed and self._app.app_focus and not event.is_forwarded
        if not is_ready or not isinstance(view, LineView) or not isinstance(screen, BrowserScreen):
            return False
        action = _moves(screen.chosen_keys).get(event.key)
        if action is None:
            return False
        with at_once(screen, terminal):
            await self._app.run_action(action, view)
        return True

    def send_after(self, part: MessagePump) -> None:
        """Send word after what was typed, on its way through a part and all that it lies in."""
        self._sent += 1
        if not part.post_message(Passed(self._sent)):
            self._passed = self._sent

    def note(self, word: Passed) -> None:
        """Note that word came through."""
        self._passed = word.number


@lru_cache(maxsize=1)
def _moves(keys: Keymap) -> Mapping[str, str]:
    """The actions that move in lines, by their keys."""
    return {command.key: command.action for command in rekeyed(LINES, keys)}
