"""The library behind a record that was opened from one: the way back, and on to other visits."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from missiontui.library.rows import ItemName
from missiontui.model import Id
from missiontui.search import Query
from missiontui.ui.reloading import show_read
from missiontui.ui.workers import begin

if TYPE_CHECKING:
    from missiontui.ui.screens.browser import BrowserScreen
    from missiontui.ui.screens.library import LibraryScreen


class Shelf:
    """The place of a record in its library."""

    def __init__(self, screen: LibraryScreen, visit: str, *, walks: bool) -> None:
        """Keep a place.

        Args:
            screen: The library.
            visit: The name of the record.
            walks: Whether the record was opened from what was found in all visits.
        """
        self._screen = screen
        self._visit = visit
        self.walks = walks
        """True if the next item found may stand in another visit."""

    def mark(self, browser: BrowserScreen) -> None:
        """Mark what was looked for in all visits, and say which of the items found is shown.

        What has no file to look at is asked for anew when the library has changed.
        """
        if not self._screen.questions.has_files:
            look = partial(begin, browser, partial(self._look, browser), "look")
            self._screen.news.renewed.subscribe(browser, lambda _: look())
        if self.walks:
            browser.panes.sought = Query.parse(self._screen.found.typed)
            browser.status_line.show_count(*self._screen.found.told)

    def stop(self, browser: BrowserScreen) -> None:
        """Look no longer for what was found in all visits."""
        if self.walks:
            self.walks = False
            browser.panes.sought = None
            browser.status_line.show_count()

    async def step(self, browser: BrowserScreen, step: int) -> None:
        """Show the next item found (1) or the one before it (-1), in whichever visit it stands."""
        found = self._screen.found
        if not found.move(step) or (item := found.item) is None:
            browser.tell("This is the last" if step > 0 else "This is the first")
        elif item.visit.name == self._visit:
            await browser.panes.show(item.id)
            browser.status_line.show_count(*found.told)
        else:
            await browser.wait_for_answer(partial(self._go_on, browser, item.name))

    async def _go_on(self, browser: BrowserScreen, name: ItemName) -> None:
        from missiontui.ui.library_opening import browser_of

        following = await browser_of(browser, self._screen, name, walks=True)
        if following and browser.is_current:
            browser.app.switch_screen(following)

    async def reload(self, browser: BrowserScreen) -> None:
        """Ask the library for the record again, of which no file on this machine is known."""
        await browser.wait_for_answer(partial(self._reload, browser))

    async def _reload(self, browser: BrowserScreen) -> None:
        from missiontui.ui.library_opening import read_visit

        if found := await read_visit(browser, self._screen, self._visit):
            await show_read(browser, found[0])

    async def _look(self, browser: BrowserScreen) -> None:
        """Tell that the library has another record of the visit now, or none any more."""
        from missiontui.ui.library_opening import record_of

        found = await self._screen.questions.ask(
            "record", lambda each: record_of(each, self._visit)
        )
        if isinstance(found, str):
            browser.tell(f"{found}; what you see was read before", found)
        elif found and found[0] != browser.mission:
            browser.tell("The library has another record now; r reads it", "r reads it again")

    async def follow(self, browser: BrowserScreen, id: Id) -> None:
        """Show what other visits said of the same."""
        from missiontui.ui.screens.followed import show_followed

        await show_followed(browser, self._screen, ItemName(self._visit, id))
