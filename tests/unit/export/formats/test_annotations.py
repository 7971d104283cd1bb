"""Web annotations, held against the model of the W3C and read back word for word."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import pytest
from browsing import NAMES, record
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from paths import ROOT
from rdflib import RDF, Graph, Namespace
from rdflib.collection import Collection

from missiontui.document.names import READING_OPEN
from missiontui.export.chosen import Chosen
from missiontui.export.formats import NothingToExportError, Options
from missiontui.export.formats.annotations import CONTEXT, QUOTATION, exported
from missiontui.model import (
    Id,
    Mission,
    Note,
    NoteKind,
    Passage,
    Quotation,
    Source,
    Statement,
    StatementKind,
)
from missiontui.model.evidence import quoted
from missiontui.model.verdicts import Standing

PAGE = "https://assembly.example.org/page"
SCHEMA = Draft202012Validator(
    json.loads((ROOT / "tests" / "web-annotations.json").read_text("utf-8")),
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)
EVERY = (*NAMES, "offices")
"""All records of the repository."""
WORDY = [name for name in EVERY if name not in ("smallest", "offices")]
"""Those of them that have words to annotate."""
OA, AS = (
    Namespace("http://www.w3.org/ns/oa#"),
    Namespace("http://www.w3.org/ns/activitystreams#"),
)
TERMS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    "AnnotationPage": str(AS.OrderedCollectionPage),
    "Annotation": str(OA.Annotation),
    "body": str(OA.hasBody),
    "target": str(OA.hasTarget),
    "source": {"@id": str(OA.hasSource), "@type": "@id"},
    "selector": str(OA.hasSelector),
    "exact": str(OA.exact),
}
"""Terms of the W3C's context, which no test fetches."""


class Read(NamedTuple):
    """An annotation, as a program reads it that knows the model alone."""

    exact: str
    tags: tuple[str, ...]
    own_words: str | None
    description: str
    source: str


def with_page(name: str) -> Mission:
    """A record whose source has an address, as only some of the repository have."""
    mission = record(name)
    source = mission.source
    return mission.replaced(source=source.replaced(url=source.url or PAGE))


def said(mission: Mission) -> tuple[Statement | Quotation, ...]:
    """All whose words may be annotated, in order."""
    return (*mission.statements, *mission.quotations)


def annotated(mission: Mission, chosen: Chosen | None = None) -> list[dict[str, Any]]:
    """The annotations of a record."""
    found: list[dict[str, Any]] = json.loads(exported(mission, chosen or Chosen.of(), Options()))[
        "annotations"
    ]
    return found


def read(annotation: dict[str, Any]) -> Read:
    """What one annotation says."""
    (target,) = annotation["target"]
    (selector,) = target["selector"]
    values: dict[str, list[str]] = {}
    for body in annotation["body"]:
        values.setdefault(body["purpose"], []).append(body["value"])
    (description,) = values["describing"]
    (own_words,) = values.get("commenting", [None])
    return Read(
        selector["exact"], tuple(values["tagging"]), own_words, description, target["source"]
    )


def expected(item: Statement | Quotation) -> list[tuple[str, tuple[str, ...], str | None]]:
    """The words, tags and own words that an item is read back as."""
    if isinstance(item, Quotation):
        return [(span, (QUOTATION,), None) for each in quoted(item) for span in each.wording]
    tags = (item.kind.value, *item.topics)
    return [(span, tags, item.text) for each in item.passages for span in each.wording]


def test_the_schema_is_one() -> None:
    """The schema of the model is itself valid."""
    Draft202012Validator.check_schema(SCHEMA.schema)


@pytest.mark.parametrize("name", WORDY)
def test_every_page_is_one_of_the_model(name: str) -> None:
    """The model of the W3C has a place for all that is written, and Hypothesis finds its own."""
    written = json.loads(exported(with_page(name), Chosen.of(), Options()))
    assert [error.message for error in SCHEMA.iter_errors(written)] == []


@pytest.mark.parametrize("name", WORDY)
def test_all_words_come_back(name: str) -> None:
    """Words, kind, topics, own words and address of every statement and quotation come back."""
    mission = with_page(name)
    found = [read(each) for each in annotated(mission)]
    assert [each[:3] for each in found] == [
        words for item in said(mission) for words in expected(item)
    ]
    assert {each.source for each in found} == {mission.source.url}
    kinds = {kind.value for kind in StatementKind}
    assert {each.tags[0] for each in found} <= {*kinds, QUOTATION}


@pytest.mark.parametrize("name", EVERY)
def test_words_that_match_are_found_in_the_text(name: str) -> None:
    """Prefix, words and suffix stand so in the attached text; without a text there are no such."""
    mission = with_page(name)
    text = mission.source_text or ()
    for item in said(mission):
        passages = quoted(item) if isinstance(item, Quotation) else item.passages
        spans = [
            mission.comparison is not None
            and mission.comparison.of(each).standing is Standing.MATCHES
            for each in passages
            for _ in each.wording
        ]
        for matches, each in zip(spans, annotations_of(mission, item), strict=True):
            selector = each["target"][0]["selector"][0]
            around = selector.get("prefix", ""), selector.get("suffix", "")
            if matches:
                assert any(selector["exact"].join(around) in paragraph for paragraph in text)
            else:
                assert around == ("", "")


def annotations_of(mission: Mission, item: Statement | Quotation) -> list[dict[str, Any]]:
    """The annotations of one item; none where it has no words."""
    try:
        return annotated(mission, Chosen.of([item.id]))
    except NothingToExportError:
        return []


@pytest.mark.parametrize("name", WORDY)
def test_speaker_and_marks_go_with_the_words(name: str) -> None:
    """Who said it, readings, notes and the outcome stand in the description, and in the text."""
    mission = with_page(name)
    for item in mission.statements:
        for each in annotations_of(mission, item):
            found = read(each)
            assert mission.speaker_name(item) in found.description
            assert (READING_OPEN in found.description) is item.reading_open
            for note in item.notes:
                assert note.text in found.description
            assert shown(each["text"]) == "".join(
                line for text in (item.text or "", found.description) for line in text.split("\n")
            )


def shown(text: str) -> str:
    """The characters that a renderer of Markdown shows, and nothing but paragraphs."""
    tokens = MarkdownIt("commonmark").parse(text)
    assert {token.type for token in tokens} == {"paragraph_open", "inline", "paragraph_close"}
    return "".join(inner.content for token in tokens for inner in token.children or ())


def of_text(wording: str, paragraph: int, *text: str) -> Mission:
    """A record of one statement, with an attached text."""
    statement = Statement(
        id=Id("s"),
        kind=StatementKind.CALL,
        text="Go.",
        passages=(Passage(paragraph=paragraph, wording=(wording,)),),
        notes=(Note(kind=NoteKind.DERIVED, about="kind", text="by its sense"),),
    )
    return Mission(
        title="T", source=Source(url=PAGE), statements=(statement,), source_text=text or None
    )


@pytest.mark.parametrize(
    ("mission", "selector", "outcome"),
    [
        (of_text("go home", 1), {"exact": "go home"}, "¶ 1"),
        (
            of_text("go home", 1, "Please go home now."),
            {"exact": "go home", "prefix": "Please ", "suffix": " now."},
            "¶ 1 · matches the source",
        ),
        (
            of_text("go home", 1, "Go.", "Please go home"),
            {"exact": "go home", "prefix": "Please "},
            "stands in ¶ 2, not ¶ 1",
        ),
        (of_text("go home soon", 1, "Please go home now."), {"exact": "go home soon"}, "differs"),
        (of_text("go home", 1, "Nothing."), {"exact": "go home"}, "not found"),
        (
            of_text("of office", 1, "out of oﬃce"),
            {"exact": "of oﬃce", "prefix": "out "},
            "matches the source, with a ligature",
        ),
    ],
)
def test_words_are_selected_as_the_text_has_them(
    mission: Mission, selector: dict[str, str], outcome: str
) -> None:
    """The attached text gives what stands round the words, and how it writes their letters.

    What came of the comparison is said beside them.
    """
    (found,) = annotated(mission)
    assert found["target"][0]["selector"] == [{"type": "TextQuoteSelector", **selector}]
    assert outcome in read(found).description
    assert "derived: kind: by its sense" in read(found).description


def test_no_more_than_the_words_round_about() -> None:
    """At most 32 characters of the attached text go along on either side."""
    (found,) = annotated(of_text("go", 1, f"{'a' * 40} go {'b' * 40}"))
    selector = found["target"][0]["selector"][0]
    assert selector["prefix"] == "a" * 31 + " "
    assert selector["suffix"] == " " + "b" * 31


@pytest.mark.parametrize("name", EVERY)
def test_only_what_was_chosen(name: str) -> None:
    """Nothing goes along with the statements that were chosen, or the section they stand in."""
    mission = with_page(name)
    for item in mission.statements:
        assert len(annotations_of(mission, item)) == len(expected(item))
    if mission.quotations:
        found = annotated(mission, Chosen.of(sections=["quote"]))
        assert [read(each)[:3] for each in found] == [
            words for item in mission.quotations for words in expected(item)
        ]


@pytest.mark.parametrize("name", WORDY)
def test_names_stay(name: str) -> None:
    """No two annotations have one id, and another choice or a longer record changes none."""
    mission = with_page(name)
    ids = [each["id"] for each in annotated(mission)]
    assert len(set(ids)) == len(ids)
    last = mission.replaced(statements=mission.statements[-1:])
    assert {each["id"] for each in annotated(last)} <= set(ids)
    another = mission.replaced(title="The second visit of the same text")
    assert not {each["id"] for each in annotated(another)} & set(ids)


@pytest.mark.parametrize(
    ("mission", "chosen", "why"),
    [
        (record("planned"), Chosen.of(), "no address (url) of its source"),
        (with_page("smallest"), Chosen.of(), "Nothing that was chosen has words"),
        (record("election"), Chosen.of(sections=["contacts"]), "Nothing that was chosen has words"),
    ],
)
def test_nothing_to_annotate_is_said(mission: Mission, chosen: Chosen, why: str) -> None:
    """Where there is no page or there are no words, a sentence says which."""
    with pytest.raises(NothingToExportError) as raised:
        exported(mission, chosen, Options())
    assert why in str(raised.value)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("name", ["bundled", "election", "arabic"])
def test_a_reader_of_linked_data_finds_the_items(name: str) -> None:
    """Read as JSON-LD, the page has its annotations as the items of the model, in their order."""
    mission = record(name)
    written = json.loads(exported(mission, Chosen.of(), Options()))
    assert written["@context"][0] == CONTEXT
    graph = Graph().parse(
        data=json.dumps({**written, "@context": [TERMS, *written["@context"][1:]]}),
        format="json-ld",
    )
    (page,) = graph.subjects(RDF.type, AS.OrderedCollectionPage)
    (items,) = graph.objects(page, AS["items"])
    found = list(Collection(graph, items))
    assert [str(each) for each in found] == [each["id"] for each in written["annotations"]]
    words = [
        str(exact)
        for each in found
        for target in graph.objects(each, OA.hasTarget)
        for selector in graph.objects(target, OA.hasSelector)
        for exact in graph.objects(selector, OA.exact)
    ]
    assert words == [read(each).exact for each in written["annotations"]]
