"""The one screen of the browser: the panes, the lines round them, and what concerns both."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.dom import DOMNode

from missiontui.document.tabs import tab_of
from missiontui.model import Mission, Origin
from missiontui.ui.bindings import bindings
from missiontui.ui.history import History
from missiontui.ui.keys_now import KeysNow
from missiontui.ui.panes.hits import HitsPane
from missiontui.ui.panes.pane import Pane
from missiontui.ui.panes.switcher import PaneSwitcher
from missiontui.ui.record_file import RecordFile
from missiontui.ui.reloading import LOOK_EVERY, list_faults, look_at_file, reload_if_possible
from missiontui.ui.screens.tabbed import TabbedScreen
from missiontui.ui.sizes import classify
from missiontui.ui.widgets.find_bar import FindBar
from missiontui.ui.widgets.status_line import StatusLine
from missiontui.ui.widgets.tab_bar import TabBar
from missiontui.ui.widgets.title_bar import TitleBar
from missiontui.view.bars import TabCounts, Titles
from missiontui.view.commands import BROWSER
from missiontui.view.keymap import Keymap
from missiontui.view.place import Place

if TYPE_CHECKING:
    from missiontui.ui.shelf import Shelf


class BrowserScreen(TabbedScreen):
    """A record in tabs."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(BROWSER)
    PANES = PaneSwitcher.BINDINGS

    def __init__(
        self,
        mission: Mission,
        place: Place,
        *,
        origin: Origin | None = None,
        copy: Callable[[str, str, str], None],
        keys: Keymap = (),
        shelf: Shelf | None = None,
    ) -> None:
        """Show a record.

        Args:
            mission: The record.
            place: The tab and the item to begin with.
            origin: The place that the record was read from.
            copy: Copies a text; told what it is, and a remark on it.
            keys: Keys that the user has chosen.
            shelf: The place in the library that it was opened from, if it was.
        """
        super().__init__(copy, keys)
        self.shelf = shelf
        """The place in the library that the record was opened from; None for one opened alone."""
        self.mission = mission
        """The record shown."""
        self.record_file = RecordFile(origin or Origin())
        """The file behind it."""
        self.history = History()
        """The places left, and what was chosen in the palette."""
        self.panes: PaneSwitcher
        """Its tabs."""
        self.find_bar: FindBar
        """Finding in it."""
        self.keys: KeysNow
        """The keys that do something now."""
        self._make_parts(place)

    def compose(self) -> ComposeResult:
        """Title, tabs, panes, status and keys."""
        classify(self, self.app.size)  # before the first frame, which would be of another size
        yield TitleBar(Titles.of(self.mission))
        yield self._tab_bar
        yield self.panes
        yield Horizontal(self.find_bar, self.status_line, classes="below-panes")
        yield self.keys.bar

    def on_resize(self) -> None:
        """Fit the panes, once the size is classified."""
        self.call_next(self.panes.fit)

    def on_mount(self) -> None:
        """Show the keys that work, now and whenever they change; look at the file from now on."""
        self.bindings_updated_signal.subscribe(self, lambda _: self.keys.show())
        self.keys.watch()
        if self.shelf:
            self.shelf.mark(self)
        if self.record_file.can_be_read_again:
            self.set_interval(LOOK_EVERY, partial(look_at_file, self))

    async def show_anew(self, mission: Mission) -> None:
        """Show the same record read again: at the same place, with the same search."""
        place, typed, messages = self.panes.place, self.find_bar.typed, self.status_line.messages
        self.status_line = StatusLine()
        if place.id and tab_of(mission, place.id) is None:
            place = Place(place.section)
        self.mission = mission
        self._make_parts(place, typed)
        self.status_line.messages = messages
        await self.recompose()
        self.keys.watch()

    def _make_parts(self, place: Place, typed: str = "") -> None:
        self.panes = PaneSwitcher(self.mission, place, self.history, self._moved_on)
        self._tab_bar = TabBar(TabCounts.of(self.mission, self.panes.active))
        self.find_bar = FindBar(self.mission, self.panes, self.status_line, self._tab_bar, typed)
        self.keys = KeysNow(self, self.history)

    # Panes -------------------------------------------------------------------------------------

    def take_keys(self) -> None:
        """Give the keys to the open pane."""
        self.panes.take_keys()

    async def put_away(self) -> None:
        """End the typing of what to find."""
        await self.find_bar.keep()

    def ready(self) -> dict[str, DOMNode]:
        """The commands that do something now, each with the part of the screen that does it."""
        return self.keys.ready()

    @property
    def pane(self) -> Pane:
        """The pane that is open."""
        return self.panes.pane

    @on(PaneSwitcher.Opened)
    def _pane_opened(self, message: PaneSwitcher.Opened) -> None:
        self._tab_bar.activate(message.name)

    @on(PaneSwitcher.Opened)
    def _moved_on(self) -> None:
        self.status_line.let_go()
        self.find_bar.follow()
        self.keys.show()

    @on(HitsPane.Chosen)
    async def _hit_chosen(self) -> None:
        await self.find_bar.keep()

    @on(PaneSwitcher.Told)
    def _told(self, message: PaneSwitcher.Told) -> None:
        self.tell(message.sentence)

    @on(TabBar.Clicked)
    async def _tab_clicked(self, message: TabBar.Clicked) -> None:
        await self.panes.open(message.name)

    # Keys --------------------------------------------------------------------------------------

    async def action_undo(self) -> None:
        """Undo the innermost of text selection, evidence, detail and search; never quit."""
        if self.selections:
            self.clear_selection()
        elif self.pane.close_evidence() or self.pane.leave() or await self.find_bar.clear():
            return
        elif self.shelf:
            self.shelf.stop(self)

    async def action_source(self) -> None:
        """Show where the item shown comes from; there, go back to it."""
        await self.panes.look_at_source()

    async def action_find(self) -> None:
        """Let the reader type what to find."""
        await self.find_bar.open()

    async def action_step(self, step: int) -> None:
        """Show the next item found, or the one before it; it may stand in another visit."""
        if self.shelf and self.shelf.walks and not self.find_bar.typed:
            await self.shelf.step(self, step)
        else:
            self.find_bar.step(step)

    async def action_follow_up(self) -> None:
        """Show what other visits said of the item shown."""
        if self.shelf is None:
            self.tell("Other visits are known where a folder is open: missiontui DIR")
        elif id := self.pane.highlighted:
            await self.shelf.follow(self, id)

    async def action_quit_layer(self) -> None:
        """Leave the detail; from the list, go back to the library, or quit once copies arrived."""
        if self.panes.hits:
            await self.find_bar.clear()
        elif self.pane.leave():
            return
        elif self.shelf:
            self.dismiss()
        else:
            await self.run_action("app.leave")

    @on(PaneSwitcher.AtBeginning)
    def _at_beginning(self) -> None:
        if self.shelf:
            self.dismiss()
        else:
            self.tell("No jump to go back over")

    # The record and its file --------------------------------------------------------------------

    def action_open_address(self) -> None:
        """Open the link of the item shown, write a mail, or ring."""
        from missiontui.ui.opening import open_address

        open_address(self)

    def action_export(self) -> None:
        """Offer to write the record, the tab or the item to a file for other programs."""
        from missiontui.ui.exporting import offer_exports

        offer_exports(self)

    async def action_edit(self) -> None:
        """Open the record in an editor, at the item shown, and read it again afterwards."""
        from missiontui.ui.editing import edit_item

        await edit_item(self)

    async def action_reload(self) -> None:
        """Read the record again."""
        await reload_if_possible(self)

    def action_show_faults(self) -> None:
        """List what is wrong with the file of the record."""
        list_faults(self)

    # Copying -----------------------------------------------------------------------------------

    def action_copy(self) -> None:
        """Open the menu of what can be copied of the item shown."""
        from missiontui.ui.screens.copy_menu import copy_menu_of

        self.app.push_screen(copy_menu_of(self))
