"""All that is followed through a library at once, as a screen lists it."""

from __future__ import annotations

from missiontui.library.following import (
    CaseThread,
    Thread,
    case_of,
    cases,
    followed,
    met,
    no_longer_said,
    threads,
)
from missiontui.library.interface import EVERYTHING, Filter, Library
from missiontui.library.rows import ItemName
from missiontui.library.sections.follow_up import MOST_VISITS, FollowUp


def follow_up(library: Library, chosen: Filter = EVERYTHING) -> FollowUp:
    """Threads, cases, who was met, what is no longer said; of very many visits threads alone.

    Args:
        library: The library.
        chosen: The visits that it is about.
    """
    found = FollowUp(threads(library, chosen))
    if library.total("", chosen) > MOST_VISITS:
        return found._replace(is_partial=True)
    return found._replace(
        cases=cases(library, chosen),
        grid=met(library, chosen),
        compared=no_longer_said(library, chosen),
    )


def thread_of(library: Library, name: ItemName) -> Thread | CaseThread | None:
    """The thread of an item, a case as such; None for an item that is not there."""
    found = followed(library, name)
    return case_of(found) if found and found.items[-1].kind == "case" else found
