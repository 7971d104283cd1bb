"""Files of the user's, replaced in one piece, that nobody else can read."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_whole(file: Path, text: str) -> None:
    """Write a file in place of the one that is there, if there is one; a link stays a link.

    Raises:
        OSError: if it cannot be written. The file is as it was then.
        ValueError: if it is no Unicode; likewise.
    """
    file = file.resolve()
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    with suppress(FileNotFoundError):
        part.unlink()
    try:
        with os.fdopen(os.open(part, flags, 0o600), "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        part.replace(file)
    except (OSError, ValueError):  # a text may be no Unicode
        with suppress(OSError):
            part.unlink()
        raise
