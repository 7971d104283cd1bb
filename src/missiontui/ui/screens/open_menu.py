"""The menu of what can be opened of a contact: a letter for each of its means."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType

from missiontui.export.addresses import Opening
from missiontui.ui.screens.letter_menu import Choice, LetterMenu


class OpenMenu(LetterMenu):
    """Offers openings; the first is the obvious one."""

    TITLE = "Open"
    OBVIOUS = "o"
    DONE = "Nothing opened"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "letter('o')", "First", tooltip="Open the first line"),
    ]

    def __init__(
        self,
        openings: tuple[Opening, ...],
        choose: Callable[[str], None],
        tell: Callable[[str], None],
    ) -> None:
        """Offer openings.

        Args:
            openings: What can be opened; the first is the obvious one.
            choose: Told the address that was chosen.
            tell: Told why nothing was.
        """
        choices = [
            Choice(each.letter, each.name, each.address, partial(choose, each.address))
            for each in openings
        ]
        super().__init__(choices, tell)
