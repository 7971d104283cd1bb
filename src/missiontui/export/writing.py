"""Files of exports, written in one piece, and names for them."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Mapping
from contextlib import suppress

_MODE = 0o644
"""The permissions of a new file, of which the umask takes away what it takes."""
_LONGEST_SLUG = 60
"""The most characters of a name: with four octets each, and a suffix, a file system takes it."""
_NO_LINKS = (errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK)
"""What file systems say that know no hard links."""
_NAMELESS = "record"
"""The name where a text has neither letters nor digits."""
_THERE = "{} is there already; --force replaces it"


class OccupiedError(Exception):
    """Something lies where a file was to be written; the message says what, in a sentence."""


def write(file: str, data: bytes, *, replace: bool = False) -> None:
    """Write a file as a whole, or leave what is there: `write_all` for one."""
    write_all({file: data}, replace=replace)


def write_all(files: Mapping[str, bytes], *, replace: bool = False) -> None:
    """Write files as wholes, or leave what is there.

    The bytes go to files beside them that get the names once all are on the disk. A symbolic link
    is neither followed nor replaced. A file that is replaced is never opened to more people.

    Args:
        files: Their contents by their names.
        replace: True to take the place of files that are there.

    Raises:
        OccupiedError: if something is there that is not to be replaced.
        OSError: if one cannot be written.
    """
    modes = [_mode(file, replace=replace) for file in files]
    parts = [
        os.path.join(os.path.dirname(file), f".missiontui-{os.urandom(8).hex()}.part")
        for file in files
    ]
    try:
        for part, data, mode in zip(parts, files.values(), modes, strict=True):
            _fill(part, data, mode)
        for part, file in zip(parts, files, strict=True):
            if replace:
                os.replace(part, file)
            else:
                _give_name(part, file)
    finally:
        for part in parts:
            with suppress(OSError):
                os.unlink(part)


def _mode(file: str, *, replace: bool) -> int:
    """The permissions of a file that is to be written.

    Raises:
        OccupiedError: if something is there that is not to be replaced.
    """
    there = _state(file)
    if there is None:
        return _MODE
    _refuse(file, there, replace=replace)
    return _MODE & stat.S_IMODE(there.st_mode)


def _fill(part: str, data: bytes, mode: int) -> None:
    """Make a file that is on the disk when this ends."""
    # "x" opens no file that is there and follows no link (POSIX, open(), O_EXCL).
    with open(part, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _state(file: str) -> os.stat_result | None:
    try:
        return os.lstat(file)
    except FileNotFoundError:
        return None


def _refuse(file: str, there: os.stat_result, *, replace: bool) -> None:
    if stat.S_ISLNK(there.st_mode):
        raise OccupiedError(f"{file} is a symbolic link, and none is followed")
    if not stat.S_ISREG(there.st_mode):
        raise OccupiedError(f"{file} is no regular file")
    if not replace:
        raise OccupiedError(_THERE.format(file))


def _give_name(part: str, file: str) -> None:
    """Give a file a name that nothing has, whoever else writes at this moment."""
    try:
        os.link(part, file)
    except FileExistsError:
        raise OccupiedError(_THERE.format(file)) from None
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _take_name(part, file)


def _take_name(part: str, file: str) -> None:
    """Do the same where nothing can have two names: an empty file holds the place."""
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _MODE))
    except FileExistsError:
        raise OccupiedError(_THERE.format(file)) from None
    try:
        os.replace(part, file)
    except OSError:
        os.unlink(file)
        raise


def slug(text: str) -> str:
    """A name for a file out of any text: small letters and digits with single hyphens between.

    Letters of the Latin script lose their accents, those of other scripts stay.
    """
    composed = unicodedata.normalize("NFC", text).casefold()
    letters = "".join(_plain(character) if _belongs(character) else "-" for character in composed)
    name = "-".join(filter(None, letters.split("-")))
    if len(name) > _LONGEST_SLUG:
        head, _, _ = name[: _LONGEST_SLUG + 1].rpartition("-")
        name = head or name[:_LONGEST_SLUG]
    return name or _NAMELESS


def _belongs(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


def _plain(character: str) -> str:
    """A character without its accents, where ASCII has its letters."""
    letters = unicodedata.normalize("NFKD", character)
    ascii_ = "".join(each for each in letters if each.isascii() and each.isalnum())
    return ascii_.lower() or character
