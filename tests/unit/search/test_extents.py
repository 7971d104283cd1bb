"""What is marked in a text is what was looked for, in the text as it is written."""

from __future__ import annotations

import unicodedata

import pytest
from finding import mission_saying
from hypothesis import given
from hypothesis import strategies as st

from missiontui.model import Id
from missiontui.search import Index, Query, extents, folded
from missiontui.search.folding import unjoined

letters = st.text("aàÁa\u0301bBßsæe ﬁfi’'“\u00ad", max_size=30)
signs = st.text("aÁ\u0301ßb 0123(2)+-/.“¶", max_size=20)
subscribers = st.from_regex("[1-9][0-9]{5,8}", fullmatch=True)
gaps = st.lists(st.sampled_from(["", " ", "-", ".", "/", " - "]), min_size=8, max_size=8)


def spelt(digits: str, between: list[str]) -> str:
    """Digits with something between them."""
    return digits[0] + "".join(gap + digit for gap, digit in zip(between, digits[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("Nacho Sánchez Amor", "sanchez", ["Sánchez"]),
        ("Nacho Sa\u0301nchez Amor", "SANCHEZ", ["Sa\u0301nchez"]),
        ("Cafe\u0301s", "cafe", ["Cafe\u0301"]),
        ("Straße, Strasse", "ass", ["aß", "ass"]),
        ("the media and the media", "media", ["media", "media"]),
        ("the media", "media freedom", ["media"]),
        ("the media", "the media", ["the", "media"]),
        ("media", "med dia", ["media"]),
        ("all  political\nprisoners", '"political prisoners"', ["political\nprisoners"]),
        ("the country´s role", "country’s", ["country´s"]),
        ("UN, under, fund", "un", ["UN", "un"]),
        ("UN, under, fund", '"UN"', ["UN"]),
        ("said by Christian Sagartz", "who:sagartz", ["Sagartz"]),
        ("Nur-Sultan, Sultanate, Nursultan", "in:sultan", ["Sultan", "Sultan"]),
        ("Nur-Sultan", 'in:"nur sultan"', ["Nur-Sultan"]),
        ("PRAISE for it", "kind:praise", ["PRAISE"]),
        ("They called", "kind:", []),
        ("Tel: 0032 2 28 45733", "02 284 57 33", ["2 28 45733"]),
        ("Tel: 0032 2 28 45733", "2845733", ["28 45733"]),
        ("+3222845733", "0032 2 28 45733", ["3222845733"]),
        ("02 284 57 33", "+32 2 284 57 33", ["2 284 57 33"]),
        ("02 284 57 33", "0032 2 28 45733", ["2 284 57 33"]),
        ("+32 (0)2 284 57 33", "02 284 57 33", ["2 284 57 33"]),
        ("28 May, 2 people", "0032 2 28 45733", []),
        ("in 2024 or 2022", "2022 2024", ["2024", "2022"]),
        ("in 2022", "2022 2024", []),
        ("(2022-2024)", "2022 2024", ["2022-2024"]),
        ("in 2022", "2022", ["2022"]),
        ("anything", "", []),
        ("", "media", []),
    ],
)
def test_what_was_looked_for_is_marked(text: str, typed: str, expected: list[str]) -> None:
    """Words, phrases, numbers and narrowing values are marked as they are written in the text."""
    query = Query.parse(typed, within=True)
    assert [text[start:end] for start, end in extents(text, query)] == expected


def test_a_word_is_marked_at_the_beginnings_of_words() -> None:
    """Inside another word it is neither found nor marked, unless it is looked for there."""
    text = "an immediate halt; the media, mediation"
    assert [text[start:end] for start, end in extents(text, Query.parse("media"))] == [
        "media",
        "media",
    ]
    assert len(extents(text, Query.parse("media", within=True))) == 3


@given(letters, letters.filter(folded))
def test_a_mark_holds_its_word_and_splits_no_letter(text: str, typed: str) -> None:
    """Marks are in bounds, in order and apart, hold a word looked for, and keep letters whole."""
    query = Query.parse(typed)
    last = -1
    for start, end in extents(text, query):
        assert last < start < end <= len(text)
        marked = unjoined(folded(text[start:end]))
        assert any(unjoined(word.text) in marked for word in query.words)
        assert not unicodedata.combining(text[start])
        assert end == len(text) or not unicodedata.combining(text[end])
        last = end


@given(letters.filter(folded), letters, letters)
def test_a_word_is_marked_wherever_it_stands(word: str, before: str, after: str) -> None:
    """A text that holds a word has a mark, whatever stands around it."""
    query = Query.parse(f"x{word}".replace(" ", ""), within=True)
    text = f"{before}{query.words[0].text}{after}"
    if len(query.words) == 1 and len(query.words[0].text) > 2:
        assert extents(text, query)


@given(
    subscribers,
    st.sampled_from(["", "0", "+32 ", "0032 ", "+32 (0)"]),
    st.sampled_from(["", "0", "+32 ", "0032 "]),
    gaps,
    gaps,
)
def test_a_marked_number_has_the_digits_looked_for(
    digits: str, printed: str, typed: str, in_text: list[str], in_query: list[str]
) -> None:
    """However a number is spaced and prefixed, here and there, its mark holds its digits."""
    text = f"Tel: {printed}{spelt(digits, in_text)} (office)"
    marked = extents(text, Query.parse(typed + spelt(digits, in_query)))
    assert marked
    for start, end in marked:
        assert digits in "".join(filter(str.isdecimal, text[start:end]))


@given(signs, signs)
def test_what_is_found_is_marked(text: str, typed: str) -> None:
    """An item is found if each word of the query has a mark in its text, and only then."""
    query = Query.parse(typed)
    index = Index(mission_saying([]), [Id("§")], [(Id("§"), text)])
    index.finish()
    parts = [Query(words=(word,)) for word in query.words]
    parts += [Query(numerals=(numerals,)) for numerals in query.numerals]
    is_marked = bool(parts) and all(extents(text, part) for part in parts)
    assert bool(list(index.find(query))) == is_marked
