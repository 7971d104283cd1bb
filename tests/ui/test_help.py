from __future__ import annotations

import inspect
from pathlib import Path
from typing import ClassVar

import pytest
from browsing import (
    NAMES,
    browse,
    browser,
    detail,
    filled,
    find,
    on_top,
    record,
    screen_text,
    settle,
    show,
    shown,
    spot,
    until,
)
from palette import choose, offers
from textual.binding import Binding, BindingType
from textual.pilot import Pilot
from textual.screen import Screen

from missiontui.document.legend import legend
from missiontui.document.tabs import TABS
from missiontui.export.addresses import has_openings, openings
from missiontui.model import Mission
from missiontui.ui.app import MissionApp
from missiontui.ui.bindings import Group
from missiontui.ui.help_columns import set_in_columns
from missiontui.ui.keys import HelpGroup, HelpLine
from missiontui.ui.panes.switcher import PaneSwitcher
from missiontui.ui.screens.address import AddressScreen
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.screens.copy_menu import CopyMenu
from missiontui.ui.screens.faults import FaultsScreen
from missiontui.ui.screens.hand_copy import HandCopyScreen
from missiontui.ui.screens.help import HelpScreen
from missiontui.ui.screens.letter_menu import LetterMenu
from missiontui.ui.screens.open_menu import OpenMenu
from missiontui.ui.screens.palette import PaletteField
from missiontui.ui.screens.qr_code import QRScreen
from missiontui.ui.screens.save_copy import SaveScreen
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.find_field import FindField
from missiontui.ui.widgets.help_view import HelpView
from missiontui.ui.widgets.key_bar import KeyBar
from missiontui.ui.widgets.line_view import LineView
from missiontui.view.key_names import key_name
from missiontui.view.place import Place
from missiontui.view.purposes import PURPOSES

WITH_KEYS = (
    *(BrowserScreen, MissionApp, PaneSwitcher, LineView, EntryList, DetailView, FindField),
    *(LetterMenu, CopyMenu, OpenMenu, QRScreen, AddressScreen, HandCopyScreen, FaultsScreen),
    *(SaveScreen, HelpView, HelpScreen, PaletteField),
)
_CURSOR = str.maketrans("▌▴▾", "   ")


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
    """All lines of the help, each with its keys."""
    groups = await help_groups(pilot)
    return [f"{line.label} {line.words}" for group in groups for line in group.lines]


async def help_groups(pilot: Pilot[None]) -> tuple[HelpGroup, ...]:
    """The lines of the help under their headings."""
    await pilot.press("question_mark")
    groups = on_top(pilot).query_one(HelpView).groups
    await pilot.press("escape")
    return groups


# Help ------------------------------------------------------------------------------------------


async def test_help_has_every_binding(mission: Mission) -> None:
    """Every binding that has a description stands in the help, with its key as people know it."""
    async with browse(mission, (120, 60)) as pilot:
        groups = await help_groups(pilot)
    lines = [line for group in groups for line in group.lines]
    for owner in WITH_KEYS:
        for binding in Binding.make_bindings(owner.BINDINGS):
            if not binding.description:
                # The letters that close the copy menu have nothing to say.
                assert binding.action.startswith("letter("), binding
                continue
            run = binding.group.purpose.words if isinstance(binding.group, Group) else ""
            words = run or binding.tooltip or binding.description
            keys = [line.keys for line in lines if line.words == words]
            assert any(key_name(binding.key) in each for each in keys), binding


def test_every_command_of_the_browser_has_a_purpose() -> None:
    """Each binding of the browser says what it is for; the help has no heading for leftovers."""
    purposes = [purpose.description for purpose in PURPOSES]
    for owner in (BrowserScreen, MissionApp, PaneSwitcher, LineView, EntryList, DetailView):
        for binding in Binding.make_bindings(owner.BINDINGS):
            assert binding.group, binding
            assert binding.group.description in purposes


async def test_the_help_is_in_order_of_what_one_wants(mission: Mission) -> None:
    """First what the signs mean, then the commands by what they are for, then the dialogues."""
    async with browse(mission) as pilot:
        headings = [group.heading for group in await help_groups(pilot)]
    purposes = [purpose.description for purpose in PURPOSES]
    signs = [heading for heading, _ in legend()]
    assert headings[: len(signs) + len(purposes)] == signs + purposes
    rest = headings[len(signs) + len(purposes) :]
    assert len(rest) > 5
    assert all(heading.startswith("In ") for heading in rest)


async def test_keys_of_one_purpose_stand_on_one_line(mission: Mission) -> None:
    """The digits of the tabs take one line of the help, with the names of the tabs."""
    async with browse(mission) as pilot:
        lines = await help_lines(pilot)
    assert [line for line in lines if "Concerns" in line] == [
        "1-6 The tabs: " + ", ".join(tab.title for tab in TABS)
    ]


@pytest.mark.parametrize(
    ("size", "count"),
    [((40, 15), 1), ((80, 24), 1), ((100, 40), 2), ((160, 50), 3), ((200, 60), 3)],
)
async def test_the_help_has_as_many_columns_as_there_is_room_for(
    mission: Mission, size: tuple[int, int], count: int
) -> None:
    """One column, two or three, of which each begins with a heading and breaks no group."""
    async with browse(mission, size) as pilot:
        groups = await help_groups(pilot)
        await pilot.press("question_mark")
        view = on_top(pilot).query_one(HelpView)
        assert len(view.columns) == count
        numbers = [cell.number for column in view.columns for cell in column if cell.number >= 0]
        assert sorted(set(numbers)) == list(range(sum(len(group.lines) for group in groups)))
        assert numbers == sorted(numbers)
        assert all(column[0].number < 0 for column in view.columns)
        rows = screen_text(pilot.app)
        assert max(len(row) for row in rows) <= size[0]


def test_labels_take_no_more_room_than_their_group_needs() -> None:
    """The words of a group begin two cells after its own longest label."""
    groups = (
        HelpGroup("Short", (HelpLine("a", "one"), HelpLine("b", "two"))),
        HelpGroup("Long", (HelpLine("PgDn Space Ctrl+F", "three"),)),
    )
    (column,) = set_in_columns(groups, 80)
    lines = ["".join(piece.text for piece in cell.pieces) for cell in column]
    assert lines == ["Short", "a  one", "b  two", "", "Long", "PgDn Space Ctrl+F  three"]


@pytest.mark.parametrize("width", [200, 120, 80, 40])
async def test_every_line_of_the_help_can_be_read(mission: Mission, width: int) -> None:
    """The help scrolls from its first line to its last, whatever the size of the screen."""
    async with browse(mission, (width, 15)) as pilot:
        await pilot.press("question_mark")
        view = on_top(pilot).query_one(HelpView)
        seen: set[str] = set()
        for _ in range(sum(len(group.lines) for group in view.groups)):
            seen.update(
                row.translate(_CURSOR).strip() for row in screen_text(pilot.app, view.region)
            )
            view.action_move(1)
        lines = [
            "".join(segment.text for segment in view.segments(index))
            for index in range(view.line_count)
        ]
        assert not {line.translate(_CURSOR).strip() for line in lines} - seen


async def test_letters_narrow_the_help(mission: Mission) -> None:
    """What is typed is told, and only lines whose keys or words have it stay, with headings."""
    async with browse(mission) as pilot:
        await pilot.press("question_mark", *"vcard 3")
        view = on_top(pilot).query_one(HelpView)
        assert [(group.heading, len(group.lines)) for group in view.groups] == [
            ("In the copy menu", 1)
        ]
        assert "vcard 3▏  1 line; Esc clears" in shown(pilot)
        assert "Backspace shorten" in shown(pilot)
        await pilot.press("z")
        assert "no line has this" in shown(pilot)
        assert not view.groups
        await pilot.press("enter", "down", "pagedown", "right", "home", "backspace")
        assert view.highlighted
        assert view.highlighted.label == "V"


async def test_a_key_that_is_typed_is_highlighted(mission: Mission) -> None:
    """A letter that is itself a key highlights the line of that key."""
    async with browse(mission) as pilot:
        await pilot.press("question_mark", "n")
        highlighted = on_top(pilot).query_one(HelpView).highlighted
        assert highlighted
        assert highlighted.words == "Next item found"


async def test_escape_clears_what_is_typed_before_it_closes(mission: Mission) -> None:
    """Esc clears first and closes then; ? closes at once; q is a letter once one types."""
    async with browse(mission) as pilot:
        await pilot.press("question_mark", "e", "q")
        assert " eq▏" in shown(pilot)
        await pilot.press("escape")
        assert isinstance(on_top(pilot), HelpScreen)
        assert "Type letters" in shown(pilot)
        await pilot.press("slash", "q", "slash", "backspace", "r")
        assert " qr▏" in shown(pilot)
        await pilot.press("question_mark")
        assert on_top(pilot) is browser(pilot)


async def test_the_last_line_of_the_help_says_what_enter_does(mission: Mission) -> None:
    """Enter runs what can be run now; of a sign there is nothing to run, of others not now."""
    async with browse(mission) as pilot:
        await pilot.press("question_mark")
        bar = on_top(pilot).query_one(KeyBar)
        assert "Enter" not in shown(pilot, bar)
        await pilot.press(*"next item")
        assert "Enter not now" in shown(pilot, bar)
        await pilot.press("enter")
        assert isinstance(on_top(pilot), HelpScreen)
        await pilot.press("escape", *"copy the item")
        assert "Enter run" in shown(pilot, bar)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(on_top(pilot), CopyMenu), "the copy menu")


@pytest.mark.parametrize("words", ["next line", "to the detail", "quit at once", "next tab"])
async def test_enter_runs_a_command_as_its_key_does(mission: Mission, words: str) -> None:
    """A command of the help does what its key does, where the reader was."""
    async with browse(mission) as pilot:
        before = shown(pilot)
        await pilot.press("question_mark", *words, "enter")
        await pilot.pause()
        assert not pilot.app.is_running or shown(pilot) != before
        assert not pilot.app.is_running or on_top(pilot) is browser(pilot)


async def test_arrows_go_from_column_to_column(mission: Mission) -> None:
    """Right and Left lead to the line beside, Down from the end of a column to the next."""
    async with browse(mission, (200, 60)) as pilot:
        await pilot.press("question_mark")
        view = on_top(pilot).query_one(HelpView)
        first = view.highlighted
        await pilot.press("right")
        assert view.highlighted != first
        await pilot.press("up", "down", "left")
        assert view.highlighted == first


async def test_a_click_highlights_a_line_and_a_second_runs_it(mission: Mission) -> None:
    """The mouse highlights a command of any column, and a double click runs it."""
    async with browse(mission, (200, 60)) as pilot:
        await pilot.press("question_mark")
        place = spot(pilot, "Copy the item shown")
        await pilot.click(offset=place)
        highlighted = on_top(pilot).query_one(HelpView).highlighted
        assert highlighted
        assert highlighted.label == "y"
        await pilot.click(offset=place, times=2)
        await until(pilot, lambda: isinstance(on_top(pilot), CopyMenu), "the copy menu")


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
        ("f5", "F5"),
        ("f", "f"),
        ("1", "1"),
    ],
)
def test_keys_are_called_what_people_call_them(key: str, name: str) -> None:
    """Keys are named as they are printed on keyboards, case kept."""
    assert key_name(key) == name


# The key bar -----------------------------------------------------------------------------------


@pytest.mark.parametrize("keys", [(), ("l",), ("l", "j", "j", "j")], ids=str)
@pytest.mark.parametrize("at", ["concerns", "quote", "source"])
async def test_no_key_of_the_bar_does_nothing(
    mission: Mission, at: str, keys: tuple[str, ...]
) -> None:
    """Each key in the bar changes something, wherever it is shown."""
    async with browse(mission, at=at) as pilot:
        await pilot.press(*keys)
        await settle(pilot)
        hints = bar_hints(pilot)
    for hint in hints:
        async with browse(mission, at=at) as pilot:
            await pilot.press(*keys)
            await settle(pilot)
            before = shown(pilot)
            await pilot.click(offset=spot(pilot, hint))
            await settle(pilot) if pilot.app.is_running else None
            assert not pilot.app.is_running or shown(pilot) != before, hint


def bar_hints(pilot: Pilot[None]) -> list[str]:
    """The keys at the bottom of the browser, each with its word."""
    return shown(pilot, browser(pilot).query_one(KeyBar)).strip().split("   ")


@pytest.mark.parametrize(
    ("at", "keys", "expected"),
    [
        ("visit", (), " Enter open   q quit   ? help   y copy  "),
        ("visit", ("l",), " Esc q back   ? help   y copy   / find  "),
        ("itinerary", ("j", "j"), " Enter follow   Esc q back   ? help     "),
    ],
    ids=str,
)
async def test_the_most_needed_keys_are_kept_where_room_is_short(
    mission: Mission, at: str, keys: tuple[str, ...], expected: str
) -> None:
    """At the least width the bar shows what Enter does, how to leave, and the help, each whole."""
    async with browse(mission, (40, 12), at=at) as pilot:
        await pilot.press(*keys)
        await settle(pilot)
        assert screen_text(pilot.app)[-1] == expected


async def test_enter_is_shown_only_where_it_leads_on(mission: Mission) -> None:
    """In a detail the bar tells of Enter only while the cursor is at a link."""
    async with browse(mission) as pilot:
        await pilot.press("l")
        for _ in range(detail(pilot).line_count):
            await settle(pilot)
            assert ("Enter follow" in bar_hints(pilot)) is detail(pilot).at_link
            await pilot.press("j")


async def test_keys_of_a_search_are_shown_while_it_stands(mission: Mission) -> None:
    """`n` and `N` are in the bar, and Esc clears, as long as something is looked for."""
    async with browse(mission) as pilot:
        assert not {"n N next", "Esc clear"} & set(bar_hints(pilot))
        await find(pilot, "mamai")
        assert "Enter go" in bar_hints(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert {"n N next", "Esc clear"} <= set(bar_hints(pilot))
        await pilot.press("escape")
        await settle(pilot)
        assert not {"n N next", "Esc clear"} & set(bar_hints(pilot))


async def test_s_leads_back_only_from_where_it_led(mission: Mission) -> None:
    """In the source the bar shows `s` as the way back, if there is one."""
    async with browse(mission, at="source") as pilot:
        assert not [hint for hint in bar_hints(pilot) if hint.startswith("s ")]
        await pilot.press("3", "s", "s")
        await settle(pilot)
        assert "s back" in bar_hints(pilot)


@pytest.mark.parametrize("name", NAMES)
async def test_open_is_shown_only_where_there_is_something_to_open(name: str) -> None:
    """The bar tells of `o` exactly where the item shown has an address."""
    mission = record(name)
    async with browse(mission) as pilot:
        for part in filled(mission):
            await show(pilot, part.tab.name)
            for _ in range(3):
                id = browser(pilot).pane.highlighted
                assert ("o link" in bar_hints(pilot)) is bool(id and openings(mission, id))
                await pilot.press("j")
                await settle(pilot)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_known_at_little_cost_whether_there_is_something_to_open(name: str) -> None:
    """What the bar asks with every key agrees with what would be opened, for every item."""
    mission = record(name)
    for id in mission.items:
        assert has_openings(mission, id) is bool(openings(mission, id))


async def test_dialogues_show_their_keys(mission: Mission) -> None:
    """A menu ends with its keys in the look of the bar; a click on one presses it."""
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("y")
        bar = on_top(pilot).query_one(KeyBar)
        assert shown(pilot, bar).split("   ")[:3] == [" y first", "Enter choose", "Esc close"]
        await pilot.click(offset=spot(pilot, "Esc close", bar))
        await until(pilot, lambda: on_top(pilot) is browser(pilot), "the menu closed")


async def test_the_bar_is_drawn_only_when_its_keys_change(
    mission: Mission, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key that changes nothing of what can be done costs the bar nothing."""
    drawn = []
    async with browse(mission, at="concerns") as pilot:
        monkeypatch.setattr(KeyBar, "redraw", lambda _: drawn.append(1))
        await pilot.press("j", "j", "k")
        await settle(pilot)
        assert not drawn
        await pilot.press("l")
        await settle(pilot)
        assert drawn


# One definition for each -----------------------------------------------------------------------


async def test_a_new_binding_appears_everywhere(mission: Mission) -> None:
    """A binding that is added stands in help, palette and key bar, and works, and nothing else."""
    async with browse(mission, (120, 60), app_class=LouderApp) as pilot:
        assert "b bell" in screen_text(pilot.app)[-1]
        lines = await help_lines(pilot)
        assert "b Ring the bell twice" in lines
        assert "F9 Ring the bell" in lines
        assert ("Ring the bell twice", "b") in [
            (each.text, each.key) for each in await offers(pilot)
        ]
        await pilot.press("b")
        await choose(pilot, "bell tw")
        screen = browser(pilot)
        assert isinstance(screen, LouderScreen)
        await until(pilot, lambda: screen.rung == 4, "the bell")
