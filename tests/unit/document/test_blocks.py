"""Documents set in lines of a width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from missiontui.document.blocks import (
    Block,
    Document,
    Link,
    Role,
    Span,
    field,
    headline,
    paragraph,
    title,
)
from missiontui.document.layout import PROSE_WIDTH, Line, begins_right_to_left, layout
from missiontui.model import Id

LINK = Link(Id("an-item"))
ARABIC = "زار وفد من لجنة حقوق الإنسان في برلمان الجزر الوسطى جمهورية فارندا"


def shown(document: Document, width: int) -> list[str]:
    """The lines of a document as they stand on screen."""
    return [line.text for line in layout(document, width)]


def joined(lines: tuple[Line, ...]) -> str:
    """The words of lines put together as they were before they were broken."""
    words = "".join(
        "".join(piece.text for piece in line.pieces if not piece.filler) + line.joint
        for line in lines
    )
    return words.removesuffix("\n")


words = st.text(alphabet="abé\u00a0漢س\u0301 ", min_size=1, max_size=80).map(str.strip)
spans = st.lists(st.builds(Span, words, st.sampled_from(Role)), min_size=1, max_size=3).map(tuple)
prose = st.builds(Block, spans=spans, indent=st.integers(0, 4), space=st.booleans())
forms = st.builds(
    Block,
    spans=spans,
    label=st.sampled_from(["", "Topics", "Said by"]),
    labelled=st.just(True),  # a strategy's value
    link=st.sampled_from([None, LINK]),
)
blocks = prose | forms
documents = st.lists(blocks, max_size=4).map(tuple)


@given(documents, st.integers(16, 100), st.booleans())
def test_lines_fit(document: Document, width: int, rtl: bool) -> None:  # noqa: FBT001
    """Lines are no wider than asked, and no wider than prose is set."""
    for line in layout(document, width, rtl=rtl):
        assert cell_len(line.text) <= min(width, PROSE_WIDTH)


@given(documents, st.integers(1, 100), st.booleans())
def test_no_word_is_lost(document: Document, width: int, rtl: bool) -> None:  # noqa: FBT001
    """The lines hold every label and every word of a document, in its order."""
    found = "".join(line.text for line in layout(document, width, rtl=rtl))
    said = "".join(block.label + block.text for block in document)
    assert "".join(found.split()) == "".join(said.split())


@given(words, st.integers(4, 90), st.booleans())
def test_a_paragraph_can_be_put_together_again(text: str, width: int, rtl: bool) -> None:  # noqa: FBT001
    """What is copied of a paragraph is the paragraph, whatever the width of the screen."""
    assert joined(layout((paragraph(text, indent=2),), width, rtl=rtl)) == text


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (40, ["CALL              said by the delegation"]),
        (28, ["CALL  said by the delegation"]),
        (27, ["CALL", "     said by the delegation"]),
        (12, ["CALL", " said by the", "  delegation"]),
    ],
)
def test_asides_stand_at_the_right_edge(width: int, lines: list[str]) -> None:
    """An aside ends at the right edge: on the last line where it fits, else below it."""
    assert shown((headline("CALL", "said by the delegation"),), width) == lines


FORM = (
    field("Topics", "freedom of expression, the media"),
    field("", "and another", link=LINK),
    field("Said by", "the delegation", aside="¶ 8"),
)


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (
            50,
            [
                "Topics   freedom of expression, the media",
                "         and another",
                "Said by  the delegation" + " " * 24 + "¶ 8",
            ],
        ),
        (
            34,
            [
                "Topics   freedom of expression,",
                "         the media",
                "         and another",
                "Said by  the delegation        ¶ 8",
            ],
        ),
        (
            33,
            [
                "Topics",
                "  freedom of expression, the",
                "  media",
                "  and another",
                "Said by",
                "  the delegation" + " " * 14 + "¶ 8",
            ],
        ),
    ],
)
def test_labels_stand_beside_where_there_is_room(width: int, lines: list[str]) -> None:
    """Labels form a column; in fewer than 34 columns they stand above what they label."""
    assert shown(FORM, width) == lines


def test_blank_lines_stand_between_blocks_only() -> None:
    """A block that wants a blank line before it has none at the top of a document."""
    assert shown((title("One"), title("Two")), 20) == ["One", "", "Two"]


def test_prose_is_set_within_its_width() -> None:
    """On a wide screen prose stays as narrow as it reads well, asides with it."""
    lines = shown((headline("CALL", "aside"), paragraph("word " * 100)), 300)
    assert max(map(cell_len, lines)) == PROSE_WIDTH
    assert cell_len(lines[0]) == PROSE_WIDTH


def test_every_line_of_a_link_leads_there() -> None:
    """All lines of a link's words lead where it leads, those of other blocks nowhere."""
    lines = layout((paragraph("no link"), field("", "one two three four", link=LINK)), 12)
    assert [line.link for line in lines] == [None, LINK, LINK, LINK]


def test_lines_know_what_is_marked() -> None:
    """A line is marked if it holds marked words."""
    block = Block(spans=(Span("aaaa bbbb "), Span("cccc dddd", Role.MARKED), Span(" eeee")))
    assert [line.has(Role.MARKED) for line in layout((block,), 9)] == [False, True, False]
    assert [line.has(Role.MARKED) for line in layout((block,), 14)] == [True, True]


# From right to left ----------------------------------------------------------------------------


@pytest.mark.parametrize("width", [20, 33, 50, 76])
def test_right_to_left_lines_stand_at_the_right(width: int) -> None:
    """Right-to-left prose ends each line at the right edge, its words in logical order."""
    lines = layout((paragraph(ARABIC),), width, rtl=True)
    assert joined(lines) == ARABIC
    assert all(cell_len(line.text) == width for line in lines)
    assert lines[0].text.strip().startswith("زار")


def test_left_to_right_blocks_of_such_a_record_stay_at_the_left() -> None:
    """A block that begins with a Latin letter keeps to the left, in every record."""
    lines = layout((paragraph("Open Ballot Watch (" + ARABIC[:10] + ")"),), 60, rtl=True)
    assert lines[0].text.startswith("Open Ballot Watch")


def test_labels_of_right_to_left_fields_stay_in_their_column() -> None:
    """A label stands at the left, what it labels at the right edge."""
    (line,) = layout((field("Kind", "بيان صحفي"),), 40, rtl=True)
    assert line.text.startswith("Kind  ")
    assert line.text.endswith("بيان صحفي")
    assert cell_len(line.text) == 40


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", False),
        ("12 – (3)", False),
        ("abc سلام", False),
        ("سلام abc", True),
        ("12 سلام", True),
        ("“سلام”", True),
        ("שלום", True),
        ("\u200fabc", True),
    ],
)
def test_direction_is_that_of_the_first_letter(text: str, expected: bool) -> None:  # noqa: FBT001
    """A text runs the way of its first letter; digits and marks of punctuation have none."""
    assert begins_right_to_left(text) is expected
