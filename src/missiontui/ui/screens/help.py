"""The help: every key, read off the bindings."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from missiontui.document.blocks import Document
from missiontui.ui.widgets.detail_view import DetailView


class HelpScreen(ModalScreen[None]):
    """The keys of the program."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark", "dismiss", "Close", show=False),
    ]

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document

    def compose(self) -> ComposeResult:
        """The keys, in a box that scrolls."""
        with Vertical():
            yield DetailView()

    def on_mount(self) -> None:
        """Show the keys."""
        detail = self.query_one(DetailView)
        detail.show(self._document)
        detail.focus()
