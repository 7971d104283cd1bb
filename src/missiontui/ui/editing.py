"""Editing the record in the user's own editor, at the item shown."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from missiontui.document.tabs import item_of, paragraph_number
from missiontui.model import Id, Origin
from missiontui.reading.places import line_of, place_of
from missiontui.ui import desktop
from missiontui.ui.reloading import reload
from missiontui.ui.screens.save_copy import SaveScreen

if TYPE_CHECKING:
    from missiontui.ui.screens.browser import BrowserScreen
    from missiontui.ui.screens.tabbed import TabbedScreen

NO_FILE = "No file on this machine holds this record"
"""The sentence where an editor has nothing to open."""


async def edit(browser: BrowserScreen, line: int | None) -> None:
    """Open the record of a browser in the user's editor at a line, from 1; at none if None."""
    if line is not None:
        await _edit(browser, line)


async def edit_item(browser: BrowserScreen) -> None:
    """Open the record of a browser at the item shown, and read it again afterwards.

    The record that comes with the program, and one from standard input, are saved as a copy first.
    """
    origin = browser.record_file.origin
    if browser.shelf and origin.path is None:
        browser.tell(NO_FILE)
        return
    if origin.path is not None and not origin.bundled:
        await _edit(browser)
        return

    async def go_on(copy: Path | None) -> None:
        if copy is not None:
            browser.record_file.origin = Origin(
                path=copy, text=origin.text, show_protected=origin.show_protected
            )
            await _edit(browser)

    browser.app.push_screen(SaveScreen(origin), go_on)


def _line(path: Path, id: Id) -> int:
    """The line of an item; at a paragraph of the source, the place where its statements go."""
    number = paragraph_number(id)
    return place_of(path, number) if number else line_of(path, item_of(id))


async def _edit(browser: BrowserScreen, line: int | None = None) -> None:
    path = browser.record_file.origin.path
    if path is not None:
        line = line or _line(path, browser.pane.highlighted or Id(""))
    code = lend_to_editor(browser, path, line or 1)
    if code is None:
        return
    browser.refresh()
    await reload(browser)
    if code:
        browser.tell(ended_with(code))


def lend_to_editor(screen: TabbedScreen, path: Path | None, line: int) -> int | None:
    """Lend the terminal to the user's editor, with a file at a line, until it ends.

    Returns:
        The code it ended with; None where there is none, or it cannot be started, which is told.
    """
    editor = desktop.editor(os.environ)
    if not editor or path is None:
        screen.tell("There is no editor: name one in $VISUAL or $EDITOR")
        return None
    command = desktop.editor_command(editor, str(path.absolute()), line)
    try:
        with screen.app.suspend():
            return subprocess.run(command, check=False).returncode  # noqa: S603  # the user's own command
    except SuspendNotSupported:
        screen.tell("This terminal cannot be lent to an editor")
    except OSError as error:
        screen.tell(f"{editor[0]} cannot be started: {error.strerror}")
    return None


def ended_with(code: int) -> str:
    """Say that an editor has failed."""
    return f"{desktop.editor(os.environ)[0]} ended with code {code}"
