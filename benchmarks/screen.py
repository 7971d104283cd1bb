"""What stands on a terminal's screen, worked out from the bytes that a program wrote."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pyte
from pyte.screens import Char

_FRAME_IN_ONE_PIECE, _OTHER_SCREEN = 2026, 1049
_PASSED_OVER = re.compile(
    rb"\x1b(?:"
    rb"\][^\x07\x1b]*(?:\x07|\x1b\\)"  # names of windows, colours, copies
    rb"|[PX^_][^\x1b]*\x1b\\"  # other strings
    rb"|\[[<=>][0-?]*[ -/]*[@-~]"  # keyboards, and questions
    rb"|\[\?[0-?]*[ -/]*[@-gi-km-~]"  # more questions
    rb"|\[[0-?]*[ -/]+[@-~]"
    rb"|\[[0-9;]*:[0-?]*m"  # shapes of underlines
    rb")"
)
"""Sequences that change no cell and that the emulator would draw as letters."""
_BEGUN = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[]PX^_][^\x07\x1b]*\x1b?)?\Z")
"""A sequence whose end is still to come."""


class _Emulator(pyte.Screen):
    """An emulated screen that knows when a frame is whole."""

    whole = True

    def set_mode(self, *modes: int, **options: bool) -> None:
        """Hold a frame back, or turn to an empty screen, as some terminals do each time."""
        super().set_mode(*modes, **options)
        if options.get("private"):
            self.whole = self.whole and _FRAME_IN_ONE_PIECE not in modes
            if _OTHER_SCREEN in modes:
                self.erase_in_display(2)

    def reset_mode(self, *modes: int, **options: bool) -> None:
        """Show the frame that was held back."""
        super().reset_mode(*modes, **options)
        if options.get("private") and _FRAME_IN_ONE_PIECE in modes:
            self.whole = True


class Screen:
    """The screen of a terminal that nobody looks at."""

    def __init__(self, width: int, height: int) -> None:
        self._emulator = _Emulator(width, height)
        self._stream = pyte.ByteStream(self._emulator)
        self._begun = b""

    def feed(self, written: bytes) -> None:
        """Draw what a program wrote; a sequence that is cut off waits for its end."""
        written = self._begun + written
        cut = _BEGUN.search(written)
        written, self._begun = (written[: cut.start()], cut[0]) if cut else (written, b"")
        self._stream.feed(_PASSED_OVER.sub(b"", written))

    @property
    def whole(self) -> bool:
        """No frame is half drawn: what stands here is what a person sees."""
        return bool(self._emulator.whole)

    @property
    def text(self) -> str:
        """The characters, line by line."""
        return "\n".join(self._emulator.display)

    def shows(self, words: Sequence[str]) -> bool:
        """Tell whether all these words can be seen."""
        text = self.text
        return self.whole and all(each in text for each in words)

    def cells(self) -> list[Char]:
        """Every cell with its character and its look, line by line."""
        rows, columns = self._emulator.lines, self._emulator.columns
        buffer = self._emulator.buffer
        return [buffer[y][x] for y in range(rows) for x in range(columns)]


def differing(before: Sequence[Char], after: Sequence[Char]) -> set[int]:
    """The cells that are no longer what they were."""
    return {at for at, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]}


def lost_letters(typed: str, text: str) -> int:
    """How many of the letters that were typed are missing where the screen shows them.

    The place is the longest word made of these letters alone, in their order.
    """
    most = 0
    for word in text.split():
        left = iter(typed)
        if all(letter in left for letter in word):
            most = max(most, len(word))
    return len(typed) - most
