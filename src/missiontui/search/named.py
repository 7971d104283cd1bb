"""Names of people that stand in other texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from missiontui.model import Id
from missiontui.search.extents import extents
from missiontui.search.folding import folded, spelt_out
from missiontui.search.query import Query, Words, begins_words

_LEAST_LETTERS = 3
"""A shorter word of a name is too often another word."""


class Named(NamedTuple):
    """Somebody whose name stands in a text."""

    id: Id
    """The person."""
    is_whole: bool
    """False where only the family name stands there, as far as the name tells which that is."""


class Names:
    """Names to look for: whole, and by the family name alone.

    Case, accents and hyphens make no difference, and whole words alone count, in scripts that set
    words apart.
    """

    def __init__(self, names: Mapping[Id, str]) -> None:
        self._wanted = [
            (id, _query(name), _query(family) if (family := _family_name(name)) else None)
            for id, name in names.items()
        ]

    def in_text(self, text: str) -> Iterator[Named]:
        """Find who is named in a text."""
        for id, whole, family in self._wanted:
            if extents(text, whole):
                yield Named(id, is_whole=True)
            elif family and _has_family_name(text, family):
                yield Named(id, is_whole=False)


def _query(name: str) -> Query:
    text = folded(name)
    apart = begins_words(text)
    return Query((Words(text, begins=apart, ends=apart, second=spelt_out(name)),))


def _family_name(name: str) -> str | None:
    """The last word of a name of several, or the last in capitals, as some print family names.

    None where it is in small letters ("a journalist"): a description.
    """
    words = name.split()
    capitals = [word for word in words if word.isupper() and len(word) >= _LEAST_LETTERS]
    found = capitals[-1] if 0 < len(capitals) < len(words) else words[-1]
    is_name = len(words) > 1 and len(found) >= _LEAST_LETTERS and not found[0].islower()
    return found if is_name else None


def _has_family_name(text: str, family: Query) -> bool:
    """Tell that a name stands there, and no common word that is written like it ("brand").

    Ids and addresses, which have no blanks, are in small letters.
    """
    found = extents(text, family)
    return any(" " not in text or not text[start].islower() for start, _ in found)
