"""A record as a page, read back by html5lib."""

from __future__ import annotations

import dataclasses
import re
from functools import lru_cache
from itertools import pairwise
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import pytest
from browsing import NAMES, record, rows_of
from filled import filled_missions, noted_as
from hostile import hostile
from pages import read_page, words, written

from missiontui.document.blocks import Heading, Section
from missiontui.document.evidence import in_quotation_marks
from missiontui.document.sections import in_order
from missiontui.document.tabs import row_of
from missiontui.export.chosen import Chosen
from missiontui.export.formats import NothingToExportError
from missiontui.export.text_fragment import link_to_words
from missiontui.model import (
    SECTIONS,
    City,
    Contact,
    ContactKind,
    Counterpart,
    CounterpartKind,
    Direction,
    Id,
    Means,
    MeansKind,
    Meeting,
    Mission,
    NoteKind,
    Source,
    WebLink,
)

EVERY = (*NAMES, "offices")
each_record = pytest.mark.parametrize("name", EVERY)
HOSTILE = "</title></script><script>alert(1)</script> <b> & &amp; ' \" ]]> --> <!-- javascript:x"
"""Text that a browser might take for more than text."""


@lru_cache
def page(name: str) -> Element:
    """The page of a record of the repository."""
    return read_page(written(record(name)))


def named(root: Element, id: str) -> Element:
    """The one element of an id."""
    (found,) = (each for each in root.iter() if each.get("id") == id)
    return found


def named_tag(root: Element, tag: str) -> Element:
    """The one element of a kind."""
    (found,) = root.iter(tag)
    return found


def links(root: Element) -> list[str]:
    """Where all links of a page lead."""
    return [each.attrib["href"] for each in root.iter("a")]


def said_of(mission: Mission) -> list[str]:
    """Every word of every heading and document, in the order of the screen, without white space."""
    found = []
    for section in in_order():
        for entry in section.entries(mission):
            if isinstance(entry, Heading):
                found.append(entry.words)
                continue
            for block in section.document(mission, entry.id, None):
                found += [block.label, block.text, *re.split("¶ ", block.aside)]
    return ["".join(text.split()) for text in found]


@each_record
def test_everything_a_screen_says_stands_on_the_page(name: str) -> None:
    """Every heading, label, word and aside of every document is on it, in that order."""
    text, at = words(named_tag(page(name), "main")), 0
    for said in said_of(record(name)):
        at = text.index(said, at)


@pytest.mark.parametrize("kind", [None, *NoteKind])
@pytest.mark.parametrize("number", [0, 1], ids=["outside", "in a quotation"])
def test_no_field_of_the_model_is_lost(number: int, kind: NoteKind | None) -> None:
    """Each text of a record that has every field stands on the page, with notes of any kind."""
    mission = tuple(filled_missions())[number]
    mission = mission if kind is None else noted_as(mission, kind)
    texts = set(re.findall(r"word\d+end", repr(mission)))
    about = set(re.findall(r"about='(word\d+end)'", repr(mission)))
    drawn = words(read_page(written(mission))).casefold()
    assert {text for text in texts - about if text not in drawn} == set()


@each_record
def test_landmarks_and_headings_are_in_order(name: str) -> None:
    """A page has one header, main and footer; headings go down one level at a time."""
    root = page(name)
    for landmark in ("header", "main"):
        assert len(root.findall(f"body/{landmark}")) == 1
    assert root.findall("body/footer")
    body = root.find("body")
    assert body is not None
    levels = [int(each.tag[1]) for each in body.iter() if re.fullmatch(r"h\d", str(each.tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    sections = root.findall("body/main/section")
    assert [each.get("id") for each in sections] == [
        section.tab.name for section in in_order() if section.entries(record(name))
    ]
    for section in sections:
        assert named(root, section.attrib["aria-labelledby"]).tag == "h2"


@each_record
def test_every_row_has_one_anchor(name: str) -> None:
    """Each row of the screen is found under its id; no id is there twice; each inner link leads."""
    root, mission = page(name), record(name)
    ids = [each.attrib["id"] for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    rows = {row.id.replace(" ", "_") for section in in_order() for row in rows_of(section, mission)}
    assert rows <= set(ids)
    inner = [unquote(link[1:]) for link in links(root) if link.startswith("#")]
    assert set(inner) <= set(ids)


@each_record
def test_items_link_as_on_the_screen(name: str) -> None:
    """Each line that leads somewhere on the screen leads there on the page."""
    root, mission = page(name), record(name)
    for section in in_order():
        for row in rows_of(section, mission):
            article = named(root, row.id.replace(" ", "_"))
            found = {(unquote(link.attrib["href"]), words(link)) for link in article.iter("a")}
            for block in section.document(mission, row.id, None):
                if block.link:
                    id, mark = row_of(mission, block.link.id), block.link.mark
                    address = f"#{id}_{mark}" if mark else f"#{id}"
                    assert (address, "".join(block.text.split())) in found


def test_a_link_leads_to_the_gap_and_to_the_sentence() -> None:
    """What is not stated, and a sentence of a quotation, are found where a line leads to them."""
    root, mission = page("bundled"), record("bundled")
    for number, gap in enumerate(mission.gaps, start=1):
        assert words(named(root, f"gaps_{number}")) == "".join(gap.text.split())
    for number, sentence in enumerate(mission.quotations[0].sentences, start=1):
        assert words(named(root, f"chair-quotation_{number}")) == "".join(sentence.split())
    assert "#chair-quotation_5" in links(root)


@each_record
def test_every_wording_is_a_quotation_with_its_link(name: str) -> None:
    """Each wording of a statement stands in a blockquote that cites the words on their page."""
    root, mission = page(name), record(name)
    for statement in mission.statements:
        figures = list(named(root, statement.id).iter("figure"))
        worded = [passage for passage in statement.passages if passage.wording]
        assert len(figures) == len(worded)
        for figure, passage in zip(figures, worded, strict=True):
            (quotation,) = figure.iter("blockquote")
            address = link_to_words(mission, passage)
            assert words(quotation) == "".join(in_quotation_marks(passage).split())
            assert quotation.get("cite") == address
            (caption,) = figure.iter("figcaption")
            assert words(caption).startswith(f"¶{passage.paragraph}")
            assert f"#%C2%B6{passage.paragraph}" in links(caption)
            assert not address or address in links(caption)


def test_words_that_differ_are_told_apart() -> None:
    """The outcome against the attached text stands in the head, at the words and at the source."""
    root = page("partial")
    assert "1quotedtextdiffersfromtheattachedtext" in words(named_tag(root, "header"))
    orrin = words(named(root, "cape-orrin"))
    assert "¶5·differs" in orrin
    assert "differsheretherecordhas“[...]Inthespringit”" in orrin


@each_record
def test_a_page_needs_nothing_else(name: str) -> None:
    """Nothing on it is loaded or run; what leads elsewhere does so when somebody follows it."""
    html = written(record(name))
    root = read_page(html)
    tags = {str(each.tag) for each in root.iter()}
    assert not tags & {"link", "img", "iframe", "object", "embed", "form", "base", "video", "audio"}
    assert not any(key.startswith(("on", "src", "style")) for e in root.iter() for key in e.attrib)
    (style,) = root.iter("style")
    assert not re.search(r"url\(|@import|@font-face", style.text or "")
    schemes = {link.partition(":")[0] for link in links(root) if not link.startswith("#")}
    assert schemes <= {"http", "https", "tel", "mailto"}


def test_numbers_and_addresses_are_links() -> None:
    """A number rings with its extension, an address begins a mail, a page opens; a fax is text."""
    found = links(page("offices"))
    for link in (
        "tel:+3222800001",
        "tel:+16505550100;ext=136",
        "mailto:ana.ruiz@parliament.example.org",
        "mailto:%22press%20desk%22@parliament.example.org",
        "https://www.parliament.example.org",
        "https://parliament.example.org/stra%C3%9Fe?q=a%20b",
    ):
        assert link in found
    assert not any("2845735" in link or "Quay" in link for link in found)


def test_pages_of_the_source_are_links() -> None:
    """The page of the source, its translations and the pages it refers to can be opened."""
    for name in EVERY:
        mission = record(name)
        urls = [mission.source.url, *(each.url for each in mission.source.translations)]
        urls += [each.url for each in mission.links]
        assert {url for url in urls if url} <= set(links(page(name)))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "//x"]
)
def test_no_other_address_becomes_a_link(address: str) -> None:
    """An address that is none of the web stays text, wherever it stands."""
    means = tuple(Means(kind=kind, value=address) for kind in (MeansKind.WEB, MeansKind.SOCIAL))
    mission = Mission(
        title=address,
        source=Source(title="t", url=address),
        links=(WebLink(url=address, title=address),),
        contacts=(Contact(id=Id("a"), kind=ContactKind.OFFICE, name=address, means=means),),
    )
    root = read_page(written(mission))
    assert [link for link in links(root) if not link.startswith("#")] == []
    assert "".join(address.split()) in words(named(root, "a"))


@each_record
def test_a_hostile_record_is_text(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the texts of a record look like, the page has the elements of the harmless one."""
    monkeypatch.setattr("hostile.HOSTILE", HOSTILE)
    mission = dataclasses.replace(record(name), source_text=None)
    harmless, other = (read_page(written(each)) for each in (mission, hostile(mission)))
    for tag in ("head", "title", "body", "main", "footer", "script", "style", "meta", "article"):
        assert len(list(harmless.iter(tag))) == len(list(other.iter(tag))), tag
    assert words(other).count("<script>alert(1)</script>") > 1
    assert (named_tag(other, "title").text or "").startswith(HOSTILE[:20])


def test_the_language_and_the_direction_are_said() -> None:
    """The page has those of the record; words in others have their own."""
    arabic = page("arabic")
    assert (arabic.get("lang"), arabic.get("dir")) == ("ar", "rtl")
    label = next(arabic.iter("dt"))
    assert label.get("lang") == "en"
    mail = next(e for e in named(arabic, "maktab-al-raisa").iter("dd") if "@" in words(e))
    assert mail.get("dir") == "ltr"
    mission = dataclasses.replace(record("arabic"), language="en", direction=Direction.LTR)
    english = read_page(written(mission))
    assert (english.get("lang"), english.get("dir")) == ("en", "ltr")
    quotation = next(named(english, "ifraj-fawri").iter("blockquote"))
    assert (quotation.get("lang"), quotation.get("dir")) == ("ar", "rtl")
    assert next(english.iter("dt")).get("lang") is None
    assert "lang" not in read_page(written(record("smallest"))).attrib


@pytest.mark.parametrize("name", ["bundled", "election", "partial"])
@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_holds_what_was_chosen(name: str, section: str) -> None:
    """A page of one section has its rows and no others, and says that it is a part."""
    mission = record(name)
    rows = {row.id.replace(" ", "_") for row in rows_of(section_named(section), mission)}
    root = read_page(written(mission, Chosen.of(sections=[section])))
    found = {each.get("id") or "source" for each in root.iter("article")}
    assert found == rows
    assert root.find("body/nav") is None
    assert "Thispageholdsapartoftherecord." in words(named_tag(root, "footer"))
    assert "apartoftherecord" not in words(page(name))


def section_named(name: str) -> Section:
    """The section of a name."""
    return next(each for each in in_order() if each.tab.name == name)


def test_items_hold_what_was_chosen() -> None:
    """A page of some items has these under their headings, without counts, and no dead link."""
    mission = record("bundled")
    root = read_page(written(mission, Chosen.of(ids=[Id("release-of-prisoners"), Id("almaty")])))
    assert [each.get("id") for each in root.iter("article")] == ["almaty", "release-of-prisoners"]
    headings = [words(each) for each in root.findall(".//h2[@id]") + root.findall(".//h3[@class]")]
    assert headings == ["Itinerary", "Concerns", "Saidbythedelegation"]
    ids = {each.get("id") for each in root.iter()}
    assert {link[1:] for link in links(root) if link.startswith("#")} <= ids
    assert "Astana" not in words(root)


def test_a_team_stands_with_the_delegation() -> None:
    """A part of the delegation that has no row of its own brings the row that tells of it."""
    mission = record("election")
    chosen = Chosen.of(ids=[mission.delegation.teams[0].id])
    root = read_page(written(mission, chosen))
    assert [each.get("id") for each in root.iter("article")] == ["delegation"]


def test_nothing_is_no_page() -> None:
    """What has no place on a page is told, and no empty page made."""
    with pytest.raises(NothingToExportError, match="stands in a section"):
        written(record("smallest"), Chosen.of(sections=["quote"]))


def test_whom_the_delegation_met_twice_stands_there_once() -> None:
    """Somebody met in two places has one article, and at the second place a link to it."""
    cities = tuple(City(id=Id(name), name=name) for name in ("here", "there"))
    meetings = tuple(
        Meeting(id=Id(f"at-{city.id}"), form="talks", city=city.id, counterparts=(Id("who"),))
        for city in cities
    )
    who = Counterpart(id=Id("who"), kind=CounterpartKind.PERSON, name="Who")
    mission = Mission(
        title="t", source=Source(), cities=cities, meetings=meetings, counterparts=(who,)
    )
    root = read_page(written(mission))
    assert [each.get("id") for each in root.iter("article")].count("who") == 1
    (again,) = [each for each in root.iter("p") if each.get("class") == "again"]
    assert (links(again), words(again)) == (["#who"], "Who")
