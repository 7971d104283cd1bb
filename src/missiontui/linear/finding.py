"""Finding for a reader in lines: what was found, as a list."""

from __future__ import annotations

from missiontui.hits.results import Results, lists_of
from missiontui.hits.rows import hits
from missiontui.linear.places import Listing
from missiontui.model import Mission


class Finder:
    """Finds in one record, which it takes in when it is asked first."""

    def __init__(self, mission: Mission) -> None:
        self._mission = mission
        self._results: Results | None = None

    def find(self, words: str) -> Listing | None:
        """The list of what has these words, of all tabs; None where nothing has."""
        if self._results is None:
            self._results = Results(self._mission, lists_of(self._mission))
            for _ in self._results.build():
                pass
        results = self._results
        results.look_for(words)
        if not results.count:
            return None
        within = ", inside words" if results.is_within else ""
        title = f"{results.count} found{within}: “{words}”"
        return Listing(title, hits(self._mission, results), results.found)
