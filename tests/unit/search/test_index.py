"""The index finds what looking through every text would find, in order, piece by piece."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

import pytest
from finding import found, mission_saying
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from missiontui.model import Id
from missiontui.search import Index, Query, folded, index

texts = st.lists(st.text("abcé1 2.", max_size=30), max_size=12)
typed_texts = st.text("abcé1 2.", max_size=3)


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if short texts were long."""
    monkeypatch.setattr(index, "_SLICE", 40)
    monkeypatch.setattr(index, "_PIECE", 10)


def count(index: Index, query: Query) -> int:
    """How many items a query finds."""
    return sum(1 for _ in index.find(query))


def index_saying(said: Sequence[str]) -> Index:
    """The full index of statements with these texts, without the words that all statements have."""
    order = [Id(f"§{number}") for number in range(len(said))]
    index = Index(mission_saying([]), order, zip(order, said, strict=True))
    index.finish()
    return index


def holds(text: str, word: str) -> bool:
    """Whether a folded text holds a word, by the plainest of means."""
    edge = ""
    if re.fullmatch("[a-z0-9]{1,2}", word):
        edge = r"(?<![0-9])" if word[0].isdecimal() else r"(?<![a-z])"
    return re.search(edge + re.escape(word), text) is not None


@pytest.mark.usefixtures("small_pieces")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, typed_texts)
def test_words_find_what_looking_through_every_text_finds(said: list[str], typed: str) -> None:
    """An item is found if all words stand in it, whatever the index did to find out."""
    query = Query.parse(typed, within=True)
    words = [word.text for word in query.words]
    expected = [
        f"§{number}"
        for number, text in enumerate(said)
        if words and all(holds(f"§{number} {folded(text)}", word) for word in words)
    ]
    if not query.numerals:
        assert list(index_saying(said).find(query)) == expected


@pytest.mark.usefixtures("small_pieces")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, typed_texts)
@example(["1a"], "1 a")
@example(["ab", "a b"], "a b")
@example(["12", "1 2"], "1 2")
def test_phrases_find_what_looking_through_every_text_finds(said: list[str], typed: str) -> None:
    """An item is found if the phrase stands in one of its texts between edges of words.

    A blank that was typed may be missing there, but not between two digits.
    """
    query = Query.parse(f'"{typed}"')
    expected = []
    if phrase := folded(typed):
        before, after = (
            "" if not edge.isalnum() else r"[0-9]" if edge.isdecimal() else r"[a-z]"
            for edge in (phrase[0], phrase[-1])
        )
        between_digits = re.sub(r"(?<=\d) (?=\d)", "\0", phrase)
        typed_apart = re.escape(between_digits).replace(r"\ ", " *").replace("\0", " +")
        pattern = (f"(?<!{before})" if before else "") + typed_apart
        pattern += f"(?!{after})" if after else ""
        expected = [
            f"§{number}"
            for number, text in enumerate(said)
            if re.search(pattern, folded(text)) or re.search(pattern, f"§{number}")
        ]
    assert list(index_saying(said).find(query)) == expected


@pytest.mark.usefixtures("small_pieces")
def test_the_index_is_filled_slice_by_slice() -> None:
    """Until it is full an index finds what it holds so far; building goes on where it was left."""
    mission = mission_saying([f"word number {number} of this record" for number in range(10)])
    order = [statement.id for statement in mission.statements]
    index, query = Index(mission, order), Query.parse("word")
    counts = [count(index, query)]
    for _ in range(4):
        next(index.build())
        counts.append(count(index, query))
    counts += [count(index, query) for _ in index.build()]
    assert counts == sorted(counts)
    assert len(set(counts)) > 4
    assert list(index.find(query)) == order
    assert not list(index.build())


def test_a_long_text_is_taken_in_by_pieces() -> None:
    """A text as long as a book takes many slices, and phrases are found across their ends."""
    book = " ".join(f"one{number} two{number}" for number in range(20_000))
    index = Index(mission_saying([]), [Id("book")], [(Id("book"), book)])
    assert sum(1 for _ in index.build()) > 10
    for number in range(0, 19_999, 101):
        assert found(index, f'"one{number} two{number} one{number + 1}"')


@pytest.mark.usefixtures("small_pieces")
@pytest.mark.parametrize("before", range(30))
def test_no_cut_parts_a_number_or_a_phrase(before: int) -> None:
    """Wherever a long text is cut, a number in it keeps its digits, and blanks count as one."""
    said = "w " * before + "0032 2 28 45733 is one" + " " * before + " two"
    index = index_saying([said])
    assert found(index, "02 284 57 33") == found(index, '"one two"') == ["§0"]


@pytest.mark.usefixtures("small_pieces")
def test_matches_come_in_the_order_given() -> None:
    """The order of the ids decides, not that of the record; an id may be left out."""
    mission = mission_saying(["word"] * 9)
    order = [Id(f"s-{number}") for number in (7, 1, 8, 2, 0, 5)]
    index = Index(mission, order)
    index.finish()
    assert list(index.find(Query.parse("word"))) == order
    assert list(index.find(Query.parse("s-2"))) == ["s-2"]


def test_a_screenful_is_found_before_the_rest() -> None:
    """No more of the index is looked through than the matches asked for need."""
    matches = index_saying(["word"] * 30).find(Query.parse("word"))
    assert [*islice(matches, 4), *matches] == [f"§{number}" for number in range(30)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", 0),
        ("kind:", 0),
        ('"', 0),
        ("of prisoners release", 2),
        ('"release of prisoners"', 1),
        ('"release of prison', 1),
        ('"release of prison"', 0),
        ('"prisoners the"', 0),
        ("prison RELEASE zebra", 0),
        ("prison", 2),
        ("risoner", 0),
        ("(political)", 1),
        ("political) prisoners", 1),
        ("prisoners finding", 2),
        ("kind:finding prisoners", 2),
        ("kind:call prisoners", 0),
        ("who:delegation", 3),
        ("in:almaty", 0),
    ],
)
def test_all_of_a_query_is_required(typed: str, expected: int) -> None:
    """Words in any order, phrases in theirs, and what narrows: an item has all or is not found."""
    mission = mission_saying(
        ["Release of prisoners", "The (political) prisoners: of their release", "Nothing"]
    )
    index = Index(mission, [statement.id for statement in mission.statements])
    index.finish()
    assert count(index, Query.parse(typed)) == expected


def test_no_phrase_goes_on_in_the_next_item() -> None:
    """A phrase stands within one text of one item, also where all items hold its words."""
    index = index_saying(["one two", "two one"] * 10)
    assert found(index, '"one two"') == [f"§{number}" for number in range(0, 20, 2)]
    assert found(index, '"two two"') == found(index, '"one one"') == []
    assert found(index, '"two §1"') == []


def test_inside_words_only_when_asked() -> None:
    """A word is found where one begins so; inside longer ones where the query says so."""
    index = index_saying(["immediate", "media"])
    assert found(index, "media") == ["§1"]
    assert list(index.find(Query.parse("media", within=True))) == ["§0", "§1"]
