"""The one screen of the browser: which pane is open, and what its keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Static

from missiontui.clipboard import Outcome
from missiontui.model import SECTIONS, Direction, Id, Mission
from missiontui.text.names import subtitle
from missiontui.text.tabs import TABS, tab_of
from missiontui.ui.commands import help_document, key_hints
from missiontui.ui.history import History, Place
from missiontui.ui.panes import pane_class
from missiontui.ui.panes.pane import Pane
from missiontui.ui.widgets.bars import KeyBar, StatusLine, TabBar, TitleBar
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from missiontui.text.copying import Copy

_LEAST_WIDTH, _LEAST_HEIGHT = 40, 12
_SPLIT_FROM, _TWO_TITLE_LINES_FROM = 60, 20


class BrowserScreen(Screen[None]):
    """A record in tabs."""

    BLANK = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "help", "Help"),
        Binding("q", "quit_layer", "Quit", tooltip="Leave the detail, else quit"),
        Binding("y", "copy", "Copy", tooltip="Copy the item shown: a menu of letters"),
        Binding("colon", "app.command_palette", "Commands", tooltip="Go to or run anything"),
        *(
            Binding(
                str(number),
                f"show_tab('{tab.name}')",
                f"Tab {tab.title}",
                show=False,
            )
            for number, tab in enumerate(TABS, start=1)
        ),
        Binding("left_square_bracket", "next_tab(-1)", "Previous tab", show=False),
        Binding("right_square_bracket", "next_tab(1)", "Next tab", show=False),
        Binding("tab,shift+tab", "swap", "Swap list and detail", show=False),
        Binding("backspace", "back", "Back over the last jump", show=False),
        Binding("escape", "undo", "Undo the selection, else leave the detail", show=False),
        Binding("ctrl+c", "copy_selection", "Copy the selected text", show=False),
    ]

    def __init__(self, mission: Mission, place: str | None) -> None:
        super().__init__()
        self.mission = mission
        """The record shown."""
        self._start = place
        self._active = SECTIONS[0]
        self._panes: dict[str, Pane] = {}
        self._history = History()

    def compose(self) -> ComposeResult:
        """Title, tabs, one pane, status and keys; the other panes come when they are opened."""
        at = self._start
        if at and at not in SECTIONS and (tab := tab_of(self.mission, Id(at))):
            self._active = tab.name
        elif at:
            self._active = at
        counts = tuple((tab, tab.count(self.mission)) for tab in TABS)
        rtl = self.mission.direction is Direction.RTL
        yield TitleBar(self.mission.title, subtitle(self.mission), rtl=rtl)
        yield TabBar(counts, self._active)
        yield self._pane(self._active)
        yield StatusLine()
        yield KeyBar()

    def on_mount(self) -> None:
        """Go where the command line says."""
        if self._start and self._start not in SECTIONS:
            self._pane(self._active).open(Id(self._start))
        self._focus_pane()
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
        if was_too_small:
            # Textual takes the keys from a widget that it hides.
            self.call_after_refresh(self._focus_pane)

    # Panes -------------------------------------------------------------------------------------

    @property
    def pane(self) -> Pane:
        """The pane that is open."""
        return self._pane(self._active)

    def _pane(self, name: str) -> Pane:
        if name not in self._panes:
            self._panes[name] = pane_class(name)(self.mission)
        return self._panes[name]

    async def _open(self, name: str) -> Pane:
        """Show a tab, building it when it is opened for the first time."""
        if name == self._active:
            return self.pane
        self.clear_selection()
        self.pane.display = False
        self._active = name
        pane = self._pane(name)
        if pane.is_attached:
            pane.display = True
        else:
            await self.mount(pane, before=self.query_one(StatusLine))
        self.query_one(TabBar).activate(name)
        self._focus_pane()
        return pane

    def _focus_pane(self) -> None:
        target = self.pane.focus_target()
        self.set_focus(target)

    async def jump(self, id: Id, sentence: int | None = None) -> None:
        """Show an item wherever it stands, so that Backspace comes back here."""
        tab = tab_of(self.mission, id)
        if tab is None:
            return
        here = self.pane
        self._history.leave(Place(self._active, here.highlighted, here.is_reading, here.line))
        pane = await self._open(tab.name)
        pane.open(id, sentence)
        pane.read(reading=True)

    @on(DetailView.Followed)
    async def _link_followed(self, message: DetailView.Followed) -> None:
        await self.jump(message.link.id, message.link.sentence)

    @on(TabBar.Clicked)
    async def _tab_clicked(self, message: TabBar.Clicked) -> None:
        await self._open(message.name)

    # Keys --------------------------------------------------------------------------------------

    def _show_keys(self) -> None:
        self.query_one(KeyBar).show(key_hints(self))

    @on(KeyBar.Clicked)
    async def _key_clicked(self, message: KeyBar.Clicked) -> None:
        await self.run_action(message.action)

    async def action_show_tab(self, name: str) -> None:
        """Show a tab."""
        await self._open(name)

    async def action_next_tab(self, step: int) -> None:
        """Show the tab so many further, round the end."""
        at = (SECTIONS.index(self._active) + step) % len(SECTIONS)
        await self._open(SECTIONS[at])

    def action_swap(self) -> None:
        """Swap list and detail."""
        if not self.pane.leave():
            self.pane.read(reading=True)

    async def action_back(self) -> None:
        """Go back over the last jump."""
        place = self._history.back()
        if place is None:
            self.tell("No jump to go back over")
            return
        pane = await self._open(place.section)
        if place.id:
            pane.open(place.id)
            pane.go_to_line(place.line)
        pane.read(reading=place.reading)

    def key_escape(self) -> None:
        """Take the place of Textual's handler, which would clear the selection before `undo`."""

    def action_undo(self) -> None:
        """Undo the innermost of text selection and detail; never quit."""
        if self.selections:
            self.clear_selection()
        else:
            self.pane.leave()

    def action_quit_layer(self) -> None:
        """Leave the detail; from the list, quit."""
        if not self.pane.leave():
            self.app.exit()

    def action_help(self) -> None:
        """Show all keys."""
        from missiontui.ui.copy_menu import CopyMenu
        from missiontui.ui.help import HelpScreen
        from missiontui.ui.widgets.entry_list import EntryList

        groups = (
            ("Everywhere", (*self.BINDINGS, *self.app.BINDINGS)),
            ("In a list and in a detail", LineView.BINDINGS),
            ("In a list", EntryList.BINDINGS),
            ("In a detail", DetailView.BINDINGS),
            ("In the copy menu", CopyMenu.BINDINGS),
        )
        self.app.push_screen(HelpScreen(help_document(groups)))

    # Copying -----------------------------------------------------------------------------------

    def tell(self, sentence: str) -> None:
        """Keep a sentence in the status line until the next."""
        self.query_one(StatusLine).show(sentence)

    def action_copy(self) -> None:
        """Open the menu of what can be copied of the item shown."""
        from missiontui.text.copying import copies, nothing_to_copy
        from missiontui.ui.copy_menu import CopyMenu

        id = self.pane.highlighted
        found = copies(self.mission, id) if id else ()
        if not found:
            self.tell(nothing_to_copy(self.mission, id or Id("")))
            return
        self.app.push_screen(CopyMenu(found), self._copy_chosen)

    def _copy_chosen(self, chosen: Copy | str | None) -> None:
        if isinstance(chosen, str):
            self.tell(f"Nothing copied: {chosen} is no letter of the menu")
        elif chosen:
            self.app.copy_to_clipboard(chosen.text)

    def action_copy_selection(self) -> None:
        """Copy the text selected with the mouse."""
        selected = self.get_selected_text()
        if selected:
            self.app.copy_to_clipboard(selected)
        else:
            self.tell("Nothing selected; q quits")

    def show_outcome(self, outcome: Outcome) -> None:
        """Tell what became of a copy."""
        self.tell(outcome.sentence)
