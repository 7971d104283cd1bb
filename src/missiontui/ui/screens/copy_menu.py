"""The menu of what can be copied of an item: a letter for each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType

from missiontui.export.copies import LETTERS, Copy
from missiontui.ui.screens.letter_menu import Choice, LetterMenu


class CopyMenu(LetterMenu):
    """Offers copies; the first is the obvious one."""

    TITLE = "Copy"
    OBVIOUS = "y"
    DONE = "Nothing copied"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "letter('y')", "Copy the first line", show=False),
        *(
            Binding(letter, f"letter('{letter}')", name, show=False)
            for letter, name in LETTERS.items()
        ),
    ]

    def __init__(
        self,
        copies: tuple[Copy, ...],
        choose: Callable[[Copy], None],
        tell: Callable[[str], None],
        absent: str = "",
    ) -> None:
        """Offer copies.

        Args:
            copies: What can be copied; the first is the obvious one.
            choose: Told what was chosen.
            tell: Told why nothing was.
            absent: What there is not, where a reader may look for it.
        """
        choices = [
            Choice(copy.letter, copy.label, copy.text, partial(choose, copy)) for copy in copies
        ]
        super().__init__(choices, tell, absent)
