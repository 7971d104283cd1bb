"""The command that opens a record again where one left it."""

from __future__ import annotations

import shlex

from missiontui.model import Id, Origin


def command(origin: Origin, id: Id) -> str | None:
    """The command of a POSIX shell that opens an item; None where none would open it.

    The file is named by its absolute path, which holds in any folder and begins with no hyphen
    that would be taken for an option. A path with characters that cannot be printed is not named:
    pasted into a terminal, they would be keys.
    """
    if origin.path is None and not origin.bundled:
        return None
    file = [str(origin.path.absolute())] if origin.path and not origin.bundled else []
    text = ["--source", str(origin.text.absolute())] if origin.text else []
    words = ["missiontui", *file, *text, "--at", id]
    return shlex.join(words) if all(word.isprintable() for word in words) else None
