"""The pane of what is followed from visit to visit."""

from __future__ import annotations

from collections.abc import Callable

from missiontui.document.blocks import Document
from missiontui.model import Id
from missiontui.ui.panes.of_library import LibraryPane
from missiontui.ui.questions import Questions
from missiontui.ui.widgets.entry_list import EntryList


class FollowPane(LibraryPane):
    """What was said again, and what became of cases."""

    def __init__(self, questions: Questions, turned: Callable[[], None]) -> None:
        super().__init__(EntryList((), rtl=False), "Nothing yet", turned, "-follow")
        self._questions = questions

    async def refresh_followed(self) -> None:
        """Ask for all of it anew."""
        self.put(())

    def document(self, row: Id) -> Document:
        """Nothing."""
        return ()
