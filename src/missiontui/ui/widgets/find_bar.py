"""Finding over all tabs: the field for what to find, and what is done with what it finds."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.message import Message

from missiontui.model import Mission
from missiontui.ui.history import Place
from missiontui.ui.panes.switcher import PaneSwitcher
from missiontui.ui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from missiontui.ui.results import Results
    from missiontui.ui.widgets.find_field import FindField

_INDEX = "index"
"""The group of the workers that make the index."""


class FindBar(Horizontal):
    """The field for what to find, beside the status line while one types."""

    BLANK = True

    def __init__(
        self, mission: Mission, panes: PaneSwitcher, status: StatusLine, typed: str = ""
    ) -> None:
        """Make the bar; its field comes when it is asked for.

        Args:
            mission: The record to find in.
            panes: Show what is found.
            status: Says how many were found.
            typed: The text to look for at once.
        """
        super().__init__()
        self.display = False
        self._mission = mission
        self._panes = panes
        self._status = status
        self._field: FindField | None = None
        self._typed = typed
        self._results: Results | None = None
        self._beginning = asyncio.Lock()
        self._began: Place | None = None

    async def on_mount(self) -> None:
        """Look for what was looked for before the record was read anew."""
        if self._typed:
            self._began = self._panes.place
            await self._look_for(self._typed, move=False)

    @property
    def typed(self) -> str:
        """The text that is looked for; empty where none is."""
        return self._results.typed if self._results else ""

    @property
    def typing_in(self) -> FindField | None:
        """The field, while the reader types in it."""
        return self._field if self._field and self.screen.focused is self._field else None

    async def open(self) -> None:
        """Let the reader type what to find, at once, however long the record is."""
        from missiontui.ui.widgets.find_field import FindField

        self._began = self._began or self._panes.place
        if self._field is None:
            self._field = FindField()
            await self.mount(self._field)
        self.display = True
        self._field.begin()
        self.run_worker(self._begin(), group=_INDEX)

    async def _begin(self) -> Results:
        """The search of this record, whose index is made in the background."""
        async with self._beginning:
            if self._results is None:
                from missiontui.ui.results import Results, order_of

                # In a thread, as a record may have very many rows, and no key is to wait for them.
                order = await asyncio.to_thread(order_of, self._mission)
                self._results = Results(self._mission, order)
                self.run_worker(self._build(self._results), group=_INDEX)
        return self._results

    async def _build(self, results: Results) -> None:
        for _ in results.build():
            await asyncio.sleep(0)
        if results.typed:
            await self._look_for(results.typed, move=results.at is None)

    async def _look_for(self, typed: str, *, move: bool = True) -> None:
        """Find what is typed, mark it everywhere, and go to the first item that has it.

        Where none has it, that is where the search began: no earlier letter leads astray.
        """
        results = await self._begin()
        results.look_for(typed)
        self._panes.sought = results.query
        place = self._began if move else None
        found = results.first_from((place or self._panes.place).id)
        if move and (id := found or (place and place.id)):
            await self._panes.show(id)
        self._tell(results)

    def _tell(self, results: Results) -> None:
        self._status.show_count(*results.told)

    class Step(Message):
        """Another of the items found is to be shown, once what was typed before is looked for."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step
            """1 for the next, -1 for the one before."""

    def step(self, step: int) -> None:
        """Show the next item found (1), or the one before it (-1)."""
        # By way of the field, where what was typed before may still be under way.
        (self._field or self).post_message(self.Step(step))

    async def on_find_bar_step(self, message: Step) -> None:
        """Show the next item found, or the one before it."""
        message.stop()
        results = self._results
        if results is None or results.query is None:
            self._status.show("Nothing is looked for; / finds")
            return
        if found := results.step(self._panes.place.id, message.step):
            await self._panes.show(found)
        self._status.show("")
        self._tell(results)

    async def clear(self) -> bool:
        """Look for nothing, and go back to where the search began; False if there was none."""
        place, self._began = self._began, None
        if place is None:
            return False
        if self._results:
            self._results.look_for("")
        self._close()
        self._panes.sought = None
        self._status.show_count()
        await self._panes.go(place)
        return True

    async def keep(self) -> None:
        """Close the field, if it is open, and stay at what was found; an empty one is no search."""
        if not self.display:
            return
        if self.typed.strip():
            self._close()
        else:
            await self.clear()

    def _close(self) -> None:
        self.display = False
        self._panes.take_keys()

    # Named as Textual names handlers, because the class of the field is imported when it is needed.

    async def on_input_changed(self, message: FindField.Changed) -> None:
        """Look for what is typed."""
        message.stop()
        await self._look_for(message.value)

    async def on_find_field_kept(self) -> None:
        """Stay at what was found."""
        await self.keep()

    async def on_find_field_dropped(self) -> None:
        """Give the search up."""
        await self.clear()
