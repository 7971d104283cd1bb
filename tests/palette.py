"""Driving the palette in tests, and reading what it offers."""

from __future__ import annotations

from browsing import on_top, settle, until, write
from textual.pilot import Pilot

from missiontui.ui.offers import Offer
from missiontui.ui.screens.palette import PaletteScreen
from missiontui.ui.widgets.offer_list import OfferList


async def open_palette(pilot: Pilot[None], typed: str = "") -> OfferList:
    """Open the palette and type; its list."""
    await pilot.press("ctrl+p")
    assert isinstance(on_top(pilot), PaletteScreen)
    await write(pilot, typed)
    await settle(pilot)
    return on_top(pilot).query_one(OfferList)


async def offers(pilot: Pilot[None], typed: str = "") -> tuple[Offer, ...]:
    """What the palette offers once something is typed, or before."""
    found = (await open_palette(pilot, typed)).offers
    await pilot.press("escape")
    return found


async def choose(pilot: Pilot[None], typed: str) -> None:
    """Open the palette, type, and take the first thing that is offered."""
    await open_palette(pilot, typed)
    await pilot.press("enter")
    await until(pilot, lambda: not isinstance(on_top(pilot), PaletteScreen), "the palette closed")
