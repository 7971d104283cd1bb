"""Keeping what is known of a fault of the program itself, for whoever is to mend it."""

from __future__ import annotations

import os
from collections.abc import Mapping

from missiontui.xdg import state_folder

_NAME = "crash.txt"


def keep(report: str, env: Mapping[str, str]) -> str:
    """Write a report where the user alone can read it, and say in one sentence where that is.

    A report may hold words of a record. The last one takes the place of the one before.
    """
    file = state_folder(env) / _NAME
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
        # A report may name a file whose name is no UTF-8.
        descriptor = os.open(file, flags, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as stream:
            os.fchmod(stream.fileno(), 0o600)
            stream.write(report)
    except OSError as error:
        last = report.strip().rpartition("\n")[2]
        return f"a fault of the program ended it: {last} (not kept in {file}: {error.strerror})"
    return f"a fault of the program ended it; the particulars are in {file}"
