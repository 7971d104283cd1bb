"""The keys that do something here and now, at the bottom of the browser."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from textual.dom import DOMNode
from textual.widget import Widget

from missiontui.document.evidence import main_paragraph
from missiontui.document.tabs import SOURCE_TAB
from missiontui.export.addresses import has_openings
from missiontui.model import Id
from missiontui.ui.history import History
from missiontui.ui.keys import key_hints
from missiontui.ui.panes.switcher import PaneSwitcher
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.key_bar import KeyBar, KeyHint

if TYPE_CHECKING:
    from missiontui.ui.screens.browser import BrowserScreen

_ORDER = (
    *("open", "follow", "step", "undo", "quit_layer", "help", "copy", "find"),
    *("show_tab", "source", "open_address", "app.palette", "edit"),
)
"""The actions by how much they are needed: where room is short, the last go first."""


class _Here(NamedTuple):
    """Everything about a place on which its keys depend."""

    keys_of: type[Widget] | None
    """The kind of the part that has the keys."""
    types: bool
    """True if that is a field: only its own keys are commands then, others are text."""
    at_link: bool
    """True if the cursor is at a link."""
    can_leave: bool
    """True if there is something to go back to."""
    seeks: bool
    """True if something is looked for."""
    selects: bool
    """True if text is selected."""
    shows_item: bool
    """True if an item is shown."""
    has_address: bool
    """True if there is something to open."""
    source: str
    """The word for the way to the source, or back from it; empty where there is none."""

    @property
    def words(self) -> dict[str, str]:
        """The words of actions that do another thing than elsewhere; empty for nothing."""
        undone = "back" if self.can_leave else "clear" if self.seeks else ""
        words = {
            "undo": "clear" if self.selects else undone,
            "quit_layer": "back" if self.can_leave else "quit",
            "source": self.source,
        }
        idle = {
            "follow": not self.at_link,
            "step(1)": not self.seeks,
            "step(-1)": not self.seeks,
            "copy": not self.shows_item,
            "copy_selection": not self.selects,
            "open_address": not self.has_address,
        }
        return words | {action: "" for action, is_idle in idle.items() if is_idle}


@lru_cache(maxsize=64)
def _hints(screen: type[BrowserScreen], here: _Here) -> tuple[KeyHint, ...]:
    own = here.keys_of.BINDINGS if here.keys_of else ()
    if here.types:
        return key_hints(own)
    return key_hints((*own, *screen.BINDINGS, *PaneSwitcher.BINDINGS), here.words, _ORDER)


class KeysNow:
    """Knows which commands do something at the place where the reader is, and shows them."""

    def __init__(self, browser: BrowserScreen, history: History) -> None:
        """Watch a browser, whose parts are made.

        Args:
            browser: The browser.
            history: The places that it was at.
        """
        self._browser = browser
        self._history = history
        self._kept: dict[Id, tuple[bool, bool]] = {}
        self.bar = KeyBar()
        """The line that shows them."""

    def watch(self) -> None:
        """Show the keys now, and whenever they may have changed without the reader's moving."""
        browser = self._browser
        browser.watch(browser.panes, "sought", self.show, init=False)
        browser.watch(browser, "selections", self.show, init=False)
        self.show()

    def show(self) -> None:
        """Show the keys; nothing is drawn where they are the same."""
        self.bar.show(_hints(type(self._browser), self._here()))

    def ready(self) -> dict[str, DOMNode]:
        """The commands that do something now, each with the part of the screen that does it."""
        words = self._here().words
        return {
            active.binding.action: active.node
            for active in self._browser.active_bindings.values()
            if active.enabled and words.get(active.binding.action, "always")
        }

    def _here(self) -> _Here:
        browser = self._browser
        pane, field = browser.pane, browser.find_bar.typing_in
        part = field or browser.focused
        has_keys = field or isinstance(part, EntryList | DetailView)
        id = pane.highlighted
        has_address, has_source = self._known(id) if id else (False, False)
        source = "source" if has_source else ""
        if browser.panes.active == SOURCE_TAB.name:
            source = "back" if self._history.can_answer else ""
        return _Here(
            keys_of=type(part) if part and has_keys else None,
            types=field is not None,
            at_link=isinstance(part, DetailView) and part.at_link,
            can_leave=pane.can_leave or browser.panes.hits is not None,
            seeks=browser.panes.sought is not None,
            selects=bool(browser.selections),
            shows_item=id is not None,
            has_address=has_address,
            source=source,
        )

    def _known(self, id: Id) -> tuple[bool, bool]:
        """Tell whether an item has something to open, and a paragraph of the source."""
        if id not in self._kept:
            mission = self._browser.mission
            self._kept[id] = (has_openings(mission, id), bool(main_paragraph(mission, id)))
        return self._kept[id]
