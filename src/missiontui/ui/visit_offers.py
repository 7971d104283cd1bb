"""The visits of a library in its palette: those on the screen at once, all others as they come."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from typing import TYPE_CHECKING

from missiontui.library.interface import EVERYTHING, Cursor, Library
from missiontui.library.rows import ItemName, Visit
from missiontui.library.sections.visits import visit_in_a_line
from missiontui.model import Id
from missiontui.ui.library_opening import open_visit
from missiontui.ui.offers import MoreOffers, Offer, Places

if TYPE_CHECKING:
    from missiontui.ui.screens.library import LibraryScreen

_PAGE = 2000
"""Number of visits that are asked for at a time, so that no other question waits for long."""


def visit_offers(screen: LibraryScreen) -> Places:
    """Offers to open each visit, whatever the filter."""
    here = tuple(_offer(screen, visit) for visit in screen.visits.here)
    return Places(here, _others(screen, {offer.name for offer in here}))


def _offer(screen: LibraryScreen, visit: Visit) -> Offer:
    return Offer(
        name=visit.name,
        text=visit_in_a_line(visit),
        run=partial(open_visit, screen, screen, ItemName(visit.name, Id(""))),
        kind="visit",
    )


async def _others(screen: LibraryScreen, known: set[str]) -> AsyncIterator[MoreOffers]:
    """The visits that are not known yet; the last are all only where every file is taken in."""
    after: Cursor | None = None
    while True:
        # The words are folded beside the screen too: those of many visits take a while.
        ask = partial(_page, screen, after, frozenset(known))
        answer = await screen.questions.ask("places", ask)
        if answer is None:
            return
        offers, after = answer
        known.update(offer.name for offer in offers)
        progress = screen.news.progress
        is_complete = progress is not None and progress.is_complete
        yield MoreOffers(offers, are_all=after is None and is_complete)
        if after is None:
            return


def _page(
    screen: LibraryScreen, after: Cursor | None, known: frozenset[str], library: Library
) -> tuple[tuple[Offer, ...], Cursor | None]:
    page = library.visits(EVERYTHING, after, _PAGE)
    offers = tuple(_offer(screen, visit) for visit in page.rows if visit.name not in known)
    for offer in offers:
        offer.fold()
    return offers, page.end
