from __future__ import annotations

import pytest
from browsing import (
    USUAL,
    browse,
    browser,
    cursor,
    detail,
    entries,
    on_top,
    record,
    section,
    settle,
    shown,
    status,
    until,
)

from missiontui.model import SECTIONS, Mission
from missiontui.ui.screens.copy_menu import CopyMenu
from missiontui.ui.screens.help import HelpScreen
from missiontui.ui.screens.palette import PaletteScreen
from missiontui.ui.widgets.help_view import HelpView

# Tabs ------------------------------------------------------------------------------------------


async def test_digits_open_tabs(mission: Mission) -> None:
    """1 to 6 open the six tabs, from the list and from the detail."""
    async with browse(mission) as pilot:
        for number, name in enumerate(SECTIONS, start=1):
            await pilot.press(str(number))
            assert section(pilot).tab.name == name
            await pilot.press("l")
        assert len(pilot.app.screen.query("Pane")) == len(SECTIONS)


async def test_brackets_go_round_the_tabs(mission: Mission) -> None:
    """] opens the next tab and [ the one before, round the ends."""
    async with browse(mission) as pilot:
        seen = []
        for key in ["right_square_bracket"] * 6 + ["left_square_bracket"] * 2:
            await pilot.press(key)
            seen.append(section(pilot).tab.name)
        assert seen == [*SECTIONS[1:], SECTIONS[0], SECTIONS[5], SECTIONS[4]]


async def test_a_tab_keeps_its_place(mission: Mission) -> None:
    """A tab that is opened again shows the row, and the side, that it was left with."""
    async with browse(mission) as pilot:
        await pilot.press("3", "j", "j", "l")
        before = shown(pilot)
        await pilot.press("2", "j", "3")
        assert shown(pilot) == before
        assert detail(pilot).has_focus


# Layers ----------------------------------------------------------------------------------------


async def test_escape_never_quits(mission: Mission) -> None:
    """Esc undoes the innermost layer; with nothing left to undo it does nothing."""
    async with browse(mission, at="chair-office") as pilot:
        for key in ("l", "y"):
            await pilot.press(key)
        assert isinstance(on_top(pilot), CopyMenu)
        await pilot.press("escape")
        assert on_top(pilot) is browser(pilot)
        assert detail(pilot).has_focus
        await pilot.press("escape")
        assert entries(pilot).has_focus
        await pilot.press("escape", "escape")
        assert pilot.app.is_running
        assert entries(pilot).has_focus


async def test_q_closes_layer_by_layer_and_quits_last(mission: Mission) -> None:
    """Q closes the menu, then leaves the detail, then quits with exit code 0."""
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("l", "y", "q")
        assert on_top(pilot) is browser(pilot)
        assert status(pilot) == ""
        await pilot.press("question_mark")
        assert isinstance(on_top(pilot), HelpScreen)
        await pilot.press("q")
        assert on_top(pilot) is browser(pilot)
        assert detail(pilot).has_focus
        await pilot.press("q")
        assert entries(pilot).has_focus
        await pilot.press("q")
        assert not pilot.app.is_running
    assert pilot.app.return_code == 0


@pytest.mark.parametrize("before", [[], ["l"], ["y"], ["question_mark"], ["ctrl+p"]], ids=str)
async def test_ctrl_q_quits_at_once(mission: Mission, before: list[str]) -> None:
    """Ctrl+Q quits from every layer."""
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press(*before, "ctrl+q")
        assert not pilot.app.is_running
    assert pilot.app.return_code == 0


@pytest.mark.parametrize("key", ["question_mark", "q", "escape"])
async def test_help_opens_and_closes(mission: Mission, key: str) -> None:
    """? opens the help over everything; ?, q and Esc close it."""
    async with browse(mission) as pilot:
        before = shown(pilot)
        await pilot.press("question_mark")
        assert isinstance(on_top(pilot), HelpScreen)
        assert "Signs" in shown(pilot)
        first = shown(pilot)
        await pilot.press("end")
        highlighted = on_top(pilot).query_one(HelpView).highlighted
        assert highlighted
        assert highlighted.words in shown(pilot)
        assert first != shown(pilot)
        await pilot.press(key)
        assert shown(pilot) == before


@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_palette_opens_and_closes(mission: Mission, key: str) -> None:
    """: and Ctrl+P open the palette, Esc closes it, and keys typed in it are text."""
    async with browse(mission) as pilot:
        await pilot.press(key)
        assert isinstance(on_top(pilot), PaletteScreen)
        await pilot.press("q", "3", "y", "question_mark")
        assert isinstance(on_top(pilot), PaletteScreen)
        await pilot.press("escape")
        assert on_top(pilot) is browser(pilot)
        assert section(pilot).tab.name == "itinerary"
        assert entries(pilot).has_focus


async def test_ctrl_c_without_a_selection(mission: Mission, sent: list[str]) -> None:
    """Ctrl+C with nothing selected copies nothing and says how to quit."""
    async with browse(mission) as pilot:
        await pilot.press("ctrl+c")
        assert status(pilot) == "Nothing selected; q quits"
        assert not sent
        assert pilot.app.is_running


async def test_keys_survive_a_terminal_that_was_too_small(mission: Mission) -> None:
    """After the terminal was too small and grew again, keys go where they went before."""
    async with browse(mission, at="concerns") as pilot:
        await pilot.press("l", "j")
        await pilot.resize_terminal(30, 8)
        await pilot.resize_terminal(*USUAL)
        await settle(pilot)
        await pilot.press("j")
        assert cursor(pilot) == 2


@pytest.mark.parametrize(("typed", "keys"), [("", ["j"]), ("mamai", ["h", "k"])])
async def test_the_field_of_finding_is_closed_where_it_has_no_room(
    mission: Mission, typed: str, keys: list[str]
) -> None:
    """When the terminal grows again, what was found stays, no field is open, and keys move."""
    async with browse(mission, at="concerns") as pilot:
        await pilot.press("slash", *typed)
        await settle(pilot)
        found = browser(pilot).pane.highlighted
        await pilot.resize_terminal(30, 8)
        await settle(pilot)
        await pilot.resize_terminal(*USUAL)
        await settle(pilot)
        bar = browser(pilot).find_bar
        assert bar.typing_in is None
        assert not bar.display
        assert bar.typed == typed
        assert browser(pilot).pane.highlighted == found
        await pilot.press(*keys)
        assert browser(pilot).pane.highlighted != found


async def test_backspace_without_a_jump() -> None:
    """Backspace with no jump to go back over says so, and changes nothing."""
    async with browse(record("election")) as pilot:
        await pilot.press("j", "l", "backspace")
        assert status(pilot) == "No jump to go back over"
        assert detail(pilot).has_focus
        assert entries(pilot).position == 1


@pytest.mark.parametrize(("key", "screen"), [("f1", HelpScreen), ("question_mark", HelpScreen)])
async def test_help_has_the_key_that_people_know(
    mission: Mission, key: str, screen: type[HelpScreen]
) -> None:
    """F1 opens the help, as it does elsewhere."""
    async with browse(mission) as pilot:
        await pilot.press(key)
        assert isinstance(on_top(pilot), screen)


async def test_a_page_can_be_turned_as_in_a_pager(mission: Mission) -> None:
    """Ctrl+F and Ctrl+B turn the page, like PgDn and PgUp."""
    async with browse(mission, USUAL, at="participants") as pilot:
        await pilot.press("ctrl+f")
        turned = entries(pilot).position
        await pilot.press("ctrl+b", "pagedown")
        assert entries(pilot).position == turned > 0


@pytest.mark.parametrize("keys", [("Z", "Z"), ("colon", "q", "enter")], ids=["ZZ", ":q"])
async def test_other_ways_to_quit(mission: Mission, keys: tuple[str, ...]) -> None:
    """ZZ and :q quit, as in pagers and editors."""
    async with browse(mission) as pilot:
        await pilot.press(*keys)
        await until(pilot, lambda: not pilot.app.is_running, "the end")


async def test_one_z_quits_nothing(mission: Mission) -> None:
    """A single Z does nothing, and says nothing."""
    async with browse(mission) as pilot:
        await pilot.press("Z")
        await settle(pilot)
        assert pilot.app.is_running
        assert status(pilot) == ""


async def test_a_key_without_a_use_says_so_once(mission: Mission) -> None:
    """Each key that does nothing says once where the keys are listed, and never again."""
    async with browse(mission) as pilot:
        await pilot.press("x")
        assert status(pilot) == "x does nothing here; ? lists the keys"
        browser(pilot).tell("something else")
        await pilot.press("x")
        assert status(pilot) == "something else"
        await pilot.press("z")
        assert status(pilot) == "z does nothing here; ? lists the keys"


async def test_q_says_where_it_leads(mission: Mission) -> None:
    """At the bottom q is back in a detail, and quit in a list and where there is no list."""
    async with browse(mission, at="participants") as pilot:
        bottom = [shown(pilot).splitlines()[-1]]
        for key in ("l", "h", "4"):
            await pilot.press(key)
            await settle(pilot)
            bottom.append(shown(pilot).splitlines()[-1])
        assert ["q back" in line for line in bottom] == [False, True, False, False]
        assert ["q quit" in line for line in bottom] == [True, False, True, True]
