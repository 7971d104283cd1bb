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

from missiontui.document.blocks import Role, Row
from missiontui.hits.results import lists_of
from missiontui.model import Id, Mission
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
    """Every letter lists what is found in all tabs, with its words and paragraph, marked."""
    async with browse(mission, size) as pilot:
        await find(pilot, "torture")
        assert browser(pilot).panes.hits is not None
        assert shown_hits(pilot)[0] == "victims-think-tanks-academia"
        assert count(pilot).startswith("1 of ")
        assert "“torture”" in count(pilot)
        assert found_in(entries(pilot)).lower().startswith("torture")
        assert "¶ 6" in shown(pilot, entries(pilot))
        if size is not NARROW:
            assert "torture" in found_in(detail(pilot)).lower()
        before = shown(pilot, entries(pilot))
        await write(pilot, "zzz")
        await settle(pilot)
        assert count(pilot) == "0 of 70; Esc clears"
        assert count(pilot) in shown(pilot)
        assert shown(pilot, entries(pilot)) == before
        await pilot.press("backspace", "backspace", "backspace")
        assert "“torture”" in count(pilot)


def shown_hits(pilot: Pilot[None]) -> list[str]:
    """The items that the list of hits has, from the top."""
    rows = entries(pilot)
    at, ids = rows.position, []
    for position in range(rows.row_count):
        rows.position = position
        ids.append(str(rows.highlighted))
    rows.position = at
    return ids


async def test_tabs_count_what_is_found(mission: Mission) -> None:
    """While one finds, each tab says how much of it was found there; afterwards what it holds."""
    async with browse(mission) as pilot:
        await find(pilot, "media")
        assert "3 Concerns (2)" in shown(pilot)
        await pilot.press("enter")
        assert "3 Concerns (7)" in shown(pilot)


async def test_the_detail_follows_the_hits(mission: Mission) -> None:
    """The detail shows the highlighted hit, and its number is told."""
    async with browse(mission) as pilot:
        await find(pilot, "media")
        for number, id in enumerate(shown_hits(pilot), start=1):
            assert here(pilot)[1] == id
            assert count(pilot).startswith(f"{number} of 4")
            assert "media" in found_in(detail(pilot)).lower()
            await pilot.press("down")


async def test_the_list_takes_the_keys_and_gives_them_back(mission: Mission) -> None:
    """Tab gives the keys to the hits, where / goes back to the field and Enter to the tab."""
    async with browse(mission) as pilot:
        await find(pilot, "media")
        await pilot.press("tab", "j")
        assert entries(pilot).has_focus
        assert count(pilot).startswith("2 of 4")
        await pilot.press("slash")
        await settle(pilot)
        assert isinstance(pilot.app.focused, FindField)
        assert browser(pilot).panes.hits is not None
        await pilot.press("tab", "enter")
        await settle(pilot)
        assert browser(pilot).panes.hits is None
        assert here(pilot) == ("concerns", "freedom-of-expression")


@pytest.mark.parametrize("key", ["q", "escape"])
async def test_the_list_is_left_for_where_it_began(mission: Mission, key: str) -> None:
    """In the list of hits q and Esc lead back, and do not quit."""
    async with browse(mission, at="almaty") as pilot:
        await find(pilot, "media")
        await pilot.press("tab", "j", key)
        await settle(pilot)
        assert here(pilot) == ("itinerary", "almaty")
        assert count(pilot) == ""
        assert pilot.app.is_running


async def test_a_tab_opened_meanwhile_ends_the_list_and_keeps_the_search(mission: Mission) -> None:
    """A number leads from the hits to its tab, where n goes on."""
    async with browse(mission) as pilot:
        await find(pilot, "media")
        await pilot.press("tab", "3")
        await settle(pilot)
        assert browser(pilot).panes.hits is None
        assert here(pilot)[0] == "concerns"
        assert "3 Concerns (7)" in shown(pilot)
        await pilot.press("n")
        assert "3 of 4" in count(pilot)


async def test_the_last_search_stands_in_the_field(mission: Mission) -> None:
    """A second / shows the hits of the last search again; the first letter replaces it."""
    async with browse(mission) as pilot:
        await find(pilot, "media")
        await pilot.press("enter", "slash")
        await settle(pilot)
        assert browser(pilot).panes.hits is not None
        await write(pilot, "torture")
        await until(pilot, lambda: browser(pilot).find_bar.typed == "torture", "the new search")


async def test_all_that_was_found_is_copied_with_citations(
    mission: Mission, sent: list[str]
) -> None:
    """While a search stands, the menu of y offers all hits, each with its citation."""
    async with browse(mission) as pilot:
        await find(pilot, "political")
        await pilot.press("tab", "y", "N")
        assert len(sent) == 1
        assert "“the release of all political prisoners, in particular Janbolat Mamai”" in sent[0]
        assert "Janbolat Mamai" in sent[0]
        assert sent[0].count("European Parliament") > 2
        await pilot.press("escape")
        assert browser(pilot).find_bar.found == ()


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
        await settle(pilot)
        browser(pilot).tell("an outcome")
        seen = [here(pilot)]
        number = int(count(pilot).split(" of ")[1].split()[0])
        for at in range(2, number + 1):
            await pilot.press("n")
            assert count(pilot).startswith(f"{at} of {number}")
            seen.append(here(pilot))
        assert status(pilot) == ""
        order = [
            entry.id
            for _, listed in lists_of(mission)
            for entry in listed
            if isinstance(entry, Row)
        ]
        ranks = [order.index(Id(id)) for _, id in seen if id]
        assert ranks == sorted(set(ranks))
        assert len({tab for tab, _ in seen}) > 2
        await pilot.press("n")
        assert here(pilot) == seen[0]
        assert f"1 of {number}, from the top" in count(pilot)
        await pilot.press("N")
        assert here(pilot) == seen[-1]
        assert f"{number} of {number}, from the end" in count(pilot)


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


async def test_enter_goes_to_the_item_in_its_tab(mission: Mission) -> None:
    """Enter leaves the hits for the item in its tab; the marks stay, and the keys move there."""
    async with browse(mission) as pilot:
        await find(pilot, "media")
        place = here(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert browser(pilot).panes.hits is None
        assert entries(pilot).has_focus
        assert here(pilot)[1] == place[1]
        assert found_in(entries(pilot))
        await pilot.press("k")
        assert here(pilot) != place


@pytest.mark.parametrize("keys", [["enter"], ["enter", "n"], ["enter", "n", "n"]], ids=str)
async def test_what_was_found_is_in_sight_in_a_narrow_terminal(
    mission: Mission, keys: list[str]
) -> None:
    """Where there is one pane at a time, the words stand in it, marked, wherever one goes."""
    async with browse(mission, NARROW) as pilot:
        await find(pilot, "media")
        await pilot.press(*keys)
        await settle(pilot)
        assert "media" in found_in(detail(pilot)).lower()


@pytest.mark.parametrize("stayed", [False, True])
async def test_escape_returns_to_where_it_began(mission: Mission, *, stayed: bool) -> None:
    """Esc takes marks and count away and goes back to the item, side and line one was at."""
    async with browse(mission, at="concerns") as pilot:
        await pilot.press("j", "j", "l", "j", "j")
        before = shown(pilot)
        await find(pilot, "kuspan")
        assert browser(pilot).panes.hits is not None
        if stayed:
            await pilot.press("enter", "n")
        await pilot.press("escape")
        await settle(pilot)
        assert shown(pilot) == before
        assert count(pilot) == ""


async def test_what_is_nowhere_leaves_the_screen_alone(mission: Mission) -> None:
    """While nothing has what is typed, nothing moves; Enter then says so and goes back."""
    async with browse(mission, at="almaty") as pilot:
        await find(pilot, "zz")
        assert count(pilot).startswith("0 of")
        assert here(pilot) == ("itinerary", "almaty")
        await pilot.press("enter")
        await settle(pilot)
        assert status(pilot) == "“zz” is nowhere in this record"
        assert here(pilot) == ("itinerary", "almaty")


async def test_what_is_nowhere_gives_the_keys_to_nothing(mission: Mission) -> None:
    """Tab gives no keys to a list that has not what is typed: it says so, and goes back."""
    async with browse(mission, at="almaty") as pilot:
        await find(pilot, "media")
        await write(pilot, "zz")
        await settle(pilot)
        await pilot.press("tab")
        await settle(pilot)
        assert status(pilot) == "“mediazz” is nowhere in this record"
        assert here(pilot) == ("itinerary", "almaty")
        assert count(pilot) == ""


async def test_letters_typed_ahead_of_the_field_are_text(mission: Mission) -> None:
    """What is typed right after / is looked for, and none of its letters is a command."""
    async with browse(mission) as pilot:
        for key in "/sequeyro":
            pilot.app.post_message(events.Key("slash" if key == "/" else key, key))
        await until(pilot, lambda: browser(pilot).find_bar.typed == "sequeyro", "the search")
        assert pilot.app.is_running
        assert on_top(pilot) is browser(pilot)
        assert here(pilot)[0] == "itinerary"


async def test_keys_typed_ahead_of_the_end_are_commands(mission: Mission) -> None:
    """What is typed right after Enter is no text of the search any more."""
    async with browse(mission) as pilot:
        await find(pilot, "media")
        for key, character in (("enter", "\r"), ("n", "n"), ("n", "n")):
            pilot.app.post_message(events.Key(key, character))
        await until(pilot, lambda: count(pilot).startswith("3 of 4"), "the third")


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
        assert "Enter go" in bar
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
