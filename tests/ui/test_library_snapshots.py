"""Pictures of a library, held against those that were looked at and kept.

`MISSIONTUI_UPDATE_SNAPSHOTS=1 pytest tests/ui/test_library_snapshots.py` draws them anew, to be
looked at before they are committed.
"""

from __future__ import annotations

import os
import re
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pytest
from browsing import NARROW, USUAL, WIDE, settle
from library_browsing import browse_library, screen, shows
from shelves import FAULTS, few

from missiontui.ui.themes import DARK, LIGHT

FOLDER = Path(__file__).parent / "library_snapshots"
MADE_WITH = {"textual": "8.2.8", "rich": "15.0.0"}
"""The versions with which the pictures were drawn; others draw the same in other words."""
_DRAWN_NUMBER = re.compile(r"terminal-\d+")


class Picture(NamedTuple):
    """A state of the screen that is worth a picture."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...]
    waits_for: str
    theme: str = DARK.name


PICTURES = (
    Picture("visits", WIDE, ("j",), "VISIT"),
    Picture("found", USUAL, ("slash", *"prison"), "1 of 2", LIGHT.name),
    Picture("narrow", NARROW, (), "2 files give no record"),
)


def test_every_picture_is_used() -> None:
    """No picture is kept that no test draws."""
    assert {path.stem for path in FOLDER.glob("*")} == {picture.name for picture in PICTURES}


@pytest.mark.skipif(
    any(version(name) != wanted for name, wanted in MADE_WITH.items()),
    reason=f"pictures were drawn with {MADE_WITH}",
)
@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_looks_as_before(picture: Picture, tmp_path: Path) -> None:
    """The screen looks as in the picture that was kept of it."""
    async with browse_library(few(FAULTS, tmp_path), picture.size) as pilot:
        pilot.app.theme = picture.theme
        await pilot.press(*picture.keys)
        await shows(pilot, picture.waits_for)
        await screen(pilot).questions.ask("", lambda library: library.title)
        await settle(pilot)
        drawn = _DRAWN_NUMBER.sub("terminal", pilot.app.export_screenshot(simplify=True))
    kept = FOLDER / f"{picture.name}.svg"
    if os.environ.get("MISSIONTUI_UPDATE_SNAPSHOTS") == "1":
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(drawn, "utf-8")
    if not kept.exists() or kept.read_text("utf-8") != drawn:
        other = tmp_path / kept.name
        other.write_text(drawn, "utf-8")
        pytest.fail(f"{kept} does not look like {other}; see the head of this file", pytrace=False)
