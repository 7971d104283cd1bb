"""The evidence beside the claim: in a third column where there is room, else below, for s."""

from __future__ import annotations

from dataclasses import replace

import pytest
from browsing import (
    NARROW,
    USUAL,
    WIDE,
    browse,
    browser,
    detail,
    entries,
    find,
    in_sight,
    record,
    rows_of,
    section,
    settle,
    show,
    shown,
    spot,
    status,
)
from textual import events
from textual.pilot import Pilot

from missiontui.document import beside
from missiontui.document.beside import evidence_of
from missiontui.document.blocks import Role
from missiontui.document.sections import in_order
from missiontui.document.tabs import paragraph_id
from missiontui.model import Id, Mission
from missiontui.ui.panes.evidence import EvidencePane
from missiontui.ui.widgets.detail_view import DetailView

COLUMNS = [(200, 60), (150, 40), (150, 15)]
"""Sizes with a third column."""
BELOW = [(149, 40), WIDE, USUAL, (60, 12), (59, 24), NARROW]
"""Sizes in which s shows the evidence below."""
SAID = "release-of-prisoners"
ITS_WORDS = "the release of all political"


def evidence(pilot: Pilot[None]) -> EvidencePane | None:
    """The evidence of the open pane, if it is in sight."""
    found = [each for each in browser(pilot).pane.query(EvidencePane) if in_sight(each)]
    return found[0] if found else None


def words(pilot: Pilot[None]) -> str:
    """The evidence that is seen, heading included, line breaks made blanks."""
    found = evidence(pilot)
    assert found is not None, shown(pilot)
    return " ".join(shown(pilot, found).split())


def marked(pilot: Pilot[None]) -> str:
    """The marked words of the evidence that are seen."""
    found = evidence(pilot)
    assert found is not None, shown(pilot)
    view = found.query_one(DetailView)
    style = view.style_named(Role.MARKED.value)
    return " ".join(
        segment.text.strip()
        for strip in view.render_lines(view.size.region)
        for segment in strip
        if segment.style and segment.style.underline and segment.style.bgcolor == style.bgcolor
    )


# A third column --------------------------------------------------------------------------------


@pytest.mark.parametrize("size", COLUMNS, ids=str)
async def test_stands_beside_the_detail_and_follows(
    mission: Mission, size: tuple[int, int]
) -> None:
    """In every tab but Source, each row has its evidence at the right, its words in sight."""
    async with browse(mission, size) as pilot:
        for part in in_order()[:-1]:
            await show(pilot, part.tab.name)
            for row in rows_of(part, mission)[:9]:
                browser(pilot).pane.open(row.id)
                await settle(pilot)
                found = evidence(pilot)
                assert found is not None
                assert found.region.x == detail(pilot).region.right
                heading, document = evidence_of(mission, row.id)
                assert heading in words(pilot)
                first = next(
                    span.text.split()
                    for block in document
                    for span in block.spans
                    if span.role is Role.MARKED
                )
                assert marked(pilot).startswith(" ".join(first[:2]))
        await show(pilot, "source")
        assert evidence(pilot) is None


@pytest.mark.parametrize("size", COLUMNS, ids=str)
async def test_with_a_third_column_s_goes_to_the_source(
    mission: Mission, size: tuple[int, int]
) -> None:
    """S leads to the paragraph at once and back; Esc has no evidence to close."""
    async with browse(mission, size, at=SAID) as pilot:
        before = shown(pilot)
        await pilot.press("s")
        await settle(pilot)
        assert browser(pilot).pane.highlighted == paragraph_id(9)
        await pilot.press("s")
        await settle(pilot)
        assert shown(pilot) == before
        await pilot.press("l", "escape")
        await settle(pilot)
        assert entries(pilot).has_focus
        assert evidence(pilot)


@pytest.mark.parametrize("width", [150, 170, 200])
async def test_columns_are_balanced(mission: Mission, width: int) -> None:
    """No column takes more than the half, and none less than a fifth."""
    async with browse(mission, (width, 40)) as pilot:
        for part in in_order()[:3]:
            await show(pilot, part.tab.name)
            found = evidence(pilot)
            assert found is not None
            widths = [each.region.width for each in (entries(pilot), detail(pilot), found)]
            assert sum(widths) == width
            assert max(widths) <= width / 2
            assert min(widths) >= width / 5


# Below the detail ------------------------------------------------------------------------------


@pytest.mark.parametrize("keys", ["list", "detail"])
@pytest.mark.parametrize("size", BELOW, ids=str)
async def test_s_shows_it_below_then_the_source_then_goes_back(
    mission: Mission, size: tuple[int, int], keys: str
) -> None:
    """S shows it in half the height or less, its words in sight; two more, and all is as before."""
    async with browse(mission, size, at=SAID) as pilot:
        browser(pilot).pane.enter(in_detail=keys == "detail" or size[0] < 60)
        await settle(pilot)
        before = shown(pilot)
        browser(pilot).pane.enter(in_detail=keys == "detail")
        assert evidence(pilot) is None
        await pilot.press("s")
        await settle(pilot)
        found = evidence(pilot)
        assert found is not None
        assert found.region.y == detail(pilot).region.bottom
        assert found.size.height <= browser(pilot).pane.size.height / 2
        assert "─ Source ¶ 9 ─" in words(pilot)
        assert marked(pilot).startswith(f"“{ITS_WORDS[:15]}")
        await pilot.press("s")
        await settle(pilot)
        assert browser(pilot).pane.highlighted == paragraph_id(9)
        assert evidence(pilot) is None
        await pilot.press("s")
        await settle(pilot)
        assert shown(pilot) == before


@pytest.mark.parametrize("size", [WIDE, USUAL], ids=str)
async def test_follows_until_it_is_closed(mission: Mission, size: tuple[int, int]) -> None:
    """It moves with the selection, into other tabs and past the source too, until Esc closes it."""
    async with browse(mission, size, at=SAID) as pilot:
        await pilot.press("s", "j")
        await settle(pilot)
        assert marked(pilot).startswith("“the criminal prosecution")
        await pilot.press("5")
        await settle(pilot)
        assert "Source ¶ 15" in words(pilot)
        await pilot.press("6")
        await settle(pilot)
        assert evidence(pilot) is None
        await pilot.press("5", "escape")
        await settle(pilot)
        assert evidence(pilot) is None
        await pilot.press("3", "j")
        await settle(pilot)
        assert evidence(pilot) is None


async def test_takes_no_more_than_it_needs(mission: Mission) -> None:
    """A paragraph of few words leaves the rest of the height to the detail."""
    async with browse(mission, WIDE, at="press-service") as pilot:
        await pilot.press("s")
        await settle(pilot)
        found = evidence(pilot)
        assert found is not None
        assert found.size.height == len(shown(pilot, found).strip().splitlines())
        await pilot.press("k")
        await settle(pilot)
        assert "no text is attached" in words(pilot)


async def test_where_one_column_has_room_the_list_hides_it(mission: Mission) -> None:
    """H goes back to the list; the item opened next has its own evidence below."""
    async with browse(mission, NARROW, at=SAID) as pilot:
        await pilot.press("s", "h")
        await settle(pilot)
        assert evidence(pilot) is None
        assert entries(pilot).has_focus
        await pilot.press("j", "l")
        await settle(pilot)
        assert marked(pilot).startswith("“the criminal")


async def test_escape_closes_the_innermost_first(mission: Mission) -> None:
    """Esc undoes a selection, then the evidence, then the detail, then the search."""
    async with browse(mission, USUAL) as pilot:
        await find(pilot, "prisoners")
        await pilot.press("enter", "l", "s")
        await settle(pilot)
        x, y = spot(pilot, "the release", evidence(pilot))
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x + 10, y))
        await pilot.mouse_up(offset=(x + 10, y))
        assert browser(pilot).get_selected_text() == "the release"
        await pilot.press("escape")
        assert not browser(pilot).selections
        assert evidence(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert evidence(pilot) is None
        assert detail(pilot).has_focus
        await pilot.press("escape")
        await settle(pilot)
        assert entries(pilot).has_focus
        assert browser(pilot).find_bar.typed
        await pilot.press("escape")
        assert not browser(pilot).find_bar.typed


# At all sizes ----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(150, 15), WIDE, NARROW], ids=str)
async def test_takes_no_keys_and_scrolls_with_the_wheel(
    mission: Mission, size: tuple[int, int]
) -> None:
    """A click leaves the keys where they are; the wheel moves the words to either end."""
    async with browse(mission, size, at="government") as pilot:
        await pilot.press("l")
        if size[0] < 150:
            await pilot.press("s")
        await settle(pilot)
        found = evidence(pilot)
        assert found is not None
        view = found.query_one(DetailView)
        await pilot.click(view)
        assert detail(pilot).has_focus
        for _ in range(view.line_count):
            view.post_message(turned(events.MouseScrollDown))
        await settle(pilot)
        assert view.top == view.line_count - view.size.height > 0
        for _ in range(view.line_count):
            view.post_message(turned(events.MouseScrollUp))
        await settle(pilot)
        assert view.top == 0


def turned(event: type[events.MouseEvent]) -> events.MouseEvent:
    """A turn of the wheel."""
    nothing = (0, 0, 0, 0, 0)
    return event(None, *nothing, shift=False, meta=False, ctrl=False)


async def test_moves_with_the_width(mission: Mission) -> None:
    """From 150 columns it stands beside; below, only where s asked; the words stay in sight."""
    async with browse(mission, (149, 40), at=SAID) as pilot:
        for asked in (False, True):
            if asked:
                await pilot.press("s")
            for width in (149, 150, 149, 200, 80, 40, 200, 59, 149):
                await pilot.resize_terminal(width, 40)
                await settle(pilot)
                assert bool(evidence(pilot)) is ((asked and width >= 60) or width >= 150), width
                if found := evidence(pilot):
                    assert (found.region.x == detail(pilot).region.right) is (width >= 150)
                    assert ITS_WORDS in marked(pilot)
            await pilot.press("j")
            await pilot.resize_terminal(150, 40)
            await settle(pilot)
            assert marked(pilot).startswith("“the criminal prosecution")
            await pilot.press("k")
            await pilot.resize_terminal(149, 40)
            await settle(pilot)


@pytest.mark.parametrize("size", [(200, 60), WIDE, NARROW], ids=str)
async def test_an_attached_text_is_shown_whole(size: tuple[int, int]) -> None:
    """With a text, the paragraph stands there as it is, the item's words marked."""
    election = record("election")
    statement = next(each for each in election.statements if each.passages[0].wording)
    async with browse(election, size, at=statement.id) as pilot:
        if size[0] < 150:
            await pilot.press("s")
        await settle(pilot)
        assert f"Source ¶ {statement.passages[0].paragraph}" in words(pilot)
        assert marked(pilot).split()[:3] == statement.passages[0].wording[0].split()[:3]
        assert "no text is attached" not in words(pilot)


@pytest.mark.parametrize("size", [(200, 60), USUAL, NARROW], ids=str)
async def test_what_rests_on_nothing_says_so(mission: Mission, size: tuple[int, int]) -> None:
    """Beside it stands one sentence; where there is no room for that, s says it."""
    contact = replace(mission.contacts[0], passages=(), means=())
    async with browse(replace(mission, contacts=(contact,)), size, at=contact.id) as pilot:
        assert bool(evidence(pilot)) is (size[0] >= 150)
        if evidence(pilot):
            assert words(pilot) == "Source The record names no paragraph for this."
        await pilot.press("s")
        await settle(pilot)
        assert status(pilot) == "The record names no paragraph for this"
        assert section(pilot).tab.name == "contacts"


@pytest.mark.parametrize("size", [(200, 60), USUAL, NARROW], ids=str)
async def test_a_record_without_items_has_no_evidence(size: tuple[int, int]) -> None:
    """Where a record says nothing, no tab has evidence, and s and Esc do no harm."""
    async with browse(record("smallest"), size) as pilot:
        for part in in_order():
            await show(pilot, part.tab.name)
            await pilot.press("s", "escape")
            await settle(pilot)
            assert evidence(pilot) is None


async def test_nothing_is_made_of_it_out_of_sight(
    mission: Mission, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No evidence is made before s asks for it, nor after it was closed."""
    made: list[Id] = []

    def made_of(mission: Mission, id: Id) -> beside.Evidence:
        made.append(id)
        return evidence_of(mission, id)

    monkeypatch.setattr("missiontui.ui.panes.evidence.evidence_of", made_of)
    async with browse(mission, WIDE, at=SAID) as pilot:
        await pilot.press("j", "k")
        assert not browser(pilot).query(EvidencePane)
        await pilot.press("s", "escape", "j", "j")
        await settle(pilot)
        assert made == [SAID]
