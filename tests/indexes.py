"""Small visits for an index, written without a folder."""

from __future__ import annotations

from missiontui.library.folder.index import Index
from missiontui.library.folder.taken import TakenFile, packed_words
from missiontui.library.folder.writing import Writer


def taken(name: str, day: int = 7) -> TakenFile:
    """A visit with one item, which is found by its name."""
    words = packed_words(["", f"said {name}"])
    return TakenFile(name, (1, 2, 3), None, day, f"[{name}]", words, items=(("said", "{}", ()),))


def write(index: Index, names: list[str], new: list[str], gone: list[str]) -> None:
    """Write visits in a transaction."""
    with index.writing() as connection:
        Writer(connection, names).write([taken(name) for name in new], gone)
