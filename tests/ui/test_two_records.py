"""Two records in two browser screens, one above the other."""

from __future__ import annotations

from pathlib import Path

from browsing import WIDE, app_of, browser, browser_of, record, settle, status, until
from paths import RECORDS

from missiontui.model import Mission, Origin
from missiontui.reading import read


async def test_each_keeps_its_own_place_search_file_and_history(
    mission: Mission, tmp_path: Path
) -> None:
    """What is done in the upper browser changes nothing in the lower one."""
    file = tmp_path / "election.yaml"
    file.write_bytes((RECORDS / "election.yaml").read_bytes())
    app = app_of(mission, "concerns")
    async with app.run_test(size=WIDE) as pilot:
        lower = app.browser
        await pilot.press("slash", *"mamai", "enter")
        await until(pilot, lambda: lower.find_bar.typed == "mamai", "the search")
        below = (lower.panes.place, lower.find_bar.typed, lower.record_file.origin)

        upper = browser_of(read(file), "contacts", Origin(path=file))(app.copier)
        await app.push_screen(upper)
        await settle(pilot)
        assert browser(pilot) is upper
        assert app.browser is upper
        assert upper.mission.title == record("election").title
        await pilot.press("3", "j", "l", "slash", *"ballot", "enter", "backspace")
        await until(pilot, lambda: upper.find_bar.typed == "ballot", "the other search")
        assert status(pilot) == "No jump to go back over"
        file.write_text(file.read_text("utf-8") + "bogus: x\n", "utf-8")
        await pilot.press("r")
        await until(pilot, lambda: "Not read again" in status(pilot), "the fault")
        assert upper.record_file.faults
        assert upper.record_file.origin.path == file

        assert (lower.panes.place, lower.find_bar.typed, lower.record_file.origin) == below
        assert not lower.record_file.faults
        assert not any("Not read again" in said for said in lower.status_line.messages)
        app.pop_screen()
        await settle(pilot)
        assert app.browser is lower
        assert (lower.panes.place, lower.find_bar.typed, lower.record_file.origin) == below


async def test_what_was_copied_is_told_where_the_reader_is(mission: Mission) -> None:
    """The outcome of a copy stands in the browser that lies on top."""
    app = app_of(mission, "contacts")
    async with app.run_test(size=WIDE) as pilot:
        lower = app.browser
        await app.push_screen(browser_of(record("election"), "contacts")(app.copier))
        await settle(pilot)
        app.tell("told")
        assert status(pilot) == "told"
        assert lower.status_line.sentence == ""
