"""A contact with many means: every one is a few keys away, at every size."""

from __future__ import annotations

import pytest
from browsing import NARROW, USUAL, WIDE, browse, browser, on_top, record, shown, status
from codes import decoded, on_screen

from missiontui.ui import desktop
from missiontui.ui.screens.copy_menu import CopyMenu
from missiontui.ui.screens.open_menu import OpenMenu
from missiontui.ui.screens.qr_code import QRScreen

SIZES = pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were handed to a browser, on a desktop that has one."""
    addresses: list[str] = []
    monkeypatch.setattr(desktop, "opener", lambda _: "a-browser")
    monkeypatch.setattr(desktop, "open_address", lambda _, address: addresses.append(address))
    return addresses


@SIZES
async def test_ringing_strasbourg(size: tuple[int, int], sent: list[str]) -> None:
    """Two keys copy the second telephone, and two the number to dial there."""
    async with browse(record("offices"), size, at="officer") as pilot:
        await pilot.press("y", "1", "y", "2")
        assert sent == ["(+33) 3 881 00002 (STR)", "+33388100002"]


@SIZES
async def test_writing_to_the_press_officer(size: tuple[int, int], opened: list[str]) -> None:
    """Pressing o twice begins a mail, o and a letter another, and o and a digit opens the page."""
    async with browse(record("offices"), size, at="officer") as pilot:
        for keys, address in (
            ("oo", "mailto:ana.ruiz@parliament.example.org"),
            ("o5", "mailto:press@parliament.example.org"),
            ("o6", "https://parliament.example.org/ana"),
            ("o3", "tel:+32498000003"),
        ):
            await pilot.press(*keys)
            assert opened == [address]
            opened.clear()
            assert on_top(pilot) is browser(pilot)


@SIZES
async def test_the_mobile_gets_into_a_telephone(size: tuple[int, int]) -> None:
    """Three keys draw the code of the mobile, by its letter; the caption names it."""
    async with browse(record("offices"), size, at="officer") as pilot:
        await pilot.press("y", "x", "3")
        screen = on_top(pilot)
        assert isinstance(screen, QRScreen)
        assert decoded(on_screen(pilot)) == "tel:+32498000003"
        assert "Mobile" in shown(pilot)
        await pilot.press("z")
        assert on_top(pilot) is screen


@SIZES
async def test_all_into_an_address_book(size: tuple[int, int], sent: list[str]) -> None:
    """Two keys copy the vCard, its lines as the format has them."""
    async with browse(record("offices"), size, at="officer") as pilot:
        for letter, version in (("v", "4.0"), ("V", "3.0")):
            await pilot.press("y", letter)
            assert sent[0].startswith(f"BEGIN:VCARD\r\nVERSION:{version}\r\n")
            assert sent[0].endswith("\r\nEND:VCARD")
            sent.clear()


@SIZES
async def test_the_detail_says_the_letters(size: tuple[int, int]) -> None:
    """Beside every value stands the key that copies it."""
    async with browse(record("offices"), size, at="officer") as pilot:
        await pilot.press("l")
        seen = shown(pilot)
        for _ in range(30):
            await pilot.press("j")
            seen += shown(pilot)
        for letter in "td1234e567":
            assert f"y {letter}" in seen


@pytest.mark.parametrize("key", ["z", "question_mark", "q", "escape", "N", "slash"])
async def test_a_key_in_the_menu_of_o_opens_nothing_else(key: str, opened: list[str]) -> None:
    """A letter that is no line of the menu closes it and runs nothing."""
    async with browse(record("offices"), at="officer") as pilot:
        await pilot.press("o")
        assert isinstance(on_top(pilot), OpenMenu)
        await pilot.press(key)
        assert on_top(pilot) is browser(pilot)
        assert pilot.app.return_code is None
        assert not opened
        if key not in ("q", "escape"):
            assert status(pilot).startswith("Nothing opened: ")


async def test_the_menu_shows_every_means(sent: list[str]) -> None:
    """The menu of y lists each means by its kind and label; arrows and Enter take any."""
    async with browse(record("offices"), NARROW, at="officer") as pilot:
        await pilot.press("y")
        assert isinstance(on_top(pilot), CopyMenu)
        seen = ""
        for _ in range(12):
            seen += shown(pilot)
            await pilot.press("down")
        for name in ("telephone, Brussels", "telephone, Strasbourg", "mobile", "social"):
            assert name in seen
        await pilot.press(*["up"] * 20, "down", "down", "enter")
        assert sent == ["(+33) 3 881 00002 (STR)"]
