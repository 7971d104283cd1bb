"""Beginnings of words as the words that an index holds, so that a first page comes at once.

Of a beginning, SQLite puts all places in order before it hands out the first; the shortest ones
have lists of their own (FTS5, section 4.2). The places of whole words come one after the other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missiontui.library.terms import Phrase, Terms

PREFIXES = (1, 2, 3)
"""The lengths of the beginnings that have lists of their own, in characters."""
_MOST = 40
"""The most words that take the place of one beginning. To look for many costs more than to put
their places in order."""
_LAST = "\U0010ffff"
_TABLE = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, instance)"
_NEXT = "SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ? LIMIT 1"


def with_whole_words(connection: sqlite3.Connection, terms: Terms) -> Terms:
    """Terms that find the same, the beginnings in them replaced by the words that begin so."""
    return tuple(
        tuple(dict.fromkeys(each for phrase in term for each in _whole(connection, phrase)))
        for term in terms
    )


def _whole(connection: sqlite3.Connection, phrase: Phrase) -> tuple[Phrase, ...]:
    """A phrase, or those of whole words that find the same, where these are few."""
    *before, last = phrase.words
    if not phrase.goes_on or len(last) in PREFIXES:
        return (phrase,)
    words = _words(connection, last)
    found = tuple(phrase._replace(words=(*before, word), goes_on=False) for word in words)
    return found if 0 < len(found) <= _MOST else (phrase,)


def _words(connection: sqlite3.Connection, beginning: str) -> Iterator[str]:
    """The words that begin so, in order, one more than there may be at most."""
    connection.execute(_TABLE)
    start, end = beginning, beginning + _LAST
    for _ in range(_MOST + 1):
        found = connection.execute(_NEXT, (start, end)).fetchone()
        if found is None:
            return
        yield found[0]
        start = found[0] + "\0"  # the least text behind that word, which no word is
