"""The keys that do something here and now, at the bottom of the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.dom import DOMNode

from missiontui.document.evidence import main_paragraph
from missiontui.document.tabs import SOURCE_TAB
from missiontui.export.addresses import has_openings
from missiontui.model import Id
from missiontui.ui.bindings import commands_of
from missiontui.ui.history import History
from missiontui.ui.keys import key_hints
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.key_bar import KeyBar
from missiontui.view.hints import Here, hints_at

if TYPE_CHECKING:
    from missiontui.ui.screens.browser import BrowserScreen


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
        self._commands = tuple(commands_of(browser.BINDINGS))
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
        field = self._browser.find_bar.typing_in
        # While one types, the keys of the field are commands, and all others are text.
        keys = key_hints(field.BINDINGS) if field else hints_at(self._here(), self._commands)
        self.bar.show(keys)

    def ready(self) -> dict[str, DOMNode]:
        """The commands that do something now, each with the part of the screen that does it."""
        words = self._here().words
        return {
            active.binding.action: active.node
            for active in self._browser.active_bindings.values()
            if active.enabled and words.get(active.binding.action, "always")
        }

    def _here(self) -> Here:
        browser = self._browser
        pane, part = browser.pane, browser.focused
        in_detail = isinstance(part, DetailView)
        id = pane.highlighted
        has_address, has_source = self._known(id) if id else (False, False)
        source = "source" if has_source else ""
        if browser.panes.active == SOURCE_TAB.name:
            source = "back" if self._history.can_answer else ""
        return Here(
            part="detail" if in_detail else "list" if isinstance(part, EntryList) else "",
            at_link=isinstance(part, DetailView) and part.at_link,
            can_leave=pane.can_leave or browser.panes.hits is not None,
            seeks=browser.panes.sought is not None,
            selects=bool(browser.selections),
            shows_item=id is not None,
            has_address=has_address,
            source=source,
            has_library=browser.shelf is not None,
            has_file=browser.shelf is None or browser.record_file.can_be_read_again,
            keys=browser.chosen_keys,
        )

    def _known(self, id: Id) -> tuple[bool, bool]:
        """Tell whether an item has something to open, and a paragraph of the source."""
        if id not in self._kept:
            mission = self._browser.mission
            self._kept[id] = (has_openings(mission, id), bool(main_paragraph(mission, id)))
        return self._kept[id]
