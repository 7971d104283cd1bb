"""The files behind a record: where the bundled one lies, and how much is read of any."""

from __future__ import annotations

import os
import re
import stat
import sys
from functools import partial

from missiontui.model import Mission, Origin
from missiontui.model.protection import protected
from missiontui.reading.attached import read_attached
from missiontui.reading.decoding import decode
from missiontui.reading.faults import UnreadableRecordError, quoted
from missiontui.reading.mission import read_bytes
from missiontui.reading.progress import Tell
from missiontui.reading.shipped import archived, shipped_file
from missiontui.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

MAX_RECORD_BYTES = 64 * 2**20
"""The largest size of a record."""
_BUNDLED = "mission.yaml"
_LONGEST_NAME = 4096
_ADDRESS = r"(?i)[A-Z][A-Z0-9+.-]+:/|(?:mailto|data|urn|tel):"
"""Scheme and slash of an address (RFC 3986, section 3.1), which no drive letter is long enough for;
and the schemes without a slash that somebody might name."""
STANDARD_INPUT = "-"
"""The file name that stands for standard input."""


def bundled() -> Path:
    """The record that comes with the program.

    An installed wheel holds it in the package, a checkout (and so an editable install) in the
    folder `data` of the repository. In an archive that Python runs from, no file has this path.
    """
    from pathlib import Path

    return Path(bundled_file())


def bundled_file() -> str:
    """The same, for a start that does without `pathlib`."""
    return shipped_file(_BUNDLED, "data")


def read(name: str | Path, text: Path | None = None, *, show_protected: bool = False) -> Mission:
    """Read a record from a file, or from standard input where the name is `-`.

    Args:
        name: The file of the record.
        text: The file of a text against which its wording is held, in place of its own.
        show_protected: Whether protected names are shown.

    Raises:
        UnreadableRecordError: if there is nothing to read.
        InvalidRecordError: if the record has faults.
    """
    return read_origin(origin_of(name, text, show_protected=show_protected))


def origin_of(
    name: str | Path | None, text: Path | None = None, *, show_protected: bool = False
) -> Origin:
    """Find the origin of a record; standard input, which gives it only once, is read here.

    Args:
        name: A file, `-` for standard input, or None for the bundled record.
        text: The file of a text against which its wording is held, in place of its own.
        show_protected: Whether protected names are shown.

    Raises:
        UnreadableRecordError: if there is nothing to read on standard input.
    """
    origin = partial(Origin, text=text, show_protected=show_protected)
    if name is None:
        file = bundled_file()
        content = None if os.path.exists(file) else archived(_BUNDLED)
        return origin(bundled=True, path=None if content else file, content=content)
    if name == STANDARD_INPUT:
        return origin(content=_read_standard_input())
    return origin(path=name, version=version(name))


def read_origin(origin: Origin, tell: Tell | None = None) -> Mission:
    """Read a record from where it is, without its protected names unless the origin shows them.

    All that is shown, printed, copied, found and exported comes from here. `tell` is called now and
    then with the share that is done.

    Raises:
        UnreadableRecordError: if there is nothing to read.
        InvalidRecordError: if the record has faults.
    """
    attached = None if origin.text is None else _read_text(origin.text)
    mission = read_bytes(bytes_of(origin), os.path.dirname(origin.file or ""), attached, tell)
    return mission if origin.show_protected else protected(mission)


def bytes_of(origin: Origin) -> bytes:
    """The bytes of a record, be they one or not.

    Raises:
        UnreadableRecordError: if there is nothing to read.
    """
    return (origin.content or b"") if origin.file is None else _read_file(origin.file)


def _read_text(path: Path) -> str:
    name = str(path)
    try:
        return read_attached(path)
    except OSError as error:
        _refuse_address(name)
        raise UnreadableRecordError(f"{_shown(name)} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise UnreadableRecordError(f"{_shown(name)} cannot be read: {error}") from error


def text_of(origin: Origin) -> str:
    """The text of a record, as YAML.

    Raises:
        UnreadableRecordError: if there is nothing to read.
        InvalidRecordError: if it is no clean UTF-8.
    """
    if origin.file is None:
        return decode(origin.content or b"")
    return decode(_read_file(origin.file))


class Version(NamedTuple):
    """The state of a file, told from another without reading it."""

    modified: int
    """The time at which it was last written, in nanoseconds."""
    size: int
    """In bytes."""
    inode: int
    """Another one where the file was replaced."""
    readable: bool
    """False where this user may not read it."""


def version(path: str | Path) -> Version | None:
    """The state that a file is in; None while there is none."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):  # a name may hold what no file system takes
        return None
    readable = os.access(path, os.R_OK)
    return Version(status.st_mtime_ns, status.st_size, status.st_ino, readable)


def save_copy(origin: Origin, copy: Path) -> None:
    """Write a copy of a record, for whoever wants to change it.

    Raises:
        OSError: if it cannot be written, or something lies there already.
    """
    data = origin.content if origin.path is None else origin.path.read_bytes()
    with copy.open("xb") as file:
        file.write(data or b"")


def _read_standard_input() -> bytes:
    if sys.stdin is None:
        raise UnreadableRecordError("standard input is closed; name a file, or pipe one in")
    if sys.stdin.isatty():
        raise UnreadableRecordError("standard input is the keyboard; name a file, or pipe one in")
    try:
        data = sys.stdin.buffer.read(MAX_RECORD_BYTES + 1)
    except OSError as error:
        raise UnreadableRecordError(f"standard input cannot be read: {error.strerror}") from error
    if len(data) > MAX_RECORD_BYTES:
        raise _too_large("standard input")
    return data


def _read_file(path: str) -> bytes:
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableRecordError(
                f"{_shown(path)} is a folder; name a record in it, which missiontui library lists"
            )
        if not stat.S_ISREG(mode):
            # A pipe might never end, and opening one waits for whoever writes to it.
            raise UnreadableRecordError(
                f"{_shown(path)} is not a regular file; pipe it in and name it -"
            )
        with open(path, "rb") as file:
            data = file.read(MAX_RECORD_BYTES + 1)
    except OSError as error:
        _refuse_address(path)
        if isinstance(error, FileNotFoundError):
            raise UnreadableRecordError(f"there is no file {_shown(path)}") from None
        raise UnreadableRecordError(f"{_shown(path)} cannot be read: {error.strerror}") from error
    except ValueError:
        raise UnreadableRecordError(f"{_shown(path)} cannot be the name of a file") from None
    if len(data) > MAX_RECORD_BYTES:
        raise _too_large(_shown(path))
    return data


def _shown(path: str) -> str:
    return quoted(path, longest=_LONGEST_NAME)


def _refuse_address(name: str) -> None:
    if not re.match(_ADDRESS, name):
        return
    if "://" not in name:
        # Of the slashes behind the scheme a path keeps one.
        name = name.replace(":/", ":///" if name.lower().startswith("file:") else "://", 1)
    from missiontui.reading.passwords import without_passwords

    shown = _shown(without_passwords(name))
    raise UnreadableRecordError(
        f"{shown} is an address; missiontui opens files: save it, and name the file"
    )


def _too_large(name: str) -> UnreadableRecordError:
    return UnreadableRecordError(f"{name} is larger than {MAX_RECORD_BYTES // 2**20} MiB")
