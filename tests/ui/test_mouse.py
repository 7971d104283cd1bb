from __future__ import annotations

import pytest
from browsing import (
    USUAL,
    browse,
    browser,
    detail,
    document_lines,
    entries,
    on_top,
    section,
    settle,
    show,
    spot,
)
from textual.events import MouseScrollDown, MouseScrollUp
from textual.pilot import Pilot

from missiontui.document.sections import in_order
from missiontui.document.tabs import BRIEF
from missiontui.model import VISIT, Mission
from missiontui.ui.screens.copy_menu import CopyMenu
from missiontui.ui.screens.help import HelpScreen


async def click(pilot: Pilot[None], words: str, times: int = 1) -> None:
    """Click on words where they stand on the screen."""
    await pilot.click(offset=spot(pilot, words), times=times)


# Clicks ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [120, 70, 40])
async def test_a_click_on_a_tab_opens_it(mission: Mission, width: int) -> None:
    """A click anywhere on a tab's title opens the tab, at every width."""
    async with browse(mission, (width, 24)) as pilot:
        for number, part in list(enumerate(in_order(), start=1))[::-1]:
            await click(pilot, f"{number} {part.tab.title}" if width >= 70 else f" {number} ")
            assert section(pilot).tab.name == part.tab.name
        if width >= 70:
            x, y = spot(pilot, "3 Concerns")
            await pilot.click(offset=(x + len("3 Concerns") - 1, y))
            assert section(pilot).tab.name == "concerns"


async def test_a_click_on_a_row_shows_it(mission: Mission) -> None:
    """A click highlights a row, on its second line too; a second click opens it."""
    async with browse(mission, at="concerns") as pilot:
        await click(pilot, "Signs of latest")
        assert browser(pilot).pane.highlighted == "freedom-of-expression"
        assert entries(pilot).has_focus
        x, y = spot(pilot, "Halt immediately")
        await pilot.click(offset=(x, y + 1))
        assert browser(pilot).pane.highlighted == "halt-to-harassment"
        await click(pilot, "Kazakhstan’s compliance", times=2)
        assert browser(pilot).pane.highlighted == "eu-sanctions"
        assert detail(pilot).has_focus


async def test_a_click_on_a_heading_changes_nothing(mission: Mission) -> None:
    """Headings, blank lines and the room below a list are no rows."""
    async with browse(mission, at="concerns") as pilot:
        await click(pilot, "Signs of latest")
        x, y = spot(pilot, "Also said by")
        for offset in ((x, y), (x, y - 1)):
            await pilot.click(offset=offset)
            assert browser(pilot).pane.highlighted == "freedom-of-expression"
        await show(pilot, "itinerary")
        await pilot.click(offset=(x, entries(pilot).region.bottom - 1))
        assert browser(pilot).pane.highlighted == BRIEF


@pytest.mark.parametrize("width", [120, 40])
async def test_a_click_on_a_key_does_what_the_key_does(mission: Mission, width: int) -> None:
    """A click on a key of the key bar, or on its word, runs it."""
    async with browse(mission, (width, 24), at="chair-office") as pilot:
        await click(pilot, "? help")
        assert isinstance(on_top(pilot), HelpScreen)
        await pilot.press("escape")
        await click(pilot, "copy")
        assert isinstance(on_top(pilot), CopyMenu)
        await pilot.press("escape", "l")
        await click(pilot, "q back")
        assert entries(pilot).has_focus
        await click(pilot, "q quit")
        assert not pilot.app.is_running


async def test_a_click_on_a_link_follows_it(mission: Mission) -> None:
    """A click on a line that is a link leads where Enter on it leads; on others it moves there."""
    async with browse(mission, at="release-of-prisoners") as pilot:
        await click(pilot, "Topics")
        assert browser(pilot).pane.highlighted == "release-of-prisoners"
        assert "Topics" in document_lines(detail(pilot))[detail(pilot).cursor_lines()[0]]
        await click(pilot, "Janbolat Mamai, Kazakh journalist")
        assert browser(pilot).pane.highlighted == "janbolat-mamai"
        assert detail(pilot).has_focus


async def test_a_click_on_a_line_of_the_copy_menu_copies(mission: Mission, sent: list[str]) -> None:
    """Both the label and the text of a line of the menu copy that line."""
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("y")
        await click(pilot, "e-mail")
        await pilot.press("y")
        x, y = spot(pilot, "0032 2 28 45733", pilot.app.screen.query_one("Vertical"))
        await pilot.click(offset=(x + 3, y))
        assert sent == ["christian.sagartz@europarl.europa.eu", "0032 2 28 45733"]
        assert on_top(pilot) is browser(pilot)


async def test_the_wheel_scrolls(mission: Mission) -> None:
    """The wheel scrolls a list, whose highlight stays in sight, and a detail; it stops at ends."""
    async with browse(mission, USUAL, at="concerns") as pilot:
        rows = entries(pilot)
        for _ in range(2):
            await wheel(pilot, rows.region.offset, down=True)
        assert rows.top > 0
        first, last = rows.cursor_lines()
        assert rows.top <= first <= last < rows.top + rows.size.height
        for _ in range(40):
            await wheel(pilot, rows.region.offset, down=True)
        assert rows.top == rows.line_count - rows.size.height
        for _ in range(40):
            await wheel(pilot, rows.region.offset, down=False)
        assert rows.top == 0
        await show(pilot, "itinerary")
        browser(pilot).pane.open(VISIT)
        await settle(pilot)
        for _ in range(40):
            await wheel(pilot, detail(pilot).region.offset, down=True)
        view = detail(pilot)
        assert view.top == view.line_count - view.size.height > 0
        assert view.cursor_lines()[0] == view.top
        assert browser(pilot).pane.highlighted == VISIT


async def wheel(pilot: Pilot[None], at: tuple[int, int], *, down: bool) -> None:
    """Turn the wheel over a cell of the screen by one notch."""
    x, y = at
    kind = MouseScrollDown if down else MouseScrollUp
    widget, _ = pilot.app.get_widget_at(x, y)
    event = kind(
        widget=widget,
        x=x,
        y=y,
        delta_x=0,
        delta_y=1 if down else -1,
        button=0,
        shift=False,
        meta=False,
        ctrl=False,
        screen_x=x,
        screen_y=y,
    )
    pilot.app.post_message(event)
    await pilot.pause()


async def test_the_side_that_was_clicked_has_the_keys(mission: Mission) -> None:
    """After a click into the detail q leaves it and quits no program; likewise the list."""
    async with browse(mission, at="january-investigation") as pilot:
        await click(pilot, "comprehensive and fair")
        assert detail(pilot).has_focus
        await pilot.press("q")
        assert entries(pilot).has_focus
        await pilot.press("l")
        await click(pilot, "Signs of latest")
        assert entries(pilot).has_focus
        await pilot.press("j")
        assert browser(pilot).pane.highlighted == "much-to-be-done"
        await pilot.press("q")
        assert not pilot.app.is_running
