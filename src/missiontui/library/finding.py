"""Hits of a library: items that were found, with the words round what was looked for."""

from __future__ import annotations

from missiontui.hits.rows import words_round
from missiontui.library.rows import LibraryHit, LibraryItem
from missiontui.library.taking_in import texts_of
from missiontui.search import Query, extents, folded
from missiontui.search.folding import spelt_out, unjoined


def hit(item: LibraryItem, texts: tuple[str, ...], query: Query) -> LibraryHit:
    """An item that was found.

    Args:
        item: The item.
        texts: The texts that it is found by and that no field of it has.
        query: The query that found it.
    """
    likely = _letters(query)
    if _may_have(item.words, likely) and extents(item.words, query):
        return LibraryHit(item)
    others = (text for text in (*texts_of(item), *texts) if _may_have(text, likely))
    around = words_round(tuple(others), query)
    found = " ".join("".join(around).split())
    return LibraryHit(item, "" if found == item.kind else found)


def _letters(query: Query) -> tuple[str, ...]:
    """The letters of which a text that has something to mark has some; none where any may be."""
    if query.numerals or query.narrowings:
        return ()
    return tuple(unjoined(text) for words in query.words for text in words.spellings)


def _may_have(text: str, likely: tuple[str, ...]) -> bool:
    """Tell that a text may have something to mark, which costs less than to look for it."""
    if not likely:
        return True
    spellings = [unjoined(each) for each in (folded(text), spelt_out(text)) if each]
    return any(letters in each for letters in likely for each in spellings)
