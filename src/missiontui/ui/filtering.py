"""Filtering the visits of a library: a list of what there is, narrowed as one types."""

from __future__ import annotations

from functools import partial
from inspect import isawaitable
from typing import TYPE_CHECKING

from missiontui.library.countries import shown
from missiontui.library.interface import EVERYTHING, Count, Facet, Library
from missiontui.library.sections.chosen import FIELDS, Value, is_chosen, toggled
from missiontui.library.sections.visits import visits_words
from missiontui.ui.offers import Offer
from missiontui.ui.screens.palette import PaletteScreen

if TYPE_CHECKING:
    from missiontui.ui.screens.library import LibraryScreen


async def offer_filters(screen: LibraryScreen) -> None:
    """Offer every value that visits can be filtered by; one chosen already is taken off again."""
    await screen.wait_for_answer(partial(_offer_filters, screen))


async def _offer_filters(screen: LibraryScreen) -> None:
    chosen, typed = screen.chosen, screen.find_bar.typed

    def question(library: Library) -> dict[Facet, tuple[Count, ...]]:
        return {facet: library.count(facet, typed, chosen) for facet in FIELDS}

    if not (counts := await screen.questions.ask("filter", question, screen.tell)):
        return
    offers = [
        _offer(screen, Value(facet, count.value), count)
        for facet, found in counts.items()
        for count in found
    ]
    offers.sort(key=lambda offer: offer.kind.endswith(_CHOSEN), reverse=True)
    if chosen != EVERYTHING:
        run = partial(screen.choose, EVERYTHING)
        offers.insert(0, Offer(name="", text="All visits", run=run, key="Esc"))
    await screen.app.push_screen(PaletteScreen("Filter", tuple(offers)), _run)


_CHOSEN = " (chosen)"


def _offer(screen: LibraryScreen, value: Value, count: Count) -> Offer:
    return Offer(
        name=f"{value.facet.value} {shown(value.value)}",
        text=" · ".join((shown(value.value), *count.also)),
        run=partial(screen.choose, toggled(screen.chosen, value)),
        rest=visits_words(count.visits),
        kind=value.facet.value + (_CHOSEN if is_chosen(screen.chosen, value) else ""),
    )


async def _run(offer: Offer | None) -> None:
    if offer and isawaitable(done := offer.run()):
        await done
