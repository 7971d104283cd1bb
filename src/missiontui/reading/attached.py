"""The text of a source, where a record names a file that holds it."""

from __future__ import annotations

import os
import stat

from missiontui.reading.characters import REFUSED_IN_SOURCE
from missiontui.reading.decoding import decode
from missiontui.reading.faults import InvalidRecordError

MAX_TEXT_BYTES = 4 * 2**20
"""The largest size of an attached text."""
_TOO_LARGE = f"larger than {MAX_TEXT_BYTES // 2**20} MiB"


def read_attached(path: str | os.PathLike[str]) -> str:
    """The text in a file.

    Raises:
        OSError: if the file cannot be read.
        ValueError: if it is no regular file, too large, or no clean UTF-8; the message says which.
    """
    status = os.stat(path)
    if not stat.S_ISREG(status.st_mode):
        raise ValueError("not a regular file")
    if status.st_size > MAX_TEXT_BYTES:
        raise ValueError(_TOO_LARGE)
    with open(path, "rb") as file:
        return text_of(file.read())


def text_of(data: bytes) -> str:
    """The text that some bytes are, with every line end made a line feed.

    Raises:
        ValueError: if they are no clean UTF-8, or too many; the message says which.
    """
    if len(data) > MAX_TEXT_BYTES:
        raise ValueError(_TOO_LARGE)
    try:
        return decode(data, REFUSED_IN_SOURCE)
    except InvalidRecordError as error:
        fault = error.faults[0]
        raise ValueError(f"line {fault.line}, column {fault.column}: {fault.found}") from error
