"""`missiontui doctor`: by which ways copies reach the user."""

from __future__ import annotations

import os
from collections.abc import Callable

from missiontui.commands.arguments import clipboard_mode
from missiontui.commands.configured import configured
from missiontui.commands.exit_codes import OK, UNREACHABLE, UNREADABLE
from missiontui.commands.output import complain, hand_on, printable, say
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.clipboard.answers import Answers
    from missiontui.clipboard.modes import Mode
    from missiontui.clipboard.surroundings import Surroundings
    from missiontui.commands.parser import Parser


def run(given: list[str]) -> int:
    """Print what decides by which ways a copy goes; with --try, try each."""
    from missiontui.ui.terminal.session import controlling, lacking, size

    if reason := lacking():
        complain(f"missiontui: {reason}")
        return UNREADABLE
    import asyncio
    from dataclasses import replace

    from missiontui.clipboard import doctor
    from missiontui.clipboard.modes import Mode
    from missiontui.clipboard.surroundings import look_around

    arguments = parser()
    options = arguments.parse_args(given)
    mode = clipboard_mode(options.clipboard, arguments.error) or Mode.parse(configured().clipboard)
    with controlling() as write:
        around = asyncio.run(look_around(terminal=write is not None, answers=_answers()))
        around = replace(around, listens=False)
        for line in doctor.report(around, mode, size()):
            say(printable(line))
        arrives = doctor.reaches_user(around, mode)
        if options.really:
            arrives = _try_each(around, mode, write or (lambda _: None))
    for effect, line in doctor.cures(around, mode):
        say(f"\n{printable(effect)}:\n  {printable(line)}")
    return OK if arrives else UNREACHABLE


def parser() -> Parser:
    """The parser of its arguments."""
    from missiontui.commands.parser import Example, Parser, add_clipboard

    found = Parser(
        prog="missiontui doctor",
        description="Print by which ways copies reach you, and the one line that mends what is "
        "missing. Exit code 0 if a way can reach you, else 1.",
        examples=(Example("missiontui doctor --try", "copy a word by each way"),),
    )
    found.add_argument("--try", action="store_true", dest="really", help="copy a word by each way")
    add_clipboard(found)
    return found


def _answers() -> Answers | None:
    """Ask the terminal about itself; None where something else would answer for it."""
    from missiontui.clipboard.answers import LAST, QUESTIONS, Answers, reaches_terminal
    from missiontui.ui.terminal.session import answers

    if not reaches_terminal(os.environ):
        return None
    found = Answers()
    found.take_all(answers(QUESTIONS, LAST))
    return found


def _try_each(around: Surroundings, mode: Mode, write: Callable[[str], None]) -> bool:
    """Try each way of copying and print what became of it; False where none can have arrived."""
    import asyncio

    from missiontui.clipboard import doctor

    say("\nTrying each way with a word of its own:")
    hand_on()
    trials = asyncio.run(doctor.tried(around, mode, write))
    for trial in trials:
        say(printable(f"  {trial.sentence}"))
    if not trials:
        say("  there is no way to try, and nothing was written")
    for trial in trials:
        if trial.word:
            say(f"  Paste now: if {trial.word} appears, this way reaches you.")
    return any(trial.arrived for trial in trials)
