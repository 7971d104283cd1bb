"""The text of a source, where a record names a file that holds it."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from missiontui.reading.characters import REFUSED_IN_SOURCE
from missiontui.reading.faults import InvalidRecordError
from missiontui.reading.syntax import decode

MAX_TEXT_BYTES = 4 * 2**20
"""The largest size of an attached text."""


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
        return decode(path.read_bytes(), re.compile(REFUSED_IN_SOURCE))
    except InvalidRecordError as error:
        fault = error.faults[0]
        raise ValueError(f"line {fault.line}, column {fault.column}: {fault.found}") from error
