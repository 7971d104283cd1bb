"""Which of the items found is shown, and where a reader was: without any drawing."""

from __future__ import annotations

import pytest
from browsing import record

from missiontui.model import Id
from missiontui.ui.history import History, Place, place_named
from missiontui.ui.results import Results, order_of


@pytest.fixture
def results() -> Results:
    """A search of the bundled record, its index made."""
    mission = record("bundled")
    found = Results(mission, order_of(mission))
    for _ in found.build():
        pass
    return found


MEDIA = ["media-project", "freedom-of-expression", "much-to-be-done", "halt-to-harassment"]
"""Where "media" stands, "immediate" included, in the order of the screen; one more follows."""


def test_the_first_is_the_first_from_here(results: Results) -> None:
    """The first item found is the one from where the reader is, and round the end."""
    results.look_for("media")
    assert results.count == 5
    for start, first, at in (
        (None, MEDIA[0], 1),
        (Id("visit"), MEDIA[0], 1),
        (Id(MEDIA[1]), MEDIA[1], 2),
        (Id("halt-to-harassment"), MEDIA[3], 4),
        (Id("gaps"), None, 5),
    ):
        found = results.first_from(start)
        assert first is None or found == first
        assert results.at == at


def test_steps_go_round(results: Results) -> None:
    """Forward and back, from any item, the next found is told with its number."""
    results.look_for("media")
    here = results.first_from(None)
    numbers = []
    for _ in range(6):
        here = results.step(here, 1)
        numbers.append(results.at)
    assert numbers == [2, 3, 4, 5, 1, 2]
    here = results.step(Id(MEDIA[0]), -1)
    assert results.at == 5
    assert results.step(Id("janbolat-mamai"), -1) == MEDIA[3]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", ()),
        ("  ", ()),
        ("kind:", ()),
        ("media", ("1 of 5 “media”  n N", "1 of 5 “media”", "1 of 5")),
        ("nothing like it", ("0 of 71; Esc clears",)),
    ],
)
def test_what_is_told(results: Results, typed: str, told: tuple[str, ...]) -> None:
    """The number and the words are told, shorter and shorter; nothing where nothing is sought."""
    results.look_for(typed)
    results.first_from(None)
    assert results.told == told


def test_nothing_found_leads_nowhere(results: Results) -> None:
    """Where nothing was found, neither the first nor the next is anything."""
    results.look_for("zzz")
    assert results.first_from(None) is None
    assert results.step(Id("visit"), 1) is None


PLACES = [Place("itinerary", Id("visit")), Place("quote", Id("chair-quotation"), in_detail=True)]


def test_going_back_over_jumps() -> None:
    """The last place left comes first, each once."""
    history = History()
    assert history.back() is None
    for place in PLACES:
        history.leave(place)
    assert [history.back(), history.back(), history.back()] == [*reversed(PLACES), None]


def test_an_answer_undoes_its_jump() -> None:
    """Going back from the source leaves nothing behind; jumps made from there are kept."""
    history = History()
    history.leave(PLACES[0])
    history.ask(PLACES[1])
    assert history.answered() == PLACES[1]
    assert history.answered() is None
    assert history.back() == PLACES[0]
    history.ask(PLACES[1])
    history.leave(PLACES[0])
    assert history.answered() == PLACES[1]
    assert history.back() == PLACES[0]


@pytest.mark.parametrize(
    ("name", "place"),
    [
        (None, Place("itinerary")),
        ("concerns", Place("concerns")),
        ("chair-office", Place("contacts", Id("chair-office"))),
        ("¶9", Place("source", Id("¶9"))),
        ("gaps", Place("source", Id("gaps"))),
    ],
)
def test_places_by_name(name: str | None, place: Place) -> None:
    """A tab's name and an item's id each stand for a place."""
    assert place_named(record("bundled"), name) == place
