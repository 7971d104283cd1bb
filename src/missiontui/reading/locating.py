"""Lines of a file on which the items of a record stand."""

from __future__ import annotations

from collections.abc import Iterator

from missiontui.model import DELEGATION, GAPS, SOURCE, VISIT, Id
from missiontui.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from missiontui.reading.parsing import parse

_KEYS = (VISIT, DELEGATION, SOURCE, GAPS)
"""The parts whose id is the key they stand under."""


def find_line(text: str, id: Id) -> int:
    """The line, from 1, where an item begins; 1 where there is none with that id.

    Raises:
        InvalidRecordError: if the text is not YAML.
    """
    root = parse(text)
    if id in _KEYS and isinstance(root, MappingNode):
        return next((key.line for key, _ in root.pairs if key.value == id), 1)
    return next((each.line for each in _mappings(root) if _id(each) == id), 1)


def _mappings(node: Node) -> Iterator[MappingNode]:
    if isinstance(node, MappingNode):
        yield node
        for _, value in node.pairs:
            yield from _mappings(value)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _mappings(item)


def _id(mapping: MappingNode) -> str | None:
    values = (value for key, value in mapping.pairs if key.value == "id")
    return next((value.value for value in values if isinstance(value, ScalarNode)), None)
