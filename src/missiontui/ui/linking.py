"""Linking two items of a library: the text of the link is copied, and the editor opened there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from missiontui.library.interface import Library
from missiontui.library.sections.links import LinkToWrite, link_lines
from missiontui.reading.places import beginning_of
from missiontui.ui.editing import ended_with, lend_to_editor
from missiontui.ui.leaving import LeavingApp

if TYPE_CHECKING:
    from missiontui.ui.screens.library import LibraryScreen
    from missiontui.ui.screens.tabbed import TabbedScreen

_NO_FILE = "No file on this machine holds the record in which the link belongs"


async def write_link(
    screen: TabbedScreen, library: LibraryScreen, link: LinkToWrite | None
) -> None:
    """Copy a link, and open the editor where it is to be written; that this cannot be is told.

    Nothing is written by the program: the record is the reader's.

    Args:
        screen: The screen that shows what is alike.
        library: The library.
        link: The link; None where nothing is shown that can be linked.
    """
    if not library.questions.has_files:
        screen.tell(_NO_FILE)
    elif link is None:
        screen.tell("L links what is alike and can be linked: go to its line first")
    else:
        await screen.wait_for_answer(partial(_write, screen, library, link))


async def _write(screen: TabbedScreen, library: LibraryScreen, link: LinkToWrite) -> None:

    def question(of: Library) -> tuple[str, bool]:
        file = of.file_of(link.item.visit.name) or ""
        own = ((each.item, each.relation) for each in of.links())
        return file, (link.item.name, link.relation) in own

    answer = await library.questions.ask("", question, screen.tell)
    if answer is None:
        return
    file, has_others = answer
    if not file:
        screen.tell(_NO_FILE)
        return
    path = Path(file)
    line, beginning = beginning_of(path, link.item.id)
    where = f"behind the others of {link.relation.value}" if has_others else "in the entry there"
    text = link_lines(link, beginning, has_others=has_others)
    screen.copy_text(text, "link", f"is to be pasted {where}")
    if isinstance(screen.app, LeavingApp):
        await screen.app.copier.finish()  # what became of the copy is told before the editor comes
    code = lend_to_editor(screen, path, line)
    if code:
        screen.tell(ended_with(code))
    if code is not None:
        library.news.begin()
