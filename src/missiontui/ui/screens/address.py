"""An address, where no browser of the user's can be reached from here."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static


class AddressScreen(ModalScreen[None]):
    """The address in full, to be copied."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Close", show=False),
        Binding("y,enter", "copy", "Copy the address", show=False),
    ]

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address

    def compose(self) -> ComposeResult:
        """The address, and what one can do with it."""
        with Vertical() as box:
            box.border_title = "No browser here"
            yield Static(self._address, markup=False)
            yield Static("y copies it, Esc closes", markup=False, classes="hint")

    def action_copy(self) -> None:
        """Copy the address."""
        self.app.copy_to_clipboard(self._address)
        self.dismiss()
