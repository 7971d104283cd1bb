"""A list whose rows lead elsewhere: Enter goes there, an arrow to the detail."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from missiontui.ui.bindings import bindings
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.view.commands import CHOOSING


class ChoosingList(EntryList):
    """A list that is waited for while what was chosen opens: the next keys belong to that."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(CHOOSING)

    def __init__(
        self,
        choose: Callable[[], Awaitable[None]],
        reach_end: Callable[[], Awaitable[None]],
    ) -> None:
        """Make an empty list.

        Args:
            choose: Opens what the highlighted row stands for.
            reach_end: Fetches the rows that are not here yet, all of them.
        """
        super().__init__((), rtl=False)
        self._choose = choose
        self._reach_end = reach_end

    def on_key(self, event: events.Key) -> None:
        """Hand on what was typed while something opened, to what is open now."""
        if not self.screen.is_current:
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character))

    async def action_choose(self) -> None:
        """Open what the highlighted row stands for."""
        await self._choose()

    async def action_end(self) -> None:
        """To the last row of all."""
        await self._reach_end()
        self.action_last()
