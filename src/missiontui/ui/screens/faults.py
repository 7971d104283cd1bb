"""The faults of the file of the record, each leading to its line."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from missiontui.document.blocks import Row, Span
from missiontui.model import Id
from missiontui.reading.faults import MOST_FAULTS, Fault, told
from missiontui.ui.keys import key_hints
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.key_bar import KeyBar


class FaultsScreen(ModalScreen[int | None]):
    """Ends with the line of the fault to mend; or, closed, with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Edit", tooltip="Open the editor at the fault"),
        Binding("escape,q", "dismiss", "Close"),
    ]

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__()
        self._faults = faults

    def compose(self) -> ComposeResult:
        """A row for each fault."""
        rows = tuple(
            Row(id=Id(str(number)), spans=(Span(line),))
            for number, line in enumerate(told(self._faults[:MOST_FAULTS]))
        )
        more = len(self._faults) - MOST_FAULTS
        with Vertical() as box:
            box.border_title = "Faults of the file"
            yield EntryList(rows, rtl=False, menu=True)
            if more > 0:
                yield Static(f"{more} more; missiontui check prints all", classes="hint")
            yield KeyBar(key_hints(self.BINDINGS))

    @on(EntryList.Opened)
    def action_open(self) -> None:
        """Close, and open the editor at the fault."""
        id = self.query_one(EntryList).highlighted
        self.dismiss(self._faults[int(id)].line if id else None)
