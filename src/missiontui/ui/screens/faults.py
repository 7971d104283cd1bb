"""Faults of a file or of several, each leading to its line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from missiontui.document.blocks import Row, Span
from missiontui.model import Id
from missiontui.ui.keys import key_hints
from missiontui.ui.sizes import SizedScreen
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.key_bar import KeyBar


class FaultsScreen(ModalScreen[int | None], SizedScreen[int | None]):
    """Ends with the number, from 0, of the fault to mend; or, closed, with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Edit", tooltip="Open the editor at the fault"),
        Binding("escape,q", "dismiss", "Close"),
    ]

    def __init__(self, title: str, lines: Sequence[str], more: str = "") -> None:
        """List faults.

        Args:
            title: The title of the box.
            lines: A line for each of them.
            more: What is said below them, where these are not all.
        """
        super().__init__()
        self._title = title
        self._lines = lines
        self._more = more

    def compose(self) -> ComposeResult:
        """A row for each fault."""
        rows = tuple(
            Row(id=Id(str(number)), spans=(Span(line),)) for number, line in enumerate(self._lines)
        )
        with Vertical() as box:
            box.border_title = self._title
            yield EntryList(rows, rtl=False, menu=True)
            if self._more:
                yield Static(self._more, markup=False, classes="hint")
            yield KeyBar(key_hints(self.BINDINGS))

    @on(EntryList.Opened)
    def action_open(self) -> None:
        """Close, and open the editor at the fault."""
        id = self.query_one(EntryList).highlighted
        self.dismiss(int(id) if id else None)
