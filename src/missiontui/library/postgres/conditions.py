"""Conditions: the terms of a query, as PostgreSQL looks for them."""

from __future__ import annotations

from typing import NamedTuple

from missiontui.library.terms import Phrase, Term, Terms

_HAS = "row.lexemes @@ %s::tsquery"


class Condition(NamedTuple):
    """A condition of a WHERE clause."""

    sql: str
    """The condition, with a mark for each value."""
    values: tuple[object, ...]
    """The values."""


def condition(terms: Terms) -> Condition:
    """The condition that a row has every one of some terms; true for no terms.

    The table is called `row` in the query. Its column `lexemes` tells rows that have all words; of
    phrases `words`, a text, tells whether they stand one after the other. It may lack that where no
    term has several words.
    """
    if not terms:
        return Condition("true", ())
    sql = [_HAS]
    values: list[object] = [" & ".join(map(_looked_for, terms))]
    for term in terms:
        if any(len(phrase.words) > 1 for phrase in term):
            either = [_stands(phrase) for phrase in term]
            sql.append(f"({' OR '.join(each.sql for each in either)})")
            values += (value for each in either for value in each.values)
    return Condition(" AND ".join(sql), tuple(values))


def _stands(phrase: Phrase) -> Condition:
    if len(phrase.words) == 1:
        return Condition(_HAS, (_words_of(phrase),))
    end = "" if phrase.goes_on else " "
    return Condition("strpos(row.words, %s) > 0", (f" {' '.join(phrase.words)}{end}",))


def _looked_for(term: Term) -> str:
    return f"({' | '.join(map(_words_of, term))})"


def _words_of(phrase: Phrase) -> str:
    """The words of a phrase as a `tsquery` (PostgreSQL, section 8.11.2)."""
    *before, last = map(_quoted, phrase.words)
    return f"({' & '.join((*before, last + (':*' if phrase.goes_on else '')))})"


def _quoted(word: str) -> str:
    doubled = word.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"
