"""The frame that is drawn before Textual is there is the one that Textual draws."""

from __future__ import annotations

from functools import partial

import pytest
from browsing import (
    NAMES,
    NARROW,
    USUAL,
    WIDE,
    browse,
    browser,
    detail,
    entries,
    record,
    show,
    until,
)
from framed import assert_stands
from textual.pilot import Pilot

from missiontui.document.tabs import TABS, Tab, tab_of
from missiontui.model import SECTIONS, Mission
from missiontui.ui.themes import DARK, LIGHT
from missiontui.view.columns import columns
from missiontui.view.frame import first_frame
from missiontui.view.place import place_named


async def assert_the_same(
    mission: Mission, size: tuple[int, int], at: str | None, theme: str = DARK.name
) -> None:
    """Hold the first frame of a record against the screen that Textual draws of it."""
    frame = first_frame(mission, place_named(mission, at), *size)
    async with browse(mission, size, at) as pilot:
        pilot.app.theme = theme
        await pilot.pause()
        assert_stands(frame, theme, pilot.app)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)
async def test_every_record(name: str, size: tuple[int, int]) -> None:
    """At three sizes, each record is opened by the frame that Textual draws, cell for cell."""
    if first_frame(record(name), place_named(record(name), None), *size):
        await assert_the_same(record(name), size, None)
    else:
        assert name == "smallest"


@pytest.mark.parametrize("tab", SECTIONS)
@pytest.mark.parametrize("size", [USUAL, (59, 19), (160, 45)], ids=str)
async def test_every_tab(tab: str, size: tuple[int, int]) -> None:
    """So is each tab, where there is one pane at a time and where there are three."""
    await assert_the_same(record("two-countries"), size, tab)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=str)
@pytest.mark.parametrize("at", [0, 0.5, -1])
async def test_items(at: float, size: tuple[int, int]) -> None:
    """So is an item that was asked for, however far below it stands."""
    mission = record("bundled")
    ids = [id for id in mission.items if tab_of(mission, id)]
    await assert_the_same(mission, size, ids[-1 if at < 0 else int(at * len(ids))])


async def test_the_light_theme() -> None:
    """So it is in light colours."""
    await assert_the_same(record("bundled"), WIDE, None, LIGHT.name)


async def test_the_columns_are_those_of_the_styles() -> None:
    """The columns are as wide as Textual makes them from the styles, at every width."""
    mission = record("bundled")
    async with browse(mission, (60, 24)) as pilot:
        for width in range(60, 240, 7):
            await pilot.resize_terminal(width, 24)
            for tab in TABS:
                await show(pilot, tab.name)
                await until(
                    pilot,
                    partial(has_the_columns_of, pilot, width, tab),
                    f"the columns of {width} cells in {tab.title}",
                )


def has_the_columns_of(pilot: Pilot[None], width: int, tab: Tab) -> bool:
    """Tell whether the pane that is open has the columns that are worked out for it."""
    pane = browser(pilot).pane
    expected = columns(width, tab, is_single=pane.is_single, in_detail=pane.in_detail)
    width_of_list = 0 if pane.is_single else entries(pilot).size.width
    return expected[:2] == (width_of_list, detail(pilot).size.width)


@pytest.mark.parametrize("size", [(39, 24), (80, 11), (0, 0)], ids=str)
def test_no_room(size: tuple[int, int]) -> None:
    """Where there is room for a sentence alone, it is left to Textual."""
    mission = record("bundled")
    assert first_frame(mission, place_named(mission, None), *size) is None
