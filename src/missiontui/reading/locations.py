"""Locations in a file at which the items of a record stand, and words of theirs."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.model import PARTS, Id
from missiontui.model.wording import squeeze
from missiontui.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from missiontui.reading.parsing import parse
from missiontui.typed import NamedTuple

_SENTENCES = "sentences"
"""The key of words that are held against the source joined."""


class Location(NamedTuple):
    """A location in the file of a record."""

    line: int
    """From 1."""
    column: int
    """From 1, in characters."""
    path: str
    """The field, as faults name it; empty for the whole record."""


class Locations:
    """The locations of the items of one record, and of their words."""

    def __init__(self, text: str) -> None:
        """Find the items in a text.

        Raises:
            InvalidRecordError: if the text is not YAML.
        """
        root = parse(text)
        self._nodes: dict[str | None, tuple[Node, str]] = {None: (root, "")}
        self._items: dict[str | None, Location] = {None: Location(1, 1, "")}
        for mapping, path in _mappings(root, ""):
            if (id := _id(mapping)) is not None and id not in self._items:
                self._items[id] = Location(mapping.line, mapping.column, path)
                self._nodes[id] = mapping, path
        if isinstance(root, MappingNode):
            for at, (key, value) in enumerate(root.pairs):
                if key in PARTS:
                    place = root.place(at)
                    self._items[key] = Location(place.line, place.column, key)
                    self._nodes[key] = value, key

    def item(self, id: Id | None) -> Location:
        """The location at which an item begins; the beginning of the file where there is none."""
        return self._items.get(id, self._items[None])

    def words(self, id: Id | None, key: str, words: str) -> Location:
        """The location of words that an item has under a key; of the item where there are none."""
        if id not in self._nodes:
            return self.item(id)
        wanted = squeeze(words)
        for name, scalar, path in self._scalars(*self._nodes[id]):
            value = squeeze(scalar.value)
            # Of a quotation the sentences are joined; the first one tells where.
            begins = name == _SENTENCES and key == "wording" and wanted.startswith(value)
            if begins or (name == key and value == wanted):
                return Location(scalar.line, scalar.column, path)
        return self.item(id)

    def field(self, path: str) -> Location:
        """The location of a field, as faults name it; of the nearest that holds it, at worst."""
        found, (node, name) = self._items[None], self._nodes[None]
        while name != path:
            steps = ((inner, at) for _, inner, at in _within(node, name) if _leads(at, path))
            step = next(steps, None)
            if step is None:
                break
            node, name = step
            found = Location(node.line, node.column, name)
        return found

    def _scalars(
        self, node: Node, path: str, name: str = ""
    ) -> Iterator[tuple[str, ScalarNode, str]]:
        """The values of an item, each with its key and path; those of items within it apart."""
        if isinstance(node, ScalarNode):
            yield name, node, path
            return
        for key, inner, at in _within(node, path):
            if inner is not self._nodes.get(_id(inner), (None,))[0]:
                yield from self._scalars(inner, at, key or name)


def _within(node: Node, path: str) -> Iterator[tuple[str, Node, str]]:
    """What stands in a list or mapping, with its key, empty in a list, and its path."""
    if isinstance(node, MappingNode):
        for key, value in node.pairs:
            yield key, value, f"{path}.{key}" if path else key
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.items):
            yield "", item, f"{path}[{index}]"


def _leads(at: str, path: str) -> bool:
    """Tell that a field is another one, or holds it."""
    return path.startswith(at) and path[len(at) : len(at) + 1] in ("", ".", "[")


def _mappings(node: Node, path: str) -> Iterator[tuple[MappingNode, str]]:
    if isinstance(node, MappingNode):
        yield node, path
    for _, inner, at in _within(node, path):
        yield from _mappings(inner, at)


def _id(node: Node) -> str | None:
    """The id of an item; None for a link, which has that of an item of another record."""
    if not isinstance(node, MappingNode):
        return None
    values = dict(node.pairs)
    id = values.get("id")
    return id.value if isinstance(id, ScalarNode) and "record" not in values else None
