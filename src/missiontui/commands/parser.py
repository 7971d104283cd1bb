"""The parser of a command line, and arguments that several commands take."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from missiontui.commands.exit_codes import UNREADABLE
from missiontui.commands.output import complain, hand_on, say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Example(NamedTuple):
    """A command line as somebody would type it."""

    line: str
    """The line."""
    effect: str
    """Its effect, in a few words."""


class Parser(argparse.ArgumentParser):
    """A parser whose help ends in examples, and whose complaints are one line each.

    They repeat no control character of an argument.
    """

    def __init__(self, *, examples: tuple[Example, ...] = (), **rest: Any) -> None:
        """Take the examples, and all that a parser of the standard library takes."""
        self.examples = examples
        """Command lines as somebody would type them."""
        self.arguments: list[argparse.Action] = []
        """All arguments, in their order; those of a group of arguments are not among them."""
        super().__init__(**rest)

    def print_help(self, file: object = None) -> None:
        """Print the help on standard output, or say that it cannot be written."""
        del file
        say(self.format_help(), end="")

    def add_argument(self, *names: str, **given: Any) -> argparse.Action:
        """Take an argument, and take note of it."""
        added = super().add_argument(*names, **given)
        self.arguments.append(added)
        return added

    def format_help(self) -> str:
        """The help, with the examples at its end."""
        if not self.examples:
            return super().format_help()
        room = max(len(each.line) for each in self.examples)
        lines = (f"  {each.line:{room}}  {each.effect}\n" for each in self.examples)
        return f"{super().format_help()}\nexamples:\n{''.join(lines)}"

    def parse_args(self, args: Iterable[str] | None = None, namespace: Any = None) -> Any:
        """The arguments; of those that it does not know, a complaint with the nearest it does.

        Options may stand before, between and behind the others: `find WORDS --kind call DIR`.
        """
        given = sys.argv[1:] if args is None else list(args)
        found, unknown = self.parse_known_args(given, namespace)
        if unknown and "--" not in given:  # which Python 3.11 forgets where they stand between
            found, unknown = self.parse_known_intermixed_args(given, namespace)
        if unknown:
            self.error(self._told(unknown[0]))
        return found

    def _told(self, unknown: str) -> str:
        if not unknown.startswith("-"):
            return f'one argument too many: "{unknown}"'
        from difflib import get_close_matches

        name = unknown.partition("=")[0]
        options = [option for each in self.arguments for option in each.option_strings]
        near = get_close_matches(name, options, n=1)
        hint = f' (did you mean "{near[0]}"?)' if near else ""
        return f'there is no option "{name}"{hint}'

    def error(self, message: str) -> NoReturn:
        """Complain in one line and end the program."""
        self.exit(UNREADABLE, f"{self.prog}: {message}; {self.prog} --help tells all")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """End the program, what it has to say written."""
        if message:
            complain(message.rstrip("\n"))
        hand_on()
        super().exit(status)


def add_file(
    parser: argparse.ArgumentParser, *, or_folder: bool = False, or_server: bool = False
) -> None:
    """Take a record, a folder of records, or a server; the bundled record without it."""
    folder = "a folder of records, " if or_folder else ""
    server = "the address of a server, " if or_server else ""
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help=f"a record, {folder}{server}or - for standard input"
    )


def add_address(parser: argparse.ArgumentParser) -> None:
    """Take the address of a server."""
    parser.add_argument(
        "url",
        metavar="URL",
        help="the address of a database, postgresql://HOST/NAME; passwords come from PGPASSFILE "
        "or PGPASSWORD",
    )


def add_source(parser: argparse.ArgumentParser) -> None:
    """Take the text of the source."""
    parser.add_argument(
        "--source",
        metavar="TEXT",
        type=_path,
        help="a file with the text of the source, to hold the record's wording against",
    )


def add_no_cache(parser: argparse.ArgumentParser, *, or_frame: bool = False) -> None:
    """Take the choice to keep no index of a folder on the disk, and no first frame of a record."""
    frame = "of a record: keep no first screen; " if or_frame else ""
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help=f"{frame}of a folder: hold its index in memory and leave the one on the disk alone, "
        "as MISSIONTUI_CACHE=none does",
    )


def add_protected(parser: argparse.ArgumentParser) -> None:
    """Take the wish to see protected names."""
    parser.add_argument(
        "--show-protected",
        action="store_true",
        help="show the names of protected people, which are hidden without it",
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
