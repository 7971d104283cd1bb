"""Editing the record in the user's own editor, at the item shown."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from missiontui.model import Id, Origin
from missiontui.reading import line_of
from missiontui.ui import desktop
from missiontui.ui.screens.save_copy import SaveScreen

if TYPE_CHECKING:
    from missiontui.ui.record_file import RecordFile
    from missiontui.ui.screens.browser import BrowserScreen


async def edit(
    browser: BrowserScreen,
    file: RecordFile,
    reload: Callable[[], Awaitable[None]],
    line: int | None = None,
) -> None:
    """Open a record in the user's editor and read it again afterwards.

    The record that comes with the program, and one from standard input, are saved as a copy first.

    Args:
        browser: The screen that shows it.
        file: Where it comes from.
        reload: Reads it again.
        line: Where to open it, from 1; where the item shown stands, if None.
    """
    if file.origin.path is not None and not file.origin.bundled:
        await _edit(browser, file, reload, line)
        return

    async def go_on(copy: Path | None) -> None:
        if copy is not None:
            file.origin = Origin(path=copy, text=file.origin.text)
            await _edit(browser, file, reload, line)

    browser.app.push_screen(SaveScreen(file.origin), go_on)


async def _edit(
    browser: BrowserScreen,
    file: RecordFile,
    reload: Callable[[], Awaitable[None]],
    line: int | None,
) -> None:
    path = file.origin.path
    editor = desktop.editor(os.environ)
    if not editor or path is None:
        browser.tell("There is no editor: name one in $VISUAL or $EDITOR")
        return
    line = line or line_of(path, browser.pane.highlighted or Id(""))
    command = desktop.editor_command(editor, str(path.absolute()), line)
    try:
        with browser.app.suspend():
            code = subprocess.run(command, check=False).returncode  # noqa: ASYNC221, S603  # the screen is the editor's meanwhile; the user's own command
    except SuspendNotSupported:
        browser.tell("This terminal cannot be lent to an editor")
        return
    except OSError as error:
        browser.tell(f"{editor[0]} cannot be started: {error.strerror}")
        return
    browser.refresh()
    await reload()
    if code:
        browser.tell(f"{editor[0]} ended with code {code}")
