"""Quoted words held against the text they come from."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import Literal

import pytest

from missiontui.model import Passage
from missiontui.model.wording import (
    digest,
    is_of,
    matches,
    paragraphs,
    places,
    squeeze,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        (" \n\u00a0\n\n", ()),
        ("One", ("One",)),
        ("One\n\nTwo", ("One", "Two")),
        ("One\nstill one\n\nTwo", ("One still one", "Two")),
        ("\n\n\nOne\n\n\n\nTwo\n\n", ("One", "Two")),
        ("One\n \u00a0 \nTwo", ("One", "Two")),
        ("One\n\u00a0\n\u2003\n\nTwo", ("One", "Two")),
        ("One\n\t\nTwo", ("One", "Two")),
        ("One\r\n\r\nTwo\r\n", ("One", "Two")),
        ("One\r\n\u00a0\r\nTwo", ("One", "Two")),
        ("One\r\rTwo", ("One", "Two")),
        ("One\fTwo", ("One", "Two")),
        ("One\n\n\fTwo\n\f", ("One", "Two")),
        ("One\r\n\fTwo", ("One", "Two")),
        ("One\r\nstill one", ("One still one",)),
        ("\u00a0 One \u00a0\nstill\u00a0one", ("One still one",)),
        ("One\u200b\n\u200b\nTwo", ("One\u200b \u200b Two",)),
    ],
)
def test_paragraphs_stand_between_blank_lines(text: str, expected: tuple[str, ...]) -> None:
    """A line of only Unicode white space parts paragraphs, whatever its line ends."""
    assert paragraphs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" \n\u00a0 ", ""),
        ("a", "a"),
        (" a\u00a0 b\n\tc ", "a b c"),
        ("a\u2009b\u3000c", "a b c"),
        ("a\u200db", "a\u200db"),
        ("a - b", "a - b"),
    ],
)
def test_white_space_is_squeezed(text: str, expected: str) -> None:
    """Every run of white space becomes one space, none stays at the ends, no other is touched."""
    assert squeeze(text) == expected
    assert squeeze(squeeze(text)) == expected


TEXT = (
    "Heading",
    "They called for the release of all political prisoners, in particular one, and the release.",
)


@pytest.mark.parametrize(
    ("paragraph", "wording", "expected"),
    [
        (2, ("the release of all political prisoners",), True),
        (2, ("the release of all  political\nprisoners",), True),
        (2, ("the release of all\u00a0political prisoners",), True),
        (2, (" called for ",), True),
        (2, (TEXT[1],), True),
        # Nothing but white space is forgiven.
        (2, ("the release of political prisoners",), False),
        (2, ("The release of all political prisoners",), False),
        (2, ("the release of all political prisoner s",), False),
        (2, ("the release of all political prisoners;",), False),
        (2, ("the release of all political prisoners in particular",), False),
        # Several spans stand in order, without overlap.
        (2, ("called for", "the release of all", "in particular one"), True),
        (2, ("the release", "the release"), True),
        (2, ("the release", "the release", "the release"), False),
        (2, ("in particular", "called for"), False),
        (2, ("political prisoners, in", "in particular"), False),
        (2, ("political prisoners,", "in particular"), True),
        (2, ("called for", "no such words"), False),
        # The place counts.
        (1, ("called for",), False),
        (1, ("Heading",), True),
        (1, (), True),
        (0, ("Heading",), False),
        (-1, ("Heading",), False),
        (3, (), False),
    ],
)
def test_a_wording_stands_in_its_paragraph_or_does_not(
    paragraph: int, wording: tuple[str, ...], *, expected: bool
) -> None:
    """Words match their paragraph letter by letter, span after span."""
    assert matches(Passage(paragraph=paragraph, wording=wording), TEXT) is expected


MUNOZ = "They asked for Íñigo Muñoz, for Việt and for the final official report on flow-offs."
IN_FORMS = {
    "composed": MUNOZ,
    "decomposed": unicodedata.normalize("NFD", MUNOZ),
    "ligatures": (
        "They asked for Íñigo Muñoz, for Việt and for the ﬁnal oﬃcial report on ﬂow-oﬀs."
    ),
    "other ligatures": MUNOZ.replace("official", "oﬀicial").replace("report", "report"),
    "soft hyphens": MUNOZ.replace("final", "fi\u00adnal").replace("report", "re\u00adport"),
    "hyphens at line ends": paragraphs(
        "They asked for Íñi-\ngo Muñoz, for Việt and for the fi-\nnal of-\nficial report on flow-\n"
        "offs."
    )[0],
    "other hyphens at line ends": paragraphs(
        "They asked for Íñigo Mu\u2010\nñoz, for Việt and for the final offi\u00ad\ncial report on "
        "flow-offs."
    )[0],
    "all at once": unicodedata.normalize(
        "NFD",
        paragraphs(
            "They asked for Íñi-\ngo Muñoz, for Việt and for the ﬁ-\nnal of-\nﬁcial report "
            "on ﬂow-\noﬀs."
        )[0],
    ),
}
"""One sentence as pages, files and programs write it."""


@pytest.mark.parametrize("form", IN_FORMS)
@pytest.mark.parametrize("recorded", ["composed", "decomposed", "ligatures", "soft hyphens"])
@pytest.mark.parametrize("words", [MUNOZ, "Íñigo Muñoz", "the final official report", "flow-offs."])
def test_words_match_in_whatever_form_the_letters_are_written(
    form: str, recorded: str, words: str
) -> None:
    """A true quotation never looks false for its encoding, a ligature or the end of a line."""
    wording = {
        "composed": words,
        "decomposed": unicodedata.normalize("NFD", words),
        "ligatures": words.replace("ffi", "ﬃ").replace("fi", "ﬁ"),
        "soft hyphens": words.replace("final", "fi\u00adnal"),
    }[recorded]
    text = (IN_FORMS[form],)
    passage = Passage(paragraph=1, wording=(wording,))
    assert matches(passage, text)
    ((start, end),) = places(passage, text[0])
    shown = text[0][start:end]
    assert unicodedata.normalize("NFC", shown)[-1] == words[-1]


@pytest.mark.parametrize("form", IN_FORMS)
@pytest.mark.parametrize(
    "words",
    ["Inigo Munoz", "the final unofficial", "final-official", "oficial", "Viet"],
)
def test_other_words_differ_in_every_form(form: str, words: str) -> None:
    """No letter, accent or hyphen is forgiven."""
    assert not matches(Passage(paragraph=1, wording=(words,)), (IN_FORMS[form],))


@pytest.mark.parametrize(
    ("wording", "matching"),
    [
        ("pre- and post-election", True),
        ("co-operation", True),
        ("cooperation", True),
        ("co- operation", True),
        ("Nur-Sultan", True),
        ("2019-2020", True),
        ("co operation", False),
        ("2019 2020", False),
        ("20192020", False),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(wording: str, *, matching: bool) -> None:
    """It parts a word, stands in one, or ends one: no text tells which, and each reading goes."""
    (text,) = paragraphs("The pre-\nand post-election co-\noperation in Nur-\nSultan, 2019-\n2020.")
    assert matches(Passage(paragraph=1, wording=(wording,)), (text,)) is matching


def test_spans_follow_each_other_in_whatever_form() -> None:
    """Of words that stand twice, the first place counts, so that the next span is found."""
    text = ("The offi-\ncial findings, the report, the official findings.".replace("\n", " "),)
    passage = Passage(paragraph=1, wording=("official findings", "the report", "official"))
    assert matches(passage, text)
    assert not matches(Passage(paragraph=1, wording=("the report", "official", "report")), text)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_digest_is_of_a_text_in_either_form(form: Literal["NFC", "NFD"]) -> None:
    """A text whose letters are only encoded otherwise is the one that the record was made from."""
    other: Literal["NFC", "NFD"] = "NFD" if form == "NFC" else "NFC"
    sha256 = digest(unicodedata.normalize(form, MUNOZ))
    assert is_of(unicodedata.normalize(form, MUNOZ), sha256)
    assert is_of(unicodedata.normalize(other, MUNOZ), sha256)
    assert not is_of(MUNOZ.replace("ñ", "n"), sha256)


def test_nothing_matches_a_text_that_is_empty() -> None:
    """Without paragraphs there is no place to stand in."""
    assert not matches(Passage(paragraph=1), ())


def test_the_digest_is_that_of_the_squeezed_text() -> None:
    """Layout and line ends do not change a text's digest; any letter does."""
    assert digest("a\r\n\u00a0b ") == digest("a b") == hashlib.sha256(b"a b").hexdigest()
    assert digest("é") == hashlib.sha256("é".encode()).hexdigest()
    assert digest("a b") != digest("a c")
