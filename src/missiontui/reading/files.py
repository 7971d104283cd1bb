"""The files behind a record: where the bundled one lies, and how much is read of any."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

from missiontui.model import Mission
from missiontui.reading.faults import UnreadableRecordError, quoted
from missiontui.reading.mission import read_bytes

MAX_RECORD_BYTES = 64 * 2**20
"""How large a record may be."""
_LONGEST_NAME = 4096
STANDARD_INPUT = "-"
"""The file name that stands for standard input."""


def bundled() -> Path:
    """The record that comes with the program.

    An installed wheel holds it in the package, a checkout (and so an editable install) in the
    folder `data` of the repository.
    """
    package = Path(__file__).resolve().parent.parent
    packed = package / "data" / "mission.yaml"
    return packed if packed.exists() else package.parent.parent / "data" / "mission.yaml"


def read(name: str | Path) -> Mission:
    """Read a record from a file, or from standard input where the name is `-`.

    Raises:
        UnreadableRecordError: if there is nothing to read.
        InvalidRecordError: if the record has faults.
    """
    if name == STANDARD_INPUT:
        return read_bytes(_read_standard_input(), Path())
    path = Path(name)
    return read_bytes(_read_file(path), path.parent)


def _read_standard_input() -> bytes:
    if sys.stdin is None or sys.stdin.isatty():
        raise UnreadableRecordError("standard input is the keyboard; name a file, or pipe one in")
    try:
        data = sys.stdin.buffer.read(MAX_RECORD_BYTES + 1)
    except OSError as error:
        raise UnreadableRecordError(f"standard input cannot be read: {error.strerror}") from error
    return _within_bounds(data, "standard input")


def _read_file(path: Path) -> bytes:
    name = quoted(str(path), longest=_LONGEST_NAME)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableRecordError(f"{name} is a folder; name a YAML file in it")
        if not stat.S_ISREG(mode):
            # A pipe might never end, and opening one waits for whoever writes to it.
            raise UnreadableRecordError(f"{name} is not a regular file; pipe it in and name it -")
        with path.open("rb") as file:
            return _within_bounds(file.read(MAX_RECORD_BYTES + 1), name)
    except FileNotFoundError:
        raise UnreadableRecordError(f"there is no file {name}") from None
    except OSError as error:
        raise UnreadableRecordError(f"{name} cannot be read: {error.strerror}") from error
    except ValueError:
        raise UnreadableRecordError(f"{name} cannot be the name of a file") from None


def _within_bounds(data: bytes, name: str) -> bytes:
    if len(data) > MAX_RECORD_BYTES:
        raise UnreadableRecordError(f"{name} is larger than {MAX_RECORD_BYTES // 2**20} MiB")
    return data
