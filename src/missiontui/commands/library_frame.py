"""The first frame of a library, drawn before the screen is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missiontui.document.blocks import Row
from missiontui.library.sections.visits import visit_document, visit_entries
from missiontui.view.bars import Titles
from missiontui.view.library_frame import LibraryView, library_frame
from missiontui.view.sizes import has_room_for_bodies, has_room_for_counts

if TYPE_CHECKING:
    from missiontui.library.sections.summary import Beginning
    from missiontui.view.keymap import Keymap
    from missiontui.view.words import Words


def frame_of(
    title: str, beginning: Beginning, width: int, height: int, keys: Keymap = ()
) -> list[list[Words]] | None:
    """The screen with which a library is opened; None where it has no visits yet, or no room.

    Args:
        title: The name of the library.
        beginning: What it shows.
        width: Columns of the terminal.
        height: Rows of the terminal.
        keys: Keys that the user has chosen.
    """
    visits = beginning.page.rows
    if not visits:
        return None
    first = visits[0]
    entries = visit_entries(
        visits,
        len(beginning.problems),
        with_counts=has_room_for_counts(width),
        with_bodies=has_room_for_bodies(width, height),
    )
    shown = LibraryView(
        titles=Titles(title, *beginning.summary.words, rtl=False),
        entries=entries,
        row=next(
            at for at, each in enumerate(entries) if isinstance(each, Row) and each.id == first.name
        ),
        detail=visit_document(first, beginning.said),
        years=beginning.summary.years,
        undated=beginning.summary.undated,
        here=first.year,
        has_files=beginning.has_files,
        keys=keys,
    )
    return library_frame(shown, width, height)
