from __future__ import annotations

import dataclasses

import pytest
from browsing import (
    NARROW,
    USUAL,
    WIDE,
    browse,
    browser,
    cursor,
    detail,
    document_lines,
    entries,
    follow,
    record,
    rows_of,
    settle,
    show,
    shown,
    status,
    until,
)
from paths import RECORDS

from missiontui.document.blocks import Role
from missiontui.document.evidence import main_paragraph
from missiontui.document.sections import in_order
from missiontui.document.tabs import paragraph_id
from missiontui.model import Id, Mission, Statement
from missiontui.model.wording import paragraphs


@pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)
async def test_s_shows_the_words_and_goes_back(mission: Mission, size: tuple[int, int]) -> None:
    """The second s opens the paragraph, the words marked and in sight; the third undoes it all."""
    async with browse(mission, size, at="january-investigation") as pilot:
        await pilot.press("l", "j", "j", "j")
        before = shown(pilot)
        await pilot.press("s", "s")
        await settle(pilot)
        assert browser(pilot).panes.active == "source"
        assert browser(pilot).pane.highlighted == paragraph_id(9)
        view = detail(pilot)
        style = view.style_named(Role.MARKED.value)
        marked = "".join(
            segment.text
            for strip in view.render_lines(view.size.region)
            for segment in strip
            if segment.style and segment.style.underline == style.underline and style.underline
        )
        assert marked.startswith("“transparent, comprehensive and")
        await pilot.press("s")
        await settle(pilot)
        assert shown(pilot) == before
        await pilot.press("backspace")
        assert status(pilot) == "No jump to go back over"


async def test_backspace_goes_back_from_the_source_too(mission: Mission) -> None:
    """The look at the source is a jump like any other."""
    async with browse(mission, at="majilis") as pilot:
        before = shown(pilot)
        await pilot.press("s", "s", "backspace")
        await settle(pilot)
        assert shown(pilot) == before


@pytest.mark.parametrize("name", ["bundled", "election", "partial", "arabic"])
async def test_every_item_finds_its_paragraph(name: str) -> None:
    """From every row of every tab s leads to the first paragraph it rests on, or says why not."""
    mission = record(name)
    async with browse(mission) as pilot:
        for section in in_order()[:-1]:
            for row in rows_of(section, mission)[:12]:
                await browser(pilot).panes.show(row.id)
                await browser(pilot).action_source()
                number = main_paragraph(mission, row.id)
                if number is None:
                    assert status(pilot) == "The record names no paragraph for this"
                else:
                    await browser(pilot).action_source()
                    assert browser(pilot).pane.highlighted == paragraph_id(number)
                    await browser(pilot).action_source()
                assert browser(pilot).pane.highlighted == row.id


async def test_in_the_source_s_alone_says_what_it_is_for(mission: Mission) -> None:
    """Where nobody came from an item, s in Source has nowhere to go back to, and says so."""
    async with browse(mission, at="source") as pilot:
        await pilot.press("s")
        assert "This is the source" in status(pilot)


async def test_enter_on_a_paragraph_lists_what_rests_on_it(mission: Mission) -> None:
    """From a paragraph Enter leads to what rests on it, each a link, and from there to the item."""
    async with browse(mission, at="¶5") as pilot:
        await pilot.press("enter")
        lines = "\n".join(document_lines(detail(pilot)))
        assert "used by" in lines
        assert "meeting: United Nations offices ›" in " ".join(lines.split())


async def test_what_is_not_stated_leads_to_its_list(mission: Mission) -> None:
    """A gap shown with an item is a link to the list of all of them, where it is marked."""
    async with browse(mission, at="united-nations") as pilot:
        await pilot.press("l")
        lines = document_lines(detail(pilot))
        at = next(i for i, line in enumerate(lines) if "Names of the United Nations" in line)
        detail(pilot).go_to(at, 0)
        await pilot.press("enter")
        await settle(pilot)
        assert browser(pilot).pane.highlighted == "gaps"
        here = document_lines(detail(pilot))[cursor(pilot)]
        assert "Names of the United Nations" in here


# A text beside the record ----------------------------------------------------------------------


def with_text(mission: Mission, text: tuple[str, ...]) -> Mission:
    """The record with a text of its source."""
    source = dataclasses.replace(mission.source, sha256=None)
    return dataclasses.replace(mission, source=source, source_text=text)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("", ""), "¶ 9 · matches the source"),
        (("all political", "many political"), "the record has “[...] the release of all political"),
        (("all political", "many political"), "; the source “[...] the release of many political"),
        (
            ("prisoners,", "prisoner,"),
            "“[...] release of all political prisoners, in particular”; ",
        ),
        (("the release of", "a discharge for"), "the source “[...] a discharge for all political"),
        (("the release of all political prisoners, in particular", "nothing for"), "¶ 9 · not fou"),
    ],
)
async def test_words_are_held_against_the_text(
    mission: Mission, change: tuple[str, str], expected: str
) -> None:
    """Beside a wording stands that it matches, or where record and source part first."""
    statement = mission.item(Id("release-of-prisoners"), Statement)
    words = " ".join(statement.passages[0].wording).replace(*change)
    text = (*(f"Paragraph {n}." for n in range(1, 9)), f"They called for {words} and more.")
    async with browse(with_text(mission, text), at="release-of-prisoners") as pilot:
        assert expected in " ".join(" ".join(document_lines(detail(pilot))).split())


async def test_the_sum_of_all_texts_leads_to_each_that_differs(mission: Mission) -> None:
    """Source begins with the sum and a list, whose lines lead to the items."""
    statement = mission.item(Id("release-of-prisoners"), Statement)
    words = " ".join(statement.passages[0].wording)
    text = (*(f"Paragraph {n}." for n in range(1, 9)), f"They called for {words} and more.")
    async with browse(with_text(mission, text), at="source") as pilot:
        lines = " ".join(" ".join(document_lines(detail(pilot))).split())
        assert "Held against the attached text: 96 verbatim texts; " in lines
        assert "quoted texts differ from the attached text · Fact-finding visit" in shown(pilot)
        await follow(pilot, "title of the record")
        await settle(pilot)
        assert browser(pilot).pane.highlighted == paragraph_id(1)


async def test_a_paragraph_that_is_not_there(mission: Mission) -> None:
    """A wording of a paragraph that the text does not have says so."""
    async with browse(with_text(mission, ("Only one.",)), at="release-of-prisoners") as pilot:
        assert "¶ 9 · not found" in shown(pilot)


async def test_another_text_is_named_as_such(mission: Mission) -> None:
    """A text whose digest is not the record's is called another text, once, in Source."""
    other = dataclasses.replace(mission, source_text=("Another text.",))
    async with browse(other, at="source") as pilot:
        words = " ".join(" ".join(document_lines(detail(pilot))).split())
        assert "another text than the one that the record was made from" in words


async def test_a_full_text_has_the_words_marked(mission: Mission) -> None:
    """With a text, a paragraph is shown whole; from an item only that item's words are marked."""
    del mission
    election = record("election")
    text = paragraphs((RECORDS / "election.txt").read_text("utf-8"))
    assert election.source_text == text
    statement = next(each for each in election.statements if each.passages[0].wording)
    async with browse(election, at=statement.id) as pilot:
        await pilot.press("s", "s")
        await settle(pilot)
        number = statement.passages[0].paragraph
        assert browser(pilot).pane.highlighted == paragraph_id(number)
        words = " ".join(" ".join(document_lines(detail(pilot))).split())
        assert text[number - 1][:60] in words


@pytest.mark.parametrize("size", [WIDE, USUAL], ids=str)
async def test_source_shows_what_is_not_recorded(size: tuple[int, int]) -> None:
    """With an attached text, rows and paragraphs tell the words that nothing rests on."""
    async with browse(record("election"), size) as pilot:
        await show(pilot, "source")
        assert "5 of 29 paragraphs have words that are not recorded." in " ".join(
            " ".join(document_lines(detail(pilot))).split()
        )
        await pilot.press(*["down"] * 5)
        assert "not all recorded" in shown(pilot, entries(pilot))
        words = " ".join(" ".join(document_lines(detail(pilot))).split())
        assert "not recorded “An earlier invitation by the Central Electoral Commission" in words


async def test_the_skeleton_of_a_paragraph_is_copied(sent: list[str]) -> None:
    """At a paragraph, y k copies YAML with the words that are still to be recorded."""
    async with browse(record("election")) as pilot:
        await show(pilot, "source")
        await pilot.press(*["down"] * 5, "y", "k")
        await until(pilot, lambda: sent, "copied")
        assert 'wording: "An earlier invitation by the Central Electoral' in sent[0]
