"""The keys that do something at a place of a library, for the line at the bottom."""

from __future__ import annotations

from functools import lru_cache

from missiontui.typed import NamedTuple
from missiontui.view.bars import KeyHint
from missiontui.view.commands import CHOOSING, DETAIL, LIBRARY, LIST
from missiontui.view.hints import key_hints
from missiontui.view.keymap import Keymap, rekeyed

_ORDER = (
    *("choose", "open", "follow", "link", "step", "undo", "quit_layer", "help", "find"),
    *("filter", "follow_up", "copy", "show_tab", "app.palette", "edit"),
)
"""The actions by how much they are needed: where room is short, the last go first."""
_OWN = {"visits": CHOOSING, "list": LIST, "detail": DETAIL, "": ()}
"""The commands of the part that has the keys, by its name."""


class LibraryHere(NamedTuple):
    """Everything about a place of a library on which its keys depend."""

    part: str
    """The part that has the keys: a list of visits or of items in them, another list, a detail."""
    at_link: bool
    """True if the cursor is at a link."""
    can_leave: bool
    """True if there is something to go back to."""
    seeks: bool
    """True if something is looked for."""
    has_found: bool
    """True if that was found."""
    is_filtered: bool
    """True if not all visits are listed."""
    shows_visit: bool
    """True if a visit, or an item of one, is shown."""
    shows_item: bool
    """True if an item is shown, which may be followed."""
    can_link: bool
    """True if the cursor is at something that only looks alike."""
    selects: bool
    """True if text is selected."""
    has_file: bool
    """True if an editor could open what is shown."""
    keys: Keymap = ()
    """Keys that the user has chosen."""

    @property
    def words(self) -> dict[str, str]:
        """The words of actions that do another thing than elsewhere; empty for nothing."""
        undone = "back" if self.can_leave else "clear" if self.seeks or self.is_filtered else ""
        words = {
            "undo": "clear" if self.selects else undone,
            "quit_layer": "back" if self.can_leave or self.seeks else "quit",
        }
        idle = {
            "choose": not self.shows_visit,
            "follow": not self.at_link,
            "step(1)": not self.has_found,
            "step(-1)": not self.has_found,
            "copy": not self.shows_visit,
            "copy_selection": not self.selects,
            "follow_up": not self.shows_item,
            "link": not (self.can_link and self.has_file),
            "edit": not (self.shows_visit and self.has_file),
        }
        return words | {action: "" for action, is_idle in idle.items() if is_idle}


@lru_cache(maxsize=64)
def library_hints(here: LibraryHere) -> tuple[KeyHint, ...]:
    """The keys that do something at a place of a library."""
    return key_hints(rekeyed((*_OWN[here.part], *LIBRARY), here.keys), here.words, _ORDER)
