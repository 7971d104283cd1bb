from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from missiontui.document.blocks import Link, Role, Span, field
from missiontui.document.layout import layout
from missiontui.document.wrapping import Pieces, clusters, shortened, wrap
from missiontui.model import Id

MARKS = ("Mn", "Me", "Mc", "Cf")
LETTERS = "ab-é\u00a0“”漢字かسلא\u0301\u05b8\u200d\u200e\u00ad👩🔬🇰🇿ไ\u0e35"
texts = st.text(alphabet=LETTERS + "   ", max_size=60)
widths = st.integers(1, 30)


def lines_of(text: str, width: int) -> list[str]:
    """A text as it is wrapped."""
    return [text[start:end] for start, end, _ in wrap(text, width)]


# Wrapping --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, [""]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("one  two", 5, ["one", "two"]),
        ("one two three", 9, ["one two", "three"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("ab cdefgh i", 3, ["ab", "cde", "fgh", "i"]),
        ("ab\u00a0cd ef", 5, ["ab\u00a0cd", "ef"]),
        ("ab\u00a0cd ef", 4, ["ab\u00a0c", "d ef"]),
        ("22-24 August", 8, ["22-24", "August"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("漢字", 1, ["漢", "字"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
    ],
)
def test_breaks(text: str, width: int, lines: list[str]) -> None:
    """Lines break at spaces; a word wider than the line breaks between characters."""
    assert lines_of(text, width) == lines


@given(texts, widths)
def test_no_character_is_lost(text: str, width: int) -> None:
    """All that wrapping leaves out of the lines is spaces, and the order stays."""
    assert "".join(lines_of(text, width)).replace(" ", "") == text.replace(" ", "")


@given(texts.map(lambda text: text.strip(" ")), widths)
def test_joints_give_the_text_back(text: str, width: int) -> None:
    """Lines put together by their joints are the text, runs of spaces and broken words included."""
    broken = list(wrap(text, width))
    assert "".join(text[start:end] + joint for start, end, joint in broken) == text + "\n"
    assert all(set(joint) <= {" "} for *_, joint in broken[:-1])


@given(texts, widths)
def test_no_line_is_too_wide(text: str, width: int) -> None:
    """No line is wider than asked, but for a single character that is wider itself."""
    for line in lines_of(text, width):
        assert cell_len(line) <= width or len(list(clusters(line))) == 1


@given(texts, widths)
def test_marks_stay_with_their_letters(text: str, width: int) -> None:
    """No line begins with a mark that belongs to the character before it."""
    starts = [start for start, *_ in wrap(text, width) if start and text[start - 1] != " "]
    for start in starts:
        assert unicodedata.category(text[start]) not in MARKS
        assert text[start - 1] != "\u200d"


@given(st.text(alphabet=LETTERS + " ", max_size=20))
def test_clusters_are_the_text(text: str) -> None:
    """Clusters put together are the text; each begins with a character of its own."""
    found = list(clusters(text))
    assert "".join(found) == text
    assert all(found)
    assert all(unicodedata.category(cluster[0]) not in MARKS for cluster in found[1:])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("abc", ["a", "b", "c"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("a\u0301\u0327b", ["a\u0301\u0327", "b"]),
        ("👩\u200d🔬x", ["👩\u200d🔬", "x"]),
        ("\u0301a", ["\u0301", "a"]),
    ],
)
def test_clusters(text: str, found: list[str]) -> None:
    """Marks and joiners belong to the character before them."""
    assert list(clusters(text)) == found


def test_a_long_word_is_broken_into_full_lines() -> None:
    """A word of 200,000 characters is as many full lines as it has."""
    assert len(list(wrap("漢" * 200_000, 40))) == 10_000


@pytest.mark.parametrize("mark", ["\u0301", "\u200d"])
def test_a_line_of_marks_alone_comes_to_an_end(mark: str) -> None:
    """However many marks stand on a letter, a line holds about eight characters a cell."""
    lengths = [end - start for start, end, _ in wrap(f"a{mark * 200_000}", 70)]
    assert sum(lengths) == 200_001
    assert max(lengths) <= 70 * 8 + 32


def test_the_first_lines_of_a_text_cost_no_more_than_themselves() -> None:
    """Whoever wants the first lines of a long text has them without the rest."""
    lines = wrap("word " * 1_000_000, 40)
    assert next(lines) == (0, 39, " ")


# Shortening ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("ab cd", 4, "ab…"),
        ("abcd", 1, "…"),
        ("漢字漢", 5, "漢字…"),
        ("漢字漢", 4, "漢…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
    ],
)
def test_shortened(text: str, width: int, short: str) -> None:
    """What does not fit is cut, without a space at its end, and ends in an ellipsis."""
    assert shortened(text, width) == short


@example("か\xada", 3)
@given(texts, st.integers(3, 30))
def test_shortened_fits(text: str, width: int) -> None:
    """A shortened text is no wider than asked, and is the text or its beginning."""
    short = shortened(text, width)
    assert cell_len(short) <= width
    assert short == text or text.startswith(short.removesuffix("…"))


# Cutting spans ---------------------------------------------------------------------------------


def test_cut_keeps_roles() -> None:
    """Part of several spans is cut where it begins and ends, each piece keeping its role."""
    spans = (Span("one "), Span("two", Role.MARKED), Span(" three"))
    pieces = [(piece.text, piece.role) for piece in Pieces(spans).cut(2, 9)]
    assert pieces == [("e ", Role.PLAIN), ("two", Role.MARKED), (" t", Role.PLAIN)]
    assert Pieces(spans).cut(4, 4) == []


def test_what_goes_on_with_a_link_hangs() -> None:
    """Of several lines that lead somewhere each begins further left than what goes on with it."""
    link = Link(Id("a"))
    document = (
        field("Said", "one two three four five six", link=link),
        field("", "seven eight nine ten eleven twelve", link=link),
        field("Plain", "one two three four five six seven"),
    )
    assert [line.text for line in layout(document, 34)] == [
        "Said   one two three four five six",
        "       seven eight nine ten eleven",
        "         twelve",
        "Plain  one two three four five six",
        "       seven",
    ]
