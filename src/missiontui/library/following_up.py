"""All that is followed through a library at once, as a screen lists it."""

from __future__ import annotations

from missiontui.library.interface import Filter, Library
from missiontui.library.rows import ItemName, LibraryItem, Relation
from missiontui.library.sections.follow_up import FollowUp


def follow_up(library: Library, chosen: Filter) -> FollowUp:
    """Calls and cases that are linked, who was met, and what is no longer said."""
    del chosen
    parent: dict[ItemName, ItemName] = {}

    def root(name: ItemName) -> ItemName:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for link in library.links():
        if link.relation is Relation.FOLLOWS and link.other:
            parent[root(link.item)] = root(link.other)
    groups: dict[ItemName, list[LibraryItem]] = {}
    for item in library.items([*parent]):
        groups.setdefault(root(item.name), []).append(item)
    threads = [
        tuple(sorted(items, key=lambda item: item.visit.start or "")) for items in groups.values()
    ]
    threads.sort(key=len, reverse=True)
    return FollowUp(
        calls=tuple(
            items for items in threads if items[0].section == "concerns" and items[0].kind != "case"
        ),
        cases=tuple(items for items in threads if items[0].kind == "case"),
    )
