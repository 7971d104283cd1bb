"""A bar on standard error for work that takes longer than a moment."""

from __future__ import annotations

import sys
from time import monotonic

from missiontui.commands.output import printable
from missiontui.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

_MOMENT = 0.3
"""The time for which nobody wonders what is going on, in seconds."""
_BETWEEN = 0.1
"""The time between two looks of the bar, in seconds."""
_WIDEST = 24
"""The widest that the words are, in cells, so that percentage and time always have room."""


class Bar:
    """A bar that is there from _MOMENT on, and gone without a trace behind the block.

    It is made only when it is time for it: what draws it is dear to load.
    """

    def __init__(self, words: str) -> None:
        self._words = words
        self._due = monotonic() + _MOMENT
        self._progress: Progress | None = None

    def __enter__(self) -> Bar | None:
        """The bar; None where nobody would see it."""
        return self if sys.stderr is not None and sys.stderr.isatty() else None

    def __call__(self, share: float) -> None:
        """Show the share that is done."""
        if (now := monotonic()) < self._due:
            return
        self._due = now + _BETWEEN
        if self._progress is None:
            from missiontui.document.wrapping import shortened

            self._progress = _progress()
            self._progress.add_task(shortened(printable(self._words), _WIDEST), total=1)
            self._progress.start()
        self._progress.update(self._progress.task_ids[0], completed=share, refresh=True)

    def clear(self) -> None:
        """Make room for lines; the bar is there again when it is told the next share."""
        if self._progress is not None:
            self._progress.stop()
            self._progress = None

    def __exit__(self, *_: object) -> None:
        self.clear()


def _progress() -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=None),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=console,
        auto_refresh=False,
        transient=True,
        expand=True,
        redirect_stdout=False,
        redirect_stderr=False,
        disable=not console.is_terminal or console.is_dumb_terminal,
    )
