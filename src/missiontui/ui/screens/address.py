"""An address, where no browser of the user's can be reached from here."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from missiontui.ui.keys import key_hints
from missiontui.ui.sizes import SizedScreen
from missiontui.ui.widgets.key_bar import KeyBar


class AddressScreen(ModalScreen[None], SizedScreen[None]):
    """The address in full, to be copied."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "copy", "Copy the address"),
        Binding("escape,q", "dismiss", "Close"),
    ]

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address

    def compose(self) -> ComposeResult:
        """The address, and what one can do with it."""
        with Vertical() as box:
            box.border_title = "No browser here"
            yield Static(self._address, markup=False)
            yield KeyBar(key_hints(self.BINDINGS))

    def action_copy(self) -> None:
        """Copy the address."""
        self.app.copy_to_clipboard(self._address)
        self.dismiss()
