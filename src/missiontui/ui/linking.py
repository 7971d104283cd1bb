"""Linking two items of a library: the text of the link is copied, and the editor opened there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from missiontui.library.interface import Library
from missiontui.library.sections.links import LinkToWrite, link_lines
from missiontui.reading.places import beginning_of
from missiontui.ui.editing import ended_with, lend_to_editor
from missiontui.ui.leaving import LeavingApp

if TYPE_CHECKING:
    from missiontui.ui.questions import Questions
    from missiontui.ui.screens.tabbed import TabbedScreen


async def write_link(screen: TabbedScreen, questions: Questions, link: LinkToWrite | None) -> bool:
    """Copy a link, and open the editor where it is to be written; False where that cannot be.

    Nothing is written by the program: the record is the reader's.
    """
    if link is None:
        screen.tell("L links what is alike and not linked: go to its line first")
        return False

    def question(library: Library) -> tuple[str, bool]:
        file = library.file_of(link.item.visit.name) or ""
        own = ((each.item, each.relation) for each in library.links())
        return file, (link.item.name, link.relation) in own

    answer = await questions.ask("", question, screen.tell)
    if answer is None:
        return False
    file, has_others = answer
    if not file:
        screen.tell("No file on this machine holds the record in which the link belongs")
        return False
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
    return code is not None
