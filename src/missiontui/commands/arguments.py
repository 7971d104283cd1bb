"""Arguments that several commands take."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from missiontui.commands.output import printable

if TYPE_CHECKING:
    from missiontui.clipboard.modes import Mode

_CLIPBOARD_VARIABLE = "MISSIONTUI_CLIPBOARD"
"""The environment variable that says how to copy where the command line does not."""


class Parser(argparse.ArgumentParser):
    """A parser whose complaints repeat no control character of an argument."""

    def error(self, message: str) -> NoReturn:
        """Complain and end the program."""
        super().error(printable(message))


def add_file(parser: argparse.ArgumentParser) -> None:
    """Take a record; the bundled one without it."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="a record, or - for standard input")


def add_source(parser: argparse.ArgumentParser) -> None:
    """Take the text of the source."""
    parser.add_argument(
        "--source",
        metavar="TEXT",
        type=Path,
        help="a file with the text of the source, to hold the record's wording against",
    )


def add_clipboard(parser: argparse.ArgumentParser) -> None:
    """Take a way of copying."""
    parser.add_argument(
        "--clipboard",
        metavar="MODE",
        help="how to copy: auto, native, tmux, osc52, file, none or command:ARGV; "
        "without it, what MISSIONTUI_CLIPBOARD says, or the file of settings",
    )


def add_theme(parser: argparse.ArgumentParser) -> None:
    """Take a theme."""
    parser.add_argument(
        "--theme",
        metavar="NAME",
        help="the colours: missiontui-dark, missiontui-light, or any theme of Textual; terminal "
        "for those that suit it; without it, what MISSIONTUI_THEME says, or the file of settings",
    )


def clipboard_mode(parser: argparse.ArgumentParser, given: str | None) -> Mode | None:
    """The way to copy that was asked for, if one was; a complaint ends the program."""
    wanted = os.environ.get(_CLIPBOARD_VARIABLE) if given is None else given
    if not wanted:
        return None
    from missiontui.clipboard.modes import Mode

    try:
        return Mode.parse(wanted)
    except ValueError as error:
        parser.error(f"{_CLIPBOARD_VARIABLE if given is None else '--clipboard'}: {error}")


def theme_name(parser: argparse.ArgumentParser, given: str | None) -> str | None:
    """The theme that was asked for, if one was; a complaint ends the program."""
    from missiontui.settings.themes import VARIABLE

    wanted = os.environ.get(VARIABLE) if given is None else given
    if not wanted:
        return None
    from missiontui.commands.configured import unknown_theme

    if reason := unknown_theme(wanted):
        parser.error(f"{VARIABLE if given is None else '--theme'}: {reason}")
    return wanted
