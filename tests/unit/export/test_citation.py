"""Words with who said them and where they stand."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from browsing import NAMES, record

from missiontui.export.citation import of_part, of_quotation, of_statement
from missiontui.export.reference import reference, reference_as_markdown
from missiontui.model import (
    DELEGATION,
    UNLISTED,
    Id,
    Mission,
    PartialDate,
    Passage,
    Quotation,
    Source,
    Statement,
    StatementKind,
)
from missiontui.reading import read, read_bytes

PAGE = (
    "https://www.europarl.europa.eu/news/en/press-room/20220824IPR37911"
    "/meps-assessed-the-human-rights-situation-in-kazakhstan"
)
RELEASE = (
    "European Parliament, “MEPs assessed the human rights situation in Kazakhstan”, "
    "press release 20220824IPR37911, date of publication not stated"
)
VISIT = "fact-finding visit, Kazakhstan, 22-24 August 2022 (year derived)"
NO_114 = (
    "Assembly of the Western Isles, “Joint delegation observes Karsovian voting abroad”, "
    "press release no. 31/114, 15 May 2031"
)
NOTE = "note from an archive, about 2019 (derived)"
CHAIR = "Christian Sagartz (EPP, Austria), Chair of the delegation"
OWN = "the record’s own words, not a quotation"
BROKEN = f"""
title: T
source: {{url: {PAGE}}}
quotations:
  - id: q
    document: the note
    sentences: ["We came to listen,", and we heard a lot., Open it.]
    breaks: [{{before: 2, by: said she}}, {{before: 3, paragraph: 3}}]
    paragraph: 2
"""
TWICE = f"""
title: T
source: {{url: {PAGE}}}
statements: [{{id: s, kind: call, text: Peace., paragraph: 2, wording: peace}}]
"""
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
    found = of_statement(mission, item) if isinstance(item, Statement) else of_part(mission, item)
    assert found is not None
    return found.as_text()


@pytest.mark.parametrize(
    ("name", "id", "expected"),
    [
        ("bundled", "release-of-prisoners", f"the delegation, “They”, “called for” – {RELEASE}"),
        ("bundled", "prosecution", "the delegation, “They”, “called for”, several readings – "),
        ("bundled", "eu-sanctions", f"the delegation, “They”, “praised” – {RELEASE}, {VISIT}"),
        (
            "bundled",
            "death-penalty",
            "the delegation, “Members”, “acknowledged”, in one sentence with “much still",
        ),
        (
            "bundled",
            "chair-fast-implementation",
            f"{CHAIR}, “We”, “expect”, sentence 4 of the quotation – {RELEASE}, {VISIT}, para. 11",
        ),
        ("bundled", "chair-quotation", f"{CHAIR} – {RELEASE}, {VISIT}, para. 11 – https://"),
        ("bundled", "majilis", f"{RELEASE}, {VISIT}, para. 5 – https://"),
        ("bundled", "nur-sultan", f"{RELEASE}, {VISIT}, para. 5 – https://"),
        ("bundled", "aigul-kuspan", f"{RELEASE}, {VISIT}, para. 5 – https://"),
        ("bundled", "janbolat-mamai", f"{RELEASE}, {VISIT}, para. 9 – https://"),
        ("election", "late-postal-ballots", "Mirel Oake (Greens), "),
        ("election", "late-opening", "Team Valley, "),
        ("election", "return-for-second-round", "Voters’ Watch Network, "),
        ("election", "wren-quotation", "Aldous Wren (Reform Group, Western Isles), Co-Chair – "),
        ("election", "halloran-quotation", "Neva Halloran, of the Voters’ Watch Network – "),
        ("partial", "reopening", f"the delegation, “The delegation”, “asked that” – {NOTE}, "),
        ("partial", "memorandum", f"the closing memorandum – {NOTE}, "),
    ],
)
def test_a_citation_says_who_said_what_and_where(name: str, id: str, expected: str) -> None:
    """After the words: speaker, printed verb, document, date, visit, paragraph, link; in one line.

    What the record does not have is left out.
    """
    words, _, rest = cited(record(name), id).partition("” – ")
    item = record(name).items[Id(id)]
    spans = item.sentences if isinstance(item, Quotation) else item.passages[0].wording
    assert words == f"“{(' ' if isinstance(item, Quotation) else ' [...] ').join(spans)}"
    assert rest.startswith(expected)
    assert ("#" in rest) == (record(name).source.url is not None)


def test_a_whole_citation() -> None:
    """To the character, as it can stand in a footnote, with the link to the words at the end."""
    assert cited(record("bundled"), "release-of-prisoners") == (
        "“the release of all political prisoners, in particular Janbolat Mamai” – the delegation, "
        f"“They”, “called for” – {RELEASE}, {VISIT}, para. 9 – "
        "https://www.europarl.europa.eu/news/en/press-room/20220824IPR37911/"
        "meps-assessed-the-human-rights-situation-in-kazakhstan#:~:text=the%20release%20of%20all"
        "%20political%20prisoners%2C%20in%20particular%20Janbolat%20Mamai"
    )


def test_words_that_differ_say_so(tmp_path: Path) -> None:
    """A citation carries the outcome against the attached text; where words match, nothing."""
    record_file = tmp_path / "record.yaml"
    record_file.write_text(
        "title: T\nsource: {file: text.txt, title: T}\nstatements:\n"
        "  - {id: s, kind: call, text: Free them., paragraph: 2, wording: free all of them now}\n"
        "  - {id: t, kind: call, text: Go., paragraph: 2, wording: We called on them}\n"
        "  - {id: u, kind: call, text: Go., paragraph: 1, wording: We called on them}\n"
        "quotations:\n  - {id: q, document: D, sentences: [We called on him.], paragraph: 2}\n",
        "utf-8",
    )
    (tmp_path / "text.txt").write_text(
        "T\n\nWe called on them to free most of them now.\n", "utf-8"
    )
    mission = read(record_file)
    differs = "[differs from the attached text] – "
    assert cited(mission, "s").startswith(f"“free all of them now” {differs}")
    assert cited(mission, "t").startswith("“We called on them” – ")
    assert cited(mission, "u").startswith(
        "“We called on them” [stands in ¶ 2, not ¶ 1 in the attached text] –"
    )
    assert cited(mission, "q").startswith(f"“We called on him.” {differs}")


def test_a_broken_quotation_is_cited_with_its_breaks() -> None:
    """Words that the source parts are not cited as one; the link leads to each part."""
    mission = read_bytes(BROKEN.encode(), Path())
    text = cited(mission, "q")
    assert text.startswith("“We came to listen, [...] and we heard a lot. Open it.” – the note")
    assert text.endswith(
        "#:~:text=We%20came%20to%20listen%2C&text=and%20we%20heard%20a%20lot.&text=Open%20it%2E"
    )


def test_words_that_stand_twice_are_told_by_those_beside_them() -> None:
    """A link to short words that stand more than once has the words before, or behind, them."""
    text = "It is so.\n\nThey called for peace, and he said peace now."
    mission = read_bytes(TWICE.encode(), Path(), text)
    assert cited(mission, "s").endswith("#:~:text=They%20called%20for-,peace")


def test_spans_are_joined() -> None:
    """Words between which something is left out are one quotation, each span with its directive."""
    text = cited(record("election"), "release-of-radu-belsen")
    assert text.startswith("“at the hearing [...] the Karsovian autorities to release immediately")
    assert "all those detained for their writing [...] in view of Karsovia’s" in text
    assert text.count("&text=") == 2


@pytest.mark.parametrize(
    ("source", "placed", "expected"),
    [
        (Source(title="T"), True, "“T”, date of publication not stated, para. 3"),
        (Source(publisher="P"), True, "P, date of publication not stated, para. 3"),
        (Source(identifier="7"), True, "7, date of publication not stated, para. 3"),
        (Source(kind="K", identifier="7"), True, "K 7, date of publication not stated, para. 3"),
        (Source(language="en"), True, "date of publication not stated, para. 3"),
        (Source(title="T", url="ftp://a.example"), True, "“T”, date of publication not stated, p"),
        (Source(title="T", published=PartialDate(year=2022)), True, "“T”, 2022, para. 3"),
        (Source(title="T", published=PartialDate()), True, "“T”, date of publication not stated"),
        (Source(title="T"), False, "“T”, date of publication not stated"),
        (Source(url=PAGE), True, f"date of publication not stated, para. 3 – {PAGE}#:~:text=calm"),
    ],
)
def test_what_is_missing_leaves_nothing_behind(
    source: Source, *, placed: bool, expected: str
) -> None:
    """No part that a record lacks leaves a comma, a dash or a word without its noun."""
    statement = CALM if placed else dataclasses.replace(CALM, passages=())
    mission = Mission(title="M", source=source, statements=(statement,))
    found = of_statement(mission, statement)
    assert found is not None
    said = "the delegation, finding" if placed else f"{OWN}: the delegation, finding"
    assert found.as_text().startswith(f"{'“calm”' if placed else CALM.text} – {said} – {expected}")
    for text in (found.as_text(), found.as_markdown()):
        assert not re.search(r", ,|,,|\(,|,\)|\( | \)|: ,|  |,$|– –|– $", text)


def test_own_words_are_not_a_quotation() -> None:
    """Words of the record stand without quotation marks, are called so, and link to no words."""
    statement = dataclasses.replace(CALM, passages=(Passage(paragraph=3),))
    source = Source(title="T", url=PAGE)
    found = of_statement(Mission(title="M", source=source, statements=(statement,)), statement)
    assert found is not None
    said = f"{OWN}: the delegation, finding"
    place = "date of publication not stated, para. 3"
    assert found.as_text() == f"Voting was calm. – {said} – “T”, {place} – {PAGE}"
    assert found.as_markdown() == f"Voting was calm.\n\n— {said} – [“T”](<{PAGE}>), {place}"


@pytest.mark.parametrize("name", NAMES)
def test_every_statement_says_its_verb_and_its_speaker(name: str) -> None:
    """None travels without verb or kind; the delegation is never shown as one of its members.

    A sentence of a quotation says whose quotation that is.
    """
    mission = record(name)
    members = [person.name for person in mission.delegation.participants]
    for statement in mission.statements:
        found = of_statement(mission, statement)
        assert found is not None
        kind = "praise" if statement.kind.value == "commendation" else statement.kind.value
        assert (f"“{statement.verb}”" if statement.verb else kind) in found.said
        assert ("several readings" in found.said) == statement.reading_open
        if statement.quotation is not None:
            assert f"sentence {statement.sentence} of the quotation" in found.said
        if statement.speaker == DELEGATION:
            assert found.said.startswith(("the delegation", OWN))
            assert not any(member in found.said for member in members)
        else:
            speakers = [mission.name_of(id) for id in statement.said_by if id != UNLISTED]
            assert all(name in found.said for name in speakers)
        assert "\n" not in found.as_text()


def test_a_sentence_says_which_one_it_is() -> None:
    """A single sentence comes with its number, its speaker and a link to itself."""
    mission = record("bundled")
    quotation = mission.item(Id("chair-quotation"), Quotation)
    assert of_quotation(mission, quotation, 2).as_text() == (
        f"“Universal Human Rights apply to everyone and everywhere.” – {CHAIR}, sentence 2 of the "
        f"quotation – {RELEASE}, {VISIT}, para. 11 – {PAGE}#:~:text=Universal%20Human%20Rights"
        "%20apply%20to%20everyone%20and%20everywhere%2E"
    )
    memorandum = record("partial").item(Id("memorandum"), Quotation)
    assert of_quotation(record("partial"), memorandum, 1).said == (
        "the closing memorandum, sentence 1 of the quotation"
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
            f"{RELEASE}, {PAGE}",
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
