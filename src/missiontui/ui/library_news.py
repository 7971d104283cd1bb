"""What changes in a library while it is on the screen: files taken in, and their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missiontui.library.interface import EVERYTHING, Facet, Filter, Library, Progress
from missiontui.library.sections.chosen import chosen_words
from missiontui.library.sections.progress import progress_words
from missiontui.library.sections.visits import visits_words
from missiontui.ui.workers import begin
from missiontui.view.bars import Titles

if TYPE_CHECKING:
    from missiontui.ui.screens.library import LibraryScreen

_LOOK_EVERY, _LOOK_SOON = 1.0, 0.25
"""The time between two looks at a library, and while it takes in files, in seconds."""


class LibraryNews:
    """Looks at a library every now and then, and has the screen show what is new."""

    def __init__(self, screen: LibraryScreen, name: str) -> None:
        """Look for a screen.

        Args:
            screen: The screen of the library.
            name: The name of the library.
        """
        self._screen = screen
        self._name = name
        self._version: int | None = None
        self.has_counted = False
        """True once there is something to look at."""
        self.progress: Progress | None = None
        """The files that were taken in at the last look."""

    def begin(self) -> None:
        """Look now, and again and again."""
        begin(self._screen, self._look, "news")

    async def _look(self) -> None:
        progress = await self._screen.questions.ask("progress", lambda each: each.progress())
        if progress:
            self.progress = progress
            self._screen.find_bar.tell()
            if progress.version != self._version:
                self._version = progress.version
                await self.refresh()
        is_busy = progress is not None and not progress.is_complete
        self._screen.set_timer(_LOOK_SOON if is_busy else _LOOK_EVERY, self.begin)

    @property
    def told(self) -> tuple[str, ...]:
        """How many files of how many are taken in; nothing where all are."""
        return progress_words(self.progress) if self.progress else ()

    async def refresh(self) -> None:
        """Ask for all that is shown anew."""
        await self._screen.visits.refresh_visits()
        await self._count()
        self._screen.follow.forget()
        if self._screen.panes.pane is self._screen.follow:
            self._screen.follow.ask(self._screen.chosen)

    async def _count(self) -> None:
        chosen = self._screen.chosen

        def question(library: Library) -> tuple[int, int, dict[int, int]]:
            total = library.total("", chosen)
            whole = total if chosen == EVERYTHING else library.total()
            years = library.count(Facet.YEAR, "", chosen)
            return total, whole, {int(each.value): each.visits for each in years}

        if not (answer := await self._screen.questions.ask("count", question)):
            return
        total, whole, years = answer
        undated = max(0, total - sum(years.values())) if not chosen.years else 0
        self._screen.years.count(years, undated)
        self._screen.place_years()
        self._screen.years.mark(self._screen.visits.year)
        self._screen.title_bar.show(self._titles(total, whole, chosen))
        self.has_counted = True

    def _titles(self, total: int, whole: int, chosen: Filter) -> Titles:
        if chosen == EVERYTHING:
            return Titles(self._name, "", visits_words(whole), rtl=False)
        told = f"{total:,} of {visits_words(whole)}"
        return Titles(self._name, told, chosen_words(chosen), rtl=False)
