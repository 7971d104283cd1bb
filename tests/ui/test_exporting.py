"""Writing from the screen, in the formats of other programs."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from browsing import NARROW, USUAL, WIDE, browse, on_top, settle, status, until, write
from textual.pilot import Pilot

from missiontui import load
from missiontui.export.formats import FORMATS
from missiontui.model import SECTIONS, Mission
from missiontui.ui.screens.palette import PaletteScreen

NAME = "meps-assessed-the-human-rights-situation-in-kazakhstan"


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write into a folder of the test's own."""
    monkeypatch.chdir(tmp_path)


async def written(pilot: Pilot[None], typed: str) -> Path:
    """Write what is chosen by typing; the file that the status line names."""
    await pilot.press("w")
    assert isinstance(on_top(pilot), PaletteScreen)
    await write(pilot, typed)
    await pilot.press("enter")
    await until(pilot, lambda: "ritten" in status(pilot), "the outcome")
    return Path(status(pilot).partition(": ")[2])


@pytest.mark.parametrize("size", [WIDE, USUAL, NARROW], ids=str)
async def test_w_writes_the_record(mission: Mission, size: tuple[int, int], tmp_path: Path) -> None:
    """The file has the record's title as its name, and the status line says where it is."""
    async with browse(mission, size) as pilot:
        file = await written(pilot, "record as json")
        assert file.name in (f"{NAME}.json", "")
    assert load(tmp_path / f"{NAME}.json").title == mission.title


async def test_w_writes_the_open_tab_or_the_item_alone(mission: Mission, tmp_path: Path) -> None:
    """A tab and an item have their own names behind that of the record."""
    async with browse(mission, at="release-of-prisoners") as pilot:
        await written(pilot, "tab concerns as json")
        await written(pilot, "this item as json")
    tab = json.loads((tmp_path / f"{NAME}-concerns.json").read_text("utf-8"))
    item = json.loads((tmp_path / f"{NAME}-release-of-prisoners.json").read_text("utf-8"))
    assert len(tab["statements"]) > 1
    assert "release-of-prisoners" in [each["id"] for each in item["statements"]]
    assert len(item["statements"]) < len(tab["statements"])


async def test_w_writes_a_table_of_each_section(mission: Mission, tmp_path: Path) -> None:
    """The tables of the record go into a folder of their own; that of a tab is one file."""
    async with browse(mission, at="release-of-prisoners") as pilot:
        for name in (f"{NAME}-csv", f"{NAME}-csv-2"):
            folder = await written(pilot, "record as csv, a file a section")
            assert folder == tmp_path / name
            files = sorted(each.name for each in folder.iterdir())
            assert files == sorted(f"{section}.csv" for section in SECTIONS)
        file = await written(pilot, "tab concerns as csv")
    assert file.read_bytes() == (tmp_path / f"{NAME}-csv" / "concerns.csv").read_bytes()


async def test_nothing_that_is_there_is_replaced(mission: Mission, tmp_path: Path) -> None:
    """A second file of the same name has a number."""
    (tmp_path / f"{NAME}.md").write_text("mine", "utf-8")
    async with browse(mission) as pilot:
        file = await written(pilot, "record as md")
    assert file.name == f"{NAME}-2.md"
    assert (tmp_path / f"{NAME}.md").read_text("utf-8") == "mine"


async def test_what_cannot_be_written_is_told(mission: Mission, tmp_path: Path) -> None:
    """A format without a place for it, and a folder that takes no file, are one sentence each."""
    async with browse(mission, at="nur-sultan") as pilot:
        await written(pilot, "this item as vcf")
        assert status(pilot).startswith("Not written: ")
    assert list(tmp_path.iterdir()) == []
    if os.geteuid():
        tmp_path.chmod(0o500)
        async with browse(mission) as pilot:
            await written(pilot, "record as md")
            assert status(pilot) == "Not written: Permission denied"


@pytest.mark.parametrize("name", FORMATS)
async def test_each_format_is_offered_for_all_of_it(mission: Mission, name: str) -> None:
    """Each is there for the record, the tab and the item, and closing writes nothing."""
    async with browse(mission, at="nur-sultan") as pilot:
        await pilot.press("w")
        await write(pilot, f"as {name}")
        await settle(pilot)
        words = [offer.text for offer in on_top(pilot).query_one("OfferList").offers]  # type: ignore[attr-defined]  # the list of the palette
        for extent in ("Record", "Tab Itinerary", "This item"):
            assert f"{extent} as {name}" in words
        await pilot.press("escape")
