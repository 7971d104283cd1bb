"""A process that reads records for the index: names of files come in, what was taken goes out.

It ends when nobody writes to it or reads from it any more, however the other process ended.
"""

from __future__ import annotations

import marshal
import struct
import sys
from collections.abc import Sequence
from typing import IO, Any

from missiontui.garbage import LeftAlone
from missiontui.library.folder.taken import take_file

SHOW_PROTECTED = "--show-protected"
"""The argument with which the names of protected people are taken in."""
LENGTH = struct.Struct("!Q")
"""The length of a message, in bytes, which goes before it."""


def send(stream: IO[bytes], message: Any) -> None:
    """Write a message of plain values.

    Raises:
        OSError: if nobody reads it.
    """
    data = marshal.dumps(message)
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def received(stream: IO[bytes]) -> Any:
    """Read a message.

    Raises:
        EOFError: if nobody writes one any more.
    """
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    (length,) = LENGTH.unpack(head)
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return marshal.loads(data)  # noqa: S302 - from a process of this program's own


def work(given: IO[bytes], taken: IO[bytes], *, show_protected: bool) -> None:
    """Take in files until no more are given."""
    while True:
        try:
            files: Sequence[tuple[str, str]] = received(given)
            with LeftAlone():
                found = [
                    tuple(take_file(name, path, show_protected=show_protected))
                    for name, path in files
                ]
            send(taken, found)
        except (EOFError, OSError):
            return


if __name__ == "__main__":
    work(sys.stdin.buffer, sys.stdout.buffer, show_protected=SHOW_PROTECTED in sys.argv)
