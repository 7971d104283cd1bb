"""Menus in which every line has a letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from missiontui.document.blocks import Row, Span
from missiontui.model import Id
from missiontui.ui.bindings import bindings
from missiontui.ui.keys import key_hints
from missiontui.ui.sizes import SizedScreen
from missiontui.ui.widgets.entry_list import EntryList
from missiontui.ui.widgets.key_bar import KeyBar
from missiontui.view.commands import Command
from missiontui.view.purposes import MOVE

LETTERS = "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
"""The letters that choose a line, or close the menu where no line has them: all but q."""
_FRAME = 3
"""The lines of the menu that are none of its list: border, and its keys."""
_MOST_SHOWN = 10_000
"""Number of characters of a text of which the menu shows the beginning."""
_LINES = MOVE._replace(words="Next line, previous line")


class Choice(NamedTuple):
    """One line of a menu."""

    letter: str
    """The key that chooses it; empty where only arrows and Enter do."""
    name: str
    """The thing to choose."""
    text: str
    """The words on the line below."""
    choose: Callable[[], object]
    """Called once it is chosen and the menu is closed."""


class LetterMenu(ModalScreen[None], SizedScreen[None]):
    """Closes with every choice, and says what was chosen before the next key is heard.

    It opens where there is nothing to choose too, so that the next key runs nothing else.
    """

    # Bindings instead of a handler, so that a letter counts that was typed ahead of the menu.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "highlighted", "Choose the highlighted line"),
        Binding("escape,q", "dismiss", "Close"),
        *bindings(
            (
                Command("down", "move(1)", "Next line", _LINES, show=False),
                Command("up", "move(-1)", "Previous line", _LINES, show=False),
            )
        ),
        *(Binding(letter, f"letter('{letter}')", "", show=False) for letter in LETTERS),
    ]
    TITLE = ""
    OBVIOUS: ClassVar[str] = ""
    """The letter that chooses the first line: the one that opens the menu."""
    DONE: ClassVar[str] = "Nothing done"
    """The sentence where a letter chooses nothing."""

    def __init__(
        self, choices: Sequence[Choice], tell: Callable[[str], None], absent: str = ""
    ) -> None:
        """Offer choices.

        Args:
            choices: The lines; the first is the obvious one.
            tell: Told why nothing was chosen.
            absent: What a reader may look for here in vain, and why; shown below the lines.
        """
        super().__init__()
        self._tell = tell
        self._absent = absent
        self._choices = tuple(choices)
        self._by_letter = {choice.letter: choice for choice in choices if choice.letter}
        self._rows = tuple(_row(number, choice) for number, choice in enumerate(choices))
        self._list = EntryList(self._rows, rtl=False, menu=True)
        self._list.can_focus = False  # letters are no moves here

    def compose(self) -> ComposeResult:
        """A line for each choice, what there is not, and what closes the menu."""
        with Vertical() as box:
            box.border_title = self.TITLE
            yield self._list
            if self._absent:
                yield Static(self._absent, markup=False, classes="absent")
            words = {} if self._rows else dict.fromkeys(("highlighted", self._obvious), "")
            yield KeyBar(key_hints((*self.BINDINGS, *LetterMenu.BINDINGS), words))

    @property
    def _obvious(self) -> str:
        return f"letter('{self.OBVIOUS}')"

    def on_resize(self) -> None:
        """As high as its lines, as far as there is room."""
        lines = sum(1 + len(entry.more) for entry in self._rows) + bool(self._absent)
        self.query_one(Vertical).styles.height = min(lines + _FRAME, self.size.height)

    def action_highlighted(self) -> None:
        """Choose the highlighted line."""
        if (number := self._list.highlighted) is not None:
            self._take(self._choices[int(number)])

    def action_letter(self, letter: str) -> None:
        """Choose by letter; one that the menu does not have closes it too, and is told."""
        if letter == self.OBVIOUS and self._choices:
            self._take(self._choices[0])
        elif choice := self._by_letter.get(letter):
            self._take(choice)
        else:
            self.dismiss()
            why = self._absent if not self._choices else f"{letter} is no letter of the menu"
            self._tell(f"{self.DONE}: {why}")

    def _take(self, choice: Choice) -> None:
        self.dismiss()
        choice.choose()

    def action_move(self, lines: int) -> None:
        """Highlight the line so many further."""
        self._list.action_move(lines)

    @on(EntryList.Opened)
    def _clicked(self) -> None:
        self.action_highlighted()

    def on_key(self, event: events.Key) -> None:
        """Close for what is no letter of any item, such as a question mark.

        A key of another layout is left to the app, which knows its place on a Latin keyboard.
        """
        character = event.character or ""
        if character.isalpha() and not character.isascii():
            return
        if self.is_current and character.isprintable() and character and character not in _TAKEN:
            event.stop()
            self.action_letter(character)


_TAKEN = f"{LETTERS}q"


def _row(number: int, choice: Choice) -> Row:
    """A line of the menu, and below it what it stands for, as far as there is room."""
    in_one_line = " ".join(choice.text[:_MOST_SHOWN].split())
    return Row(
        id=Id(str(number)), tag=choice.letter, spans=(Span(choice.name),), more=(in_one_line,)
    )
