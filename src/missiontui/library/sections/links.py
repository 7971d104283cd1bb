"""A link between two records, as it is to be written in the later one."""

from __future__ import annotations

import json
import posixpath
import re
from typing import NamedTuple

from missiontui.library.following.bonds import sort_of
from missiontui.library.rows import LibraryItem, Relation

_PLAIN = re.compile(r"[\w./-]+")
"""Texts that YAML takes as they are, wherever they stand."""
_BEGINS = re.compile(r"(\s*)-(\s+)(\{?)")
"""The beginning of an entry of a list, which is written in braces or in lines."""


class LinkToWrite(NamedTuple):
    """A link that no record states yet."""

    item: LibraryItem
    """The later item, which is to have it."""
    other: LibraryItem
    """The earlier one, to which it is to lead."""

    @property
    def relation(self) -> Relation:
        """The relation: people, posts and bodies are the same, all else follows."""
        return Relation.SAME_AS if self.item.kind == "counterpart" else Relation.FOLLOWS


def link_between(shown: LibraryItem, alike: LibraryItem) -> LinkToWrite | None:
    """The link between two items: that of the later visit has it, else the one that is shown.

    None where a record cannot say it: members of a delegation have no links, and none binds items
    of two sorts.
    """
    if sort_of(shown) != sort_of(alike) or not _can_link(shown):
        return None
    later, earlier = alike.visit.start or "", shown.visit.start or ""
    if later[:1].isdigit() and earlier[:1].isdigit() and later > earlier:
        return LinkToWrite(alike, shown)
    return LinkToWrite(shown, alike)


def _can_link(item: LibraryItem) -> bool:
    """Tell whether an item of this kind can have links: see `follows` and `same_as` in the keys."""
    return item.kind == "counterpart" or sort_of(item) in ("statement", "case", "meeting")


def link_lines(link: LinkToWrite, beginning: str, *, has_others: bool) -> str:
    """The text of a link, to be written in the entry of its item.

    Args:
        link: The link.
        beginning: The line of the file with which that entry begins.
        has_others: Whether the item has such links already, to which this one is added.
    """
    record = posixpath.relpath(
        link.other.visit.name, posixpath.dirname(link.item.visit.name) or "."
    )
    entry = f"{{record: {_scalar(record)}, id: {_scalar(link.other.id)}}}"
    key = link.relation.value
    found = _BEGINS.match(beginning)
    if found and found[3]:
        return f", {entry}" if has_others else f", {key}: [{entry}]"
    indent = " " * (len(found[1]) + 1 + len(found[2]) if found else 4)
    first = "" if has_others else f"{indent}{key}:\n"
    return f"{first}{indent}  - {entry}\n"


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
