from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from browsing import (
    NAMES,
    NARROW,
    USUAL,
    browse,
    browser,
    filled,
    on_top,
    record,
    rows_of,
    screen_text,
    section,
    settle,
    shown,
    spot,
    status,
    until,
    write,
)
from palette import choose, offers, open_palette
from textual import events
from textual.binding import Binding
from textual.pilot import Pilot
from textual.widgets import Input

from missiontui.document.tabs import BRIEF, paragraph_number
from missiontui.model import City, Counterpart, Id, Mission, Participant, Statement
from missiontui.reading import read_bytes
from missiontui.settings.config import config_file, read_config
from missiontui.settings.themes import TERMINAL
from missiontui.ui.offers import MoreOffers, Offer
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.screens.copy_menu import CopyMenu
from missiontui.ui.screens.help import HelpScreen
from missiontui.ui.screens.palette import PaletteScreen
from missiontui.ui.themes import DARK, LIGHT
from missiontui.ui.widgets.offer_list import OfferList

# What is offered -------------------------------------------------------------------------------


async def test_the_palette_offers_every_command(mission: Mission) -> None:
    """Every command that does something now is offered, in the words of the help, with its key."""
    async with browse(mission) as pilot:
        ready = browser(pilot).keys.ready()
        found = [(offer.text, offer.key) for offer in await offers(pilot)]
    for binding in Binding.make_bindings(BrowserScreen.BINDINGS):
        if binding.action in ready and binding.action != "app.palette":
            assert (binding.tooltip or binding.description) in dict(found)
    assert ("Tab Concerns", "3") in found
    assert ("Messages", "") in found
    assert ("Theme", "") in found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("name", NAMES)
async def test_the_palette_begins_with_people_places_and_statements(name: str) -> None:
    """Before anything is typed it lists people, places, statements, then commands, each once."""
    mission = record(name)
    async with browse(mission) as pilot:
        found = await offers(pilot)
    kinds = [type(mission.items.get(Id(offer.name))) for offer in found if not offer.key]
    items = [kind for kind in kinds if kind in (Participant, Counterpart, City, Statement)]
    order = (Participant, Counterpart, City, Statement)
    assert items == sorted(items, key=order.index)
    assert items.count(Statement) == len(mission.statements)
    assert items.count(Participant) == len(mission.delegation.participants)
    assert items.count(City) == len(mission.cities)
    first_command = next(place for place, offer in enumerate(found) if offer.key)
    assert not {offer.name for offer in found[first_command:]} & set(mission.items)


@pytest.mark.parametrize("name", NAMES)
async def test_every_item_is_found_by_its_name(name: str) -> None:
    """Every row of every list is found by its own words, a paragraph by its number."""
    mission = record(name)
    async with browse(mission) as pilot:
        palette = await open_palette(pilot)
        for part in filled(mission):
            for row in rows_of(part, mission):
                words = "".join(span.text for span in row.spans).removeprefix("including ")
                words = words.removesuffix("  several readings")
                number = paragraph_number(row.id)
                on_top(pilot).query_one(Input).value = f"paragraph {number}" if number else words
                await pilot.pause()
                assert row.id in [offer.name for offer in palette.offers[:9]], row


async def test_only_what_names_a_person_is_found(mission: Mission) -> None:
    """A name finds the person's case and the call that names him, and no text of the source."""
    async with browse(mission) as pilot:
        found = await offers(pilot, "mamai")
    assert [offer.name for offer in found] == ["janbolat-mamai", "release-of-prisoners"]


async def test_a_name_finds_what_is_linked_to_it(mission: Mission) -> None:
    """A city finds itself first, also by its other name, then the meetings there."""
    async with browse(mission) as pilot:
        first, *others = await offers(pilot, "almaty")
        assert first.name == "almaty"
        assert "meeting" in {offer.kind for offer in others}
        assert (await offers(pilot, "astana"))[0].name == "nur-sultan"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("r", "Read the record again"),
        ("y", "Copy the item shown: a menu of letters"),
        ("/", "Find in all tabs"),
        ("?", "Help"),
        ("SANCHEZ AM", "Nacho Sánchez Amor (S&D, Spain)"),
        ("amor nacho", "Nacho Sánchez Amor (S&D, Spain)"),
        ("tbcnc", "Tab Concerns"),
    ],
)
async def test_the_likeliest_comes_first(mission: Mission, typed: str, first: str) -> None:
    """A key finds its command; very words, in any order, case or accents; letters, if need be."""
    async with browse(mission) as pilot:
        assert (await offers(pilot, typed))[0].text == first


async def test_words_go_before_letters_in_order(mission: Mission) -> None:
    """Where something has the very words, nothing is offered for having its letters."""
    async with browse(mission) as pilot:
        for offer in await offers(pilot, "justice"):
            assert "justice" in f"{offer.words} {offer.names}"


async def test_what_is_called_by_nothing(mission: Mission) -> None:
    """Where nothing is meant the palette says where to look, and Enter does nothing."""
    async with browse(mission, NARROW) as pilot:
        palette = await open_palette(pilot, "zzzz")
        assert not palette.offers
        assert "Nothing is called that; / finds" in shown(pilot)
        await pilot.press("down", "pagedown", "enter")
        assert isinstance(on_top(pilot), PaletteScreen)


async def test_what_was_used_last_comes_first(mission: Mission) -> None:
    """The last five things chosen stand on top, the last first, and each stands once."""
    async with browse(mission) as pilot:
        for typed in ("justice", "mamai", "tab conta", "almaty", "mamai", "ombuds", "silvia"):
            await choose(pilot, typed)
            await settle(pilot)
        found = [offer.name for offer in await offers(pilot)]
        assert found[1:5] == ["ombudswoman", "janbolat-mamai", "almaty", "Tab Contacts"]
        assert mission.name_of(Id(found[0])) == "Silvia Sardone"
        assert len(set(found)) == len(found)
        await browser(pilot).show_anew(mission)
        await settle(pilot)
        assert [offer.name for offer in await offers(pilot)] == found


async def test_copies_are_found_by_their_name_alone(mission: Mission, sent: list[str]) -> None:
    """Copies of the item shown are offered when typed for, below commands, not for its words."""
    async with browse(mission, at="janbolat-mamai") as pilot:
        found = await offers(pilot, "copy")
        copies = [place for place, offer in enumerate(found) if offer.key.startswith("y ")]
        assert copies == list(range(copies[0], len(found)))
        assert "y" in [offer.key for offer in found[: copies[0]]]
        assert not [o for o in await offers(pilot, "mamai") if o.text.startswith("Copy")]
        assert not [o for o in await offers(pilot) if o.key.startswith("y ")]
        await choose(pilot, found[copies[0]].text)
        await until(pilot, lambda: sent, "the copy")


# Using it --------------------------------------------------------------------------------------


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


async def test_running_a_command(mission: Mission) -> None:
    """A command of the palette does what its key does."""
    async with browse(mission) as pilot:
        await choose(pilot, "tab conta")
        await until(pilot, lambda: section(pilot).tab.name == "contacts", "the tab Contacts")
        await choose(pilot, "copy the i")
        await until(pilot, lambda: isinstance(on_top(pilot), CopyMenu), "the copy menu")


async def test_arrows_move_and_a_click_takes(mission: Mission) -> None:
    """Arrows and page keys move over the lines while one types, and a click takes a line."""
    async with browse(mission, USUAL) as pilot:
        palette = await open_palette(pilot, "minister")
        await pilot.press("down", "down", "up")
        assert palette.highlighted == palette.offers[1]
        await pilot.press("pagedown", "pagedown")
        assert palette.highlighted == palette.offers[-1]
        await pilot.press("pageup", "pageup", "up")
        assert palette.highlighted == palette.offers[0]
        await pilot.click(offset=spot(pilot, "Minister of Energy", palette))
        await until(pilot, lambda: section(pilot).tab.name == "participants", "the participants")


async def test_letters_typed_ahead_of_the_palette_are_text(mission: Mission) -> None:
    """What is typed right after : reaches the field in order, and Enter takes what it means."""
    async with browse(mission) as pilot:
        for key in (*":almaty", "enter"):
            name = {":": "colon"}.get(key, key)
            pilot.app.post_message(events.Key(name, key if len(key) == 1 else "\r"))
        await until(pilot, lambda: browser(pilot).pane.highlighted == "almaty", "the city")
        assert on_top(pilot) is browser(pilot)
        assert pilot.app.is_running


async def test_keys_typed_ahead_of_the_end_are_commands(mission: Mission) -> None:
    """What is typed right after Enter or Esc is no text of the palette any more."""
    async with browse(mission) as pilot:
        for end, id in (("enter", "almaty"), ("escape", BRIEF)):
            await open_palette(pilot, "almaty")
            for key, character in ((end, None), ("question_mark", "?")):
                pilot.app.post_message(events.Key(key, character))
            await until(pilot, lambda: isinstance(on_top(pilot), HelpScreen), "the help")
            assert browser(pilot).pane.highlighted == id
            await pilot.press("escape", "backspace")


async def test_nothing_is_offered_above_a_dialogue(mission: Mission) -> None:
    """Ctrl+P does nothing while a menu, the help or the palette itself lies above the browser."""
    async with browse(mission, at="chair-office") as pilot:
        for key in ("y", "question_mark", "ctrl+p"):
            await pilot.press(key)
            above = on_top(pilot)
            await pilot.press("ctrl+p")
            assert on_top(pilot) is above
            await pilot.press("escape")
            assert on_top(pilot) is browser(pilot)


async def choose_theme(pilot: Pilot[None], name: str) -> tuple[Offer, ...]:
    """Choose a theme in the palette; the themes that it offered."""
    commands = await open_palette(pilot, "theme")
    await pilot.press("enter")
    await until(pilot, lambda: not commands.is_attached, "the themes")
    themes = on_top(pilot).query_one(OfferList).offers
    await write(pilot, name)
    await pilot.press("enter")
    await until(pilot, lambda: status(pilot) != "", "the theme")
    return themes


async def test_choosing_a_theme(mission: Mission) -> None:
    """Theme lists all themes, the program's own first, says which is in use, and changes it."""
    async with browse(mission) as pilot:
        themes = await choose_theme(pilot, "missiontui-l")
        assert [offer.text for offer in themes[:3]] == ["as the terminal", DARK.name, LIGHT.name]
        assert {offer.text for offer in themes[1:]} == set(pilot.app.available_themes)
        assert [offer.text for offer in themes if offer.kind == "in use"] == ["as the terminal"]
        assert pilot.app.theme == LIGHT.name


async def test_the_theme_is_kept_for_the_next_start(mission: Mission) -> None:
    """What is chosen stands in the file of settings, the terminal's own again too."""
    async with browse(mission) as pilot:
        await choose_theme(pilot, "dracula")
        file = config_file(os.environ)
        assert status(pilot) == f"Kept for the next start in {file}"
        assert read_config(os.environ).theme == "dracula"
        browser(pilot).tell("")
        themes = await choose_theme(pilot, "as the")
        assert [offer.text for offer in themes if offer.kind == "in use"] == ["dracula"]
        assert read_config(os.environ).theme == TERMINAL
        assert pilot.app.theme == DARK.name


@pytest.mark.parametrize(
    ("text", "told"),
    [(None, "Not a directory"), ("theme =", "line 1 is no TOML: invalid value")],
)
async def test_a_theme_that_cannot_be_kept(mission: Mission, text: str | None, told: str) -> None:
    """Where the file cannot be written, the theme is worn, and a sentence says why not."""
    file = config_file(os.environ)
    if text is None:
        file.parent.parent.write_text("in the way")
    else:
        file.parent.mkdir(parents=True)
        file.write_text(text)
    async with browse(mission) as pilot:
        await choose_theme(pilot, "missiontui-l")
        assert pilot.app.theme == LIGHT.name
        assert status(pilot) == f"Not kept for the next start: {file}: {told}"


# How it looks ----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [USUAL, NARROW, (40, 12)], ids=str)
async def test_every_offer_is_one_line(mission: Mission, size: tuple[int, int]) -> None:
    """Words, and key or kind at the right, stand in one line, cut where there is no room."""
    async with browse(mission, size) as pilot:
        palette = await open_palette(pilot)
        assert palette.size.height >= 5
        seen = screen_text(pilot.app, palette.region)
        for offer, line in zip(palette.offers, seen, strict=False):
            words, kind = line.strip(" ▌▴▾").rsplit("  ", 1)
            assert kind == (offer.key or offer.kind)
            words = words.rstrip()
            assert words == offer.text or (words[-1] == "…" and offer.text.startswith(words[:-1]))
        await write(pilot, "read the rec")
        await settle(pilot)
        assert screen_text(pilot.app, palette.region)[0].split() == [
            *("▌", "Read", "the", "record", "again", "r")
        ]


async def test_right_to_left_words_stand_at_the_right() -> None:
    """Words that run from right to left stand beside their kind, in the order of their letters."""
    mission = record("arabic")
    city = mission.cities[0].name
    async with browse(mission, USUAL) as pilot:
        palette = await open_palette(pilot, city)
        line = screen_text(pilot.app, palette.region)[0]
        assert line.startswith("▌    ")
        assert line.rstrip().endswith(f"  {city}  city")


# Waiting ---------------------------------------------------------------------------------------


async def test_offers_that_come_move_nothing() -> None:
    """They are found once they are there; the line that the reader has gone to stays."""
    goes_on = asyncio.Event()

    async def coming() -> AsyncIterator[MoreOffers]:
        await goes_on.wait()
        yield MoreOffers((offer("alpha 0"), offer("tea in Hallin")), are_all=True)

    here = (offer("an alpha 1"), offer("an alpha 2"))
    async with browse(record("bundled")) as pilot:
        screen = PaletteScreen("Title", here, coming=coming())
        pilot.app.push_screen(screen)
        await settle(pilot)
        await pilot.press(*"alpha", "down")
        listed = screen.query_one(OfferList)
        assert listed.highlighted is here[1]
        goes_on.set()
        await until(pilot, lambda: len(listed.offers) == 3, "the others")
        assert listed.offers[0].text == "alpha 0"
        assert listed.highlighted is here[1]
        await pilot.press("backspace")
        assert listed.highlighted is listed.offers[0]


async def test_letters_in_order_wait_for_all_offers() -> None:
    """While an offer may come that has the words, none is meant by its letters alone."""
    goes_on = asyncio.Event()

    async def coming() -> AsyncIterator[MoreOffers]:
        await goes_on.wait()
        yield MoreOffers((offer("tea in Hallin"),), are_all=True)

    async with browse(record("bundled")) as pilot:
        screen = PaletteScreen("Title", (offer("two eagles"),), coming=coming())
        pilot.app.push_screen(screen)
        await settle(pilot)
        await pilot.press(*"tea")
        listed = screen.query_one(OfferList)
        assert texts(listed) == []
        goes_on.set()
        await until(pilot, lambda: listed.offers, "the other")
        assert texts(listed) == ["tea in Hallin"]
        await pilot.press("g")
        assert texts(listed) == ["two eagles"]


def texts(listed: OfferList) -> list[str]:
    """The words of the offers that are listed."""
    return [each.text for each in listed.offers]


def offer(text: str) -> Offer:
    """An offer that does nothing."""
    return Offer(name=text, text=text, run=tuple)


@pytest.mark.parametrize("typed", ["e", "eeeee", "tions", "eeeeeee", "entation", "a e i o u n s t"])
async def test_typing_never_waits_for_the_palette(typed: str) -> None:
    """However often its letters stand in long texts, what is typed is looked for at once."""
    async with browse(record("election")) as pilot:
        palette = await open_palette(pilot)
        before = palette.offers
        began = time.process_time()
        on_top(pilot).query_one(Input).value = typed
        await settle(pilot)
        assert time.process_time() - began < 1
        assert palette.offers != before


async def test_a_large_record_does_not_make_one_wait() -> None:
    """The palette of thousands of items opens, and narrows, without a wait that one would feel."""
    form = "  - {{id: s{n}, kind: call, text: 'Release {n} of those held for what they said.'}}\n"
    text = "title: T\nsource: {title: S}\nstatements:\n" + "".join(
        form.format(n=number) for number in range(3000)
    )
    async with browse(read_bytes(text.encode(), Path())) as pilot:
        began = time.process_time()
        palette = await open_palette(pilot, "29")
        await write(pilot, "99")
        await settle(pilot)
        assert time.process_time() - began < 2
        assert palette.offers[0].name == "s2999"
