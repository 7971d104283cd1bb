"""A file written in one piece."""

from __future__ import annotations

import os
from pathlib import Path

_MODE = 0o666
"""The permissions of a new file, of which the umask takes away what it takes."""


class OccupiedError(Exception):
    """Something lies where a file was to be written; the message says what, in a sentence."""


def write(file: str, data: bytes, *, replace: bool = False) -> None:
    """Write a file as a whole, or leave what is there; a link is neither followed nor replaced.

    Raises:
        OccupiedError: if something is there that is not to be replaced.
        OSError: if it cannot be written.
    """
    path = Path(file)
    if path.is_symlink():
        raise OccupiedError(f"{file} is a symbolic link, and none is followed")
    part = path.with_name(f".missiontui-{os.urandom(8).hex()}.part")
    try:
        with open(part, "xb", opener=_opened) as stream:
            stream.write(data)
        if replace:
            part.replace(path)
        else:
            path.hardlink_to(part)
    except FileExistsError:
        raise OccupiedError(f"{file} is there already; --force replaces it") from None
    finally:
        part.unlink(missing_ok=True)


def _opened(name: str, flags: int) -> int:
    return os.open(name, flags, _MODE)
