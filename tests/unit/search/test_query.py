"""What was typed is taken apart as the person meant it, finished or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missiontui.search import Query


def told(query: Query) -> list[str]:
    """A query in words: `|` where a word has to begin or end."""
    words = ["|" * word.begins + word.text + "|" * word.ends for word in query.words]
    numbers = [f"#{numerals.number.digits}" for numerals in query.numerals]
    return words + numbers + [f"{each.about.value}={each.start}" for each in query.narrowings]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("media", ["media"]),
        ("  Media\u00a0FREEDOM ", ["media", "freedom"]),
        ("media Média", ["media"]),
        ("UN", ["|un"]),
        ("9", ["|9"]),
        ("ЕС 人权", ["ес", "人权"]),
        ('"political prisoners"', ["|political prisoners|"]),
        ("“political  prisoners” all", ["|political prisoners|", "all"]),
        ("«UN»", ["|un|"]),
        ('"political pris', ["|political pris"]),
        ('foo"bar baz"', ["foo", "|bar baz|"]),
        ("country´s", ["country's"]),
        ("kind:call", ["kind=call"]),
        ("Kind:Call WHO:Sagartz in:Almaty", ["kind=call", "who=sagartz", "in=almaty"]),
        ('who:"van der Berg" halt', ["halt", "who=van der berg"]),
        ("who:„van der", ["who=van der"]),
        ("in:nur-sultan", ["in=nur sultan"]),
        ("kind:", []),
        ("kind: call", ["call"]),
        ('kind:"', []),
        ("who:-", []),
        ("kind:call kind:", ["kind=call"]),
        ("http://x Tel: note:a", ["http://x", "tel:", "note:a"]),
        ('"kind:call"', ["|kind:call|"]),
        ("2022", ["2022"]),
        ("¶9", ["¶9"]),
        ("-", ["-"]),
        ("2022-2024", ["#20222024"]),
        ("0032 2 28 45733", ["#3222845733"]),
        ("halt 02 284 57 33 now", ["halt", "now", "#22845733"]),
        ('"02 284 57 33"', ["|02 284 57 33|"]),
    ],
)
def test_a_query_is_taken_apart(typed: str, expected: list[str]) -> None:
    """Words, phrases, telephone numbers and narrowing words are told apart."""
    query = Query.parse(typed, within=True)
    assert told(query) == expected
    assert bool(query) == bool(expected)


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("media", True),
        ("медиа", True),
        ("μέσα", True),
        ("2022", True),
        ("سجين", False),
        ("人权", False),
    ],
)
def test_words_begin_words_where_these_are_set_apart(typed: str, begins: bool) -> None:  # noqa: FBT001  # a column of the table
    """In scripts without joined articles a word has to begin one, unless it may stand within."""
    parsed, within = Query.parse(typed), Query.parse(typed, within=True)
    parts = (*parsed.words, *(word for each in parsed.numerals for word in each.words))
    assert [word.begins for word in parts] == [begins]
    assert not any(word.begins for word in within.words)


@pytest.mark.parametrize("typed", ["", " \n", '"', '""', "“”", "\u00ad\u200b", "kind:", "in: who:"])
def test_nothing_typed_is_no_query(typed: str) -> None:
    """Neither space nor quotation marks nor a narrowing word without value ask for anything."""
    assert not Query.parse(typed)


@given(st.text() | st.text('kindwho:" “+0(2)-'))
def test_whatever_is_typed_is_a_query(typed: str) -> None:
    """No text is refused, and no word of a query is empty."""
    query = Query.parse(typed)
    words = [*query.words, *(word for each in query.numerals for word in each.words)]
    assert all(word.text == word.text.strip() != "" for word in words)
    assert all(each.start for each in query.narrowings)
