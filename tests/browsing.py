"""Driving the browser in tests, and reading what it shows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import lru_cache

from paths import BUNDLED, RECORDS
from rich.cells import cell_len
from textual import events
from textual.app import App
from textual.geometry import Region
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from missiontui.clipboard.modes import Mode
from missiontui.document.blocks import Row, Section
from missiontui.document.sections import in_order
from missiontui.model import SECTIONS, Mission, Origin
from missiontui.reading import read
from missiontui.ui.app import MissionApp
from missiontui.ui.copier import Copier
from missiontui.ui.screens.browser import BrowserScreen
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.find_field import FindField
from missiontui.view.place import place_named

NAMES = (
    *("bundled", "election", "partial", "arabic", "smallest"),
    *("planned", "joint", "report", "two-countries"),
)
"""The records of the repository."""
WIDE, USUAL, NARROW = (120, 40), (80, 24), (40, 15)
"""Three sizes of terminal: list and detail with counts, without them, and one pane at a time."""
_MOST_PAUSES = 50


@lru_cache
def record(name: str) -> Mission:
    """A record of the repository, read once."""
    return read(BUNDLED if name == "bundled" else RECORDS / f"{name}.yaml")


def app_of(
    mission: Mission,
    at: str | None = None,
    *,
    origin: Origin | None = None,
    mode: Mode | None = None,
    app_class: type[MissionApp] = MissionApp,
) -> MissionApp:
    """The program with a record, as the command line makes it."""
    return app_class(browser_of(mission, at, origin), mission.title, mode=mode)


def browser_of(
    mission: Mission, at: str | None = None, origin: Origin | None = None
) -> Callable[[Copier], BrowserScreen]:
    """What makes a browser screen, once there is something that copies."""
    start = place_named(mission, at)
    return lambda copier: BrowserScreen(mission, start, origin=origin, copy=copier.copy)


@asynccontextmanager
async def browse(
    mission: Mission,
    size: tuple[int, int] = WIDE,
    at: str | None = None,
    *,
    app_class: type[MissionApp] = MissionApp,
) -> AsyncIterator[Pilot[None]]:
    """The browser of a record, running; at the end, whatever it raised is raised again."""
    app = app_of(mission, at, app_class=app_class)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        yield pilot


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the screen has done what is asked of it so far, and has drawn it."""
    done = asyncio.Event()
    pilot.app.screen.call_after_refresh(done.set)
    async with asyncio.timeout(5):
        await done.wait()


async def show(pilot: Pilot[None], name: str) -> None:
    """Open a tab, as its key does."""
    await browser(pilot).panes.open(name)
    await settle(pilot)


async def until(pilot: Pilot[None], condition: Callable[[], object], what: str) -> None:
    """Wait until a condition holds."""
    for _ in range(_MOST_PAUSES):
        if condition():
            return
        await pilot.pause()
    shown = "\n".join(screen_text(pilot.app))
    raise AssertionError(f"waited in vain for {what}; the screen shows:\n{shown}")


class FakeTerminal:
    """What a driver does for the program beyond drawing frames, written down."""

    def __init__(self) -> None:
        self.written: list[str] = []
        """The sequences that were written."""
        self.alone: list[str] = []
        """The texts that were shown alone."""
        self.frames = True
        """Whether frames are drawn."""

    def write_as_it_is(self, data: str) -> None:
        """Write a sequence."""
        self.written.append(data)

    def show_alone(self, text: str) -> None:
        """Show a text and nothing else."""
        self.alone.append(text)
        self.frames = False

    def show_frames(self) -> None:
        """Draw frames again."""
        self.frames = True

    def draw_all(self) -> None:
        """Draw every cell again."""

    def give_back(self) -> bool:
        """Give nothing back, as nothing was taken."""
        return False


async def write(pilot: Pilot[None], text: str) -> None:
    """Type a text, key by key, whatever characters it has."""
    for character in text:
        pilot.app.post_message(events.Key("a key", character))
    await pilot.pause()


async def find(pilot: Pilot[None], text: str) -> None:
    """Look for something, and wait until it is told what was found."""
    await pilot.press("slash")
    await until(pilot, lambda: isinstance(pilot.app.focused, FindField), "the field")
    await write(pilot, text)
    await until(pilot, lambda: browser(pilot).find_bar.typed == text, "the search")
    await settle(pilot)


def count(pilot: Pilot[None]) -> str:
    """What is told of a search."""
    return browser(pilot).status_line.count


# The parts of the browser ----------------------------------------------------------------------


def browser(pilot: Pilot[None]) -> BrowserScreen:
    """The screen with the tabs, whatever lies above it."""
    assert isinstance(pilot.app, MissionApp)
    return pilot.app.browser


def on_top(pilot: Pilot[None]) -> Screen[object]:
    """The screen that takes the keys."""
    return pilot.app.screen


def entries(pilot: Pilot[None]) -> EntryList:
    """The list of the open pane."""
    return browser(pilot).pane.query_one(EntryList)


def detail(pilot: Pilot[None]) -> DetailView:
    """The detail of the open pane."""
    return browser(pilot).pane.query_one(DetailView)


def cursor(pilot: Pilot[None]) -> int:
    """The line of the detail that the cursor is on."""
    return detail(pilot).cursor_lines()[0]


def section(pilot: Pilot[None]) -> Section:
    """What the open pane shows."""
    return browser(pilot).pane.section


def status(pilot: Pilot[None]) -> str:
    """The sentence of the status line."""
    return browser(pilot).status_line.sentence


def key_of(name: str) -> str:
    """The key that opens a section."""
    return str(SECTIONS.index(name) + 1)


def filled(mission: Mission) -> list[Section]:
    """The sections of the tabs for which a record has something."""
    return [section for section in in_order() if section.entries(mission)]


def rows_of(part: Section, mission: Mission) -> list[Row]:
    """The rows of a section's list."""
    return [entry for entry in part.entries(mission) if isinstance(entry, Row)]


# What is on the screen -------------------------------------------------------------------------


def screen_strips(app: App[None]) -> list[Strip]:
    """The rows of the screen: every widget in sight drawn where it stands, the lowest first."""
    width, height = app.size
    rows = [Strip.blank(width)] * height
    for screen in app.screen_stack:
        placed = [
            (screen.find_widget(widget), widget)
            for widget in screen.walk_children(Widget, with_self=False)
            if in_sight(widget)
        ]
        for place, widget in sorted(placed, key=lambda each: each[0].order):
            region = place.visible_region
            strips = widget.render_lines(region.translate(-place.region.offset))
            for y, strip in enumerate(strips, start=region.y):
                rows[y] = _overlaid(rows[y], strip, region)
    return rows


def in_sight(widget: Widget) -> bool:
    """Whether any of a widget is on the screen."""
    return bool(widget.region) and widget.visible and widget.is_on_screen


def _overlaid(row: Strip, strip: Strip, region: Region) -> Strip:
    before, after = row.crop(0, region.x), row.crop(region.right)
    return Strip.join([before, strip.adjust_cell_length(region.width), after])


def screen_text(app: App[None], region: Region | None = None) -> list[str]:
    """What the rows of the screen, or of a part of it, show as text."""
    part = region or app.size.region
    rows = screen_strips(app)[part.y : part.bottom]
    return [row.crop(part.x, part.right).text for row in rows]


def shown(pilot: Pilot[None], widget: Widget | None = None) -> str:
    """What the screen, or one widget of it, shows; for looking for words in one line."""
    return "\n".join(screen_text(pilot.app, widget.region if widget else None))


def spot(pilot: Pilot[None], words: str, widget: Widget | None = None) -> tuple[int, int]:
    """Where on the screen, or in a widget of it, words begin that stand there in one line."""
    part = widget.region if widget else pilot.app.size.region
    for y, row in enumerate(screen_text(pilot.app, part), start=part.y):
        if (at := row.find(words)) >= 0:
            return part.x + cell_len(row[:at]), y
    raise AssertionError(f"{words!r} is not on the screen:\n{shown(pilot)}")


def document_lines(view: DetailView) -> list[str]:
    """All lines of a detail as they are drawn, those out of sight included."""
    return [
        "".join(segment.text for segment in view.segments(index))
        for index in range(view.line_count)
    ]


async def follow(pilot: Pilot[None], words: str) -> None:
    """Go to the line of the detail with these words, and press Enter."""
    browser(pilot).pane.enter(in_detail=True)
    await settle(pilot)
    lines = document_lines(detail(pilot))
    at = next(index for index, line in enumerate(lines) if words in line)
    detail(pilot).action_first()
    detail(pilot).action_move(at)
    await pilot.press("enter")
    await settle(pilot)
