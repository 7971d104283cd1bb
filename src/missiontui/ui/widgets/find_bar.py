"""Finding over all tabs: the field for what to find, and what is done with what it finds."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from missiontui.document.tabs import tab_named
from missiontui.model import Id, Mission
from missiontui.ui.panes.switcher import PaneSwitcher
from missiontui.ui.widgets.field_bar import FieldBar
from missiontui.ui.widgets.status_line import StatusLine
from missiontui.ui.widgets.tab_bar import TabBar
from missiontui.view.place import Place

if TYPE_CHECKING:
    from missiontui.hits.results import Results
    from missiontui.ui.widgets.find_field import FindField

_INDEX = "index"
"""The group of the workers that make the index."""


class FindBar(FieldBar):
    """The field for what to find, beside the status line while one types."""

    def __init__(
        self,
        mission: Mission,
        panes: PaneSwitcher,
        status: StatusLine,
        tabs: TabBar,
        typed: str = "",
    ) -> None:
        """Make the bar; its field comes when it is asked for.

        Args:
            mission: The record to find in.
            panes: Show what is found.
            status: Says how many were found.
            tabs: Show how many were found in each.
            typed: The text to look for at once.
        """
        super().__init__("find in all tabs")
        self._mission = mission
        self._panes = panes
        self._status = status
        self._tabs = tabs
        self._typed = typed
        self._results: Results | None = None
        self._beginning = asyncio.Lock()
        self._began: Place | None = None

    async def on_mount(self) -> None:
        """Look for what was looked for before the record was read anew."""
        if self._typed:
            self._began = self._panes.place
            results = await self._begin()
            results.typed = self._typed
            self._look_again(results)

    def _look_again(self, results: Results) -> None:
        """Mark what was looked for, in all that is taken in by now, and move nothing."""
        results.look_for(results.typed)
        self._panes.sought = results.query
        self._tell(results)

    @property
    def typed(self) -> str:
        """The text that is looked for; empty where none is."""
        return self._results.typed if self._results else ""

    @property
    def found(self) -> tuple[Id, ...]:
        """The items found, in their order."""
        return self._results.found if self._results else ()

    async def open(self) -> None:
        """Let the reader type what to find, at once, however long the record is.

        What was looked for last stands in the field: typing takes its place.
        """
        self._began = self._began or self._panes.place
        await self.show_field(self.typed)
        self.run_worker(self._open(), group=_INDEX)

    async def _open(self) -> None:
        results = await self._begin()
        if not self._panes.hits and self._began:
            results.begin(tab_named(self._panes.active))
            if results.typed and self.display:
                await self._look_for(results.typed)

    async def _begin(self) -> Results:
        """The search of this record, whose index is made in the background."""
        async with self._beginning:
            if self._results is None:
                from missiontui.hits.results import Results, lists_of

                # In a thread, as a record may have very many rows, and no key is to wait for them.
                lists = await asyncio.to_thread(lists_of, self._mission)
                self._results = Results(self._mission, lists)
                self._results.begin(tab_named(self._panes.active))
                self.run_worker(self._build(self._results), group=_INDEX)
        return self._results

    async def _build(self, results: Results) -> None:
        for _ in results.build():
            await asyncio.sleep(0)
        if results.typed and self.display:
            await self._look_for(results.typed)
        elif results.typed:
            self._look_again(results)

    async def _look_for(self, typed: str) -> None:
        """Find what is typed, and list it with its words; what is nowhere changes nothing."""
        from missiontui.hits.rows import hits

        results = await self._begin()
        results.look_for(typed)
        if results.count:
            self._panes.sought = results.query
            await self._panes.show_hits(hits(self._mission, results))
        elif results.query is None and self._panes.hits and self._began:
            self._panes.sought = None
            await self._panes.open(self._panes.active, take_keys=False)
        self._tell(results)

    def _tell(self, results: Results) -> None:
        """Say the number of the item shown, of those found, and how many each tab has."""
        place = self._panes.place
        results.show(place.id)
        self._status.show_count(*results.told)
        self._tabs.show_found(results.count_by_tab if self._panes.hits else None, place.section)

    def follow(self) -> None:
        """Say the number of the item shown now; where a tab was opened, be out of the way."""
        if self._results is None:
            return
        if self._panes.hits:
            self._tell(self._results)
        elif self._panes.has_keys:
            self.display = False
            self._tabs.show_found(None, self._panes.active)

    async def on_field_bar_step(self, message: FieldBar.Step) -> None:
        """Show the next item found, or the one before it; in the list of all, move there."""
        message.stop()
        results = self._results
        if results is None or results.query is None:
            self._status.show("Nothing is looked for; / finds")
        elif pane := self._panes.hits:
            pane.move(message.step)
        else:
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
        self._tabs.show_found(None, self._panes.active)
        return True

    async def keep(self) -> None:
        """Close the field, and go to the item that is highlighted, in its tab."""
        if not self.display:
            return
        id = self._panes.place.id if self._panes.hits else None
        if id and self._results and self._results.count:
            self._close()
            await self._panes.go_to_found(id)
            self._tell(self._results)
            return
        typed = self.typed
        await self.clear()
        if typed.strip():
            self._status.show(f"“{typed}” is nowhere in this record")

    def _close(self) -> None:
        self.display = False
        self._panes.take_keys()

    # Named as Textual names handlers, because the class of the field is imported when it is needed.

    async def on_input_changed(self, message: FindField.Changed) -> None:
        """Look for what is typed."""
        message.stop()
        await self._look_for(message.value)

    async def on_find_field_kept(self) -> None:
        """Go to what was found."""
        await self.keep()

    async def on_find_field_left(self) -> None:
        """Give the keys to the list of what was found; where nothing was, end."""
        if self._panes.hits and self.found:
            self._panes.take_keys()
        else:
            await self.keep()

    async def on_find_field_dropped(self) -> None:
        """Give the search up."""
        await self.clear()
