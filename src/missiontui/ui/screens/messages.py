"""The sentences that were said below the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from missiontui.document.blocks import Document, paragraph
from missiontui.ui.keys import key_hints
from missiontui.ui.sizes import SizedScreen
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from missiontui.ui.screens.tabbed import TabbedScreen


class MessagesScreen(ModalScreen[None], SizedScreen[None]):
    """Sentences, to be read again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark", "dismiss", "Close"),
    ]

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document

    def compose(self) -> ComposeResult:
        """The sentences, in a box that scrolls."""
        with Vertical() as box:
            box.border_title = "Messages"
            yield DetailView()
            yield KeyBar(key_hints(self.BINDINGS))

    def on_mount(self) -> None:
        """Show the sentences."""
        detail = self.query_one(DetailView)
        detail.show(self._document)
        detail.focus()


def messages_of(screen: TabbedScreen) -> MessagesScreen:
    """The sentences of the status line, the last first."""
    said = reversed(screen.status_line.messages or ("Nothing was said yet",))
    return MessagesScreen(tuple(paragraph(sentence, space=True) for sentence in said))
