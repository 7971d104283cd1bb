from __future__ import annotations

from pathlib import Path

import pytest
from browsing import NARROW, USUAL, WIDE, settle, shown
from library_browsing import (
    browse_library,
    detail,
    is_in_record,
    listed,
    opened,
    rows,
    screen,
    shows,
    when,
)
from shelves import FAULTS, Shelf, few, many, names, visit

from missiontui.library.interface import EVERYTHING, Filter, Progress
from missiontui.library.sections.visits import PROBLEMS
from missiontui.ui.screens.faults import FaultsScreen
from missiontui.ui.screens.library import LibraryScreen
from missiontui.ui.screens.palette import PaletteScreen

SIZES = pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)


@SIZES
async def test_visits_are_listed(size: tuple[int, int]) -> None:
    """The newest stands on top, each with its dates as far as stated, its country and title."""
    async with browse_library(few(), size) as pilot:
        assert [row.id for row in rows(pilot)] == names(few())
        assert listed(pilot).highlighted == "selmark-2024.yaml"
        text = shown(pilot)
        for words in ("8-11 April 2024  Selmark", "2022  Oskarra  planned", "Dates not stated"):
            assert words in text
        assert text.count("Members visited Selmark") >= (2 if size == WIDE else 1)
        assert ("4 visits" in text) is (size is not NARROW)
        assert ("Visits by year · 2024: 1 · year not stated: 1" in text) is (size is WIDE)
        assert ("2 meetings, 1 statement" in text) is (size is WIDE)


async def test_the_brief_of_a_visit_follows_the_list() -> None:
    """Beside the list stand title, dates, numbers and what was called for, read from no file."""
    library = few()
    async with browse_library(library, USUAL) as pilot:
        await shows(pilot, "Set a date by which")
        assert "Members visited Selmark" in shown(pilot)
        await pilot.press("j")
        await settle(pilot)
        assert "VISIT" in shown(pilot)
        assert "planned" in shown(pilot)
        assert "open" not in library.asked


@SIZES
async def test_a_visit_is_opened_and_left(size: tuple[int, int]) -> None:
    """Enter opens it in tabs; q and Backspace come back to the same row."""
    async with browse_library(few(), size) as pilot:
        for leave in ("q", "backspace"):
            listed(pilot).position = 0
            await pilot.press("j", "j", "enter")
            browser = await opened(pilot)
            assert browser.mission.title == "Members visited Selmark (selmark-2019)"
            assert "q back" in shown(pilot)
            await pilot.press(*(["q"] if leave == "q" and browser.pane.can_leave else []), leave)
            await when(pilot, lambda: not is_in_record(pilot), "the library")
            assert listed(pilot).highlighted == "selmark-2019.yaml"
            assert pilot.app.focused is listed(pilot)


async def test_a_record_without_a_file_is_read_again_from_the_library() -> None:
    """A record of a server is asked for again by r; that it has changed or went is told."""
    library = few()
    async with browse_library(library) as pilot:
        await pilot.press("enter")
        browser = await opened(pilot)
        await pilot.press("r")
        await shows(pilot, "Read again: nothing has changed")
        library.all_items[0] = library.all_items[0]._replace(words="Set a day for it.")
        library.state = Progress(4, 4, None, 2)
        await shows(pilot, "The library has another record now; r reads it")
        assert "Set a day" not in shown(pilot)
        await pilot.press("r")
        await shows(pilot, "Read again: the record has changed")
        library.all_visits.pop(0)
        library.state = Progress(3, 3, None, 3)
        await shows(pilot, "selmark-2024.yaml is no longer there; what you see was read before")
        await pilot.press("r")
        await shows(pilot, "selmark-2024.yaml is no longer there")
        assert pilot.app.screen is browser


async def test_the_detail_leads_to_what_was_said() -> None:
    """From the brief, Enter on a statement opens the visit at it."""
    async with browse_library(few()) as pilot:
        await shows(pilot, "Release all prisoners.")
        await pilot.press("l")
        for _ in range(20):
            if (place := screen(pilot).panes.place) and place.id == "release":
                break
            await pilot.press("j")
        await pilot.press("enter")
        browser = await opened(pilot)
        assert browser.pane.highlighted == "release"


async def test_a_record_that_is_gone_is_told() -> None:
    """A visit whose record went away since is told in a sentence, and nothing opens."""
    library = few()
    async with browse_library(library) as pilot:
        library.all_visits = []
        await pilot.press("enter")
        await when(pilot, lambda: "is no longer there" in screen(pilot).status_line.sentence, "it")
        assert not is_in_record(pilot)


# Many -------------------------------------------------------------------------------------------


async def test_visits_come_by_pages() -> None:
    """A page of a hundred is enough to begin; the next comes when one nears its end, or by G."""
    library = many(2500)
    async with browse_library(library) as pilot:
        assert len(rows(pilot)) == 100
        listed(pilot).position = 70
        await when(pilot, lambda: len(rows(pilot)) == 200, "the next page")
        assert listed(pilot).position == 70
        await pilot.press("G")
        await when(pilot, lambda: listed(pilot).highlighted == "v02499.yaml", "the last visit")
        await pilot.press("g")
        assert listed(pilot).highlighted == "v00000.yaml"


async def test_what_is_taken_in_is_told_and_moves_nothing() -> None:
    """How many files of how many is told; new visits come in around the one that is read."""
    library = many(3)
    library.state = Progress(3, 1400, 75.0, 1)
    async with browse_library(library, USUAL) as pilot:
        await shows(pilot, "Taking in 3 of 1,400 files · about 1 min left")
        await pilot.press("j")
        before = listed(pilot).selected_cell().y
        library.all_visits.insert(0, visit("new-one"))
        library.state = Progress(1400, 1400, None, 2)
        await when(pilot, lambda: len(rows(pilot)) == 4, "the new visit")
        assert listed(pilot).highlighted == "v00001.yaml"
        assert listed(pilot).selected_cell().y in (before, before + 2)
        assert "Taking in" not in shown(pilot)


async def test_until_the_reader_moves_the_newest_visit_is_on_top() -> None:
    """Before any key, the list begins with the newest visit, also when it comes later."""
    library = many(3)
    async with browse_library(library, USUAL) as pilot:
        library.all_visits.insert(0, visit("new-one"))
        library.state = Progress(4, 4, None, 2)
        await when(pilot, lambda: len(rows(pilot)) == 4, "the new visit")
        assert listed(pilot).highlighted == "new-one.yaml"
        assert listed(pilot).position == 0


async def test_a_visit_that_is_read_stays_as_it_is_read() -> None:
    """What is taken in moves neither the line that one is at nor what stands round it."""
    library = few()
    async with browse_library(library, USUAL) as pilot:
        await shows(pilot, "Set a date by which")
        await pilot.press("l", "j", "j", "j")
        before = shown(pilot, detail(pilot))
        asked = library.asked.count("items_of")
        library.all_visits.insert(0, visit("new-one", "2025-01-01"))
        library.state = Progress(5, 5, None, 2)
        await when(pilot, lambda: len(rows(pilot)) == 5, "the new visit")
        assert listed(pilot).highlighted == "selmark-2024.yaml"
        assert shown(pilot, detail(pilot)) == before
        library.all_items[0] = library.all_items[0]._replace(words="Set a day for it.")
        library.state = Progress(5, 5, None, 3)
        await shows(pilot, "Set a day for it.")
        assert library.asked.count("items_of") > asked
        assert detail(pilot).cursor_lines() == (3, 3)


@pytest.mark.parametrize("is_gone", [False, True], ids=["of the faults", "of a visit that went"])
async def test_a_row_that_is_no_visit_makes_nobody_read_all(*, is_gone: bool) -> None:
    """What changes has no more rows asked for than were there, whichever row is highlighted."""
    library = many(9000)
    library.all_problems = FAULTS
    async with browse_library(library) as pilot:
        await pilot.press("j", "j") if is_gone else await pilot.press("k")
        await settle(pilot)
        assert listed(pilot).highlighted == ("v00002.yaml" if is_gone else PROBLEMS)
        library.all_visits = [each for each in library.all_visits if each.name != "v00002.yaml"]
        library.state = Progress(9000, 9000, None, 2)
        await when(pilot, lambda: "8,999 visits" in shown(pilot), "what is new")
        assert len(rows(pilot)) == 101
        assert listed(pilot).highlighted == ("v00003.yaml" if is_gone else PROBLEMS)


async def test_the_highlighted_visit_is_kept_however_many_come_before_it() -> None:
    """Rows are asked for as far as the visit that is read stands now."""
    library = many(9000)
    async with browse_library(library) as pilot:
        await pilot.press("j", "j")
        library.all_visits[:0] = [visit(f"a{number:05}") for number in range(3000)]
        library.state = Progress(12000, 12000, None, 2)
        await when(pilot, lambda: "12,000 visits" in shown(pilot), "what is new")
        assert listed(pilot).highlighted == "v00002.yaml"
        assert len(rows(pilot)) < 6000


async def test_a_library_that_is_lost_says_so() -> None:
    """The loss is told once, and what is on the screen stays."""
    library = few()
    async with browse_library(library) as pilot:
        library.is_lost = True
        await pilot.press("slash", "p")
        await shows(pilot, "The folder is gone; what you see was read before")
        assert [row.id for row in rows(pilot)] == names(library)


async def test_a_loss_is_told_in_the_wording_that_there_is_room_for() -> None:
    """A narrow screen says less, and all of it."""
    library = few()
    async with browse_library(library, (40, 12)) as pilot:
        library.is_lost = True
        await shows(pilot, " It is gone ")
        library.is_lost = False
        await when(pilot, lambda: not screen(pilot).status_line.sentence, "the sentence to go")


async def test_a_library_that_is_back_is_not_called_lost() -> None:
    """Once it answers again, the sentence goes, whatever it was asked; others stay."""
    library = few()
    async with browse_library(library, USUAL) as pilot:
        line = screen(pilot).status_line
        library.is_lost = True
        await shows(pilot, "The folder is gone; what you see was read before")
        library.is_lost = False
        await when(pilot, lambda: not line.sentence, "the sentence to go")
        library.is_lost = True
        await shows(pilot, "The folder is gone")
        line.show("Something else")
        library.is_lost = False
        await screen(pilot).questions.ask("", lambda each: each.total())
        assert line.sentence == "Something else"


async def test_a_filter_that_is_left_while_the_library_is_lost() -> None:
    """What is listed stays as it can be read; once the library is back, all visits are."""
    library = few()
    async with browse_library(library) as pilot:
        await screen(pilot).choose(Filter(years=(2019,)))
        await shows(pilot, "1 of 4 visits · year 2019")
        library.is_lost = True
        await pilot.press("escape")
        await shows(pilot, "The folder is gone; what you see was read before")
        await pilot.resize_terminal(*USUAL)
        await settle(pilot)
        assert [row.id for row in rows(pilot)] == ["selmark-2019.yaml"]
        assert "election observation" in shown(pilot, detail(pilot)).lower()
        library.is_lost = False
        await when(pilot, lambda: len(rows(pilot)) == 4, "all visits")
        await when(pilot, lambda: "year 2019" not in shown(pilot), "the title of all visits")
        assert "4 visits" in shown(pilot)


async def test_a_key_says_that_the_library_is_lost(tmp_path: Path) -> None:
    """What needs the library says each time why it is not done, and nothing else."""
    library = few(folder=tmp_path)
    async with browse_library(library) as pilot:
        line = screen(pilot).status_line
        library.is_lost = True
        await shows(pilot, "The folder is gone; what you see was read before")
        for key in ("e", "y", "f", "enter"):
            line.show("Something else")
            await pilot.press(key)
            await shows(pilot, "The folder is gone; what you see was read before")
        assert pilot.app.screen is screen(pilot)


@pytest.mark.parametrize("key", ["enter", "f", "y", "F", "e"])
async def test_keys_go_on_while_a_library_does_not_answer(
    monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """No key waits longer than a moment for an answer; what it asked for comes with that."""
    monkeypatch.setattr(LibraryScreen, "SECONDS_TO_WAIT", 0.1)
    library = few()
    async with browse_library(library) as pilot:
        await pilot.press("slash", *"prisoners", "tab")
        await shows(pilot, "1 of 2")
        library.answers.clear()
        await pilot.press(key)
        waiting = "Waiting for an answer of the library"
        await shows(pilot, waiting)
        await pilot.press("j")
        await shows(pilot, "2 of 2")
        library.answers.set()
        await when(pilot, lambda: waiting not in shown(pilot), "the answer")


async def test_a_library_that_does_not_answer_is_left() -> None:
    """The screen closes at once, whatever was asked."""
    library = few()
    async with browse_library(library) as pilot:
        library.answers.clear()
        await pilot.press("enter")
        await pilot.press("q")
        await when(pilot, lambda: not pilot.app.is_running, "the end")
        library.answers.set()


async def test_an_empty_library_says_so() -> None:
    """Without any record, a sentence stands in place of the list, and keys work."""
    async with browse_library(Shelf(())) as pilot:
        assert "There is no record here yet" in shown(pilot)
        await pilot.press("question_mark")
        assert "Help" in shown(pilot)


async def test_the_library_is_let_go_of() -> None:
    """When the screen ends, the library is closed."""
    library = few()
    async with browse_library(library):
        pass
    assert library.is_closed


# Filters ----------------------------------------------------------------------------------------


@SIZES
async def test_filters(size: tuple[int, int]) -> None:
    """Countries, bodies, kinds and years are listed with numbers; what is chosen is told."""
    async with browse_library(few(), size) as pilot:
        await pilot.press("f")
        await when(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen), "the menu")
        assert "Selmark  3 visits" in shown(pilot)
        await pilot.press(*"oskar", "enter")
        await when(pilot, lambda: len(rows(pilot)) == 1, "the filter")
        assert listed(pilot).highlighted == "oskarra-2022.yaml"
        assert "1 of 4 visits" in shown(pilot)
        if size is not NARROW:
            assert "1 of 4 visits · country Oskarra" in shown(pilot)
        await pilot.press("escape")
        await when(pilot, lambda: len(rows(pilot)) == 4, "all visits")
        assert screen(pilot).chosen == EVERYTHING


async def test_several_filters_and_none_of_them() -> None:
    """Values of one facet are alternatives, facets add up; what is chosen again is taken off."""
    async with browse_library(few()) as pilot:
        for typed in ("selm", "2019", "2024"):
            await pilot.press("f")
            await when(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen), "the menu")
            await pilot.press(*typed, "enter")
            await when(pilot, lambda: not isinstance(pilot.app.screen, PaletteScreen), "the end")
        await shows(pilot, "2 of 4 visits · country Selmark · year 2019 or 2024")
        await pilot.press("f")
        await when(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen), "the menu")
        assert "country (chosen)" in shown(pilot)
        await pilot.press(*"2024", "enter")
        await shows(pilot, "1 of 4 visits · country Selmark · year 2019")
        await screen(pilot).choose(Filter(years=(1999,)))
        await shows(pilot, "No visit is of what is chosen; Esc takes the filter off.")
        await pilot.press("escape")
        await when(pilot, lambda: len(rows(pilot)) == 4, "all visits")


# Faults -----------------------------------------------------------------------------------------


@SIZES
async def test_files_that_give_no_record(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line tells their number; Enter lists them, and there opens the editor at the line."""
    edited: list[tuple[str, int]] = []

    def lend(_: object, path: Path, line: int) -> int:
        edited.append((path.name, line))
        return 0

    monkeypatch.setattr("missiontui.ui.library_opening.lend_to_editor", lend)
    async with browse_library(few(FAULTS, tmp_path), size) as pilot:
        assert "2 files give no record" in shown(pilot)
        assert listed(pilot).highlighted == "selmark-2024.yaml"
        await pilot.press("k")
        if size is not NARROW:
            assert "broken.yaml: 13:11:" in shown(pilot)
        await pilot.press("enter")
        await when(pilot, lambda: isinstance(pilot.app.screen, FaultsScreen), "the list")
        await pilot.press("enter")
        await when(pilot, lambda: edited == [("broken.yaml", 13)], "the editor")


async def test_the_editor_opens_at_the_visit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The editor has the file of the visit; where there is none on this machine, that is told."""
    edited: list[str] = []

    def lend(_: object, path: Path, __: int) -> int:
        edited.append(path.name)
        return 0

    monkeypatch.setattr("missiontui.ui.library_opening.lend_to_editor", lend)
    async with browse_library(few(folder=tmp_path)) as pilot:
        assert "e edit" in shown(pilot)
        await pilot.press("e")
        await when(pilot, lambda: edited == ["selmark-2024.yaml"], "the editor")
    async with browse_library(few()) as pilot:
        assert "e edit" not in shown(pilot)
        await pilot.press("e")
        await shows(pilot, "No file on this machine holds this record")


async def test_a_visit_without_a_file_is_not_edited() -> None:
    """Opened from a library without files, a record offers no editor, and saves no empty copy."""
    async with browse_library(few()) as pilot:
        await pilot.press("enter")
        browser = await opened(pilot)
        assert "e edit" not in shown(pilot)
        await pilot.press("e")
        await shows(pilot, "No file on this machine holds this record")
        assert pilot.app.screen is browser


# Copying ----------------------------------------------------------------------------------------


async def test_what_is_copied_comes_from_the_record(sent: list[str]) -> None:
    """Copies of a visit are those that its record gives, read anew."""
    async with browse_library(few()) as pilot:
        await pilot.press("y")
        await shows(pilot, "all as text")
        await pilot.press("a")
        await when(pilot, lambda: sent, "the copy")
        assert "Call: Release all prisoners." in sent[0]


# Help and commands ------------------------------------------------------------------------------


@SIZES
async def test_the_help_tells_the_keys_of_a_library(size: tuple[int, int]) -> None:
    """What works here stands in the help, and is run from it."""
    async with browse_library(few(), size) as pilot:
        await pilot.press("question_mark", *"filter by")
        await shows(pilot, "Filter by")
        await pilot.press("enter")
        await when(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen), "the filters")


async def test_the_palette_goes_to_a_visit_or_runs_a_command() -> None:
    """Typing finds a visit by its dates, country and body, and any command by its words."""
    async with browse_library(few()) as pilot:
        await pilot.press("colon")
        await when(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen), "the palette")
        await pilot.press(*"oskarra", "enter")
        browser = await opened(pilot)
        assert browser.mission.title.endswith("(oskarra-2022)")
        await pilot.press("q")
        await when(pilot, lambda: not is_in_record(pilot), "the library")
        await pilot.press("colon")
        await when(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen), "the palette")
        await pilot.press(*"follow-up", "enter")
        await when(pilot, lambda: screen(pilot).panes.active == "follow-up", "the tab")


@pytest.mark.parametrize("chosen", [EVERYTHING, Filter(years=(2024,))], ids=["all", "a filter"])
async def test_the_palette_finds_every_visit(chosen: Filter) -> None:
    """Visits that are not listed yet, and those that a filter leaves out, are found by typing."""
    library = many(4500)
    library.all_visits[0] = visit("newest", "2024-04-08")
    library.all_visits[-1] = visit("last", body="Council of Hallin")
    async with browse_library(library) as pilot:
        await screen(pilot).choose(chosen)
        await pilot.press("colon")
        await when(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen), "the palette")
        await pilot.press(*"of hallin")
        await shows(pilot, "Council of Hallin")
        await pilot.press("enter")
        browser = await opened(pilot)
        assert browser.mission.title.endswith("(last)")


@pytest.mark.parametrize("why", ["all", "lost", "being taken in"])
async def test_nothing_is_called_that_only_where_all_is_known(why: str) -> None:
    """Where visits are missing, the palette says so, and not that there is no such visit."""
    library = few()
    if why == "being taken in":
        library.state = Progress(4, 1400, 75.0, 1)
    async with browse_library(library) as pilot:
        library.is_lost = why == "lost"
        await pilot.press("colon")
        await when(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen), "the palette")
        await pilot.press(*"nowhere in it")
        if why == "all":
            await shows(pilot, "Nothing is called that; / finds in all texts")
        else:
            await shows(pilot, "Not among what is here by now; / finds in all texts")
            await settle(pilot)
            assert "Nothing is called that" not in shown(pilot)


async def test_a_size_that_has_no_room_is_told() -> None:
    """A terminal that is too small for a moment shows a sentence; the list has the keys again."""
    async with browse_library(few()) as pilot:
        await pilot.resize_terminal(30, 10)
        await shows(pilot, "This terminal is too small")
        await pilot.resize_terminal(*USUAL)
        await when(pilot, lambda: pilot.app.focused is listed(pilot), "the keys")
        await pilot.press("j")
        assert listed(pilot).highlighted == "oskarra-2022.yaml"
