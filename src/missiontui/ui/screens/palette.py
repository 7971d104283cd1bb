"""The palette: a field, and below it what is meant by what one types."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input

from missiontui.ui.keys import key_hints
from missiontui.ui.offers import MoreOffers, Offer, narrowed
from missiontui.ui.sizes import SizedScreen
from missiontui.ui.widgets.key_bar import KeyBar
from missiontui.ui.widgets.offer_list import OfferList
from missiontui.ui.workers import begin

_ENDS = {"enter": "screen.choose", "escape": "screen.dismiss"}


class PaletteField(Input):
    """The field of a palette. Its arrows move in the list below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.choose", "Go there, or run it"),
        Binding("down", "screen.move(1)", "Next line", show=False),
        Binding("up", "screen.move(-1)", "Previous line", show=False),
        Binding("pagedown", "screen.page(1)", "Page down", show=False),
        Binding("pageup", "screen.page(-1)", "Page up", show=False),
        Binding("escape", "screen.dismiss", "Close"),
    ]

    async def on_key(self, event: Key) -> None:
        """End with the key that ends it: what was typed right after is a command already."""
        if not self.screen.is_current:
            event.stop()
            event.prevent_default()
            self.app.post_message(Key(event.key, event.character))
        elif event.key in _ENDS:
            event.stop()
            event.prevent_default()
            await self.run_action(_ENDS[event.key])


class PaletteScreen(ModalScreen[Offer | None], SizedScreen[Offer | None]):
    """Ends with the offer that was chosen; or, closed, with None."""

    def __init__(
        self,
        title: str,
        listed: tuple[Offer, ...],
        further: tuple[Offer, ...] = (),
        *,
        coming: AsyncIterator[MoreOffers] | None = None,
        rtl: bool = False,
    ) -> None:
        """Offer something.

        Args:
            title: The title of the box.
            listed: Offers that are shown before anything is typed.
            further: Offers that are found by typing only.
            coming: More of these, which are not known yet.
            rtl: Whether lines that begin with a right-to-left letter stand at the right.
        """
        super().__init__()
        self._title = title
        self._listed = listed
        self._all = (*listed, *further)
        self._coming = coming
        self._typed = ""
        self._list = OfferList(listed, rtl=rtl)
        self._list.are_all = coming is None
        self._field = PaletteField(compact=True, placeholder="type to narrow the list")

    def compose(self) -> ComposeResult:
        """Field, list, and the keys that work here."""
        with Vertical() as box:
            box.border_title = self._title
            yield self._field
            yield self._list
            yield KeyBar(key_hints(PaletteField.BINDINGS))

    def on_mount(self) -> None:
        """Wait for the offers that are not known yet."""
        begin(self, self._take_coming, "coming")

    async def _take_coming(self) -> None:
        if self._coming is None:
            return
        async for more in self._coming:
            self._all += more.offers
            self._list.are_all = more.are_all
            self._list.renew(self._meant)
        self._coming = None
        self._list.renew(self._meant)

    @property
    def _meant(self) -> tuple[Offer, ...]:
        """The offers that are meant by what was typed so far; before, those that are shown."""
        if not self._typed.strip():
            return self._listed
        return narrowed(self._all, self._typed, by_letters=self._coming is None)

    @on(Input.Changed)
    def _narrow(self) -> None:
        """Show what is meant by all that was typed so far."""
        typed = self._field.value
        if typed != self._typed:
            self._typed = typed
            self._list.show(self._meant)

    def action_move(self, lines: int) -> None:
        """Highlight the line so many further."""
        self._list.action_move(lines)

    def action_page(self, pages: int) -> None:
        """Move by so many heights of the list."""
        self._list.action_page(pages)

    def action_choose(self) -> None:
        """End with the highlighted line, unless nothing is meant by what was typed."""
        # Enter may come before the field has told of the last letter.
        self._narrow()
        self._take()

    @on(OfferList.Clicked)
    def _take(self) -> None:
        if offer := self._list.highlighted:
            self.dismiss(offer)
