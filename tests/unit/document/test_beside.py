"""The evidence of an item: its paragraphs, its own first, its words marked in them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from browsing import NAMES, record, rows_of

from missiontui.document.beside import evidence_of
from missiontui.document.blocks import Document, Role
from missiontui.document.evidence import in_quotation_marks, places_of
from missiontui.document.sections import in_order
from missiontui.model import Id, Mission
from missiontui.model.wording import squeeze

_PRISONERS = Id("release-of-prisoners")
_THEIR_WORDS = "the release of all political prisoners, in particular Janbolat Mamai"


def words(document: Document, role: Role | None = None) -> str:
    """The words of a document, or those of one role."""
    spans = (span for block in document for span in block.spans)
    return "\n".join(span.text for span in spans if role in (None, span.role))


def with_text(mission: Mission, *text: str) -> Mission:
    """The record with a text of its source."""
    source = replace(mission.source, sha256=None)
    return replace(mission, source=source, source_text=text)


def up_to_paragraph_9(last: str) -> tuple[str, ...]:
    """A text of nine paragraphs, of which the last is given."""
    return (*(f"Paragraph {number}." for number in range(1, 9)), last)


@pytest.mark.parametrize("name", NAMES)
def test_every_item_has_its_words_marked(name: str) -> None:
    """What an item rests on is marked, with a text or without; else a sentence says so."""
    mission = record(name)
    for section in in_order()[:-1]:
        for row in rows_of(section, mission):
            places = places_of(mission, row.id)
            evidence = evidence_of(mission, row.id)
            if not places:
                assert words(evidence.document) == "The record names no paragraph for this."
                assert words(evidence.document, Role.MUTED) == words(evidence.document)
            marked = squeeze(words(evidence.document, Role.MARKED))
            for _, passage in places:
                for part in passage.wording:
                    assert squeeze(part) in marked or mission.source_text is not None
                assert bool(marked) >= bool(passage.wording)


def test_without_a_text_all_words_of_the_paragraph_stand_there_once() -> None:
    """The words that any item has of it follow each other, and it is said that this is not all."""
    mission = record("bundled")
    heading, document = evidence_of(mission, _PRISONERS)
    assert heading == "Source ¶ 9"
    found = {passage.wording: passage for _, passage in mission.evidence[9]}
    quotes = [in_quotation_marks(passage) for passage in found.values()]
    assert [block.text for block in document[:-1]] == quotes
    assert words(document, Role.MARKED) == f"“{_THEIR_WORDS}”"
    assert document[-1].text == "The record holds these words of it; no text is attached."


def test_further_paragraphs_follow_under_their_names() -> None:
    """The item's own paragraph comes first, each further one once, and one remark on them all."""
    heading, document = evidence_of(record("bundled"), Id("chair-office"))
    assert heading == "Source ¶ 15"
    muted = [block.text for block in document if block.spans[0].role is Role.MUTED]
    assert muted == [
        *("Source ¶ 14", "Source ¶ 16", "Source ¶ 17"),
        "The record holds these words of them; no text is attached.",
    ]


def test_with_a_text_the_paragraph_stands_there_whole() -> None:
    """The paragraph is as the text has it, the item's words alone are marked, no more is said."""
    last = f"They called for {_THEIR_WORDS} and more."
    mission = with_text(record("bundled"), *up_to_paragraph_9(last))
    heading, document = evidence_of(mission, _PRISONERS)
    assert heading == "Source ¶ 9"
    assert [block.text for block in document] == [last]
    assert words(document, Role.MARKED) == _THEIR_WORDS


def test_words_that_differ_stand_below_the_paragraph() -> None:
    """The paragraph is shown, and below it, marked, the words that are not in it, and that."""
    last = f"They called for {_THEIR_WORDS.replace('all', 'many')}."
    mission = with_text(record("bundled"), *up_to_paragraph_9(last))
    _, document = evidence_of(mission, _PRISONERS)
    assert [block.text for block in document] == [last, f"“{_THEIR_WORDS}”"]
    assert document[1].aside == "¶ 9 · differs"
    assert words(document, Role.MARKED) == f"“{_THEIR_WORDS}”"


def test_words_that_stand_elsewhere_are_shown_where_they_stand() -> None:
    """Where the text numbers a paragraph otherwise, both numbers are named."""
    mission = with_text(record("bundled"), "A title.", f"They called for {_THEIR_WORDS}.")
    heading, document = evidence_of(mission, _PRISONERS)
    assert heading == "Source ¶ 2 (¶ 9 in the record)"
    assert words(document, Role.MARKED) == _THEIR_WORDS


def test_a_paragraph_that_the_text_does_not_have() -> None:
    """The words that the record has of it are shown, and it is said that the text has none."""
    _, document = evidence_of(with_text(record("bundled"), "Only one."), _PRISONERS)
    assert words(document, Role.MARKED) == f"“{_THEIR_WORDS}”"
    remark = "The attached text has no ¶ 9; the record holds these words of it."
    assert document[-1].text == remark


def test_a_paragraph_of_which_no_words_are_held() -> None:
    """Where the record names a paragraph and quotes nothing of it, it says so."""
    mission = record("bundled")
    city = mission.cities[0]
    bare = replace(city.passages[0], paragraph=77, wording=())
    cities = (replace(city, passages=(bare,)), *mission.cities[1:])
    heading, document = evidence_of(replace(mission, cities=cities), city.id)
    assert heading == "Source ¶ 77"
    assert words(document) == "The record holds no words of it; no text is attached."
