"""The texts that stand in the file of a record, with their places."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.model import Id
from missiontui.reading.declarations import Key, declared_format
from missiontui.reading.locations import Location
from missiontui.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from missiontui.reading.parsing import parse
from missiontui.typed import NamedTuple

_NO_TEXTS = ("ref", "refs", "word", "number", "date")
"""The types of values that say nothing themselves: what an id refers to has its own texts."""


class WrittenText(NamedTuple):
    """A text or an id, as it stands in a file."""

    location: Location
    """The place where its value begins."""
    owner: Id
    """The item it belongs to; empty for the record itself."""
    key: str
    """The key it stands under."""
    value: str
    """The text."""


def written_texts(text: str) -> Iterator[WrittenText]:
    """All texts and ids of a record without faults, in the order of its file.

    Args:
        text: The content of the file.
    """
    yield from _texts(parse(text), "", declared_format(), Id(""), "")


def _texts(node: Node, name: str, key: Key, owner: Id, path: str) -> Iterator[WrittenText]:
    if isinstance(node, MappingNode):
        values = dict(node.pairs)
        id = values.get("id")
        if isinstance(id, ScalarNode) and "id" in key.keys and key.keys["id"].type == "id":
            owner = Id(id.value)
        # A file that was changed meanwhile may have others.
        known = [(each, value) for each, value in node.pairs if each in key.keys]
        for each, value in known:
            at = f"{path}.{each}" if path else each
            yield from _texts(value, each, key.keys[each], owner, at)
    elif isinstance(node, SequenceNode):
        for number, value in enumerate(node.items):
            yield from _texts(value, name, key, owner, f"{path}[{number}]")
    elif key.type not in _NO_TEXTS:
        location = Location(node.line, node.column, path)
        yield WrittenText(location, owner, name, node.value)
