"""What happens outside the program: an address is opened, the record is edited."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from missiontui import launching
from missiontui.export.addresses import openings
from missiontui.model import Id, Origin
from missiontui.reading import line_of
from missiontui.ui.address_screen import AddressScreen
from missiontui.ui.open_menu import OpenMenu
from missiontui.ui.save_screen import SaveScreen

if TYPE_CHECKING:
    from missiontui.ui.record_file import RecordFile
    from missiontui.ui.screen import BrowserScreen


def open_address(browser: BrowserScreen) -> None:
    """Open the address of the item shown; where it has several, let the reader choose."""
    id = browser.pane.highlighted
    found = openings(browser.mission, id) if id else ()
    open_one = partial(_open, browser)
    if len(found) == 1:
        open_one(found[0].address)
    elif found:
        browser.app.push_screen(OpenMenu(found, open_one, browser.tell))
    else:
        browser.tell("There is nothing to open: the record has no address for this")


def _open(browser: BrowserScreen, address: str) -> None:
    """Open an address; where no browser would be seen, show it."""
    program = launching.opener(os.environ)
    if program is None:
        browser.app.push_screen(AddressScreen(address))
        return
    try:
        launching.open_address(program, address)
    except (OSError, ValueError) as error:
        browser.tell(f"Not opened ({error}): {address}")
    else:
        browser.tell(f"Opened: {address}", "Opened")


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
    editor = launching.editor(os.environ)
    if not editor or path is None:
        browser.tell("There is no editor: name one in $VISUAL or $EDITOR")
        return
    line = line or line_of(path, browser.pane.highlighted or Id(""))
    command = launching.editor_command(editor, str(path.absolute()), line)
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
