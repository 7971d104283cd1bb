"""The help: the legend, then every key, read off the bindings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from missiontui.document.blocks import Document, headline, paragraph
from missiontui.ui.keys import help_document
from missiontui.ui.panes.switcher import PaneSwitcher
from missiontui.ui.screens.address import AddressScreen
from missiontui.ui.screens.copy_menu import CopyMenu
from missiontui.ui.screens.faults import FaultsScreen
from missiontui.ui.screens.hand_copy import HandCopyScreen
from missiontui.ui.screens.letter_menu import LetterMenu
from missiontui.ui.screens.open_menu import OpenMenu
from missiontui.ui.screens.palette import PaletteField
from missiontui.ui.screens.qr_code import QRScreen
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.find_field import FindField
from missiontui.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from missiontui.ui.screens.browser import BrowserScreen


class HelpScreen(ModalScreen[None]):
    """The signs and the keys of the program."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark", "dismiss", "Close", show=False),
    ]

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document

    def compose(self) -> ComposeResult:
        """Signs and keys, in a box that scrolls."""
        with Vertical():
            yield DetailView()

    def on_mount(self) -> None:
        """Show signs and keys."""
        detail = self.query_one(DetailView)
        detail.show(self._document)
        detail.focus()


def help_of(browser: BrowserScreen) -> HelpScreen:
    """Every key of every layer there is."""
    groups = (
        ("Everywhere", (*browser.BINDINGS, *PaneSwitcher.BINDINGS, *browser.app.BINDINGS)),
        ("In a list and in a detail", LineView.BINDINGS),
        ("In a list", EntryList.BINDINGS),
        ("In a detail", DetailView.BINDINGS),
        ("In the copy menu", (*LetterMenu.BINDINGS, *CopyMenu.BINDINGS)),
        ("In the menu of o", OpenMenu.BINDINGS),
        ("In a QR code", QRScreen.BINDINGS),
        ("In an address that is shown", AddressScreen.BINDINGS),
        ("In a text for copying by hand", HandCopyScreen.BINDINGS),
        ("In the list of faults", FaultsScreen.BINDINGS),
        ("In the field of /", FindField.BINDINGS),
        ("In the palette", PaletteField.BINDINGS),
    )
    return HelpScreen(help_document(groups))


def messages_of(browser: BrowserScreen) -> HelpScreen:
    """The sentences of the status line, the last first."""
    said = reversed(browser.status_line.messages or ("Nothing was said yet",))
    lines = (paragraph(sentence, space=True) for sentence in said)
    return HelpScreen((headline("MESSAGES", "Esc closes"), *lines))
