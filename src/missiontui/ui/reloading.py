"""Reading the record of a browser again: when asked to, and when its file has changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.model import Mission
    from missiontui.ui.screens.browser import BrowserScreen

LOOK_EVERY = 1.0
"""The time between two looks at the file of a record, in seconds."""
_UNTIL_WRITTEN = 0.2
"""The time for which a file that has changed may not change any more to be read, in seconds."""


async def reload_if_possible(browser: BrowserScreen) -> None:
    """Read the record again, or say why that cannot be."""
    file = browser.record_file
    if file.can_be_read_again:
        await reload(browser)
    elif file.origin.bundled:
        browser.tell("This record belongs to the program and does not change")
    elif browser.shelf:
        await browser.shelf.reload(browser)
    else:
        browser.tell("This record came from standard input, which gives it only once")


async def reload(browser: BrowserScreen) -> None:
    """Read the record again, and show it where the reader is; if it has faults, say so."""
    file = browser.record_file
    again = "The file is back" if file.came_back else "Read again"
    found = await file.read()
    if isinstance(found, tuple):
        browser.tell(*found)
    else:
        await show_read(browser, found, again)


async def show_read(browser: BrowserScreen, mission: Mission, again: str = "Read again") -> None:
    """Show the record that was read again, where it has changed, and tell whether it has."""
    if mission == browser.mission:
        browser.tell(f"{again}: nothing has changed")
    else:
        await browser.show_anew(mission)
        browser.tell(f"{again}: the record has changed")


async def look_at_file(browser: BrowserScreen) -> None:
    """Notice a change on disk, once nothing lies above the record and nobody types."""
    if browser.app.screen is not browser or browser.find_bar.typing_in:
        return
    if loss := browser.record_file.loss():
        browser.tell(*loss)
    elif browser.record_file.has_changed:
        if browser.record_file.is_written():
            await reload(browser)
        else:
            browser.set_timer(_UNTIL_WRITTEN, partial(look_at_file, browser))


def list_faults(browser: BrowserScreen) -> None:
    """List what is wrong with the file of the record; one that is chosen opens the editor."""
    from missiontui.reading.faults import MOST_FAULTS, told
    from missiontui.ui.editing import edit
    from missiontui.ui.screens.faults import FaultsScreen

    faults = browser.record_file.faults
    if not faults:
        browser.tell("No faults are known in the file of this record")
        return
    more = len(faults) - MOST_FAULTS
    further = f"{more} more; missiontui check prints all" if more > 0 else ""
    listed = FaultsScreen("Faults of the file", [*told(faults[:MOST_FAULTS])], further)

    async def mend(number: int | None) -> None:
        await edit(browser, None if number is None else faults[number].line)

    browser.app.push_screen(listed, mend)
