from __future__ import annotations

import pytest
from browsing import (
    NARROW,
    WIDE,
    browse,
    browser,
    detail,
    on_top,
    record,
    shown,
    spot,
    status,
    until,
)
from palette import choose, offers
from textual import events
from textual.pilot import Pilot

from missiontui.export.copies import copies
from missiontui.model import Id, Mission
from missiontui.ui.screens.copy_menu import CopyMenu
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.status_line import StatusLine

NUMBER, DIAL = "0032 2 28 45733", "+3222845733"
ADDRESS = "christian.sagartz@europarl.europa.eu"
NAME = "Office of delegation Chair Christian Sagartz"
HOST = "Aigul Kuspan, Chair of the Foreign Affairs Committee of the Majilis"
PHRASE = "“the release of all political prisoners, in particular Janbolat Mamai”"

_FRAME = str.maketrans(dict.fromkeys("▌▏│─╭╮╰╯▴▾", " "))


def menu_words(pilot: Pilot[None]) -> str:
    """What the menu shows, in one line."""
    return " ".join(shown(pilot, on_top(pilot).query_one("Vertical")).translate(_FRAME).split())


async def test_a_letter_copies_its_line(mission: Mission, sent: list[str]) -> None:
    """What reaches the terminal is the text of the letter, to the character, and only that."""
    expected = (
        ("chair-office", "t", NUMBER),
        ("chair-office", "d", DIAL),
        ("chair-office", "e", ADDRESS),
        ("chair-office", "n", NAME),
        ("chair-office", "y", NUMBER),
        ("chair-office", "enter", NUMBER),
        ("release-of-prisoners", "w", PHRASE),
        ("janbolat-mamai", "n", "Janbolat Mamai"),
        ("janbolat-mamai", "y", "Janbolat Mamai"),
        ("aigul-kuspan", "n", HOST),
        ("aigul-kuspan", "y", HOST),
    )
    async with browse(mission) as pilot:
        for id, key, text in expected:
            await browser(pilot).panes.jump(Id(id))
            await pilot.press("y")
            assert isinstance(on_top(pilot), CopyMenu)
            assert not sent
            await pilot.press(key)
            assert sent == [text]
            assert on_top(pilot) is browser(pilot)
            assert text in status(pilot) or f"{len(text)} characters" in status(pilot)
            assert status(pilot).split()[0] in ("Copied", "Sent")
            sent.clear()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=str)
async def test_the_menu_shows_what_each_letter_copies(
    mission: Mission, size: tuple[int, int]
) -> None:
    """Each line of the menu has its letter, what it is, and the text that would be copied."""
    async with browse(mission, size, at="chair-office") as pilot:
        await pilot.press("y")
        found = copies(mission, Id("chair-office"))
        assert {"t", "d", "e", "n"} <= {copy.letter for copy in found}
        assert pilot.app.screen.query_one(EntryList).row_count == len(found) + 1
        words = menu_words(pilot)
        for text in (NUMBER, DIAL):
            assert text in words
        for _ in found:
            await pilot.press("down")
            words += menu_words(pilot)
        for copy in found:
            assert f"{copy.letter} {copy.label}" in words
        assert "x QR code tel:+3222845733" in words


async def test_yy_from_the_detail_too(mission: Mission, sent: list[str]) -> None:
    """The same keys copy from the detail, and the keys stay there."""
    async with browse(mission, NARROW, at="chair-office") as pilot:
        await pilot.press("l", "y", "y")
        assert sent == [NUMBER]
        assert detail(pilot).has_focus


async def test_another_letter_closes_the_menu_and_says_so(
    mission: Mission, sent: list[str]
) -> None:
    """A letter that the menu does not have copies nothing, closes the menu and is told."""
    async with browse(mission, at="chair-office") as pilot:
        for key in ("z", "W", "1", "J", "question_mark"):
            await pilot.press("y", key)
            assert on_top(pilot) is browser(pilot)
            assert status(pilot).startswith("Nothing copied: ")
            assert (key if len(key) == 1 else "?") in status(pilot)
            assert browser(pilot).pane.highlighted == "chair-office"
        assert not sent


async def test_keys_typed_ahead_are_not_lost(mission: Mission, sent: list[str]) -> None:
    """A letter that was typed before the menu was there counts as if it had been."""
    async with browse(mission, at="chair-office") as pilot:
        for letters, text in (("yt", NUMBER), ("yd", DIAL), ("yy", NUMBER)):
            for letter in letters:
                pilot.app.post_message(events.Key(letter, letter))
            await until(pilot, lambda: sent, "the copy")
            assert sent == [text]
            assert on_top(pilot) is browser(pilot)
            sent.clear()


async def test_closing_the_menu_copies_nothing(mission: Mission, sent: list[str]) -> None:
    """Esc and q close the menu, copy nothing and leave the status line alone."""
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("y", "y")
        before = status(pilot)
        for key in ("escape", "q"):
            await pilot.press("y", key)
            assert on_top(pilot) is browser(pilot)
            assert sent == [NUMBER]
            assert status(pilot) == before


async def test_keys_without_a_character_leave_the_menu_open(mission: Mission) -> None:
    """A key that is no letter neither closes the menu nor reaches what lies below."""
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("y")
        for key in ("up", "down", "pagedown", "f5"):
            await pilot.press(key)
            assert isinstance(on_top(pilot), CopyMenu), key
            assert browser(pilot).pane.highlighted == "chair-office"


async def test_a_contact_without_details_says_so(mission: Mission, sent: list[str]) -> None:
    """For a contact with no details the menu says so, and offers the name."""
    async with browse(mission, at="press-service") as pilot:
        await pilot.press("y")
        assert "no details in the source" in menu_words(pilot)
        await pilot.press("t")
        assert on_top(pilot) is browser(pilot)
        assert status(pilot) == "Nothing copied: t is no letter of the menu"
        await pilot.press("y", "y")
        assert sent == ["EP Press Service"]


@pytest.mark.parametrize("key", [*"eqrosnNY/?:123]", "escape", "enter", "tab", "backspace"])
@pytest.mark.parametrize("name", ["bundled", "smallest"])
async def test_a_key_in_the_menu_runs_nothing_else(name: str, key: str, sent: list[str]) -> None:
    """Whatever is pressed in the menu, the program goes on where it was, its files untouched."""
    async with browse(record(name), at="contacts") as pilot:
        await pilot.press("end")
        place = browser(pilot).panes.place
        keys = {"/": "slash", "?": "question_mark", ":": "colon", "]": "right_square_bracket"}
        await pilot.press("y", keys.get(key, key))
        assert pilot.app.is_running
        assert isinstance(on_top(pilot), CopyMenu) or on_top(pilot) is browser(pilot)
        assert browser(pilot).panes.place == place
        assert pilot.app.return_code is None
        assert len(sent) <= 1


async def test_an_empty_tab_has_nothing_to_copy(sent: list[str]) -> None:
    """Where nothing is shown the menu says that there is nothing, and any letter closes it."""
    async with browse(record("smallest")) as pilot:
        await pilot.press("y")
        assert "nothing is shown here" in menu_words(pilot)
        await pilot.press("y")
        assert on_top(pilot) is browser(pilot)
        assert status(pilot).startswith("Nothing copied: nothing")
        assert not sent


async def test_the_outcome_stays_until_one_moves_on(
    mission: Mission, sent: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last outcome stays for ten seconds at least, and goes with the next move after that."""
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("y", "y")
        first = status(pilot)
        assert first
        await pilot.press("j", "k", "3", "j", "l", "h", "question_mark", "escape")
        assert status(pilot) == first
        assert first in shown(pilot)
        monkeypatch.setattr(StatusLine, "SECONDS_KEPT", 0.0)
        assert status(pilot) == first
        await pilot.press("j")
        await until(pilot, lambda: not status(pilot), "the line to be empty")
        await pilot.press("5", "y", "e")
        assert sent == [NUMBER, ADDRESS]
        assert ADDRESS in status(pilot)


async def test_what_was_said_can_be_read_again(mission: Mission, sent: list[str]) -> None:
    """The command Messages of the palette lists what was said, the last first."""
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("y", "t", "y", "e")
        assert len(sent) == 2
        browser(pilot).action_messages()
        await pilot.pause()
        words = menu_words(pilot)
        assert 0 < words.index(ADDRESS) < words.index(NUMBER)
        await pilot.press("escape")
        assert [offer.text for offer in await offers(pilot, "Messages")] == ["Messages"]


async def test_arrows_and_enter_choose_a_line(mission: Mission, sent: list[str]) -> None:
    """Down and Up move over the lines of the menu, and Enter copies the highlighted one."""
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("y", "down", "down", "up", "enter")
        assert sent == [DIAL]


async def test_a_click_copies_a_line(mission: Mission, sent: list[str]) -> None:
    """A click on a line of the menu, on either of its rows, copies it."""
    async with browse(mission, at="chair-office") as pilot:
        for words in ("telephone, to dial", f"     {DIAL}"):
            await pilot.press("y")
            await pilot.click(offset=spot(pilot, words, on_top(pilot).query_one("Vertical")))
            await until(pilot, lambda: sent, "the copy")
            assert sent == [DIAL]
            sent.clear()


async def test_the_palette_offers_the_same(mission: Mission, sent: list[str]) -> None:
    """Typing what is to be copied of the item shown finds it in the palette, and Enter copies."""
    async with browse(mission, at="chair-office") as pilot:
        await choose(pilot, "copy telephone, to dial")
        await until(pilot, lambda: sent == [DIAL], "the copy")
