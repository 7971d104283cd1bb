from __future__ import annotations

import inspect
import time
from pathlib import Path
from typing import ClassVar

import pytest
from browsing import (
    NAMES,
    browse,
    browser,
    document_lines,
    filled,
    on_top,
    record,
    rows_of,
    screen_text,
    section,
    shown,
    spot,
    until,
)
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, DiscoveryHit, Hit
from textual.content import Content
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import OptionList

from missiontui.model import Mission
from missiontui.ui.app import MissionApp
from missiontui.ui.history import Place
from missiontui.ui.keys import key_hints, key_name
from missiontui.ui.palette import BrowserCommands
from missiontui.ui.panes.switcher import PaneSwitcher
from missiontui.ui.screens.address import AddressScreen
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.screens.copy_menu import CopyMenu
from missiontui.ui.screens.faults import FaultsScreen
from missiontui.ui.screens.hand_copy import HandCopyScreen
from missiontui.ui.screens.letter_menu import LetterMenu
from missiontui.ui.screens.open_menu import OpenMenu
from missiontui.ui.screens.qr_code import QRScreen
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.find_field import FindField
from missiontui.ui.widgets.key_bar import KeyBar
from missiontui.ui.widgets.line_view import LineView

WITH_KEYS = (
    *(BrowserScreen, MissionApp, PaneSwitcher, LineView, EntryList, DetailView, FindField),
    *(LetterMenu, CopyMenu, OpenMenu, QRScreen, AddressScreen, HandCopyScreen, FaultsScreen),
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


async def offers(pilot: Pilot[None]) -> list[tuple[str, str]]:
    """What the palette offers before anything is typed, each with what stands below it."""
    found: list[tuple[str, str]] = []
    async for hit in BrowserCommands(browser(pilot)).discover():
        assert isinstance(hit, Hit | DiscoveryHit)
        below: object = hit.help
        assert isinstance(below, Content)
        found.append((str(hit.text), below.plain))
    return found


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


# Palette ---------------------------------------------------------------------------------------


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
    async with browse(mission, (40, 12), at="visit") as pilot:
        assert screen_text(pilot.app)[-1].startswith(" ? help   q quit")


# One definition for each -----------------------------------------------------------------------


async def test_a_new_binding_appears_everywhere(mission: Mission) -> None:
    """A binding that is added stands in help, palette and key bar, and works, and nothing else."""
    async with browse(mission, (120, 60), app_class=LouderApp) as pilot:
        assert "b bell" in screen_text(pilot.app)[-1]
        lines = await help_lines(pilot)
        assert "b Ring the bell twice" in lines
        assert "f9 Ring the bell" in lines
        assert ("Ring the bell twice", "key b") in await offers(pilot)
        await pilot.press("b")
        await choose(pilot, "bell tw")
        screen = browser(pilot)
        assert isinstance(screen, LouderScreen)
        await until(pilot, lambda: screen.rung == 4, "the bell")
