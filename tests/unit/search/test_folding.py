"""What nobody means to search for is folded away, and every folded character has its origin."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missiontui.search import fold, folded

texts = st.text(st.characters(codec="utf-8")) | st.text("aÁß ſİıﬁæ´’“–½\u0301\u00ad\u200b\u2009 \n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Sanchez", "sanchez"),
        ("Sánchez", "sanchez"),
        ("SÁNCHEZ", "sanchez"),
        ("Sa\u0301nchez", "sanchez"),
        ("Czarnecki Łódź", "czarnecki lodz"),
        ("Ørsted Đorđe Ħal Ŧ Ð Þ Ŋ", "orsted dorde hal t d th n"),
        ("Straße STRASSE ẞ", "strasse strasse ss"),
        ("Æsir œuvre", "aesir oeuvre"),
        ("İstanbul ırmak", "istanbul irmak"),
        ("ﬁnal", "final"),
        ("ſ Σίσυφος ς", "s σισυφοσ σ"),
        ("Қазақстан Әлем Ғ Ө ү ё й", "казакстан алем г о у е и"),
        ("أحمد مـحمد مُحَمَّد", "احمد محمد محمد"),
        ("“a” „b‟ «c» ″d″", '"a" "b" "c" "d"'),
        ("‘a’ ‚b‛ ‹c› country´s country`s ʹ ʼ ˈ", "'a' 'b' 'c' country's country's ' ' '"),
        ("22‐24 22‑24 22–24 22—24 −1 5-6", "22-24 22-24 22-24 22-24 -1 5-6"),
        ("a\u00a0b\u2009c\u202fd\u3000e", "a b c d e"),
        (" \n a \t\r\n  b\x1f\x85", "a b"),
        ("co\u00adoperation zero\u200bwidth \u200e\ufeffa \u200d b", "cooperation zerowidth a b"),
        ("٢٠٢٢ ２０２２ ²", "2022 2022 2"),
        ("½", "1/2"),
        ("a¨b ˚", "a¨b ˚"),
        ("S&D 100% ¶9 €", "s&d 100% ¶9 €"),
    ],
)
def test_what_is_one_to_a_reader_folds_to_one_text(text: str, expected: str) -> None:
    """Case, accents, kinds of quotation mark, dash, space and digit make no difference."""
    assert folded(text) == expected
    assert fold(text).text == expected


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("Sánchez Amor", "amor", "Amor"),
        ("Straße 9", "9", "9"),
        ("Straße", "ss", "ß"),
        ("Straße", "s", "ß"),
        ("die Æsir", "esir", "Æsir"),
        ("eﬁnal", "in", "ﬁn"),
        ("Sa\u0301nchez", "sa", "Sa\u0301"),
        ("a\u0301\u0323b", "a", "a\u0301\u0323"),
        ("İstanbul", "i", "İ"),
        ("a  \n b", "a b", "a  \n b"),
        ("co\u00adop", "op", "op"),
        ("co\u00adop", "oo", "o\u00ado"),
        ("का", "क", "का"),
    ],
)
def test_a_folded_place_leads_back_to_the_original(text: str, found: str, expected: str) -> None:
    """Folded characters lead to the original ones, each with all that combines with it."""
    known = fold(text)
    at = known.text.rindex(found)
    start, end = known.original_extent(at, at + len(found))
    assert text[start:end] == expected


def test_every_character_folds_for_good() -> None:
    """What a character folds to folds to itself, with its origin or without."""
    for code in range(sys.maxunicode + 1):
        once = folded(chr(code))
        assert folded(once) == once == fold(chr(code)).text


@given(texts)
def test_both_ways_of_folding_agree(text: str) -> None:
    """The quick way gives the text that the way with origins gives; each has its origin."""
    known = fold(text)
    assert known.text == folded(text)
    assert len(known.origins) == len(known.text)
    assert list(known.origins) == sorted(known.origins)
    assert all(0 <= origin < len(text) for origin in known.origins)


@given(texts)
def test_composing_makes_no_difference(text: str) -> None:
    """Composed and decomposed forms of a text fold to one."""
    forms = {folded(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")}
    assert forms == {folded(text)}


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("plain words", range(11)),
        ("  between blanks ", range(2, 16)),
        ("Ещё слово", range(9)),
        ("two  blanks", [0, 1, 2, 3, *range(5, 11)]),
        ("Stra\u00dfe", [0, 1, 2, 3, 4, 4, 5]),
        ("cafe\u0301 x", [0, 1, 2, 3, 5, 6]),
    ],
)
def test_each_character_is_traced_to_its_own(text: str, origins: list[int]) -> None:
    """Where every character gives one they are counted on; elsewhere each is traced."""
    assert list(fold(text).origins) == list(origins)
