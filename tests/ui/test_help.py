from __future__ import annotations

import inspect
from pathlib import Path
from typing import ClassVar

import pytest
from browsing import (
    browse,
    browser,
    document_lines,
    on_top,
    record,
    screen_text,
    shown,
    spot,
    until,
)
from palette import choose, offers
from textual.binding import Binding, BindingType
from textual.pilot import Pilot
from textual.screen import Screen

from missiontui.model import Mission
from missiontui.ui.app import MissionApp
from missiontui.ui.history import Place
from missiontui.ui.keys import key_hints, key_name
from missiontui.ui.panes.switcher import PaneSwitcher
from missiontui.ui.screens.address import AddressScreen
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.screens.copy_menu import CopyMenu
from missiontui.ui.screens.faults import FaultsScreen
from missiontui.ui.screens.hand_copy import HandCopyScreen
from missiontui.ui.screens.letter_menu import LetterMenu
from missiontui.ui.screens.open_menu import OpenMenu
from missiontui.ui.screens.palette import PaletteField
from missiontui.ui.screens.qr_code import QRScreen
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.find_field import FindField
from missiontui.ui.widgets.key_bar import KeyBar
from missiontui.ui.widgets.line_view import LineView

WITH_KEYS = (
    *(BrowserScreen, MissionApp, PaneSwitcher, LineView, EntryList, DetailView, FindField),
    *(LetterMenu, CopyMenu, OpenMenu, QRScreen, AddressScreen, HandCopyScreen, FaultsScreen),
    PaletteField,
)


class LouderScreen(BrowserScreen):
    """The browser with one key more."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *BrowserScreen.BINDINGS,
        Binding("b", "bell_twice", "Bell", tooltip="Ring the bell twice"),
    ]

    rung = 0

    def action_bell_twice(self) -> None:
        """Ring."""
        self.rung += 2


class LouderApp(MissionApp):
    """The program with one key more."""

    CSS_PATH = Path(inspect.getfile(MissionApp)).parent / "missiontui.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *MissionApp.BINDINGS,
        Binding("f9", "bell", "Ring the bell"),
    ]

    def get_default_screen(self) -> Screen[None]:
        """The browser with one key more."""
        return LouderScreen(record("bundled"), Place("itinerary"), copy=self.copier.copy)


async def help_lines(pilot: Pilot[None]) -> list[str]:
    """All lines of the help."""
    await pilot.press("question_mark")
    lines = document_lines(on_top(pilot).query_one(DetailView))
    await pilot.press("escape")
    return [" ".join(line.split()) for line in lines]


# Help ------------------------------------------------------------------------------------------


async def test_help_has_every_binding(mission: Mission) -> None:
    """Every binding that has a description stands in the help, with its key as people know it."""
    async with browse(mission, (120, 60)) as pilot:
        lines = " ".join(await help_lines(pilot))
    for owner in WITH_KEYS:
        for binding in Binding.make_bindings(owner.BINDINGS):
            if not binding.description:
                # The letters that close the copy menu have nothing to say.
                assert binding.action.startswith("letter("), binding
                continue
            assert (binding.tooltip or binding.description) in lines
            assert f" {key_name(binding.key)} " in lines


@pytest.mark.parametrize("width", [120, 80, 40])
async def test_every_line_of_the_help_can_be_read(mission: Mission, width: int) -> None:
    """The help scrolls from its first line to its last, whatever the size of the screen."""
    async with browse(mission, (width, 15)) as pilot:
        await pilot.press("question_mark")
        view = on_top(pilot).query_one(DetailView)
        seen: set[str] = set()
        for _ in range(view.line_count):
            seen.update(line.strip(" ▌▴▾") for line in screen_text(pilot.app, view.region))
            view.action_move(1)
        missing = {line.strip(" ▌") for line in document_lines(view)} - seen
        assert not missing


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("question_mark", "?"),
        ("colon", ":"),
        ("left_square_bracket", "["),
        ("ctrl+d", "Ctrl+D"),
        ("shift+tab", "Shift+Tab"),
        ("pagedown", "PgDn"),
        ("escape", "Esc"),
        ("j", "j"),
        ("G", "G"),
        ("1", "1"),
    ],
)
def test_keys_are_called_what_people_call_them(key: str, name: str) -> None:
    """Keys are named as they are printed on keyboards, case kept."""
    assert key_name(key) == name


# The key bar -----------------------------------------------------------------------------------


@pytest.mark.parametrize("at", ["concerns", "quote"])
async def test_no_key_of_the_bar_does_nothing(mission: Mission, at: str) -> None:
    """Each key in the bar changes something, wherever it is shown."""
    async with browse(mission, at=at) as pilot:
        hints = key_hints(browser(pilot))
        bar = shown(pilot, browser(pilot).query_one(KeyBar))
    for hint in hints:
        assert f"{hint.key} {hint.description}" in bar
        async with browse(mission, at=at) as pilot:
            before = shown(pilot)
            await pilot.click(offset=spot(pilot, f"{hint.key} {hint.description}"))
            assert not pilot.app.is_running or shown(pilot) != before, hint


async def test_help_and_quit_are_kept_where_room_is_short(mission: Mission) -> None:
    """At the least width the bar still shows how to get help and how to quit, each whole."""
    async with browse(mission, (40, 12)) as pilot:
        assert screen_text(pilot.app)[-1].startswith(" ? help   q quit")


# One definition for each -----------------------------------------------------------------------


async def test_a_new_binding_appears_everywhere(mission: Mission) -> None:
    """A binding that is added stands in help, palette and key bar, and works, and nothing else."""
    async with browse(mission, (120, 60), app_class=LouderApp) as pilot:
        assert "b bell" in screen_text(pilot.app)[-1]
        lines = await help_lines(pilot)
        assert "b Ring the bell twice" in lines
        assert "f9 Ring the bell" in lines
        assert ("Ring the bell twice", "b") in [
            (each.text, each.key) for each in await offers(pilot)
        ]
        await pilot.press("b")
        await choose(pilot, "bell tw")
        screen = browser(pilot)
        assert isinstance(screen, LouderScreen)
        await until(pilot, lambda: screen.rung == 4, "the bell")
