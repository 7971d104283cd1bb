"""Random walks through the browser: keys, typing, the mouse and sizes, one seed for each walk."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from random import Random, randrange

from browsing import app_of, browser, detail, entries, in_sight, screen_strips, settle
from rich.cells import cell_len
from textual.events import MouseScrollDown, MouseScrollUp
from textual.pilot import Pilot

from missiontui.document.fitting import fitted
from missiontui.document.tabs import TABS
from missiontui.model import Direction, Mission
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.widgets.line_view import LineView
from missiontui.view.detail_lines import words_width

_ANY = randrange(1, 10**6)  # noqa: S311  # no secret
SEED = int(os.environ.get("MISSIONTUI_WALK_SEED", _ANY))
"""Where the walks begin; another one with each run of the tests."""
STEPS = int(os.environ.get("MISSIONTUI_WALK_STEPS", "120"))
"""The number of steps through each record."""
SIZES = [
    (120, 40),
    (80, 24),
    (40, 12),
    (60, 20),
    (59, 30),
    (160, 45),
    (150, 12),
    (300, 100),
    (20, 5),
]
KEYS = [
    *("down", "up", "j", "k", "j", "k", "g", "G", "home", "end", "pagedown", "pageup"),
    *("ctrl+d", "ctrl+u", "ctrl+f", "ctrl+b", "enter", "enter", "right", "left", "l", "h"),
    *("escape", "escape", "tab", "shift+tab", "1", "2", "3", "4", "5", "6", "backspace"),
    *("left_square_bracket", "right_square_bracket", "s", "s", "n", "N", "y", "Y", "o", "r"),
    *(
        "slash",
        "colon",
        "question_mark",
        "f1",
        "f5",
        "ctrl+p",
        "ctrl+c",
        "e",
        "x",
        "t",
        "w",
        "space",
    ),
]
WORDS = ["a", "on", "media", "kind:call", '"of the', "in:", "zzz", "0032", "¶", "é", "help", "1"]

Walk = Callable[[Pilot[None], Random], Awaitable[str]]


async def _press(pilot: Pilot[None], random: Random) -> str:
    key = random.choice(KEYS)
    await pilot.press(key)
    return key


async def _type(pilot: Pilot[None], random: Random) -> str:
    words = random.choice(WORDS)
    await pilot.press(*words)
    return repr(words)


async def _click(pilot: Pilot[None], random: Random) -> str:
    spot, times = _spot(pilot, random), random.choice((1, 1, 2))
    await pilot.click(offset=spot, times=times)
    return f"{times} clicks at {spot}"


async def _drag(pilot: Pilot[None], random: Random) -> str:
    begin, end = _spot(pilot, random), _spot(pilot, random)
    await pilot.mouse_down(offset=begin)
    await pilot.hover(offset=end)
    await pilot.mouse_up(offset=end)
    return f"drag from {begin} to {end}"


async def _wheel(pilot: Pilot[None], random: Random) -> str:
    spot, turned = _spot(pilot, random), random.choice((MouseScrollDown, MouseScrollUp))
    widget, _ = pilot.app.screen.get_widget_at(*spot)
    event = turned(widget, *spot, 0, 0, 0, shift=False, meta=False, ctrl=False)
    widget.post_message(event)
    return f"{turned.__name__} at {spot}"


async def _resize(pilot: Pilot[None], random: Random) -> str:
    size = random.choice(SIZES)
    await pilot.resize_terminal(*size)
    return f"size {size}"


def _spot(pilot: Pilot[None], random: Random) -> tuple[int, int]:
    width, height = pilot.app.size
    return random.randrange(width), random.randrange(height)


_WAYS: list[tuple[Walk, int]] = [
    (_press, 80),
    (_type, 4),
    (_click, 6),
    (_drag, 1),
    (_wheel, 5),
    (_resize, 4),
]


async def walk(mission: Mission, seed: str, steps: int) -> None:
    """Walk through a record, again from the beginning where a walk ends the program."""
    random = Random(seed)  # noqa: S311  # no secret
    while steps > 0:
        app = app_of(mission, random.choice(TABS).name)
        taken: list[str] = []
        try:
            async with app.run_test(size=random.choice(SIZES), notifications=True) as pilot:
                await settle(pilot)
                while app.is_running and steps > 0:
                    [way] = random.choices(*zip(*_WAYS, strict=True))
                    taken.append(await way(pilot, random))
                    steps -= 1
                    if app.is_running:
                        await settle(pilot)
                        hold(pilot, mission)
                await _leave(pilot)
        except BaseException as error:
            error.add_note(f"after {len(taken)} steps: {', '.join(taken[-25:])}")
            raise


async def _leave(pilot: Pilot[None]) -> None:
    """Leave by Esc and q, whatever is open."""
    for key in ["escape", "escape", "q"] * 6:
        if not pilot.app.is_running:
            return
        await pilot.press(key)
    assert not pilot.app.is_running, "there is no way out"


def hold(pilot: Pilot[None], mission: Mission) -> None:
    """Hold what must be true after every step."""
    width, height = pilot.app.size
    strips = screen_strips(pilot.app)
    assert len(strips) == height
    wrong = [strip.text for strip in strips if cell_len(strip.text) != width]
    assert not wrong, f"{wrong} in {width} columns"
    if not isinstance(pilot.app.screen, BrowserScreen):
        return
    pane = browser(pilot).pane
    if pane.is_empty or browser(pilot).has_class("-too-small"):
        return
    for view in (entries(pilot), detail(pilot)):
        if in_sight(view):
            _hold_cursor(view)
    if in_sight(detail(pilot)):
        _hold_detail(pilot, mission)


def _hold_cursor(view: LineView) -> None:
    first, last = view.cursor_lines()
    bottom = view.top + view.size.height
    assert first < bottom, (first, last, view.top, bottom)
    assert last >= view.top, (first, last, view.top, bottom)


def _hold_detail(pilot: Pilot[None], mission: Mission) -> None:
    """The detail is that of the highlighted row."""
    pane, view = browser(pilot).pane, detail(pilot)
    id = pane.highlighted
    assert id is not None
    document = pane.section.document(mission, id, pane.mark)
    rtl = mission.direction is Direction.RTL
    lines = fitted(document, words_width(view.size.width), view.size.height, rtl=rtl)
    assert view.line_count == len(lines)
    for number, line in enumerate(lines):
        drawn = "".join(segment.text for segment in view.segments(number))
        assert _letters(line.text) == _letters(drawn)


def _letters(text: str) -> str:
    return "".join(text.replace("▌", "").replace("›", "").split())
