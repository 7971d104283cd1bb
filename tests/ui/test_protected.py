"""Protected people on the screen: told as hidden, and shown to whoever asked at the start."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import (
    app_of,
    browse,
    find,
    rows_of,
    screen_text,
    section,
    settle,
    show,
    status,
    until,
)
from palette import offers, open_palette
from protected import NAMES, RECORD, names_in

from missiontui.document.blocks import Role
from missiontui.document.sections import in_order
from missiontui.model import SECTIONS
from missiontui.reading import origin_of, read, read_origin
from missiontui.ui.widgets.entry_list import EntryList

each_wish = pytest.mark.parametrize("asked", [False, True])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of the record."""
    path = tmp_path / "visit.yaml"
    path.write_text(RECORD, "utf-8")
    return path


@each_wish
async def test_no_row_and_no_detail_has_the_names(file: Path, *, asked: bool) -> None:
    """Of every tab every row is opened: the names are on none, or all of them are."""
    seen: list[str] = []
    async with browse(read(file, show_protected=asked)) as pilot:
        for name in SECTIONS:
            await show(pilot, name)
            for _ in range(len(pilot.app.screen.query(EntryList)) * 8):
                seen += screen_text(pilot.app)
                await pilot.press("j")
                await settle(pilot)
    assert names_in("\n".join(seen)) == (set(NAMES) if asked else set())


@each_wish
async def test_the_palette_and_the_hits_have_the_names_if_asked(file: Path, *, asked: bool) -> None:
    """Neither what the palette offers nor what `/` lists tells who is protected."""
    async with browse(read(file, show_protected=asked)) as pilot:
        offered = [text for each in await offers(pilot) for text in (each.text, each.name)]
        typed = (await open_palette(pilot, "ostrava")).offers
        await pilot.press("escape")
        await find(pilot, "detained")
        listed = screen_text(pilot.app)
    assert bool(names_in("\n".join(offered))) is asked
    assert names_in("\n".join(each.text for each in typed)) == ({NAMES[2]} if asked else set())
    assert names_in("\n".join(listed)) == ({NAMES[2]} if asked else set())


async def test_the_help_tells_how_names_are_shown(file: Path) -> None:
    """The legend has the words that stand for a name, and the option that shows it."""
    async with browse(read(file)) as pilot:
        await pilot.press("question_mark")
        await settle(pilot)
        lines = "\n".join(screen_text(pilot.app))
    assert "name protected" in lines
    assert "--show-protected" in lines


def test_the_words_stand_back_in_lists(file: Path) -> None:
    """In every list the words in place of a name are muted, names are not."""
    for asked in (False, True):
        mission = read(file, show_protected=asked)
        roles = {
            span.role
            for each in in_order()
            for row in rows_of(each, mission)
            for span in row.spans
            if span.text.startswith("name protected") or span.text in NAMES
        }
        assert (roles == {Role.MUTED}) is not asked


@each_wish
async def test_a_change_on_disk_keeps_the_names_as_they_are(file: Path, *, asked: bool) -> None:
    """Reading the file again shows no name to whoever did not ask for it."""
    origin = origin_of(file, show_protected=asked)
    app = app_of(read_origin(origin), "concerns", origin=origin)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        file.write_text(RECORD.replace("detained", "released"), "utf-8")
        await pilot.press("r")
        await until(pilot, lambda: "again" in status(pilot).lower(), "the record")
        await pilot.press("G")
        await settle(pilot)
        lines = "\n".join(screen_text(app))
        assert section(pilot).tab.name == "concerns"
    assert "released" in lines
    assert (NAMES[2] in lines) is asked
