"""`missiontui [FILE]`: a record on the screen."""

from __future__ import annotations

import argparse
import os
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from missiontui import __version__, garbage
from missiontui.commands import VERBS
from missiontui.commands.arguments import (
    Parser,
    add_clipboard,
    add_file,
    add_source,
    add_theme,
    clipboard_mode,
    theme_name,
)
from missiontui.commands.configured import configured
from missiontui.commands.exit_codes import OK, UNREADABLE
from missiontui.commands.output import complain, print_plain

if TYPE_CHECKING:
    from missiontui.clipboard.modes import Mode
    from missiontui.model import Mission, Origin
    from missiontui.settings.appearance import Appearance
    from missiontui.settings.config import Config
    from missiontui.ui.copier import Copier
    from missiontui.view.keymap import Keymap
    from missiontui.view.place import Place

_DESCRIPTION = "Browse the record of a delegation's visit. Without FILE, the bundled record."
_EPILOG = "commands:\n{}\n\nexit codes: 0 as asked, 1 a record has faults, 2 a file cannot be read"


def _epilog() -> str:
    usages = [f"missiontui {verb.usage}" for verb in VERBS.values()]
    room = max(map(len, usages))
    lines = zip(usages, VERBS.values(), strict=True)
    return _EPILOG.format("\n".join(f"  {usage:{room}}  {verb.summary}" for usage, verb in lines))


_LONGEST_MISTYPED = 12
"""A longer name is no slip in that of a command, in characters."""


def run(given: list[str]) -> int:
    """Open a record on the screen; print it where there is none. The exit code."""
    if given and (complaint := _mistyped(given[0])):
        complain(complaint)
        return UNREADABLE
    garbage.leave_until_first_frame()
    parser = _parser()
    options = parser.parse_args(given)
    mode, theme = clipboard_mode(parser, options.clipboard), theme_name(parser, options.theme)
    config = configured()
    from missiontui.commands.record import open_record
    from missiontui.reading.faults import MOST_FAULTS
    from missiontui.ui.terminal.session import attached, lacking

    if reason := lacking():
        complain(f"missiontui: {reason}")
        return UNREADABLE
    mission, origin, code = open_record(options.file, options.source, most=MOST_FAULTS)
    if mission is None:
        return code
    place = None
    if options.at is not None:
        from missiontui.document.tabs import place_called

        place = place_called(mission, options.at)
        if place is None:
            return _no_such_place(mission, options.at)
    with attached() as on_terminal:
        if not on_terminal:
            return print_plain(mission)
        from missiontui.view.place import place_named

        start = place_named(mission, place)
        choices = Choices.of(config, mode, theme, mouse=config.mouse and not options.no_mouse)
        return _show(mission, start, origin, choices)


def _parser() -> Parser:
    parser = Parser(
        prog="missiontui",
        description=_DESCRIPTION,
        epilog=_epilog(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_file(parser)
    parser.add_argument(
        "--at",
        metavar="PLACE",
        help="open at a tab, by its name or number, or at an item, by its id",
    )
    add_source(parser)
    add_theme(parser)
    add_clipboard(parser)
    parser.add_argument(
        "--no-mouse", action="store_true", help="leave the mouse to the terminal's own selection"
    )
    parser.add_argument("--version", action="version", version=f"missiontui {__version__}")
    return parser


class Choices(NamedTuple):
    """What the user has chosen of the screen."""

    mode: Mode
    """The way to copy."""
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
        from missiontui.clipboard.modes import Mode
        from missiontui.settings.appearance import appearance_of
        from missiontui.settings.config import config_file

        told = "".join(f"{config_file(os.environ)}{fault}" for fault in config.faults[:1])
        if more := len(config.faults[1:]):
            told += f" (and {more} more: missiontui config)"
        appearance = appearance_of(os.environ, theme or config.theme)
        mode = mode or Mode.parse(config.clipboard)
        return cls(mode, appearance, mouse, tuple(config.keys.items()), told)


def _show(mission: Mission, start: Place, origin: Origin | None, choices: Choices) -> int:
    """Run the application until it ends, and say where the particulars of a crash are."""
    from missiontui.ui.terminal.opening import opening
    from missiontui.ui.terminal.session import Ending, size
    from missiontui.view.colours import THEMES
    from missiontui.view.frame import first_frame

    ending = Ending()
    mode, appearance, mouse, keys, told = choices
    frame = first_frame(mission, start, *(size() or (0, 0)), keys)
    colours = THEMES.get(appearance.theme)
    with opening(frame, colours, is_light=appearance.shows_light) as shown:
        # Textual is loaded while the first frame is read.
        from missiontui.ui.app import MissionApp
        from missiontui.ui.screens.browser import BrowserScreen

        def first(copier: Copier) -> BrowserScreen:
            return BrowserScreen(mission, start, origin=origin, copy=copier.copy, keys=keys)

        app = MissionApp(
            first, mission.title, mode=mode, appearance=appearance, opening=shown, told=told
        )
        app.set_keymap(dict(keys))
        ending.run(partial(app.run_async, mouse=mouse), lambda code: app.exit(return_code=code))
    if report := app.crash.getvalue():
        from missiontui.ui.terminal.crash import keep

        complain(f"missiontui: {keep(report, os.environ)}")
    return app.return_code or OK


def _mistyped(name: str) -> str:
    """Complain of a name that is nearly a command; empty where there is a file of that name."""
    if name.startswith("-") or "." in name or len(name) > _LONGEST_MISTYPED:
        return ""
    if os.path.lexists(name):
        return ""
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), VERBS, n=1)
    if not near:
        return ""
    hint = f'did you mean "{near[0]}"?'
    return f'missiontui: no command and no file is called "{name}" ({hint})'


def _no_such_place(mission: Mission, place: str) -> int:
    from missiontui.document.tabs import tab_of
    from missiontui.model import SECTIONS
    from missiontui.reading.faults import did_you_mean, quoted

    ids = (id for id in mission.items if tab_of(mission, id))
    hint = did_you_mean(place, [*SECTIONS, *ids])
    tabs = f"{', '.join(SECTIONS)}, 1 to {len(SECTIONS)}"
    complain(f"missiontui: --at: no item {quoted(place)}{hint}; a tab ({tabs}) or an item's id")
    return UNREADABLE
