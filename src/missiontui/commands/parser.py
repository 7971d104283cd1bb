"""The parser of a command line, and arguments that several commands take."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from missiontui.commands.output import complain, hand_on, printable

if TYPE_CHECKING:
    from pathlib import Path


class Parser(argparse.ArgumentParser):
    """A parser whose complaints repeat no control character of an argument."""

    def error(self, message: str) -> NoReturn:
        """Complain and end the program."""
        super().error(printable(message))

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """End the program, what it has to say written."""
        if message:
            complain(message.rstrip("\n"))
        hand_on()
        super().exit(status)


def add_file(parser: argparse.ArgumentParser) -> None:
    """Take a record; the bundled one without it."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="a record, or - for standard input")


def add_source(parser: argparse.ArgumentParser) -> None:
    """Take the text of the source."""
    parser.add_argument(
        "--source",
        metavar="TEXT",
        type=_path,
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


def _path(name: str) -> Path:
    from pathlib import Path

    return Path(name)


def add_theme(parser: argparse.ArgumentParser) -> None:
    """Take a theme."""
    parser.add_argument(
        "--theme",
        metavar="NAME",
        help="the colours: missiontui-dark, missiontui-light, or any theme of Textual; terminal "
        "for those that suit it; without it, what MISSIONTUI_THEME says, or the file of settings",
    )
