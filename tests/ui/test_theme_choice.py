"""What the terminal answers about its ground, in time and late."""

from __future__ import annotations

import os

import pytest
from browsing import USUAL, browse, settle

from missiontui.model import Mission
from missiontui.settings.remembered import remembered_light
from missiontui.settings.themes import DARK, LIGHT, QUESTION
from missiontui.ui import theme_choice
from missiontui.ui.app import MissionApp

WHITE, BLACK = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b]11;rgb:0000/0000/0000\x07"


@pytest.mark.parametrize(
    ("answer", "seconds", "theme", "known"),
    [
        (WHITE, 0.0, LIGHT, True),
        (WHITE, 0.19, LIGHT, True),
        (WHITE, 0.21, DARK, True),
        (BLACK, 0.1, DARK, False),
        ("\x1b[?62c", 0.1, DARK, None),
        ("\x1b]11;garbage\x07", 0.1, DARK, None),
    ],
)
async def test_an_answer_within_a_moment_changes_the_screen(
    mission: Mission,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    seconds: float,
    theme: str,
    known: bool | None,  # noqa: FBT001
) -> None:
    """For 200 ms the screen follows the terminal; later answers are for the next start."""
    now = 100.0
    monkeypatch.setattr(theme_choice, "monotonic", lambda: now)
    async with browse(mission, USUAL) as pilot:
        assert isinstance(pilot.app, MissionApp)
        choice = pilot.app.theme_choice
        assert choice.question() == QUESTION
        assert choice.question() == ""
        now += seconds
        choice.hear(answer)
        await settle(pilot)
        assert pilot.app.theme == theme
        assert remembered_light(os.environ) is known


async def test_replies_that_nobody_asked_for_say_nothing(mission: Mission) -> None:
    """Before the question, no sequence in the input changes the theme or is remembered."""
    async with browse(mission, USUAL) as pilot:
        assert isinstance(pilot.app, MissionApp)
        pilot.app.theme_choice.hear(WHITE)
        await settle(pilot)
        assert pilot.app.theme == DARK
        assert remembered_light(os.environ) is None
