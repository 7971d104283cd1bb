"""`missiontui [FILE]`: a record on the screen, or in lines."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from missiontui import __version__, garbage
from missiontui.commands import VERBS
from missiontui.commands.arguments import clipboard_mode, has_options
from missiontui.commands.exit_codes import OK, UNREADABLE
from missiontui.commands.output import complain, print_plain

if TYPE_CHECKING:
    from pathlib import Path

    from missiontui.clipboard.modes import Mode
    from missiontui.commands.parser import Parser
    from missiontui.model import Mission, Origin
    from missiontui.ui.copier import Copier
    from missiontui.view.place import Place

_DESCRIPTION = "Browse the record of a delegation's visit. Without FILE, the bundled record."
_EPILOG = "commands:\n{}\n\nexit codes: 0 as asked, 1 a record has faults, 2 a file cannot be read"


def _epilog() -> str:
    verbs = [(f"missiontui {usage}", summary) for usage, summary in VERBS.values()]
    room = max(len(usage) for usage, _ in verbs)
    lines = (f"  {usage:{room}}  {summary}" for usage, summary in verbs)
    return _EPILOG.format("\n".join(lines))


_LONGEST_MISTYPED = 12
"""A longer name is no slip in that of a command, in characters."""


def run(given: list[str]) -> int:
    """Open a record on the screen, or in lines; print it where nobody answers. The exit code."""
    if given and (complaint := _mistyped(given[0])):
        complain(complaint)
        return UNREADABLE
    garbage.leave_until_first_frame()
    options = _parsed(given)
    mode = clipboard_mode(options.clipboard, lambda message: _parser().error(message))
    from missiontui.commands.record import open_record
    from missiontui.reading.faults import MOST_FAULTS
    from missiontui.ui.terminal.session import answers_without_drawing, lacking

    if not options.linear and (reason := lacking()):
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
    if options.linear or answers_without_drawing():
        from missiontui.commands.lines import read_in_lines

        return read_in_lines(mission, origin, mode, place)
    return _browse(mission, origin, place, mode, mouse=not options.no_mouse)


class _Options(NamedTuple):
    file: str | None = None
    at: str | None = None
    source: Path | None = None
    clipboard: str | None = None
    no_mouse: bool = False
    linear: bool = False


def _parsed(given: list[str]) -> _Options:
    if len(given) <= 1 and not has_options(given):
        return _Options(file=given[0] if given else None)
    return _Options(**vars(_parser().parse_args(given)))


def _parser() -> Parser:
    from argparse import RawDescriptionHelpFormatter

    from missiontui.commands.parser import Parser, add_clipboard, add_file, add_source

    parser = Parser(
        prog="missiontui",
        description=_DESCRIPTION,
        epilog=_epilog(),
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_file(parser)
    parser.add_argument(
        "--at",
        metavar="PLACE",
        help="open at a tab, by its name or number, or at an item, by its id",
    )
    add_source(parser)
    add_clipboard(parser)
    parser.add_argument(
        "--no-mouse", action="store_true", help="leave the mouse to the terminal's own selection"
    )
    parser.add_argument(
        "--linear",
        action="store_true",
        help="answer in lines and draw nothing: for screen readers, and terminals that cannot draw",
    )
    parser.add_argument("--version", action="version", version=f"missiontui {__version__}")
    return parser


def _browse(
    mission: Mission, origin: Origin | None, place: str | None, mode: Mode | None, *, mouse: bool
) -> int:
    """Show a record where there is a terminal to draw on; print it elsewhere."""
    from missiontui.ui.terminal.session import attached

    with attached() as on_terminal:
        if not on_terminal:
            return print_plain(mission)
        from missiontui.view.place import place_named

        return _show(mission, place_named(mission, place), origin, mode, mouse=mouse)


def _show(
    mission: Mission, start: Place, origin: Origin | None, mode: Mode | None, *, mouse: bool
) -> int:
    """Run the application until it ends, and say where the particulars of a crash are."""
    from functools import partial

    from missiontui.ui.terminal.opening import opening
    from missiontui.ui.terminal.session import Ending, size
    from missiontui.view.colours import THEMES
    from missiontui.view.frame import first_frame

    ending = Ending()
    frame = first_frame(mission, start, *(size() or (0, 0)))
    theme = os.environ.get("MISSIONTUI_THEME") or next(iter(THEMES))
    with opening(frame, THEMES.get(theme)) as shown:
        # Textual is loaded while the first frame is read.
        from missiontui.ui.app import MissionApp
        from missiontui.ui.screens.browser import BrowserScreen

        def first(copier: Copier) -> BrowserScreen:
            return BrowserScreen(mission, start, origin=origin, copy=copier.copy)

        app = MissionApp(first, mission.title, mode=mode, opening=shown)
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
