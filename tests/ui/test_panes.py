from __future__ import annotations

from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules

import pytest
from browsing import (
    NAMES,
    NARROW,
    USUAL,
    WIDE,
    browse,
    browser,
    detail,
    document_lines,
    entries,
    filled,
    in_sight,
    record,
    rows_of,
    screen_text,
    section,
    settle,
    show,
    shown,
)
from rich.cells import cell_len
from textual.events import Resize
from textual.geometry import Size
from textual.pilot import Pilot
from textual.screen import Screen

from missiontui.document.blocks import Document, Row
from missiontui.document.layout import PROSE_WIDTH
from missiontui.document.names import subtitle
from missiontui.document.sections import in_order
from missiontui.document.tabs import Tab
from missiontui.model import Mission
from missiontui.ui import screens
from missiontui.ui.sizes import SizedScreen
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.tab_bar import TabBar
from missiontui.ui.widgets.title_bar import TitleBar

each_record = pytest.mark.parametrize("name", NAMES)
each_size = pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)


def squeezed(text: str) -> str:
    """The text without white space, and without the signs that part things and lead on."""
    return "".join(text.translate(_SIGNS).split())


_SIGNS = str.maketrans(dict.fromkeys("▌›·"))


def whole(document: Document) -> str:
    """All that a document says, in its order."""
    return "".join(
        block.label + block.text + " · ".join(filter(None, (block.keys, block.aside)))
        for block in document
    )


# Every pane, at every size, for every record ---------------------------------------------------


@each_record
@each_size
async def test_every_row_of_every_tab(name: str, size: tuple[int, int]) -> None:
    """Each tab opens with its first row; each row can be reached; no detail loses a word."""
    mission = record(name)
    async with browse(mission, size) as pilot:
        browser(pilot).pane.enter(in_detail=False)
        for part in filled(mission):
            await show(pilot, part.tab.name)
            _begins_with_its_first_row(pilot, rows_of(part, mission))
            browser(pilot).pane.enter(in_detail=True)
            await settle(pilot)
            for row in rows_of(part, mission):
                assert browser(pilot).pane.highlighted == row.id
                _holds_every_word(detail(pilot), part.document(mission, row.id, None))
                entries(pilot).action_move(1)
            _ends_with_the_last_line(pilot)


def _begins_with_its_first_row(pilot: Pilot[None], rows: list[Row]) -> None:
    """One row is highlighted, the first; its detail stands beside it where there is room."""
    pane = browser(pilot).pane
    assert pane.highlighted == rows[0].id
    assert in_sight(entries(pilot)) is (len(rows) > 1)
    assert in_sight(detail(pilot)) is (pilot.app.size.width >= 60 or len(rows) == 1)
    if in_sight(detail(pilot)):
        document = pane.section.document(browser(pilot).mission, rows[0].id, None)
        assert document[0].text in shown(pilot, detail(pilot))
    if in_sight(entries(pilot)):
        lines = shown(pilot, entries(pilot)).splitlines()
        marked = [line[:-1] for line in lines if line.startswith("▌")]
        words = squeezed("".join(marked))
        assert squeezed(rows[0].tag) in words
        assert squeezed(rows[0].spans[0].text)[:8] in words


def _holds_every_word(view: DetailView, document: Document) -> None:
    """The lines hold all that the document says, in its order, and none is too wide.

    Of what leads to the whole, and may be cut, they hold the beginning.
    """
    seen = squeezed("".join(document_lines(view)))
    if not any(block.cuttable for block in document):
        assert seen == squeezed(whole(document))
    at = 0
    for block in document:
        words = squeezed(block.label + block.text)
        words = words[: len(squeezed(block.label)) + 8] if block.cuttable else words
        assert words in seen[at:]
        at = seen.index(words, at) + len(words)
    for index in range(view.line_count):
        assert sum(each.cell_length for each in view.segments(index)) <= view.line_width


def _ends_with_the_last_line(pilot: Pilot[None]) -> None:
    """Moved to its end, a detail shows its last line, and that nothing is below it."""
    view = detail(pilot)
    view.action_last()
    seen = shown(pilot, view).splitlines()
    last = min(view.line_count, view.size.height) - 1
    assert squeezed(seen[last]) == squeezed(document_lines(view)[-1])
    assert "▾" not in "".join(seen)


@pytest.mark.parametrize("size", [(300, 100), (300, 12), (40, 100), (40, 12)], ids=str)
async def test_draws_at_the_ends_of_its_range(mission: Mission, size: tuple[int, int]) -> None:
    """From 40 by 12 to 300 by 100 every tab draws, prose staying within 76 columns."""
    async with browse(mission, size) as pilot:
        for part in in_order():
            await show(pilot, part.tab.name)
            assert part.tab.title in shown(pilot)
            browser(pilot).pane.enter(in_detail=True)
            await settle(pilot)
            longest = max(cell_len(line.rstrip(" ›")) for line in document_lines(detail(pilot)))
            assert longest <= len("▌ ") + PROSE_WIDTH


# Tabs and titles -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["bundled", "election", "smallest"])
async def test_tabs_say_as_much_as_fits(name: str) -> None:
    """Tabs show counts from 90 columns, names from 70, and below that only the open one's name."""
    mission = record(name)
    async with browse(mission) as pilot:
        for turn, width in enumerate((300, 120, 90, 89, 70, 69, 60, 59, 40)):
            await pilot.resize_terminal(width, 24)
            for open_ in (in_order()[turn % 3], in_order()[turn % 3 + 3]):
                await show(pilot, open_.tab.name)
                row = shown(pilot, browser(pilot).query_one(TabBar)).splitlines()[0]
                labels = [
                    _label(part.tab, part.tab.count(mission), number, width, is_open=part is open_)
                    for number, part in enumerate(in_order(), start=1)
                ]
                assert "".join(row.split()) == "".join("".join(labels).split()), width


def _label(tab: Tab, count: int | None, number: int, width: int, *, is_open: bool) -> str:
    label = str(number)
    if width >= 70 or is_open:
        label += f" {tab.title}"
    if width >= 90 and count is not None:
        label += f" ({count})"
    return f"▌{label}▐" if is_open else label


@pytest.mark.parametrize(("height", "lines"), [(40, 2), (20, 2), (19, 1), (12, 1)])
async def test_title_lines_by_height(mission: Mission, height: int, lines: int) -> None:
    """Under 20 rows there is one title line, else the visit stands in a second."""
    async with browse(mission, (120, height)) as pilot:
        assert pilot.app.screen.query_one(TitleBar).size.height == lines
        assert mission.title in screen_text(pilot.app)[0]
        second = subtitle(mission)[:40]
        assert (second in screen_text(pilot.app)[1]) is (lines == 2)


async def test_prefers_the_list_below_60_columns(mission: Mission) -> None:
    """Below 60 columns list and detail take turns: l and h change over."""
    async with browse(mission, (59, 24), at="visit") as pilot:
        assert entries(pilot).region
        assert not detail(pilot).region
        await pilot.press("l")
        assert not entries(pilot).region
        assert detail(pilot).region
        assert detail(pilot).has_focus
        await pilot.press("h")
        assert entries(pilot).region
        assert entries(pilot).has_focus
        assert not detail(pilot).region


async def test_a_hidden_detail_follows_the_list(mission: Mission) -> None:
    """Where the list hides the detail, the detail that is opened is that of the row left last."""
    async with browse(mission, NARROW, at="itinerary") as pilot:
        for _ in range(3):
            await pilot.press("l", "h", "j", "l")
            id = browser(pilot).pane.highlighted
            assert id is not None
            _holds_every_word(detail(pilot), section(pilot).document(mission, id, None))
            await pilot.press("h")


async def test_shows_both_from_60_columns(mission: Mission) -> None:
    """From 60 columns list and detail stand beside each other."""
    async with browse(mission, (60, 24)) as pilot:
        assert entries(pilot).region
        assert detail(pilot).region


# Changing sizes --------------------------------------------------------------------------------


async def test_says_when_the_terminal_is_too_small(mission: Mission) -> None:
    """A terminal smaller than 40 by 12 shows a sentence; when it grows, all is as it was."""
    async with browse(mission, USUAL) as pilot:
        await pilot.press("3", "j", "j", "l")
        before = screen_text(pilot.app)
        for size in ((39, 11), (39, 30), (100, 11), (20, 4)):
            await pilot.resize_terminal(*size)
            sentence = "This terminal is too small: 40 by 12 is the least."
            assert " ".join(shown(pilot).split()) == sentence
        for size in ((1, 1), (500, 200), (2, 200), (500, 1), (40, 12), (60, 20), (59, 19)):
            await pilot.resize_terminal(*size)
            await pilot.resize_terminal(*USUAL)
            assert screen_text(pilot.app) == before, size


async def test_keeps_its_place_when_resized(mission: Mission) -> None:
    """After a change of size the same row is highlighted and in sight."""
    async with browse(mission, WIDE) as pilot:
        await pilot.press("3", "G")
        id = browser(pilot).pane.highlighted
        for size in (NARROW, (40, 12), USUAL, (300, 100), NARROW):
            await pilot.resize_terminal(*size)
            assert browser(pilot).pane.highlighted == id
            assert "Janbolat Mamai" in shown(pilot, entries(pilot)), size


@pytest.mark.parametrize("keys", [[], ["question_mark"], ["y"], ["colon"], ["F"], ["5", "H"]])
async def test_an_old_size_that_comes_late_is_the_size_of_now(
    mission: Mission, keys: list[str]
) -> None:
    """A screen that is told a size the terminal has no longer is laid out for the one it has."""
    async with browse(mission, USUAL) as pilot:
        await pilot.press(*keys)
        before = screen_text(pilot.app)
        pilot.app.screen.post_message(Resize(Size(1, 1), Size(1, 1)))
        await settle(pilot)
        assert pilot.app.screen.outer_size == USUAL
        assert screen_text(pilot.app) == before


def test_every_screen_follows_the_terminal() -> None:
    """No screen of the program is one of Textual's alone, which may keep an old size."""
    for module in iter_modules(screens.__path__, f"{screens.__name__}."):
        for _, kind in getmembers(import_module(module.name), isclass):
            if issubclass(kind, Screen) and kind.__module__ == module.name:
                assert issubclass(kind, SizedScreen), kind


async def test_begins_anew_while_nothing_was_done(mission: Mission) -> None:
    """A window that gets its size once it is open begins as one that was opened with it."""
    async with browse(mission, NARROW) as pilot:
        for size, in_detail in ((WIDE, False), (NARROW, True), (USUAL, False), (NARROW, True)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert browser(pilot).panes.place.in_detail == in_detail
            assert pilot.app.focused is (detail(pilot) if in_detail else entries(pilot))


@pytest.mark.parametrize("key", ["escape", "j", "slash", "2"])
async def test_stays_where_a_key_has_led(mission: Mission, key: str) -> None:
    """Once something was done, another size leaves the keys to what has them."""
    async with browse(mission, NARROW) as pilot:
        await pilot.press(key)
        await settle(pilot)
        place, focused = browser(pilot).panes.place, pilot.app.focused
        for size in (USUAL, WIDE, NARROW):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert browser(pilot).panes.place[:4] == place[:4]
            assert pilot.app.focused is focused


# Empty and nearly empty records ----------------------------------------------------------------


@each_size
async def test_empty_sections_say_why_and_what_to_do(size: tuple[int, int]) -> None:
    """A tab for which the record has nothing says so, and where such things are written."""
    mission = record("smallest")
    async with browse(mission, size) as pilot:
        for part in in_order():
            if part not in filled(mission):
                await show(pilot, part.tab.name)
                assert part.empty.startswith("The record ")
                assert part.empty in " ".join(shown(pilot).split())


async def test_keys_are_harmless_where_there_is_nothing() -> None:
    """In an empty tab the keys of lists and details do nothing, and the tabs still change."""
    async with browse(record("smallest")) as pilot:
        before = shown(pilot)
        await pilot.press("j", "G", "l", "enter", "h", "tab", "escape")
        assert shown(pilot) == before
        await pilot.press("3")
        assert section(pilot).tab.name == "concerns"


@each_record
def test_no_heading_is_empty(name: str) -> None:
    """The last entry of every list is a row, so that no heading stands for nothing."""
    mission = record(name)
    for part in filled(mission):
        assert isinstance(part.entries(mission)[-1], Row), part.tab.name


async def test_the_smallest_record_shows_what_it_has() -> None:
    """A record of two lines fills one tab, with one document, and labels nothing that is not."""
    mission = record("smallest")
    assert [part.tab.name for part in filled(mission)] == ["source"]
    async with browse(mission, at="source") as pilot:
        assert not in_sight(entries(pilot))
        assert "Publisher  Assembly of the Western Isles" in shown(pilot)
        (row,) = rows_of(section(pilot), mission)
        assert all(block.text for block in section(pilot).document(mission, row.id, None))
