"""A beginning is looked for as the words that begin so, where they are few."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from missiontui.library.folder.vocabulary import with_whole_words
from missiontui.library.terms import Phrase, Terms

MANY = [f"visit{number:03}" for number in range(41)]


@pytest.fixture
def index() -> Iterator[sqlite3.Connection]:
    """An index of words as a library has one."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(said, prefix='1 2 3')")
        said = ("prison prisons", "prisoner of state", "statement", *MANY)
        connection.executemany("INSERT INTO words VALUES (?)", [(words,) for words in said])
        yield connection


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        (Phrase(("priso",), goes_on=True), [("prison",), ("prisoner",), ("prisons",)]),
        (Phrase(("of", "state"), goes_on=True), [("of", "state"), ("of", "statement")]),
        (Phrase(("visit00",), goes_on=True), [(word,) for word in MANY[:10]]),
    ],
    ids=["a word", "the last of a phrase", "ten words"],
)
def test_a_beginning_is_the_words_that_begin_so(
    index: sqlite3.Connection, phrase: Phrase, words: list[tuple[str, ...]]
) -> None:
    """Each word that begins so takes its place once, in order, and ends there."""
    assert with_whole_words(index, ((phrase,),)) == (tuple(map(Phrase, words)),)


@pytest.mark.parametrize(
    "phrase",
    [
        Phrase(("prison",)),
        Phrase(("pri",), goes_on=True),
        Phrase(("nobody",), goes_on=True),
        Phrase(("visit",), goes_on=True),
    ],
    ids=["a whole word", "one that has a list", "one that nothing begins with", "one of many"],
)
def test_others_stay_as_they_are(index: sqlite3.Connection, phrase: Phrase) -> None:
    """What is whole, short, unknown or the beginning of very many words is looked for itself."""
    assert with_whole_words(index, ((phrase,),)) == ((phrase,),)


def test_a_word_is_looked_for_once(index: sqlite3.Connection) -> None:
    """Two beginnings of one word are that word, and other terms are none of theirs."""
    terms: Terms = (
        (Phrase(("priso",), goes_on=True), Phrase(("prison",))),
        (Phrase(("statem",), goes_on=True),),
    )
    words = (Phrase(("prison",)), Phrase(("prisoner",)), Phrase(("prisons",)))
    assert with_whole_words(index, terms) == (words, (Phrase(("statement",)),))
