from __future__ import annotations

import pytest
from browsing import (
    NARROW,
    USUAL,
    WIDE,
    browse,
    browser,
    count,
    detail,
    entries,
    find,
    on_top,
    record,
    settle,
    shown,
    status,
    until,
    write,
)
from textual import events
from textual.pilot import Pilot

from missiontui.document.blocks import Role
from missiontui.model import Id, Mission
from missiontui.ui.results import order_of
from missiontui.ui.widgets.find_field import FindField
from missiontui.ui.widgets.line_view import LineView


def here(pilot: Pilot[None]) -> tuple[str, str | None]:
    """The tab that is open, and the item shown."""
    return browser(pilot).panes.active, browser(pilot).pane.highlighted


def found_in(view: LineView) -> str:
    """The words in sight that have the look of what was found, one after the other."""
    style = view.style_named(Role.FOUND.value)
    strips = view.render_lines(view.size.region)
    return " ".join(
        segment.text
        for strip in strips
        for segment in strip
        if segment.style
        and segment.text.strip()
        and (segment.style.color, segment.style.bgcolor) == (style.color, style.bgcolor)
    )


@pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)
async def test_finding_as_one_types(mission: Mission, size: tuple[int, int]) -> None:
    """Every letter narrows what is found; the first item from where one is, is shown and marked."""
    async with browse(mission, size) as pilot:
        await find(pilot, "torture")
        assert here(pilot) == ("itinerary", "victims-think-tanks-academia")
        assert "1 of " in count(pilot)
        assert "“torture”" in count(pilot)
        assert found_in(entries(pilot)).lower().startswith("torture")
        if size is not NARROW:
            assert "torture" in found_in(detail(pilot)).lower()
        await write(pilot, "zzz")
        await settle(pilot)
        assert count(pilot) == f"0 of {len(order_of(mission))}; Esc clears"
        assert count(pilot) in shown(pilot)
        await pilot.press("backspace", "backspace", "backspace")
        assert "“torture”" in count(pilot)


async def test_other_names_and_accents(mission: Mission) -> None:
    """Other names of the record count, and nobody has to type accents or capitals."""
    async with browse(mission) as pilot:
        for typed, id in (
            ("astana", "nur-sultan"),
            ("SANCHEZ AMOR", "nacho-sanchez-amor"),
            ("country's compliance", "eu-sanctions"),
            ("+32 2 28 457 33", "chair-office"),
            ("kind:praise", "eu-sanctions"),
            ("who:sagartz kind:call", "chair-publication-of-findings"),
        ):
            await find(pilot, typed)
            assert here(pilot)[1] == id, typed
            await pilot.press("escape")


async def test_walking_in_the_order_of_the_screen(mission: Mission) -> None:
    """The keys n and N go from item to item, tab by tab and round the end; an outcome gives way."""
    async with browse(mission) as pilot:
        await find(pilot, "investigation")
        await pilot.press("enter")
        browser(pilot).tell("an outcome")
        seen = [here(pilot)]
        number = int(count(pilot).split(" of ")[1].split()[0])
        for at in range(2, number + 1):
            await pilot.press("n")
            assert count(pilot).startswith(f"{at} of {number} ")
            seen.append(here(pilot))
        assert status(pilot) == ""
        order = order_of(mission)
        ranks = [order.index(id) for _, id in seen if id]
        assert ranks == sorted(set(ranks))
        assert len({tab for tab, _ in seen}) > 2
        await pilot.press("n")
        assert here(pilot) == seen[0]
        await pilot.press("N")
        assert here(pilot) == seen[-1]


async def test_keys_go_where_n_leads(mission: Mission) -> None:
    """After n the keys move in the list of the tab that it led to."""
    async with browse(mission) as pilot:
        await find(pilot, "media")
        await pilot.press("enter", "n")
        await settle(pilot)
        assert here(pilot) == ("concerns", "freedom-of-expression")
        assert entries(pilot).has_focus
        await pilot.press("j")
        assert here(pilot) == ("concerns", "much-to-be-done")


async def test_arrows_step_while_typing(mission: Mission) -> None:
    """In the field Down and Up step, and every printable key is text."""
    async with browse(mission) as pilot:
        await find(pilot, "media")
        first = here(pilot)
        await pilot.press("down")
        assert count(pilot).startswith("2 of ")
        await pilot.press("up")
        assert here(pilot) == first
        await pilot.press("n", "q", "question_mark", "y", "1")
        assert browser(pilot).find_bar.typed == "medianq?y1"
        assert pilot.app.is_running
        assert on_top(pilot) is browser(pilot)


@pytest.mark.parametrize("key", ["enter", "tab"])
async def test_enter_stays(mission: Mission, key: str) -> None:
    """Enter leaves the field for what was found; the marks stay, and the keys move there."""
    async with browse(mission) as pilot:
        await find(pilot, "media")
        place = here(pilot)
        await pilot.press(key)
        assert entries(pilot).has_focus
        assert here(pilot) == place
        assert found_in(entries(pilot))
        await pilot.press("k")
        assert here(pilot) != place


@pytest.mark.parametrize("stayed", [False, True])
async def test_escape_returns_to_where_it_began(mission: Mission, *, stayed: bool) -> None:
    """Esc takes marks and count away and goes back to the item, side and line one was at."""
    async with browse(mission, at="concerns") as pilot:
        await pilot.press("j", "j", "l", "j", "j")
        before = shown(pilot)
        await find(pilot, "kuspan")
        assert here(pilot)[0] in ("itinerary", "participants")
        if stayed:
            await pilot.press("enter", "n")
        await pilot.press("escape")
        await settle(pilot)
        assert shown(pilot) == before
        assert count(pilot) == ""


async def test_what_is_nowhere_leaves_the_screen_alone(mission: Mission) -> None:
    """While nothing has what is typed, the item is shown at which the search began."""
    async with browse(mission, at="almaty") as pilot:
        await find(pilot, "prisoners")
        assert here(pilot)[0] == "concerns"
        await write(pilot, "zz")
        await until(pilot, lambda: count(pilot).startswith("0 of"), "the count")
        await settle(pilot)
        assert here(pilot) == ("itinerary", "almaty")


async def test_letters_typed_ahead_of_the_field_are_text(mission: Mission) -> None:
    """What is typed right after / is looked for, and none of its letters is a command."""
    async with browse(mission) as pilot:
        for key in "/sequeyro":
            pilot.app.post_message(events.Key("slash" if key == "/" else key, key))
        await until(pilot, lambda: browser(pilot).find_bar.typed == "sequeyro", "the search")
        assert pilot.app.is_running
        assert on_top(pilot) is browser(pilot)
        assert here(pilot) == ("itinerary", "visit")


async def test_keys_typed_ahead_of_the_end_are_commands(mission: Mission) -> None:
    """What is typed right after Enter is no text of the search any more."""
    async with browse(mission) as pilot:
        await find(pilot, "media")
        for key, character in (("enter", "\r"), ("n", "n"), ("n", "n")):
            pilot.app.post_message(events.Key(key, character))
        await until(pilot, lambda: count(pilot).startswith("3 of 5 “media”"), "the third")


async def test_nothing_to_look_for(mission: Mission) -> None:
    """N without a search says so; an empty field left by Enter is no search."""
    async with browse(mission) as pilot:
        await pilot.press("n")
        assert status(pilot) == "Nothing is looked for; / finds"
        before = here(pilot)
        await pilot.press("slash", "enter")
        assert here(pilot) == before
        assert count(pilot) == ""
        assert entries(pilot).has_focus


async def test_the_keys_of_the_field_are_shown(mission: Mission) -> None:
    """While one types, the bar at the bottom shows the field's keys, and no others."""
    async with browse(mission) as pilot:
        await pilot.press("slash")
        await settle(pilot)
        assert isinstance(pilot.app.focused, FindField)
        bar = shown(pilot).splitlines()[-1]
        assert "Enter stay" in bar
        assert "Esc clear" in bar
        assert "quit" not in bar


async def test_a_record_with_several_speakers(mission: Mission) -> None:
    """In a record with several speakers `who:` keeps them apart, whoever is named in the words."""
    del mission
    election = record("election")
    by_speaker = {
        statement.id: election.speaker_name(statement) for statement in election.statements
    }
    async with browse(election) as pilot:
        names = sorted({name for name in by_speaker.values() if name != "the delegation"})
        assert len(names) > 1
        for name in names:
            await find(pilot, f'who:"{name}"')
            await pilot.press("enter")
            number = int(count(pilot).split(" of ")[1].split()[0])
            for _ in range(number):
                tab, id = here(pilot)
                if tab == "concerns" and id and Id(id) in by_speaker:
                    assert by_speaker[Id(id)] == name
                await pilot.press("n")
            await pilot.press("escape")
