"""The list of a palette: a line for each offer, one of them highlighted."""

from __future__ import annotations

from collections.abc import Hashable

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message

from missiontui.document.cells import cell_len
from missiontui.document.layout import begins_right_to_left
from missiontui.document.wrapping import shortened
from missiontui.ui.offers import Offer
from missiontui.ui.widgets.line_view import LineView

_NOTHING = "Nothing is called that; / finds in all texts"
_NOTHING_YET = "Not among what is here by now; / finds in all texts"
_MARGINS = 3
"""The cells of a line that are none of its words: the highlight before them, a blank behind."""
_GAP = 2
"""The least room between the words of a line and what stands at the right, in cells."""


class OfferList(LineView):
    """Offers, each in one line, which is made when it comes in sight. Says when one is clicked."""

    ALLOW_SELECT = False
    can_focus = False  # the keys belong to the field above
    is_led = True

    class Clicked(Message):
        """The highlighted offer was clicked."""

    def __init__(self, offers: tuple[Offer, ...], *, rtl: bool) -> None:
        """Make a list.

        Args:
            offers: Its lines.
            rtl: Whether lines that begin with a right-to-left letter stand at the right.
        """
        super().__init__()
        self.offers = offers
        """Its lines."""
        self.are_all = True
        """True if there are no offers beyond those of which these are chosen."""
        self._rtl = rtl
        self._position = 0

    def show(self, offers: tuple[Offer, ...]) -> None:
        """Show other offers, the first highlighted."""
        self.offers = offers
        self.moved_at = None
        self._position = self.top = 0
        self.draw_anew()

    def renew(self, offers: tuple[Offer, ...]) -> None:
        """Show what has become of the same offers.

        The highlighted one stays where it is; until the reader moves, that is the first.
        """
        if self.moved_at is None:
            self.show(offers)
            return
        before, position = self.highlighted, self._position
        self.offers = offers
        self._position = next((at for at, each in enumerate(offers) if each is before), 0)
        self.top = max(0, self.top + self._position - position)
        self.draw_anew()

    @property
    def highlighted(self) -> Offer | None:
        """The highlighted offer; None where there is none at all."""
        return self.offers[self._position] if self.offers else None

    @property
    def line_count(self) -> int:
        """Number of offers; without any, one line that says so."""
        return len(self.offers) or 1

    def relayout(self) -> None:
        """Set nothing anew: a line is an offer at every width."""

    def cursor_lines(self) -> tuple[int, int]:
        """The line of the highlighted offer."""
        return self._position, self._position

    def state(self, index: int) -> Hashable:
        """Tell whether the line is highlighted."""
        return index == self._position

    def segments(self, index: int) -> list[Segment]:
        """One offer: its words, and its key or kind at the right."""
        here = index == self._position
        ground = Style(bgcolor=self.style_named("cursor" if here else "plain").bgcolor)
        plain, muted = self.style_named("plain") + ground, self.style_named("muted") + ground
        if not self.offers:
            nothing = shortened(_NOTHING if self.are_all else _NOTHING_YET, self.line_width - 2)
            return [Segment(f"  {nothing}", self.style_named("muted"))]
        offer = self.offers[index]
        right = shortened(offer.key or offer.kind, self.line_width // 2)
        room = max(1, self.line_width - _MARGINS - (cell_len(right) + _GAP if right else 0))
        text = shortened(offer.text, room)
        rest_room = room - cell_len(text) - _GAP
        rest = shortened(offer.rest, rest_room) if offer.rest and rest_room > 0 else ""
        words = [Segment(text, plain)]
        if rest:
            words += [Segment(" " * _GAP, plain), Segment(rest, muted)]
        taken = sum(each.cell_length for each in words) + cell_len(right)
        left = self.line_width - _MARGINS - taken
        gap = Segment(" " * max(0, left - _GAP), plain)
        at_right = self._rtl and begins_right_to_left(offer.text)
        return [
            Segment("▌ " if here else "  ", self.style_named("bar") + ground),
            *((gap, *words) if at_right else (*words, gap)),
            Segment(" " * min(_GAP, left), plain),
            Segment(right, self.style_named("kind") + ground if offer.key else muted),
            Segment(" ", plain),
        ]

    def action_move(self, lines: int) -> None:
        """Highlight the offer so many further."""
        self.note_move()
        self._position = max(0, min(len(self.offers) - 1, self._position + lines))
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Highlight the offer under the mouse, and say so."""
        if (index := self.top + event.y) < len(self.offers):
            self._position = index
            self.post_message(self.Clicked())
