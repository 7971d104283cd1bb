"""Which of the items found is shown, and where a reader was: without any drawing."""

from __future__ import annotations

import pytest
from browsing import record

from missiontui.model import Id
from missiontui.ui.finding import Finding, order_of
from missiontui.ui.history import History, Place, place_named


@pytest.fixture
def finding() -> Finding:
    """A search of the bundled record, its index made."""
    mission = record("bundled")
    found = Finding(mission, order_of(mission))
    for _ in found.build():
        pass
    return found


MEDIA = ["media-project", "freedom-of-expression", "halt-to-harassment", "much-to-be-done"]
"""Where "media" stands, "immediate" included, in the order of the screen; one more follows."""


def test_the_first_is_the_first_from_here(finding: Finding) -> None:
    """The first item found is the one from where the reader is, and round the end."""
    finding.look_for("media")
    assert finding.count == 5
    for start, first, at in (
        (None, MEDIA[0], 1),
        (Id("visit"), MEDIA[0], 1),
        (Id(MEDIA[1]), MEDIA[1], 2),
        (Id("january-investigation"), MEDIA[2], 3),
        (Id("gaps"), None, 5),
    ):
        found = finding.first_from(start)
        assert first is None or found == first
        assert finding.at == at


def test_steps_go_round(finding: Finding) -> None:
    """Forward and back, from any item, the next found is told with its number."""
    finding.look_for("media")
    here = finding.first_from(None)
    numbers = []
    for _ in range(6):
        here = finding.step(here, 1)
        numbers.append(finding.at)
    assert numbers == [2, 3, 4, 5, 1, 2]
    here = finding.step(Id(MEDIA[0]), -1)
    assert finding.at == 5
    assert finding.step(Id("janbolat-mamai"), -1) == MEDIA[3]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", ()),
        ("  ", ()),
        ("kind:", ()),
        ("media", ("1 of 5 “media”  n N", "1 of 5 “media”", "1 of 5")),
        ("nothing like it", ("0 of 70; Esc clears",)),
    ],
)
def test_what_is_told(finding: Finding, typed: str, told: tuple[str, ...]) -> None:
    """The number and the words are told, shorter and shorter; nothing where nothing is sought."""
    finding.look_for(typed)
    finding.first_from(None)
    assert finding.told == told


def test_nothing_found_leads_nowhere(finding: Finding) -> None:
    """Where nothing was found, neither the first nor the next is anything."""
    finding.look_for("zzz")
    assert finding.first_from(None) is None
    assert finding.step(Id("visit"), 1) is None


PLACES = [Place("itinerary", Id("visit")), Place("quote", Id("chair-quotation"), reading=True)]


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
