"""Opening an address of the item shown: a page, a mail, a call."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from missiontui.export.addresses import openings
from missiontui.ui import desktop
from missiontui.ui.screens.address import AddressScreen
from missiontui.ui.screens.open_menu import OpenMenu

if TYPE_CHECKING:
    from missiontui.ui.screens.browser import BrowserScreen


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
    program = desktop.opener(os.environ)
    if program is None:
        browser.app.push_screen(AddressScreen(address))
        return
    try:
        desktop.open_address(program, address)
    except (OSError, ValueError) as error:
        browser.tell(f"Not opened ({error}): {address}")
    else:
        # Whether anything came of it, that program alone knows.
        name = Path(program).name
        browser.tell(f"Handed to {name}: {address}", f"Handed to {name}")
