"""The command line: which command is meant, and the exit code of all of them."""

from __future__ import annotations

import gc
import os
import sys

from missiontui import __version__

TYPE_CHECKING = False  # as in the package
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

    from missiontui.kept import KeptFrame

_RARELY = 50_000
"""Objects that are made before garbage is looked for: more than most commands make."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code.

    Without arguments, those of the process are taken, and the process ends with the code: what
    starts an archive (`python -m zipapp --main missiontui.cli:main`) drops what is returned.
    """
    if arguments is None:
        gc.set_threshold(_RARELY)
        _end(_run(sys.argv[1:]))
    return _run(list(arguments))


def _end(code: int) -> NoReturn:
    """End the process with all written: to take the interpreter apart serves nobody here."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):  # nobody reads it, which was told as far as it can be
            continue
    os._exit(code)


def _run(given: list[str]) -> int:
    try:
        return _begun(given)
    except KeyboardInterrupt:
        from missiontui.commands.exit_codes import INTERRUPTED

        if sys.stderr is not None and sys.stderr.isatty():
            # Over the ^C that the terminal shows.
            print("\rmissiontui: interrupted", file=sys.stderr)
        return INTERRUPTED


def _begun(given: list[str]) -> int:
    if given[:1] == ["--version"] and _is_printed(f"missiontui {__version__}"):
        return 0
    if not all(map(os.isatty, (0, 1, 2))):
        return _answered(given, None)
    from missiontui.kept import frame_of

    kept = frame_of(given)
    if kept is None:
        return _answered(given, None)
    try:
        kept.show()
        return _answered(given, kept)
    finally:
        kept.screen.give_back()


def _answered(given: list[str], kept: KeptFrame | None) -> int:
    from missiontui.commands.exit_codes import OK
    from missiontui.commands.output import discard, hand_on

    try:
        code = _code_of(given, kept)
        hand_on()
    except BrokenPipeError:
        # The other end of the pipe was closed, as `head` does: nothing is wrong.
        discard(sys.stdout)
        return OK
    return code


def _is_printed(line: str) -> bool:
    """Print a line without anything to load; False where that fails, which others can tell."""
    if sys.stdout is None:
        return False
    try:
        print(line, flush=True)
    except OSError:
        return False
    return True


def _code_of(given: list[str], kept: KeptFrame | None) -> int:
    if given[:1] == ["--version"]:
        from missiontui.commands.output import say

        say(f"missiontui {__version__}")
        return 0

    from missiontui.commands import module_of, verb_of

    verb = verb_of(given)
    if not verb:
        from missiontui.commands.browse import run

        return run(given, kept)
    behind = given[len(verb.split()) :]
    if any("://" in word for word in behind):
        from missiontui.commands.servers import refuse

        refuse(verb, behind)
    # This is what `importlib.import_module` does, which itself is dear to load.
    code: int = __import__(module_of(verb), fromlist=["run"]).run(behind)
    return code
