from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from browsing import NARROW, USUAL, WIDE, browse, document_lines, settle, shown, status
from library_browsing import (
    browse_library,
    detail,
    listed,
    opened,
    rows,
    screen,
    shows,
    when,
)
from shelves import Shelf, call, many, visit
from textual.pilot import Pilot

from missiontui.document.blocks import Heading
from missiontui.document.legend import legend
from missiontui.library.interface import Progress
from missiontui.library.rows import Alike, ItemName, LibraryItem, Link, Relation, Step, Visit
from missiontui.library.sections.follow_up import MOST_VISITS, NOT_LISTED
from missiontui.library.sections.followed import ALIKE, NOTHING_LATER
from missiontui.model import Id, Mission
from missiontui.ui.screens.followed import FollowedScreen, show_followed
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.help_view import HelpView

SIZES = pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)
RECORD = """title: Members visited Selmark (2024)
source: {publisher: Parliament of Trevane}
statements:
  - id: beds
    kind: call
    text: Set a date for new beds.
  - {id: release, kind: call, text: Release all prisoners.}
"""


def shelf(folder: Path | None = None) -> Shelf:
    """Three visits: a call said three times, a case of two texts, a call that only looks alike."""
    newest = visit("2024", "2024-04-08", "8-11 April 2024")
    middle = visit("2019", "2019-09-23", "23-26 September 2019")
    oldest = visit("2015", "2015-03-09", "9-12 March 2015")
    topics = ("overcrowding",)
    items = [
        call(newest, "beds", "Set a date for new beds.", verb="invited", topics=topics),
        call(newest, "release", "Release all prisoners.", topics=topics),
        case(newest, "missing since January", ()),
        call(middle, "fewer", "Bring down the number.", paragraph=5, topics=topics),
        case(middle, "sentenced to six years", (step(),)),
        call(oldest, "end", "End the overcrowding.", verb="called on", topics=topics),
    ]
    links = (
        link("2024", "beds", "2019", "fewer"),
        link("2019", "fewer", "2015", "end"),
        link("2024", "orlo", "2019", "orlo"),
    )
    return Shelf((newest, middle, oldest), items, links, (), folder)


def case(of: Visit, situation: str, steps: tuple[Step, ...]) -> LibraryItem:
    """The case of one man, as the text of a visit puts it."""
    return LibraryItem(
        of, Id("orlo"), "case", "concerns", "Danek Orlo", situation=situation, steps=steps
    )


def step() -> Step:
    """What came of it."""
    return Step(
        "20 November 2019", "The court upheld the sentence.", "Hallin Gazette", "2019-11-20"
    )


def link(one: str, id: str, other: str, other_id: str) -> Link:
    """A link from a visit to an earlier one."""
    to = ItemName(f"{other}.yaml", Id(other_id))
    return Link(ItemName(f"{one}.yaml", Id(id)), Relation.FOLLOWS, to, f"{other}.yaml {other_id}")


@SIZES
async def test_calls_stand_by_thread(size: tuple[int, int]) -> None:
    """The longest thread stands first; its detail has each with date, body, verb, wording and ¶."""
    async with browse_library(shelf(), size) as pilot:
        await pilot.press("2")
        await shows(pilot, "Said again, by thread (1)")
        assert "in 3 visits" in shown(pilot, listed(pilot))
        assert [row.spans[0].text for row in rows(pilot)] == [
            "Set a date for new beds.",
            "Danek Orlo",
        ]
        await pilot.press("l")
        await settle(pilot)
        text = "\n".join(_all_lines(pilot.app.query(DetailView)))
        first, last = text.index("9-12 March 2015"), text.index("8-11 April 2024")
        assert first < last
        assert "Parliament of Trevane" in " ".join(text.split())
        assert "“called on”: “end the overcrowding”" in " ".join(text.split())
        assert "¶ 5" in text


def _all_lines(views: Iterable[DetailView]) -> Iterator[str]:
    for view in views:
        if view.display and view.size:
            yield from document_lines(view)


@SIZES
async def test_a_case_as_each_text_puts_it(size: tuple[int, int]) -> None:
    """The situations stand side by side where there is room; steps as stated; nothing is added."""
    async with browse_library(shelf(), size) as pilot:
        await pilot.press("2")
        await shows(pilot, "Cases (1)")
        await pilot.press("j", "l")
        await settle(pilot)
        lines = [*_all_lines(pilot.app.query(DetailView))]
        text = " ".join(" ".join(lines).split())
        assert "Nothing later is known." in text
        assert "20 November 2019: The court upheld the sentence. (Hallin Gazette)" in text
        assert "still" not in text
        beside = any("sentenced" in line and "missing" in line for line in lines)
        assert beside is (size is WIDE)


async def test_what_is_alike_stands_apart() -> None:
    """What no record links is told apart, with the reason, once one stays at a thread."""
    async with browse_library(shelf()) as pilot:
        await pilot.press("2")
        await shows(pilot, "Alike, not linked")
        await shows(pilot, "same country and topic: overcrowding")


async def test_a_thread_that_is_read_stays_as_it_is_read() -> None:
    """What changes elsewhere in the library moves no line, and what is alike stays in sight."""
    library = shelf()
    async with browse_library(library) as pilot:
        await pilot.press("2")
        await shows(pilot, "Alike, not linked")
        await pilot.press("l", "j", "j", "j", "j")
        before = shown(pilot, detail(pilot))
        library.all_visits.insert(0, visit("2025", "2025-01-01"))
        library.state = Progress(4, 4, None, 2)
        await shows(pilot, "not compared: no statement of the last visit")
        assert shown(pilot, detail(pilot)) == before
        await pilot.resize_terminal(*USUAL)
        await settle(pilot)
        assert detail(pilot).cursor_lines() == (4, 4)


async def test_what_is_followed_is_asked_for_once_the_library_is_back() -> None:
    """Where the tab is opened while the library is lost, its rows come as soon as they can."""
    library = shelf()
    async with browse_library(library) as pilot:
        library.is_lost = True
        await pilot.press("2")
        await shows(pilot, "The folder is gone; what you see was read before")
        await settle(pilot)
        assert "Following the links" not in shown(pilot)
        library.is_lost = False
        await shows(pilot, "Said again, by thread (1)")


async def test_enter_in_the_detail_opens_the_visit() -> None:
    """A line of a thread leads to the item in its visit; q comes back to the same line."""
    async with browse_library(shelf()) as pilot:
        await pilot.press("2")
        await shows(pilot, "Said again, by thread (1)")
        await pilot.press("enter")
        for _ in range(9):
            if (place := screen(pilot).panes.place) and place.id == "end":
                break
            await pilot.press("j")
        await pilot.press("enter")
        browser = await opened(pilot)
        assert browser.pane.highlighted == "end"
        await pilot.press("q")
        await when(pilot, lambda: pilot.app.screen is screen(pilot), "the library")
        assert screen(pilot).panes.pane.in_detail


async def test_a_thread_is_copied_with_its_citations(sent: list[str]) -> None:
    """All of a thread is copied together, each as its own record cites it."""
    async with browse_library(shelf()) as pilot:
        await pilot.press("2")
        await shows(pilot, "Said again, by thread (1)")
        await pilot.press("y")
        await shows(pilot, "all of it (3), with citations")
        await pilot.press("N")
        await when(pilot, lambda: sent, "the copy")
        assert sent[0].index("Set a date for new beds.") > sent[0].index("End the overcrowding.")


# From an item -------------------------------------------------------------------------------------


@SIZES
async def test_an_item_is_followed_from_its_record(size: tuple[int, int]) -> None:
    """In a record of the library, F shows what other visits said of the same; q comes back."""
    async with browse_library(shelf(), size) as pilot:
        await pilot.press("slash", *"beds", "enter")
        browser = await opened(pilot)
        await pilot.press("F")
        await when(pilot, lambda: isinstance(pilot.app.screen, FollowedScreen), "what is followed")
        await settle(pilot)
        assert "Follow-up: Set a date for new beds." in shown(pilot)
        assert "9-12 March 2015" in shown(pilot)
        await pilot.press("q")
        await when(pilot, lambda: pilot.app.screen is browser, "the record")


async def test_what_is_followed_is_that_of_now() -> None:
    """A link that is written while the screen is open is shown; the cursor stays at its line."""
    library = shelf()
    async with browse_library(library) as pilot:
        at = await followed(pilot, "release")
        assert "in one visit" in shown(pilot)
        await pilot.press("j", "j")
        library.all_links = (*library.all_links, link("2024", "release", "2019", "fewer"))
        library.state = Progress(3, 3, None, 2)
        await shows(pilot, "in 3 visits")
        assert at.cursor_lines() == (2, 2)
        await pilot.resize_terminal(*USUAL)
        await settle(pilot)
        assert at.cursor_lines() == (2, 2)
        assert pilot.app.screen.query_one(DetailView) is at


async def test_an_item_that_went_while_it_is_followed_is_told() -> None:
    """What was said of it stays in sight; once it is there again, the sentence goes."""
    library = shelf()
    async with browse_library(library) as pilot:
        at = await followed(pilot, "release")
        before, items = shown(pilot, at), library.all_items
        library.all_items = [each for each in items if each.id != "release"]
        library.state = Progress(3, 3, None, 2)
        told = "This item is no longer in the library; what you see was read before"
        await shows(pilot, told)
        assert shown(pilot, at) == before
        library.all_items = items
        library.state = Progress(3, 3, None, 3)
        await when(pilot, lambda: told not in shown(pilot), "the end of the sentence")


async def followed(pilot: Pilot[None], words: str) -> DetailView:
    """What other visits said of an item, once it is shown."""
    await pilot.press("slash", *words, "enter")
    await opened(pilot)
    await pilot.press("F")
    await when(pilot, lambda: isinstance(pilot.app.screen, FollowedScreen), "what is followed")
    await settle(pilot)
    return pilot.app.screen.query_one(DetailView)


async def test_an_editor_that_fails_is_told_where_it_was_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen of what is followed says itself what became of the editor."""
    monkeypatch.setattr("missiontui.ui.library_opening.lend_to_editor", lambda *_: 3)
    (tmp_path / "2024.yaml").write_text(RECORD, "utf-8")
    async with browse_library(shelf(tmp_path)) as pilot:
        await followed(pilot, "release")
        await pilot.press("e")
        await shows(pilot, "ended with code 3")
        assert isinstance(pilot.app.screen, FollowedScreen)


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ({"topics": ("beds",)}, "No other visit is linked to this, and none looks alike"),
        ({"kind": "meeting"}, "No other visit is linked to this"),
    ],
)
async def test_nothing_to_follow_is_told(others: dict[str, object], told: str) -> None:
    """An item that no other visit has anything of says so, and what was looked for."""
    alone = visit("2024")
    item = call(alone, "beds", "New beds.", **others)
    async with browse_library(Shelf((alone,), [item])) as pilot:
        await show_followed(screen(pilot), screen(pilot), item.name)
        await settle(pilot)
        assert screen(pilot).status_line.sentence == told


async def test_a_loss_is_not_called_nothing_to_follow() -> None:
    """Where the library is lost, F says so, on the screen that one looks at."""
    library = shelf()
    async with browse_library(library) as pilot:
        await pilot.press("slash", *"beds", "enter")
        await opened(pilot)
        library.is_lost = True
        await when(pilot, lambda: screen(pilot).status_line.sentence, "the loss")
        for _ in range(2):
            await pilot.press("F")
            await shows(pilot, "The folder is gone; what you see was read before")
            await pilot.press("j")


async def test_a_record_alone_has_nothing_to_follow(mission: Mission) -> None:
    """Where a record was opened alone, F says what following needs, and no key promises it."""
    async with browse(mission) as pilot:
        assert "F follow-up" not in shown(pilot)
        await pilot.press("F")
        assert status(pilot) == "Other visits are known where a folder is open: missiontui DIR"


# Linking ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "copied", "line"),
    [
        ("beds", "      - {record: 2015.yaml, id: old}\n", 4),
        ("release", ", follows: [{record: 2015.yaml, id: old}]", 7),
    ],
)
async def test_a_link_is_copied_and_written_by_the_reader(  # what it needs
    found: str,
    copied: str,
    line: int,
    tmp_path: Path,
    sent: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On what is alike, L copies the link and opens the editor at the item of the later visit."""
    edited: list[tuple[str, int]] = []

    def lend(_: object, path: Path, at: int) -> int:
        edited.append((path.name, at))
        return 0

    monkeypatch.setattr("missiontui.ui.linking.lend_to_editor", lend)
    (tmp_path / "2024.yaml").write_text(RECORD, "utf-8")
    library = shelf(tmp_path)
    oldest = library.all_visits[-1]
    library.all_items.append(call(oldest, "old", "Fewer!", topics=("overcrowding",)))
    async with browse_library(library) as pilot:
        await pilot.press("slash", *found, "enter")
        await opened(pilot)
        await pilot.press("F")
        await when(pilot, lambda: isinstance(pilot.app.screen, FollowedScreen), "what is followed")
        await pilot.press("L")
        await shows(pilot, "L links what is alike and can be linked: go to its line first")
        await pilot.press("G", "k")
        await shows(pilot, "L link")
        await pilot.press("L")
        await when(pilot, lambda: edited, "the editor")
        assert sent == [copied]
        assert edited == [("2024.yaml", line)]
        assert "is to be pasted" in shown(pilot)


async def test_no_link_is_offered_between_members_of_delegations(
    tmp_path: Path, sent: list[str]
) -> None:
    """Two of the same name are shown as alike; as no record can link them, L copies nothing."""
    newer, older = visit("2024", "2024-04-08"), visit("2015", "2015-03-09")
    both = [call(each, "ada", "Ada Voss", kind="participant") for each in (newer, older)]
    async with browse_library(_Namesakes((newer, older), both, folder=tmp_path)) as pilot:
        await show_followed(screen(pilot), screen(pilot), both[0].name)
        await when(pilot, lambda: isinstance(pilot.app.screen, FollowedScreen), "what is followed")
        await shows(pilot, "same name; no link can bind these")
        await pilot.press("G", "k")
        await settle(pilot)
        assert "L link" not in shown(pilot)
        await pilot.press("L")
        await settle(pilot)
        assert sent == []


class _Namesakes(Shelf):
    """Two visits whose delegations have a member of one name."""

    def alike(self, name: ItemName) -> tuple[Alike, ...]:
        """The other one."""
        return tuple(Alike(each, "same name") for each in self.all_items if each.name != name)


async def test_the_help_tells_the_signs_of_a_library() -> None:
    """`?` begins with what only a library shows: the signs of the grid, and what is alike."""
    async with browse_library(shelf()) as pilot:
        await pilot.press("question_mark")
        await settle(pilot)
        first, *others = pilot.app.screen.query_one(HelpView).groups
    assert first.heading == "Signs of a library"
    assert [line.label for line in first.lines] == [ALIKE, NOTHING_LATER, "●", "○", "·"]
    assert [group.heading for group in others[:3]] == [heading for heading, _ in legend()]


@SIZES
async def test_what_very_many_visits_leave_out_is_told(size: tuple[int, int]) -> None:
    """Of more than 2,000 visits threads alone are listed; a row names all three other lists."""
    of_three = shelf()
    library = Shelf(
        (*of_three.all_visits, *many(MOST_VISITS).all_visits),
        of_three.all_items,
        of_three.all_links,
    )
    async with browse_library(library, size) as pilot:
        await pilot.press("2", "G")
        await when(pilot, lambda: listed(pilot).highlighted == NOT_LISTED, "the last row")
        entries = listed(pilot).entries
        headings = [each.text for each in entries if isinstance(each, Heading)]
        assert headings == ["Said again, by thread", "Not listed"]
        await settle(pilot)
        left = " ".join(line[: listed(pilot).size.width] for line in shown(pilot).splitlines())
        words = " ".join(left.replace("▌", " ").replace("│", " ").split())
        assert "Cases, who was met, and what is no longer said" in words
        assert "of more than 2,000 visits; f filters them" in words


async def test_links_between_cases_alone_are_not_called_none() -> None:
    """Where very many visits have no thread, it is not said that no record links anything."""
    async with browse_library(many(MOST_VISITS + 1)) as pilot:
        await pilot.press("2")
        await when(pilot, lambda: listed(pilot).highlighted == NOT_LISTED, "the only row")
        assert "No record links anything" not in shown(pilot)
