"""Driving the palette in tests, and reading what it offers."""

from __future__ import annotations

from browsing import browser, on_top, until
from textual.command import CommandPalette, DiscoveryHit, Hit
from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import OptionList

from missiontui.ui.palette import BrowserCommands


async def offers(pilot: Pilot[None]) -> list[tuple[str, str]]:
    """What the palette offers before anything is typed, each with what stands below it."""
    found: list[tuple[str, str]] = []
    async for hit in BrowserCommands(browser(pilot)).discover():
        assert isinstance(hit, Hit | DiscoveryHit)
        below: object = hit.help
        assert isinstance(below, Content)
        found.append((str(hit.text), below.plain))
    return found


async def choose(pilot: Pilot[None], typed: str) -> None:
    """Open the palette, type, and take the first thing that is offered."""
    await pilot.press("ctrl+p")
    assert isinstance(on_top(pilot), CommandPalette)
    await pilot.press(*typed)
    options = on_top(pilot).query_one(OptionList)
    await until(pilot, lambda: options.highlighted is not None, "something to choose")
    await pilot.pause()
    await pilot.press("enter")
    await until(pilot, lambda: not isinstance(on_top(pilot), CommandPalette), "the palette closed")
