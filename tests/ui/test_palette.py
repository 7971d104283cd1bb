from __future__ import annotations

import time

import pytest
from browsing import (
    NAMES,
    browse,
    browser,
    filled,
    on_top,
    record,
    rows_of,
    section,
    until,
)
from palette import choose, offers
from textual.binding import Binding

from missiontui.model import Mission
from missiontui.ui.palette import BrowserCommands
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.screens.copy_menu import CopyMenu


async def test_the_palette_offers_every_command(mission: Mission) -> None:
    """Every command of the screen is offered, under the words of the help, with its key."""
    async with browse(mission) as pilot:
        found = await offers(pilot)
    for binding in Binding.make_bindings(BrowserScreen.BINDINGS):
        if binding.action != "app.command_palette":
            assert (binding.tooltip or binding.description) in dict(found)
    assert ("Tab Concerns", "key 3") in found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("name", NAMES)
async def test_the_palette_offers_every_item(name: str) -> None:
    """Every row of every list is offered, with the tab in which it stands."""
    mission = record(name)
    async with browse(mission) as pilot:
        found = await offers(pilot)
    for part in filled(mission):
        for row in rows_of(part, mission):
            words = "".join(span.text for span in row.spans)
            text = f"{row.tag}  {words}" if row.tag else words
            assert (text, part.tab.title) in found
            found.remove((text, part.tab.title))


@pytest.mark.parametrize(
    ("typed", "tab", "id"),
    [
        ("mamai", "concerns", "janbolat-mamai"),
        ("press s", "contacts", "press-service"),
        ("torture v", "participants", "torture-victims"),
    ],
)
async def test_going_to_an_item(mission: Mission, typed: str, tab: str, id: str) -> None:
    """A few letters and Enter lead to an item; Backspace leads back."""
    async with browse(mission) as pilot:
        await choose(pilot, typed)
        await until(pilot, lambda: browser(pilot).pane.highlighted == id, id)
        assert section(pilot).tab.name == tab
        await pilot.press("backspace")
        assert section(pilot).tab.name == "itinerary"


@pytest.mark.parametrize("typed", ["e", "eeeee", "tions", "eeeeeee", "entation", "a e i o u n s t"])
async def test_typing_never_waits_for_the_palette(typed: str) -> None:
    """However often its letters stand in long texts, what is typed is looked for at once."""
    mission = record("election")
    async with browse(mission) as pilot:
        began = time.process_time()
        hits = [hit async for hit in BrowserCommands(browser(pilot)).search(typed)]
        assert time.process_time() - began < 1
        assert len(hits) < len(await offers(pilot))


async def test_running_a_command(mission: Mission) -> None:
    """A command of the palette does what its key does."""
    async with browse(mission) as pilot:
        await choose(pilot, "tab conta")
        await until(pilot, lambda: section(pilot).tab.name == "contacts", "the tab Contacts")
        await choose(pilot, "copy the i")
        await until(pilot, lambda: isinstance(on_top(pilot), CopyMenu), "the copy menu")
