"""The screen of a library: its visits, what is followed through them, and finding in all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.dom import DOMNode

from missiontui.library.interface import EVERYTHING, Filter, Library
from missiontui.library.sections.legend import LIBRARY_SIGNS
from missiontui.library.sections.names import item_of
from missiontui.library.sections.summary import Beginning
from missiontui.library.sections.visits import PROBLEMS
from missiontui.ui.bindings import bindings
from missiontui.ui.filtering import offer_filters
from missiontui.ui.library_keys import LibraryKeys
from missiontui.ui.library_news import LibraryNews
from missiontui.ui.library_opening import edit_item, list_problems, open_visit
from missiontui.ui.linking import write_link
from missiontui.ui.panes.follow import FollowPane
from missiontui.ui.panes.library_hits import LibraryHitsPane
from missiontui.ui.panes.library_panes import LibraryPanes
from missiontui.ui.panes.visits import VisitsPane
from missiontui.ui.questions import Questions
from missiontui.ui.screens.tabbed import TabbedScreen
from missiontui.ui.sizes import classify
from missiontui.ui.visit_offers import visit_offers
from missiontui.ui.widgets.choosing_list import ChoosingList
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.library_find_bar import LibraryFindBar
from missiontui.ui.widgets.tab_bar import TabBar
from missiontui.ui.widgets.title_bar import TitleBar
from missiontui.ui.widgets.years_bar import YearsBar
from missiontui.view.bars import TabCounts
from missiontui.view.commands import LIBRARY
from missiontui.view.keymap import Keymap
from missiontui.view.library_tabs import FOLLOW_TAB, LIBRARY_TABS
from missiontui.view.sizes import has_room_for_years

if TYPE_CHECKING:
    from missiontui.ui.offers import Places


class LibraryScreen(TabbedScreen):
    """Many records, in tabs."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY)
    LISTS = ChoosingList.BINDINGS
    SIGNS = (LIBRARY_SIGNS, *TabbedScreen.SIGNS)

    def __init__(
        self,
        library: Library,
        beginning: Beginning | None = None,
        *,
        copy: Callable[[str, str, str], None],
        keys: Keymap = (),
    ) -> None:
        """Show a library.

        Args:
            library: The library, which is let go of when the screen is.
            beginning: What the screen begins with, where that is known.
            copy: Copies a text; told what it is, and a remark on it.
            keys: Keys that the user has chosen.
        """
        super().__init__(copy, keys)
        self.questions = Questions(library, self.tell, self.status_line.take_back)
        """Asks the library."""
        self.chosen = EVERYTHING
        """The filter of the visits that are listed and searched."""
        self._make_panes(beginning)
        self.news = LibraryNews(self, library.title, beginning)
        """What changes in the library."""
        self.find_bar = LibraryFindBar(
            self.panes, self.found, self.status_line, lambda: self.news.told
        )
        """Finding in all visits."""
        self.title_bar = TitleBar(self.news.titles)
        """The name of the library, and how many visits of which kind are listed."""
        self.years = YearsBar()
        """The visits by year."""
        self.keys = LibraryKeys(self)
        """The keys that do something now."""
        self._tab_bar = TabBar(TabCounts(tuple((tab, None) for tab in LIBRARY_TABS), "visits"))

    def _make_panes(self, beginning: Beginning | None) -> None:
        self.visits = VisitsPane(self.questions, self._moved_on, self.open_place, beginning)
        """The visits."""
        self.found = LibraryHitsPane(self.questions, self._moved_on, self.open_place)
        """What was found in all of them."""
        self.follow = FollowPane(self.questions, self._moved_on)
        """What is followed from visit to visit."""
        self.panes = LibraryPanes((self.visits, self.follow), self.found, self.place_years)
        """The panes."""

    def compose(self) -> ComposeResult:
        """Title, tabs, panes, years, status and keys."""
        classify(self, self.app.size)  # before the first frame, which would be of another size
        yield self.title_bar
        yield self._tab_bar
        yield self.panes
        yield self.years
        yield Horizontal(self.find_bar, self.status_line, classes="below-panes")
        yield self.keys.bar

    def on_mount(self) -> None:
        """Ask for the visits, and look for what is new from now on."""
        self.bindings_updated_signal.subscribe(self, lambda _: self.keys.show())
        self.watch(self, "selections", self.keys.show, init=False)
        self.panes.take_keys()
        self.news.begin()

    def on_resize(self) -> None:
        """Show the years where there is room."""
        self.place_years()

    def place_years(self) -> None:
        """Show the years below the visits, where there is room for both."""
        shows_visits = self.panes.pane is self.visits and not self.visits.is_empty
        self.years.display = shows_visits and has_room_for_years(*self.app.size)

    async def on_unmount(self) -> None:
        """Let go of the library."""
        self.questions.close()

    # Panes -------------------------------------------------------------------------------------

    def take_keys(self) -> None:
        """Give the keys to the open pane."""
        self.panes.take_keys()

    async def put_away(self) -> None:
        """End the typing of what to find."""
        if self.find_bar.display:
            await self.find_bar.on_find_field_left()

    def ready(self) -> dict[str, DOMNode]:
        """The commands that do something now, each with the part of the screen that does it."""
        return self.keys.ready()

    def offers(self) -> Places:
        """All visits, those that are listed first."""
        return visit_offers(self)

    def _moved_on(self) -> None:
        self.status_line.let_go()
        self.find_bar.tell()
        self.years.mark(self.visits.year)
        self.place_years()
        self.keys.show()

    @on(TabBar.Clicked)
    def _tab_clicked(self, message: TabBar.Clicked) -> None:
        self.action_show_tab(message.name)

    def action_show_tab(self, name: str) -> None:
        """Show a tab."""
        self.panes.open(name)
        self._tab_bar.activate(name)
        if name == FOLLOW_TAB.name:
            self.follow.ask(self.chosen)
        self._moved_on()

    def action_next_tab(self, step: int) -> None:
        """Show the tab so many further, round the end."""
        names = [tab.name for tab in LIBRARY_TABS]
        self.action_show_tab(names[(names.index(self.panes.active) + step) % len(names)])

    def action_swap(self) -> None:
        """Swap list and detail."""
        self.panes.swap()

    # Keys --------------------------------------------------------------------------------------

    async def action_undo(self) -> None:
        """Undo the innermost of text selection, detail, search and filter; never quit."""
        if self.selections:
            self.clear_selection()
        elif not (self.panes.pane.leave() or self.find_bar.clear()):
            await self.choose(EVERYTHING)

    async def action_quit_layer(self) -> None:
        """Leave the detail or the search; from the list, quit."""
        if not (self.panes.pane.leave() or self.find_bar.clear()):
            await self.run_action("app.leave")

    async def action_find(self) -> None:
        """Let the reader type what to find."""
        await self.find_bar.open()
        self.keys.show()

    def action_step(self, step: int) -> None:
        """Show the next item found, or the one before it."""
        self.find_bar.step(step)

    async def action_filter(self) -> None:
        """Offer what visits can be filtered by, with how many there are of each."""
        await offer_filters(self)

    async def choose(self, chosen: Filter) -> None:
        """List and search the visits that a filter leaves."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.find_bar.chosen = chosen
            self.visits.choose(chosen)
            await self.wait_for_answer(self.news.refresh, "chosen")

    # Opening -----------------------------------------------------------------------------------

    async def open_place(self) -> None:
        """Open the visit that is highlighted, at the item that is."""
        if self.panes.pane.subject == PROBLEMS:
            list_problems(self)
        elif place := self.panes.place:
            await open_visit(self, self, place, walks=self.panes.hits is not None)

    @on(DetailView.Followed)
    async def _link_followed(self, message: DetailView.Followed) -> None:
        message.stop()
        await open_visit(self, self, item_of(message.link.id))

    async def action_edit(self) -> None:
        """Open the record in an editor, at the item shown."""
        await edit_item(self, self, self.panes.place)

    async def action_follow_up(self) -> None:
        """Show what other visits said of the item shown."""
        from missiontui.ui.screens.followed import follow_place

        await follow_place(self)

    async def action_link(self) -> None:
        """Copy the link to what is alike, and open the editor where it belongs."""
        link = self.follow.link if self.panes.pane is self.follow else None
        await write_link(self, self, link)

    async def action_copy(self) -> None:
        """Open the menu of what can be copied of the visit or the item shown."""
        from missiontui.ui.library_copies import offer_copies

        pane = self.panes.pane
        number = pane.number_together
        await offer_copies(self, self.questions, self.panes.place, pane.together, number)
