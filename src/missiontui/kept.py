"""The first frame of a record, kept from the last time and shown before anything is loaded.

It is shown where all that it was made of is as it was: the command line, the terminal, the settings
and the files. The record is read behind it and its frame made all the same; where that is another
one, it takes the place of this.
"""

from __future__ import annotations

import os
import stat
import time

from missiontui import __version__
from missiontui.other_screen import OtherScreen
from missiontui.xdg import cache_place, may_cache, name_after

TYPE_CHECKING = False  # `typing` itself is dear to load
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_VARIABLES = (
    *("TERM", "COLORTERM", "NO_COLOR", "COLORFGBG", "TERM_PROGRAM", "TERMINFO", "TERMINFO_DIRS"),
    *("MISSIONTUI_THEME", "MISSIONTUI_CLIPBOARD", "HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"),
)
"""The variables that decide on a frame, or on the files that it is made of."""
_MULTIPLEXERS = "STY", "TMUX"
"""Those of which it counts that they are set: each session has its own values."""
_SUFFIX, _MOST = ".frame", 64
"""The end of the names of frames, and the most of them; the oldest make room."""
_LARGEST = 2**18
"""The largest record, in bytes: of larger ones a bar tells how far their reading has come."""
_TICK = 10**7
"""The most by which the clock that dates files is behind, in nanoseconds."""


def frame_of(given: list[str]) -> KeptFrame | None:
    """The frame of a command line; None where the user wants none, or there can be none."""
    try:
        return KeptFrame(given) if may_cache(os.environ) else None
    except OSError:
        return None


class KeptFrame:
    """The first frame of a command line at the terminal, as it was the last time."""

    def __init__(self, given: list[str]) -> None:
        """Look at the terminal.

        Raises:
            OSError: if there is none, or no folder to be in.
        """
        self.screen = OtherScreen()
        """The screen that it is shown on."""
        self.files: Callable[[], list[str]] = list
        """Tells the files that it is made of, the record first; none where it is of no file."""
        self.hides: Callable[[], bool] = bool
        """Tells that the record has names that must not lie here."""
        self._since = time.time_ns() - _TICK
        self._size = os.get_terminal_size(0)
        variables = [*map(os.getenv, _VARIABLES), *map(bool, map(os.getenv, _MULTIPLEXERS))]
        folder = "" if all(map(os.path.isabs, given)) else os.getcwd()
        self._key = ascii((__version__, *self._size, variables, folder, given))
        self._folder = cache_place(os.environ)
        self._file = os.path.join(self._folder, name_after(self._key.encode()) + _SUFFIX)
        self._shown = ""

    def show(self) -> None:
        """Show it, if all that it was made of is as it was."""
        try:
            _refuse_others(os.lstat(self._folder), stat.S_IFDIR)
            with open(self._file, encoding="utf-8", newline="", opener=_not_by_a_link) as stream:
                _refuse_others(os.fstat(stream.fileno()), stat.S_IFREG)
                key, *seen, frame = stream.read().split("\0")
        except (OSError, ValueError):  # there is none that is whole, and the user's alone
            return
        if key == self._key and seen == _with_states(seen[::2]):
            self._shown = frame
            self.screen.take(frame)

    def keep(self, frame: str, size: os.terminal_size) -> None:
        """Keep a frame of this size for the next time, where it may be kept and can be."""
        if size != self._size or frame == self._shown or not (files := self.files()):
            return
        if self.hides():
            self._forget(files[0])
            return
        seen = _with_states(files)
        states = [_state(file) for file in files]
        if not 0 < states[0][2] <= _LARGEST or max(states)[0] > self._since:
            return  # what was read may be older than what is there now
        try:
            os.makedirs(self._folder, 0o700, exist_ok=True)
            _refuse_others(os.lstat(self._folder), stat.S_IFDIR)
            if os.path.lexists(self._file):
                _refuse_others(os.lstat(self._file), stat.S_IFREG)
            self._write("\0".join((self._key, *seen, frame)))
        except (OSError, ValueError):
            return

    def _forget(self, record: str) -> None:
        """Delete the frames of a record, of every size; those of another file of its name, too."""
        name = os.path.basename(record)
        try:
            for each in self._frames():
                if not each.is_file(follow_symlinks=False):
                    continue
                with open(each, encoding="utf-8", errors="replace", newline="") as stream:
                    _, of_record, *_ = [*stream.read().split("\0"), "", ""]
                if os.path.basename(of_record) == name:
                    os.unlink(each)
        except OSError:
            return

    def _write(self, text: str) -> None:
        from pathlib import Path

        from missiontui.settings.files import write_whole

        write_whole(Path(self._file), text)
        frames = self._frames()
        frames.sort(key=lambda each: each.stat(follow_symlinks=False).st_mtime_ns)
        for each in frames[:-_MOST]:
            os.unlink(each)

    def _frames(self) -> list[os.DirEntry[str]]:
        """All frames, with what was left of one that was not written to its end."""
        return [each for each in os.scandir(self._folder) if _SUFFIX in each.name]


def _not_by_a_link(name: str, flags: int) -> int:
    return os.open(name, flags | os.O_NOFOLLOW | os.O_NONBLOCK)


def _refuse_others(found: os.stat_result, kind: int) -> None:
    """Refuse a folder or file that others may have written, or that is of another kind.

    Raises:
        PermissionError: if it is refused.
    """
    if (found.st_mode & ~0o7700, found.st_uid) != (kind, os.geteuid()):
        raise PermissionError


def _with_states(files: Iterable[str]) -> list[str]:
    return [each for file in files for each in (file, ascii(_state(file)))]


def _state(file: str) -> tuple[int, int, int, int]:
    """The state of a file: when it was changed and when written, its size and its inode."""
    try:
        found = os.stat(file)
    except OSError:
        return 0, 0, 0, 0
    return found.st_ctime_ns, found.st_mtime_ns, found.st_size, found.st_ino
