"""Rows of a list, set in lines."""

from __future__ import annotations

from dataclasses import replace

from missiontui.document.blocks import Row, Span
from missiontui.model import Id
from missiontui.view.row_lines import RowLines

WORDS = "one two three four five six seven eight nine ten"
TAGGED = Row(id=Id("a"), spans=(Span(WORDS),), tag="CALL")
PLAIN = Row(id=Id("b"), spans=(Span(WORDS),), indent=2)


def lines(row: Row, width: int, *others: Row, rtl: bool = False) -> list[str]:
    """The lines of a row in a list of it and others, without blanks at the end."""
    setting = RowLines((row, *others), width, rtl=rtl)
    return ["".join(piece.text for piece in line).rstrip() for line in setting.of(row)]


def test_tags_stand_in_a_column_where_there_is_room() -> None:
    """From 30 cells beside it on a tag stands before the words, which keep to their column."""
    assert lines(TAGGED, 42, Row(id=Id("c"), spans=(), tag="FINDING")) == [
        " CALL     one two three four five six",
        "          seven eight nine ten",
    ]


def test_tags_stand_above_where_there_is_none() -> None:
    """In less room a tag stands above the words, which are indented below it."""
    assert lines(TAGGED, 26) == [
        " CALL",
        "   one two three four five",
        "   six seven eight nine",
        "   ten",
    ]


def test_what_goes_on_is_indented() -> None:
    """The lines after the first of a row without a tag hang."""
    assert lines(PLAIN, 24) == [
        "   one two three four",
        "     five six seven",
        "     eight nine ten",
    ]


def test_an_aside_stands_at_the_right_edge() -> None:
    """Where there is no room beside the words, it stands below them if it must, or is left out."""
    row = Row(id=Id("a"), spans=(Span("short"),), aside="aside")
    assert lines(row, 14) == [" short   aside"]
    assert lines(row, 10) == [" short"]
    assert lines(replace(row, aside_below=True), 10) == [" short", "   aside"]


def test_an_address_below_a_row_is_never_cut() -> None:
    """Words below a row are cut to a line; an address, which would be another one, is broken."""
    row = Row(id=Id("a"), spans=(Span("name"),), more=("someone@example.org", "many words of it"))
    assert lines(row, 14) == [" name", "   someone", "   @example", "   .org", "   many words…"]


def test_the_number_of_a_paragraph_is_kept() -> None:
    """Words make room for a short aside, which so stands beside every row or none."""
    row = Row(id=Id("a"), spans=(Span("one two three"),), aside="¶ 9")
    assert lines(row, 16) == [" one two", "   three     ¶ 9"]


def test_a_list_from_right_to_left_is_mirrored() -> None:
    """There the words end at the column of the tags, which stand at the right edge."""
    setting = RowLines((TAGGED,), 60, rtl=True)
    (line,) = ("".join(piece.text for piece in pieces) for pieces in setting.of(TAGGED))
    assert line == WORDS.rjust(60 - 7) + "  CALL "
