from __future__ import annotations

import pytest
from browsing import NARROW, USUAL, WIDE, settle, shown, write
from library_browsing import (
    browse_library,
    is_in_record,
    listed,
    opened,
    rows,
    screen,
    shows,
    when,
)
from shelves import Shelf, call, few, visit
from textual.events import Key
from textual.pilot import Pilot

from missiontui.document.blocks import Heading
from missiontui.library.interface import EVERYTHING, Filter, Progress
from missiontui.library.sections.summary import beginning_of
from missiontui.ui.app import MissionApp
from missiontui.ui.screens.library import LibraryScreen
from missiontui.ui.widgets.find_field import FindField

SIZES = pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)


def shelf() -> Shelf:
    """Two visits in which prisoners are spoken of, and one in which they are not."""
    newest = visit("selmark-2024", "2024-04-08", "8-11 April 2024")
    older = visit("selmark-2019")
    other = visit("oskarra-2017", "2017", "2017", country="Oskarra")
    return Shelf(
        (newest, older, other),
        (
            call(newest, "beds", "Set a date for new beds."),
            call(newest, "release", "Release all prisoners."),
            call(newest, "families", "Let prisoners see their families."),
            call(older, "fewer", "Bring down the number of prisoners."),
            call(other, "nurse", "Have a nurse see everybody."),
        ),
    )


async def find(pilot: Pilot[None], text: str) -> None:
    """Type what to find, and wait for what is found."""
    await pilot.press("slash")
    await when(pilot, lambda: isinstance(pilot.app.focused, FindField), "the field")
    await write(pilot, text)
    await when(pilot, lambda: screen(pilot).find_bar.typed == text, "the search")
    await settle(pilot)


def count(pilot: Pilot[None]) -> str:
    """What is told of the search."""
    return screen(pilot).status_line.count


@SIZES
async def test_finding_as_one_types(size: tuple[int, int]) -> None:
    """Hits stand below their visits, with kind and paragraph; the detail follows the selection."""
    async with browse_library(shelf(), size) as pilot:
        await find(pilot, "prison")
        headings = [each.text for each in listed(pilot).entries if isinstance(each, Heading)]
        assert headings == [
            "8-11 April 2024 · Selmark · Parliament of Trevane",
            "12 March 2019 · Selmark · Parliament of Trevane",
        ]
        assert [row.tag for row in rows(pilot)] == ["CALL"] * 3
        await when(pilot, lambda: count(pilot) == "1 of 3  “prison”", "the count")
        assert "¶ 4" in shown(pilot, listed(pilot))
        await pilot.press("down", "down")
        await settle(pilot)
        assert count(pilot) == "3 of 3  “prison”"
        if size is not NARROW:
            assert "“bring down" in shown(pilot)


async def test_the_years_go_as_soon_as_something_is_found() -> None:
    """The bar of years is of the list of visits: with another list in sight it is not there."""
    async with browse_library(shelf(), WIDE) as pilot:
        await settle(pilot)
        assert "Visits by year" in shown(pilot)
        await find(pilot, "prisoners")
        await settle(pilot)
        assert "Visits by year" not in shown(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "Visits by year" in shown(pilot)


async def test_enter_opens_the_visit_and_n_walks_on() -> None:
    """Enter opens the visit at the item; n goes on, also in the next visit, and N back."""
    async with browse_library(shelf(), USUAL) as pilot:
        await find(pilot, "prison")
        await pilot.press("enter")
        browser = await opened(pilot)
        assert browser.mission.title.endswith("(selmark-2024)")
        assert browser.pane.highlighted == "release"
        assert browser.status_line.count == "1 of 3  “prison”"
        await pilot.press("n")
        assert browser.pane.highlighted == "families"
        await pilot.press("n")
        await when(pilot, lambda: pilot.app.screen is not browser, "the next visit")
        following = await opened(pilot)
        assert following.mission.title.endswith("(selmark-2019)")
        assert following.pane.highlighted == "fewer"
        await pilot.press("n")
        await when(pilot, lambda: following.status_line.sentence == "This is the last", "the end")
        await pilot.press("N")
        await when(pilot, lambda: pilot.app.screen is not following, "the visit before")
        before = await opened(pilot)
        assert before.pane.highlighted == "families"
        await pilot.press("q")
        await when(pilot, lambda: not is_in_record(pilot), "the library")
        assert count(pilot).startswith("2 of 3")
        assert pilot.app.focused is listed(pilot)


@SIZES
async def test_escape_goes_back_to_where_it_began(size: tuple[int, int]) -> None:
    """From the field and from the list, Esc ends the search; the list of visits is as it was."""
    async with browse_library(shelf(), size) as pilot:
        await pilot.press("j")
        await find(pilot, "prison")
        await pilot.press("escape")
        await settle(pilot)
        assert listed(pilot).highlighted == "selmark-2019.yaml"
        assert count(pilot) == ""
        await find(pilot, "prison")
        await pilot.press("tab")
        await settle(pilot)
        assert pilot.app.focused is listed(pilot)
        await pilot.press("j", "escape")
        await settle(pilot)
        assert listed(pilot).highlighted == "selmark-2019.yaml"


async def test_escape_in_a_visit_ends_the_walk() -> None:
    """In the visit, Esc looks no longer for what was found in all of them."""
    async with browse_library(shelf()) as pilot:
        await find(pilot, "prison")
        await pilot.press("enter")
        browser = await opened(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert browser.panes.sought is None
        assert browser.status_line.count == ""
        await pilot.press("n")
        await shows(pilot, "Nothing is looked for; / finds")


async def test_what_is_nowhere() -> None:
    """What is nowhere leaves the list as it is, and says so; Enter ends it with a sentence."""
    async with browse_library(shelf()) as pilot:
        await find(pilot, "prison")
        await write(pilot, "zzz")
        await when(pilot, lambda: count(pilot) == "0 found; Esc clears", "the count")
        assert len(rows(pilot)) == 3
        await pilot.press("enter")
        await shows(pilot, "“prisonzzz” is nowhere in these visits")
        assert [row.id for row in rows(pilot)] == [each.name for each in shelf().all_visits]


async def test_the_list_of_before_can_be_read_while_one_types() -> None:
    """While what is typed is nowhere, Down moves in the list that is left, and the detail goes."""
    async with browse_library(shelf()) as pilot:
        await find(pilot, "prison")
        await write(pilot, "zzz")
        await when(pilot, lambda: count(pilot) == "0 found; Esc clears", "the count")
        await pilot.press("down")
        await settle(pilot)
        assert "“let prisoners see" in shown(pilot)
        assert count(pilot) == "0 found; Esc clears"


@pytest.mark.parametrize("first", ["prison", ""], ids=["after a list", "at once"])
async def test_what_is_nowhere_gives_the_keys_to_nothing(first: str) -> None:
    """Tab gives no keys to a list that has not what is typed: it says so, and shows the visits."""
    async with browse_library(shelf()) as pilot:
        await find(pilot, first + "zzz")
        await pilot.press("down")
        await pilot.press("tab")
        await shows(pilot, f"“{first}zzz” is nowhere in these visits")
        assert [row.id for row in rows(pilot)] == [each.name for each in shelf().all_visits]
        assert pilot.app.focused is listed(pilot)
        assert "n next" not in shown(pilot)


async def test_a_filter_that_leaves_nothing_lists_nothing() -> None:
    """What a filter leaves out is not listed, found before or not; keys that need it are away."""
    async with browse_library(shelf()) as pilot:
        await find(pilot, "prison")
        await pilot.press("tab")
        await screen(pilot).choose(Filter(countries=("Oskarra",)))
        await shows(pilot, "“prison” was not found in these visits.")
        assert count(pilot) == "0 found; Esc clears"
        assert rows(pilot) == []
        text = shown(pilot)
        for words in ("CALL", "n next", "Enter open", "y copy", "e edit"):
            assert words not in text
        await pilot.press("escape")
        await settle(pilot)
        assert [row.id for row in rows(pilot)] == ["oskarra-2017.yaml"]
        await find(pilot, "prison")
        assert [row.id for row in rows(pilot)] == ["oskarra-2017.yaml"]
        await pilot.press("escape")
        await screen(pilot).choose(EVERYTHING)
        await find(pilot, "prison")
        assert [row.tag for row in rows(pilot)] == ["CALL"] * 3


async def test_what_comes_in_is_found() -> None:
    """When the library changes it is asked again: the highlighted row stays, the count is new."""
    library = shelf()
    library.state = Progress(30, 5000, None, 1)
    async with browse_library(library) as pilot:
        await find(pilot, "prison")
        await shows(pilot, "1 of 3  “prison” · Taking in 30 of 5,000 files")
        await pilot.press("tab", "j")
        there = listed(pilot).highlighted
        newest = visit("selmark-2025", "2025-04-08")
        library.all_visits.insert(0, newest)
        library.all_items[:0] = [
            call(newest, f"c{number}", "Free the prisoners.") for number in range(80)
        ]
        library.state = Progress(5000, 5000, None, 2)
        await when(pilot, lambda: count(pilot) == "82 of 83  “prison”", "the new count")
        assert listed(pilot).highlighted == there
        assert "“let prisoners see" in shown(pilot)
        library.all_items.clear()
        library.state = Progress(5000, 5000, None, 3)
        await shows(pilot, "“prison” was not found in these visits.")
        assert rows(pilot) == []


async def test_a_search_out_of_sight_stays_so() -> None:
    """What comes in does not put a search before the tab that was opened since; n does."""
    library = shelf()
    async with browse_library(library) as pilot:
        await find(pilot, "prison")
        await pilot.press("tab", "2")
        library.all_items.append(call(library.all_visits[0], "cells", "Free the prisoners."))
        library.state = Progress(3, 3, None, 2)
        await when(pilot, lambda: count(pilot).startswith("1 of 4"), "the new count")
        assert screen(pilot).panes.hits is None
        await pilot.press("n")
        await settle(pilot)
        assert screen(pilot).panes.hits is not None
        assert pilot.app.focused is listed(pilot)


async def test_an_item_that_is_another_now_is_shown_so() -> None:
    """The detail of the highlighted item is as its record is now, at the line where one reads."""
    library = shelf()
    async with browse_library(library) as pilot:
        await find(pilot, "prison")
        await pilot.press("tab", "l", "j", "j")
        before = screen(pilot).panes.pane.position
        first = library.all_items[1]
        library.all_items[1] = first._replace(speaker="the chair")
        library.state = Progress(3, 3, None, 2)
        await shows(pilot, "the chair")
        assert screen(pilot).panes.pane.position == before


async def test_what_is_nowhere_yet_is_told_as_such() -> None:
    """While files are taken in, nothing is called nowhere in all visits."""
    library = shelf()
    library.state = Progress(30, 5000, None, 1)
    async with browse_library(library) as pilot:
        await find(pilot, "zzz")
        await pilot.press("enter")
        await shows(pilot, "“zzz” is nowhere in what is taken in by now")


async def test_the_count_comes_when_it_is_there() -> None:
    """Of very many hits a page is shown at once; the count of all is told when it is known."""
    one = visit("selmark-2024")
    library = Shelf((one,), [call(one, f"c{n}", "Free the prisoners.") for n in range(120)])
    async with browse_library(library) as pilot:
        await find(pilot, "prison")
        await when(pilot, lambda: count(pilot).startswith("1 of 120"), "the count")
        await pilot.press("tab", "G")
        await when(pilot, lambda: count(pilot).startswith("120 of 120"), "the last")
        assert len(rows(pilot)) == 120


async def test_a_filter_narrows_what_is_found() -> None:
    """What is chosen by f holds for the search too."""
    async with browse_library(shelf()) as pilot:
        await find(pilot, "prison")
        await pilot.press("tab", "f")
        await shows(pilot, "type to narrow")
        await pilot.press(*"2019", "enter")
        await when(pilot, lambda: len(rows(pilot)) == 1, "what is left")
        assert "fewer" in str(rows(pilot)[0].id)
        assert "year 2019" in shown(pilot)


async def test_what_was_found_is_copied_with_citations(sent: list[str]) -> None:
    """One hit, or all of them with their citations, are copied as from their records."""
    async with browse_library(shelf()) as pilot:
        await find(pilot, "prison")
        await pilot.press("tab", "y")
        await shows(pilot, "all of it (3), with citations")
        await pilot.press("N")
        await when(pilot, lambda: sent, "the copy")
        for words in ("Release all prisoners.", "Bring down the number of prisoners."):
            assert words in sent[0]


async def test_a_copy_of_some_of_them_says_so(sent: list[str]) -> None:
    """Where more was found than is here, the copy says how many of how many it has."""
    one = visit("selmark-2024")
    library = Shelf((one,), [call(one, f"c{n}", "Free the prisoners.") for n in range(120)])
    async with browse_library(library) as pilot:
        await find(pilot, "prison")
        await when(pilot, lambda: count(pilot).startswith("1 of 120"), "the count")
        await pilot.press("tab", "y")
        await shows(pilot, "the first 50 of 120, with citations")
        await pilot.press("N")
        await when(pilot, lambda: sent, "the copy")
        assert sent[0].count("Free the prisoners.") == 50


async def test_a_copy_says_what_it_leaves_out(sent: list[str]) -> None:
    """An item that its record does not give any more is not counted as copied."""
    library = shelf()
    async with browse_library(library) as pilot:
        await find(pilot, "prison")
        del library.all_visits[1]
        await pilot.press("tab", "y")
        await shows(pilot, "2 of 3, with citations, which leaves out 1 that its")
        await pilot.press("N")
        await when(pilot, lambda: sent, "the copy")
        assert "Bring down" not in sent[0]
        await when(pilot, lambda: "leaves out 1" in screen(pilot).status_line.sentence, "it")


@pytest.mark.parametrize("is_there", [True, False], ids=["on the screen", "before it is there"])
@pytest.mark.parametrize(("words", "item"), [("prisoners", "release"), ("number", "fewer")])
async def test_what_is_typed_in_one_go_is_found_and_opened(
    words: str, item: str, *, is_there: bool
) -> None:
    """The letters and Enter do the same as typed slowly, however early they come."""
    library = few()
    app = MissionApp(
        lambda copier: LibraryScreen(library, beginning_of(library), copy=copier.copy), "visits"
    )
    async with app.run_test(size=USUAL, notifications=True) as pilot:
        if is_there:
            await when(pilot, lambda: screen(pilot).news.has_counted, "the first visits")
            await settle(pilot)
        else:
            pilot.app.screen.set_focus(None)
        for key in ("slash", *words, "enter"):
            pilot.app.post_message(Key(key, {"slash": "/", "enter": "\r"}.get(key, key)))
        browser = await opened(pilot)
        assert browser.panes.place.id == item


async def test_tab_in_one_go_gives_the_keys_to_what_was_found() -> None:
    """The last letters are looked for before the list has the keys."""
    async with browse_library(few(), USUAL) as pilot:
        for key in ("slash", *"prisoners", "tab"):
            pilot.app.post_message(Key(key, {"slash": "/", "tab": "\t"}.get(key, key)))
        await shows(pilot, "1 of 2")
        await when(pilot, lambda: listed(pilot).has_focus, "the list")
        assert [row.spans[0].text for row in rows(pilot)] == [
            "Release all prisoners.",
            "Bring down the number of prisoners.",
        ]


async def test_what_is_typed_while_the_library_is_lost_is_found_once_it_is_back() -> None:
    """The words in the field are looked for as soon as they can be, without another key."""
    library = few()
    async with browse_library(library) as pilot:
        library.is_lost = True
        await pilot.press("slash", *"prisoners")
        await shows(pilot, "The folder is gone; what you see was read before")
        library.is_lost = False
        await shows(pilot, "1 of 2")
