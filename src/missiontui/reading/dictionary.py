"""The dictionary of the keys: what people are told of each, read from docs/keys.md.

The page is part of the package, so that its words are written once, for people and for editors.
"""

from __future__ import annotations

import re
from functools import cache

from missiontui.reading.shipped import shipped
from missiontui.typed import NamedTuple

RECORD = "record"
"""The name of the mapping that is the whole file."""
WITHOUT_SHARED = ("also_in", "notes", "breaks")
"""The mappings that do not take the keys that all others share."""
_SHARED = "Where it comes from"
"""The heading of the table of those keys."""
_ROW = re.compile(r"^\| (`.*?) \| (.*?) \| (.*?) \| (.*?) \| (.*?) ?\|$", re.MULTILINE)
_LINK = re.compile(r"\[(.*?)\]\(#.*?\)")


class Entry(NamedTuple):
    """One row of a table: a key, and what is told of it."""

    key: str
    type: str
    """The type in words, links and code marked as in Markdown."""
    required: str
    """ "yes", "no", or the condition."""
    meaning: str
    """The use of the key, plain but for code marks."""
    example: str
    """A value as YAML writes it; empty where there is none."""


class Table(NamedTuple):
    """The keys of one mapping."""

    about: str
    """The paragraph above the table, plain but for code marks; empty where there is none."""
    entries: tuple[Entry, ...]
    """The keys, those shared with other mappings last."""


@cache
def tables() -> dict[str, Table]:
    """The table of each mapping, by the key that it stands under."""
    page = shipped("keys.md", "docs").decode("utf-8").replace("\r\n", "\n")
    found: dict[str, Table] = {}
    shared: tuple[Entry, ...] = ()
    for section in re.split(r"^#+ ", page, flags=re.MULTILINE)[1:]:
        heading, _, body = section.partition("\n")
        entries = tuple(map(_entry, _ROW.findall(body)))
        if heading.startswith("`"):
            table = Table(_about(body), entries)
            found |= dict.fromkeys(re.findall(r"`(\w+)`", heading), table)
        elif heading == _SHARED:
            shared = entries
    return {
        name: table if name in WITHOUT_SHARED else Table(table.about, table.entries + shared)
        for name, table in found.items()
    }


def plain(words: str) -> str:
    """Words of the page without its links, on one line."""
    return " ".join(_LINK.sub(r"\1", words).split())


def _entry(cells: tuple[str, ...]) -> Entry:
    key, type_, required, meaning, example = cells
    return Entry(key.strip("`"), type_, required, plain(meaning), example.strip().strip("`"))


def _about(body: str) -> str:
    first = body.strip().partition("\n\n")[0]
    return "" if first.startswith("|") else plain(first)
