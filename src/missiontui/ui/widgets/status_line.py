"""The line that says what became of the last action."""

from __future__ import annotations

from time import monotonic
from typing import ClassVar

from missiontui.document.cells import cell_len
from missiontui.document.wrapping import shortened
from missiontui.ui.widgets.bar import Bar
from missiontui.view.words import Words

_MOST_KEPT = 50
"""Number of sentences that can be read again."""


class StatusLine(Bar):
    """The last outcome, until the reader moves on; at the right, what a search has found."""

    SECONDS_KEPT: ClassVar[float] = 5.0
    """The time that a sentence stays at least."""

    def __init__(self) -> None:
        super().__init__()
        self._sentences: tuple[str, ...] = ("",)
        self._counts: tuple[str, ...] = ()
        self._shown_at = 0.0
        self.messages: tuple[str, ...] = ()
        """The sentences so far, at their fullest, the last at the end."""

    @property
    def sentence(self) -> str:
        """The sentence, at its fullest."""
        return self._sentences[0]

    @property
    def count(self) -> str:
        """The count of a search, at its fullest."""
        return self._counts[0] if self._counts else ""

    def show(self, *sentences: str) -> None:
        """Say something in place of the last; the first of several wordings that there is room for.

        Args:
            sentences: The same in several wordings, the longest first.
        """
        self._shown_at = monotonic()
        if sentences[0]:
            self.messages = (*self.messages[-_MOST_KEPT + 1 :], sentences[0])
        if sentences != self._sentences:
            self._sentences = sentences
            self.redraw()

    def let_go(self) -> None:
        """Say nothing any more, now that the reader has moved on, of what was said a while ago."""
        if self.sentence and monotonic() - self._shown_at > self.SECONDS_KEPT:
            self.show("")

    def take_back(self, sentence: str) -> None:
        """Say a sentence no longer, as it does not hold any more."""
        if self.sentence == sentence:
            self.show("")

    def show_count(self, *counts: str) -> None:
        """Say what a search has found; nothing where there is none."""
        if counts != self._counts:
            self._counts = counts
            self.redraw()

    def line(self, y: int, width: int) -> list[Words]:
        """The sentence, cut where even the shortest wording is too long, and the count."""
        del y
        room = width - 2
        # A count is what one is looking at just now: it keeps its place, the sentence gives way.
        count = _fitting(self._counts, room // 2 if self.sentence else room) or ""
        if self._counts and not count:
            count = self._counts[-1]
        room -= cell_len(count) + 2 if count else 0
        sentence = _fitting(self._sentences, room) or shortened(self._sentences[-1], room)
        gap = " " * (width - 2 - cell_len(sentence) - cell_len(count))
        return [Words(f" {sentence}{gap}"), Words(count, "quiet"), Words("")]

    async def on_click(self) -> None:
        """List the faults of the file, where it has some."""
        await self.run_action("app.show_faults")


def _fitting(wordings: tuple[str, ...], room: int) -> str | None:
    """The first wording that there is room for, if there is one."""
    return next((each for each in wordings if cell_len(each) <= room), None)
