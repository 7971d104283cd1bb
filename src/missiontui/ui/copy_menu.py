"""The menu of what can be copied of an item: a letter for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from missiontui.model import Id
from missiontui.text.blocks import Row, Span
from missiontui.text.copying import LETTERS, Copy
from missiontui.ui.widgets.entry_list import EntryList

_OTHERS = "abcdefghijklmnoprstuvwxzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
"""What closes the menu where an item does not have it: all but q, which closes it anyway, and y."""
_FRAME = 3
"""The lines of the menu that are none of its list: border, and what closes it."""


class CopyMenu(ModalScreen[None]):
    """Closes with every choice, and says what was chosen before the next key is heard."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Close", show=False),
        Binding("y", "obvious", "Copy the first line", show=False),
        Binding("enter", "highlighted", "Copy the highlighted line", show=False),
        Binding("down", "move(1)", "Next line", show=False),
        Binding("up", "move(-1)", "Previous line", show=False),
        # Bindings instead of a handler, so that a letter counts that was typed ahead of the menu.
        *(
            Binding(letter, f"letter('{letter}')", LETTERS.get(letter, ""), show=False)
            for letter in dict.fromkeys((*LETTERS, *_OTHERS))
        ),
    ]

    def __init__(
        self, copies: tuple[Copy, ...], choose: Callable[[Copy], None], tell: Callable[[str], None]
    ) -> None:
        """Offer copies.

        Args:
            copies: What can be copied; the first is the obvious one.
            choose: Told what was chosen.
            tell: Told why nothing was.
        """
        super().__init__()
        self._choose = choose
        self._tell = tell
        self._copies = {copy.letter: copy for copy in copies}
        self._rows = tuple(_row(copy) for copy in copies)
        self._list = EntryList(self._rows, rtl=False, menu=True)
        self._list.can_focus = False  # letters are no moves here

    def compose(self) -> ComposeResult:
        """A line for each copy: letter, what it is, and what would be copied."""
        with Vertical() as box:
            box.border_title = "Copy"
            yield self._list
            yield Static("y copies the first, Esc closes", markup=False, classes="hint")

    def on_resize(self) -> None:
        """As high as its lines, as far as there is room."""
        lines = sum(1 + len(entry.more) for entry in self._rows)
        self.query_one(Vertical).styles.height = min(lines + _FRAME, self.size.height)

    def action_obvious(self) -> None:
        """Copy what a person most likely wants."""
        self.action_letter(next(iter(self._copies)))

    def action_highlighted(self) -> None:
        """Copy the highlighted line."""
        if letter := self._list.highlighted:
            self.action_letter(letter)

    def action_letter(self, letter: str) -> None:
        """Copy by letter; one that the menu does not have closes it too, and is told."""
        self.dismiss()
        if copy := self._copies.get(letter):
            self._choose(copy)
        else:
            self._tell(f"Nothing copied: {letter} is no letter of the menu")

    def action_move(self, lines: int) -> None:
        """Highlight the line so many further."""
        self._list.action_move(lines)

    @on(EntryList.Opened)
    def _clicked(self) -> None:
        self.action_highlighted()

    def on_key(self, event: events.Key) -> None:
        """Close for what is no letter of any item, such as a question mark."""
        character = event.character
        taken = character in LETTERS or (character or "") in f"{_OTHERS}qy"
        if self.is_current and character and character.isprintable() and not taken:
            event.stop()
            self.action_letter(character)


def _row(copy: Copy) -> Row:
    """A line of the menu, and below it what would be copied, as far as there is room."""
    in_one_line = " ".join(copy.text.split("\n"))
    return Row(id=Id(copy.letter), tag=copy.letter, spans=(Span(copy.label),), more=(in_one_line,))
