from __future__ import annotations

import pytest
from browsing import NARROW, USUAL, WIDE, browse, on_top, record, shown
from codes import code, decoded, on_screen

from missiontui.export.qr_codes import codes
from missiontui.model import Id, Mission
from missiontui.ui.screens.qr_code import QRScreen, modules


@pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)
async def test_a_telephone_reads_the_number(mission: Mission, size: tuple[int, int]) -> None:
    """The code of a contact fits every size of terminal, and a decoder reads the number in it."""
    async with browse(mission, size, at="chair-office") as pilot:
        await pilot.press("y", "x")
        assert isinstance(on_top(pilot), QRScreen)
        assert decoded(on_screen(pilot)) == "tel:+3222845733"
        assert "Esc close" in shown(pilot)
        await pilot.press("escape")
        assert not isinstance(on_top(pilot), QRScreen)


async def test_tab_turns_to_the_other_codes(mission: Mission) -> None:
    """Tab shows the code of each thing that a telephone can use, and comes round."""
    expected = codes(mission, Id("chair-office"))
    async with browse(mission, (120, 60), at="chair-office") as pilot:
        await pilot.press("y", "x")
        for each in (*expected, expected[0]):
            assert decoded(on_screen(pilot)) == each.payload
            assert each.label.lower() in shown(pilot).lower()
            await pilot.press("tab")
    assert [each.payload.partition(":")[0] for each in expected] == ["tel", "mailto", "BEGIN"]


async def test_the_colours_are_those_of_paper(mission: Mission) -> None:
    """The code is black on white in the light theme and in the dark one."""
    async with browse(mission, at="chair-office") as pilot:
        for theme in ("missiontui-light", "missiontui-dark"):
            pilot.app.theme = theme
            await pilot.press("y", "x")
            styles = {
                (segment.style.color.name, segment.style.bgcolor.name)
                for strip in code(pilot).render_lines(code(pilot).size.region)
                for segment in strip
                if segment.style and segment.style.color and segment.style.bgcolor
            }
            assert {colour for pair in styles for colour in pair} == {"#000000", "#ffffff"}
            await pilot.press("escape")


async def test_a_terminal_that_is_too_small_is_told(mission: Mission) -> None:
    """Where a code does not fit, a sentence says how much room it takes, and it comes with it."""
    async with browse(mission, NARROW, at="chair-office") as pilot:
        await pilot.press("y", "x", "shift+tab")
        payload = codes(mission, Id("chair-office"))[-1].payload
        rows = modules(payload)
        words = " ".join(shown(pilot, code(pilot)).split())
        assert "too small" in words
        assert f"{len(rows[0])} by {len(rows) // 2}" in words
        await pilot.resize_terminal(len(rows[0]), len(rows) // 2)
        assert decoded(on_screen(pilot)) == payload


@pytest.mark.parametrize("name", ["bundled", "election", "arabic"])
def test_every_code_can_be_read_back(name: str) -> None:
    """Whatever an item has to show, a decoder reads exactly it."""
    mission = record(name)
    payloads = {each.payload for id in mission.items for each in codes(mission, id)}
    assert payloads
    for payload in sorted(payloads, key=len)[::5]:
        assert decoded(modules(payload)) == payload


def test_the_quiet_zone_is_there() -> None:
    """Round a code there are four modules of light, and one row more where their number is odd."""
    rows = modules("tel:+3222845733")
    assert (len(rows), {len(row) for row in rows}) == (30, {29})
    assert not any(dark for row in (*rows[:4], *rows[-5:]) for dark in row)
    assert not any(dark for row in rows for dark in (*row[:4], *row[-4:]))
    assert rows[4][4]


def test_what_no_code_can_hold_is_none() -> None:
    """A text that is too long for the largest code gives no rows."""
    assert modules("x" * 3000) == []
