"""Opening the records of a library: on the screen, and in the user's editor."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from missiontui.document.tabs import tab_of
from missiontui.library.interface import Library
from missiontui.library.rows import ItemName, Problem
from missiontui.model import SECTIONS, Id, Mission, Origin
from missiontui.reading import InvalidRecordError, RecordError
from missiontui.reading.places import line_of
from missiontui.ui.editing import NO_FILE, ended_with, lend_to_editor
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.screens.faults import FaultsScreen
from missiontui.ui.shelf import Shelf
from missiontui.view.place import Place

if TYPE_CHECKING:
    from missiontui.ui.screens.library import LibraryScreen
    from missiontui.ui.screens.tabbed import TabbedScreen

_MOST_LISTED = 1000
"""Number of files without a record at most that are listed."""
_AT = re.compile(r"(\d+):\d+: ")
"""The line and column with which the reason of a fault begins."""


async def open_visit(
    screen: TabbedScreen, library: LibraryScreen, name: ItemName, *, walks: bool = False
) -> None:
    """Show a visit in tabs, at an item; the way back leads to where one was.

    Args:
        screen: The screen that leads there; it tells why the visit cannot be shown.
        library: The library.
        name: The visit and the item; that is empty for the visit as a whole.
        walks: Whether the next item found may stand in another visit.
    """

    async def show() -> None:
        if browser := await browser_of(screen, library, name, walks=walks):
            await screen.app.push_screen(browser)

    await screen.wait_for_answer(show)


async def browser_of(
    screen: TabbedScreen, library: LibraryScreen, name: ItemName, *, walks: bool
) -> BrowserScreen | None:
    """The screen of a visit, at an item; None where it has no record any more, which is told."""
    found = await read_visit(screen, library, name.visit)
    if found is None:
        return None
    mission, origin = found
    return BrowserScreen(
        mission,
        _place(mission, name.id),
        origin=origin,
        copy=library.copy_text,
        keys=library.chosen_keys,
        shelf=Shelf(library, name.visit, walks=walks),
    )


async def read_visit(
    screen: TabbedScreen, library: LibraryScreen, name: str
) -> tuple[Mission, Origin] | None:
    """A record and where it was read from; None where it has none any more, which is told."""
    found = await library.questions.ask("", lambda each: record_of(each, name), screen.tell)
    if isinstance(found, str):
        screen.tell(found)
        return None
    return found


def record_of(library: Library, name: str) -> tuple[Mission, Origin] | str:
    """A record and where it was read from; or a sentence that tells why there is none."""
    try:
        return library.open(name), library.origin_of(name)
    except InvalidRecordError as error:
        return f"{name} has faults now: {error.faults[0]}"
    except RecordError as error:
        return f"{name} cannot be read: {error}"
    except KeyError:
        return f"{name} is no longer there"


def _place(mission: Mission, id: Id) -> Place:
    tab = tab_of(mission, id) if id else None
    return Place(tab.name, id) if tab else Place(SECTIONS[0])


async def edit_item(screen: TabbedScreen, library: LibraryScreen, item: ItemName | None) -> None:
    """Open a record in the user's editor, at an item; that this cannot be is told.

    Args:
        screen: The screen that shows the item.
        library: The library.
        item: The item; its id is empty for the visit as a whole; None for nothing.
    """
    if item is None:
        screen.tell("Nothing is shown here")
    else:
        await screen.wait_for_answer(partial(_edit_item, screen, library, item))


async def _edit_item(screen: TabbedScreen, library: LibraryScreen, item: ItemName) -> None:
    if path := await _file_of(screen, library, item.visit):
        _edit(screen, library, path, line_of(path, item.id) if item.id else 1)


async def _file_of(screen: TabbedScreen, library: LibraryScreen, name: str) -> Path | None:
    """The file that holds a record; None where none on this machine does, which is told."""
    file = await library.questions.ask("", lambda each: each.file_of(name) or "", screen.tell)
    if file == "":
        screen.tell(NO_FILE)
    return Path(file) if file else None


def _edit(screen: TabbedScreen, library: LibraryScreen, path: Path, line: int) -> None:
    if code := lend_to_editor(screen, path, line):
        screen.tell(ended_with(code))
    library.news.begin()
    screen.refresh()


# Files that give no record -----------------------------------------------------------------------


def list_problems(screen: LibraryScreen) -> None:
    """List the files that give no record; one that is chosen is opened in the editor."""
    problems = screen.visits.problems
    more = len(problems) - _MOST_LISTED
    further = f"{more:,} more; missiontui check prints all" if more > 0 else ""
    lines = [f"{each.name}: {each.reason}" for each in problems[:_MOST_LISTED]]

    async def mend(number: int | None) -> None:
        if number is not None:
            await screen.wait_for_answer(partial(_mend, screen, problems[number]))

    screen.app.push_screen(FaultsScreen("Files that give no record", lines, further), mend)


async def _mend(screen: LibraryScreen, problem: Problem) -> None:
    """Open a file that gives no record in the editor, at its first fault."""
    if path := await _file_of(screen, screen, problem.name):
        at = _AT.match(problem.reason)
        _edit(screen, screen, path, int(at[1]) if at else 1)
