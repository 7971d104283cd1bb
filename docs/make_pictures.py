"""Makes the pictures of the README from the running program."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

from missiontui.model import Mission
from missiontui.reading import bundled, read
from missiontui.ui.app import MissionApp
from missiontui.ui.copier import Copier
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.view.place import Place, place_named

HERE = Path(__file__).parent
PICTURES: tuple[tuple[str, tuple[int, int], str, tuple[str, ...]], ...] = (
    ("missiontui", (116, 40), "itinerary", ()),
    ("finding", (116, 30), "concerns", ("slash", *"media")),
    ("evidence", (160, 36), "release-of-prisoners", ()),
)
"""For each its name, the columns and lines, where the program is opened, and the keys pressed."""


def _browser(mission: Mission, start: Place, copier: Copier) -> BrowserScreen:
    return BrowserScreen(mission, start, copy=copier.copy)


async def make() -> None:
    """Open the bundled record for each picture, and save what the screen shows."""
    mission = read(bundled())
    for name, size, at, keys in PICTURES:
        first = partial(_browser, mission, place_named(mission, at))
        app = MissionApp(first)
        async with app.run_test(size=size) as pilot:
            for key in keys:
                await pilot.press(key)
            for _ in range(3):
                await pilot.pause(0.1)
            picture = app.export_screenshot(title="missiontui")
            (HERE / f"{name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(make())
