from __future__ import annotations

import pytest
from browsing import (
    NARROW,
    WIDE,
    browse,
    browser,
    detail,
    document_lines,
    entries,
    follow,
    record,
    rows_of,
    section,
    settle,
    show,
    shown,
)
from textual.pilot import Pilot

from missiontui.document.blocks import Link
from missiontui.document.sections import in_order
from missiontui.document.tabs import row_of, tab_of
from missiontui.model import GAPS, Id, Mission, Quotation


def marked_words(pilot: Pilot[None]) -> str:
    """The words of the detail that are set as those one came for."""
    view = detail(pilot)
    style = view.style_named("marked")
    words = [
        segment.text
        for index in range(view.line_count)
        for segment in view.segments(index)
        if segment.style and segment.style.underline and segment.style.bold == style.bold
    ]
    return " ".join(" ".join(words).split())


LINKS = (
    ("release-of-prisoners", "Janbolat Mamai,", "concerns", "janbolat-mamai"),
    ("janbolat-mamai", "call: Release all", "concerns", "release-of-prisoners"),
    ("majilis", "Aigul Kuspan", "participants", "aigul-kuspan"),
    ("government", "Ombudswoman", "participants", "ombudswoman"),
    ("majilis", "City ", "itinerary", "nur-sultan"),
    ("almaty", "Torture victims", "itinerary", "victims-think-tanks-academia"),
    ("aigul-kuspan", "Members of Majilis", "itinerary", "majilis"),
    ("ohchr", "United Nations offices", "itinerary", "united-nations"),
    ("visit", "Sent by", "participants", "delegation"),
    ("delegation", "Silvia Sardone", "participants", "silvia-sardone"),
    ("chair-office", "Person", "participants", "christian-sagartz"),
    ("christian-sagartz", "expectation: The efforts", "concerns", "chair-fast-implementation"),
    ("chair-quotation", "— Christian", "participants", "christian-sagartz"),
    ("chair-quotation", "(sentence 5)", "concerns", "chair-publication-of-findings"),
)
"""Where one starts, words of the link's line, the tab it leads to, and the item."""


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=str)
async def test_enter_follows_a_link_and_backspace_comes_back(
    mission: Mission, size: tuple[int, int]
) -> None:
    """A link leads to the detail of what it names; Backspace leads back to where one was."""
    async with browse(mission, size) as pilot:
        for start, words, tab, end in LINKS[size == WIDE :: 2]:
            await browser(pilot).panes.jump(Id(start))
            await settle(pilot)
            home = section(pilot).tab.name
            await follow(pilot, words)
            assert browser(pilot).pane.highlighted == end
            assert section(pilot).tab.name == tab
            assert detail(pilot).has_focus
            await pilot.press("backspace")
            assert browser(pilot).pane.highlighted == start
            assert section(pilot).tab.name == home
            assert detail(pilot).has_focus


@pytest.mark.parametrize(
    ("size", "id", "sentence"),
    [
        ((60, 14), "chair-recent-efforts", 3),
        (NARROW, "chair-publication-of-findings", 5),
    ],
)
async def test_a_statement_leads_to_its_sentence(
    mission: Mission, size: tuple[int, int], id: str, sentence: int
) -> None:
    """From a statement in a quotation one comes to its sentence, marked and under the cursor."""
    async with browse(mission, size, at=id) as pilot:
        await follow(pilot, f"Sentence {sentence}")
        assert section(pilot).tab.name == "quote"
        words = mission.item(Id("chair-quotation"), Quotation).sentences[sentence - 1]
        assert marked_words(pilot) == words
        cursor = document_lines(detail(pilot))[detail(pilot).cursor_lines()[0]]
        assert words.split()[0] in cursor
        assert cursor.strip("▌ ›") in shown(pilot)
        await pilot.press("backspace")
        assert browser(pilot).pane.highlighted == id


async def test_a_way_of_many_jumps_leads_back_step_by_step(mission: Mission) -> None:
    """Each Backspace goes back over one jump, in reverse order, to the side one came from."""
    async with browse(mission, at="release-of-prisoners") as pilot:
        await follow(pilot, "Janbolat Mamai, Kazakh")
        await follow(pilot, "Release all")
        await show(pilot, "itinerary")
        await browser(pilot).panes.jump(Id("majilis"))
        await settle(pilot)
        await follow(pilot, "Aigul Kuspan")
        places = []
        for _ in range(4):
            await pilot.press("backspace")
            places.append((section(pilot).tab.name, browser(pilot).pane.highlighted))
        assert places == [
            ("itinerary", "majilis"),
            ("itinerary", "in brief"),
            ("concerns", "janbolat-mamai"),
            ("concerns", "release-of-prisoners"),
        ]


async def test_enter_on_other_lines_does_nothing(mission: Mission) -> None:
    """Enter on a line that is no link changes nothing."""
    async with browse(mission, at="release-of-prisoners") as pilot:
        await pilot.press("l")
        before = shown(pilot)
        await pilot.press("enter", "enter")
        assert shown(pilot) == before


@pytest.mark.parametrize("name", ["bundled", "election", "partial", "arabic"])
async def test_every_link_leads_somewhere(name: str) -> None:
    """Every link of every document leads to a row of a list, and shows a document there."""
    mission = record(name)
    links: dict[Link, None] = {}
    for part in in_order():
        for row in rows_of(part, mission):
            document = part.document(mission, row.id, None)
            links.update({block.link: None for block in document if block.link})
    async with browse(mission) as pilot:
        for link in links:
            await browser(pilot).panes.jump(link.id, link.mark)
            assert browser(pilot).pane.highlighted == row_of(mission, link.id)
            tab = tab_of(mission, link.id)
            assert tab is not None
            assert section(pilot).tab is tab
            if isinstance(link.mark, int) and link.id != GAPS:
                await settle(pilot)
                sentence = mission.item(link.id, Quotation).sentences[link.mark - 1]
                assert marked_words(pilot) == " ".join(sentence.split())
        await settle(pilot)
        assert entries(pilot).row_count
