"""Words with who said them and where they stand."""

from __future__ import annotations

import dataclasses
import re

import pytest
from browsing import NAMES, record

from missiontui.export.citation import of_quotation, of_statement, reference, reference_as_markdown
from missiontui.model import (
    DELEGATION,
    Id,
    Mission,
    PartialDate,
    Passage,
    Quotation,
    Source,
    Statement,
    StatementKind,
)

PAGE = (
    "https://www.europarl.europa.eu/news/en/press-room/20220824IPR37911"
    "/meps-assessed-the-human-rights-situation-in-kazakhstan"
)
RELEASE = (
    "in: “MEPs assessed the human rights situation in Kazakhstan”, European Parliament, "
    "press release 20220824IPR37911, date of publication not stated"
)
NO_114 = (
    "in: “Joint delegation observes Karsovian voting abroad”, Assembly of the Western Isles, "
    "press release no. 31/114, 15 May 2031"
)
NOTE = "in: note from an archive, about 2019 (derived)"
CHAIR = "Christian Sagartz (EPP, Austria), Chair of the delegation"
OWN = "the record’s own words, not a quotation"
CALM = Statement(
    id=Id("calm"),
    kind=StatementKind.FINDING,
    text="Voting was calm.",
    passages=(Passage(paragraph=3, wording=("calm",)),),
)
"""A statement for the table of sources."""


def cited(mission: Mission, id: str) -> str:
    """A statement or quotation with its citation."""
    item = mission.items[Id(id)]
    if isinstance(item, Quotation):
        return of_quotation(mission, item).as_text()
    found = of_statement(mission, mission.item(Id(id), Statement))
    assert found is not None
    return found.as_text()


@pytest.mark.parametrize(
    ("name", "id", "expected"),
    [
        ("bundled", "release-of-prisoners", f"call by the delegation, {RELEASE}, paragraph 9"),
        ("bundled", "prosecution", f"call, reading open, by the delegation, {RELEASE}, para"),
        ("bundled", "eu-sanctions", f"praise by the delegation, {RELEASE}, paragraph 7"),
        ("bundled", "january-investigation", f"emphasis by the delegation, {RELEASE}, para"),
        (
            "bundled",
            "chair-fast-implementation",
            f"expectation, sentence 4 of the quotation by {CHAIR}, {RELEASE}, paragraph 11",
        ),
        ("bundled", "chair-quotation", f"{CHAIR}, {RELEASE}, paragraph 11"),
        ("election", "late-postal-ballots", f"concern by Mirel Oake (Greens), {NO_114}, paragra"),
        ("election", "late-opening", f"finding by Team Valley, {NO_114}, paragraph 15"),
        ("election", "return-for-second-round", f"call by Voters’ Watch Network, {NO_114}, par"),
        (
            "election",
            "wren-quotation",
            f"Aldous Wren (Reform Group, Western Isles), Co-Chair, {NO_114}",
        ),
        (
            "election",
            "halloran-quotation",
            f"Neva Halloran, of the Voters’ Watch Network, {NO_114}",
        ),
        ("partial", "reopening", f"call by the delegation, {NOTE}, paragraph 6)"),
        ("partial", "memorandum", f"the closing memorandum, {NOTE}, paragraph 7)"),
    ],
)
def test_a_citation_says_who_said_what_and_where(name: str, id: str, expected: str) -> None:
    """After the words: kind, speaker, title, publisher, number, date, paragraph, link; in one line.

    What the record does not have is left out.
    """
    words, _, rest = cited(record(name), id).partition("” (")
    item = record(name).items[Id(id)]
    spans = item.sentences if isinstance(item, Quotation) else item.passages[0].wording
    assert words == f"“{(' ' if isinstance(item, Quotation) else ' [...] ').join(spans)}"
    assert rest.startswith(expected)
    assert ("#" in rest) == (record(name).source.url is not None)


def test_a_whole_citation() -> None:
    """To the character, with the link to the words at the end."""
    assert cited(record("bundled"), "release-of-prisoners") == (
        "“the release of all political prisoners, in particular Janbolat Mamai” (call by the "
        "delegation, in: “MEPs assessed the human rights situation in Kazakhstan”, European "
        "Parliament, press release 20220824IPR37911, date of publication not stated, paragraph 9, "
        "https://www.europarl.europa.eu/news/en/press-room/20220824IPR37911/"
        "meps-assessed-the-human-rights-situation-in-kazakhstan#:~:text=the%20release%20of%20all"
        "%20political%20prisoners%2C%20in%20particular%20Janbolat%20Mamai)"
    )


def test_spans_are_joined() -> None:
    """Words between which something is left out are one quotation, each span with its directive."""
    text = cited(record("election"), "release-of-radu-belsen")
    assert text.startswith("“at the hearing [...] the Karsovian autorities to release immediately")
    assert "all those detained for their writing [...] in view of Karsovia’s" in text
    assert text.count("&text=") == 2


@pytest.mark.parametrize(
    ("source", "placed", "expected"),
    [
        (Source(title="T"), True, "in: “T”, date of publication not stated, paragraph 3"),
        (Source(publisher="P"), True, "in: P, date of publication not stated, paragraph 3"),
        (Source(identifier="7"), True, "in: 7, date of publication not stated, paragraph 3"),
        (Source(kind="K", identifier="7"), True, "in: K 7, date of publication not stated, p"),
        (Source(language="en"), True, "date of publication not stated, paragraph 3"),
        (Source(title="T", url="ftp://a.example"), True, "in: “T”, date of publication not state"),
        (Source(title="T", published=PartialDate(year=2022)), True, "in: “T”, 2022, paragraph 3"),
        (Source(title="T", published=PartialDate()), True, "in: “T”, date of publication not st"),
        (Source(title="T"), False, "in: “T”, date of publication not stated)"),
        (Source(url=PAGE), True, f"date of publication not stated, paragraph 3, {PAGE}#:~:text=c"),
    ],
)
def test_what_is_missing_leaves_nothing_behind(
    source: Source, *, placed: bool, expected: str
) -> None:
    """No part that a record lacks leaves a comma, a bracket or a word without its noun."""
    statement = CALM if placed else dataclasses.replace(CALM, passages=())
    mission = Mission(title="M", source=source, statements=(statement,))
    found = of_statement(mission, statement)
    assert found is not None
    said = "finding by the delegation" if placed else f"{OWN}: finding by the delegation"
    assert found.as_text().startswith(f"{'“calm”' if placed else CALM.text} ({said}, {expected}")
    for text in (found.as_text(), found.as_markdown()):
        assert not re.search(r", ,|,,|\(,|,\)|\( | \)|: ,|  |,$", text)


def test_own_words_are_not_a_quotation() -> None:
    """Words of the record stand without quotation marks, are called so, and link to no words."""
    statement = dataclasses.replace(CALM, passages=(Passage(paragraph=3),))
    source = Source(title="T", url=PAGE)
    found = of_statement(Mission(title="M", source=source, statements=(statement,)), statement)
    assert found is not None
    said = f"{OWN}: finding by the delegation"
    place = "date of publication not stated, paragraph 3"
    assert found.as_text() == f"Voting was calm. ({said}, in: “T”, {place}, {PAGE})"
    assert found.as_markdown() == f"Voting was calm.\n\n— {said}, in: [“T”](<{PAGE}>), {place}"


@pytest.mark.parametrize("name", NAMES)
def test_every_statement_says_its_kind_and_its_speaker(name: str) -> None:
    """No statement travels without its kind; the delegation is never shown as one of its members.

    A sentence of a quotation says whose quotation that is.
    """
    mission = record(name)
    members = [person.name for person in mission.delegation.participants]
    for statement in mission.statements:
        found = of_statement(mission, statement)
        assert found is not None
        kind = "praise" if statement.kind.value == "commendation" else statement.kind.value
        assert found.said.startswith(kind)
        assert ("reading open" in found.said) == statement.reading_open
        if statement.quotation is not None:
            assert f"sentence {statement.sentence} of the quotation" in found.said
        if statement.speaker == DELEGATION:
            assert found.said.endswith("by the delegation")
            assert not any(member in found.said for member in members)
        else:
            assert mission.speaker_name(statement) in found.said
        assert "\n" not in found.as_text()


def test_a_sentence_says_which_one_it_is() -> None:
    """A single sentence comes with its number, its speaker and a link to itself."""
    mission = record("bundled")
    quotation = mission.item(Id("chair-quotation"), Quotation)
    assert of_quotation(mission, quotation, 2).as_text() == (
        "“Universal Human Rights apply to everyone and everywhere.” (sentence 2 of the quotation "
        f"by {CHAIR}, {RELEASE}, paragraph 11, {PAGE}#:~:text=Universal%20Human%20Rights%20apply"
        "%20to%20everyone%20and%20everywhere.)"
    )
    memorandum = record("partial").item(Id("memorandum"), Quotation)
    assert of_quotation(record("partial"), memorandum, 1).said == (
        "sentence 1 of the quotation from the closing memorandum"
    )


@pytest.mark.parametrize(
    ("source", "text", "as_markdown"),
    [
        (Source(language="en"), "", ""),
        (
            record("smallest").source,
            "Assembly of the Western Isles, date of publication not stated",
            "Assembly of the Western Isles, date of publication not stated",
        ),
        (
            record("bundled").source,
            f"European Parliament, {RELEASE.removeprefix('in: ')}, {PAGE}".replace(
                "Kazakhstan”, European Parliament", "Kazakhstan”"
            ),
            (
                "European Parliament, [“MEPs assessed the human rights situation in Kazakhstan”]"
                f"(<{PAGE}>), press release 20220824IPR37911, date of publication not stated"
            ),
        ),
        (
            Source(url=PAGE),
            f"date of publication not stated, {PAGE}",
            f"[source](<{PAGE}>), date of publication not stated",
        ),
        (
            Source(publisher="P", url=PAGE, published=PartialDate(year=2022, month=8)),
            f"P, August 2022, {PAGE}",
            f"[P](<{PAGE}>), August 2022",
        ),
    ],
)
def test_the_reference_of_a_source(source: Source, text: str, as_markdown: str) -> None:
    """Publisher, title, kind, number, date and address, as far as known; the same as Markdown."""
    assert reference(source) == text
    assert reference_as_markdown(source) == as_markdown
