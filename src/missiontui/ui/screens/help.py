"""The help: the legend, then every command by what it is for, narrowed as one types, and run."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import ModalScreen
from textual.widgets import Static

from missiontui.ui.help_columns import set_in_columns
from missiontui.ui.keys import (
    HelpGroup,
    HelpLine,
    groups_by_purpose,
    help_group,
    key_hints,
    narrowed,
)
from missiontui.ui.screens.address import AddressScreen
from missiontui.ui.screens.copy_menu import CopyMenu
from missiontui.ui.screens.faults import FaultsScreen
from missiontui.ui.screens.hand_copy import HandCopyScreen
from missiontui.ui.screens.letter_menu import LetterMenu
from missiontui.ui.screens.open_menu import OpenMenu
from missiontui.ui.screens.palette import PaletteField
from missiontui.ui.screens.qr_code import QRScreen
from missiontui.ui.screens.save_copy import SaveScreen
from missiontui.ui.sizes import SizedScreen
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.find_field import FindField
from missiontui.ui.widgets.help_view import HelpView
from missiontui.ui.widgets.key_bar import KeyBar
from missiontui.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from missiontui.ui.screens.tabbed import TabbedScreen

_FRAME = 4
"""The lines of the box that are none of the help: border, what is typed, keys."""
_SIDES = 3
"""The columns of the box that are none of the help: border, the sign that there is more."""


class HelpScreen(ModalScreen[None], SizedScreen[None]):
    """The signs and the keys of the program.

    Letters narrow its lines. Nothing typed, `q` closes it, as it does elsewhere; `/` begins with
    nothing, for words that begin with q.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "run", "Run", tooltip="Close, and run the highlighted command"),
        Binding("escape", "undo", "Close", tooltip="Clear what is typed, else close"),
        Binding("backspace", "shorten", "Shorten", tooltip="Remove the last letter typed"),
        Binding("slash", "begin", "Type even q and / to narrow the lines", show=False),
        Binding("q", "leave", "Close, if nothing is typed", show=False),
        Binding("question_mark,f1", "dismiss", "Close", show=False),
    ]

    def __init__(self, groups: tuple[HelpGroup, ...], ready: dict[str, DOMNode]) -> None:
        """Show lines.

        Args:
            groups: The lines.
            ready: The actions that can be run now, each with the part of the screen that runs it.
        """
        super().__init__()
        self._groups = groups
        self._ready = ready
        self._typed: str | None = None
        self._view = HelpView(groups)
        self._line = Static(classes="typed")
        self._bar = KeyBar()

    def compose(self) -> ComposeResult:
        """What is typed, the lines in columns, and the keys that work here."""
        with Vertical() as box:
            box.border_title = "Help"
            yield self._line
            yield self._view
            yield self._bar

    def on_mount(self) -> None:
        """Give the keys to the lines."""
        self._view.focus()
        self._narrow(None)

    def on_resize(self) -> None:
        """As high as all lines, as far as there is room: no letter that is typed moves the box."""
        columns = set_in_columns(self._groups, self.size.width - _SIDES)
        needed = max(len(column) for column in columns) + _FRAME
        self.query_one(Vertical).styles.height = min(needed, self.size.height)

    # Narrowing ---------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that are letters of what is typed are no commands."""
        if action in ("leave", "begin"):
            return self._typed is None
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """Narrow the lines with what is typed; a space before it turns the page."""
        character = event.character
        if not event.is_printable or not character or event.key in self.active_bindings:
            return
        event.stop()
        if character == " " and not self._typed:
            self._view.action_page(1.0)
        else:
            self._narrow((self._typed or "") + character)

    def action_begin(self) -> None:
        """Take every key for a letter from now on."""
        self._narrow("")

    def action_shorten(self) -> None:
        """Remove the last letter."""
        self._narrow((self._typed or "")[:-1] or None)

    def action_undo(self) -> None:
        """Clear what is typed; close where nothing is."""
        if self._typed is None:
            self.dismiss()
        else:
            self._narrow(None)

    def action_leave(self) -> None:
        """Close."""
        self.dismiss()

    def _narrow(self, typed: str | None) -> None:
        self._typed = typed
        groups = narrowed(self._groups, typed or "")
        lines = [line for group in groups for line in group.lines]
        of_key = [at for at, line in enumerate(lines) if typed and typed in line.keys]
        self._view.show(groups, of_key[0] if of_key else 0)
        if typed is None:
            self._line.update(Content.styled("Type letters to narrow the lines", "$muted"))
        else:
            count = f"{len(lines)} lines" if len(lines) != 1 else "1 line"
            told = f"  {count if lines else 'no line has this'}; Esc clears"
            self._line.update(Content.assemble((f"{typed}▏", "$accent bold"), (told, "$muted")))

    # Running -----------------------------------------------------------------------------------

    @on(HelpView.Highlighted)
    def _show_keys(self) -> None:
        line = self._view.highlighted
        run = "run" if self._action(line) else "not now" if line and line.actions else ""
        words = {"run": run, "undo": "clear", "shorten": "shorten"}
        if self._typed is None:
            words |= {"undo": "close", "shorten": ""}
        self._bar.show(key_hints(self.BINDINGS, words))

    def _action(self, line: HelpLine | None) -> str:
        """The action of a line, if it can be run now."""
        actions = line.actions if line else ()
        return next((action for action in actions if action in self._ready), "")

    @on(HelpView.Chosen)
    def action_run(self) -> None:
        """Run the command of the highlighted line."""
        if action := self._action(self._view.highlighted):
            self.dismiss()
            self.app.call_later(self.app.run_action, action, self._ready[action])


def help_of(screen: TabbedScreen) -> HelpScreen:
    """The signs, and every key there is."""
    signs = tuple(
        HelpGroup(heading, tuple(HelpLine(*each) for each in lines))
        for heading, lines in screen.SIGNS
    )
    lists = (*LineView.BINDINGS, *screen.LISTS, *DetailView.BINDINGS)
    layers = (*lists, *screen.PANES, *screen.BINDINGS, *screen.app.BINDINGS)
    dialogues: tuple[tuple[str, tuple[BindingType, ...]], ...] = (
        ("In the field of /", (*FindField.BINDINGS,)),
        ("In the palette", (*PaletteField.BINDINGS,)),
        ("In the copy menu", (*CopyMenu.BINDINGS, *LetterMenu.BINDINGS)),
        ("In the menu of o", (*OpenMenu.BINDINGS, *LetterMenu.BINDINGS)),
        ("In a QR code", (*QRScreen.BINDINGS,)),
        ("In an address that is shown", (*AddressScreen.BINDINGS,)),
        ("In a text for copying by hand", (*HandCopyScreen.BINDINGS,)),
        ("In the list of faults", (*FaultsScreen.BINDINGS,)),
        ("In saving a copy", (*SaveScreen.BINDINGS,)),
        ("In this help", (*HelpView.BINDINGS, *HelpScreen.BINDINGS)),
    )
    groups = (
        *groups_by_purpose(layers, screen.chosen_keys),
        *(help_group(heading, bindings) for heading, bindings in dialogues),
    )
    return HelpScreen((*signs, *groups), screen.ready())
