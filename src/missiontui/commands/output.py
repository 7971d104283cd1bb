"""Standard output and standard error, which no control character of a record reaches."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from missiontui.commands.exit_codes import OK, UNREADABLE

if TYPE_CHECKING:
    from missiontui.model import Mission


_WIDTH = 80
"""The width of what is printed where no terminal tells its own, in cells."""


def print_plain(mission: Mission) -> int:
    """Print a record as plain text, in the width of the terminal; the exit code."""
    from missiontui.export.plain import plain_text

    if sys.stdout is None:  # closed by whoever started the program
        complain("missiontui: standard output is closed")
        return UNREADABLE
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a TextIO in typeshed
    try:
        for line in plain_text(mission, max(20, _columns())):
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(f"missiontui: standard output cannot be written: {error.strerror}")
        discard_output()
        return UNREADABLE
    return OK


def _columns() -> int:
    """The width of the terminal as `shutil` tells it, which loads all that compresses files."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(1).columns or _WIDTH
    except OSError:
        return _WIDTH


def complain(sentence: str) -> None:
    """Print a sentence on standard error, if that is open."""
    if sys.stderr is not None:  # print() would turn to standard output
        print(printable(sentence), file=sys.stderr)


def printable(sentence: str) -> str:
    """The sentence, a replacement character for each that does not print."""
    return "".join(c if c.isprintable() else "�" for c in sentence)


def discard_output() -> None:
    """Lead standard output nowhere, so that what waits to be written raises no second error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
