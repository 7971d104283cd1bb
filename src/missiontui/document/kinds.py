"""Kinds of the items of a record, in a word: a call, a meeting, a site, a participant."""

from __future__ import annotations

from missiontui.document.names import label
from missiontui.document.tabs import paragraph_number
from missiontui.model import City, Id, Item, Mission, Statement


def kind_word(mission: Mission, id: Id) -> str:
    """The kind of an item, or of a part that every record has, which is called by its id."""
    if item := mission.items.get(id):
        return label(item.kind).lower() if isinstance(item, Statement) else sort_word(item)
    return "paragraph" if paragraph_number(id) else id


def sort_word(item: Item) -> str:
    """The sort of an item, statements of all kinds being one; a place is a city, region or site."""
    return item.kind.value if isinstance(item, City) else type(item).__name__.lower()
