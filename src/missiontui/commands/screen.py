"""A record on the screen, as the user has chosen it to be."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from missiontui.commands.exit_codes import OK
from missiontui.commands.output import complain

if TYPE_CHECKING:
    from missiontui.clipboard.modes import Mode
    from missiontui.model import Mission, Origin
    from missiontui.settings.appearance import Appearance
    from missiontui.settings.config import Config
    from missiontui.ui.copier import Copier
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
    """Run the application until it ends, and say where the particulars of a crash are."""
    from functools import partial

    from missiontui.ui.terminal.opening import opening
    from missiontui.ui.terminal.session import Ending, size
    from missiontui.view.ahead import Ahead
    from missiontui.view.colours import THEMES

    ending = Ending()
    mode, clipboard, appearance, mouse, keys, told = choices
    ahead = Ahead(mission, start, size() or (0, 0), keys)
    colours = THEMES.get(appearance.theme)
    drawing = ahead if ahead.has_frame else None
    with opening(drawing, colours, is_light=appearance.shows_light) as shown:
        # Textual is loaded while the first frame is read.
        from missiontui.clipboard.modes import Mode
        from missiontui.ui.app import MissionApp
        from missiontui.ui.screens.browser import BrowserScreen

        def first(copier: Copier) -> BrowserScreen:
            return BrowserScreen(mission, ahead.place, origin=origin, copy=copier.copy, keys=keys)

        app = MissionApp(
            first,
            mission.title,
            mode=mode or Mode.parse(clipboard),
            appearance=appearance,
            opening=shown,
            told=told,
        )
        app.set_keymap(dict(keys))
        ending.run(partial(app.run_async, mouse=mouse), partial(app.call_later, app.leave))
    if report := app.crash.getvalue():
        from missiontui.ui.terminal.crash import keep

        complain(f"missiontui: {keep(report, os.environ)}")
    return app.return_code or OK
