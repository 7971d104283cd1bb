from __future__ import annotations

import dataclasses

import pytest
from browsing import (
    NARROW,
    USUAL,
    WIDE,
    browse,
    browser,
    detail,
    document_lines,
    entries,
    filled,
    on_top,
    record,
    rows_of,
    section,
    settle,
    show,
    shown,
    status,
    until,
)
from hostile import HOSTILE, SHORT, hostile
from textual.command import CommandPalette
from textual.widgets import OptionList

from missiontui.export.plain import plain_text
from missiontui.model import Contact, Id, Mission, Statement
from missiontui.ui.screens.copy_menu import CopyMenu


def squeezed(text: str) -> str:
    """The text without white space and the signs at its edge."""
    return "".join(text.replace("│", "").replace("▌", "").split())


@pytest.fixture(scope="module")
def record_of_markup() -> Mission:
    """The record of an election, each of its texts beginning with what looks like markup."""
    return hostile(record("election"))


def test_every_text_is_hostile(record_of_markup: Mission) -> None:
    """The record of these tests is what it should be: texts are changed, ids are not."""
    assert record_of_markup.title.startswith(HOSTILE)
    assert list(record_of_markup.items) == list(record("election").items)
    said = record_of_markup.statements[0]
    assert said.topics[0].startswith(HOSTILE)
    assert said.passages[0].wording[0].startswith(HOSTILE)
    assert "\n".join(plain_text(record_of_markup, 300)).count(SHORT) > 300


@pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)
async def test_every_pane_shows_it_as_it_is(
    record_of_markup: Mission, size: tuple[int, int]
) -> None:
    """In every list and every detail, words that look like markup stand as they were written."""
    mission = record_of_markup
    async with browse(mission, size) as pilot:
        for part in filled(mission):
            await show(pilot, part.tab.name)
            assert SHORT in shown(pilot).split("\n", 1)[0]
            if entries(pilot).region:
                assert squeezed(HOSTILE)[:8] in squeezed(shown(pilot, entries(pilot)))
            browser(pilot).pane.enter(in_detail=True)
            await settle(pilot)
            for row in rows_of(part, mission):
                words = squeezed("".join(document_lines(detail(pilot))).replace("›", ""))
                for block in part.document(mission, row.id, None):
                    text = squeezed(block.text)
                    assert (text[:8] if block.cuttable else text) in words
                entries(pilot).action_move(1)
            assert SHORT in shown(pilot, detail(pilot)) or part.tab.name == "source"


async def test_nothing_in_it_can_be_clicked(record_of_markup: Mission) -> None:
    """A click on words that look like a link to an action runs no action."""
    async with browse(record_of_markup, at="visit") as pilot:
        screen = pilot.app.screen
        for y in range(pilot.app.size.height):
            for x in range(pilot.app.size.width):
                meta = screen.get_style_at(x, y).meta
                assert "@click" not in meta
                assert not screen.get_style_at(x, y).link


@pytest.mark.parametrize("letter", ["t", "e", "d", "n"])
async def test_copying_it(record_of_markup: Mission, sent: list[str], letter: str) -> None:
    """The copy menu shows such words, copies them as they are, and the status line tells them."""
    id = next(each.id for each in record_of_markup.contacts if len(each.means) > 1)
    async with browse(record_of_markup, at=id) as pilot:
        await pilot.press("y")
        assert isinstance(on_top(pilot), CopyMenu)
        assert shown(pilot, on_top(pilot)).count(SHORT) > 3
        await pilot.press(letter)
        assert len(sent) == 1
        assert sent[0].startswith(HOSTILE)
        assert status(pilot)


async def test_a_short_text_in_the_status_line(mission: Mission, sent: list[str]) -> None:
    """A short text that looks like markup is told in the status line as it is."""
    words = r"[/x] [b]\[ $f {}"
    contact = dataclasses.replace(mission.item(Id("chair-office"), Contact), name=words)
    async with browse(dataclasses.replace(mission, contacts=(contact,)), at=contact.id) as pilot:
        await pilot.press("y", "n")
        assert sent == [words]
        assert words in shown(pilot).splitlines()[-2]


@pytest.mark.parametrize("key", ["left_square_bracket", "backslash", "dollar_sign"])
async def test_such_a_key_in_the_menu(mission: Mission, key: str) -> None:
    """A key that begins markup is told like any other that is no letter of the menu."""
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("y", key)
        assert status(pilot).startswith("Nothing copied: ")
        assert status(pilot) in shown(pilot)


async def test_the_palette_shows_and_finds_it(record_of_markup: Mission) -> None:
    """The palette offers such words as they are, finds them, and goes where they stand."""
    said = record_of_markup.item(Id("calm-voting"), Statement)
    async with browse(record_of_markup) as pilot:
        await pilot.press("ctrl+p")
        assert isinstance(on_top(pilot), CommandPalette)
        await pilot.press(*("space" if sign == " " else sign for sign in "boom[/] voting was"))
        options = on_top(pilot).query_one(OptionList)
        await until(pilot, lambda: options.highlighted is not None, "something to choose")
        await pilot.pause()
        assert squeezed(HOSTILE)[:20] in squeezed(shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: browser(pilot).pane.highlighted == said.id, said.id)
        assert section(pilot).tab.name == "concerns"


async def test_a_message_shows_it(record_of_markup: Mission) -> None:
    """A message of the program that holds such words shows them as they are."""
    async with browse(record_of_markup) as pilot:
        browser(pilot).tell(record_of_markup.title)
        await pilot.pause()
        assert shown(pilot).splitlines()[-2].strip().startswith(HOSTILE)


@pytest.mark.parametrize("index", range(0, 60, 12))
async def test_opening_at_any_item(record_of_markup: Mission, index: int) -> None:
    """Such a record opens at any of its items."""
    ids = [row.id for part in filled(record_of_markup) for row in rows_of(part, record_of_markup)]
    async with browse(record_of_markup, USUAL, at=ids[index % len(ids)]) as pilot:
        assert browser(pilot).pane.highlighted == ids[index % len(ids)]
        assert SHORT in shown(pilot)
