"""Makes docs/missiontui.svg, the picture of the README, from the running program."""

from __future__ import annotations

import asyncio
from pathlib import Path

from missiontui.reading import bundled, read
from missiontui.ui.app import MissionApp
from missiontui.ui.history import place_named
from missiontui.ui.screens.browser import BrowserScreen

PICTURE = Path(__file__).with_name("missiontui.svg")


async def make() -> None:
    """Open the bundled record, and save its first screen."""
    mission = read(bundled())
    start = place_named(mission, None)
    app = MissionApp(lambda copier: BrowserScreen(mission, start, copy=copier.copy))
    async with app.run_test(size=(116, 40)) as pilot:
        await pilot.pause()
        PICTURE.write_text(app.export_screenshot(title="missiontui"), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(make())
