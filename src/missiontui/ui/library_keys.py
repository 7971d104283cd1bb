"""The keys that do something here and now, at the bottom of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.dom import DOMNode

from missiontui.library.interface import EVERYTHING
from missiontui.ui.keys import key_hints
from missiontui.ui.widgets.choosing_list import ChoosingList
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.key_bar import KeyBar
from missiontui.view.library_hints import LibraryHere, library_hints

if TYPE_CHECKING:
    from missiontui.ui.screens.library import LibraryScreen


class LibraryKeys:
    """Knows which commands do something where the reader is, and shows them."""

    def __init__(self, library: LibraryScreen) -> None:
        self._library = library
        self.bar = KeyBar()
        """The line that shows them."""

    def show(self) -> None:
        """Show the keys; nothing is drawn where they are the same."""
        field = self._library.find_bar.typing_in
        # While one types, the keys of the field are commands, and all others are text.
        self.bar.show(key_hints(field.BINDINGS) if field else library_hints(self._here()))

    def ready(self) -> dict[str, DOMNode]:
        """The commands that do something now, each with the part of the screen that does it."""
        words = self._here().words
        return {
            active.binding.action: active.node
            for active in self._library.active_bindings.values()
            if active.enabled and words.get(active.binding.action, "always")
        }

    def _here(self) -> LibraryHere:
        screen = self._library
        # While nothing has the keys yet, the pane in sight is about to be given them.
        part, place = screen.focused or screen.panes.pane.focus_target(), screen.panes.place
        list_ = "visits" if isinstance(part, ChoosingList) else "list"
        other = "detail" if isinstance(part, DetailView) else ""
        return LibraryHere(
            part=list_ if isinstance(part, EntryList) else other,
            at_link=isinstance(part, DetailView) and part.at_link,
            can_leave=screen.panes.pane.can_leave,
            seeks=bool(screen.find_bar.typed),
            has_found=screen.found.has_found,
            is_filtered=screen.chosen != EVERYTHING,
            shows_visit=place is not None,
            shows_item=bool(place and place.id),
            can_link=screen.panes.pane is screen.follow and screen.follow.link is not None,
            selects=bool(screen.selections),
            has_file=screen.questions.has_files,
            keys=screen.chosen_keys,
        )
