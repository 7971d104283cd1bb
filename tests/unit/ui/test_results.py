"""What a search has found, in which order, and which of it is shown: without any drawing."""

from __future__ import annotations

import pytest
from browsing import record

from missiontui.document.blocks import Entry, Heading, Row
from missiontui.document.tabs import CONCERNS_TAB, ITINERARY_TAB
from missiontui.model import Id
from missiontui.ui.history import History
from missiontui.ui.hits import hits
from missiontui.ui.results import Results, lists_of
from missiontui.view.place import Place, place_named


@pytest.fixture
def results() -> Results:
    """A search of the bundled record, its index made."""
    mission = record("bundled")
    found = Results(mission, lists_of(mission))
    for _ in found.build():
        pass
    return found


MEDIA = ["media-project", "freedom-of-expression", "much-to-be-done", "gaps"]
"""The items in which a word begins with "media", in the order of the screen."""


def test_the_order_is_that_of_the_screen_but_for_the_tab_one_is_in(results: Results) -> None:
    """What stands where one is comes first; else tab by tab, the source and gaps last."""
    results.begin(ITINERARY_TAB)
    results.look_for("media")
    assert list(results.found) == MEDIA
    results.begin(CONCERNS_TAB)
    results.look_for("media")
    assert list(results.found) == [MEDIA[1], MEDIA[2], MEDIA[0], MEDIA[3]]
    assert results.count_by_tab == {"concerns": 2, "itinerary": 1, "source": 1}


def test_words_are_found_at_their_beginnings(results: Results) -> None:
    """Inside words they are found only where nothing begins so, and the count says so."""
    results.look_for("media")
    assert "halt-to-harassment" not in results.found
    assert "inside words" not in results.told[0]
    results.look_for("mmedia")
    assert "halt-to-harassment" in results.found
    results.show(results.found[0])
    assert results.told[0] == f"1 of {results.count}, inside words  “mmedia”"


def test_steps_go_round_and_say_so(results: Results) -> None:
    """Forward and back, from any item, the next found is told with its number; so is the end."""
    results.look_for("media")
    here: Id | None = Id(MEDIA[0])
    told = []
    for _ in range(5):
        here = results.step(here, 1)
        told.append(results.told[1])
    assert told == ["2 of 4", "3 of 4", "4 of 4", "1 of 4, from the top", "2 of 4"]
    results.step(Id(MEDIA[0]), -1)
    assert results.told[1] == "4 of 4, from the end"
    assert results.step(Id("janbolat-mamai"), -1) == MEDIA[2]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", ()),
        ("  ", ()),
        ("kind:", ()),
        ("media", ("4 found  “media”", "4 found")),
        ("nothing like it", ("0 of 70; Esc clears",)),
    ],
)
def test_what_is_told(results: Results, typed: str, told: tuple[str, ...]) -> None:
    """The count and the words are told, shorter and shorter; nothing where nothing is sought."""
    results.look_for(typed)
    assert results.told == told


def test_nothing_found_leads_nowhere(results: Results) -> None:
    """Where nothing was found, there is no next."""
    results.look_for("zzz")
    assert results.found == ()
    assert results.step(Id("visit"), 1) is None


# The list of hits ------------------------------------------------------------------------------


def listed(entries: tuple[Entry, ...]) -> list[str]:
    """The entries of a list as text: headings; rows with tag, words, aside and lines below."""
    return [
        f"# {entry.words}"
        if isinstance(entry, Heading)
        else " | ".join(
            (entry.tag, "".join(span.text for span in entry.spans), entry.aside, *entry.more)
        )
        for entry in entries
    ]


def test_hits_stand_under_their_headings_with_their_words(results: Results) -> None:
    """Each hit stands in its tab and group, with its words, those round the hit, and its place."""
    results.begin(CONCERNS_TAB)
    results.look_for("facilitator")
    assert listed(hits(record("bundled"), results)) == [
        "# Quote (1)",
        (
            " | Christian Sagartz | ¶ 11 | …as a potential facilitator between the civil society, "
            "new political forces and the government."
        ),
    ]


def test_a_speaker_stands_above_what_is_quoted(results: Results) -> None:
    """The group of a statement is kept, so that nobody's words are taken for another's."""
    results.look_for("publication findings")
    found = listed(hits(record("bundled"), results))
    assert "# In the chair’s quotation · Christian Sagartz" in found


@pytest.mark.parametrize("name", ["bundled", "election", "arabic"])
def test_every_hit_shows_what_was_looked_for(name: str) -> None:
    """Each row, in its words or below them, holds what was looked for near its beginning."""
    mission = record(name)
    results = Results(mission, lists_of(mission))
    for _ in results.build():
        pass
    word = {"bundled": "human", "election": "observer", "arabic": "المجتمع"}[name]
    results.look_for(word)
    assert results.count
    for entry in hits(mission, results):
        if isinstance(entry, Row):
            words = "".join(span.text for span in entry.spans)
            assert any(word in text.lower() for text in (words[:120], *entry.more)), entry.id


def test_of_very_many_hits_the_first_are_listed() -> None:
    """A list of hits ends after two hundred, and says how many more there are."""
    mission = record("bundled")
    statements = tuple(
        mission.statements[0].__class__(
            id=Id(f"s-{number}"), kind=mission.statements[0].kind, text=f"word {number}"
        )
        for number in range(250)
    )
    many = mission.__class__(title="T", source=mission.source, statements=statements)
    results = Results(many, lists_of(many))
    for _ in results.build():
        pass
    results.look_for("word")
    entries = hits(many, results)
    assert sum(isinstance(entry, Row) for entry in entries) == 200
    assert listed(entries)[-1] == "# and 50 more: another word tells them apart"


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
