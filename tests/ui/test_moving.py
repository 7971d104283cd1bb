from __future__ import annotations

import pytest
from browsing import NARROW, USUAL, browse, browser, cursor, detail, entries, screen_strips, shown
from rich.cells import cell_len

from missiontui.model import Mission

LAST = 15
"""The last row of the tab Concerns in the bundled record, counted from 0."""


async def test_moving_in_a_list(mission: Mission) -> None:
    """Keys move the highlight by a row, half a page, a page or to an end, and stop there."""
    positions = {
        "down": 1,
        "j j up": 1,
        "j k k": 0,
        "G": LAST,
        "end j": LAST,
        "G g": 0,
        "G home": 0,
        "pagedown": 10,
        "space space": LAST,
        "G pageup": 5,
        "ctrl+d": 5,
        "G ctrl+u ctrl+u": 5,
    }
    async with browse(mission, NARROW, at="concerns") as pilot:
        assert entries(pilot).row_count == LAST + 1
        assert entries(pilot).size.height == 11
        for keys, position in positions.items():
            entries(pilot).action_first()
            await pilot.press(*keys.split())
            assert entries(pilot).position == position, keys


async def test_moving_in_a_detail(mission: Mission) -> None:
    """In a detail the same keys move over its lines, the cursor always in sight."""
    async with browse(mission, USUAL, at="visit") as pilot:
        height, last = detail(pilot).size.height, detail(pilot).line_count - 1
        assert height == 18
        assert last > height + height // 2
        places = {
            "j j down": 3,
            "j j k up up": 0,
            "G": last,
            "end j": last,
            "G g": 0,
            "ctrl+d ctrl+d": 16,
            "G home": 0,
            "pagedown": 17,
            "space pageup": 0,
            "pagedown ctrl+u": 9,
        }
        await pilot.press("l")
        for keys, line in places.items():
            detail(pilot).action_first()
            await pilot.press(*keys.split())
            assert cursor(pilot) == line, keys
            assert detail(pilot).top <= line < detail(pilot).top + height


async def test_a_page_of_a_detail_turns_as_a_whole(mission: Mission) -> None:
    """A page further the lines that follow are in sight, and a page back those before."""
    async with browse(mission, NARROW) as pilot:
        view = detail(pilot)
        assert view.has_focus
        first = shown(pilot, view)
        await pilot.press("space")
        assert view.top == view.size.height - 1
        assert "Concern" in shown(pilot, view)
        await pilot.press("pageup")
        assert shown(pilot, view) == first


# Between list and detail -----------------------------------------------------------------------


@pytest.mark.parametrize("size", [USUAL, NARROW], ids=str)
async def test_to_the_detail_and_back(mission: Mission, size: tuple[int, int]) -> None:
    """Keys lead from the list to the detail and back, nothing else changing."""
    async with browse(mission, size, at="visit") as pilot:
        for there, back in zip(
            ("right", "l", "enter", "tab", "shift+tab", "l"),
            ("left", "h", "escape", "tab", "shift+tab", "q"),
            strict=True,
        ):
            assert entries(pilot).has_focus, back
            await pilot.press(there)
            assert detail(pilot).has_focus, there
            assert browser(pilot).pane.in_detail
            await pilot.press(back)
        assert entries(pilot).has_focus
        assert entries(pilot).position == 1


async def test_a_single_row_needs_no_list(mission: Mission) -> None:
    """Where a list has one row, its detail has the keys, and the way back leads nowhere."""
    async with browse(mission, at="quote") as pilot:
        for key in ("tab", "h", "escape", "l", "j"):
            assert detail(pilot).has_focus
            await pilot.press(key)
        assert cursor(pilot) == 1
        assert pilot.app.is_running


@pytest.mark.parametrize("width", [40, 59, 80, 120])
async def test_the_line_of_the_cursor_is_as_wide_as_any_other(mission: Mission, width: int) -> None:
    """A line that its words fill is no wider with the cursor in it, nor is any other."""
    async with browse(mission, (width, 24), at="itinerary") as pilot:
        browser(pilot).pane.enter(in_detail=True)
        for _ in range(detail(pilot).line_count):
            await pilot.press("down")
            rows = screen_strips(pilot.app)
            assert [row.text for row in rows if cell_len(row.text) != width] == []
