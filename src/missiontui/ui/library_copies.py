"""Copying from a library: items as their own records give them, each with its citation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from missiontui.document.tabs import BRIEF
from missiontui.export.copies import Copy, copies
from missiontui.export.found import all_found
from missiontui.library.interface import Library
from missiontui.library.rows import ItemName
from missiontui.reading import RecordError
from missiontui.ui.screens.copy_menu import CopyMenu

if TYPE_CHECKING:
    from missiontui.ui.questions import Questions
    from missiontui.ui.screens.tabbed import TabbedScreen

_MOST_TOGETHER = 100
"""Number of items at most that are copied together: each is read from its own record."""


async def offer_copies(
    screen: TabbedScreen,
    questions: Questions,
    name: ItemName | None,
    together: tuple[ItemName, ...],
) -> None:
    """Offer the copies of an item, made of its record as it is now.

    Args:
        screen: The screen that shows it.
        questions: Asks the library.
        name: The item; its id is empty for the visit as a whole; None for nothing.
        together: Items that can be copied together.
    """
    if name is None:
        screen.tell("Nothing is shown here")
        return
    together = together[:_MOST_TOGETHER]
    found = await questions.ask("", lambda library: _copies(library, name, together))
    if found is None:
        return
    copy = partial(_copy, screen)
    nothing = "" if found else "there is nothing to copy here, or its record cannot be read"
    await screen.app.push_screen(CopyMenu(found, copy, screen.tell, nothing))


def _copy(screen: TabbedScreen, chosen: Copy) -> None:
    screen.copy_text(chosen.text, chosen.label, chosen.remark)


def _copies(library: Library, name: ItemName, together: tuple[ItemName, ...]) -> tuple[Copy, ...]:
    try:
        mission = library.open(name.visit)
    except (RecordError, KeyError):
        return ()
    found = copies(mission, name.id or BRIEF, library.origin_of(name.visit))
    if len(together) < 2:
        return found
    text = _together(library, together)
    return (*found, Copy(TOGETHER, f"all of it ({len(together)}), with citations", text))


TOGETHER = "N"
"""The letter of all that is shown together, as in a record that of all found."""


def _together(library: Library, names: tuple[ItemName, ...]) -> str:
    texts = []
    for name in names:
        try:
            texts.append(all_found(library.open(name.visit), [name.id]))
        except (RecordError, KeyError):
            continue
    return "\n\n".join(filter(None, texts))
