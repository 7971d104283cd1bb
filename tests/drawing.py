"""A terminal that draws what a program has written, cell by cell."""

from __future__ import annotations

import re

import pyte

_DRAW_NOTHING = re.compile(
    rb"\x1b\[[<>=?][0-9;]*[upqtc]|\x1b\[\?[0-9;]*\$p|\x1b\[[0-9;]*t"
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\xe2\x80[\x8e\x8f]"
)
"""What pyte would take for text, and marks of direction, of which it leaves out what follows."""


class Screen:
    """What is seen of some output, cell by cell."""

    def __init__(self, width: int, height: int) -> None:
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.ByteStream(self._screen)

    def after(self, output: bytes) -> list[list[tuple[object, ...]]]:
        """The cells after more output; of a blank its ground."""
        self._stream.feed(_DRAW_NOTHING.sub(b"", output))
        rows, columns = range(self._screen.lines), range(self._screen.columns)
        cells = [[self._screen.buffer[y][x] for x in columns] for y in rows]
        return [
            [(c.bg,) if c.data == " " and not c.underscore else tuple(c) for c in row]
            for row in cells
        ]
