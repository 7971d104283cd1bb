from __future__ import annotations

import pytest
from browsing import (
    NARROW,
    FakeTerminal,
    browse,
    browser,
    on_top,
    settle,
    shown,
    status,
    until,
)
from textual import events

from missiontui.model import Mission
from missiontui.ui.app import MissionApp
from missiontui.ui.screens.hand_copy import pages

NUMBER = "0032 2 28 45733"


async def test_the_last_text_is_shown_alone_and_any_key_comes_back(
    mission: Mission, sent: list[str]
) -> None:
    """Y hands the terminal exactly the last text, and every other key brings the frames back."""
    async with browse(mission, at="chair-office") as pilot:
        assert isinstance(pilot.app, MissionApp)
        terminal = FakeTerminal()
        pilot.app.copier.use(terminal)
        await pilot.press("Y")
        assert status(pilot) == "Nothing was copied yet; y copies"
        await pilot.press("y", "y")
        await until(pilot, lambda: sent, "the copy")
        before = shown(pilot)
        for key in ("escape", "q", "j", "1", "enter", "Y"):
            await pilot.press("Y")
            await until(pilot, lambda: terminal.alone, "the text alone")
            assert terminal.alone == [NUMBER]
            await pilot.press(key)
            await settle(pilot)
            assert terminal.frames
            assert shown(pilot) == before
            terminal.alone.clear()


async def test_keys_pressed_together_close_once(mission: Mission, sent: list[str]) -> None:
    """Several keys at once close the text, and the menu, once, and end nothing."""
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("y", "y", "Y")
        for key, character in (("j", "j"), ("exclamation_mark", "!")):
            for _ in range(5):
                on_top(pilot).post_message(events.Key(key, character))
            await settle(pilot)
            assert pilot.app.is_running
            assert on_top(pilot) is browser(pilot)
            await pilot.press("y")
        assert sent


@pytest.mark.parametrize(
    ("text", "width", "height", "expected"),
    [
        ("0032 2 28 45733", 40, 15, ["0032 2 28 45733"]),
        ("a b", 2, 5, ["a b"]),
        ("x" * 12, 4, 3, ["x" * 12]),
        (
            "x" * 16,
            4,
            3,
            [f"xxxx\n\n(page {number} of 4; space, arrows)" for number in (1, 2, 3, 4)],
        ),
        (
            "ab\ncd\nef\ngh\nij",
            20,
            4,
            [
                "ab\ncd\n\n(page 1 of 3; space, arrows)",
                "ef\ngh\n\n(page 2 of 3; space, arrows)",
                "ij\n\n(page 3 of 3; space, arrows)",
            ],
        ),
        ("好" * 3, 5, 2, ["好" * 3]),
    ],
)
def test_pages_break_where_the_terminal_does(
    text: str, width: int, height: int, expected: list[str]
) -> None:
    """A text that fits is one page as it is; another is parted at the rows of the terminal."""
    assert list(pages(text, width, height)) == expected


async def test_pages_are_turned(mission: Mission, sent: list[str]) -> None:
    """Space and arrows turn the pages of a long text and stop at its ends."""
    async with browse(mission, NARROW, at="chair-quotation") as pilot:
        assert isinstance(pilot.app, MissionApp)
        terminal = FakeTerminal()
        pilot.app.copier.use(terminal)
        await pilot.press("y", "a")
        await until(pilot, lambda: sent, "the copy")
        await pilot.press("Y")
        await until(pilot, lambda: terminal.alone, "the first page")
        expected = list(pages(sent[0], *NARROW))
        assert len(expected) > 2
        await pilot.press("space", "down", *["pagedown"] * len(expected), "up", "pageup")
        count = len(expected)
        order = [0, *range(1, count), *[count - 1] * 3, count - 2, count - 3]
        assert terminal.alone == [expected[number] for number in order]
