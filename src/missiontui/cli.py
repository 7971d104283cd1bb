"""The command line: arguments, exit codes, standard output and standard error."""

from __future__ import annotations

import argparse
import gc
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from missiontui import __version__
from missiontui.reading import (
    STANDARD_INPUT,
    InvalidRecordError,
    UnreadableRecordError,
    bundled,
    origin_of,
    read_origin,
    told,
)

if TYPE_CHECKING:
    from missiontui.clipboard.answers import Answers
    from missiontui.clipboard.modes import Mode
    from missiontui.clipboard.surroundings import Surroundings
    from missiontui.model import Mission, Origin

OK, INVALID, UNREADABLE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: as asked; a record has faults; nothing could be read or written, or wrong arguments;
Ctrl+C before there was a screen, as shells count it."""
UNREACHABLE = 1
"""The exit code of `doctor` where no copy can reach the user."""

_CLIPBOARD_VARIABLE = "MISSIONTUI_CLIPBOARD"
"""The environment variable that says how to copy where the command line does not."""

_DESCRIPTION = "Browse the record of a delegation's visit. Without FILE, the bundled record."
_EPILOG = """\
commands:
  missiontui show [FILE]      print the record as plain text
  missiontui check FILE...    print every fault of every file
  missiontui doctor [--try]   print by which ways copies reach you, and what is missing

exit codes: 0 as asked, 1 a record has faults, 2 a file cannot be read
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code.

    Without arguments, those of the process are taken, and the process ends with the code: what
    starts an archive (`python -m zipapp --main missiontui.cli:main`) drops what is returned.
    """
    if arguments is None:
        sys.exit(_run(sys.argv[1:]))
    return _run(list(arguments))


def _run(given: list[str]) -> int:
    commands = {"show": _show, "check": _check, "doctor": _doctor}
    try:
        command = commands.get(given[0]) if given else None
        return command(given[1:]) if command else _browse(given)
    except BrokenPipeError:
        # The other end of the pipe was closed, as `head` does: nothing is wrong.
        _discard_output()
        return OK
    except KeyboardInterrupt:
        return INTERRUPTED


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints repeat no control character of an argument."""

    def error(self, message: str) -> NoReturn:
        """Complain and end the program."""
        super().error(_printable(message))


def _browse(given: list[str]) -> int:
    # Nothing of what is imported and read until the first frame is garbage; the app collects again.
    gc.disable()
    parser = _Parser(
        prog="missiontui",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="a record, or - for standard input")
    parser.add_argument(
        "--at",
        metavar="PLACE",
        help="open at a tab, by its name or number, or at an item, by its id",
    )
    _add_source(parser)
    _add_clipboard(parser)
    parser.add_argument(
        "--no-mouse", action="store_true", help="leave the mouse to the terminal's own selection"
    )
    parser.add_argument("--version", action="version", version=f"missiontui {__version__}")
    options = parser.parse_args(given)
    mode = _mode(parser, options.clipboard)
    from missiontui.ui.terminal.session import attached, lacking, run

    if reason := lacking():
        _complain(f"missiontui: {reason}")
        return UNREADABLE
    mission, origin, code = _read(options.file, options.source)
    if mission is None:
        return code
    place = None
    if options.at is not None:
        from missiontui.document.tabs import place_called

        place = place_called(mission, options.at)
        if place is None:
            return _no_such_place(mission, options.at)
    with attached() as on_terminal:
        if on_terminal:
            from missiontui.ui.app import MissionApp

            app = MissionApp(mission, place, origin=origin, mode=mode)
            screen = partial(app.run_async, mouse=not options.no_mouse)
            run(screen, lambda code: app.exit(return_code=code))
            if report := app.crash.getvalue():
                from missiontui.ui.terminal.crash import keep

                _complain(f"missiontui: {keep(report, os.environ)}")
            return app.return_code or OK
    return _print_plain(mission)


def _add_source(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--source",
        metavar="TEXT",
        type=Path,
        help="a file with the text of the source, to hold the record's wording against",
    )


def _add_clipboard(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--clipboard",
        metavar="MODE",
        help="how to copy: auto, native, tmux, osc52, file, none or command:ARGV; "
        "without it, what MISSIONTUI_CLIPBOARD says",
    )


def _mode(parser: argparse.ArgumentParser, given: str | None) -> Mode | None:
    """The way to copy that was asked for, if one was; a complaint ends the program."""
    wanted = os.environ.get(_CLIPBOARD_VARIABLE) if given is None else given
    if not wanted:
        return None
    from missiontui.clipboard.modes import Mode

    try:
        return Mode.parse(wanted)
    except ValueError as error:
        parser.error(f"{_CLIPBOARD_VARIABLE if given is None else '--clipboard'}: {error}")


def _show(given: list[str]) -> int:
    parser = _Parser(prog="missiontui show", description="Print a record as plain text.")
    parser.add_argument("file", nargs="?", metavar="FILE", help="a record, or - for standard input")
    _add_source(parser)
    options = parser.parse_args(given)
    mission, _, code = _read(options.file, options.source)
    return code if mission is None else _print_plain(mission)


def _check(given: list[str]) -> int:
    parser = _Parser(prog="missiontui check", description="Print every fault of every file.")
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a record, or - for standard input"
    )
    return max(_read(name)[2] for name in parser.parse_args(given).files)


def _doctor(given: list[str]) -> int:
    """Print what decides by which ways a copy goes; with --try, try each."""
    from missiontui.ui.terminal.session import controlling, lacking, size

    if reason := lacking():
        _complain(f"missiontui: {reason}")
        return UNREADABLE
    import asyncio
    from dataclasses import replace

    from missiontui.clipboard import doctor
    from missiontui.clipboard.modes import Mode
    from missiontui.clipboard.surroundings import look_around

    parser = _Parser(
        prog="missiontui doctor",
        description="Print by which ways copies reach you, and the one line that mends what is "
        "missing. Exit code 0 if a way can reach you, else 1.",
    )
    parser.add_argument("--try", action="store_true", dest="really", help="copy a word by each way")
    _add_clipboard(parser)
    options = parser.parse_args(given)
    mode = _mode(parser, options.clipboard) or Mode()
    with controlling() as write:
        around = asyncio.run(look_around(terminal=write is not None, answers=_answers()))
        around = replace(around, listens=False)
        for line in doctor.report(around, mode, size()):
            print(_printable(line))
        arrives = doctor.reaches_user(around, mode)
        if options.really:
            arrives = _try_each(around, mode, write or (lambda _: None))
    for effect, line in doctor.cures(around, mode):
        print(f"\n{_printable(effect)}:\n  {_printable(line)}")
    return OK if arrives else UNREACHABLE


def _answers() -> Answers | None:
    """What the terminal answers about itself; None where something else would answer for it."""
    from missiontui.clipboard.answers import LAST, QUESTIONS, Answers
    from missiontui.ui.terminal.session import answers

    if os.environ.get("TMUX") or os.environ.get("STY"):
        return None
    found = Answers()
    found.take_all(answers(QUESTIONS, LAST))
    return found


def _try_each(around: Surroundings, mode: Mode, write: Callable[[str], None]) -> bool:
    """Try each way of copying and print what became of it; False where none can have arrived."""
    import asyncio

    from missiontui.clipboard import doctor

    print("\nTrying each way with a word of its own:")
    sys.stdout.flush()
    trials = asyncio.run(doctor.tried(around, mode, write))
    for trial in trials:
        print(_printable(f"  {trial.sentence}"))
    if not trials:
        print("  there is no way to try, and nothing was written")
    for trial in trials:
        if trial.word:
            print(f"  Paste now: if {trial.word} appears, this way reaches you.")
    return any(trial.arrived for trial in trials)


def _read(name: str | None, text: Path | None = None) -> tuple[Mission | None, Origin | None, int]:
    """The record of a file, where it is from, and OK; or, its faults printed, the exit code."""
    shown = "standard input" if name == STANDARD_INPUT else str(name or bundled())
    try:
        origin = origin_of(name, text)
        return read_origin(origin), origin, OK
    except InvalidRecordError as error:
        for line in told(error.faults):
            _complain(f"{shown}:{line}")
        return None, None, INVALID
    except UnreadableRecordError as error:
        _complain(f"missiontui: {error}")
        return None, None, UNREADABLE


def _no_such_place(mission: Mission, place: str) -> int:
    from missiontui.document.tabs import tab_of
    from missiontui.model import SECTIONS
    from missiontui.reading.faults import did_you_mean, quoted

    ids = (id for id in mission.items if tab_of(mission, id))
    hint = did_you_mean(place, [*SECTIONS, *ids])
    tabs = f"{', '.join(SECTIONS)}, 1 to {len(SECTIONS)}"
    _complain(f"missiontui: --at: no item {quoted(place)}{hint}; a tab ({tabs}) or an item's id")
    return UNREADABLE


def _print_plain(mission: Mission) -> int:
    from missiontui.export.plain import plain_text

    if sys.stdout is None:  # closed by whoever started the program
        _complain("missiontui: standard output is closed")
        return UNREADABLE
    columns = shutil.get_terminal_size((80, 24)).columns
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a TextIO in typeshed
    try:
        for line in plain_text(mission, max(20, columns)):
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _complain(f"missiontui: standard output cannot be written: {error.strerror}")
        _discard_output()
        return UNREADABLE
    return OK


def _complain(sentence: str) -> None:
    if sys.stderr is not None:  # print() would turn to standard output
        print(_printable(sentence), file=sys.stderr)


def _printable(sentence: str) -> str:
    return "".join(c if c.isprintable() else "�" for c in sentence)


def _discard_output() -> None:
    """Lead standard output nowhere, so that what waits to be written raises no second error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
