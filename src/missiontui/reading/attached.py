"""The text of a source, where a record names a file that holds it."""

from __future__ import annotations

import stat
from pathlib import Path

from missiontui.reading.characters import BIDI, UNPRINTABLE

MAX_TEXT_BYTES = 4 * 2**20
"""How large an attached text may be."""


def read_attached(path: Path) -> str:
    """The text in a file.

    Raises:
        OSError: if the file cannot be read.
        ValueError: if it is no regular file, too large, or no clean UTF-8; the message says which.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise ValueError("not a regular file")
    if status.st_size > MAX_TEXT_BYTES:
        raise ValueError(f"larger than {MAX_TEXT_BYTES // 2**20} MiB")
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError("not UTF-8") from error
    if UNPRINTABLE.search(text) or BIDI.search(text):
        raise ValueError("it holds control characters or bidirectional overrides")
    return text
