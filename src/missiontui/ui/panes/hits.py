"""The pane of a search: what was found, of all tabs, in place of the tab that is open."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.message import Message

from missiontui.document.blocks import Document, Entry, Mark, Section
from missiontui.document.sections import section_of
from missiontui.document.tabs import Tab, tab_of
from missiontui.model import Id, Mission
from missiontui.ui.panes.pane import Pane
from missiontui.ui.widgets.entry_list import EntryList

_FOUND = Tab(name="found", title="Found", count=lambda _: None)


def _document(mission: Mission, id: Id, mark: Mark | None) -> Document:
    """The document of an item, whatever the tab it stands in."""
    tab = tab_of(mission, id)
    return section_of(tab).document(mission, id, mark) if tab else ()


class HitsPane(Pane):
    """The items found, and the detail of the highlighted one. Says when one is chosen."""

    class Chosen(Message):
        """The highlighted item is to be shown in its tab."""

    def __init__(
        self, mission: Mission, entries: tuple[Entry, ...], turned: Callable[[], None]
    ) -> None:
        """Make a pane for the searches of a record.

        Args:
            mission: The record.
            entries: What the first of them has found.
            turned: Called when another item is shown.
        """
        section = Section(tab=_FOUND, entries=lambda _: entries, document=_document, empty="")
        super().__init__(section, mission, turned)
        self._list.is_led = True  # by the field in which one types

    @property
    def is_single(self) -> bool:
        """Tell that the list is always in sight."""
        return False

    def replace(self, entries: tuple[Entry, ...]) -> None:
        """Show what another search has found."""
        self._list.replace(entries)
        self._show()

    def move(self, rows: int) -> None:
        """Highlight the item so many rows further."""
        self._list.action_move(rows)

    @on(EntryList.Opened)
    def _row_chosen(self, message: EntryList.Opened) -> None:
        message.stop()
        message.prevent_default()  # which would go to the detail beside it
        self.post_message(self.Chosen())
