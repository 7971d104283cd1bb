"""The panes of all tabs, of which one is open, and the way from one to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.message import Message
from textual.reactive import reactive

from missiontui.document.blocks import Entry, Mark
from missiontui.document.evidence import RESTS_ON_NOTHING, main_paragraph
from missiontui.document.sections import section_of
from missiontui.document.tabs import SOURCE_TAB, paragraph_id, tab_named, tab_of
from missiontui.model import SECTIONS, Id, Mission
from missiontui.ui.bindings import bindings
from missiontui.ui.history import History
from missiontui.ui.panes.hits import HitsPane
from missiontui.ui.panes.pane import Pane
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.view.commands import PANES
from missiontui.view.place import Place

if TYPE_CHECKING:
    from missiontui.search import Query


class PaneSwitcher(Container):
    """One open pane. Builds the others when they are opened for the first time."""

    BLANK = True
    BINDINGS: ClassVar[list[BindingType]] = bindings(PANES)

    sought: reactive[Query | None] = reactive(None, repaint=False, init=False, always_update=True)
    """The query whose words every pane marks."""

    class Opened(Message):
        """Another pane is open."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name
            """The name of its tab."""

    class AtBeginning(Message):
        """There is no jump to go back over."""

    class Told(Message):
        """A key had nothing to do, and this is why."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence
            """The reason."""

    def __init__(
        self, mission: Mission, start: Place, history: History, turned: Callable[[], None]
    ) -> None:
        """Show a record.

        Args:
            mission: The record.
            start: The place to begin with.
            history: Remembers the places that are left.
            turned: Called when another item is shown.
        """
        super().__init__()
        self._turned = turned
        self._mission = mission
        self._start = start
        self._begun: Place | None = None
        self.active = start.section
        """The name of the open tab."""
        self._panes: dict[str, Pane] = {}
        self._hits: HitsPane | None = None
        self._history = history

    def compose(self) -> ComposeResult:
        """The pane to begin with."""
        yield self.pane

    async def on_mount(self) -> None:
        """Go to the place to begin with; where there is one pane at a time, into the brief."""
        await self.go(self._opened())
        self._begun = self.place

    def _opened(self) -> Place:
        is_narrow = self.screen.has_class("-narrow")
        return self._start.opened(self.pane.highlighted, is_narrow=is_narrow)

    async def fit(self) -> None:
        """Begin anew while nothing was done: a window may get its size only once it is open."""
        if self._begun is None or not self.has_keys or self.place != self._begun:
            self._begun = None
        elif self._opened().in_detail != self._begun.in_detail:
            await self.on_mount()

    @property
    def pane(self) -> Pane:
        """The pane in sight."""
        return self.hits or self._pane(self.active)

    @property
    def hits(self) -> HitsPane | None:
        """The pane of what was found, while it is in sight."""
        return self._hits if self._hits and self._hits.display else None

    async def show_hits(self, entries: tuple[Entry, ...]) -> None:
        """Show what was found instead of the open tab; the keys stay where they are."""
        if self.hits is None:
            self.pane.display = False
        if self._hits is None:
            self._hits = HitsPane(self._mission, entries, self._turned)
            await self.mount(self._hits)
        else:
            self._hits.display = True
            self._hits.replace(entries)

    def _pane(self, name: str) -> Pane:
        if name not in self._panes:
            self._panes[name] = Pane(section_of(tab_named(name)), self._mission, self._turned)
        return self._panes[name]

    @property
    def place(self) -> Place:
        """The place that the reader is at."""
        pane = self.pane
        line, top = pane.position
        tab = tab_of(self._mission, pane.highlighted) if self.hits and pane.highlighted else None
        name = tab.name if tab else self.active
        return Place(name, pane.highlighted, pane.mark, pane.in_detail, line, top)

    def take_keys(self) -> None:
        """Give the keys to the open pane."""
        self.screen.set_focus(self.pane.focus_target())

    async def open(self, name: str, *, take_keys: bool = True) -> Pane:
        """Show a tab, and give it the keys."""
        if name == self.active and not self.hits:
            return self.pane
        self.screen.clear_selection()
        if take_keys:
            # Of a widget that is hidden, Textual would give the keys to the one beside it.
            self.screen.set_focus(None)
        wants_evidence = self.pane.wants_evidence
        self.pane.display = False
        self.active = name
        pane = self.pane
        if pane.is_attached:
            pane.display = True
        else:
            await self.mount(pane)
        pane.want_evidence(wanted=wants_evidence)
        self.post_message(self.Opened(name))
        if take_keys:
            self.take_keys()
        return pane

    async def show(self, id: Id) -> None:
        """Show an item wherever it stands; the keys stay in the panes, or outside of them."""
        if tab := tab_of(self._mission, id):
            pane = await self.open(tab.name, take_keys=self.has_keys)
            pane.open(id)
            if self.screen.has_class("-narrow"):
                pane.enter(in_detail=True)  # the words may stand there alone

    @property
    def has_keys(self) -> bool:
        """Tell whether the keys belong to a pane, or to nothing."""
        focused = self.screen.focused
        return focused is None or self in focused.ancestors

    async def jump(self, id: Id, mark: Mark | None = None) -> None:
        """Show an item wherever it stands, so that Backspace comes back here."""
        if tab := tab_of(self._mission, id):
            self._history.leave(self.place)
            await self.go(Place(tab.name, id, mark, in_detail=True))

    async def go_to_found(self, id: Id) -> None:
        """Go to an item in its tab, with the words that were looked for in sight."""
        if tab := tab_of(self._mission, id):
            # Where there is one pane at a time, they may stand in the detail alone.
            in_detail = self.screen.has_class("-narrow")
            await self.go(Place(tab.name, id, in_detail=in_detail))

    async def go(self, place: Place) -> None:
        """Go to a place, without remembering this one."""
        pane = await self.open(place.section)
        if place.id:
            pane.open(place.id, place.mark)
        if place.line or place.top:
            pane.go_to(place.line, place.top)
        pane.enter(in_detail=place.in_detail)

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
            self.pane.enter(in_detail=True)

    async def action_back(self) -> None:
        """Go back over the last jump."""
        if place := self._history.back():
            await self.go(place)
        else:
            self.post_message(self.AtBeginning())

    async def look_at_source(self) -> None:
        """Show the evidence of the item, then its paragraph in the source; there, go back."""
        id = self.pane.highlighted
        if self.active == SOURCE_TAB.name and not self.hits:
            if place := self._history.answered():
                await self.go(place)
            else:
                self.post_message(self.Told("This is the source; s elsewhere leads here and back"))
        elif id and (paragraph := main_paragraph(self._mission, id)):
            if not self.pane.has_evidence_in_sight:
                self.pane.open_evidence()
                return
            self._history.ask(self.place)
            self.pane.want_evidence(wanted=False)
            await self.go(Place(SOURCE_TAB.name, paragraph_id(paragraph), id, in_detail=True))
        else:
            self.post_message(self.Told(RESTS_ON_NOTHING))
