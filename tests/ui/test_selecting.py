from __future__ import annotations

import pytest
from browsing import USUAL, WIDE, browse, detail, entries, shown, spot, status
from textual.pilot import Pilot

from missiontui.document.evidence import in_quotation_marks
from missiontui.model import Id, Mission, Statement


async def drag(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Select with the mouse from one cell to another."""
    await pilot.mouse_down(offset=start)
    await pilot.hover(offset=((start[0] + end[0]) // 2, end[1]))
    await pilot.hover(offset=end)
    await pilot.mouse_up(offset=end)


def wording(mission: Mission, id: str) -> str:
    """The quoted words of a statement as they stand in its detail."""
    return in_quotation_marks(mission.item(Id(id), Statement).passages[0])


@pytest.mark.parametrize("size", [WIDE, USUAL, (60, 24)], ids=str)
async def test_selected_words_are_those_of_the_source(
    mission: Mission, sent: list[str], size: tuple[int, int]
) -> None:
    """Words selected over several lines are copied as the source has them, unbroken."""
    async with browse(mission, size, at="january-investigation") as pilot:
        words = wording(mission, "january-investigation")
        start = spot(pilot, "“transparent")
        x, y = spot(pilot, "2022 events”")
        assert y > start[1]
        await drag(pilot, start, (x + len("2022 events”") - 1, y))
        assert pilot.app.screen.get_selected_text() == words
        await pilot.press("ctrl+c")
        assert sent == [words]


async def test_selecting_upwards_gives_the_same_words(mission: Mission, sent: list[str]) -> None:
    """A selection made from its end to its beginning is copied in the order of the source."""
    async with browse(mission, USUAL, at="january-investigation") as pilot:
        words = wording(mission, "january-investigation")
        x, y = spot(pilot, "2022 events”")
        await drag(pilot, (x + len("2022 events”") - 1, y), spot(pilot, "“transparent"))
        await pilot.press("ctrl+c")
        assert sent == [words]


async def test_selecting_part_of_a_line(mission: Mission, sent: list[str]) -> None:
    """A selection within a line is exactly the cells between its ends, and shown as selected."""
    async with browse(mission, at="january-investigation") as pilot:
        x, y = spot(pilot, "comprehensive and fair")
        before = pilot.app.screen.find_widget(detail(pilot))
        await drag(pilot, (x, y), (x + len("comprehensive") - 1, y))
        await pilot.press("ctrl+c")
        assert sent == ["comprehensive"]
        assert before.region == detail(pilot).region


async def test_selecting_across_blocks_keeps_their_lines(mission: Mission, sent: list[str]) -> None:
    """Paragraphs and labels stay on lines of their own; a gap of the screen becomes one space."""
    async with browse(mission, at="chair-office") as pilot:
        x, y = spot(pilot, "Telephone ")
        end, last = spot(pilot, "+3222845733")
        await drag(pilot, (x, y), (end + len("+3222845733") - 1, last))
        await pilot.press("ctrl+c")
        first, second = sent[0].splitlines()
        assert first.startswith("Telephone: 0032 2 28 45733 ")
        assert second == "To dial: +3222845733"


async def test_escape_undoes_a_selection_first(mission: Mission) -> None:
    """Esc clears a selection and leaves the keys where they are; the next Esc leaves the detail."""
    async with browse(mission, at="january-investigation") as pilot:
        await pilot.press("l")
        before = shown(pilot)
        x, y = spot(pilot, "comprehensive and fair")
        await drag(pilot, (x, y), (x + 5, y))
        assert pilot.app.screen.selections
        await pilot.press("escape")
        assert not pilot.app.screen.selections
        assert detail(pilot).has_focus
        assert shown(pilot) == before
        await pilot.press("escape")
        assert entries(pilot).has_focus


@pytest.mark.parametrize("keys", [["h", "j"], ["6"], ["h", "6"]], ids=str)
async def test_a_selection_does_not_survive_what_it_was_made_in(
    mission: Mission, sent: list[str], keys: list[str]
) -> None:
    """When another item or tab is shown, nothing of it is selected."""
    async with browse(mission, at="january-investigation") as pilot:
        x, y = spot(pilot, "comprehensive and fair")
        await drag(pilot, (x, y), (x + 5, y))
        await pilot.press(*keys, "ctrl+c")
        assert not sent
        assert status(pilot) == "Nothing selected; q quits"


async def test_a_selection_does_not_survive_other_line_breaks(
    mission: Mission, sent: list[str]
) -> None:
    """When the lines are broken anew for another size, nothing is selected."""
    async with browse(mission, at="january-investigation") as pilot:
        x, y = spot(pilot, "comprehensive and fair")
        await drag(pilot, (x, y), (x + 5, y))
        await pilot.resize_terminal(*USUAL)
        await pilot.press("ctrl+c")
        assert not sent
