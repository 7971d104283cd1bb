"""Verbatim texts held against texts that were altered: each outcome is the one that is true."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from paths import BUNDLED

from missiontui.document.evidence import differing_words
from missiontui.document.held import shift_words, sum_words
from missiontui.model import Mission
from missiontui.model.comparison import Comparison
from missiontui.model.verdicts import Standing
from missiontui.reading import read_bytes

SOURCE = """A visit to Selmark

Members of the council’s committee visited Selmark on 12-14 March.

They called for the release of all political prisoners.
They welcomed the new law, but said that much remained to be done.

“We came to listen,” said Ines Tallow, “and we heard a great deal.

“The harbour must open.”

They expressed concern about the press.
"""
RECORD = """
title: A visit to Selmark
paragraph: 1
wording: A visit to Selmark
source: {publisher: Council, paragraphs: 6}
visit:
  dates: {start: XXXX-03-12, end: XXXX-03-14, as_printed: 12-14 March, paragraph: 2}
delegation:
  bodies: [{name: the committee, paragraph: 2, wording: the council’s committee visited}]
  participants: [{id: ines-tallow, name: Ines Tallow}]
statements:
  - id: release
    kind: call
    text: Release them.
    verb: called for
    speaker_as_printed: They
    paragraph: 3
    wording: the release of all political prisoners
  - id: law
    kind: welcome
    text: The new law.
    verb: welcomed
    speaker_as_printed: They
    paragraph: 3
    wording: [the new law, much remained to be done]
  - id: press
    kind: concern
    text: The press.
    verb: expressed concern about
    speaker_as_printed: They
    paragraph: 6
    wording: the press
quotations:
  - id: words
    speaker: ines-tallow
    sentences: ["We came to listen,", and we heard a great deal., The harbour must open.]
    breaks: [{before: 2, by: said Ines Tallow}, {before: 3, paragraph: 5}]
    paragraph: 4
"""
NUMBER = 15
"""Number of verbatim texts in it."""


def held(text: str) -> Mission:
    """The record beside a text."""
    return read_bytes(RECORD.encode(), Path(), text)


def comparison(text: str) -> Comparison:
    """The record held against a text."""
    found = held(text).comparison
    assert found is not None
    return found


def outcomes(text: str) -> dict[str, int]:
    """The number of texts of each outcome."""
    return {standing.value: count for standing, count in comparison(text).counts.items()}


def paragraph_out(text: str) -> str:
    """The text without its third paragraph."""
    parts = text.split("\n\n")
    return "\n\n".join(parts[:2] + parts[3:])


ALTERED: dict[str, tuple[Callable[[str], str], dict[str, int], str]] = {
    "as it is": (lambda text: text, {"matches": NUMBER}, ""),
    "one word": (
        lambda text: text.replace("all political", "most political"),
        {"matches": NUMBER - 1, "differs": 1},
        "",
    ),
    "a printed verb": (
        lambda text: text.replace("They called for", "They begged of"),
        {"matches": NUMBER - 1, "not found": 1},
        "",
    ),
    "printed dates": (
        lambda text: text.replace("12-14 March", "12-15 March"),
        {"matches": NUMBER - 1, "differs": 1},
        "",
    ),
    "a sentence of the quotation": (
        lambda text: text.replace("harbour must open", "harbour may open"),
        {"matches": NUMBER - 1, "differs": 1},
        "",
    ),
    "the words between": (
        lambda text: text.replace("said Ines Tallow", "remarked Ines Tallow"),
        {"matches": NUMBER - 1, "differs": 1},
        "",
    ),
    "one curly quotation mark straightened": (
        lambda text: text.replace("council’s", "council's"),
        {"matches": NUMBER - 1, "differs": 1},
        "",
    ),
    "two paragraphs in front": (
        lambda text: f"Press release\n\nFor immediate use\n\n{text}",
        {"stands elsewhere": NUMBER},
        "2 higher from ¶ 1 on",
    ),
    "one paragraph out": (
        paragraph_out,
        {"matches": 3, "stands elsewhere": 6, "not found": 6},
        "1 lower from ¶ 4 on",
    ),
    "a blank line within a paragraph": (
        lambda text: text.replace("prisoners.\nThey", "prisoners.\n\nThey"),
        {"matches": 7, "stands elsewhere": 8},
        "1 higher from ¶ 4 on",
    ),
    "a blank line within the words": (
        lambda text: text.replace("new law, but", "new\n\nlaw, but"),
        {"matches": 8, "stands elsewhere": 7},
        "1 higher from ¶ 4 on",
    ),
    "decomposed letters": (
        lambda text: unicodedata.normalize("NFD", text),
        {"matches": NUMBER},
        "",
    ),
    "soft hyphens and zero-width spaces": (
        lambda text: text.replace("political", "po\u00adliti\u200bcal"),
        {"matches": NUMBER},
        "",
    ),
    "other white space": (
        lambda text: text.replace("the release of", "the\u00a0release\n  of"),
        {"matches": NUMBER},
        "",
    ),
}


@pytest.mark.parametrize("name", ALTERED)
def test_an_altered_text_has_the_outcomes_that_are_true(name: str) -> None:
    """No text is called right that is not, none wrong that is; a shift of numbers is said once."""
    alter, expected, shift = ALTERED[name]
    text = alter(SOURCE)
    assert outcomes(text) == expected
    assert shift_words(comparison(text).shifts) == shift


@pytest.mark.parametrize("name", ALTERED)
def test_the_list_holds_what_the_shift_does_not_explain(name: str) -> None:
    """Each text that does not match is listed, those apart that a shift has moved."""
    alter, expected, _ = ALTERED[name]
    listed = comparison(alter(SOURCE)).unmatched
    wrong = expected.get("differs", 0) + expected.get("not found", 0)
    moved = [each for each in listed if each[1].standing is Standing.ELSEWHERE]
    assert len(listed) - len(moved) == wrong
    assert bool(moved) is (name.startswith("a blank line"))


def test_words_over_a_blank_line_stand_in_two_paragraphs() -> None:
    """Words that a blank line parts stand in both paragraphs, and nothing differs."""
    found = comparison(SOURCE.replace("new law, but", "new\n\nlaw, but"))
    (verdict,) = [verdict for verbatim, verdict in found.all if verbatim.words[0] == "the new law"]
    assert (verdict.standing, verdict.first, verdict.last) == (Standing.ELSEWHERE, 3, 4)


@pytest.mark.parametrize(
    ("altered", "forms"),
    [
        ("po-\nlitical", ("with a word parted at the end of a line",)),
        ("pol\u00aditical", ()),
        ("political", ()),
    ],
)
def test_another_way_to_write_the_letters_is_named(altered: str, forms: tuple[str, ...]) -> None:
    """A parted word matches and is named; what is ignored by default is not worth a word."""
    found = comparison(SOURCE.replace("political", altered))
    assert found.counts == {Standing.MATCHES: NUMBER}
    assert {verdict.forms for _, verdict in found.all} <= {(), forms}
    assert any(verdict.forms == forms for _, verdict in found.all)


@pytest.mark.parametrize(
    ("altered", "words"),
    [
        ("all political", ""),
        ("most political", "1 quoted text differs from the attached text"),
    ],
)
def test_the_title_lines_say_that_something_differs(altered: str, words: str) -> None:
    """The first frame tells how many texts differ; where none does, it says nothing of it."""
    assert differing_words(held(SOURCE.replace("all political", altered))) == words


def test_the_sum_has_every_outcome() -> None:
    """The sum names the number of verbatim texts and of each outcome, one in the singular."""
    text = SOURCE.replace("all political", "most political").replace("called for", "begged of")
    assert sum_words(comparison(text)) == (
        f"Held against the attached text: {NUMBER} verbatim texts; {NUMBER - 2} match, "
        "1 differs, 1 is not found."
    )


def test_the_bundled_record_matches_its_source(source_text: str) -> None:
    """Each wording, printed verb and printed date of the bundled record stands in its place."""
    mission = read_bytes(BUNDLED.read_bytes(), BUNDLED.parent, source_text)
    assert mission.comparison is not None
    assert [*mission.comparison.counts] == [Standing.MATCHES]
    assert mission.comparison.counts[Standing.MATCHES] == len(mission.comparison.all)


def test_a_text_in_front_of_the_bundled_source_only_shifts_it(source_text: str) -> None:
    """Two paragraphs put in front of the release change no outcome but the numbers."""
    longer = f"The European Parliament\n\nPlenary\n\n{source_text}"
    mission = read_bytes(BUNDLED.read_bytes(), BUNDLED.parent, longer)
    assert mission.comparison is not None
    assert shift_words(mission.comparison.shifts) == "2 higher from ¶ 1 on"
    assert mission.comparison.unmatched == ()
    assert differing_words(mission) == "the attached text numbers its paragraphs otherwise"
