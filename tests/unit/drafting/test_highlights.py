"""Highlights become statements: no words are typed by hand, and no kind is guessed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paths import ROOT

from missiontui.drafting import Highlight, NoHighlightsError, draft, highlights_of
from missiontui.drafting.highlights import Quote
from missiontui.model import Mission, NoteKind, Statement, StatementKind
from missiontui.model.verdicts import Standing
from missiontui.reading import read_bytes

HARBOUR = (ROOT / "tests" / "drafting" / "harbour.txt").read_text("utf-8")
ADDRESS = "https://parliament.example.org/press/17"
REOPENING = "its reopening without delay"


def selector(exact: str, prefix: str = "", suffix: str = "") -> dict[str, Any]:
    """A selector of words, beside one of another kind."""
    quote = {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}
    return {"source": ADDRESS, "selector": [{"type": "RangeSelector", "startOffset": 1}, quote]}


def of_hypothesis(exact: str, *tags: str, note: str = "") -> dict[str, Any]:
    """An annotation as Hypothesis has it."""
    return {
        "uri": ADDRESS,
        "text": note,
        "tags": list(tags),
        "document": {"title": ["Members assess the closure"]},
        "target": [selector(exact)],
    }


def of_w3c(exact: str, *tags: str, note: str = "") -> dict[str, Any]:
    """An annotation of the Web Annotation Data Model."""
    bodies = [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in tags]
    note_body = {"type": "TextualBody", "value": note, "purpose": "commenting"}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "body": [*bodies, note_body],
        "target": selector(exact),
    }


def record(*highlights: Highlight, text: str = HARBOUR) -> Mission:
    """The record of a text and highlights in it, which holds nothing that the text does not."""
    mission = read_bytes(draft(text, None, highlights).encode(), "", text or None)
    if mission.comparison:
        assert {verdict.standing for _, verdict in mission.comparison.all} <= {Standing.MATCHES}
    return mission


def only(mission: Mission) -> Statement:
    """The one statement of a record."""
    (statement,) = mission.statements
    return statement


def unchecked(statement: Statement) -> dict[str | None, str]:
    """The notes of kind unchecked, by what they are about."""
    return {note.about: note.text for note in statement.noted(NoteKind.UNCHECKED)}


MADE = Highlight((Quote(REOPENING),), ("call", "harbour"), "Reopen the harbour at once.", ADDRESS)


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda one: [one],
        lambda one: {"annotations": [one]},
        lambda one: {"rows": [one], "total": 1},
        lambda one: {"type": "AnnotationPage", "items": [one]},
        lambda one: {"type": "AnnotationCollection", "first": {"items": [one]}},
        lambda one: one,
    ],
)
@pytest.mark.parametrize("made", [of_hypothesis, of_w3c])
def test_every_form_says_the_same(made: Any, wrapped: Any) -> None:
    """Lists, exports, pages and collections of both kinds give the same highlight."""
    one = made(REOPENING, "call", "harbour", note="Reopen the harbour at once.")
    (found,) = highlights_of(json.dumps(wrapped(one)))
    assert found._replace(title="") == MADE


def test_a_highlight_becomes_a_statement() -> None:
    """Words, kind, topics, own words and paragraph are there; who says it is asked."""
    mission = record(MADE)
    statement = only(mission)
    assert statement.kind is StatementKind.CALL
    assert statement.text == "Reopen the harbour at once."
    assert statement.topics == ("harbour",)
    assert [(each.paragraph, each.wording) for each in statement.passages] == [(5, (REOPENING,))]
    assert mission.source.url == ADDRESS
    assert unchecked(statement).keys() == {"speaker"}


def test_without_a_note_the_words_stand_in_and_say_so() -> None:
    """Own words are asked for; until then those of the source are marked."""
    statement = only(record(MADE._replace(note="")))
    assert statement.text == REOPENING
    assert unchecked(statement).keys() == {"speaker", "text"}


def test_words_of_a_quotation_are_its_speakers() -> None:
    """A sentence of the chair's is no statement of the delegation."""
    mission = record(MADE._replace(quotes=(Quote("The harbour must open"),)))
    statement = only(mission)
    assert (statement.quotation, statement.sentence) == ("the-chair-quotation", 3)
    assert mission.speaker_name(statement) == "the chair"
    assert not unchecked(statement)


@pytest.mark.parametrize("tags", [(), ("harbour",), ("call", "concern"), ("Call",), ("calls",)])
def test_no_kind_is_guessed(tags: tuple[str, ...]) -> None:
    """Without a tag that is exactly one kind, the words stand as a remark at their paragraph."""
    written = draft(HARBOUR, None, [MADE._replace(tags=tags)])
    assert not read_bytes(written.encode(), "").statements
    before, _, after = written.partition(f"– highlighted: “{REOPENING}”")
    assert "## ¶ 5" in before
    assert "## ¶ 5" not in after


REPEATED = "A title.\n\nThe harbour must open. It must.\n\nOthers agree: the harbour must open now."


def test_words_round_it_tell_several_places_apart() -> None:
    """The place is the one that has the same words before and behind."""
    quote = Quote("harbour must open", "Others agree: the ", " now.")
    statement = only(record(MADE._replace(quotes=(quote,)), text=REPEATED))
    assert statement.passages[0].paragraph == 3
    first = Quote("harbour must open", "A title.The ", ". It must.")
    assert only(record(MADE._replace(quotes=(first,)), text=REPEATED)).passages[0].paragraph == 2


@pytest.mark.parametrize(
    ("quote", "text", "reason"),
    [
        (Quote("harbour must open"), REPEATED, "the text has them 2 times"),
        (Quote("harbour must open", "elsewhere", "else"), REPEATED, "the text has them 2 times"),
        (Quote("the harbour is shut"), REPEATED, "they are not in the text"),
        (Quote("harbour must open"), "", "no text was given"),
    ],
)
def test_where_the_place_is_open_none_is_named(quote: Quote, text: str, reason: str) -> None:
    """The words wait as a comment, ready to be used, and the note says why."""
    highlight = MADE._replace(quotes=(quote,))
    statement = only(record(highlight, text=text))
    assert not statement.passages
    assert reason in unchecked(statement)["paragraph"]
    assert f'    # wording: "{quote.exact}"' in draft(text, None, [highlight]).splitlines()


def test_words_over_two_paragraphs_have_two_places() -> None:
    """Each paragraph holds its part of them."""
    quote = Quote("It must. Others agree:")
    passages = only(record(MADE._replace(quotes=(quote,)), text=REPEATED)).passages
    assert [(each.paragraph, each.wording) for each in passages] == [
        (2, ("It must.",)),
        (3, ("Others agree:",)),
    ]


def test_several_places_with_one_note_are_one_statement() -> None:
    """Spans with the same kind, topics and note are the parts of one wording, in their order."""
    parts = ("the closure of the harbour", "called for its reopening")
    found = [MADE._replace(quotes=(Quote(each),)) for each in reversed(parts)]
    assert [each.wording for each in only(record(*found)).passages] == [parts]
    assert len(record(*(each._replace(note="") for each in found)).statements) == 2


def test_statements_stand_in_the_order_of_the_text() -> None:
    """Whatever order the highlights were made in."""
    later = MADE._replace(quotes=(Quote("welcomed the announcement"),), tags=("welcome",), note="W")
    assert [each.kind.value for each in record(later, MADE).statements] == ["call", "welcome"]


def test_a_document_without_a_text_is_known_by_its_address() -> None:
    """Without a text the record has the title of the document and no number of paragraphs."""
    mission = record(MADE._replace(title="Members assess the closure"), text="")
    assert mission.title == "Members assess the closure"
    assert (mission.source.url, mission.source.sha256) == (ADDRESS, None)
    other = MADE._replace(address="https://other.example.org")
    assert record(MADE, other).source.url is None
    assert record(MADE._replace(address="javascript:alert(1)")).source.url is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A release.", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('{"a": 1}', "without a list"),
        ("[]", "no annotation quotes words"),
        ('[{"target": [{"selector": [{"type": "TextQuoteSelector"}]}]}]', "no annotation quotes"),
    ],
)
def test_what_has_no_highlights_is_told(text: str, reason: str) -> None:
    """Anything else is refused with what it is."""
    with pytest.raises(NoHighlightsError, match=reason):
        highlights_of(text)


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=12) | st.just("TextQuoteSelector"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *("annotations", "target", "selector", "type", "exact", "tags", "text"),
                    *("body", "value", "purpose", "uri", "document", "title", "prefix"),
                    *("refinedBy", "source"),
                ]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=25,
)


@given(st.lists(JSON, max_size=4))
@settings(deadline=None)
def test_any_json_is_read_or_refused(data: list[Any]) -> None:
    """Nothing in the JSON of a stranger is trusted to be there."""
    try:
        found = highlights_of(json.dumps(data))
    except NoHighlightsError:
        return
    record(*found)


WORDS = st.text(max_size=12) | st.sampled_from(
    ["harbour must open", "It must.", "title. The", 'a: "b" #', "- a", "\t", "a\x85b", "\u202e"]
)


@given(
    st.lists(
        st.builds(
            Highlight,
            st.lists(st.builds(Quote, WORDS.filter(str.split), WORDS, WORDS), min_size=1).map(
                tuple
            ),
            st.lists(WORDS.filter(str.split) | st.sampled_from(["call", "concern"])).map(tuple),
            WORDS,
            WORDS,
        ),
        max_size=4,
    )
)
@settings(deadline=None)
def test_any_highlights_make_a_record(found: list[Highlight]) -> None:
    """Whatever words, tags and notes hold, the record checks, and all its wording matches."""
    squeezed = [
        each._replace(
            quotes=tuple(
                Quote(*(" ".join(word.split()) for word in quote)) for quote in each.quotes
            ),
            tags=tuple(" ".join(tag.split()) for tag in each.tags),
            note=" ".join(each.note.split()),
        )
        for each in found
    ]
    record(*squeezed, text=REPEATED)


@pytest.mark.parametrize("note", ["NULL", "null", "Yes", "off"])
def test_words_that_yaml_takes_for_something_else_make_an_id(note: str) -> None:
    """The id of a highlight whose own words are one of these is another word."""
    record(Highlight((Quote("harbour must open", "", ""),), ("call",), note, ""), text=REPEATED)
