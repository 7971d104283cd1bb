"""The one screen of the browser: the panes, the lines round them, and what concerns both."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Static

from missiontui.document.blocks import Mark
from missiontui.document.names import subtitle
from missiontui.document.tabs import TABS, tab_of
from missiontui.model import Direction, Id, Mission, Origin
from missiontui.ui.history import History, Place
from missiontui.ui.keys import help_document, key_hints
from missiontui.ui.panes.pane import Pane
from missiontui.ui.panes.switcher import PaneSwitcher
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.find_bar import FindBar
from missiontui.ui.widgets.key_bar import KeyBar
from missiontui.ui.widgets.line_view import LineView
from missiontui.ui.widgets.tab_bar import TabBar
from missiontui.ui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from missiontui.export.copies import Copy

_LEAST_WIDTH, _LEAST_HEIGHT = 40, 12
_SPLIT_FROM, _TWO_TITLE_LINES_FROM = 60, 20


class BrowserScreen(Screen[None]):
    """A record in tabs."""

    BLANK = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "help", "Help"),
        Binding("q", "quit_layer", "Quit", tooltip="Leave the detail, else quit"),
        Binding("y", "copy", "Copy", tooltip="Copy the item shown: a menu of letters"),
        Binding("Y", "app.hand_copy", "Show the last text alone, for copying by hand", show=False),
        Binding("slash", "find", "Find", tooltip="Find in all tabs"),
        Binding("n", "step(1)", "Next item found", show=False),
        Binding("N", "step(-1)", "Previous item found", show=False),
        Binding("s", "source", "Source", tooltip="Show where this comes from; there, go back"),
        Binding("o", "app.open_address", "Open", tooltip="Open the link, begin a mail, or ring"),
        Binding("e", "app.edit", "Edit", tooltip="Open the record in an editor, at this item"),
        Binding("r", "app.reload", "Read the record again", show=False),
        Binding("f", "app.show_faults", "List the faults of the record's file", show=False),
        Binding("colon", "app.command_palette", "Commands", tooltip="Go to or run anything"),
        Binding("escape", "undo", "Undo selection, detail, search: the innermost", show=False),
        Binding("ctrl+c", "copy_selection", "Copy the selected text", show=False),
    ]

    def __init__(
        self,
        mission: Mission,
        place: Place,
        *,
        origin: Origin | None = None,
        copy: Callable[[str, str], None],
    ) -> None:
        """Show a record.

        Args:
            mission: The record.
            place: Where to begin.
            origin: Where the record was read from.
            copy: Copies a text; told what it is, too.
        """
        super().__init__()
        self.mission = mission
        """The record shown."""
        self.origin = origin or Origin()
        """Where it was read from."""
        self._copy_text = copy
        self._history = History()
        self.panes: PaneSwitcher
        """Its tabs."""
        self.find_bar: FindBar
        """Finding in it, and the status line."""
        self._make_parts(place)

    def compose(self) -> ComposeResult:
        """Title, tabs, panes, status and keys."""
        rtl = self.mission.direction is Direction.RTL
        yield TitleBar(self.mission.title, subtitle(self.mission), rtl=rtl)
        yield self._tab_bar
        yield self.panes
        yield self.find_bar
        yield self._key_bar

    def on_mount(self) -> None:
        """Show the keys that work, now and whenever they change."""
        self.bindings_updated_signal.subscribe(self, lambda _: self._show_keys())
        self._show_keys()

    def on_resize(self, event: Resize) -> None:
        """Set the classes that the styles of small terminals hang on."""
        width, height = event.size
        self.set_class(width < _SPLIT_FROM, "-narrow")
        self.set_class(height < _TWO_TITLE_LINES_FROM, "-low")
        was_too_small = self.has_class("-too-small")
        too_small = width < _LEAST_WIDTH or height < _LEAST_HEIGHT
        if too_small and not self.query(".too-small"):
            sentence = (
                f"This terminal is too small: {_LEAST_WIDTH} by {_LEAST_HEIGHT} is the least."
            )
            self.mount(Static(sentence, markup=False, classes="too-small"))
        self.set_class(too_small, "-too-small")
        # Textual takes the keys from a widget that it hides.
        if too_small and not was_too_small:
            self.call_next(self.find_bar.keep)
        elif was_too_small:
            self.call_after_refresh(self.panes.take_keys)

    async def show_anew(self, mission: Mission, origin: Origin) -> None:
        """Show the same record read again: at the same place, with the same search."""
        place, typed = self.panes.place, self.find_bar.typed
        if place.id and tab_of(mission, place.id) is None:
            place = Place(place.section)
        self.mission, self.origin = mission, origin
        messages = self.find_bar.status.messages
        self._make_parts(place, typed)
        self.find_bar.status.messages = messages
        await self.recompose()
        self._show_keys()

    def _make_parts(self, place: Place, typed: str = "") -> None:
        counts = tuple((tab, tab.count(self.mission)) for tab in TABS)
        self.panes = PaneSwitcher(self.mission, place, self._history)
        self.find_bar = FindBar(self.mission, self.panes, typed)
        self._tab_bar = TabBar(counts, self.panes.active)
        self._key_bar = KeyBar()

    # Panes -------------------------------------------------------------------------------------

    @property
    def pane(self) -> Pane:
        """The pane that is open."""
        return self.panes.pane

    async def jump(self, id: Id, mark: Mark | None = None) -> None:
        """Show an item wherever it stands, so that Backspace comes back here."""
        await self.panes.jump(id, mark)

    @on(PaneSwitcher.Opened)
    def _pane_opened(self, message: PaneSwitcher.Opened) -> None:
        self._tab_bar.activate(message.name)

    @on(PaneSwitcher.Opened)
    @on(Pane.Turned)
    def _moved_on(self) -> None:
        self.find_bar.status.let_go()

    @on(PaneSwitcher.Told)
    def _told(self, message: PaneSwitcher.Told) -> None:
        self.tell(message.sentence)

    @on(TabBar.Clicked)
    async def _tab_clicked(self, message: TabBar.Clicked) -> None:
        await self.panes.open(message.name)

    # Keys --------------------------------------------------------------------------------------

    def _show_keys(self) -> None:
        self._key_bar.show(key_hints(self, self.find_bar.typing_in))

    @on(KeyBar.Clicked)
    async def _key_clicked(self, message: KeyBar.Clicked) -> None:
        await self.run_action(message.action)

    def key_escape(self) -> None:
        """Take the place of Textual's handler, which would clear the selection before `undo`."""

    async def action_undo(self) -> None:
        """Undo the innermost of text selection, detail and search; never quit."""
        if self.selections:
            self.clear_selection()
        elif not self.pane.leave():
            await self.find_bar.clear()

    async def action_source(self) -> None:
        """Show where the item shown comes from; there, go back to it."""
        await self.panes.look_at_source()

    async def action_find(self) -> None:
        """Let the reader type what to find."""
        await self.find_bar.open()

    def action_step(self, step: int) -> None:
        """Show the next item found, or the one before it."""
        self.find_bar.step(step)

    async def action_quit_layer(self) -> None:
        """Leave the detail; from the list, quit, once a copy that is under way has arrived."""
        if not self.pane.leave():
            await self.run_action("app.leave")

    def action_help(self) -> None:
        """Show all keys."""
        from missiontui.ui.screens.copy_menu import CopyMenu
        from missiontui.ui.screens.help import HelpScreen
        from missiontui.ui.screens.letter_menu import LetterMenu
        from missiontui.ui.screens.open_menu import OpenMenu
        from missiontui.ui.screens.qr_code import QRScreen
        from missiontui.ui.widgets.entry_list import EntryList
        from missiontui.ui.widgets.find_field import FindField

        groups = (
            ("Everywhere", (*self.BINDINGS, *PaneSwitcher.BINDINGS, *self.app.BINDINGS)),
            ("In a list and in a detail", LineView.BINDINGS),
            ("In a list", EntryList.BINDINGS),
            ("In a detail", DetailView.BINDINGS),
            ("In the copy menu", (*LetterMenu.BINDINGS, *CopyMenu.BINDINGS)),
            ("In the menu of o", OpenMenu.BINDINGS),
            ("In a QR code", QRScreen.BINDINGS),
            ("In the field of /", FindField.BINDINGS),
        )
        self.app.push_screen(HelpScreen(help_document(groups)))

    def tell(self, *sentences: str) -> None:
        """Keep a sentence in the status line until the next: the longest that there is room for."""
        self.find_bar.status.show(*sentences)

    def action_messages(self) -> None:
        """Show what was said in the status line, the last first."""
        from missiontui.document.blocks import headline, paragraph
        from missiontui.ui.screens.help import HelpScreen

        said = reversed(self.find_bar.status.messages or ("Nothing was said yet",))
        lines = (paragraph(sentence, space=True) for sentence in said)
        self.app.push_screen(HelpScreen((headline("MESSAGES", "Esc closes"), *lines)))

    # Copying -----------------------------------------------------------------------------------

    def copies(self) -> tuple[Copy, ...]:
        """What can be copied of the item shown."""
        from missiontui.export.copies import QR_CODE, Copy, copies
        from missiontui.export.qr_codes import codes

        if not (id := self.pane.highlighted):
            return ()
        found = copies(self.mission, id, self.origin)
        drawn = (Copy(QR_CODE, "QR code", code.payload) for code in codes(self.mission, id)[:1])
        return (*found, *drawn)

    def action_copy(self) -> None:
        """Open the menu of what can be copied of the item shown."""
        from missiontui.export.copies import absent
        from missiontui.ui.screens.copy_menu import CopyMenu

        found, id = self.copies(), self.pane.highlighted
        missing = absent(self.mission, id) if id else ""
        nothing = "" if found else "nothing is shown here"
        self.app.push_screen(CopyMenu(found, self.copy, self.tell, missing or nothing))

    def copy(self, chosen: Copy) -> None:
        """Copy what was chosen; a QR code is shown."""
        from missiontui.export.copies import QR_CODE

        if chosen.letter == QR_CODE:
            self._show_codes()
        else:
            self._copy_text(chosen.text, chosen.label)

    def _show_codes(self) -> None:
        from missiontui.export.qr_codes import codes
        from missiontui.ui.screens.qr_code import QRScreen

        if id := self.pane.highlighted:
            self.app.push_screen(QRScreen(codes(self.mission, id)))

    def action_copy_selection(self) -> None:
        """Copy the text selected with the mouse."""
        if selected := self.get_selected_text():
            self._copy_text(selected, "selection")
        else:
            self.tell("Nothing selected; q quits")
