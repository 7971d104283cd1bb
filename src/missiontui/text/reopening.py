"""The command that opens a record again where one left it."""

from __future__ import annotations

import shlex

from missiontui.model import Id, Origin


def command(origin: Origin, id: Id) -> str | None:
    """What to type in a POSIX shell to open an item; None where nothing typed would open it.

    The file is named by its absolute path, which holds in any folder and begins with no hyphen
    that would be taken for an option. A path with characters that cannot be printed is not named:
    pasted into a terminal, they would be keys.
    """
    if origin.bundled:
        return shlex.join(["missiontui", "--at", id])
    if origin.path is None:
        return None
    path = str(origin.path.absolute())
    return shlex.join(["missiontui", path, "--at", id]) if path.isprintable() else None
