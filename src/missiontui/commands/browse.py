"""`missiontui [FILE]`: a record on the screen, or in lines."""

from __future__ import annotations

import os

from missiontui import __version__, garbage
from missiontui.commands import VERBS
from missiontui.commands.arguments import clipboard_mode, has_options, theme_name
from missiontui.commands.exit_codes import EXIT_CODES, HUNG_UP, UNREADABLE
from missiontui.commands.output import complain, print_plain
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path
    from typing import NoReturn

    from missiontui.clipboard.modes import Mode
    from missiontui.commands.parser import Example, Parser
    from missiontui.commands.screen import Choices
    from missiontui.kept import KeptFrame
    from missiontui.model import Mission, Origin
    from missiontui.settings.config import Config

_DESCRIPTION = (
    "Browse the record of a delegation's visit, or those of a folder or of a server. Without FILE, "
    "the bundled record."
)
_EPILOG = f"commands:\n{{}}\n\n{EXIT_CODES}"


def _epilog() -> str:
    verbs = [(f"missiontui {usage}", summary) for usage, summary in VERBS.values()]
    room = max(len(usage) for usage, _ in verbs)
    return _EPILOG.format("\n".join(f"  {usage:{room}}  {summary}" for usage, summary in verbs))


_LONGEST_MISTYPED = 12
"""A longer name is no slip in that of a command, in characters."""


def run(given: list[str], kept: KeptFrame | None = None) -> int:
    """Open a record on the screen, or in lines; print it where nobody answers. The exit code."""
    if given and (complaint := _mistyped(given[0])):
        complain(complaint)
        return UNREADABLE
    garbage.leave_until_first_frame()
    options = _parsed(given)._replace(kept=kept)
    from missiontui.commands.configured import configured

    mode = clipboard_mode(options.clipboard, _misused)
    theme = theme_name(options.theme, _misused)
    config = configured()
    from missiontui.ui.terminal.session import lacking

    if not options.linear and (reason := lacking()):
        complain(f"missiontui: {reason}")
        return UNREADABLE
    from missiontui.library.naming import is_library

    if options.file and is_library(options.file):
        return _open_library(options.file, options, config, mode, theme)
    return _open_record(options, config, mode, theme)


def _open_record(options: _Options, config: Config, mode: Mode | None, theme: str | None) -> int:
    from missiontui.commands.record import open_record
    from missiontui.reading.faults import MOST_FAULTS
    from missiontui.ui.terminal.session import answers_without_drawing

    mission, origin, code = open_record(
        options.file, options.source, most=MOST_FAULTS, show_protected=options.show_protected
    )
    if mission is None:
        return code
    place = None
    if options.at is not None:
        from missiontui.document.tabs import place_called

        place = place_called(mission, options.at)
        if place is None:
            return _no_such_place(mission, options.at)
    if options.linear or answers_without_drawing():
        from missiontui.clipboard.modes import Mode
        from missiontui.commands.lines import read_in_lines

        return read_in_lines(mission, origin, mode or Mode.parse(config.clipboard), place)
    from missiontui.commands.screen import Choices

    choices = Choices.of(config, mode, theme, mouse=config.mouse and not options.no_mouse)
    kept = None if options.no_cache else options.kept
    return _browse(mission, origin, place, choices._replace(kept=kept))


class _Options(NamedTuple):
    file: str | None = None
    at: str | None = None
    source: Path | None = None
    theme: str | None = None
    clipboard: str | None = None
    no_mouse: bool = False
    linear: bool = False
    no_cache: bool = False
    show_protected: bool = False
    kept: KeptFrame | None = None


def _parsed(given: list[str]) -> _Options:
    if len(given) <= 1 and not has_options(given):
        return _Options(file=given[0] if given else None)
    return _Options(**vars(parser().parse_args(given)))


def _misused(message: str) -> NoReturn:
    parser().error(message)


def parser() -> Parser:
    """The parser of the command line without a verb."""
    from argparse import RawDescriptionHelpFormatter

    from missiontui.commands.parser import (
        Parser,
        add_clipboard,
        add_file,
        add_no_cache,
        add_protected,
        add_source,
        add_theme,
    )

    found = Parser(
        prog="missiontui",
        description=_DESCRIPTION,
        epilog=_epilog(),
        formatter_class=RawDescriptionHelpFormatter,
        examples=_examples(),
    )
    add_file(found, or_folder=True, or_server=True)
    found.add_argument(
        "--at",
        metavar="PLACE",
        help="open at a tab, by its name or number, or at an item, by its id",
    )
    add_source(found)
    add_theme(found)
    add_clipboard(found)
    _add_drawing(found)
    add_no_cache(found, or_frame=True)
    add_protected(found)
    found.add_argument("--version", action="version", version=f"missiontui {__version__}")
    return found


def _add_drawing(parser: Parser) -> None:
    """Take the choices of a screen."""
    parser.add_argument(
        "--no-mouse", action="store_true", help="leave the mouse to the terminal's own selection"
    )
    parser.add_argument(
        "--linear",
        action="store_true",
        help="answer in lines and draw nothing: for screen readers, and terminals that cannot draw",
    )


def _examples() -> tuple[Example, ...]:
    from missiontui.commands.parser import Example

    return (
        Example("missiontui visit.yaml", "open a record"),
        Example("missiontui visits/", "open a folder of records"),
        Example("missiontui --at concerns visit.yaml", "open it at the Concerns tab"),
    )


def _browse(mission: Mission, origin: Origin | None, place: str | None, choices: Choices) -> int:
    """Show a record where there is a terminal to draw on; print it elsewhere."""
    from missiontui.ui.terminal.session import attached

    with attached() as on_terminal:
        if not on_terminal:
            was_there = choices.kept and choices.kept.screen.saved
            return HUNG_UP if was_there else print_plain(mission)
        from missiontui.commands.screen import show
        from missiontui.view.place import place_named

        return show(mission, place_named(mission, place), origin, choices)


def _open_library(
    named: str, options: _Options, config: Config, mode: Mode | None, theme: str | None
) -> int:
    """Show many visits where there is a terminal to draw on; list them elsewhere."""
    from missiontui.library.naming import is_address

    sort = "server" if is_address(named) else "folder"
    for option in ("at", "source"):
        if getattr(options, option):
            _misused(f"--{option} is of one record, and {named} is a {sort}")
    from missiontui.ui.terminal.session import answers_without_drawing, attached

    if not (options.linear or answers_without_drawing()):
        with attached() as on_terminal:
            if on_terminal:
                return _browse_library(named, options, config, mode, theme)
    from missiontui.commands import library

    wishes = (options.no_cache, "--no-cache"), (options.show_protected, "--show-protected")
    return library.run([*(option for is_wish, option in wishes if is_wish), "--", named])


def _browse_library(
    named: str, options: _Options, config: Config, mode: Mode | None, theme: str | None
) -> int:
    from missiontui.commands.libraries import shown
    from missiontui.commands.screen import Choices, show_library

    choices = Choices.of(config, mode, theme, mouse=config.mouse and not options.no_mouse)
    with shown(
        named, "missiontui", no_cache=options.no_cache, show_protected=options.show_protected
    ) as found:
        return show_library(found, choices)


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
