"""The terminal's cursor, which braille displays, screen readers and magnifiers follow."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest
from browsing import (
    NARROW,
    USUAL,
    WIDE,
    browse,
    browser,
    entries,
    key_of,
    record,
    screen_strips,
    screen_text,
    settle,
    until,
    write,
)
from questions import QUESTIONS, Question
from rich.cells import cell_len
from textual.containers import Vertical
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.widgets import Input

from missiontui import InvalidRecordError, loads
from missiontui.model import SECTIONS, Mission
from missiontui.reading import origin_of
from missiontui.ui.screens.faults import FaultsScreen
from missiontui.ui.screens.save_copy import SaveScreen

_BAR = "▌"
_ACTIVE_TAB = "▐"
_ELSEWHERE = (
    "Christian Sagartz CALL Publish rapidly the findings",
    "In the chair’s quotation (3) Christian Sagartz",
    "1 of 6 “united nations”",
    "1 of 1 “facilitator”",
)
"""Headings of lists and counts, on which no key sets the cursor; the details say the same."""


def selected(pilot: Pilot[None]) -> Offset:
    """The cell in which the words begin behind the first bar of the highlight."""
    screen = pilot.app.screen
    part = screen.query_one(Vertical).region if screen.is_modal else screen.region
    for y, row in enumerate(screen_text(pilot.app, part)):
        before, bar, words = row.partition(_BAR)
        if bar and _ACTIVE_TAB not in row:
            blanks = len(words) - len(words.lstrip(f"{_BAR} "))
            x = cell_len(before) + 1 + (blanks if words.strip("│▴▾ ") else 1)
            return part.offset + Offset(x, y)
    raise AssertionError("\n".join(screen_text(pilot.app)))


def at_cursor(pilot: Pilot[None]) -> str:
    """The words from the cursor on to the end of its line."""
    x, y = pilot.app.cursor_position
    return screen_strips(pilot.app)[y].crop(x).text.strip()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until all is drawn."""
    await pilot.press(*keys)
    await settle(pilot)


@pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)
@pytest.mark.parametrize("section", SECTIONS)
async def test_it_stands_on_the_selected_line_of_each_pane(
    mission: Mission, section: str, size: tuple[int, int]
) -> None:
    """After every move in a list and in a detail it is where the highlighted words begin."""
    async with browse(mission, size) as pilot:
        await press(pilot, key_of(section))
        assert pilot.app.cursor_position == selected(pilot)
        for key in ("j", "down", "G", "g", "pagedown", "k", "l", "j", "j", "G", "ctrl+u", "k"):
            await press(pilot, key)
            assert pilot.app.cursor_position == selected(pilot), key


@pytest.mark.parametrize("name", ["arabic", "planned", "report", "joint"])
async def test_it_does_so_in_every_record(name: str) -> None:
    """Right to left, and with rows of several lines, it stands on the words too."""
    async with browse(record(name), USUAL) as pilot:
        for section in SECTIONS:
            await press(pilot, key_of(section))
            for key in ("j", "j", "l", "j", "h"):
                await press(pilot, key)
                if browser(pilot).pane.is_empty:
                    assert at_cursor(pilot)
                else:
                    assert pilot.app.cursor_position == selected(pilot), (section, key)


async def test_it_goes_along_with_jumps_and_back(mission: Mission) -> None:
    """It follows a link, the evidence, the way back, and what was found."""
    async with browse(mission, USUAL, at="release-of-prisoners") as pilot:
        for keys in ("l", "j j j j j", "enter", "backspace", "s", "s", "s", "h", "] [", "tab"):
            await press(pilot, *keys.split())
            assert pilot.app.cursor_position == selected(pilot), keys
        await press(pilot, "slash")
        await write(pilot, "media")
        await press(pilot, "enter")
        assert pilot.app.cursor_position == selected(pilot)
        await press(pilot, "n")
        assert pilot.app.cursor_position == selected(pilot)


async def test_it_stays_there_when_the_size_changes(mission: Mission) -> None:
    """In a terminal of another size it stands on the same words."""
    async with browse(mission, WIDE, at="contacts") as pilot:
        words = at_cursor(pilot)[:15]
        for size in (USUAL, NARROW, (200, 50), (20, 8), USUAL):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await settle(pilot)
            if size != (20, 8):
                assert pilot.app.cursor_position == selected(pilot)
                assert at_cursor(pilot).startswith(words)


async def test_it_stays_there_when_the_record_is_read_again(mission: Mission) -> None:
    """A record read again has it on the same item."""
    async with browse(mission, USUAL, at="chair-office") as pilot:
        await browser(pilot).show_anew(mission)
        await until(pilot, lambda: entries(pilot).region, "the list")
        await settle(pilot)
        assert pilot.app.cursor_position == selected(pilot)


@pytest.mark.parametrize(
    ("keys", "moves"),
    [
        ("y", "down down up"),
        ("o", "down up"),
        ("question_mark", "down right left end home a"),
        ("colon a", "down up"),
    ],
)
async def test_it_stands_on_the_selected_line_of_a_dialogue(
    mission: Mission, keys: str, moves: str
) -> None:
    """In menus, help and palette it is where the highlighted words begin."""
    async with browse(mission, USUAL, at="chair-office") as pilot:
        await press(pilot, *keys.split())
        for key in moves.split():
            await press(pilot, key)
            assert pilot.app.cursor_position == selected(pilot), key
        await press(pilot, "escape", "escape")
        assert pilot.app.cursor_position == selected(pilot)


async def test_it_stands_on_the_words_of_the_other_dialogues(mission: Mission) -> None:
    """Messages, faults and a code have it on their first words; a field where one types."""
    with pytest.raises(InvalidRecordError) as invalid:
        loads("title: T\nsource: {publisher: P}\nx: y\n")
    async with browse(mission, USUAL) as pilot:
        browser(pilot).action_messages()
        await until(pilot, lambda: at_cursor(pilot).startswith("Nothing was said"), "messages")
        await press(pilot, "escape")
        await pilot.app.push_screen(FaultsScreen("Faults", [*map(str, invalid.value.faults)]))
        await until(pilot, lambda: "is not a key" in at_cursor(pilot), "the fault")
        await press(pilot, "escape")
        await pilot.app.push_screen(SaveScreen(origin_of(None)))
        await settle(pilot)
        field = pilot.app.screen.query_one(Input)
        assert pilot.app.cursor_position.y == field.region.y


async def test_it_stands_where_one_types(mission: Mission) -> None:
    """In a field it is where the next letter appears; after an arrow on the line it went to."""
    async with browse(mission, USUAL) as pilot:
        await press(pilot, "slash")
        start = pilot.app.cursor_position
        assert at_cursor(pilot).startswith("find in all tabs")
        await write(pilot, "minister")
        await settle(pilot)
        assert pilot.app.cursor_position == start + Offset(len("minister"), 0)
        await press(pilot, "down")
        assert pilot.app.cursor_position == selected(pilot)
        await press(pilot, "up")
        assert pilot.app.cursor_position == selected(pilot)
        await press(pilot, "left")
        assert pilot.app.cursor_position == start + Offset(len("minister") - 1, 0)
        await press(pilot, "tab")
        assert pilot.app.cursor_position == selected(pilot)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.asked)
async def test_the_lines_at_the_cursor_answer_a_question(question: Question) -> None:
    """Who reads only from the cursor on, line by line and move by move, finds the answer."""
    sought = [words for words in question.visible if words not in _ELSEWHERE]
    async with browse(record("bundled"), USUAL) as pilot:
        for key in question.keys:
            if key.startswith("type "):
                await write(pilot, key.removeprefix("type "))
            else:
                await pilot.press(key)
            await settle(pilot)
        heard = ""
        for part in (_row(pilot), _detail(pilot), _list(pilot)):
            read = ""
            async for words in part:
                read = f"{read} {words}"
                heard = " ".join(read.split())
                sought = [words for words in sought if words not in heard]
                if not sought:
                    return
    raise AssertionError(f"{sought} is not in {heard}")


async def _row(pilot: Pilot[None]) -> AsyncIterator[str]:
    """The row that is selected."""
    if isinstance(pilot.app.focused, Input):
        await press(pilot, "tab")
    for line in _from_cursor(pilot):
        yield line


async def _detail(pilot: Pilot[None]) -> AsyncIterator[str]:
    """The lines of its detail."""
    await press(pilot, "l")
    async for line in _down(pilot):
        yield line


async def _list(pilot: Pilot[None]) -> AsyncIterator[str]:
    """The rows of the list."""
    await press(pilot, "h")
    async for line in _down(pilot):
        yield line


async def _down(pilot: Pilot[None]) -> AsyncIterator[str]:
    """The words from the cursor on at every move down from the top, to the end."""
    await press(pilot, "home")
    last = None
    while (now := (pilot.app.cursor_position, screen_text(pilot.app))) != last:
        last = now
        for line in _from_cursor(pilot):
            yield line
        await press(pilot, "down")


def _from_cursor(pilot: Pilot[None]) -> list[str]:
    """The words at the cursor, and those of the lines that go on with them."""
    x, y = pilot.app.cursor_position
    rows = screen_text(pilot.app)
    start = max(0, rows[y].rfind(_BAR, 0, x))
    lines = [rows[y][x:]]
    for row in rows[y + 1 :]:
        if row[start : start + 1] != _BAR:
            break
        lines.append(row[start + 1 :])
    return [" ".join(re.split("[│›▾▴]", line)[0].split()) for line in lines]
