"""Cutting: an index of words finds what `/` finds in one record."""

from __future__ import annotations

import pytest
from paths import RECORDS

from missiontui.document.blocks import Row
from missiontui.hits.results import lists_of
from missiontui.library.cutting import LONGEST, MOST, cut
from missiontui.library.taking_in import take_in
from missiontui.library.terms import Phrase, Terms, terms_of
from missiontui.model import Mission
from missiontui.reading import bundled, read
from missiontui.search import Index, Query
from missiontui.search.particulars import Searchable

FOUND = [
    # What is typed, and a text that it finds.
    ("prison", "all political prisoners"),
    ("PRISONERS", "all political prisoners"),
    ("nursultan", "In Nur-Sultan"),
    ("nur-sultan", "In Nur Sultan"),
    ("nur-sultan", "In Nursultan"),
    ("sultan", "In Nur-Sultan"),
    ('"nur sultan"', "in the capital Nur-Sultan"),
    ('"non-governmental organisations"', "nongovernmental organisations"),
    ("cooperation", "co-operation"),
    ("co-op", "cooperation"),
    ("coordinator", "the vice-co-ordinator"),
    ("vicecoordinator", "the vice-co-ordinator"),
    ("obrien", "Mary O’Brien"),
    ("o'brien", "Mary OBrien"),
    ("brien", "Mary O’Brien"),
    ("s&d", "the S&D group"),
    ("u.n.", "the U.N. office"),
    ("e.g.", "prisons, e.g. those of the north"),
    ("covid19", "COVID-19"),
    ("covid-19", "COVID19"),
    ("2022-08", "on 2022-08-22"),
    ("kz2", "KZ2022"),
    ("2022", "KZ2022"),
    ("mueller", "Herr Müller"),
    ("müller", "Herr Mueller"),
    ("muller", "Herr Müller"),
    ("łódź", "in Lodz"),
    ("тюрьм", "в тюрьмах"),
    ("السجناء", "الإفراج عن السجناء"),
    ("سجناء", "الإفراج عن السجناء"),
    ("سجناء", "والسجناء"),
    ("אסירים", "שחרור האסירים"),
    ("人权", "关于人权状况的关切"),
    ("状况", "关于人权状况的关切"),
    ("权", "关于人权状况的关切"),
    ("切", "关于人权状况的关切"),
    ("权状况的", "关于人权状况的关切"),
    ("wto组织", "加入WTO组织"),
    ("หมาย", "ออกหมายจับ"),
    ("कैदियों", "राजनीतिक कैदियों की रिहाई"),
    ("¶9", "¶9"),
    ("2845733", "+32 (0)2 284 57 33"),
    ("84 573", "+32 (0)2 284 57 33"),
    ("0032 2 284 57 33", "+32 2 284 57 33"),
    ("+32 2 284 57 33", "02 284 57 33"),
    ("12 3456", "paragraph 12, page 3456"),
]
NOT_FOUND = [
    ("risoners", "all political prisoners"),
    ('"prison cell"', "the prison, cell by cell"),
    ('"all prisoners"', "all political prisoners"),
    ('"prisoner"', "all political prisoners"),
    ("1012", "on 10-12 March"),
    ("s&d", "S D"),
    ("sd", "the S&D group"),
    ("+32 2 284 57 33", "+44 2 284 57 33"),
    ("权人", "关于人权状况的关切"),
    ("nursultan", "Nurbek Sultan"),
    ('"one two"', "one\0two"),
]
QUERIES = (
    *("human", "rights", "human rights", '"human rights"', "call", "kind:call", "in:almaty"),
    *("who:sagartz", "kind:meeting in:nur", "prisoners", "events", "january 2022", "2022"),
    *("nur-sultan", "astana", "europarl", "+32", "28", "the", "a", "o", "chair", "¶9", "derived"),
    *("of the", '"of the"', '"of the', "kind:", "mep", "s&d", "EU-funded", "eufunded", "funded"),
    *("in:kz", "who:delegation", "media freedom", "vote", "prison", "release", "harbour", "13"),
    *("press", "@", "mailto", "2284573", "لجنة", "السجناء", "حقوق"),
)


def has(words: str, terms: Terms) -> bool:
    """Tell whether cut words have every term: what an engine has to find."""

    def stands(phrase: Phrase) -> bool:
        end = "" if phrase.goes_on else " "
        return f" {' '.join(phrase.words)}{end}" in f" {words} "

    return bool(terms) and all(any(map(stands, term)) for term in terms)


def finds(typed: str, *texts: str) -> bool:
    """Tell whether what is typed finds an item of some texts."""
    return has(cut(Searchable(texts)), terms_of(Query.parse(typed)))


def rows_of(mission: Mission) -> list[Row]:
    """The rows of the screen."""
    return [entry for _, rows in lists_of(mission) for entry in rows if isinstance(entry, Row)]


def found_in(mission: Mission, typed: str) -> set[str]:
    """The items that `/` finds in a record, where words begin as typed."""
    index = Index(mission, [each.id for each in rows_of(mission)])
    index.finish()
    return set(index.find(Query.parse(typed)))


@pytest.mark.parametrize(("typed", "text"), FOUND, ids=str)
def test_what_is_typed_finds_a_text(typed: str, text: str) -> None:
    """Case, accents, joints, spellings, scripts and the spaces of numbers make no difference."""
    assert finds(typed, *text.split("\0"))


@pytest.mark.parametrize(("typed", "text"), NOT_FOUND, ids=str)
def test_what_is_typed_finds_no_other_text(typed: str, text: str) -> None:
    """Words are found at their beginnings, phrases within one text, numbers of one country."""
    assert not finds(typed, *text.split("\0"))


@pytest.mark.parametrize("typed", ["", " ", "-", "'", '""', "kind:", "\x00", "\udc80"], ids=ascii)
def test_nothing_is_found_by_nothing(typed: str) -> None:
    """What has no word has no terms."""
    assert terms_of(Query.parse(typed)) == ()


def test_words_have_no_blanks_and_no_end() -> None:
    """A text of any length and signs gives words that an engine can hold."""
    words = cut(Searchable(("x" * 1000, "word " * MOST, "a\tb\0c\x1fd", "“a” _ b")))
    assert len(words) <= MOST
    assert all(0 < len(word) <= LONGEST for word in words.split(" "))
    assert finds("x" * 1000, "x" * 1000)


@pytest.mark.parametrize("typed", QUERIES, ids=str)
@pytest.mark.parametrize("record", sorted(path.name for path in RECORDS.glob("*.yaml")))
def test_a_library_of_one_record_finds_what_the_record_finds(record: str, typed: str) -> None:
    """The items of a record that a library finds are those that `/` finds, paragraphs apart."""
    mission = read(RECORDS / record)
    items = take_in(record, mission).items
    terms = terms_of(Query.parse(typed))
    found = {each.item.id for each in items if has(each.words, terms)}
    on_screen = {row.id for row in rows_of(mission)}
    assert found & on_screen == {id for id in found_in(mission, typed) if not id.startswith("¶")}


def test_the_items_of_the_bundled_record_are_the_rows_of_its_screen() -> None:
    """A library holds each row, but for the paragraphs, and the visit, which every record has."""
    mission = read(bundled())
    ids = {each.item.id for each in take_in("bundled", mission).items}
    rows = {row.id for row in rows_of(mission)}
    assert {id for id in rows if not id.startswith("¶")} | {"visit"} == ids
