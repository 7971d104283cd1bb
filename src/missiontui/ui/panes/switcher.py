"""The panes of all tabs, of which one is open, and the way from one to another."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.message import Message

from missiontui.model import SECTIONS, Id, Mission
from missiontui.text.blocks import Mark
from missiontui.text.tabs import TABS, tab_of
from missiontui.ui.history import History, Place
from missiontui.ui.panes import pane_class
from missiontui.ui.panes.pane import Pane
from missiontui.ui.widgets.detail_view import DetailView


class PaneSwitcher(Container):
    """One open pane. Builds the others when they are opened for the first time."""

    BLANK = True
    BINDINGS: ClassVar[list[BindingType]] = [
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
    ]

    class Opened(Message):
        """Another pane is open."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name
            """The name of its tab."""

    class NothingBehind(Message):
        """There is no jump to go back over."""

    def __init__(self, mission: Mission, place: str | None) -> None:
        super().__init__()
        self._mission = mission
        self._start = Id(place) if place and place not in SECTIONS else None
        tab = tab_of(mission, self._start) if self._start else None
        self.active = tab.name if tab else (place or SECTIONS[0])
        """The name of the open tab."""
        self._panes: dict[str, Pane] = {}
        self._history = History()

    def compose(self) -> ComposeResult:
        """The pane to begin with."""
        yield self.pane

    def on_mount(self) -> None:
        """Go to the item to begin with."""
        if self._start:
            self.pane.open(self._start)
        self.take_keys()

    @property
    def pane(self) -> Pane:
        """The pane that is open."""
        return self._pane(self.active)

    def _pane(self, name: str) -> Pane:
        if name not in self._panes:
            self._panes[name] = pane_class(name)(self._mission)
        return self._panes[name]

    def take_keys(self) -> None:
        """Give the keys to the open pane."""
        self.screen.set_focus(self.pane.focus_target())

    async def open(self, name: str) -> Pane:
        """Show a tab."""
        if name == self.active:
            return self.pane
        self.screen.clear_selection()
        # Of a widget that is hidden, Textual would give the keys to the one beside it.
        self.screen.set_focus(None)
        self.pane.display = False
        self.active = name
        pane = self.pane
        if pane.is_attached:
            pane.display = True
        else:
            await self.mount(pane)
        self.post_message(self.Opened(name))
        self.take_keys()
        return pane

    async def jump(self, id: Id, mark: Mark | None = None) -> None:
        """Show an item wherever it stands, so that Backspace comes back here."""
        tab = tab_of(self._mission, id)
        if tab is None:
            return
        here = self.pane
        self._history.leave(Place(self.active, here.highlighted, here.is_reading, here.line))
        pane = await self.open(tab.name)
        pane.open(id, mark)
        pane.read(reading=True)

    @on(DetailView.Followed)
    async def _link_followed(self, message: DetailView.Followed) -> None:
        message.stop()
        await self.jump(message.link.id, message.link.mark)

    async def action_show_tab(self, name: str) -> None:
        """Show a tab."""
        await self.open(name)

    async def action_next_tab(self, step: int) -> None:
        """Show the tab so many further, round the end."""
        at = (SECTIONS.index(self.active) + step) % len(SECTIONS)
        await self.open(SECTIONS[at])

    def action_swap(self) -> None:
        """Swap list and detail."""
        if not self.pane.leave():
            self.pane.read(reading=True)

    async def action_back(self) -> None:
        """Go back over the last jump."""
        place = self._history.back()
        if place is None:
            self.post_message(self.NothingBehind())
            return
        pane = await self.open(place.section)
        if place.id:
            pane.open(place.id)
            pane.go_to_line(place.line)
        pane.read(reading=place.reading)
