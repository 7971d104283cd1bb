from __future__ import annotations

import pytest
from browsing import NARROW, USUAL, WIDE, browse, on_top, record, shown
from codes import decoded
from textual.pilot import Pilot

from missiontui.model import Id, Mission
from missiontui.text.codes import codes
from missiontui.ui.qr_screen import QRScreen, half_blocks


def on_screen(pilot: Pilot[None]) -> list[str]:
    """The lines of the code that is shown."""
    first = next(iter(on_top(pilot).query("Static")))
    return shown(pilot, first).split("\n")


@pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)
async def test_a_telephone_reads_the_number(mission: Mission, size: tuple[int, int]) -> None:
    """The code of a contact fits every size of terminal, and a decoder reads the number in it."""
    async with browse(mission, size, at="chair-office") as pilot:
        await pilot.press("y", "x")
        assert isinstance(on_top(pilot), QRScreen)
        assert decoded(on_screen(pilot)) == "tel:+3222845733"
        assert "Esc closes" in shown(pilot)
        await pilot.press("escape")
        assert not isinstance(on_top(pilot), QRScreen)


async def test_tab_turns_to_the_other_codes(mission: Mission) -> None:
    """Tab shows the code of each thing that a telephone can use, and comes round."""
    expected = codes(mission, Id("chair-office"))
    async with browse(mission, (120, 60), at="chair-office") as pilot:
        await pilot.press("y", "x")
        for code in (*expected, expected[0]):
            assert decoded(on_screen(pilot)) == code.payload
            assert code.label.lower() in shown(pilot).lower()
            await pilot.press("tab")
    assert [code.payload.partition(":")[0] for code in expected] == ["tel", "mailto", "BEGIN"]


async def test_the_colours_are_those_of_paper(mission: Mission) -> None:
    """The code is black on white in the light theme and in the dark one."""
    async with browse(mission, at="chair-office") as pilot:
        for theme in ("missiontui-light", "missiontui-dark"):
            pilot.app.theme = theme
            await pilot.press("y", "x")
            code = next(iter(on_top(pilot).query("Static")))
            styles = {
                (segment.style.color.name, segment.style.bgcolor.name)
                for strip in code.render_lines(code.size.region)
                for segment in strip
                if segment.style and segment.style.color and segment.style.bgcolor
            }
            assert styles == {("#000000", "#ffffff")}
            await pilot.press("escape")


async def test_a_terminal_that_is_too_small_is_told(mission: Mission) -> None:
    """Where a code does not fit, a sentence says how much room it takes, and it comes with it."""
    async with browse(mission, NARROW, at="chair-office") as pilot:
        await pilot.press("y", "x", "shift+tab")
        payload = codes(mission, Id("chair-office"))[-1].payload
        lines = half_blocks(payload)
        words = " ".join(" ".join(on_screen(pilot)).split())
        assert "too small" in words
        assert f"{len(lines[0])} by {len(lines)}" in words
        await pilot.resize_terminal(len(lines[0]), len(lines))
        assert decoded(on_screen(pilot)) == payload


@pytest.mark.parametrize("name", ["bundled", "election", "arabic"])
def test_every_code_can_be_read_back(name: str) -> None:
    """Whatever an item has to show, a decoder reads exactly it."""
    mission = record(name)
    payloads = {code.payload for id in mission.items for code in codes(mission, id)}
    assert payloads
    for payload in sorted(payloads, key=len)[::5]:
        assert decoded(half_blocks(payload)) == payload


def test_the_quiet_zone_is_there() -> None:
    """Round a code there are four modules of light on each side."""
    lines = half_blocks("tel:+3222845733")
    assert {len(line) for line in lines} == {29}
    assert len(lines) == 15
    assert set("".join([*lines[:2], *lines[-2:]])) == {" "}
    assert {line[:4] + line[-4:] for line in lines} == {" " * 8}


def test_what_no_code_can_hold_is_none() -> None:
    """A text that is too long for the largest code gives no lines."""
    assert half_blocks("x" * 3000) == []
