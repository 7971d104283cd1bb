"""The command line: arguments, exit codes, standard output and standard error."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from missiontui import __version__
from missiontui.reading import (
    STANDARD_INPUT,
    InvalidRecordError,
    UnreadableRecordError,
    bundled,
    read,
)

if TYPE_CHECKING:
    from missiontui.model import Mission

OK, INVALID, UNREADABLE = 0, 1, 2
"""Exit codes: as asked; a record has faults; nothing could be read, or wrong arguments."""

_DESCRIPTION = "Browse the record of a delegation's visit. Without FILE, the bundled record."
_EPILOG = """\
commands:
  missiontui show [FILE]      print the record as plain text
  missiontui check FILE...    print every fault of every file

exit codes: 0 as asked, 1 a record has faults, 2 a file cannot be read
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if given[:1] == ["show"]:
            return _show(given[1:])
        if given[:1] == ["check"]:
            return _check(given[1:])
        return _browse(given)
    except BrokenPipeError:
        return _reader_gone()


def _browse(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="missiontui",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="a record, or - for standard input")
    parser.add_argument("--at", metavar="PLACE", help="open at a tab's name or an item's id")
    parser.add_argument("--version", action="version", version=f"missiontui {__version__}")
    options = parser.parse_args(given)
    mission, code = _read(options.file)
    if mission is None:
        return code
    place = options.at
    if place is not None and not _is_place(mission, place):
        return _no_such_place(mission, place)
    from missiontui.terminal import attached

    with attached() as on_terminal:
        if on_terminal:
            from missiontui.ui.app import MissionApp

            app = MissionApp(mission, place)
            app.run()
            return app.return_code or OK
    _print_plain(mission)
    return OK


def _show(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="missiontui show", description="Print a record as plain text."
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="a record, or - for standard input")
    mission, code = _read(parser.parse_args(given).file)
    if mission is not None:
        _print_plain(mission)
    return code


def _check(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="missiontui check", description="Print every fault of every file."
    )
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a record, or - for standard input"
    )
    return max(_read(name)[1] for name in parser.parse_args(given).files)


def _read(name: str | None) -> tuple[Mission | None, int]:
    """The record of a file and OK; or, its faults printed, nothing and the exit code."""
    path = str(bundled()) if name is None else name
    shown = "standard input" if path == STANDARD_INPUT else path
    try:
        return read(path), OK
    except InvalidRecordError as error:
        for fault in error.faults:
            _complain(f"{shown}:{fault}")
        return None, INVALID
    except UnreadableRecordError as error:
        _complain(f"missiontui: {error}")
        return None, UNREADABLE


def _is_place(mission: Mission, place: str) -> bool:
    from missiontui.model import SECTIONS, Id
    from missiontui.text.sections import section_of

    return place in SECTIONS or section_of(mission, Id(place)) is not None


def _no_such_place(mission: Mission, place: str) -> int:
    from missiontui.model import SECTIONS
    from missiontui.reading.faults import did_you_mean, quoted

    hint = did_you_mean(place, [*SECTIONS, *mission.items])
    tabs = ", ".join(SECTIONS)
    _complain(f"missiontui: --at: no item {quoted(place)}{hint}; a tab ({tabs}) or an item's id")
    return UNREADABLE


def _print_plain(mission: Mission) -> None:
    from missiontui.text.plain import plain_text

    columns = shutil.get_terminal_size((80, 24)).columns
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a TextIO in typeshed
    for line in plain_text(mission, max(20, columns)):
        print(line)
    sys.stdout.flush()


def _complain(sentence: str) -> None:
    print("".join(c if c.isprintable() else "�" for c in sentence), file=sys.stderr)


def _reader_gone() -> int:
    """The other end of the pipe was closed, as `head` does: nothing is wrong."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK
