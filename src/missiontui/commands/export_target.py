"""The place that an export goes to: standard output, a file, or a folder."""

from __future__ import annotations

import os
from typing import NamedTuple

from missiontui.commands.exit_codes import OK, UNREADABLE
from missiontui.commands.output import complain, hand_over, printable, put, put_all, say

PROG = "missiontui export"
"""The program, as its sentences begin."""
STANDARD_OUTPUT = "-"
"""The name that stands for it."""


class Target(NamedTuple):
    """The place that was named on the command line."""

    output: str
    """A file, a folder, or standard output."""
    suffix: str
    """The end of the names of files that are named here."""
    force: bool
    """True to take the place of files that are there."""

    @property
    def is_folder(self) -> bool:
        """True where files are named here, after what they hold."""
        return self.output.endswith(os.sep) or os.path.isdir(self.output)

    def take(self, text: str, title: str) -> int:
        """Print an export, or write it to a file, in a folder one named after a title; the code.

        The name of a file that was named here is printed.
        """
        if self.output == STANDARD_OUTPUT:
            hand_over(text.encode())
            return OK
        file = self.output
        if self.is_folder:
            from missiontui.export.writing import slug

            if not self._has_folder():
                return UNREADABLE
            file = os.path.join(file, slug(title) + self.suffix)
        code = put(file, text.encode(), replace=self.force, prog=PROG)
        if file != self.output and code == OK:
            say(printable(file))
        return code

    def take_sections(self, texts: dict[str, str]) -> int:
        """Write a file a section in a folder, made where it is missing; their names are printed."""
        if not self._has_folder():
            return UNREADABLE
        path = os.path.join
        files = {
            path(self.output, name + self.suffix): text.encode() for name, text in texts.items()
        }
        code = put_all(files, self.output, replace=self.force, prog=PROG)
        for file in files if code == OK else ():
            say(printable(file))
        return code

    def _has_folder(self) -> bool:
        """Make the folder where it is missing; False where that cannot be, which is told."""
        try:
            os.makedirs(self.output, exist_ok=True)
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            complain(f"{PROG}: {self.output} cannot be made: {reason}")
            return False
        return True
