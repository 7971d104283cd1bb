"""A library in a few numbers, and all that its first screen shows."""

from __future__ import annotations

from missiontui.library.interface import EVERYTHING, Facet, Filter, Library, Page
from missiontui.library.rows import LibraryItem, Problem, Visit
from missiontui.library.sections.chosen import chosen_words
from missiontui.library.sections.visits import statements_of, visits_words
from missiontui.typed import NamedTuple

PAGE = 100
"""Number of visits in a page."""


class Summary(NamedTuple):
    """Numbers of the visits of a library."""

    total: int
    """Number of those that a filter leaves."""
    whole: int
    """Number of all."""
    years: dict[int, int]
    """Number of those of each year, whichever years are chosen."""
    chosen: Filter
    """The filter."""

    @property
    def undated(self) -> int:
        """Number of visits of no stated year, where no year is chosen."""
        return 0 if self.chosen.years else max(0, self.total - sum(self.years.values()))

    @property
    def words(self) -> tuple[str, str]:
        """What has to be known before reading on, and what is listed, in one line together."""
        if self.chosen == EVERYTHING:
            return "", visits_words(self.whole)
        return f"{self.total:,} of {visits_words(self.whole)}", chosen_words(self.chosen)


def summary_of(library: Library, chosen: Filter = EVERYTHING) -> Summary:
    """The numbers of what a filter leaves."""
    total = library.total("", chosen)
    whole = total if chosen == EVERYTHING else library.total()
    years = {int(each.value): each.visits for each in library.count(Facet.YEAR, "", chosen)}
    return Summary(total, whole, years, chosen)


class Beginning(NamedTuple):
    """The first screen of a library."""

    page: Page[Visit]
    """The first visits."""
    problems: tuple[Problem, ...]
    """The files that give no record."""
    summary: Summary
    """The numbers."""
    said: tuple[LibraryItem, ...]
    """The statements of the first visit."""
    version: int
    """The version of what can be found."""
    has_files: bool
    """True if files on this machine hold the records."""


def beginning_of(library: Library) -> Beginning:
    """All that the first screen of a library shows, of what is taken in by now."""
    version = library.version
    page = library.visits(EVERYTHING, None, PAGE)
    said = statements_of(library, page.rows[0]) if page.rows else ()
    numbers, problems = summary_of(library), library.problems()
    return Beginning(page, problems, numbers, said, version, library.has_files)
