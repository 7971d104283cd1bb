"""What changes in a library while it is on the screen: files taken in, and their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.signal import Signal
from textual.timer import Timer

from missiontui.library.interface import Progress
from missiontui.library.sections.progress import progress_words
from missiontui.library.sections.summary import Beginning, Summary, summary_of
from missiontui.ui.workers import begin
from missiontui.view.bars import Titles

if TYPE_CHECKING:
    from missiontui.ui.screens.library import LibraryScreen

_LOOK_EVERY, _LOOK_SOON = 1.0, 0.25
"""The time between two looks at a library, and while it takes in files, in seconds."""


class LibraryNews:
    """Looks at a library every now and then, and has the screen show what is new."""

    def __init__(self, screen: LibraryScreen, name: str, beginning: Beginning | None) -> None:
        """Look for a screen.

        Args:
            screen: The screen of the library.
            name: The name of the library.
            beginning: What it begins with, where that is known.
        """
        self._screen = screen
        self._name = name
        self._known = (beginning and beginning.version, 0)
        """The version of the library that is shown, and the number of failures before it was."""
        self._summary = beginning and beginning.summary
        self._notice = ""
        self._timer: Timer | None = None
        self.renewed: Signal[None] = Signal(screen, "library renewed")
        """Tells a screen above that all it shows of the library may be others by now."""
        self.has_counted = False
        """True once there is something to look at."""
        self.progress: Progress | None = None
        """The files that were taken in at the last look."""

    def begin(self) -> None:
        """Show what is known; look now, and again and again."""
        if self._summary and not self.has_counted:
            self._show(self._summary)
        if self._timer:
            self._timer.stop()
        begin(self._screen, self._look, "news")

    async def _look(self) -> None:
        found = await self._screen.questions.ask(
            "progress", lambda each: (each.progress(), each.notice)
        )
        progress = None
        if found:
            progress, notice = found
            self._tell_once(notice)
            self.progress = progress
            self._screen.find_bar.tell()
            # What could not be answered is asked anew, though the version is the same.
            now = (progress.version, self._screen.questions.failures)
            if now != self._known:
                await self.refresh()
                self._known = now  # once all of it is shown
        is_busy = progress is not None and not progress.is_complete
        self._timer = self._screen.set_timer(_LOOK_SOON if is_busy else _LOOK_EVERY, self.begin)

    def _tell_once(self, notice: str) -> None:
        if notice != self._notice:
            self._notice = notice
            self._screen.tell(notice)

    @property
    def told(self) -> tuple[str, ...]:
        """How many files of how many are taken in; nothing where all are."""
        return progress_words(self.progress) if self.progress else ()

    async def refresh(self) -> None:
        """Ask for all that is shown anew."""
        await self._screen.find_bar.look_again()
        await self._screen.visits.refresh_visits()
        await self._count()
        self._screen.follow.forget()
        if self._screen.panes.pane is self._screen.follow:
            self._screen.follow.ask(self._screen.chosen)
        self._screen.keys.show()
        self.renewed.publish(None)

    async def _count(self) -> None:
        chosen = self._screen.chosen
        summary = await self._screen.questions.ask("count", lambda each: summary_of(each, chosen))
        if summary:
            self._show(summary)

    def _show(self, summary: Summary) -> None:
        screen = self._screen
        screen.years.count(summary.years, summary.undated)
        screen.years.mark(screen.visits.year)
        screen.place_years()
        self._summary, self.has_counted = summary, True
        screen.title_bar.show(self.titles)

    @property
    def titles(self) -> Titles:
        """The name of the library, and how many visits of which kind are listed."""
        words = self._summary.words if self._summary else ("", "")
        return Titles(self._name, *words, rtl=False)
