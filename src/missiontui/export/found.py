"""All items that a search has found, as one text to copy."""

from __future__ import annotations

from collections.abc import Iterable

from missiontui.export.copies import copies
from missiontui.model import Id, Mission

_LETTERS = "cna"
"""The copies of which the first that an item has stands for it: citation, name, all as text."""


def all_found(mission: Mission, ids: Iterable[Id]) -> str:
    """Items one below the other, each as its citation, or by its name where it has no words."""
    return "\n\n".join(filter(None, (_of_item(mission, id) for id in ids)))


def _of_item(mission: Mission, id: Id) -> str:
    by_letter = {copy.letter: copy.text for copy in copies(mission, id)}
    return next((by_letter[letter] for letter in _LETTERS if letter in by_letter), "")
