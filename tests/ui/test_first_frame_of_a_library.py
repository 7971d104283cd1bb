"""The frame that a library is opened with is the one that Textual draws."""

from __future__ import annotations

from functools import partial

import pytest
from browsing import NARROW, USUAL, WIDE, settle, shown
from framed import assert_stands
from library_browsing import browse_library, listed, screen, when
from shelves import FAULTS, Shelf, few, many
from textual.pilot import Pilot

from missiontui.commands.library_frame import frame_of
from missiontui.library.sections.summary import beginning_of
from missiontui.ui.themes import DARK, LIGHT
from missiontui.ui.widgets.detail_view import DetailView


@pytest.mark.parametrize("theme", [DARK.name, LIGHT.name])
@pytest.mark.parametrize("size", [WIDE, USUAL, NARROW, (160, 45), (100, 19)], ids=str)
@pytest.mark.parametrize("library", [few(), few(FAULTS), many(300)], ids=["few", "bad", "many"])
async def test_the_first_frame(library: Shelf, size: tuple[int, int], theme: str) -> None:
    """It is the same cell for cell, also with files that give no record, and with many visits."""
    beginning = beginning_of(library)
    frame = frame_of(library.title, beginning, *size)
    async with browse_library(library, size, beginning) as pilot:
        pilot.app.theme = theme
        await settle(pilot)
        assert_stands(frame, theme, pilot.app)


def test_without_visits_there_is_none() -> None:
    """A library that has taken in nothing yet is left to the screen."""
    assert frame_of("visits", beginning_of(Shelf(())), *WIDE) is None
    assert frame_of("visits", beginning_of(few()), 30, 10) is None


def has_width(pilot: Pilot[None], width: int) -> bool:
    """Tell whether the list has a width."""
    return listed(pilot).size.width == width


async def test_the_columns_are_those_of_the_styles() -> None:
    """The list is as wide as Textual makes it from the styles, at every width."""
    async with browse_library(few()) as pilot:
        for width in range(60, 240, 9):
            frame = frame_of("visits", beginning_of(few()), width, 24)
            assert frame is not None
            at = len("".join(words.text for words in frame[8]).partition("│")[0])
            await pilot.resize_terminal(width, 24)
            await when(pilot, partial(has_width, pilot, at + 1), f"the list of {width} cells")
            assert pilot.app.screen.query_one(DetailView).size.width == width - at - 1


async def test_the_keys_are_told_before_the_list_has_them() -> None:
    """The line of keys stays as the first frame has it until the list is given the keys."""
    async with browse_library(few()) as pilot:
        before = shown(pilot, screen(pilot).keys.bar)
        assert "Enter open" in before
        screen(pilot).set_focus(None)
        await settle(pilot)
        assert shown(pilot, screen(pilot).keys.bar) == before
