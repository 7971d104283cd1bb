"""The menu of what can be copied of an item: a letter for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from missiontui.export.copies import ALL_FOUND, LETTERS, QR_CODE, Copy, absent, copies
from missiontui.export.qr_codes import codes
from missiontui.ui.screens.letter_menu import Choice, LetterMenu
from missiontui.ui.screens.qr_code import QRScreen

if TYPE_CHECKING:
    from missiontui.ui.screens.browser import BrowserScreen


_MOST_FOUND = 300
"""The most items found that are copied together: a menu is not to wait for more."""


class CopyMenu(LetterMenu):
    """Offers copies; the first is the obvious one."""

    TITLE = "Copy"
    OBVIOUS = "y"
    DONE = "Nothing copied"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "letter('y')", "First", tooltip="Copy the first line"),
        *(
            Binding(letter, f"letter('{letter}')", name, show=False)
            for letter, name in LETTERS.items()
        ),
    ]

    def __init__(
        self,
        offered: tuple[Copy, ...],
        choose: Callable[[Copy], None],
        tell: Callable[[str], None],
        missing: str = "",
    ) -> None:
        """Offer copies.

        Args:
            offered: What can be copied; the first is the obvious one.
            choose: Told what was chosen.
            tell: Told why nothing was.
            missing: What there is not, where a reader may look for it.
        """
        choices = [
            Choice(each.letter, each.name, each.text, partial(choose, each)) for each in offered
        ]
        super().__init__(choices, tell, missing)


def copies_of(browser: BrowserScreen) -> tuple[Copy, ...]:
    """Copies that can be made of the item that a browser shows."""
    if not (id := browser.pane.highlighted):
        return ()
    found = copies(browser.mission, id, browser.record_file.origin)
    drawn = (Copy(QR_CODE, "QR code", code.payload) for code in codes(browser.mission, id)[:1])
    return (*found, *drawn, *_all_found(browser))


def _all_found(browser: BrowserScreen) -> Iterator[Copy]:
    """What a search has found, while it stands."""
    from missiontui.export.found import all_found

    if ids := browser.find_bar.found:
        number = f"{len(ids)}"
        if len(ids) > _MOST_FOUND:
            number = f"the first {_MOST_FOUND} of {number}"
        text = all_found(browser.mission, ids[:_MOST_FOUND])
        yield Copy(ALL_FOUND, f"all found ({number}), with citations", text)


def copy(browser: BrowserScreen, chosen: Copy) -> None:
    """Copy what was chosen; a QR code is shown."""
    if chosen.letter == QR_CODE and (id := browser.pane.highlighted):
        browser.app.push_screen(QRScreen(codes(browser.mission, id)))
    else:
        browser.copy_text(chosen.text, chosen.label, chosen.remark)


def copy_menu_of(browser: BrowserScreen) -> CopyMenu:
    """The menu for the item that a browser shows."""
    found, id = copies_of(browser), browser.pane.highlighted
    missing = absent(browser.mission, id) if id else ""
    nothing = "" if found else "nothing is shown here"
    return CopyMenu(found, partial(copy, browser), browser.tell, missing or nothing)
