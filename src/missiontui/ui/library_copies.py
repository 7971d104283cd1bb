"""Copying from a library: items as their own records give them, each with its citation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    number: int | None,
) -> None:
    """Offer the copies of an item, made of its record as it is now.

    Args:
        screen: The screen that shows it.
        questions: Asks the library.
        name: The item; its id is empty for the visit as a whole; None for nothing.
        together: Items that can be copied together, as far as they are here.
        number: Number of all of these; None while it is not known.
    """
    if name is None:
        screen.tell("Nothing is shown here")
        return

    def question(library: Library) -> tuple[Copy, ...]:
        return _copies(library, name, together, number)

    await screen.wait_for_answer(partial(_offer, screen, questions, question))


async def _offer(
    screen: TabbedScreen, questions: Questions, question: Callable[[Library], tuple[Copy, ...]]
) -> None:
    found = await questions.ask("", question, screen.tell)
    if found is None:
        return
    copy = partial(_copy, screen)
    nothing = "" if found else "there is nothing to copy here, or its record cannot be read"
    await screen.app.push_screen(CopyMenu(found, copy, screen.tell, nothing))


def _copy(screen: TabbedScreen, chosen: Copy) -> None:
    screen.copy_text(chosen.text, chosen.label, chosen.remark)


def _copies(
    library: Library, name: ItemName, together: tuple[ItemName, ...], number: int | None
) -> tuple[Copy, ...]:
    try:
        mission = library.open(name.visit)
    except (RecordError, KeyError):
        return ()
    found = copies(mission, name.id or BRIEF, library.origin_of(name.visit))
    if len(together) < 2:
        return found
    return (*found, *_together(library, together[:_MOST_TOGETHER], number))


TOGETHER = "N"
"""The letter of all that is shown together, as in a record that of all found."""


def _together(library: Library, names: tuple[ItemName, ...], number: int | None) -> Iterator[Copy]:
    """The copy of several items, which says how many of how many it has; none where it has none."""
    texts = [text for name in names if (text := _text_of(library, name))]
    if not texts:
        return
    is_all = number is not None and number <= len(names)
    beginning = f"the first {len(names)} of {number:,}" if number else f"the first {len(names)}"
    label = f"all of it ({len(names)})" if is_all else beginning
    remark = ""
    if left_out := len(names) - len(texts):
        label = f"{len(texts)} of {len(names) if is_all else beginning}"
        records = "its record does" if left_out == 1 else "their records do"
        remark = f"leaves out {left_out} that {records} not give now"
    yield Copy(TOGETHER, f"{label}, with citations", "\n\n".join(texts), remark)


def _text_of(library: Library, name: ItemName) -> str:
    """An item with its citation; empty where its record does not give it any more."""
    try:
        return all_found(library.open(name.visit), [name.id])
    except (RecordError, KeyError):
        return ""
