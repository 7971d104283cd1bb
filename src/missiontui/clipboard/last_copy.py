"""A file as clipboard, for whoever asked for one: only the last text, only for the user's eyes."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from missiontui.clipboard.outcomes import Outcome, checked, not_copied
from missiontui.xdg import state_folder

_NO_LINK = os.O_NOFOLLOW | os.O_CLOEXEC
_PART = ".last-copy.part"


def last_copy_file(env: Mapping[str, str]) -> Path:
    """The file, in the program's folder."""
    return state_folder(env) / "last-copy.txt"


@dataclass(frozen=True, slots=True)
class LastCopyFile:
    """Copying into a file, which is replaced in one piece and never reached through a link."""

    path: Path
    """The file."""
    reaches_user: bool = True
    """Whoever asked for it knows where it lies."""

    @property
    def name(self) -> str:
        """The name of the way."""
        return str(self.path)

    async def copy(self, text: str) -> Outcome:
        """Write, and read back."""
        wanted = text.encode()
        try:
            folder = self._folder()
            try:
                self._replace(folder, wanted)
                found = self._read(folder)
            finally:
                os.close(folder)
        except OSError as error:
            return not_copied(
                self.name, f"{self.path} cannot be written ({error.strerror})", "no file"
            )
        if found != wanted:
            return not_copied(self.name, f"{self.path} holds something else")
        return checked(self.name)

    def _folder(self) -> int:
        """The folder, opened, so that nobody can put another in its place meanwhile."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.open(self.path.parent, os.O_RDONLY | os.O_DIRECTORY | _NO_LINK)

    def _replace(self, folder: int, data: bytes) -> None:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(_PART, dir_fd=folder)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK
        try:
            with os.fdopen(os.open(_PART, flags, 0o600, dir_fd=folder), "wb") as file:
                file.write(data)
            os.rename(_PART, self.path.name, src_dir_fd=folder, dst_dir_fd=folder)
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(_PART, dir_fd=folder)
            raise

    def _read(self, folder: int) -> bytes:
        descriptor = os.open(self.path.name, os.O_RDONLY | _NO_LINK, dir_fd=folder)
        with os.fdopen(descriptor, "rb") as file:
            return file.read()
