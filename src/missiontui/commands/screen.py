"""A record on the screen, as the user has chosen it to be."""

from __future__ import annotations

import os

from missiontui.commands.exit_codes import OK
from missiontui.commands.output import complain
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from missiontui.clipboard.modes import Mode
    from missiontui.kept import KeptFrame
    from missiontui.library.interface import Library
    from missiontui.model import Mission, Origin
    from missiontui.settings.appearance import Appearance
    from missiontui.settings.config import Config
    from missiontui.ui.copier import Copier
    from missiontui.ui.screens.tabbed import TabbedScreen
    from missiontui.ui.terminal.opening import Drawing
    from missiontui.view.keymap import Keymap
    from missiontui.view.place import Place


class Choices(NamedTuple):
    """What the user has chosen of the screen."""

    mode: Mode | None
    """The way to copy that the command line names, if it does."""
    clipboard: str
    """The one that the file of settings names."""
    appearance: Appearance
    """The theme."""
    mouse: bool
    """False leaves the mouse to the terminal."""
    keys: Keymap
    """Keys for commands."""
    told: str
    """A fault of the settings that is told at once; empty where there is none."""
    kept: KeptFrame | None = None
    """The frame of the last time, which may stand there, and may be kept anew."""

    @classmethod
    def of(cls, config: Config, mode: Mode | None, theme: str | None, *, mouse: bool) -> Choices:
        """The choices of the command line, else those of the file of settings."""
        from missiontui.settings.appearance import appearance_of
        from missiontui.settings.config import config_file

        told = "".join(f"{config_file(os.environ)}{fault}" for fault in config.faults[:1])
        if more := len(config.faults[1:]):
            told += f" (and {more} more: missiontui config)"
        appearance = appearance_of(os.environ, theme or config.theme)
        keys = tuple(config.keys.items())
        return cls(mode, config.clipboard, appearance, mouse, keys, told)


def show(mission: Mission, start: Place, origin: Origin | None, choices: Choices) -> int:
    """Show a record until the reader leaves, and say where the particulars of a crash are."""
    from missiontui.view.ahead import Ahead

    keys = choices.keys
    if choices.kept:
        choices.kept.files = lambda: _files_of(mission, origin)
        choices.kept.hides = lambda: _hides(mission)
    ahead = Ahead(mission, start, _size(), keys)

    def first(copier: Copier) -> TabbedScreen:
        from missiontui.ui.screens.browser import BrowserScreen

        return BrowserScreen(
            mission, ahead.place, origin=origin, copy=copier.copy, keys=choices.keys
        )

    return _run(first, mission.title, ahead if ahead.has_frame else None, choices)


def show_library(library: Library, choices: Choices) -> int:
    """Show many records until the reader leaves, and let go of them then."""
    from missiontui.commands.library_frame import frame_of
    from missiontui.library.sections.summary import beginning_of
    from missiontui.view.ahead import Still

    beginning = beginning_of(library)
    frame = frame_of(library.title, beginning, *_size(), choices.keys)
    drawing = None if frame is None else Still(frame)

    def first(copier: Copier) -> TabbedScreen:
        from missiontui.ui.screens.library import LibraryScreen

        known = beginning if beginning.page.rows else None
        return LibraryScreen(library, known, copy=copier.copy, keys=choices.keys)

    return _run(first, library.title, drawing, choices, library.close)


def _files_of(mission: Mission, origin: Origin | None) -> list[str]:
    """The files that a frame of a record is made of; none where it is of no file."""
    from missiontui.settings.config import config_file
    from missiontui.settings.remembered import terminals_file

    if origin is None or origin.file is None:
        return []
    folder, name = os.path.split(origin.file)
    text = str(origin.text or os.path.join(folder, mission.source.file or name))
    return [origin.file, text, str(config_file(os.environ)), terminals_file(os.environ)]


def _hides(mission: Mission) -> bool:
    """Tell that a record protects names, which must not lie in a cache."""
    from missiontui.model.protection import protected_ids

    return bool(protected_ids(mission))


def _size() -> tuple[int, int]:
    from missiontui.ui.terminal.session import size

    return size() or (0, 0)


def _run(
    first: Callable[[Copier], TabbedScreen],
    title: str,
    drawing: Drawing | None,
    choices: Choices,
    at_end: Callable[[], None] | None = None,
) -> int:
    """Run the application until it ends; the exit code."""
    from functools import partial

    from missiontui.ui.terminal.opening import opening
    from missiontui.ui.terminal.session import Ending
    from missiontui.view.colours import THEMES

    mode, clipboard, appearance, mouse, keys, told, kept = choices
    ending = Ending(kept.screen if kept else None)
    colours = THEMES.get(appearance.theme)
    with opening(drawing, colours, kept, ending, is_light=appearance.shows_light) as shown:
        # Textual is loaded while the first frame is read.
        _spare_memory()
        from missiontui.clipboard.modes import Mode
        from missiontui.ui.app import MissionApp

        app = MissionApp(
            first,
            title,
            mode=mode or Mode.parse(clipboard),
            appearance=appearance,
            opening=shown,
            told=told,
        )
        app.at_end = at_end
        app.set_keymap(dict(keys))
        ending.run(partial(app.run_async, mouse=mouse), partial(app.call_later, app.leave))
    if report := app.crash.getvalue():
        from missiontui.ui.terminal.crash import keep

        complain(f"missiontui: {keep(report, os.environ)}")
    return app.return_code or OK


def _spare_memory() -> None:
    """Have no more loaded than is of use, and what loading leaves collected."""
    from missiontui import garbage
    from missiontui.ui.event_loop import load_event_loop

    load_event_loop()
    garbage.collect_what_loading_leaves()
