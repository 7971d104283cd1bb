"""What other visits said of one item: those that records link, and apart what looks alike."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.dom import DOMNode

from missiontui.document.layout import PROSE_WIDTH
from missiontui.library.following_up import thread_of
from missiontui.library.interface import Library
from missiontui.library.rows import ItemName
from missiontui.library.sections.followed import Followed, followed_document
from missiontui.library.sections.legend import LIBRARY_SIGNS
from missiontui.library.sections.links import link_between
from missiontui.library.sections.names import item_of
from missiontui.library.sections.visits import visit_in_a_line
from missiontui.ui.bindings import bindings, commands_of
from missiontui.ui.linking import write_link
from missiontui.ui.screens.tabbed import TabbedScreen
from missiontui.ui.sizes import classify
from missiontui.ui.widgets.detail_view import DetailView
from missiontui.ui.widgets.key_bar import KeyBar
from missiontui.ui.widgets.title_bar import TitleBar
from missiontui.ui.workers import begin
from missiontui.view.bars import Titles
from missiontui.view.commands import FOLLOWED
from missiontui.view.detail_lines import words_width
from missiontui.view.hints import key_hints
from missiontui.view.keymap import rekeyed

if TYPE_CHECKING:
    from missiontui.ui.screens.library import LibraryScreen


_GONE = "This item is no longer in the library; what you see was read before"


class FollowedScreen(TabbedScreen):
    """One document, whose lines lead to the visits; it is that of now while it is in sight."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(FOLLOWED)
    SIGNS = (LIBRARY_SIGNS, *TabbedScreen.SIGNS)

    def __init__(self, library: LibraryScreen, followed: Followed) -> None:
        """Show what is followed.

        Args:
            library: The screen of the library.
            followed: The item, and what belongs to it.
        """
        super().__init__(library.copy_text, library.chosen_keys)
        self._library = library
        self._followed = followed
        self._detail = DetailView()
        self._title_bar = TitleBar(self._titles)
        self._bar = KeyBar()

    def compose(self) -> ComposeResult:
        """Title, document, status and keys."""
        classify(self, self.app.size)
        yield self._title_bar
        yield self._detail
        yield Horizontal(self.status_line, classes="below-panes")
        yield self._bar

    def on_mount(self) -> None:
        """Show the document."""
        self.bindings_updated_signal.subscribe(self, lambda _: self._show_keys())
        self._library.news.renewed.subscribe(self, lambda _: begin(self, self._ask_anew, "anew"))
        self._detail.focus()
        self._show()

    def on_resize(self) -> None:
        """Set the document for another width."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        width = min(PROSE_WIDTH, words_width(self.app.size.width))
        self._detail.renew(followed_document(self._followed, width))
        self._title_bar.show(self._titles)
        self._show_keys()

    @property
    def _titles(self) -> Titles:
        item = self._followed.item
        return Titles(f"Follow-up: {item.words}", "", visit_in_a_line(item.visit), rtl=False)

    async def _ask_anew(self) -> None:
        """Ask for the same once more, as records, and with them links, may be others."""
        name = self._followed.item.name
        # Several such screens may lie above each other, each with a question of its own.
        about = f"followed {id(self)}"
        answer = await self._library.questions.ask(about, lambda each: _followed(each, name))
        if answer is None:
            return  # the library is lost: it is asked again when it is back
        (followed,) = answer
        if followed is None:
            if self.status_line.sentence != _GONE:
                self.tell(_GONE)
            return
        self.status_line.take_back(_GONE)
        if followed != self._followed:
            self._followed = followed
            self._show()

    def _show_keys(self) -> None:
        words = {"follow": "" if self._detail.link is None else "open", "link": self._link_word}
        words |= {"undo": "back", "quit_layer": "back"}
        words |= {} if self._library.questions.has_files else {"edit": ""}
        commands = rekeyed(commands_of((*DetailView.BINDINGS, *self.BINDINGS)), self.chosen_keys)
        self._bar.show(key_hints(commands, words, ("follow", "link", "undo", "quit_layer")))

    @property
    def _link_word(self) -> str:
        return "link" if self._alike_at_cursor and self._library.questions.has_files else ""

    @property
    def _alike_at_cursor(self) -> ItemName | None:
        link = self._detail.link
        name = item_of(link.id) if link else None
        return name if any(each.item.name == name for each in self._followed.to_link) else None

    # What every screen of tabs is asked ----------------------------------------------------------

    def take_keys(self) -> None:
        """Give the keys to the document."""
        self._detail.focus()

    async def put_away(self) -> None:
        """Close nothing: no field is open."""

    def ready(self) -> dict[str, DOMNode]:
        """The commands that do something now, each with the part of the screen that does it."""
        idle = {"follow"} if self._detail.link is None else set()
        idle |= set() if self._link_word else {"link"}
        idle |= set() if self._library.questions.has_files else {"edit"}
        return {
            active.binding.action: active.node
            for active in self.active_bindings.values()
            if active.enabled and active.binding.action not in idle
        }

    # Keys --------------------------------------------------------------------------------------

    @on(DetailView.Followed)
    async def _link_followed(self, message: DetailView.Followed) -> None:
        message.stop()
        from missiontui.ui.library_opening import open_visit

        await open_visit(self, self._library, item_of(message.link.id))

    def action_undo(self) -> None:
        """Go back."""
        if self.selections:
            self.clear_selection()
        else:
            self.dismiss()

    def action_quit_layer(self) -> None:
        """Go back."""
        self.dismiss()

    def action_back(self) -> None:
        """Go back."""
        self.dismiss()

    async def action_link(self) -> None:
        """Copy the link to what is alike, and open the editor where it belongs."""
        name = self._alike_at_cursor
        other = next((each.item for each in self._followed.alike if each.item.name == name), None)
        link = link_between(self._followed.item, other) if other else None
        await write_link(self, self._library, link)

    async def action_copy(self) -> None:
        """Offer copies of the item at the cursor, and of all that is linked."""
        from missiontui.ui.library_copies import offer_copies

        link = self._detail.link
        name = item_of(link.id) if link else self._followed.item.name
        together = tuple(item.name for item in self._followed.thread.items)
        await offer_copies(self, self._library.questions, name, together, len(together))

    async def action_edit(self) -> None:
        """Open the record in an editor, at the item at the cursor."""
        from missiontui.ui.library_opening import edit_item

        link = self._detail.link
        await edit_item(self, self._library, item_of(link.id) if link else self._followed.item.name)


def _followed(library: Library, name: ItemName) -> tuple[Followed | None]:
    """An item with what belongs to it; None in its place where it cannot be followed."""
    thread = thread_of(library, name)
    if thread is None:
        return (None,)
    item = next(each for each in thread.items if each.name == name)
    return (Followed(item, thread, library.alike(name)),)


async def follow_place(library: LibraryScreen) -> None:
    """Show what other visits said of the item that the keys of a library are about."""
    if (place := library.panes.place) and place.id:
        await show_followed(library, library, place)
    else:
        library.tell("F follows an item: / finds one")


async def show_followed(screen: TabbedScreen, library: LibraryScreen, name: ItemName) -> None:
    """Show what other visits said of an item; that there is nothing is told.

    Args:
        screen: The screen that is above.
        library: The screen of the library.
        name: The item.
    """
    await screen.wait_for_answer(partial(_show_followed, screen, library, name))


async def _show_followed(screen: TabbedScreen, library: LibraryScreen, name: ItemName) -> None:
    answer = await library.questions.ask("", lambda each: _followed(each, name), screen.tell)
    if answer is None:
        return  # the library is lost, which is told
    (followed,) = answer
    if followed is None:
        screen.tell("No item that can be followed is shown here")
    elif followed.nothing:
        screen.tell(followed.nothing)
    else:
        await screen.app.push_screen(FollowedScreen(library, followed))
