"""Standard output and standard error, which no control character of a record reaches.

Either may be closed, full, or no Unicode: the program ends with a sentence, or without one where
there is nobody to tell.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from io import TextIOWrapper

from missiontui.commands.exit_codes import OK, UNREADABLE
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import IO

    from missiontui.model import Mission


_WIDTH = 80
"""The width of what is printed where no terminal tells its own, in cells."""
LEAST_COLUMNS = 20
"""The least width in which a record is printed, in cells."""


def print_plain(mission: Mission) -> int:
    """Print a record as plain text, in the width of the terminal; the exit code."""
    from missiontui.export.plain import plain_text

    say_all(plain_text(mission, columns()))
    return OK


def columns() -> int:
    """The width of the terminal, or of what is printed where there is none."""
    return max(LEAST_COLUMNS, _columns())


def _columns() -> int:
    """The width of the terminal as `shutil` tells it, which loads all that compresses files."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(1).columns or _WIDTH
    except OSError:
        return _WIDTH


def is_terminal() -> bool:
    """Tell that a person reads standard output, on a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def say(line: str, end: str = "\n") -> None:
    """Print a line, or what ends otherwise, on standard output.

    Raises:
        SystemExit: if it cannot be written, which is told.
        BrokenPipeError: if nobody reads it any more.
    """
    say_all((line,), end)


def say_all(lines: Iterable[str], end: str = "\n") -> None:
    """Print some lines, each as soon as it is made.

    Raises:
        SystemExit: if one cannot be written, which is told.
        BrokenPipeError: if nobody reads them any more.
    """
    with _Written():
        if isinstance(sys.stdout, TextIOWrapper) and sys.stdout.errors != "replace":
            sys.stdout.reconfigure(errors="replace")  # which writes what waits to be written
        sys.stdout.writelines(f"{line}{end}" for line in lines)


def hand_over(data: bytes) -> None:
    """Write bytes on standard output, exactly as they are.

    Raises:
        SystemExit: if they cannot be written, which is told.
        BrokenPipeError: if nobody reads them any more.
    """
    with _Written():
        sys.stdout.flush()
        rest = memoryview(data)
        while rest:  # an unbuffered stream may take a part
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()


def hand_on() -> None:
    """Write what waits to be written, before Python does it as its last deed and complains.

    Raises:
        SystemExit: if it cannot be written, which is told.
        BrokenPipeError: if nobody reads it any more.
    """
    if sys.stdout is not None:
        with _Written():
            sys.stdout.flush()


class _Written:
    """Tells that standard output cannot be written where it cannot, and ends the program."""

    def __enter__(self) -> None:
        if sys.stdout is None:  # closed by whoever started the program
            complain("missiontui: standard output is closed")
            raise SystemExit(UNREADABLE)

    def __exit__(self, _: object, error: object, *rest: object) -> None:
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            discard(sys.stdout)
            complain(f"missiontui: standard output cannot be written: {error.strerror}")
            raise SystemExit(UNREADABLE) from error


def put(file: str, data: bytes, *, replace: bool, prog: str) -> int:
    """Write a file; the exit code. Where that fails, the sentence begins with a program's name."""
    return put_all({file: data}, file, replace=replace, prog=prog)


def put_all(files: Mapping[str, bytes], name: str, *, replace: bool, prog: str) -> int:
    """Write all files or none; the exit code. A sentence calls them by one name."""
    from missiontui.export.writing import OccupiedError, write_all

    try:
        write_all(files, replace=replace)
    except OccupiedError as error:
        complain(f"{prog}: {error}")
        return UNREADABLE
    except (OSError, ValueError) as error:  # a name may hold what no file system takes
        reason = error.strerror if isinstance(error, OSError) else error
        complain(f"{prog}: {name} cannot be written: {reason}")
        return UNREADABLE
    return OK


def complain(sentence: str) -> None:
    """Print a sentence on standard error, if that is open and takes it; it tells no password."""
    if sys.stderr is None:  # print() would turn to standard output
        return
    if "://" in sentence:
        from missiontui.reading.passwords import without_passwords

        sentence = without_passwords(sentence)
    try:
        print(printable(sentence), file=sys.stderr, flush=True)
    except OSError:
        discard(sys.stderr)


def printable(sentence: str) -> str:
    """The sentence, a replacement character for each that does not print."""
    return "".join(c if c.isprintable() else "�" for c in sentence)


def as_json(value: object) -> str:
    """A value as JSON in one line, its letters as they are, all that does not print by numbers."""
    import json

    text = json.dumps(value, ensure_ascii=False)
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in text)


def discard(stream: IO[str]) -> None:
    """Lead a stream nowhere, so that what waits to be written raises no second error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
