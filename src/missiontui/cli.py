"""The command line: which command is meant, and the exit code of all of them."""

from __future__ import annotations

import sys

from missiontui import __version__
from missiontui.commands.output import discard, hand_on, say

TYPE_CHECKING = False  # as in the package
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code.

    Without arguments, those of the process are taken, and the process ends with the code: what
    starts an archive (`python -m zipapp --main missiontui.cli:main`) drops what is returned.
    """
    if arguments is None:
        sys.exit(_run(sys.argv[1:]))
    return _run(list(arguments))


def _run(given: list[str]) -> int:
    from missiontui.commands.exit_codes import INTERRUPTED, OK

    try:
        code = _code_of(given)
        hand_on()
    except BrokenPipeError:
        # The other end of the pipe was closed, as `head` does: nothing is wrong.
        discard(sys.stdout)
        return OK
    except KeyboardInterrupt:
        if sys.stderr is not None and sys.stderr.isatty():
            # Over the ^C that the terminal shows.
            print("\rmissiontui: interrupted", file=sys.stderr)
        return INTERRUPTED
    return code


def _code_of(given: list[str]) -> int:
    if given[:1] == ["--version"]:
        say(f"missiontui {__version__}")
        return 0
    from importlib import import_module

    from missiontui.commands import VERBS

    verb = given.pop(0) if given and given[0] in VERBS else "browse"
    code: int = import_module(f"missiontui.commands.{verb}").run(given)
    return code
