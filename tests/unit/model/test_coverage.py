"""Words of an attached text that a record has not taken in."""

from __future__ import annotations

import pytest
from browsing import record

from missiontui.document.held import unrecorded_words
from missiontui.model import Mission
from missiontui.reading.mission import read_bytes

TEXT = """\
The delegation met the mayor on 3 May, and the bishop, who spoke of "the flood of 1997".

They called for the repair of the bridge. Nobody had mended it.

It was cold.
"""
RECORD = """\
title: A visit
source: {paragraphs: 3}
counterparts:
  - {id: mayor, kind: person, name: the mayor, paragraph: 1, wording: met the mayor on 3 May}
statements:
  - id: bridge
    kind: call
    text: Repair the bridge.
    verb: called for
    speaker_as_printed: They
    paragraph: PARAGRAPH
    wording: [the repair, of the bridge]
"""


def mission_of(paragraph: int = 2, text: str | None = TEXT) -> Mission:
    """A record of which one statement names a paragraph."""
    return read_bytes(RECORD.replace("PARAGRAPH", str(paragraph)).encode(), "", text, None)


def test_what_no_wording_and_no_printed_word_has_is_left() -> None:
    """Words between recorded ones, whole sentences, and paragraphs that nothing names."""
    assert mission_of().unrecorded == {
        1: ("The delegation", 'and the bishop, who spoke of "the flood of 1997'),
        2: ("Nobody had mended it",),
        3: ("It was cold",),
    }


def test_words_count_where_they_stand() -> None:
    """A wording that names the wrong paragraph has its words all the same."""
    assert mission_of(paragraph=3).unrecorded[2] == ("Nobody had mended it",)


def test_words_that_differ_are_not_recorded() -> None:
    """What the text does not have covers nothing of it."""
    other = TEXT.replace("the repair of", "a repair of")
    assert any("a repair of the bridge" in words for words in mission_of(text=other).unrecorded[2])


def test_without_a_text_nothing_is_left() -> None:
    """Nobody knows what a record lacks of a text that is not there."""
    mission = mission_of(text=None)
    assert mission.unrecorded == {}
    assert unrecorded_words(mission) == ""


@pytest.mark.parametrize("name", ["election", "joint", "partial", "planned", "report"])
def test_what_is_left_stands_in_the_text_and_in_no_wording(name: str) -> None:
    """Each stretch is in its paragraph, letter for letter, and no quoted word holds it."""
    mission = record(name)
    assert mission.source_text is not None
    for number, stretches in mission.unrecorded.items():
        for words in stretches:
            assert words in mission.source_text[number - 1]
            wordings = (
                part for _, each in mission.evidence.get(number, ()) for part in each.wording
            )
            # A few words, such as "and that", stand in several places.
            assert len(words.split()) < 5 or not any(words in part for part in wordings)


def test_the_sum_is_said_in_a_sentence() -> None:
    """Source says of how many paragraphs something is left."""
    assert unrecorded_words(mission_of()) == "3 of 3 paragraphs have words that are not recorded."
    whole = "They called for the repair of the bridge."
    assert unrecorded_words(mission_of(paragraph=1, text=whole)) == ""
