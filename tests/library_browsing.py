"""Driving the screen of a library in tests."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from browsing import WIDE, screen_text, settle, shown
from textual.pilot import Pilot

from missiontui.document.blocks import Row
from missiontui.library.interface import Library
from missiontui.library.sections.summary import Beginning
from missiontui.ui.app import MissionApp
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.screens.library import LibraryScreen
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.entry_list import EntryList

_PATIENCE = 10
"""The time for which a condition is waited for, in seconds."""


@asynccontextmanager
async def browse_library(
    library: Library, size: tuple[int, int] = WIDE, beginning: Beginning | None = None
) -> AsyncIterator[Pilot[None]]:
    """The screen of a library, running, once its first visits are listed."""
    app = MissionApp(
        lambda copier: LibraryScreen(library, beginning, copy=copier.copy), library.title
    )
    async with app.run_test(size=size, notifications=True) as pilot:
        await when(pilot, lambda: screen(pilot).news.has_counted, "the first visits")
        await settle(pilot)
        yield pilot


def screen(pilot: Pilot[None]) -> LibraryScreen:
    """The screen of the library, whatever lies above it."""
    return next(each for each in pilot.app.screen_stack if isinstance(each, LibraryScreen))


async def when(pilot: Pilot[None], condition: Callable[[], object], what: str) -> None:
    """Wait until a condition holds, which a thread may bring about."""
    try:
        async with asyncio.timeout(_PATIENCE):
            while not condition():
                await pilot.pause(0.01)
    except TimeoutError:
        text = "\n".join(screen_text(pilot.app))
        raise AssertionError(f"waited in vain for {what}; the screen shows:\n{text}") from None


async def shows(pilot: Pilot[None], words: str) -> None:
    """Wait until the screen shows some words in one line."""
    await when(pilot, lambda: words in shown(pilot), f"{words!r}")


def listed(pilot: Pilot[None]) -> EntryList:
    """The list of the pane in sight."""
    return screen(pilot).panes.pane.query_one(EntryList)


def detail(pilot: Pilot[None]) -> DetailView:
    """The detail of the pane in sight."""
    return screen(pilot).panes.pane.query_one(DetailView)


def rows(pilot: Pilot[None]) -> list[Row]:
    """The rows of it."""
    return [each for each in listed(pilot).entries if isinstance(each, Row)]


def is_in_record(pilot: Pilot[None]) -> bool:
    """Tell whether a record is open above the library."""
    return isinstance(pilot.app.screen, BrowserScreen)


async def opened(pilot: Pilot[None]) -> BrowserScreen:
    """The record that is opened above the library, once it is."""
    await when(pilot, lambda: is_in_record(pilot), "a record")
    await settle(pilot)
    assert isinstance(pilot.app.screen, BrowserScreen)
    return pilot.app.screen
