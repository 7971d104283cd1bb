"""The five questions that people put to many visits, each answered on the screen in 15 keys."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import library_questions as asked
import pytest
from browsing import WIDE, document_lines, settle, shown
from library_browsing import browse_library, listed, rows, screen, when
from paths import ROOT
from textual.pilot import Pilot

from missiontui.library.folder.library import FolderLibrary
from missiontui.library.rows import ItemName
from missiontui.library.sections.names import item_of, row_of
from missiontui.model import Id
from missiontui.ui.screens.palette import PaletteScreen
from missiontui.ui.widgets.detail_view import DetailView

MOST_KEYS = 15


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The twelve visits, and the files that give none."""
    found = tmp_path_factory.mktemp("library") / "visits"
    shutil.copytree(ROOT / "tests" / "library", found)
    return found


@asynccontextmanager
async def browsing(folder: Path) -> AsyncIterator[Pilot[None]]:
    """The screen of the twelve visits, once all of them are taken in."""
    async with browse_library(FolderLibrary(str(folder), cached=False), WIDE) as pilot:
        await when(pilot, lambda: len([*screen(pilot).visits.here]) == 12, "all visits")
        await settle(pilot)
        yield pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, of which there may not be more than a reader has patience for."""
    assert len(keys) <= MOST_KEYS
    await pilot.press(*keys)
    await settle(pilot)


def read(pilot: Pilot[None]) -> str:
    """All that the detail in sight says, its lines joined."""
    detail = screen(pilot).panes.pane.query_one(DetailView)
    return " ".join(" ".join(document_lines(detail)).split())


def each_row(pilot: Pilot[None]) -> Iterator[str]:
    """What each row of the list says, one highlighted after the other, with what stands below."""
    for row in rows(pilot):
        yield " ".join(("".join(span.text for span in row.spans), row.aside, *row.more))


async def test_what_earlier_visits_called_for(folder: Path) -> None:
    """Every call about prisoners stands in the list; its own detail has it word for word."""
    async with browsing(folder) as pilot:
        await press(pilot, "slash", *"prisoners", "tab", "G")
        await when(pilot, lambda: screen(pilot).found.told, "what was found")
        found = {item_of(row.id) for row in rows(pilot)}
        for call in asked.CALLS:
            name = ItemName(call.place[0], Id(call.place[1]))
            if not call.is_named:
                assert name not in found
                continue
            assert name in found, call.place
            listed(pilot).highlight(row_of(name))
            await settle(pilot)
            text = read(pilot)
            assert " ".join(call.wording.split()) in text
            assert f"(“{call.verb}”)" in text
            assert f"¶ {call.paragraph}" in text


async def test_who_was_met_more_than_once(folder: Path) -> None:
    """Those who were met again stand below each other, each with the post."""
    async with browsing(folder) as pilot:
        await press(pilot, "2")
        await when(pilot, lambda: rows(pilot), "what is followed")
        told = [*each_row(pilot)]
        for (name, post), places in asked.PEOPLE_MET_AGAIN.items():
            (row,) = [each for each in told if each.startswith(name)]
            assert post in row
            assert f"met in {len({file for file, _ in places})} visits" in row
        for met in asked.GRID:
            assert any(each.startswith(f"{met.name}  {met.country}") for each in told), met.name


async def test_what_became_of_the_case(folder: Path) -> None:
    """The case has its situation as each text puts it, the steps, and no word that it goes on."""
    async with browsing(folder) as pilot:
        await press(pilot, "2", *"jjjjj")
        await when(pilot, lambda: "Danek Orlo" in read(pilot), "the case")
        text = read(pilot)
        for situation in asked.SITUATIONS:
            assert all(word in text for word in situation.words.split())
        for step in asked.STEPS:
            assert f"{step.text} ({step.source})" in text
        assert "Nothing later is known." in text
        assert "still" not in text


async def test_what_is_no_longer_said(folder: Path) -> None:
    """The topics of 2019 that 2024 has not stand at the end, each with what was said then."""
    async with browsing(folder) as pilot:
        await press(pilot, "2")
        await when(pilot, lambda: rows(pilot), "what is followed")
        told = {each.spans[0].text: each for each in rows(pilot) if "said 2019" in str(each.more)}
        assert {*told} == {each.topic for each in asked.DROPPED}
        for dropped in asked.DROPPED:
            listed(pilot).highlight(told[dropped.topic].id)
            await settle(pilot)
            text = read(pilot)
            assert "No statement recorded of the visit of 8-11 April 2024 has this topic." in text
        assert not {*asked.KEPT, *asked.NEW} & {*told}


async def test_which_visits_met_an_ombudsperson(folder: Path) -> None:
    """A search lists the visits; beside them stands who was met there, and who was not."""
    async with browsing(folder) as pilot:
        await press(pilot, "2")
        await when(pilot, lambda: rows(pilot), "what is followed")
        for row in [each for each in rows(pilot) if "Ombudsperson of" in each.spans[0].text]:
            listed(pilot).highlight(row.id)
            await settle(pilot)
            text = read(pilot)
            assert met_in(text) == met_by(asked.MET_OMBUDSPERSON, row.spans[0].text.split()[-1])


def met_in(text: str) -> int:
    """The number of visits that a text tells of at which somebody was met."""
    return text.count("¶") - text.count("no meeting that was held")


def met_by(places: Sequence[asked.Place], country: str) -> int:
    """Number of visits to a country among some meetings."""
    return sum(file.startswith(country.lower()) for file, _ in places)


async def test_filters_answer_too(folder: Path) -> None:
    """What was said of a topic is also found by choosing it."""
    async with browsing(folder) as pilot:
        await press(pilot, "f")
        await when(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen), "the filters")
        await pilot.press(*"oskarra", "enter")
        await when(pilot, lambda: "of 12 visits" in shown(pilot), "the filter")
