from __future__ import annotations

import asyncio

import pytest
from browsing import NARROW, WIDE, FakeTerminal, app_of, browse, settle, shown, status, until

from missiontui.clipboard import copy as copying
from missiontui.clipboard.answers import QUESTIONS
from missiontui.clipboard.modes import Mode, ModeKind
from missiontui.clipboard.osc52 import sequence
from missiontui.clipboard.outcomes import Outcome, State
from missiontui.model import Mission

NUMBER, DIAL = "0032 2 28 45733", "+3222845733"


async def test_all_copies_go_one_way(mission: Mission, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the clipboard reports is shown as far as there is room, for Textual's copies too."""
    outcome = Outcome(State.NOT_COPIED, "a test", ("as the clipboard says",))
    asked: list[str] = []

    async def refuse(text: str, *_: object, **__: object) -> Outcome:
        asked.append(text)
        return outcome

    monkeypatch.setattr(copying, "copy", refuse)
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("y", "y")
        await until(pilot, lambda: status(pilot) == outcome.sentences[0], "the outcome")
        assert outcome.sentences[0] in shown(pilot)
        pilot.app.copy_to_clipboard("selected")
        await until(pilot, lambda: asked == [NUMBER, "selected"], "the second copy")
        assert pilot.app.clipboard != "selected"
        await pilot.resize_terminal(*NARROW)
        await settle(pilot)
        assert "Not copied; Y shows it, y x a QR code" in shown(pilot)


async def test_a_slow_copy_holds_nothing_up_and_gives_way_to_the_next(
    mission: Mission, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a copy is under way the keys work; another copy takes its place and is told."""
    ended: list[str] = []
    begun = asyncio.Event()

    async def copy(text: str, *_: object, **__: object) -> Outcome:
        if text == NUMBER:
            begun.set()
            try:
                await asyncio.Event().wait()
            finally:
                ended.append(text)
        return Outcome(State.CHECKED, "a test", shown=text)

    monkeypatch.setattr(copying, "copy", copy)
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("y", "y")
        await begun.wait()
        await pilot.press("3", "5", "y", "d")
        await until(pilot, lambda: ended == [NUMBER], "the end of the first copy")
        await until(pilot, lambda: DIAL in status(pilot), "the second outcome")


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quitting_waits_for_a_copy_only_where_there_is_time(
    mission: Mission, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """Q lets a copy that is under way arrive, Ctrl+Q ends it."""
    arrived: list[str] = []
    begun, may_go_on = asyncio.Event(), asyncio.Event()

    async def copy(text: str, *_: object, **__: object) -> Outcome:
        begun.set()
        await may_go_on.wait()
        arrived.append(text)
        return Outcome(State.CHECKED, "a test", shown=text)

    monkeypatch.setattr(copying, "copy", copy)
    async with browse(mission, at="chair-office") as pilot:
        await pilot.press("y", "y")
        await begun.wait()
        asyncio.get_running_loop().call_soon(may_go_on.set) if key == "q" else None
        await pilot.press(key)
    assert arrived == ([NUMBER] if key == "q" else [])


async def test_the_mode_of_copying_is_the_one_asked_for(mission: Mission) -> None:
    """With copying switched off, nothing is written anywhere, and the outcome says what to do."""
    app = app_of(mission, "chair-office", mode=Mode(ModeKind.NONE))
    async with app.run_test(size=WIDE) as pilot:
        terminal = FakeTerminal()
        app.copier.use(terminal)
        await pilot.press("y", "y")
        await until(pilot, lambda: status(pilot), "the outcome")
        assert status(pilot).startswith(f"Not copied: copying is switched off; Y shows {NUMBER}")
        assert not terminal.written


async def test_the_terminal_is_written_to_by_its_own_way(
    mission: Mission, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the terminal is the way, it is asked once, then a copy is one sequence."""
    for name in ("STY", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    app = app_of(mission, "chair-office", mode=Mode(ModeKind.OSC52))
    async with app.run_test(size=WIDE) as pilot:
        terminal = FakeTerminal()
        app.copier.use(terminal)
        await pilot.press("y", "y")
        await until(pilot, lambda: status(pilot), "the outcome")
        assert sorted(terminal.written) == sorted([QUESTIONS, sequence(NUMBER)])
        assert status(pilot) == f"Sent to the terminal: {NUMBER}; it does not answer, Y shows it"


@pytest.mark.parametrize("copies", [0, 1, 2])
async def test_quitting_waits_for_nothing_but_the_copy(
    mission: Mission, monkeypatch: pytest.MonkeyPatch, copies: int
) -> None:
    """Other work in the background, and a copy that gave way to the next, hold no q up."""

    async def copy(text: str, *_: object, **__: object) -> Outcome:
        if text == NUMBER:
            await asyncio.Event().wait()
        return Outcome(State.CHECKED, "a test", shown=text)

    monkeypatch.setattr(copying, "copy", copy)
    app = app_of(mission, "chair-office")
    async with app.run_test(size=WIDE) as pilot:
        app.run_worker(asyncio.Event().wait())
        await pilot.pause()
        for letter in ("t", "d")[2 - copies :]:
            await pilot.press("y", letter)
        async with asyncio.timeout(5):
            await app.action_leave()
